/** Excel's grid (Excel specifications and limits). */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** A rectangle of cells; indexes are 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Every cell of a sheet. */
export const wholeSheet: Area = { row: 0, column: 0, ...GRID };

/** One cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Whole rows. */
export function entireRows(row: number, rows = 1): Area {
  return { ...wholeSheet, row, rows };
}

/** Whole columns. */
export function entireColumns(column: number, columns = 1): Area {
  return { ...wholeSheet, column, columns };
}

/** The area from one cell to another, both included. */
export function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The index of an area's last row. */
export function lastRowOf({ row, rows }: Area): number {
  return row + rows - 1;
}

/** The index of an area's last column. */
export function lastColumnOf({ column, columns }: Area): number {
  return column + columns - 1;
}

/** How many cells an area has. */
export function cellCountOf({ rows, columns }: Area): number {
  return rows * columns;
}

/** Whether an area is made of whole rows. */
export function isEntireRows({ column, columns }: Area): boolean {
  return column === 0 && columns === GRID.columns;
}

/** Whether an area is made of whole columns. */
export function isEntireColumns({ row, rows }: Area): boolean {
  return row === 0 && rows === GRID.rows;
}

/** The area that two areas share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const shared = areaBetween(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(lastRowOf(a), lastRowOf(b)),
    Math.min(lastColumnOf(a), lastColumnOf(b)),
  );
  return shared.rows > 0 && shared.columns > 0 ? shared : null;
}

/** The smallest area around both; the second alone where there is no first. */
export function bounding(a: Area | null, b: Area): Area {
  if (!a) return b;
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRowOf(a), lastRowOf(b)),
    Math.max(lastColumnOf(a), lastColumnOf(b)),
  );
}

/** Whether `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRowOf(outer) >= lastRowOf(inner) &&
    lastColumnOf(outer) >= lastColumnOf(inner)
  );
}

/** Whether two areas are one. */
export function isSameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** Whether an area has a cell. */
export function containsCell({ row, column, rows, columns }: Area, cellRow: number, cellColumn: number): boolean {
  return cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns;
}

/** Whether every cell of an area passes, row by row, until one does not. */
export function everyCell(area: Area, passes: (row: number, column: number) => boolean): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!passes(row, column)) return false;
    }
  }
  return true;
}

/** Visits every cell of an area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  everyCell(area, (row, column) => {
    visit(row, column);
    return true;
  });
}
