import type { ColumnKey } from "../src/form/columns";
import type { FormPlan } from "../src/sheet/form-plan/form-plan";
import { columnLetters } from "../src/workbook/a1";
import { type CellInput, evaluate } from "./scoring/iron-calc";

/** In no text of a form. */
const BETWEEN = "¦";

/** One result of a formula: the row, the column, and what it shows as text. */
type Result = readonly [id: string | null, key: ColumnKey, shown: string];

/** The results that the formulas of columns carry, and those that a spreadsheet works out for the same inputs. */
export function plannedResults(
  plan: FormPlan,
  keys: readonly ColumnKey[],
): { readonly carried: Result[]; readonly workedOut: Result[] } {
  const columns = keys.map((key) => plan.columns.findIndex((one) => one.key === key));
  const rows = plan.rows.map(({ values }) =>
    Object.fromEntries(values.map((value, index): [string, CellInput] => [columnLetters(index), value])),
  );
  // One calculation for all columns: it takes longer than everything else here.
  const all = evaluate(
    rows,
    (row) => `=${columns.map((column) => `${columnLetters(column)}${row}`).join(`&"${BETWEEN}"&`)}&""`,
  );
  const carried: Result[] = [];
  const workedOut: Result[] = [];
  plan.rows.forEach(({ id, values }, row) => {
    const shown = String(all[row]).split(BETWEEN);
    columns.forEach((column, index) => {
      const value = values[column];
      const key = keys[index];
      if (typeof value !== "object" || value === null || key === undefined) return;
      carried.push([id, key, String(value.result ?? "none")]);
      workedOut.push([id, key, inVietnamese(id, key, shown[index] ?? "")]);
    });
  });
  return { carried, workedOut };
}

/** The spreadsheet of the tests speaks English, and FIXED writes the numbers of totals in words as it speaks. */
function inVietnamese(id: string | null, key: ColumnKey, shown: string): string {
  return (id === "title" || key === "content") && !/^-?\d/.test(shown) ? shown.replace(/(\d)\.(\d)/g, "$1,$2") : shown;
}
