import { exceptionLabel, reasonLabel } from "../../src/form/cell-labels";
import type { Dialect } from "../../src/form/dialect";
import { fingerprintOf } from "../../src/form/pack";
import { formStatuses } from "../../src/form/status";
import { reasonCodes } from "../../src/rubric/answers";
import type { Rubric } from "../../src/rubric/schema";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import type { Placement } from "../../src/sheet/form-plan/placement";
import { listsOf } from "../../src/sheet/lists";

/** A sheet into which somebody has put rows and a column. */
const moved: Placement = {
  key: "moved",
  row: (row) => (row < 20 ? row : row < 40 ? row + 2 : row + 5),
  column: (_, column) => (column > 4 ? column + 1 : column),
  isFree: (from, to) => to - from <= 4,
};

const dialects: readonly Dialect[] = ["resilient", "native", "pure"];

/**
 * One hash over everything that a released workbook holds against a later release: formulas and printed words of every cell,
 * the conditions of highlights, the labels that are read back as data, in all dialects, with and without an appraisal and with the council's columns, where
 * the rows stand as planned and where they were moved.
 */
export function planTexts(rubric: Rubric): string {
  const plans = dialects.flatMap((dialect) =>
    [false, true].flatMap((appraisal) => [
      planForm(rubric, dialect, { appraisal }),
      planForm(rubric, dialect, { appraisal, placement: moved }),
    ]),
  );
  plans.push(planForm(rubric, "native", { appraisal: true, second: true, council: true, placement: moved }));
  const said = plans.map(({ rows, columns, highlights, validations }) => ({
    keys: columns.map(({ key }) => key),
    rows: rows.map(({ id, values }) => [
      id,
      values.map((value) => (typeof value === "object" ? (value?.formula ?? "") : value)),
    ]),
    highlights: highlights.map(({ formula }) => formula),
    lists: listsOf(validations).texts,
  }));
  const labels = [
    ...(["na", "none", "late"] as const).map(exceptionLabel),
    ...reasonCodes.map(reasonLabel),
    ...formStatuses,
  ];
  return fingerprintOf(JSON.stringify([said, labels]));
}
