import { type Arrangement, arrangementOf, type ColumnKey, type Extent } from "../../form/columns";
import type { Dialect } from "../../form/dialect";
import type { Rubric } from "../../rubric/schema";
import type { SheetContents } from "../../workbook/contents";
import { type FormPlan, planForm } from "./form-plan";
import { movedPlan } from "./moved-plan";
import { AS_PLANNED, type Placement } from "./placement";

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
  return /^(criterion|line|section|profile):|^(total|title|rescaled|grade)$/.test(id);
}

/** Plans of one rubric by dialect, appraisal and placement; a thousand workbooks of one rubric ask for the same ones. */
const plans = new WeakMap<Rubric, Map<string, FormPlan>>();
/** Every changed sheet can have a placement of its own, and a plan takes a megabyte. */
const MOST_PLANS = 12;

function kept(rubric: Rubric, key: string, make: () => FormPlan): FormPlan {
  const known = plans.get(rubric) ?? new Map<string, FormPlan>();
  plans.set(rubric, known);
  const plan = known.get(key) ?? make();
  // The one that was asked for last goes last, so that the oldest is the first to go.
  known.delete(key);
  known.set(key, plan);
  const [oldest] = known.keys();
  if (known.size > MOST_PLANS && oldest !== undefined) known.delete(oldest);
  return plan;
}

/** The plan of a rubric as it is installed; in another arrangement, as an earlier release did. */
export function plannedForm(
  rubric: Rubric,
  dialect: Dialect,
  extent: Extent,
  arrangement: Arrangement = "working",
): FormPlan {
  return kept(rubric, planKey(dialect, extent, arrangement), () =>
    planForm(rubric, dialect, { ...extent, arrangement }),
  );
}

function planKey(dialect: Dialect, { appraisal, second, council }: Extent, arrangement: Arrangement): string {
  return `${dialect} ${appraisal} ${second} ${council} ${arrangement}`;
}

/** Where the rows and columns of a plan stand in a sheet. */
export function placementOf(plan: FormPlan, rows: RowsById, columns: ReadonlyMap<ColumnKey, number>): Placement {
  const rowAt = plan.rows.map(({ id }, row) => (row === 0 ? 0 : id === null ? undefined : rows.get(id)?.[0]));
  const asPlanned =
    plan.rows.every(({ id }, row) => id === null || !isFormRow(id) || rowAt[row] === row) &&
    plan.columns.every(({ key }, column) => columns.get(key) === column);
  if (asPlanned) return AS_PLANNED;
  // How many rows of the form stand above each row of the sheet: the difference of two says what is between them.
  const taken = new Set(rowAt);
  const above: number[] = [0];
  const last = Math.max(0, ...rowAt.map((row) => row ?? 0));
  for (let row = 0; row <= last; row += 1) above.push((above[row] ?? 0) + (taken.has(row) ? 1 : 0));
  return {
    key: `${rowAt.map((row) => row ?? "").join(",")} ${plan.columns.map(({ key }) => columns.get(key) ?? "").join(",")}`,
    row: (planRow) => rowAt[planRow] ?? null,
    column: (key) => columns.get(key) ?? null,
    isFree: (from, to) => to > from && above[to] === above[from + 1],
  };
}

/** The plan with formulas that speak of the cells where the form stands now. */
export function placedPlan(
  rubric: Rubric,
  dialect: Dialect,
  extent: Extent,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): FormPlan {
  const arrangement = arrangementOf(columns);
  const plan = plannedForm(rubric, dialect, extent, arrangement);
  const placement = placementOf(plan, rows, columns);
  if (placement === AS_PLANNED) return plan;
  return kept(
    rubric,
    `${planKey(dialect, extent, arrangement)} ${placement.key}`,
    () => movedPlan(plan, placement) ?? planForm(rubric, dialect, { ...extent, placement, arrangement }),
  );
}
