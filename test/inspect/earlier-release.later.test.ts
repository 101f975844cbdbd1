import { describe, expect, test, vi } from "vitest";
import { isRemark } from "../../src/inspect/finding";
import { loadRubric } from "../../src/rubric/library";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { FileCell, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { type FormInFile, readForms } from "../../src/xlsx/read-forms";
import { describeForm } from "../../src/form/new-form";
import { withFacts } from "../../src/form/description";
import { IDENTITY } from "../identity";
import { formBytes, plannedFile } from "../planned-file";
import { printedPoints, releaseFile, releaseFiles } from "../release-fixtures";

// This release is made a later one: one word of a state is another, and the plan version is raised with it.
vi.mock("../../src/form/plan-version", async (original) => ({
  PLAN_VERSION: (await original<{ PLAN_VERSION: number }>()).PLAN_VERSION + 1,
}));
vi.mock("../../src/locales/sheet", async (original) => {
  const { sheetWords } = await original<{
    readonly sheetWords: Readonly<Record<string, { vi: string; en: string }>>;
  }>();
  return { sheetWords: { ...sheetWords, "state.blank": { vi: "○ Chưa điền", en: "○ Not filled in" } } };
});

const rubric = await loadRubric("binh-thuan-2022-huyen");

async function only(bytes: Uint8Array): Promise<FormInFile> {
  const { forms, damaged } = await readForms(bytes);
  expect(damaged).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const kinds = ({ inspection }: FormInFile): unknown[] => inspection.findings.map(({ kind, rowId }) => [kind, rowId]);

/** The file with one cell of its form changed, by row id and column key. */
function withCell(file: WorkbookFile, id: string, key: string, change: Partial<FileCell>): Uint8Array {
  const [form, ...others] = file.sheets;
  const keys = form!.rows[0]!.cells;
  const column = keys.find(({ value }) => value === key)?.column;
  const rows = form!.rows.map((row) =>
    row.cells[0]?.value === id
      ? { ...row, cells: row.cells.map((cell) => (cell.column === column ? { ...cell, ...change } : cell)) }
      : row,
  );
  return writeWorkbookFile({ ...file, sheets: [{ ...form!, rows }, ...others] });
}

describe("a workbook of an earlier release", () => {
  test.each(releaseFiles)("%s: the same points, one remark, and nobody accused", async (name) => {
    const form = await only(releaseFile(name));
    // Rows were inserted in those, with the protection taken off.
    const isOpen = name.includes("inserted-rows.libreoffice");
    expect(kinds(form)).toEqual([["earlier-release", null], ...(isOpen ? [["unprotected", null]] : [])]);
    expect(form.inspection.findings.every(isRemark)).toBe(true);
    const { self, appraised } = printedPoints(name);
    expect(form.inspection.scores.total.points).toBe(self);
    if (appraised !== null) expect(form.inspection.appraisal?.scores.total.points).toBe(appraised);
  });

  test("has cells that an update would write anew, wherever its rows stand", async () => {
    for (const name of ["la-gi", "la-gi-inserted-rows.libreoffice", "la-gi-appraised"]) {
      const { inspection } = await only(releaseFile(name));
      const appraised = name === "la-gi-appraised";
      // The state of every row says "chưa nhập" somewhere; in an appraisal twice, and the title
      // of that column is another one.
      const states = [inspection.columns.get("state"), inspection.columns.get("appraisalState")];
      const updated = inspection.updates.filter(({ column }) => states.includes(column));
      expect(updated).toHaveLength(appraised ? 165 : 82);
      expect(inspection.repairs).toEqual([]);
    }
  });

  test("that was tampered with is told as such", async () => {
    const file = readWorkbookFile(releaseFile("la-gi"));
    const forged = await only(withCell(file, "criterion:2.1", "points", { formula: "=5", value: 5 }));
    expect(kinds(forged)).toEqual([
      ["earlier-release", null],
      ["formula-changed", "criterion:2.1"],
    ]);
    const typed = await only(withCell(file, "criterion:2.1", "state", { formula: null, value: "✓ Đủ" }));
    expect(kinds(typed)).toEqual([
      ["earlier-release", null],
      ["formula-replaced", "criterion:2.1"],
    ]);
    const printed = await only(withCell(file, "criterion:2.1", "content", { value: "Nội dung khác" }));
    expect(kinds(printed)).toEqual([
      ["earlier-release", null],
      ["text-changed", "criterion:2.1"],
    ]);
  });

  test("that is doctored to say it is one switches nothing off", async () => {
    const entries = withFacts(describeForm(rubric, "resilient", IDENTITY), [["plan", "1"]]);
    const filled = fillPlan(planForm(rubric), rubric, { answers: {}, profile: {} });
    const file = plannedFile(rubric, filled, { entries });
    const forged = await only(withCell(file, "criterion:2.1", "points", { formula: "=3", value: 3 }));
    expect(kinds(forged)).toEqual([
      ["earlier-release", null],
      ["formula-changed", "criterion:2.1"],
    ]);
  });
});

test("another id in the description keeps no cell from being compared", async () => {
  const entries = withFacts(describeForm(rubric, "resilient", IDENTITY), [
    ["plan", "1"],
    ["rubric", "khong-co"],
  ]);
  const file = plannedFile(rubric, fillPlan(planForm(rubric), rubric, { answers: {}, profile: {} }), { entries });
  const forged = await only(withCell(file, "criterion:2.1", "points", { formula: "=3", value: 3 }));
  expect(kinds(forged)).toEqual([
    ["earlier-release", null],
    ["id-wrong", null],
    ["formula-changed", "criterion:2.1"],
  ]);
});

describe("a workbook of an earlier release whose rubric is not ours", () => {
  const own = { ...rubric, id: "cua-tinh", title: "BIỂU CỦA TỈNH" };
  const file = (): WorkbookFile => {
    const entries = withFacts(describeForm(own, "resilient", IDENTITY), [["plan", "1"]]);
    return plannedFile(own, fillPlan(planForm(own), own, { answers: {}, profile: {} }), { entries });
  };

  // It looks like one of ours, and scores alike.
  const ofAnother = [
    ["earlier-release", null],
    ["rubric-unknown", null],
    ["other-content", null],
  ];

  test("is no matter where its cells are those of this release", async () => {
    expect(kinds(await only(writeWorkbookFile(file())))).toEqual(ofAnother);
  });

  test("says how many cells cannot be compared, and where stored points differ all the same", async () => {
    const other = withCell(file(), "criterion:2.1", "state", { formula: '=IF(1=1,"○","")' });
    expect(kinds(await only(other))).toEqual([...ofAnother, ["not-compared", "criterion:2.1"]]);
    const forged = withCell(file(), "criterion:2.1", "points", { formula: "=3", value: 3 });
    expect(kinds(await only(forged))).toEqual([
      ...ofAnother,
      ["not-compared", "criterion:2.1"],
      ["points-differ", "criterion:2.1"],
    ]);
  });
});

test("a workbook of this release is compared with this release's plan alone", async () => {
  expect(kinds(await only(formBytes(rubric, { answers: {}, profile: {} })))).toEqual([]);
});
