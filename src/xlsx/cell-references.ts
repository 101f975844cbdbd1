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
