import type { ColumnKey } from "../form/columns";

/** In what a sheet differs from the form that it says it is. */
export type FindingKind =
  | "formula-replaced" // a value stands where a formula was
  | "formula-changed"
  | "function-broken" // the formula is ours, but Excel cannot reach our function by the name in it
  | "error-shown" // #NAME?, #REF!
  | "max-changed"
  | "text-changed"
  | "number-is-text" // a maximum or points that are right, but no number any more
  | "row-missing"
  | "row-doubled"
  | "row-unknown"
  | "column-missing"
  | "column-doubled" // two columns say that they are one and the same
  | "key-lost" // the hidden key of a column is gone; it is known by its printed title
  | "mark-lost" // the first cell says no more that the sheet is a form
  | "appraisal-missing" // the description says that an appraisal is there, and its columns are gone
  | "points-differ" // what is stored is not what the figures give
  | "result-differs" // the same of a state, a difference or the total on top
  | "not-calculated" // formulas are there, and nobody has calculated them
  | "formulas-lost" // a program that does not know our functions has thrown them away
  | "input-formula" // a formula stands where a figure is filled in
  | "input-differs" // one that reckons with plain numbers gives another value than is stored
  | "input-arithmetic" // such a one that reckons with plain numbers, and rightly
  | "input-uncalculated" // such a one of which nobody knows what it gives
  | "description-lost" // the hidden sheet is gone; the form is known by the properties of its file
  | "self-changed" // the agency's own part is not what it was when the appraisal began
  | "self-record-damaged" // what was kept of it was changed
  | "first-changed" // the points of the first of two rounds are not what was kept of them
  | "first-record-damaged" // what was kept of the first round was changed, or is gone
  | "council-beyond" // points of the council that the row cannot have
  | "council-reason-missing" // they are other ones than the appraiser's, and nobody says why
  | "council-missing" // the description says that the council has its columns, and they are gone
  | "input-unread" // text where a number or a printed option is asked, and which is none
  | "number-as-text" // "0,5": counted by people, not by a spreadsheet
  | "date-for-number" // a date, or the number that Excel makes of one
  | "percent-for-number" // "95%": a spreadsheet counts 0.95
  | "small-scale" // 0.95 where percents are written as 95
  | "other-version" // the rubric scores otherwise than the one of the same name in the library
  | "other-content" // it prints other words, and scores alike
  | "fingerprint-wrong" // the description says other fingerprints than its rubric has
  | "id-wrong" // the description gives its rubric another id than it has
  | "rubric-unknown" // this machine has no rubric of that content
  | "earlier-release" // made by an earlier ITSCORE, and as that release made it
  | "earlier-points" // points as an earlier release scored them; a rule was mended since
  | "not-compared" // made by an earlier ITSCORE from a rubric of which nobody kept what that release wrote
  | "newer-release" // made by a newer ITSCORE, whose plan this release does not know
  | "copied-sheet" // a copy of a form that stands elsewhere in the workbook
  | "identity-lost" // nothing says whether it is the form or a copy of it
  | "unprotected"
  | "locks-lifted" // inputs are open that the form's status locks
  | "sheet-hidden"
  | "rows-hidden" // they count, and whoever looks at the sheet or prints it does not see them
  | "cells-merged"
  | "validations-lost" // drop-downs and prompts
  | "highlights-lost"
  | "looks-lost" // number formats, locks, wrapping: the file has no styles, or no cell names one
  | "locks-lost" // every cell is locked, those for inputs too
  | "manual-calculation"
  | "calendar-1904" // days are counted from 1904 on, as Excel for the Mac once did
  | "fact-doubled" // a key of the describing sheet stands there twice, with two values
  | "document-changed" // a cell of a document says something else than the form
  | "document-stale" // the form has changed since a document was made of it
  | "document-missing" // the description names a document, and there is none
  | "document-copied" // a second sheet that says that it is the same document
  | "document-unknown" // a document of a kind that this release does not know
  | "status-unknown"; // a word for the status that this release does not know

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
  /** The document's sheet, where the matter is on one; without it, the form's own. */
  readonly sheetName?: string;
}

/** What is only to be known: nobody has changed anything, and nothing that counts is in doubt. */
const remarks: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "earlier-release",
  "other-content",
  "rubric-unknown",
  "input-arithmetic",
  "unprotected",
  "locks-lifted",
  "rows-hidden",
  "validations-lost",
  "highlights-lost",
  "looks-lost",
  "locks-lost",
  "manual-calculation",
  "calendar-1904",
  "document-missing",
  "document-copied",
  "document-unknown",
]);

export function isRemark({ kind }: Pick<Finding, "kind">): boolean {
  return remarks.has(kind);
}

/** Whether other points than the figures give are told already, by a number in their row that stands as text. */
export function isOfTextNumber({ kind, rowId }: Pick<Finding, "kind" | "rowId">, rows: ReadonlySet<string>): boolean {
  return kind === "points-differ" && rowId !== null && rows.has(rowId);
}

/** The rows in which a number stands as text: people count it, a spreadsheet does not. */
export function textNumberRows(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ kind, rowId }) => (kind === "number-as-text" && rowId !== null ? [rowId] : [])));
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
