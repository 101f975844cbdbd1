import { HostError, invalidArgument } from "./host-error";

/** The size of an Excel worksheet (Excel specifications and limits: 1,048,576 rows by 16,384 columns). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells, zero-based, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

export const rowCountOf = (area: Area): number => area.bottom - area.top + 1;
export const columnCountOf = (area: Area): number => area.right - area.left + 1;
export const isEntireRows = (area: Area): boolean => area.left === 0 && area.right === maxColumns - 1;
export const isEntireColumns = (area: Area): boolean => area.top === 0 && area.bottom === maxRows - 1;

/** The rectangle that two areas share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest rectangle around both. */
export function bounding(a: Area | null, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A1`, `A1:B2`, `3:4`, `A:C`. Excel writes entire rows and columns in the short form. */
export function addressOf(area: Area): string {
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2`, `$3:$4`, `$A:$C`: the address with every part fixed. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet's name as it stands in a reference: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** A reference cut into the sheet's name, if it has one, and the area. */
export interface Reference {
  readonly sheetName: string | null;
  readonly area: Area;
}

/** Reads `B2`, `$B$2:$C$4`, `3:4`, `A:C`, `'Phiếu 1'!A1`; null when the text is no such reference. */
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
  const area = {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    bottom: Math.max(from.row ?? maxRows - 1, to.row ?? maxRows - 1),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    right: Math.max(from.column ?? maxColumns - 1, to.column ?? maxColumns - 1),
  };
  return { sheetName, area };
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  const [, letters, digits] = match;
  const column = letters
    ? Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : null;
  const row = digits ? Number(digits) - 1 : null;
  if (row !== null && (row < 0 || row >= maxRows)) return null;
  if (column !== null && column >= maxColumns) return null;
  return { row, column };
}

/** Like {@link readReference} for an address that must be one; anything else is Excel's InvalidArgument. */
export function parseAddress(text: string): Reference {
  const reference = readReference(text.trim());
  if (!reference) throw invalidArgument(`address "${text}"`);
  return reference;
}

/** Checks that an area lies on the sheet, as Excel does for offsets and resizes. */
export function onSheet(area: Area): Area {
  if (area.top < 0 || area.left < 0 || area.bottom >= maxRows || area.right >= maxColumns) {
    throw invalidArgument("outside of the worksheet");
  }
  if (area.bottom < area.top || area.right < area.left) {
    throw new HostError("InvalidArgument", "The range is empty.");
  }
  return area;
}
