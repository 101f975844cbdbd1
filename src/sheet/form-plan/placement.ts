import type { ColumnKey } from "../../form/columns";

/** Where the rows and columns of a plan stand in a sheet: people insert, move and delete. All indexes are 0-based. */
export interface Placement {
  /** Equal for equal placements. */
  readonly key: string;
  /** The row of the sheet on which a row of the plan stands; null where it is gone. */
  row(planRow: number): number | null;
  /** The column of the sheet; null where it is gone. */
  column(key: ColumnKey, planColumn: number): number | null;
  /** True where no row of the form stands between these two rows of the sheet. */
  isFree(from: number, to: number): boolean;
}

/** How Excel writes a reference to a cell that was deleted. */
export const LOST = "#REF!";

/** A sheet that stands as its plan says. */
export const AS_PLANNED: Placement = {
  key: "",
  row: (planRow) => planRow,
  column: (_, planColumn) => planColumn,
  isFree: (from, to) => to === from + 1,
};
