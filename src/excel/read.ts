import { describedBy, readDescription } from "../form/description";
import { readCells, readColumns } from "../form/form-cells";
import { embeddedRubric } from "./embedded-rubric";
import type { ActiveSheet } from "./form";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

/** What the active sheet is, and if it is a form, everything on it. Two syncs. */
export function readActiveSheet(): Promise<ExcelResult<ActiveSheet>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getActiveWorksheet();
    const corner = sheet.getRange("A1");
    const activeCell = context.workbook.getActiveCell();
    sheet.load("id,name");
    corner.load("values");
    activeCell.load("rowIndex");
    sheets.load("items/name,items/visibility");
    await context.sync();

    const descriptionName = describedBy(corner.values[0]?.[0]);
    if (descriptionName === null) return { kind: "other", forms: await namesOfForms(context, sheets.items) };

    const used = sheet.getUsedRange();
    used.load("values");
    const description = sheets.getItemOrNullObject(descriptionName);
    const facts = description.getUsedRangeOrNullObject();
    facts.load("values");
    await context.sync();

    const described = facts.isNullObject ? null : readDescription(facts.values);
    const rubric = await embeddedRubric(described);
    const columns = readColumns(used.values[0] ?? []);
    if (columns === null) throw new FormProblem("form-damaged", "the key row is incomplete");
    const { answers, appraisal, profile, rowOf, lineRowsOf, profileRowOf } = readCells(rubric, columns, used.values);
    const selectedId = [...rowOf].find(([, row]) => row === activeCell.rowIndex)?.[0] ?? null;
    const layout = { columns, lineRowsOf, profileRowOf };
    const { status = "scoring", appraisal: record = null } = described ?? {};
    return {
      kind: "form",
      form: {
        sheetId: sheet.id,
        sheetName: sheet.name,
        rubric,
        answers,
        appraisal,
        status,
        record,
        profile,
        rowOf,
        selectedId,
        layout,
      },
    };
  });
}

/** The visible sheets that are forms. One more sync, and none where there is nothing to look at. */
async function namesOfForms(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<string[]> {
  const visible = sheets.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
  const corners = visible.map((sheet) => ({ name: sheet.name, corner: sheet.getRange("A1").load("values") }));
  await context.sync();
  return corners.filter(({ corner }) => describedBy(corner.values[0]?.[0]) !== null).map(({ name }) => name);
}
