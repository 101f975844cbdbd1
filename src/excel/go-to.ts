import { isAppraisalKey, type ColumnKey } from "../form/columns";
import type { Finding } from "../inspect/finding";
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
    const there = sheet.getRangeByIndexes(row, column, 1, 1).load("rowHidden");
    there.select();
    await context.sync();
    // A filter may have hidden the row.
    if (!there.rowHidden) return;
    there.getEntireRow().rowHidden = false;
    await context.sync();
  });
}

/** Activates the form and selects a field of its general information. */
export function goToField(form: OpenForm, fieldId: string): Promise<ExcelResult<void>> {
  return runExcel((context) => {
    const row = form.layout.profileRowOf.get(fieldId);
    const column = form.layout.columns.get("figure");
    if (row === undefined || column === undefined) throw new FormProblem("sheet-gone", `no row for ${fieldId}`);
    return select(context, form, row, column);
  });
}

/** Activates the form and selects the cell in which something was found; a row that has moved since is followed. */
export function goToFinding(
  form: OpenForm,
  { kind, rowId, column, cell, sheetName }: Finding,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    if (sheetName !== undefined) {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.activate();
      sheet.getRangeByIndexes(cell?.row ?? 0, cell?.column ?? 1, 1, 1).select();
      return context.sync();
    }
    if (cell === null) throw new FormProblem("sheet-gone", `no cell for ${kind} ${rowId ?? ""}`);
    const criterion = /^criterion:(.*)$/.exec(rowId ?? "")?.[1] ?? "";
    // Of a row that stands there twice, the second is meant.
    const row = kind === "row-doubled" ? undefined : form.rowOf.get(criterion);
    return select(context, form, row ?? cell.row, (column && form.layout.columns.get(column)) ?? cell.column);
  });
}

async function select(
  context: Excel.RequestContext,
  { sheetId }: OpenForm,
  row: number,
  column: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}

/** Brings a form to the front. */
export function goToForm(sheetName: string): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    context.workbook.worksheets.getItem(sheetName).activate();
    await context.sync();
  });
}
