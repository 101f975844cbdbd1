import { type ColumnKey, columnOf } from "../form/columns";
import type { PlanValue } from "../sheet/sheet-plan";

/** Columns that the plan fills and nobody may edit. */
function isPrintedColumn(key: ColumnKey): boolean {
  const { kind } = columnOf(key);
  return kind === "printed" || kind === "formula";
}

/** Cells that hold nothing in a form as it was made, and must not hold anything later. */
const KEPT_BLANK: readonly ColumnKey[] = ["points", "max", "spec", "firstPoints"];

/** Rows that the plan prints whole: in them every planned cell is compared, whatever its column holds elsewhere. */
export function isPrintedRow(rowId: string): boolean {
  return /^(title|header|heading|date)$|^(signature|note):/.test(rowId);
}

/** Whether nobody is to edit a cell. */
export function isCompared(rowId: string, key: ColumnKey, planned: PlanValue): boolean {
  if (isPrintedRow(rowId)) return planned !== null && key !== "id";
  return isPrintedColumn(key) && (planned !== null || KEPT_BLANK.includes(key));
}
