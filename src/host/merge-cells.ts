import { cellCountOf, everyCell, type Area } from "../workbook/area";
import type { Book } from "./book";
import { patchStyle } from "./cell-formats";
import { fill, onlyWritten } from "./cell-matrix";
import { noContents } from "./cell-values";
import { hasContents } from "./used-cells";

/** Merges an area, or each of its rows by itself. */
export function mergeCells(book: Book, sheetId: string, area: Area, across: boolean): void {
  const { engine } = book;
  const areas = across ? rowsOf(area) : [area];
  engine.unmerge(sheetId, area);
  // Merging keeps the upper left cell's contents only (Microsoft Support, "Merge and unmerge cells").
  const others = fill(area, () => ({ ...noContents }));
  for (const { row, column } of areas) delete others[row]?.[column];
  const written = onlyWritten(others, (row, column) => hasContents(engine, sheetId, row, column));
  engine.writeCells(sheetId, written, "contents");
  for (const each of areas) forgetLooks(book, sheetId, each);
  engine.merge(sheetId, areas);
}

/** Blank cells that were formatted and then merged have been seen without their fill (office-js #6405, #6557): merge first. */
function forgetLooks(book: Book, sheetId: string, area: Area): void {
  if (cellCountOf(area) === 1 || !everyCell(area, (row, column) => !hasContents(book.engine, sheetId, row, column)))
    return;
  patchStyle(book.engine, sheetId, area, { bg: null });
  book.sheet(sheetId).locks.set(area, { locked: true });
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.rows }, (_row, index) => ({ ...area, row: area.row + index, rows: 1 }));
}
