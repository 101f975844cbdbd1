import type { RowCell } from "../../excel/form";
import type { ColumnKey } from "../../form/columns";

const cells: ReadonlySet<string> = new Set<RowCell>([
  "figure",
  "denominator",
  "exception",
  "evidence",
  "note",
  "appraisedFigure",
  "appraisedDenominator",
  "appraisedException",
  "reason",
  "opinion",
  "request",
  "explanation",
]);

/** The cell of a row that a button can lead to; null for none. */
export function cellOf(column: ColumnKey): RowCell | null {
  return cells.has(column) ? (column as RowCell) : null;
}
