import { bounding, cellArea, containsCell, type Area } from "../workbook/area";
import { valueOf } from "./cell-values";
import type { Engine } from "./engine";

/** Whether a cell has a value or a formula. */
export function hasContents(engine: Engine, sheetId: string, row: number, column: number): boolean {
  const cell = engine.cell(sheetId, row, column);
  return cell !== null && (valueOf(cell) !== "" || Boolean(cell.f) || Boolean(cell.si));
}

/** The smallest area around the cells of an area that have contents or, unless only values count, a format. */
export function usedArea(engine: Engine, sheetId: string, area: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  engine
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || !containsCell(area, row, column)) return;
      const counts = hasContents(engine, sheetId, row, column) || (!valuesOnly && Boolean(cell.s));
      if (counts) used = bounding(used, cellArea(row, column));
    });
  return used;
}
