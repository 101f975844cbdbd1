import { type ColumnKey, columnOf } from "../form/columns";
import type { PlanValue } from "../sheet/sheet-plan";

/** Columns that the plan fills and nobody may edit. */
export function isPrintedColumn(key: ColumnKey): boolean {
  const { kind } = columnOf(key);
  return kind === "printed" || kind === "formula";
}

/** Cells that hold nothing in a form as it was made, and must not hold anything later. */
const KEPT_BLANK: readonly ColumnKey[] = ["points", "max", "spec"];

/** Whether nobody is to edit a cell. The title's own words stand in the rubric, and an official may shorten them. */
export function isCompared(rowId: string, key: ColumnKey, planned: PlanValue): boolean {
  if (rowId === "title") return typeof planned === "object" && planned !== null;
  return isPrintedColumn(key) && (planned !== null || KEPT_BLANK.includes(key));
}
