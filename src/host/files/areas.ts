import type { Area as FileArea } from "../../workbook/area";
import { columnCountOf, rowCountOf, type Area } from "../area";

export function areaOf({ row, column, rows, columns }: FileArea): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function fileArea(area: Area): FileArea {
  return { row: area.top, column: area.left, rows: rowCountOf(area), columns: columnCountOf(area) };
}
