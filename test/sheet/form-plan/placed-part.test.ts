import { expect, test } from "vitest";
import { WHOLE } from "../../../src/form/columns";
import { placePart } from "../../../src/sheet/form-plan/placed-part";
import { plannedForm } from "../../../src/sheet/form-plan/placed-plan";
import { AS_PLANNED } from "../../../src/sheet/form-plan/placement";
import type { CellStyle, StyledArea } from "../../../src/sheet/sheet-plan";
import { part } from "../../la-gi-part";

const plan = plannedForm(part, "resilient", WHOLE);

/** The look of each cell of a column, from top to bottom: what a later style says goes over what an earlier one does. */
function looks(styles: readonly StyledArea[], column: number): CellStyle[] {
  return plan.rows.map((_, row) =>
    styles
      .filter(({ area }) => row >= area.row && row < area.row + area.rows)
      .filter(({ area }) => column >= area.column && column < area.column + area.columns)
      .reduce<CellStyle>((look, { style }) => ({ ...look, ...style }), {}),
  );
}

test.each(plan.columns.map(({ key }, column) => [key, column] as const))(
  "put in by itself, the column %s looks as it does in the whole form",
  (_, column) => {
    const { styles } = placePart(plan, AS_PLANNED, column, 40, column + 1);
    expect(looks(styles, 40)).toEqual(looks(plan.styles, column));
    expect(styles.filter(({ area }) => area.column !== 40 || area.columns !== 1)).toEqual([]);
  },
);
