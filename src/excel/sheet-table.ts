import { readMark } from "../form/description";
import { type SpreadsheetCell, spreadsheetRow } from "../import/tables/spreadsheet";
import { type Table, TableBuilder, tableLimits, TableProblem } from "../import/tables/table";
import { type Area, lastColumnOf, lastRowOf } from "../workbook/area";
import { blocksOf, loadMerges } from "./merged-areas";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

/** What of the workbook in front is read as a table. */
export type TableSource = "sheet" | "selection";

/** Cells whose looks are asked for at once: the answer stays far below the 5 MB that Excel on the web sends. */
const LOOKS_ASKED = 4_000;

/**
 * Reads the sheet in front, or what is selected in it, as a printed table; nothing is written. Two syncs beside that for the
 * selection, which may fail.
 */
export function readSheetTable(source: TableSource): Promise<ExcelResult<Table>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const corner = sheet.getRange("A1").load("values");
    const from = source === "selection" ? await selectedRange(context) : sheet;
    // Only cells with contents: a form that was pasted often brings formatted emptiness down to the last row.
    const used = from.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();

    if (readMark(corner.values[0]?.[0]) !== null) throw new FormProblem("sheet-is-form", "the first cell has a mark");
    if (used.isNullObject) throw new FormProblem("sheet-empty", "no cell has contents");
    const area: Area = {
      row: used.rowIndex,
      column: used.columnIndex,
      rows: used.rowCount,
      columns: used.columnCount,
    };
    demandReadable(area);
    const cells = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    cells.load("values,formulas,numberFormat,valueTypes");
    const merges = loadMerges(sheet, area);
    const bold = loadBold(sheet, area);
    await context.sync();

    // Row numbers are those of the sheet, as people see them; a selection is a table of its own.
    const above = source === "sheet" && lastRowOf(area) < tableLimits.rows ? area.row : 0;
    return tableOf(area, above, cells, merges(), bold());
  });
}

/** In a sync of its own: Excel tells of no selection while a shape is selected, or another workbook is in front (office-js #5319). */
async function selectedRange(context: Excel.RequestContext): Promise<Excel.Range> {
  try {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range;
  } catch (error) {
    throw new FormProblem("selection-unusable", String(error));
  }
}

function demandReadable({ rows, columns }: Area): void {
  const place = `${rows} × ${columns}`;
  if (rows > tableLimits.rows) throw new FormProblem("table-too-large", "rows", place);
  if (rows * columns > tableLimits.cells * 2) throw new FormProblem("table-too-large", "cells", place);
}

/** Which cells are bold, row by row; read after the next sync. */
function loadBold(sheet: Excel.Worksheet, area: Area): () => readonly (readonly boolean[])[] {
  const step = Math.max(1, Math.floor(LOOKS_ASKED / area.columns));
  const blocks = blocksOf(area, step, step).map(({ row, rows }) =>
    sheet
      .getRangeByIndexes(row, area.column, rows, area.columns)
      .getCellProperties({ format: { font: { bold: true } } }),
  );
  return () => blocks.flatMap(({ value }) => value.map((line) => line.map((cell) => cell.format?.font?.bold === true)));
}

function tableOf(
  area: Area,
  above: number,
  { values, formulas, numberFormat, valueTypes }: Excel.Range,
  merges: ReadonlyMap<string, Area>,
  bold: readonly (readonly boolean[])[],
): Table {
  const cellAt = (row: number, column: number): SpreadsheetCell => {
    const value = values[row]?.[column] as string | number | boolean;
    const formula: unknown = formulas[row]?.[column];
    const merge = merges.get(`${area.row + row}/${area.column + column}`);
    const isError = valueTypes[row]?.[column] === Excel.RangeValueType.error;
    return {
      column,
      value: isError ? { error: String(value) } : value,
      // A text that begins so is told as it is.
      formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
      numberFormat: String(numberFormat[row]?.[column] ?? ""),
      bold: bold[row]?.[column] ?? false,
      // What reaches out of the area that is read is cut off there.
      merge: merge
        ? {
            rows: Math.min(merge.rows, lastRowOf(area) - merge.row + 1),
            columns: Math.min(merge.columns, lastColumnOf(area) - merge.column + 1),
          }
        : null,
    };
  };
  const table = new TableBuilder();
  try {
    for (let row = 0; row < above; row += 1) table.add([]);
    for (let row = 0; row < area.rows; row += 1)
      table.add(
        spreadsheetRow(
          Array.from({ length: area.columns }, (_, column) => cellAt(row, column)),
          table,
        ),
      );
    return table.build();
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error;
    throw new FormProblem(error.code === "no-table" ? "sheet-empty" : "table-too-large", error.message, error.detail);
  }
}
