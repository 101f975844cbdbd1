import { CellValueType, ICommandService, type ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { shortAddress } from "../workbook/a1";
import {
  cellArea,
  cellCountOf,
  containsCell,
  eachCell,
  GRID,
  isSameArea,
  lastColumnOf,
  lastRowOf,
  type Area,
} from "../workbook/area";
import type { Book, Selection } from "./book";
import { fill, type CellMatrix } from "./cell-matrix";
import { contentsOf, numberFormatOf } from "./cell-values";
import { toRange } from "./engine-ranges";

/**
 * One cell of a block to paste: text as another program shows it, a number that it tells exactly, text that is no number
 * whatever it looks like, or contents that depend on where they come to stand.
 */
export type PastedCell =
  string | { readonly exact: number } | { readonly asText: string } | ((row: number, column: number) => ICellData);

/** What came of pasting: the cells that have it now, or why no cell has changed. */
export type Pasted =
  { readonly accepted: true; readonly area: Area } | { readonly accepted: false; readonly message: string };

/** How many places a refusal names. */
const named = 5;

/** Beyond this many cells a block is not repeated over the selection: whole columns are selected for other reasons. */
const repeatedCells = 100_000;

/**
 * Pastes a block as "paste values" does: the cells keep their looks and locks. As in Excel, a block that touches a
 * locked cell is refused as a whole; the refusal tells which cells.
 */
export function pasteBlock(book: Book, selection: Selection, block: readonly (readonly PastedCell[])[]): Pasted {
  const { sheetId } = selection;
  const { engine } = book;
  const target = targetOf(book, selection, block.length, widthOf(block));
  if (lastRowOf(target) >= GRID.rows || lastColumnOf(target) >= GRID.columns)
    return refused("Khối được chép vượt ra ngoài trang tính.");
  engine.reach(sheetId, lastRowOf(target), lastColumnOf(target));
  const locked = areasWhere(target, (row, column) => book.lockedIn(sheetId, cellArea(row, column)));
  if (locked.length > 0)
    return refused(`${places(locked)} bị khóa. Không ô nào thay đổi; hãy chọn ô nhập liệu rồi dán lại từng khối.`);

  const merged = engine.merged(sheetId, target);
  const covered = (row: number, column: number): boolean =>
    merged.some((area) => containsCell(area, row, column) && !(area.row === row && area.column === column));
  const cells: CellMatrix = {};
  const lost: Area[] = [];
  eachCell(target, (row, column) => {
    const [r, c] = [row - target.row, column - target.column];
    const cell = block[r % block.length]?.[c % widthOf(block)] ?? "";
    const contents = contentsAt(book, sheetId, row, column, cell);
    if (!covered(row, column)) (cells[row] ??= {})[column] = contents;
    else if (!isBlank(contents) && r < block.length && c < widthOf(block)) lost.push(cellArea(row, column));
  });
  if (lost.length > 0)
    return refused(`${places(lost)} nằm trong ô gộp. Không ô nào thay đổi; hãy dán vào vùng không có ô gộp.`);
  write(book, sheetId, target, cells);
  return { accepted: true, area: target };
}

/** Pastes cells of this workbook: their values, and their formulas moved along, but not their looks. */
export function pasteCells(book: Book, selection: Selection, from: Selection, cut: boolean): Pasted {
  if (cut) {
    const locked = areasWhere(from.area, (row, column) => book.lockedIn(from.sheetId, cellArea(row, column)));
    if (locked.length > 0) return refused(`${places(locked)} bị khóa, không cắt đi được. Không ô nào thay đổi.`);
  }
  const block = Array.from({ length: from.area.rows }, (_row, r) =>
    Array.from({ length: from.area.columns }, (_column, c) =>
      copied(book, from.sheetId, from.area.row + r, from.area.column + c, cut),
    ),
  );
  const pasted = pasteBlock(book, selection, block);
  if (!pasted.accepted || !cut) return pasted;
  const stays = (row: number, column: number): boolean =>
    from.sheetId === selection.sheetId && containsCell(pasted.area, row, column);
  for (const area of areasWhere(from.area, (row, column) => !stays(row, column)))
    write(
      book,
      from.sheetId,
      area,
      fill(area, () => contentsOf("", "General")),
    );
  return pasted;
}

/** The rows and columns of text that programs put on the clipboard, cells with line breaks or quotes in quotes. */
export function tableOfText(text: string): string[][] {
  const table: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, quoted, plain = "", end = ""] = match;
    table.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    // The last line ends with a break of its own.
    if (pattern.lastIndex >= text.length && end !== "\t") break;
    if (end !== "\t") table.push([]);
  }
  return table;
}

