import { AGENCY_ALONE, APPRAISED, arrangementOf, type ColumnKey, isAppraisalKey } from "../form/columns";
import { type FormStatus, isOpenTo, statusWord } from "../form/status";
import { statusPlace } from "../sheet/form-plan/bar";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import { inputAreas } from "../sheet/form-plan/placed-part";
import { plannedForm, type RowsById } from "../sheet/form-plan/placed-plan";
import type { Placement } from "../sheet/form-plan/placement";
import { INPUT_FILL, QUIET_COLOR } from "../sheet/styles";
import type { PlanColumn } from "../sheet/sheet-plan";
import { type Area, containsCell } from "../workbook/area";
import type { InspectedSheet } from "./inspect";
import { rangeOf, widthInPoints } from "./write-plan";

// Where the columns of an appraisal come in, and what changes around them: beside the agency's points in a form of today, behind
// everything in one that was laid out by plan version 1.

type Columns = ReadonlyMap<ColumnKey, number>;

/** The columns of an appraisal, which stand side by side in the plan and in the sheet. */
export interface AppraisalBlock {
  /** The form without and with them. */
  readonly base: FormPlan;
  readonly whole: FormPlan;
  /** The first of them in the plan, and how many there are. */
  readonly from: number;
  readonly count: number;
  /** The column of the sheet that the first takes. */
  readonly at: number;
  /** Whether columns of the sheet move aside for them. */
  readonly isBetween: boolean;
}

/** The block that an appraisal of this sheet adds. */
export function appraisalBlock({
  rubric,
  description: { dialect },
  inspection: { columns },
  contents,
}: Pick<InspectedSheet, "rubric" | "description" | "inspection" | "contents">): AppraisalBlock {
  const arrangement = arrangementOf(columns);
  const base = plannedForm(rubric, dialect, AGENCY_ALONE, arrangement);
  const whole = plannedForm(rubric, dialect, APPRAISED, arrangement);
  const from = whole.columns.findIndex(({ side }) => side === "appraisal");
  const count = whole.columns.length - base.columns.length;
  const state = columns.get("state");
  const isBetween = arrangement === "working" && state !== undefined;
  const behind = Math.max(base.columns.length, ...contents.values.map((row) => row.length));
  return { base, whole, from, count, at: isBetween ? state + 1 : behind, isBetween };
}

/** Where the columns stand once the block is there. */
export function withBlock(columns: Columns, { whole, at }: AppraisalBlock): Columns {
  return withInserted(
    columns,
    whole.columns.flatMap(({ key }) => (isAppraisalKey(key) ? [key] : [])),
    at,
  );
}

/** Where the columns stand once these have come in. */
export function withInserted(columns: Columns, added: readonly ColumnKey[], at: number): Columns {
  return new Map([
    ...[...columns].map(([key, column]): [ColumnKey, number] => [key, column >= at ? column + added.length : column]),
    ...added.map((key, index): [ColumnKey, number] => [key, at + index]),
  ]);
}

/** Whether columns of the sheet stand aside already for so many: by the key of one that has to. */
export async function haveMoved(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { at, count }: Pick<AppraisalBlock, "at" | "count">,
  columns: Columns,
): Promise<boolean> {
  const [key, column] = [...columns].find((one) => one[1] >= at && one[0] !== "id") ?? [];
  if (key === undefined || column === undefined) return false;
  const cell = rangeOf(sheet, { row: 0, column: column + count, rows: 1, columns: 1 }).load("values");
  await context.sync();
  return cell.values[0]?.[0] === key;
}

/** Where the columns stand once these are gone. */
export function withoutColumns(columns: Columns, gone: readonly Area[]): Columns {
  const before = (column: number): number =>
    gone.reduce((sum, one) => sum + Math.max(0, Math.min(one.columns, column - one.column)), 0);
  return new Map(
    [...columns].flatMap(([key, column]): [ColumnKey, number][] =>
      gone.some((one) => containsCell(one, one.row, column)) ? [] : [[key, column - before(column)]],
    ),
  );
}

/** Moves columns of the sheet aside. New columns take over what holds for their neighbour, and nothing of it is theirs. */
export function insertColumns(sheet: Excel.Worksheet, area: Area): void {
  rangeOf(sheet, area).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  const inserted = rangeOf(sheet, area);
  inserted.conditionalFormats.clearAll();
  inserted.dataValidation.clear();
}

/** Locks what is the agency's: a cell that nobody may fill in has no tint. */
export function lockInputs(sheet: Excel.Worksheet, inputs: readonly Area[]): void {
  for (const area of inputs) {
    const { format } = rangeOf(sheet, area);
    format.protection.locked = true;
    format.fill.clear();
    format.font.color = QUIET_COLOR;
  }
}

/** The agency may fill its cells in again. */
export function unlockInputs(sheet: Excel.Worksheet, inputs: readonly Area[]): void {
  for (const area of inputs) {
    const { format } = rangeOf(sheet, area);
    format.protection.locked = false;
    format.fill.color = INPUT_FILL;
    format.font.color = "#000000";
  }
}

/** Locks the inputs of a form and opens them as its status has it. */
export function lockAs(sheet: Excel.Worksheet, plan: FormPlan, placement: Placement, status: FormStatus): void {
  const hasAppraisal = plan.columns.some(({ key }) => isAppraisalKey(key));
  const isOpen = (key: ColumnKey): boolean => isOpenTo(status, key, hasAppraisal);
  lockInputs(
    sheet,
    inputAreas(plan, placement, (key) => !isOpen(key)),
  );
  unlockInputs(sheet, inputAreas(plan, placement, isOpen));
}

/** Gives the agency's columns the widths that a plan has for them where another plan has others. */
export function changeWidths(sheet: Excel.Worksheet, columns: Columns, from: FormPlan, to: FormPlan): void {
  const before = new Map(from.columns.map(({ key, width }) => [key, width]));
  for (const { key, width } of to.columns as readonly (PlanColumn & { readonly key: ColumnKey })[]) {
    const column = columns.get(key);
    const known = before.get(key);
    if (column === undefined || known === undefined || known === width) continue;
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = widthInPoints(width);
  }
}

/** The rows of a sheet that grow with what is typed. */
export function growingRows({ rows }: FormPlan, placement: Placement): number[] {
  const found = rows.flatMap(({ grows }, row) => (grows === true ? (placement.row(row) ?? []) : []));
  return found.sort((a, b) => a - b);
}

/** Says where the form is on its way, in its bar. */
export function writeStatus(sheet: Excel.Worksheet, rows: RowsById, columns: Columns, status: FormStatus): void {
  const place = statusPlace(rows, columns);
  // A word that nobody here understands stays as it is.
  if (place !== null && status !== "unknown")
    rangeOf(sheet, { ...place, rows: 1, columns: 1 }).values = [[statusWord(status)]];
}
