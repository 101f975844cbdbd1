/** Whose column it is: the agency's own part with the print, or what an appraisal adds to the right. */
export type Side = "self" | "appraisal";

interface ColumnFacts {
  readonly key: string;
  readonly side: Side;
  /** What it is to its side: "points" are the agency's in one and the appraiser's in the other. */
  readonly role: string;
  /**
   * "input": figures and options, by the slots of the row's rule; "choice": one of a list; "text": words, kept as text;
   * "formula" and "printed": nobody may edit them.
   */
  readonly kind: "key" | "printed" | "input" | "choice" | "text" | "formula";
  /** In characters of the default font, as Excel counts column widths. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Where the words of a text column stand in an answer ("evidence", "note"). */
  readonly answer?: string;
}

/**
 * THE COLUMNS of a form, in order: everything that reads, writes, checks or looks for a column asks this table. The agency's
 * part fits one A4 landscape page in width, and a 1366 pixel screen beside the pane shows everything up to the state without
 * scrolling: the state stands next to the points that it explains. A new text column is one line here and its words
 * (docs/adding-a-column.md).
 */
const table = [
  { key: "id", side: "self", role: "id", kind: "key", width: 4, hidden: true },
  { key: "code", side: "self", role: "code", kind: "printed", width: 5.5 },
  { key: "content", side: "self", role: "content", kind: "printed", width: 37 },
  { key: "figure", side: "self", role: "figure", kind: "input", width: 15 },
  { key: "denominator", side: "self", role: "denominator", kind: "input", width: 8 },
  { key: "exception", side: "self", role: "exception", kind: "choice", width: 11 },
  { key: "guidance", side: "self", role: "guidance", kind: "printed", width: 25 },
  { key: "max", side: "self", role: "max", kind: "printed", width: 7 },
  { key: "points", side: "self", role: "points", kind: "formula", width: 8 },
  { key: "state", side: "self", role: "state", kind: "formula", width: 23 },
  { key: "evidence", side: "self", role: "evidence", kind: "text", answer: "evidence", width: 22 },
  { key: "note", side: "self", role: "note", kind: "text", answer: "note", width: 16 },
  { key: "spec", side: "self", role: "spec", kind: "printed", width: 4, hidden: true },
  // How much a row that is not scored takes out of the maximum above it; only where the form has such rows.
  { key: "countedOut", side: "self", role: "countedOut", kind: "formula", width: 4, hidden: true },
  // The appraiser's part, then what the agency answers.
  { key: "appraisedFigure", side: "appraisal", role: "figure", kind: "input", width: 13 },
  { key: "appraisedDenominator", side: "appraisal", role: "denominator", kind: "input", width: 10 },
  { key: "appraisedException", side: "appraisal", role: "exception", kind: "choice", width: 11 },
  { key: "appraisedPoints", side: "appraisal", role: "points", kind: "formula", width: 8 },
  { key: "difference", side: "appraisal", role: "difference", kind: "formula", width: 7 },
  { key: "appraisalState", side: "appraisal", role: "state", kind: "formula", width: 17 },
  { key: "reason", side: "appraisal", role: "reason", kind: "choice", width: 13 },
  { key: "opinion", side: "appraisal", role: "note", kind: "text", answer: "note", width: 20 },
  { key: "request", side: "appraisal", role: "request", kind: "text", answer: "request", width: 16 },
  { key: "explanation", side: "appraisal", role: "explanation", kind: "text", answer: "explanation", width: 18 },
  { key: "addedEvidence", side: "appraisal", role: "addedEvidence", kind: "text", answer: "addedEvidence", width: 14 },
  { key: "appraisedCountedOut", side: "appraisal", role: "countedOut", kind: "formula", width: 4, hidden: true },
  // Points of the rows that both sides have, where a sum is no plain sum; differences are taken over these.
  { key: "comparedSelf", side: "appraisal", role: "comparedSelf", kind: "formula", width: 4, hidden: true },
  { key: "comparedAppraised", side: "appraisal", role: "comparedAppraised", kind: "formula", width: 4, hidden: true },
] as const satisfies readonly ColumnFacts[];

type Row = (typeof table)[number];

/** The name of a column in the hidden first row of every form that was ever made; never changed. */
export type ColumnKey = Row["key"];
export type ColumnRole = Row["role"];

export interface FormColumn extends ColumnFacts {
  readonly key: ColumnKey;
  readonly role: ColumnRole;
}

/** Every column, in order. */
export const formColumns: readonly FormColumn[] = table;

const byKey = new Map(formColumns.map((column) => [column.key, column]));
const byRole = new Map(formColumns.map((column) => [`${column.side} ${column.role}`, column]));

/** Everything about a column. */
export function columnOf(key: ColumnKey): FormColumn {
  const column = byKey.get(key);
  if (column === undefined) throw new Error(`There is no column ${key}.`);
  return column;
}

/** The key of one side's column. @throws where that side has none such */
export function columnKey(side: Side, role: ColumnRole): ColumnKey {
  const column = byRole.get(`${side} ${role}`);
  if (column === undefined) throw new Error(`There is no column for the ${role} of the ${side}.`);
  return column.key;
}

/** What of a form decides which columns it has. */
export interface ColumnNeeds {
  readonly exceptions: boolean;
  /** Rows can leave the maximum. */
  readonly excludable: boolean;
  /** Sums with ceilings or penalties. */
  readonly limited: boolean;
}

/** The columns of a form, those that only some need where it needs them. */
export function columnsFor(
  { exceptions, excludable, limited }: ColumnNeeds,
  hasAppraisal: boolean,
): readonly FormColumn[] {
  const isNeeded = (role: ColumnRole): boolean => {
    if (role === "exception") return exceptions;
    if (role === "countedOut") return excludable;
    return role === "comparedSelf" || role === "comparedAppraised" ? limited : true;
  };
  return formColumns.filter(({ side, role }) => (hasAppraisal || side === "self") && isNeeded(role));
}

/** The text columns of one side, in order. */
export function textColumns(side: Side): readonly (FormColumn & { readonly answer: string })[] {
  return formColumns.filter(
    (column): column is FormColumn & { readonly answer: string } => column.side === side && column.answer !== undefined,
  );
}

export function isAppraisalKey(key: ColumnKey): boolean {
  return byKey.get(key)?.side === "appraisal";
}

/** Columns whose inputs are formatted as text: what is written there is never read as a formula or a number. */
export function isTextColumn(key: ColumnKey): boolean {
  return byKey.get(key)?.kind === "text";
}
