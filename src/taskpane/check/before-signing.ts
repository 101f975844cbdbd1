import type { OpenForm } from "../../excel/form";
import { type GeneralFault, generalFaults } from "../../form/general-part";
import type { ScoreSheet } from "../../scoring/score-sheet";
import type { Finding, FindingKind } from "../../inspect/finding";
import { attentionGroups, type AttentionGroup, type AttentionKind } from "../scoring/attention";

/** What stands between a form and the signature of the head of the agency, apart from whether the form is intact. */
export interface BeforeSigning {
  /** Rows without which the form is not finished, by kind. */
  readonly toDo: readonly AttentionGroup[];
  /** What the general part lacks, or says and cannot mean. */
  readonly general: readonly GeneralFault[];
  /** Rows that count, with figures that look like a slip. */
  readonly toReview: readonly AttentionGroup[];
}

const slips: ReadonlySet<AttentionKind> = new Set<AttentionKind>([
  "numerator-over-denominator",
  "over-cap",
  "ambiguous-number",
]);

/** Rows that the sheet has lost are not here: the comparison with the original names them. */
export function beforeSigning(
  { rubric, answers, profile, rowOf, layout }: OpenForm,
  scores: ScoreSheet,
): BeforeSigning {
  const groups = attentionGroups(rubric, answers, scores).flatMap(({ kind, rows }) => {
    const onSheet = rows.filter(({ criterion }) => rowOf.has(criterion.id));
    return onSheet.length > 0 ? [{ kind, rows: onSheet }] : [];
  });
  return {
    toDo: groups.filter(({ kind }) => !slips.has(kind)),
    general: generalFaults(rubric, profile).filter(({ field }) => layout.profileRowOf.has(field.id)),
    toReview: groups.filter(({ kind }) => slips.has(kind)),
  };
}

export type Verdict =
  | { readonly kind: "unfinished" | "review"; readonly count: number }
  /** Nothing is left to do, and nobody knows whether the form is still intact. */
  | { readonly kind: "unchecked" }
  | { readonly kind: "ready" };

/** Whether a form can be signed. `check` is the last comparison with the original; null where there is none yet. */
export function verdictOf(
  before: BeforeSigning,
  check: { readonly findings: readonly Finding[]; readonly outdated: boolean } | null,
): Verdict {
  const count = countOf(before.toDo) + before.general.length + settledFirst(check?.findings ?? []);
  if (count > 0) return { kind: "unfinished", count };
  if (check === null || check.outdated) return { kind: "unchecked" };
  const doubts = doubtsOf(before, check.findings);
  return doubts > 0 ? { kind: "review", count: doubts } : { kind: "ready" };
}

/** How many places deserve a second look without standing in the way. */
export function doubtsOf({ toReview }: BeforeSigning, findings: readonly Finding[]): number {
  return countOf(toReview) + findings.filter(({ kind }) => mayBeRight.has(kind)).length;
}

/** Another version may be the one in force, and an agency may have had a reason to change its figures. */
const mayBeRight: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "other-version",
  "self-changed",
  "self-record-damaged",
]);

/** What already stands among the wrong figures and those with two readings. */
const amongFigures: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "input-unread",
  "number-as-text",
  "date-for-number",
  "percent-for-number",
  "small-scale",
]);

/** How many findings must be settled before a form is signed or sent back. */
export function settledFirst(findings: readonly Finding[]): number {
  return findings.filter(mustBeSettled).length;
}

/** Figures of the general part stand in no other list. */
function mustBeSettled({ kind, rowId }: Finding): boolean {
  const isListed = amongFigures.has(kind) && rowId?.startsWith("profile:") !== true;
  return !isListed && !mayBeRight.has(kind);
}

function countOf(groups: readonly AttentionGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The inputs of a form as one text: two readings of an unchanged sheet give the same. */
export function inputsOf({ sheetId, answers, appraisal, profile, rowOf }: OpenForm): string {
  const sorted = (entries: Iterable<readonly [string, unknown]>): unknown[] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    sheetId,
    sorted(Object.entries(answers)),
    sorted(Object.entries(appraisal ?? {})),
    sorted(Object.entries(profile)),
    sorted(rowOf),
  ]);
}
