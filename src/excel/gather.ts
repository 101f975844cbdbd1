import { type Area, eachCell } from "../workbook/area";

/** Something that holds for the cells of an area. */
interface Placed<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * The same with fewer areas: neighbouring cells of equal values become one, and of what lies over one another only the last
 * stays. Each area costs Excel half a dozen actions.
 * @param nameOf equal values have equal names
 */
export function gathered<T>(parts: readonly Placed<T>[], nameOf: (value: T) => string): Placed<T>[] {
  const values = new Map<string, T>();
  /** The name of the value of each cell, by its row and column. */
  const cells = new Map<number, Map<number, string>>();
  for (const { area, value } of parts) {
    const name = nameOf(value);
    if (!values.has(name)) values.set(name, value);
    eachCell(area, (row, column) => {
      const line = cells.get(row) ?? new Map<number, string>();
      cells.set(row, line.set(column, name));
    });
  }
  const found: Placed<T>[] = [];
  const inOrder = (keys: Iterable<number>): number[] => [...keys].sort((a, b) => a - b);
  for (const row of inOrder(cells.keys())) {
    for (const column of inOrder(cells.get(row)?.keys() ?? [])) {
      const name = cells.get(row)?.get(column);
      const value = name === undefined ? undefined : values.get(name);
      if (name === undefined || value === undefined) continue;
      const area = largestFrom(row, column, (r, c) => cells.get(r)?.get(c) === name);
      eachCell(area, (r, c) => void cells.get(r)?.delete(c));
      found.push({ area, value });
    }
  }
  return found;
}

/** From its first cell as wide as it goes, and then as far down as all of it goes. */
function largestFrom(row: number, column: number, belongs: (row: number, column: number) => boolean): Area {
  let columns = 1;
  while (belongs(row, column + columns)) columns += 1;
  const isWhole = (r: number): boolean =>
    Array.from({ length: columns }, (_, index) => belongs(r, column + index)).every(Boolean);
  let rows = 1;
  while (isWhole(row + rows)) rows += 1;
  return { row, column, rows, columns };
}
