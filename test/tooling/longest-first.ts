import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest; begun late, one process would have all of it left to do while the other has nothing. */
const longest = [
  "test/xlsx/form-mutations.test.ts",
  "test/libreoffice/formulas.test.ts",
  "test/e2e/appraisal.test.ts",
  "test/e2e/check.test.ts",
  "test/e2e/files.test.ts",
  "test/e2e/commune.test.ts",
  "test/excel/real-excel.test.ts",
  "test/excel/appraise.test.ts",
  "test/excel/wholly.test.ts",
  "test/excel/official-forms.test.ts",
  "test/taskpane/over-host/appraisal.test.tsx",
];

/** One project after the other, of each the longest files first, the others by what vitest knows of the last run, or by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = this.ctx.projects.map(({ name }) => name);
    const turn = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => turn(one) - turn(other) || rank(one) - rank(other));
  }
}
