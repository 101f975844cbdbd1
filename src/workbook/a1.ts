import { areaBetween, GRID, isEntireColumns, isEntireRows, lastColumnOf, lastRowOf, type Area } from "./area";

/** A place in the grid, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A place as the key of a set or map. */
export function placeKey({ row, column }: CellPlace): string {
  return `${row} ${column}`;
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

/** The address as Excel shows it: `A1`, `A1:B2`, and `3:4` or `A:C` for entire rows and columns. */
export function shortAddress(area: Area): string {
  if (isEntireRows(area)) return `${area.row + 1}:${lastRowOf(area) + 1}`;
  if (isEntireColumns(area)) return `${columnLetters(area.column)}:${columnLetters(lastColumnOf(area))}`;
  return rangeAddress(area);
}

/** {@link shortAddress} with every part fixed: `$A$1`, `$A$1:$B$2`, `$3:$4`, `$A:$C`. */
export function shortAbsoluteAddress(area: Area): string {
  return shortAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet's name as Excel writes it into a reference: quoted only where it must be. Formulas of ours always quote. */
export function sheetNameAsShown(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name)
    ? name
    : quotedSheetName(name);
}

/** A reference cut into the sheet's name, null where it names none, and the area. */
export interface Reference {
  readonly sheetName: string | null;
  readonly area: Area;
}

/** Reads `B2`, `$B$2:$C$4`, `3:4`, `A:C`, `'Phiếu 1'!A1`, in either direction and case; null for any other text. */
export function readReference(text: string): Reference | null {
  const bang = text.lastIndexOf("!");
  const sheetPart = bang < 0 ? null : text.slice(0, bang);
  const sheetName = sheetPart?.startsWith("'") ? sheetPart.slice(1, -1).replaceAll("''", "'") : sheetPart;
  const parts = text
    .slice(bang + 1)
    .replaceAll("$", "")
    .split(":");
  const [first, last = first] = parts;
  if (!first || !last || parts.length > 2) return null;
  const from = readCorner(first);
  const to = readCorner(last);
  if (!from || !to) return null;
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  const area = areaBetween(
    Math.min(from.row ?? 0, to.row ?? 0),
    Math.min(from.column ?? 0, to.column ?? 0),
    Math.max(from.row ?? GRID.rows - 1, to.row ?? GRID.rows - 1),
    Math.max(from.column ?? GRID.columns - 1, to.column ?? GRID.columns - 1),
  );
  return { sheetName, area };
}

/** One end of a reference: `B2`, or a column or row alone. */
function readCorner(text: string): { row: number | null; column: number | null } | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text) ?? [];
  if (letters === undefined && digits === undefined) return null;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (letters !== undefined && column === null) return null;
  if (row !== null && (row < 0 || row >= GRID.rows)) return null;
  return { row, column };
}