function copied(book: Book, sheetId: string, row: number, column: number, cut: boolean): PastedCell {
  const { engine } = book;
  const formula = engine.formula(sheetId, row, column);
  if (formula !== null) {
    const lexer = engine.injector.get(LexerTreeBuilder);
    return (toRow, toColumn) => ({
      ...contentsOf("", "General"),
      f: cut ? formula : lexer.moveFormulaRefOffset(formula, toColumn - column, toRow - row),
    });
  }
  const { v = null, t = null, p = null } = engine.cell(sheetId, row, column) ?? {};
  return () => ({ v, t, p, f: null, si: null });
}

function contentsAt(book: Book, sheetId: string, row: number, column: number, cell: PastedCell): ICellData {
  if (typeof cell === "function") return cell(row, column);
  const format = numberFormatOf(book.engine.style(sheetId, row, column));
  if (typeof cell === "string") {
    // Values come without a format: a percentage is the number that it is.
    const { s: _format, ...contents } = contentsOf(cell.trim(), format, book.culture);
    return contents;
  }
  if ("exact" in cell) return contentsOf(cell.exact, format);
  const { asText } = cell;
  return { ...contentsOf("", format), ...(asText === "" ? {} : { v: asText, t: CellValueType.FORCE_STRING }) };
}

function isBlank({ v, f, p }: ICellData): boolean {
  return (v === null || v === undefined || v === "") && !f && !p;
}

function widthOf(block: readonly (readonly PastedCell[])[]): number {
  return block.reduce((most, { length }) => Math.max(most, length), 1);
}

/** The selection, where it is so many times the block; otherwise as much as the block takes from its first cell. */
function targetOf({ engine }: Book, { sheetId, area }: Selection, rows: number, columns: number): Area {
  const once = { row: area.row, column: area.column, rows, columns };
  const fits = area.rows % rows === 0 && area.columns % columns === 0;
  const oneCell = engine.merged(sheetId, cellArea(area.row, area.column)).some((merged) => isSameArea(merged, area));
  return fits && !oneCell && cellCountOf(area) <= repeatedCells ? area : once;
}

function write(book: Book, sheetId: string, area: Area, value: CellMatrix): void {
  const { engine } = book;
  const range = toRange(area);
  const params = { unitId: engine.unitId, subUnitId: sheetId, range, value };
  engine.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
}

/** The cells of an area that are meant, as few rectangles. */
function areasWhere(area: Area, meant: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      if (!meant(row, column)) continue;
      let columns = 1;
      while (column + columns <= lastColumnOf(area) && meant(row, column + columns)) columns++;
      const above = found.findIndex(
        (other) => lastRowOf(other) === row - 1 && other.column === column && other.columns === columns,
      );
      const before = found[above];
      if (before) found[above] = { ...before, rows: before.rows + 1 };
      else found.push({ row, column, rows: 1, columns });
      column += columns;
    }
  }
  return found;
}

function places(areas: readonly Area[]): string {
  const cells = areas.reduce((count, area) => count + cellCountOf(area), 0);
  const shown = areas.slice(0, named);
  const others = cells - shown.reduce((count, area) => count + cellCountOf(area), 0);
  const list = shown.map(shortAddress).join(", ");
  return `${cells} ô (${list}${others > 0 ? ` và ${others} ô khác` : ""})`;
}

function refused(message: string): Pasted {
  return { accepted: false, message };
}
