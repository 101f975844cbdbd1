import type { ReadUnit } from "../../consolidate/consolidation";
import { type FormStatus, turnOf } from "../../form/status";
import { inTurn } from "../../rubric/in-turn";

/** A form that came in, as the appraiser's list shows it. */
export interface ReceivedForm {
  /** With its folders, where a folder was chosen. */
  readonly file: string;
  /** null where the form names none. */
  readonly agency: string | null;
  readonly title: string;
  readonly status: FormStatus;
  /** Of the agency; a decimal string. */
  readonly self: string | null;
  /** null while no appraisal has begun. */
  readonly appraised: { readonly done: number; readonly of: number; readonly points: string | null } | null;
  /** What is to be looked at in it. */
  readonly problems: number;
  /** Who says that it is done: the form by its status, or the user. */
  readonly done: "form" | "user" | null;
}

/**
 * The received forms by their files, in the order of the names. Of a file that was read again the last reading counts. A form is
 * done that was closed or sent back, or that the user has ticked.
 * @param ticked files, by their paths
 */
export function receivedForms(read: readonly ReadUnit[], ticked: ReadonlySet<string>): ReceivedForm[] {
  const byFile = new Map(read.map(({ unit }) => [unit.file, unit]));
  return [...byFile.values()]
    .map(({ file, agency, title, status, self, appraised, problems }) => ({
      file,
      agency,
      title,
      status,
      self: self.points,
      appraised: appraised && { done: appraised.done, of: appraised.of, points: appraised.points },
      problems: problems.length,
      done: isOffTheBench(status, appraised !== null) ? ("form" as const) : ticked.has(file) ? ("user" as const) : null,
    }))
    .sort((a, b) => a.file.localeCompare(b.file, "vi", { numeric: true }));
}

/** Closed, or in other hands again after an appraisal or because it was sent back. */
function isOffTheBench(status: FormStatus, isAppraised: boolean): boolean {
  return status === "final" || status === "returned" || (isAppraised && turnOf(status) === "agency");
}

/** The next form to do: after the one that was opened last, then from the top; null where none is left. */
export function nextReceived(forms: readonly ReceivedForm[], lastOpened: string | null): ReceivedForm | null {
  const at = forms.findIndex(({ file }) => file === lastOpened);
  return inTurn(forms, at).find(({ done }) => done === null) ?? null;
}
