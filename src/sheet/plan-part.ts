import type { Area } from "../workbook/area";
import type { Highlight, PlanColumn, PlanValue, SheetPlan, StyledArea, Validation } from "./sheet-plan";

/** Neighbouring columns of a plan as they are to stand in a sheet; rows and columns are the sheet's own. */
export interface PlanPart {
  readonly area: Area;
  readonly columns: readonly PlanColumn[];
  /** Of every row of the area; rows that the plan does not know are empty. */
  readonly values: readonly (readonly PlanValue[])[];
  readonly styles: readonly StyledArea[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
}

export function wholePlan({ columns, rows, styles, merges, validations, highlights }: SheetPlan): PlanPart {
  const area = { row: 0, column: 0, rows: rows.length, columns: columns.length };
  return { area, columns, values: rows.map(({ values }) => values), styles, merges, validations, highlights };
}
