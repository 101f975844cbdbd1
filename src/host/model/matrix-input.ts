import type { Area } from "../../workbook/area";
import { HostError, invalidArgument } from "../host-error";

/** One value for all cells, or a matrix of the area's size, as the setters of Excel take them. */
export function entriesOf(input: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw sizeMismatch();
  return (row, column) => (rows[row - area.row] as unknown[])[column - area.column];
}

/** A number format or an entry as text; Excel takes no objects for either. */
export function asText(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument("a text is expected");
  return String(value);
}

/** Excel's words for a matrix of another size. */
export function sizeMismatch(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
