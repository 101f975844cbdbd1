import type { CellStyle } from "../sheet/sheet-plan";

/** A decimal string as a cell has it. */
export function figure(points: string | null): number | null {
  return points === null ? null : Number(points);
}

export const POINTS: CellStyle = { horizontal: "Right", numberFormat: "0.00" };
export const COUNT: CellStyle = { horizontal: "Center" };
