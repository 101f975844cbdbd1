import type { ICellData } from "@univerjs/core";
import { eachCell, type Area } from "../workbook/area";

/** Cells of one write, by row and column. A cell of null is emptied with its format. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** A matrix with one cell for each place of an area. */
export function fill(area: Area, cellAt: (row: number, column: number) => ICellData | null): CellMatrix {
  const cells: CellMatrix = {};
  eachCell(area, (row, column) => ((cells[row] ??= {})[column] = cellAt(row, column)));
  return cells;
}

/** The cells of a matrix that count. */
export function onlyWritten(cells: CellMatrix, written: (row: number, column: number) => boolean): CellMatrix {
  const kept: CellMatrix = {};
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (written(Number(row), Number(column))) (kept[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  return kept;
}
