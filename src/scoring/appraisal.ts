import { ownOf } from "../rubric/record";
import type { Answer, Answers, Appraisal, AppraisedAnswer } from "../rubric/answers";
import { Exact, ZERO } from "../rubric/exact";
import { isBlank } from "../rubric/labels";
import type { Rubric } from "../rubric/schema";
import { isNoEvidence } from "./no-evidence";
import { score } from "./score";
import type { ScoreSheet } from "./score-sheet";

/** How the appraiser's points of a row stand to the agency's own. Points are decimal strings; null is not scored, never zero. */
export interface AppraisedRow {
  readonly id: string;
  readonly self: string | null;
  readonly appraised: string | null;
  /** Appraised minus self; null while one of them is missing. */
  readonly difference: string | null;
  /** True where the appraiser scores otherwise than the agency; a row without own points that is given some is one of them. */
  readonly differs: boolean;
  readonly reasonMissing: boolean;
  /** "khác" says nothing without words. */
  readonly opinionMissing: boolean;
  /** Asked and not yet explained. */
  readonly explanationOpen: boolean;
  readonly remarks: AppraisedAnswer;
}

export interface AppraisedSection {
  readonly id: string;
  readonly self: string | null;
  readonly appraised: string | null;
  readonly difference: string | null;
}

/** A self-scored and an appraised form side by side. */
export interface AppraisalComparison {
  readonly rows: readonly AppraisedRow[];
  readonly sections: readonly AppraisedSection[];
  readonly total: Omit<AppraisedSection, "id">;
  /** Rows that gained and rows that lost, and the sums of both as positive decimal strings. */
  readonly raised: { readonly count: number; readonly points: string };
  readonly lowered: { readonly count: number; readonly points: string };
}

/**
 * Scores the appraiser's answers by the form's own rules, exceptions and rounding. The documents are those of the agency,
 * together with what it added since.
 */
export function scoreAppraisal(rubric: Rubric, self: Answers, appraisal: Appraisal): ScoreSheet {
  const effective = Object.fromEntries(
    Object.entries(appraisal).map(([id, answer]): [string, Answer] => {
      const evidence =
        answer.evidence ?? [self[id]?.evidence, answer.addedEvidence].filter((text) => !isNoEvidence(text)).join("; ");
      return [id, { ...answer, evidence }];
    }),
  );
  return score(rubric, effective);
}

/** Compares two scorings of a form row by row. Decimals are exact; sections and total are compared as they were summed. */
export function compareAppraisal(self: ScoreSheet, appraised: ScoreSheet, appraisal: Appraisal): AppraisalComparison {
  const appraisedRows = new Map(appraised.criteria.map((row) => [row.id, row]));
  const rows = self.criteria.map(({ id, points }): AppraisedRow => {
    const remarks = ownOf(appraisal, id) ?? {};
    const other = appraisedRows.get(id)?.points ?? null;
    const change = difference(points, other);
    const differs = other !== null && (points === null || change !== "0");
    return {
      id,
      self: points,
      appraised: other,
      difference: change,
      differs,
      reasonMissing: differs && !isReason(remarks),
      opinionMissing: differs && remarks.reason === "other" && isBlank(remarks.note ?? ""),
      explanationOpen: !isBlank(remarks.request ?? "") && isBlank(remarks.explanation ?? ""),
      remarks,
    };
  });
  const appraisedSections = new Map(appraised.sections.map((section) => [section.id, section]));
  const side = (one: string | null, other: string | null): Omit<AppraisedSection, "id"> => ({
    self: one,
    appraised: other,
    difference: difference(one, other),
  });
  return {
    rows,
    sections: self.sections.map(({ id, points }) => ({
      id,
      ...side(points, appraisedSections.get(id)?.points ?? null),
    })),
    total: side(self.total.points, appraised.total.points),
    raised: summed(rows, (change) => change.greaterThan(0)),
    lowered: summed(rows, (change) => change.lessThan(0)),
  };
}

/** The rows that can be agreed with unseen: scored by the agency without any remark, and not appraised yet. */
export function agreeableRows(self: ScoreSheet, appraised: ScoreSheet): string[] {
  const untouched = new Set(
    appraised.criteria.filter(({ states }) => states.some(({ code }) => code === "blank")).map(({ id }) => id),
  );
  return self.criteria
    .filter(({ id, points, states }) => points !== null && states.length === 0 && untouched.has(id))
    .map(({ id }) => id);
}

/** "Thống nhất" is no reason for other points. */
function isReason({ reason }: AppraisedAnswer): boolean {
  return typeof reason === "string" && reason !== "agreed";
}

function difference(self: string | null, appraised: string | null): string | null {
  return self === null || appraised === null ? null : new Exact(appraised).minus(self).toFixed();
}

function summed(rows: readonly AppraisedRow[], counts: (change: Exact) => boolean): { count: number; points: string } {
  const changes = rows
    .flatMap(({ self, appraised, differs }) =>
      differs && appraised !== null ? [new Exact(appraised).minus(self ?? 0)] : [],
    )
    .filter(counts);
  return {
    count: changes.length,
    points: changes
      .reduce((sum, change) => sum.plus(change), ZERO)
      .abs()
      .toFixed(),
  };
}
