import type { FileCell, FileRow, SheetFile } from "../../src/workbook/workbook-file";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";

/** What a cell says, if it is a text. */
export const textOf = ({ value }: FileCell): string => (typeof value === "string" ? value : "");

/** The form with its cells changed; a cell is known by the id of its row and the key of its column. */
export function withCells(
  file: Uint8Array,
  change: (cell: FileCell, id: string, key: string) => Partial<FileCell> | null,
  sheetChange: (sheet: SheetFile) => SheetFile = (sheet) => sheet,
): Uint8Array {
  const book = readWorkbookFile(file);
  return writeWorkbookFile({ ...book, sheets: book.sheets.map((one, index) => (index === 0 ? changed(one) : one)) });

  function changed(sheet: SheetFile): SheetFile {
    const keys = new Map((sheet.rows[0]?.cells ?? []).map((cell) => [cell.column, textOf(cell)]));
    const rows = sheet.rows.map((row): FileRow => {
      const [first] = row.cells;
      const id = first?.column === 0 ? textOf(first) : "";
      return {
        ...row,
        cells: row.cells.flatMap((cell) => {
          const changes = change(cell, id, keys.get(cell.column) ?? "");
          return changes === null ? [] : [{ ...cell, ...changes }];
        }),
      };
    });
    return sheetChange({ ...sheet, rows });
  }
}

/** One cell changed. */
export function withCell(
  file: Uint8Array,
  at: readonly [id: string, key: string],
  changes: Partial<FileCell>,
): Uint8Array {
  let found = 0;
  const bytes = withCells(file, (_, id, key) => (id === at[0] && key === at[1] ? ((found += 1), changes) : {}));
  if (found !== 1) throw new Error(`${found} cells ${at.join(" ")}`);
  return bytes;
}
