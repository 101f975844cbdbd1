import type { Area } from "./area";

/** Excel's grid. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** A place in the grid, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place that an address names (`AB12`, without `$`), or null where it names none. */
export function parseAddress(address: string): CellPlace | null {
  let at = 0;
  let column = 0;
  for (let code = address.charCodeAt(0); code >= 65 && code <= 90 && at < 4; code = address.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const digits = at;
  let row = 0;
  for (let code = address.charCodeAt(at); code >= 48 && code <= 57 && at < digits + 8; code = address.charCodeAt(at)) {
    row = row * 10 + code - 48;
    at += 1;
  }
  return at === address.length && row >= 1 && row <= GRID.rows && column >= 1 && column <= GRID.columns
    ? { row: row - 1, column: column - 1 }
    : null;
}

/** The 0-based index of column letters of either case, or null where there is no such column. */
export function columnIndex(letters: string): number | null {
  return parseAddress(`${letters.toUpperCase()}1`)?.column ?? null;
}

/** Column letters of a 0-based index: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

/** A relative A1 address of 0-based coordinates. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A relative A1 address of an area: `B2:D9`, or `B2` for a single cell. */
export function rangeAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a formula must name it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The address of an area with every part fixed: `$A$1:$B$2`. */
export function absoluteAddress({ row, column, rows, columns }: Area): string {
  const corners = [cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1)];
  return corners.map((cell) => cell.replace(/^([A-Z]+)/, "$$$1$$")).join(":");
}
