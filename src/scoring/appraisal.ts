import { ownOf } from "../rubric/record";
import { type Answer, type Answers, type Appraisal, type AppraisedAnswer, isUnanswered } from "../rubric/answers";
import { Exact, ZERO } from "../rubric/exact";
import { isBlank } from "../rubric/labels";
import type { Rubric } from "../rubric/schema";
import { isNoEvidence } from "./no-evidence";
import { score } from "./score";
import { awaitsBest, isExcluded, type ScoreSheet } from "./score-sheet";
import { type Sums, sumsOf } from "./sums";

/** How the appraiser's points of a row stand to the agency's own. Points are decimal strings; null is not scored, never zero. */
export interface AppraisedRow {
  readonly id: string;
  /** Taken out of the maximum by one side or by both. */
  readonly excluded: boolean;
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
  /** Over the rows that both sides have: what is not appraised yet, or taken out by one side, is no loss. */
  readonly difference: string | null;
  /** The two sums that it is taken of. */
  readonly comparedSelf: string | null;
  readonly comparedAppraised: string | null;
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

/** What an appraisal has come to, by itself and beside the agency's own score. */
export interface AppraisedScores {
  readonly scores: ScoreSheet;
  readonly comparison: AppraisalComparison;
}

/** @param self the score of the agency's own answers */
export function appraisedScores(
  rubric: Rubric,
  self: ScoreSheet,
  answers: Answers,
  appraisal: Appraisal,
): AppraisedScores {
  const scores = scoreAppraisal(rubric, answers, appraisal);
  return { scores, comparison: compareAppraisal(rubric, self, scores, appraisal) };
}

/**
 * Scores the appraiser's answers by the form's own rules, exceptions and rounding. The documents are those of the agency,
 * together with what it added since.
 */
export function scoreAppraisal(rubric: Rubric, self: Answers, appraisal: Appraisal): ScoreSheet {
  return score(rubric, appraisedAnswers(self, appraisal));
}

/** The appraiser's answers with the documents that count for them. */
export function appraisedAnswers(self: Answers, appraisal: Appraisal): Answers {
  return Object.fromEntries(
    Object.entries(appraisal).map(([id, answer]): [string, Answer] => {
      const evidence =
        answer.evidence ?? [self[id]?.evidence, answer.addedEvidence].filter((text) => !isNoEvidence(text)).join("; ");
      return [id, { ...answer, evidence }];
    }),
  );
}

/**
 * Compares two scorings of a form row by row. Decimals are exact; differences of sections and of the total are taken over the
 * rows that both sides have, with the form's ceilings and penalties.
 */
export function compareAppraisal(
  rubric: Rubric,
  self: ScoreSheet,
  appraised: ScoreSheet,
  appraisal: Appraisal,
): AppraisalComparison {
  const appraisedRows = new Map(appraised.criteria.map((row) => [row.id, row]));
  const rows = self.criteria.map((row): AppraisedRow => {
    const { id, points } = row;
    const remarks = ownOf(appraisal, id) ?? {};
    const otherRow = appraisedRows.get(id);
    const other = otherRow?.points ?? null;
    const change = difference(points, other);
    const takenOut = otherRow !== undefined && isExcluded(otherRow);
    const differs = takenOut ? !isExcluded(row) : other !== null && (points === null || change !== "0");
    return {
      id,
      excluded: isExcluded(row) || takenOut,
      self: points,
      appraised: other,
      difference: change,
      differs,
      reasonMissing: differs && !isReason(remarks),
      opinionMissing: differs && remarks.reason === "other" && isBlank(remarks.note ?? ""),
      explanationOpen: isUnanswered(remarks),
      remarks,
    };
  });
  const appraisedSections = new Map(appraised.sections.map((section) => [section.id, section]));
  const both = rows.filter(({ difference: change }) => change !== null);
  const [before, after] = (["self", "appraised"] as const).map((side) =>
    sumsOf(rubric, new Map(both.map((row) => [row.id, { points: new Exact(row[side] ?? 0), excluded: false }]))),
  );
  const compared = (
    sumOf: (sums: Sums) => Exact | null | undefined,
  ): Pick<AppraisedSection, "difference" | "comparedSelf" | "comparedAppraised"> => {
    const [one, other] = [before, after].map((sums) => (sums && sumOf(sums)) ?? null);
    return {
      difference: one && other ? other.minus(one).toFixed() : null,
      comparedSelf: one?.toFixed() ?? null,
      comparedAppraised: other?.toFixed() ?? null,
    };
  };
  return {
    rows,
    sections: self.sections.map(({ id, points }) => ({
      id,
      self: points,
      appraised: appraisedSections.get(id)?.points ?? null,
      ...compared(({ sections }) => sections.get(id)?.points),
    })),
    total: {
      self: self.total.points,
      appraised: appraised.total.points,
      ...compared(({ total }) => total.points),
    },
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
    .filter((row) => untouched.has(row.id) && (awaitsBest(row) || (row.points !== null && row.states.length === 0)))
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
    .flatMap(({ self, appraised, differs, excluded }) =>
      differs && !excluded && appraised !== null ? [new Exact(appraised).minus(self ?? 0)] : [],
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
