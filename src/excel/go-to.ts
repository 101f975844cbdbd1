import { isAppraisalKey, type ColumnKey } from "../form/columns";
import type { OpenForm, RowCell } from "./form";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

/** Activates the form and selects a cell of a criterion's row. */
export function goToRow(form: OpenForm, criterionId: string, cell: RowCell): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const row = form.rowOf.get(criterionId);
    const column = form.layout.columns.get(cell satisfies ColumnKey);
    if (row === undefined || column === undefined) throw new FormProblem("sheet-gone", `no row for ${criterionId}`);
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    sheet.activate();
    // Excel scrolls as little as it must: from the last column back, the whole appraisal comes into sight.
    const last = form.layout.columns.get("addedEvidence");
    if (isAppraisalKey(cell) && last !== undefined) sheet.getRangeByIndexes(row, last, 1, 1).select();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}

/** Activates the form and selects any of its cells, by 0-based indexes. */
export function goToCell(
  { sheetId }: Pick<OpenForm, "sheetId">,
  row: number,
  column: number,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}

/** Brings a form to the front. */
export function goToForm(sheetName: string): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    context.workbook.worksheets.getItem(sheetName).activate();
    await context.sync();
  });
}
