import { isAppraisalKey } from "../form/columns";
import type { AppraisalEntry } from "../form/description";
import { isOpenIn, statusWord } from "../form/status";
import { type Finding, type FindingKind, isRemark } from "../inspect/finding";
import type { Appraisal } from "../rubric/answers";
import { refuseFindings } from "./describe";
import type { InspectedSheet } from "./inspect";
import { FormProblem } from "./run";

/** Findings that do not touch what an appraisal gave. */
const HARMLESS: readonly FindingKind[] = [
  "other-version",
  "earlier-points",
  "self-record-damaged",
  "council-beyond",
  "council-reason-missing",
];

/** The same where they are about the agency's own cells. */
const HARMLESS_OF_AGENCY: readonly FindingKind[] = [
  "input-unread",
  "number-as-text",
  "date-for-number",
  "percent-for-number",
  "small-scale",
  "points-differ",
  "input-formula",
  "input-differs",
  "input-uncalculated",
];

/** An appraisal on which something is to be built. */
export interface SettledAppraisal {
  readonly record: AppraisalEntry;
  readonly appraisal: Appraisal;
}

/**
 * The appraisal of a form from which the next step is taken: the second round, the council.
 * @throws FormProblem where there is none, where the agency still answers, or where its points are not what they were
 */
export function demandSettled({ inspection, description }: InspectedSheet): SettledAppraisal {
  const { status, statusText, appraisal: record } = description;
  const { appraisal } = inspection.cells;
  if (status === "unknown") throw new FormProblem("status-unknown", statusText);
  if (record === null || appraisal === null) throw new FormProblem("no-appraisal", "no appraisal has begun");
  // What the agency is still answering is not settled yet.
  if (status !== "final" && !isOpenIn(status, "appraisal"))
    throw new FormProblem("status-locked", status, `“${statusWord(status)}”`);
  refuseFindings(inspection.findings.filter((finding) => !isRemark(finding) && !isHarmless(finding)));
  return { record, appraisal };
}

function isHarmless({ kind, column }: Finding): boolean {
  const ofAgency = column !== null && !isAppraisalKey(column);
  return HARMLESS.includes(kind) || (ofAgency && HARMLESS_OF_AGENCY.includes(kind));
}
