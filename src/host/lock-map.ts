import { lastRowOf, lastColumnOf, isEntireRows, isEntireColumns, eachCell, type Area } from "../workbook/area";
import type { StructureChange } from "./host-object";

/** The protection part of a cell's format (`Excel.FormatProtection`). Excel's default is locked and not hidden. */
export interface CellProtection {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

const standard: CellProtection = { locked: true, formulaHidden: false };

/**
 * Which cells of a worksheet are locked. Univer's cells have no such format, so it is kept here and moves with the
 * rows and columns.
 */
export class LockMap {
  #sheet: CellProtection = standard;
  #columns = new Map<number, CellProtection>();
  #rows = new Map<number, CellProtection>();
  #cells = new Map<number, Map<number, CellProtection>>();

  at(row: number, column: number): CellProtection {
    return this.#cells.get(row)?.get(column) ?? this.#rows.get(row) ?? this.#columns.get(column) ?? this.#sheet;
  }

  set(area: Area, change: Partial<CellProtection>): void {
    if (isEntireRows(area) && isEntireColumns(area)) {
      this.#sheet = { ...this.#sheet, ...change };
      for (const map of [this.#columns, this.#rows, ...this.#cells.values()]) apply(map, change);
    } else if (isEntireRows(area)) {
      for (let row = area.row; row <= lastRowOf(area); row++) {
        this.#rows.set(row, { ...(this.#rows.get(row) ?? this.#sheet), ...change });
        apply(this.#cells.get(row), change);
      }
    } else if (isEntireColumns(area)) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        this.#columns.set(column, { ...(this.#columns.get(column) ?? this.#sheet), ...change });
        for (const cells of this.#cells.values()) {
          const cell = cells.get(column);
          if (cell) cells.set(column, { ...cell, ...change });
        }
      }
    } else {
      eachCell(area, (row, column) => {
        const next = { ...this.at(row, column), ...change };
        const cells = this.#cells.get(row);
        if (cells) cells.set(column, next);
        else this.#cells.set(row, new Map([[column, next]]));
      });
    }
  }

  /** Takes the protection of another worksheet's cells. */
  copy(other: LockMap): void {
    this.#sheet = other.#sheet;
    this.#columns = new Map(other.#columns);
    this.#rows = new Map(other.#rows);
    this.#cells = new Map([...other.#cells].map(([row, cells]) => [row, new Map(cells)]));
  }

  /** How many rows and columns hold everything that has a protection of its own. */
  get extent(): { rows: number; columns: number } {
    const columns = [this.#columns, ...this.#cells.values()].map(endOf);
    return { rows: Math.max(endOf(this.#rows), endOf(this.#cells)), columns: Math.max(...columns) };
  }

  /** Whether a row as a whole has a protection of its own. */
  hasRow(row: number): boolean {
    return this.#rows.has(row);
  }

  /** Moves with rows and columns; inserted ones take the protection of the one before, like every other format. */
  shift({ axis, inserted, index, count }: StructureChange): void {
    const move = <Value>(map: ReadonlyMap<number, Value>) => shifted(map, { inserted, index, count });
    if (axis === "rows") {
      this.#cells = new Map([...move(this.#cells)].map(([row, cells]) => [row, new Map(cells)]));
      this.#rows = move(this.#rows);
    } else {
      this.#columns = move(this.#columns);
      this.#cells = new Map([...this.#cells].map(([row, cells]) => [row, move(cells)]));
    }
  }
}

/** What is known of rows or columns by their index, after some came or went; inserted ones take it from the one before. */
export function shifted<Value>(
  map: ReadonlyMap<number, Value>,
  { inserted, index, count }: Pick<StructureChange, "inserted" | "index" | "count">,
): Map<number, Value> {
  return inserted ? withInserted(map, index, count) : withRemoved(map, index, count);
}

function endOf(map: ReadonlyMap<number, unknown>): number {
  return [...map.keys()].reduce((most, index) => Math.max(most, index + 1), 0);
}

function apply(map: Map<number, CellProtection> | undefined, change: Partial<CellProtection>): void {
  for (const [key, value] of map ?? []) map?.set(key, { ...value, ...change });
}

function withInserted<Value>(map: ReadonlyMap<number, Value>, from: number, count: number): Map<number, Value> {
  const moved = new Map([...map].map(([index, value]) => [index < from ? index : index + count, value]));
  const before = map.get(from - 1);
  for (let index = from; before !== undefined && index < from + count; index++) moved.set(index, before);
  return moved;
}

function withRemoved<Value>(map: ReadonlyMap<number, Value>, from: number, count: number): Map<number, Value> {
  return new Map(
    [...map]
      .filter(([index]) => index < from || index >= from + count)
      .map(([index, value]) => [index < from ? index : index - count, value]),
  );
}
