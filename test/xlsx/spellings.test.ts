import { AGENCY_ALONE } from "../../src/form/columns";
import { expect, test } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";
import type { FileCell, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes, plannedFile } from "../planned-file";
import { choiceRule, criterionOf, tinyRubric, unitsRule } from "../tiny-rubric";

// Texts in all their spellings, from the file to the findings.

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

function decomposed(file: WorkbookFile): WorkbookFile {
  const text = <T>(value: T): T => (typeof value === "string" ? (value.normalize("NFD") as T) : value);
  const cell = (one: FileCell): FileCell => ({ ...one, value: text(one.value) });
  return {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    })),
  };
}

test("a file whose every text is decomposed has the same points, and nothing is found in it", async () => {
  const { answers, profile } = laGi;
  const filled = fillPlan(plannedForm(rubric, "resilient", AGENCY_ALONE), rubric, { answers, profile });
  const { forms, damaged } = await readForms(writeWorkbookFile(decomposed(plannedFile(rubric, filled))));
  expect(damaged).toEqual([]);
  expect(forms.map(({ inspection }) => inspection.findings)).toEqual([[]]);
  expect(forms.map(({ inspection }) => inspection.scores.total.points)).toEqual(["464.06"]);
});

test.each(["-", "+", "- a", "=", "=1+1", "@x", "+5"])("a row numbered %j is read as it is printed", async (code) => {
  const odd = tinyRubric([
    { ...criterionOf(unitsRule("2"), { max: "6" }, "u"), code },
    { ...criterionOf(choiceRule(["Có", "4"], ["Không", "0"]), { max: "4" }, "c"), code: "2" },
  ]);
  const answers = { u: { value: 2 }, c: { option: 0 } };
  const { forms } = await readForms(formBytes(odd, { answers, profile: {}, appraisal: {} }));
  expect(
    forms.map(({ inspection }) => inspection.findings.flatMap(({ kind }) => (kind === "rubric-unknown" ? [] : [kind]))),
  ).toEqual([[]]);
  expect(forms.map(({ inspection }) => [inspection.answers, inspection.scores.total.points])).toEqual([[answers, "8"]]);
});
