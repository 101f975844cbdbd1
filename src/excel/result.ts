/** What can go wrong between us, Excel and this machine, as the pane explains it (locales/excel.ts has the words). */
export type ProblemCode =
  | "cell-being-edited" // InvalidOperationInCellEditMode
  | "sheet-protected" // AccessDenied on a sheet
  | "workbook-protected" // AccessDenied on the workbook's structure
  | "sheet-gone" // ItemNotFound
  | "cell-changed" // somebody has typed into the cell since the pane read it
  | "request-too-large"
  | "not-a-form" // the active sheet is not ours
  | "form-damaged" // ours, but the describing sheet or the columns are missing
  | "form-changed" // the fingerprint does not match the embedded rubric
  | "appraisal-exists" // the form is being appraised already
  | "no-appraisal"
  | "self-locked" // the agency's own part cannot be filled in while it is appraised
  | "status-locked" // the form's status locks what is to be filled in
  | "form-differs" // formulas, maxima or rows are not those of the rubric: first repair
  | "other-version" // the rubric is another version of the one in the library
  | "self-faults" // rows of the self-scored part cannot be scored
  | "newer-release" // a newer ITSCORE has made the form
  | "form-copied" // the sheet is a copy of a form
  | "form-foreign" // the sheet came from another workbook without its describing sheet
  | "identity-lost" // nothing says whether the sheet is a form or a copy of it
  | "workbook-in-use" // the check of Excel runs in an empty workbook only
  | "half-written" // some cells are written, and could not be put back
  | "left-unknown" // Excel answers nothing any more: nobody knows what stands there
  | "left-unprotected" // everything is as before but the protection
  | "done-unprotected" // everything is done but the protection
  | "left-behind" // half-made sheets could not be removed
  | "update-unfinished" // cells are this release's, lists and versions not yet
  | "mark-lost" // the first cell of the form says nothing more
  | "status-unknown" // nobody can tell what its status allows
  | "not-in-front" // InvalidSelection: another workbook, or a sheet that is no worksheet, is in front
  | "sheet-is-form" // the sheet that is to be read as a table is a form of ours
  | "sheet-empty"
  | "table-too-large"
  | "selection-unusable" // several areas, a shape, or another workbook is in front
  | "excel-too-old"
  | "storage-refused" // nothing can be kept on this machine
  | "storage-full"
  | "storage-damaged" // what was kept can no longer be read
  | "storage-newer" // a newer ITSCORE has kept it
  | "unexpected";

export interface ExcelProblem {
  readonly code: ProblemCode;
  /** For the log and for support, never the only thing that the user sees. */
  readonly detail: string;
  /** The cells or sheets that the words name: “Phiếu” D5:D9. */
  readonly place?: string;
}

/** What a command that did what it was asked for could not do beside it. */
export type RemarkCode =
  | "page-not-set" // how the form is printed
  | "not-shown"; // the form's sheet was not brought to the front

/** Errors that a user can cause are values. */
export type ExcelResult<T> =
  | { readonly ok: true; readonly value: T; readonly remarks?: readonly RemarkCode[] }
  | { readonly ok: false; readonly problem: ExcelProblem };
