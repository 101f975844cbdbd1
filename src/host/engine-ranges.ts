import type { IRange } from "@univerjs/core";
import { areaBetween, lastRowOf, lastColumnOf, type Area } from "../workbook/area";

/** The host's rectangle as Univer writes it. */
export function toRange(area: Area): IRange {
  return { startRow: area.row, endRow: lastRowOf(area), startColumn: area.column, endColumn: lastColumnOf(area) };
}

/** Univer's rectangle as the host writes it. */
export function toArea(range: IRange): Area {
  return areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
}
