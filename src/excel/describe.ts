import { type Description, type FormMark, isNewer, isUnreadable, readDescription } from "../form/description";
import type { Finding } from "../inspect/finding";
import { type Standing, standingOf, type WorkbookName } from "../inspect/standing";
import type { OpenForm } from "./form";
import { FormProblem } from "./run";
import type { SheetMark } from "./sheet-marks";

/**
 * The description that belongs to a form's mark.
 * @param facts the cells of the sheet that the mark names; null where there is none
 * @throws FormProblem where there is none, or a newer ITSCORE wrote it in a way that this one cannot read
 */
function describedForm(mark: FormMark, facts: readonly (readonly unknown[])[] | null): Description {
  const description = facts && readDescription(facts);
  if (isUnreadable(mark) || (description && isUnreadable(description))) {
    throw new FormProblem("newer-release", `format ${description?.format ?? mark.format}`);
  }
  if (description === null) throw new FormProblem("form-damaged", "the describing sheet is missing");
  return description;
}

/**
 * The description of a marked sheet, and what the sheet is by it: the form or a copy.
 * @throws FormProblem as describedForm does, and where the description beside the sheet is another form's
 */
export function describedSheet(
  sheetName: string,
  mark: FormMark,
  facts: Excel.Range,
  names: readonly WorkbookName[],
  others: readonly SheetMark[],
): { readonly description: Description; readonly standing: Standing } {
  const description = describedForm(mark, facts.isNullObject ? null : facts.values);
  const standing = standingOf({ sheetName, mark, description, names, others });
  if (standing === "foreign") throw new FormProblem("form-foreign", "the describing sheet is another form's");
  return { description, standing };
}

/** What must be settled before a form's cells may be rewritten: that this release knows how they were made. */
export function demandNotNewer(description: Description): void {
  if (isNewer(description)) throw new FormProblem("newer-release", `plan version ${description.planVersion}`);
}

/** What must be settled before a command may rewrite a form: that it is one, and of a release that this one knows. */
export function demandOwn({
  standing,
  description,
}: {
  readonly standing: Standing;
  readonly description: Description;
}): void {
  demandNotNewer(description);
  if (standing === "copy") throw new FormProblem("form-copied", "another sheet has the proof of this identity");
  if (standing === "foreign") throw new FormProblem("form-foreign", "the describing sheet is another form's");
  if (standing === "unproven") throw new FormProblem("identity-lost", "no name points at the first cell");
}

/** What must be settled before anything is typed into a form for somebody: that this release knows what it allows. */
export function demandKnown({ release, status, facts }: Pick<OpenForm, "release" | "status" | "facts">): void {
  if (release === "newer") throw new FormProblem("newer-release", `plan version ${facts.get("plan") ?? ""}`);
  if (status === "unknown") throw new FormProblem("status-unknown", facts.get("status") ?? "");
}

/** Refuses a form that differs from its plan in what a command cannot settle. @throws FormProblem that names every place */
export function refuseFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const places = findings.map(({ kind, rowId }) => `${kind} ${rowId ?? ""}`.trim());
  throw new FormProblem("form-differs", places.join("; "));
}
