import type { ColumnKey } from "../../form/columns";
import { type Area, contains, entireColumns, intersect } from "../../workbook/area";
import type { PlanPart } from "../plan-part";
import type { CellStyle, Highlight, PlanValue, PrintSetup } from "../sheet-plan";
import type { FormPlan } from "./form-plan";
import { runs } from "./layout";
import type { Placement } from "./placement";

/**
 * Neighbouring columns of a plan, for a sheet whose rows people have inserted, moved or deleted.
 * @param plan laid out with the same placement, so that its formulas speak of the cells of the sheet
 * @param from the first of these columns in the plan
 * @param to where it is to stand in the sheet
 * @param until the first column that is no part of it any more
 */
export function placePart(
  plan: FormPlan,
  placement: Placement,
  from: number,
  to: number,
  until = plan.columns.length,
): PlanPart {
  const columns = plan.columns.slice(from, until);
  const rowAt = plan.rows.map((_, row) => placement.row(row));
  const last = Math.max(...rowAt.map((row) => row ?? 0));
  const values: PlanValue[][] = Array.from({ length: last + 1 }, () => columns.map(() => null));
  plan.rows.forEach((row, index) => {
    const at = rowAt[index];
    if (at !== null && at !== undefined) values[at] = row.values.slice(from, until);
  });
  const kept = entireColumns(from, columns.length);
  // What several columns share begins left of these and ends behind them, too.
  const place = (area: Area): Area[] => {
    const shared = intersect(area, kept);
    return shared === null ? [] : placed(shared, rowAt, to - from);
  };
  return {
    area: { row: 0, column: to, rows: last + 1, columns: columns.length },
    columns,
    values,
    styles: plan.styles.flatMap(({ area, style }) => place(area).map((one) => ({ area: one, style }))),
    merges: plan.merges.flatMap((area) => (contains(kept, area) ? place(area) : [])),
    validations: plan.validations.flatMap((validation) =>
      place(validation.area).map((area) => ({ ...validation, area })),
    ),
    highlights: plan.highlights.flatMap((highlight) => placedHighlight(highlight, place(highlight.area))),
  };
}

/** The rows of an area where they stand now, neighbours together. */
function placed({ row, rows, column, columns }: Area, rowAt: readonly (number | null)[], shift: number): Area[] {
  const found = rowAt
    .slice(row, row + rows)
    .flatMap((at) => at ?? [])
    .sort((a, b) => a - b);
  return runs(found).map(([first, last]) => ({
    row: first,
    column: column + shift,
    rows: last - first + 1,
    columns,
  }));
}

/** A highlight goes over everything between its first and last row; its formula is written for the first. */
function placedHighlight(highlight: Highlight, areas: readonly Area[]): Highlight[] {
  const [first] = areas;
  const last = areas.at(-1);
  if (!first || !last) return [];
  const area = { ...first, rows: last.row + last.rows - first.row };
  return [{ ...highlight, area, formula: highlight.formula.replace(/(\$[A-Z]+)\d+/g, `$1${first.row + 1}`) }];
}

/** The cells that people may fill in, where they stand in a changed sheet. */
export function unlockedAreas(plan: FormPlan, placement: Placement): Area[] {
  return styledAreas(plan, placement, ({ unlocked }) => unlocked === true);
}

/** The inputs of such columns, locked or not, where they stand in a changed sheet. */
export function inputAreas(plan: FormPlan, placement: Placement, of: (key: ColumnKey) => boolean): Area[] {
  return styledAreas(plan, placement, ({ unlocked }, key) => unlocked !== undefined && of(key));
}

function styledAreas(
  { styles, columns, rows }: FormPlan,
  placement: Placement,
  isWanted: (style: CellStyle, key: ColumnKey) => boolean,
): Area[] {
  const rowAt = rows.map((_, row) => placement.row(row));
  return styles.flatMap(({ area, style }) => {
    if (!isWanted(style, columns[area.column]?.key ?? "id")) return [];
    const present = columns
      .slice(area.column, area.column + area.columns)
      .flatMap(({ key }, index) => placement.column(key, area.column + index) ?? []);
    const [column] = present;
    return column === undefined ? [] : placed({ ...area, column, columns: present.length }, rowAt, 0);
  });
}

/** What is to be printed of a changed sheet: everything from the title down to the signatures, over all columns of the plan. */
export function placedPrint({ print, columns }: FormPlan, placement: Placement): PrintSetup {
  const lastRow = lastPlaced(placement, print.area.row + print.area.rows - 1);
  const first = placement.row(print.area.row) ?? 1;
  const header = placement.row(print.titleRows.first) ?? first + 1;
  const at = columns
    .slice(print.area.column, print.area.column + print.area.columns)
    .flatMap(({ key }, index) => placement.column(key, print.area.column + index) ?? []);
  const left = Math.min(...at);
  return {
    ...print,
    titleRows: { ...print.titleRows, first: header },
    area: { row: first, column: left, rows: lastRow - first + 1, columns: Math.max(...at) - left + 1 },
  };
}

/** Where the last row stands: rows that nothing is known of follow the last known one. */
function lastPlaced(placement: Placement, lastPlanRow: number): number {
  for (let row = lastPlanRow; row > 0; row -= 1) {
    const at = placement.row(row);
    if (at !== null) return at + (lastPlanRow - row);
  }
  return lastPlanRow;
}
