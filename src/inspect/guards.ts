import { columnOf, type ColumnKey, isAppraisalKey, isInputColumn } from "../form/columns";
import { type Description, isEarlier } from "../form/description";
import { type FormStatus, isOpenTo, statusWord } from "../form/status";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellPlace } from "../workbook/a1";
import { type Area, containsCell, lastColumnOf, lastRowOf } from "../workbook/area";
import type { SheetContents } from "../workbook/contents";
import { about, type Finding } from "./finding";
import { hasInputs } from "./input-formulas";

/** What has become of what keeps a form's cells as they were meant. */
export function aboutGuards(
  plan: FormPlan,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
  {
    isProtected,
    isHidden,
    hiddenRows,
    isManual,
    isStyled,
    isOpen,
    unlocked,
    merges,
    validations,
    highlights,
  }: NonNullable<SheetContents["guards"]>,
  description: Pick<Description, "format" | "planVersion" | "status">,
): Finding[] {
  const whole = (kind: Finding["kind"], count?: number): Finding =>
    about(kind, null, null, null, count === undefined ? "" : String(count), "");
  const lost = (planned: readonly { readonly area: Area }[], found: readonly Area[] | undefined): number =>
    found === undefined
      ? 0
      : firstCells(planned, plan, rows, columns).filter(
          ({ row, column }) => !found.some((one) => containsCell(one, row, column)),
        ).length;
  const questions = lost(plan.validations, validations);
  const looks = lost(plan.highlights, highlights);
  return [
    ...(isHidden === true ? [whole("sheet-hidden")] : []),
    ...rowsUnseen(rows, columns, hiddenRows ?? []),
    ...mergedCells(rows, columns, merges ?? []),
    ...(isManual === true ? [whole("manual-calculation")] : []),
    ...(isStyled === false ? [whole("looks-lost")] : []),
    ...(isStyled === true && isOpen === false && asksInputs(columns, description.status) ? [whole("locks-lost")] : []),
    ...(isProtected === false ? [whole("unprotected")] : liftedLocks(rows, columns, unlocked ?? [], description)),
    ...(questions > 0 ? [whole("validations-lost", questions)] : []),
    ...(looks > 0 ? [whole("highlights-lost", looks)] : []),
  ];
}

/** What counts of a form stands in these rows. */
export function countedRows(rows: RowsById): number[] {
  return [...rows].flatMap(([id, [row]]) =>
    row !== undefined && /^(criterion|line|section):|^total$/.test(id) ? [row] : [],
  );
}

/** Rows that count and are hidden, told once at the first of them. */
function rowsUnseen(rows: RowsById, columns: ReadonlyMap<ColumnKey, number>, hidden: readonly number[]): Finding[] {
  if (hidden.length === 0) return [];
  const counted = new Set(countedRows(rows));
  const unseen = hidden.filter((row) => counted.has(row));
  const [row] = unseen;
  if (row === undefined) return [];
  const column = columns.get("content");
  const cell = column === undefined ? null : { row, column };
  return [about("rows-hidden", null, null, cell, String(unseen.length), "")];
}

/** Whether a form at this point of its way leaves cells open to be filled in; of an unknown one nobody knows. */
function asksInputs(columns: ReadonlyMap<ColumnKey, number>, status: FormStatus): boolean {
  const keys = [...columns.keys()];
  const hasAppraisal = keys.some(isAppraisalKey);
  return status !== "unknown" && keys.some((key) => isInputColumn(key) && isOpenTo(status, key, hasAppraisal));
}

/** Where the first cells of planned areas stand now; it speaks for its area. What is not in the sheet has none. */
export function firstCells<Planned extends { readonly area: Area }>(
  planned: readonly Planned[],
  plan: FormPlan,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): (CellPlace & { readonly planned: Planned })[] {
  return planned.flatMap((one) => {
    const row = rows.get(plan.rows[one.area.row]?.id ?? "")?.[0];
    const column = columns.get(plan.columns[one.area.column]?.key ?? "id");
    return row === undefined || column === undefined ? [] : [{ row, column, planned: one }];
  });
}

/** Inputs that are open although the form's status locks them. An earlier release locked nothing but what is appraised. */
function liftedLocks(
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
  unlocked: readonly CellPlace[],
  { status, ...release }: Pick<Description, "format" | "planVersion" | "status">,
): Finding[] {
  // What an unknown word locks is told by itself.
  if (status === "unknown" || isEarlier(release) || unlocked.length === 0) return [];
  const hasAppraisal = [...columns.keys()].some(isAppraisalKey);
  const locked = new Set(
    [...columns].flatMap(([key, column]) =>
      isInputColumn(key) && !isOpenTo(status, key, hasAppraisal) ? [column] : [],
    ),
  );
  const inputRows = new Set([...rows].flatMap(([id, at]) => (hasInputs(id) ? at : [])));
  const isLifted = unlocked.some(({ row, column }) => locked.has(column) && inputRows.has(row));
  return isLifted ? [about("locks-lifted", null, null, null, "", statusWord(status))] : [];
}

/** Cells that were merged over rows or columns of the form: of all of them only one can be seen and filled in. */
function mergedCells(rows: RowsById, columns: ReadonlyMap<ColumnKey, number>, merges: readonly Area[]): Finding[] {
  const idOf = new Map([...rows].flatMap(([id, at]) => at.map((row): [number, string] => [row, id])));
  const counted = [...columns].filter(([key]) => isInputColumn(key) || columnOf(key).kind === "formula");
  return merges.flatMap((area): Finding[] => {
    const [key] = counted.find(([, column]) => column >= area.column && column <= lastColumnOf(area)) ?? [];
    if (key === undefined) return [];
    for (let row = area.row; row <= lastRowOf(area); row += 1) {
      const id = idOf.get(row);
      // The field of a profile may reach over the columns beside it.
      const counts =
        area.rows > 1 ? /^(criterion|line|section|profile):|^total$/ : /^(criterion|line|section):|^total$/;
      if (id === undefined || !counts.test(id)) continue;
      return [about("cells-merged", id, key, { row: area.row, column: area.column }, "", "")];
    }
    return [];
  });
}
