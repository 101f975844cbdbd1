import { remembered } from "../../rubric/remembered";
import { columnIndex, columnLetters } from "../../workbook/a1";
import type { Formula, PlanValue } from "../sheet-plan";
import type { FormPlan } from "./form-plan";
import { LOST, type Placement } from "./placement";

// A plan for a sheet in which people put rows and columns between those of the form, without laying it out again: nearly every
// changed sheet is one, and each has its own placement. A range from one row to another is then still the range of the same rows.

/** A formula cut at its references: text, then row and column of a cell, and so on, to the last text. */
type Cut = readonly (string | number)[];

const REFERENCE = /\b([A-Z]{1,3})(\d{1,7})\b/g;

const cutFormula = remembered(({ formula }: Pick<Formula, "formula">): Cut => {
  const cut: (string | number)[] = [];
  let text = "";
  // Every second part is a text in quotation marks.
  formula.split(/("[^"]*")/).forEach((part, index) => {
    let from = 0;
    if (index % 2 === 0)
      for (const { 0: found, 1: letters = "", 2: digits = "", index: at } of part.matchAll(REFERENCE)) {
        const column = columnIndex(letters);
        if (column === null) continue;
        cut.push(text + part.slice(from, at), Number(digits) - 1, column);
        text = "";
        from = at + found.length;
      }
    text += part.slice(from);
  });
  return [...cut, text];
});

/** Rows over which sums and counts reach. */
const ADDED_UP = /^(?:criterion|line|section):/;

/** Whether rows stand in the order of the plan, and every one among those that sums reach over is known. */
function areInOrder(plan: FormPlan, rowAt: readonly (number | null)[]): boolean {
  const added = plan.rows.flatMap(({ id }, row) => (id !== null && ADDED_UP.test(id) ? [row] : []));
  const [first, last] = [added[0] ?? 0, added.at(-1) ?? 0];
  let before = -1;
  for (const [row, at] of rowAt.entries()) {
    if (at === null) {
      if (plan.rows[row]?.id !== null || (row > first && row < last)) return false;
    } else if (at <= before) return false;
    else before = at;
  }
  return true;
}

/**
 * A plan that was laid out as it is installed, with formulas that speak of the cells where its rows and columns stand now; null
 * where that takes more than moving: rows or columns are gone or in another order.
 */
export function movedPlan(plan: FormPlan, placement: Placement): FormPlan | null {
  const columnAt = plan.columns.map(({ key }, column) => placement.column(key, column));
  const rowAt = plan.rows.map((_, row) => placement.row(row));
  if (columnAt.includes(null) || !areInOrder(plan, rowAt)) return null;
  const letters = columnAt.map((column) => columnLetters(column ?? 0));
  const moved = <Value extends Pick<Formula, "formula">>(value: Value): Value => {
    const cut = cutFormula(value);
    let formula = String(cut[0]);
    for (let index = 1; index < cut.length; index += 3) {
      const row = rowAt[Number(cut[index])];
      const column = letters[Number(cut[index + 1])];
      formula += row === null || row === undefined || column === undefined ? LOST : `${column}${row + 1}`;
      formula += String(cut[index + 2]);
    }
    return { ...value, formula };
  };
  const movedValue = (value: PlanValue): PlanValue =>
    value !== null && typeof value === "object" ? moved(value) : value;
  return {
    ...plan,
    rows: plan.rows.map((row) => ({ ...row, values: row.values.map(movedValue) })),
    highlights: plan.highlights.map(moved),
  };
}
