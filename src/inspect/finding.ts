import type { ColumnKey } from "../form/columns";

/** In what a sheet differs from the form that it says it is. */
export type FindingKind =
  | "formula-replaced" // a value stands where a formula was
  | "formula-changed"
  | "function-broken" // the formula is ours, but Excel cannot reach our function by the name in it
  | "error-shown" // #NAME?, #REF!
  | "max-changed"
  | "text-changed"
  | "row-missing"
  | "row-doubled"
  | "row-unknown"
  | "column-missing"
  | "points-differ" // what is stored is not what the figures give
  | "description-lost" // the hidden sheet is gone; the form is known by the properties of its file
  | "self-changed" // the agency's own part is not what it was when the appraisal began
  | "self-record-damaged" // what was kept of it was changed
  | "number-as-text" // "0,5": counted by people, not by a spreadsheet
  | "other-version"; // the rubric differs from the one of the same name in the library

export interface Finding {
  readonly kind: FindingKind;
  /** The row as the plan names it (`criterion:2.10`); null where the matter concerns the whole sheet. */
  readonly rowId: string | null;
  readonly column: ColumnKey | null;
  /** 0-based cell to look at; null where there is none. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** What stands there, as people see it. */
  readonly found: string;
  /** What should: a formula is told by the points that it gives. */
  readonly expected: string;
}

export function about(
  kind: FindingKind,
  rowId: string | null,
  column: ColumnKey | null,
  cell: Finding["cell"],
  found: string,
  expected: string,
): Finding {
  return { kind, rowId, column, cell, found, expected };
}
