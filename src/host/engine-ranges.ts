import type { IRange } from "@univerjs/core";
import type { Area } from "./area";

/** The host's rectangle as Univer writes it. */
export function toRange(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

/** Univer's rectangle as the host writes it. */
export function toArea(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
