import type { ColumnKey } from "../form/columns";
import type { Answers, Appraisal, Council } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import type { AppraisalEntry, Entries } from "../form/description";
import type { FormStatus } from "../form/status";
import type { Standing } from "../inspect/standing";

/** An installed form as it stands in the workbook now. */
export interface OpenForm {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly rubric: Rubric;
  readonly answers: Answers;
  /** What the appraiser and the agency filled in since; null while no appraisal has begun. */
  readonly appraisal: Appraisal | null;
  /** What the council decided; null while it has no columns. */
  readonly council: Council | null;
  readonly status: FormStatus;
  /** The agency's own part as it stood when the appraisal began, as it is kept in the workbook. */
  readonly record: AppraisalEntry | null;
  /** The form, a copy of it, or a sheet of which nobody can tell. */
  readonly standing: Standing;
  /** By which the form is known among copies of itself; null in a form of format 1. */
  readonly identity: string | null;
  /** Whether an earlier or a newer ITSCORE has made it. */
  readonly release: "earlier" | "same" | "newer";
  /** Everything that its describing sheet says. */
  readonly facts: Entries;
  /** Profile block by field id, as text; blank fields are absent. */
  readonly profile: Readonly<Record<string, string>>;
  /** 0-based row of every criterion that the sheet still has. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The criterion or the section on the selected row, if there is one. */
  readonly selectedId: string | null;
  /** Where things stand on the sheet; for src/excel only. */
  readonly layout: FormLayout;
}

export interface FormLayout {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly lineRowsOf: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly profileRowOf: ReadonlyMap<string, number>;
  readonly sectionRowOf: ReadonlyMap<string, number>;
}

/** What the active sheet is to us. */
export type ActiveSheet =
  | { readonly kind: "other"; /** Names of forms elsewhere in the workbook. */ readonly forms: readonly string[] }
  | { readonly kind: "form"; readonly form: OpenForm };

/** Which cell of a criterion's row to go to. */
export type RowCell =
  | "figure"
  | "denominator"
  | "exception"
  | "points"
  | "evidence"
  | "note"
  | "appraisedFigure"
  | "appraisedDenominator"
  | "appraisedException"
  | "appraisedPoints"
  | "reason"
  | "opinion"
  | "request"
  | "explanation"
  | "council"
  | "councilReason";
