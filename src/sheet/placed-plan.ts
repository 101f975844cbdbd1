import type { Dialect } from "../form/dialect";
import type { ColumnKey } from "../form/columns";
import type { Rubric } from "../rubric/schema";
import { buildPlan } from "./build-plan";
import type { SheetContents } from "../workbook/contents";
import { AS_PLANNED, type Placement } from "./placement";
import type { SheetPlan } from "./sheet-plan";

/** 0-based rows by the ids of the hidden column, in sheet order; a copied row stands below the one that counts. */
export type RowsById = ReadonlyMap<string, readonly number[]>;

export function rowsById(values: SheetContents["values"]): RowsById {
  const rows = new Map<string, number[]>();
  values.forEach(([id], row) => {
    if (typeof id !== "string" || id === "") return;
    const found = rows.get(id);
    if (found) found.push(row);
    else rows.set(id, [row]);
  });
  return rows;
}

/** Rows of a form that formulas speak of. */
export function isFormRow(id: string): boolean {
  return /^(criterion|line|section|profile):|^(total|title)$/.test(id);
}

const plans = new WeakMap<Rubric, Map<string, SheetPlan>>();

/** The plan of a rubric as it is installed; a thousand workbooks of one rubric ask for the same one. */
export function plannedForm(rubric: Rubric, dialect: Dialect, appraisal: boolean): SheetPlan {
  const known = plans.get(rubric) ?? new Map<string, SheetPlan>();
  plans.set(rubric, known);
  const key = `${dialect} ${appraisal}`;
  const plan = known.get(key) ?? buildPlan(rubric, "", dialect, { appraisal });
  known.set(key, plan);
  return plan;
}

/** Where the rows and columns of a plan stand in a sheet. */
export function placementOf(plan: SheetPlan, rows: RowsById, columns: ReadonlyMap<ColumnKey, number>): Placement {
  const rowAt = plan.rows.map(({ id }, row) => (row === 0 ? 0 : id === null ? undefined : rows.get(id)?.[0]));
  const asPlanned =
    plan.rows.every(({ id }, row) => id === null || !isFormRow(id) || rowAt[row] === row) &&
    plan.columns.every(({ key }, column) => columns.get(key) === column);
  if (asPlanned) return AS_PLANNED;
  const taken = new Set(rowAt);
  return {
    row: (planRow) => rowAt[planRow] ?? null,
    column: (key) => columns.get(key) ?? null,
    isFree: (from, to) => {
      for (let row = from + 1; row < to; row += 1) if (taken.has(row)) return false;
      return true;
    },
  };
}

/** The plan with formulas that speak of the cells where the form stands now. */
export function placedPlan(
  rubric: Rubric,
  dialect: Dialect,
  appraisal: boolean,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): SheetPlan {
  const plan = plannedForm(rubric, dialect, appraisal);
  const placement = placementOf(plan, rows, columns);
  return placement === AS_PLANNED ? plan : buildPlan(rubric, "", dialect, { placement, appraisal });
}
