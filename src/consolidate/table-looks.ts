import type { Rubric } from "../rubric/schema";
import { decimalsOfSums } from "../scoring/rounding";
import type { CellStyle } from "../sheet/sheet-plan";

/** A decimal string as a cell has it. */
export function figure(points: string | null): number | null {
  return points === null ? null : Number(points);
}

/** Points of one form stand below each other with equal decimals, as many as they may have. */
export function decimalsOf(rubric: Rubric | null): number {
  return rubric === null ? 0 : decimalsOfSums(rubric.rounding.decimals);
}

export function pointsLook(rubric: Rubric): CellStyle {
  return { horizontal: "Right", numberFormat: `0.${"0".repeat(decimalsOf(rubric))}` };
}

export const PERCENT: CellStyle = { horizontal: "Right", numberFormat: "0.00" };
export const COUNT: CellStyle = { horizontal: "Center" };
