export interface PlanColumn {
  readonly key: ColumnKey;
  /** In characters of the default font, as Excel counts column widths. */
  readonly width: number;
  readonly hidden?: boolean;
}

export type ColumnKey =
  | "id"
  | "code"
  | "content"
  | "figure"
  | "denominator"
  | "exception"
  | "guidance"
  | "max"
  | "points"
  | "evidence"
  | "state"
  | "note"
  | "spec"
  | AppraisalKey;

/** The columns that an appraisal adds. */
export type AppraisalKey =
  | "appraisedFigure"
  | "appraisedDenominator"
  | "appraisedException"
  | "appraisedPoints"
  | "difference"
  | "appraisalState"
  | "reason"
  | "opinion"
  | "request"
  | "explanation"
  | "addedEvidence";

/**
 * The columns of an installed form in order. Together they fit one A4 landscape page in width, and a 1366 pixel screen
 * beside the pane shows everything up to the state without scrolling: the state stands next to the points that it explains.
 */
const columns: readonly PlanColumn[] = [
  { key: "id", width: 4, hidden: true },
  { key: "code", width: 5.5 },
  { key: "content", width: 37 },
  { key: "figure", width: 15 },
  { key: "denominator", width: 8 },
  { key: "exception", width: 11 },
  { key: "guidance", width: 25 },
  { key: "max", width: 7 },
  { key: "points", width: 8 },
  { key: "state", width: 23 },
  { key: "evidence", width: 22 },
  { key: "note", width: 16 },
  { key: "spec", width: 4, hidden: true },
];

/** What an appraisal adds to the right: the appraiser's part, then what the agency answers. */
const appraisalColumns: readonly (PlanColumn & { readonly key: AppraisalKey })[] = [
  { key: "appraisedFigure", width: 13 },
  { key: "appraisedDenominator", width: 10 },
  { key: "appraisedException", width: 11 },
  { key: "appraisedPoints", width: 8 },
  { key: "difference", width: 7 },
  { key: "appraisalState", width: 17 },
  { key: "reason", width: 13 },
  { key: "opinion", width: 20 },
  { key: "request", width: 16 },
  { key: "explanation", width: 18 },
  { key: "addedEvidence", width: 14 },
];

/** The columns of a form; those for exceptions only where the form has any. */
export function columnsFor(hasExceptions: boolean, hasAppraisal: boolean): readonly PlanColumn[] {
  return [...columns, ...(hasAppraisal ? appraisalColumns : [])].filter(
    ({ key }) => hasExceptions || (key !== "exception" && key !== "appraisedException"),
  );
}

export function isAppraisalKey(key: ColumnKey): key is AppraisalKey {
  return appraisalColumns.some((column) => column.key === key);
}

const textColumns: readonly ColumnKey[] = ["evidence", "note", "opinion", "request", "explanation", "addedEvidence"];

/** Columns whose inputs are formatted as text: what is written there is never read as a formula or a number. */
export function isTextColumn(key: ColumnKey): boolean {
  return textColumns.includes(key);
}
