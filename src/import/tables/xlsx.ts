import type { ReadOptions } from "../../workbook/zip/archive";
import { readWorkbookFile } from "../../workbook/read/read-workbook-file";
import type { SheetFile, WorkbookFile } from "../../workbook/workbook-file";
import { spreadsheetRow } from "./spreadsheet";
import { type NamedTable, type Table, TableBuilder, tableLimits, TableProblem } from "./table";

/**
 * Reads the sheet in front of a workbook as a table, and where that is empty the first with contents: texts as they stand,
 * numbers as Vietnamese forms print them. Empty rows above and between stay, so that row numbers are those of the sheet.
 * @throws TableProblem, FileProblem
 */
export function readXlsxTable(bytes: Uint8Array, options: ReadOptions = {}): Table {
  const workbook = readWorkbookFile(bytes, options);
  const front = workbook.sheets[workbook.activeSheet];
  const filled = ({ rows }: SheetFile): boolean =>
    rows.some(({ cells }) => cells.some(({ value }) => value !== null && value !== ""));
  const sheet = front && filled(front) ? front : workbook.sheets.find(filled);
  if (!sheet) throw new TableProblem("no-table");
  const table = sheetTable(workbook, sheet);
  const others = workbook.sheets
    .filter((each) => each !== sheet && each.visibility === "visible" && filled(each))
    .slice(0, tableLimits.tables)
    .flatMap((each): NamedTable[] => {
      try {
        return [{ name: each.name, table: sheetTable(workbook, each) }];
      } catch (error) {
        // A sheet of data beside the form may be as large as it likes.
        if (error instanceof TableProblem) return [];
        throw error;
      }
    });
  return others.length === 0 ? table : { ...table, sheets: { name: sheet.name, others } };
}

function sheetTable(workbook: WorkbookFile, sheet: SheetFile): Table {
  const table = new TableBuilder();
  const last = sheet.rows.at(-1)?.row ?? -1;
  if (last >= tableLimits.rows) throw new TableProblem("too-many-rows", String(tableLimits.rows));
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const merges = new Map(sheet.merges.map((area) => [`${area.row}/${area.column}`, area]));
  for (let row = 0; row <= last; row += 1) {
    const cells = rows.get(row)?.cells ?? [];
    table.add(
      spreadsheetRow(
        cells.map(({ column, value, formula, style }) => ({
          column,
          value,
          formula,
          numberFormat: workbook.styles[style]?.numberFormat ?? "General",
          bold: workbook.styles[style]?.font?.bold ?? false,
          font: workbook.styles[style]?.font?.name,
          merge: merges.get(`${row}/${column}`) ?? null,
        })),
        table,
      ),
    );
  }
  return table.build();
}
