import type { ColumnKey } from "../../src/form/columns";
import { cellAddress } from "../../src/workbook/a1";
import { loadRubric } from "../../src/rubric/library";
import { type FormPlan, planForm } from "../../src/sheet/form-plan/form-plan";

/** The addresses of the cells of a form, by their rows and columns. */
export function cellsIn({ rows, columns }: FormPlan): (row: string, column: ColumnKey) => string {
  return (row, column) => {
    const index = rows.findIndex(({ id }) => id === row || id === `criterion:${row}`);
    if (index < 0) throw new Error(`The form has no row ${row}.`);
    return cellAddress(
      index,
      columns.findIndex(({ key }) => key === column),
    );
  };
}

const plan = planForm(await loadRubric("binh-thuan-2022-huyen"));

/** The name of the sheet that holds the form of Bình Thuận. */
export const formSheet = plan.name;

/** The address of a cell of that form: `cellOf("1.4", "points")`, `cellOf("section:1", "points")`, `cellOf("total", "state")`. */
export const cellOf = cellsIn(plan);

const { columns } = planForm(await loadRubric("binh-thuan-2022-huyen"), "resilient", { appraisal: true });

/** The address of a cell that the appraisal adds to a row of the form: `appraisalCell("1.4", "reason")`. */
export function appraisalCell(row: string, column: ColumnKey): string {
  const digits = /\d+$/.exec(cellOf(row, "code"))?.[0];
  return cellAddress(
    Number(digits) - 1,
    columns.findIndex(({ key }) => key === column),
  );
}
