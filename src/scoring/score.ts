import { ownOf } from "../rubric/record";
import { criteriaOf, maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Criterion, Rubric, Section } from "../rubric/schema";
import type { Answer, Answers } from "../rubric/answers";
import { Exact, ZERO } from "../rubric/exact";
import {
  awardedPoints,
  claimedException,
  claimedLate,
  excludedStep,
  exceptionStep,
  isTakenOut,
  latePoints,
  lateStep,
  reasonMissing,
} from "./exceptions";
import { isNoEvidence } from "./no-evidence";
import { gradeOf } from "./grades";
import { roundFraction } from "./rounding";
import { scoreRule, termsOf } from "./rules/registry";
import {
  type CriterionScore,
  isExcluded,
  isFault,
  isSettled,
  type Progress,
  type ScoreSheet,
  type SectionScore,
  type State,
  type Step,
  type TotalScore,
} from "./score-sheet";
import { percentOf, placesBelow, rescaledTotal, type RowSum, sumsOf, type TotalSum } from "./sums";

/**
 * Scores a whole form: every criterion, section and the total, with states and explanations.
 * Pure, exact and total: whatever people typed, it answers; a row without usable figures has null points, never zero.
 */
export function score(rubric: Rubric, answers: Answers): ScoreSheet {
  return scoreRows(
    rubric,
    rowsOf(rubric).map((row) => scoreCriterion(rubric, row, ownOf(answers, row.item.id) ?? {})),
  );
}

/** Adds up a form whose rows are scored already; they stand in printed order. */
export function scoreRows(rubric: Rubric, criteria: readonly CriterionScore[]): ScoreSheet {
  const sums = sumsOf(rubric, rowSums(criteria));
  const places = placesBelow(rubric);
  const sections = sectionsOf(rubric).map(({ item, parentId, bonus, penalty }): SectionScore => {
    const sum = sums.sections.get(item.id);
    return {
      id: item.id,
      parentId,
      bonus,
      penalty,
      points: sum?.points?.toFixed() ?? null,
      raw: sum?.raw?.toFixed() ?? null,
      maxPoints: maxPointsOf(item),
      applies: sum?.applies.toFixed() ?? maxPointsOf(item),
      ...progress(criteria, places.get(item.id) ?? []),
    };
  });
  return { rubricId: rubric.id, total: totalScore(rubric, criteria, sums.total), sections, criteria };
}

/** Scores one criterion by itself; null where the form has none of this id. */
export function scoreRow(rubric: Rubric, id: string, answer: Answer): CriterionScore | null {
  const row = rowsOf(rubric).find(({ item }) => item.id === id);
  return row ? scoreCriterion(rubric, row, answer) : null;
}

function totalScore(rubric: Rubric, criteria: readonly CriterionScore[], total: TotalSum): TotalScore {
  return {
    ...progress(
      criteria,
      criteria.map((_, index) => index),
    ),
    ...totalOf(rubric, total),
  };
}

/** What a total comes to: on its own scale, in percent, rescaled, as a grade. */
export function totalOf(rubric: Rubric, total: TotalSum): Omit<TotalScore, keyof Progress> {
  const { points, bonus, penalty, applies } = total;
  const rescaled = rubric.rescale === true && points !== null ? rescaledTotal(rubric, total) : null;
  const ranked = rubric.rescale === true ? rescaled : points;
  return {
    points: points?.toFixed() ?? null,
    maxPoints: rubric.maxPoints,
    applies: applies.toFixed(),
    percent: points && percentOf(rubric, total).toFixed(),
    rescaled: rescaled?.toFixed() ?? null,
    bonus: bonus?.toFixed() ?? null,
    penalty: penalty?.toFixed() ?? null,
    grade: gradeOf(rubric, ranked, rubric.rescale === true ? new Exact(rubric.maxPoints) : applies),
  };
}

/** What the rows of a scored form bring to its sums. */
function rowSums(criteria: readonly CriterionScore[]): ReadonlyMap<string, RowSum> {
  return new Map(
    criteria.map((row) => [
      row.id,
      { points: row.points === null ? null : new Exact(row.points), excluded: isExcluded(row) },
    ]),
  );
}

const rowsOf = remembered((rubric: Rubric) => criteriaOf(rubric));
const sectionsOf = remembered((rubric: Rubric) =>
  outline(rubric).filter((row): row is OutlineRow<Section> => row.item.type === "section"),
);

function scoreCriterion(rubric: Rubric, row: OutlineRow<Criterion>, answer: Answer): CriterionScore {
  const { item: criterion, parentId, exceptions, penalty } = row;
  const terms = termsOf(criterion, rubric.rounding);
  // Written out, property by property: spreading a shared part costs a quarter of the whole scoring.
  const scored = (
    points: string | null,
    rawText: string | null,
    states: readonly State[],
    steps: readonly Step[],
    advice: Step | null,
  ): CriterionScore => ({
    id: criterion.id,
    sectionId: parentId,
    points,
    raw: rawText,
    maxPoints: criterion.maxPoints,
    states,
    steps,
    advice,
  });

  const claim = claimedException(answer, exceptions);
  const late = claimedLate(answer, exceptions);
  if (claim && "fault" in claim) return scored(null, null, [claim.fault], [], null);
  if (late && "fault" in late) return scored(null, null, [late.fault], [], null);
  if (claim && late && isTakenOut(claim.exception))
    return scored(null, null, [{ code: "two-exceptions", params: { text: claim.exception.when } }], [], null);
  const reason: State[] = (claim || late) && reasonMissing(answer) ? [{ code: "reason-missing", params: {} }] : [];
  if (claim && isTakenOut(claim.exception)) {
    const step = excludedStep(claim.exception, terms);
    return scored(null, null, [{ code: "excluded", params: {} }, ...reason], [step], null);
  }
  if (claim) {
    const points = awardedPoints(claim.exception, terms);
    const shown = points.toFixed();
    return scored(shown, shown, reason, [exceptionStep(claim.exception, points)], null);
  }

  const { raw, states, steps, advice: nearest } = scoreRule(criterion, answer, terms);
  // Nobody is advised to cost more.
  const advice = penalty ? null : nearest;
  if (raw === null) return scored(null, null, states, steps, advice);

  const max = terms.max.toFixed();
  const overCap = raw.num.greaterThan(terms.max.times(raw.den));
  const rawPoints = roundFraction(raw, rubric.rounding);
  let points = overCap ? terms.max : rawPoints;
  const allStates: State[] = [...states, ...reason];
  const allSteps: Step[] = [...steps];
  if (overCap) {
    allStates.push({ code: "over-cap", params: { max } });
    allSteps.push({ key: "step.cap", params: { max } });
  } else if (!points.times(raw.den).equals(raw.num)) {
    const { decimals, mode } = rubric.rounding;
    allSteps.push({ key: `step.round-${mode}`, params: { decimals: String(decimals), points: points.toFixed() } });
  }
  if (late) {
    points = latePoints(late, points, terms);
    allSteps.push(lateStep(late, points));
  }
  if (evidenceMissing(row, points, answer)) {
    allStates.push({ code: "evidence-missing", params: {} });
    if (zeroWithoutEvidence(criterion)) {
      points = ZERO;
      allSteps.push({ key: "step.no-evidence", params: {} });
    }
  }
  return scored(points.toFixed(), rawPoints.toFixed(), allStates, allSteps, advice);
}

/** True where a row without a document scores 0 (Tây Ninh 2015, Lưu ý). A penalty section has no such rows. */
export function zeroWithoutEvidence({ evidence }: Criterion): boolean {
  return evidence?.missingScoresZero === true;
}

/** True where points need a document behind them; nobody has to prove what is taken off. */
export function asksEvidence({
  item: { evidence },
  penalty,
}: Pick<OutlineRow<Criterion>, "item" | "penalty">): boolean {
  return !penalty && evidence !== undefined && evidence.required !== false;
}

/** Evidence is asked for points that are claimed: a row with 0 points ("Không có") needs none, unless the form demands it of every answer. */
function evidenceMissing(row: OutlineRow<Criterion>, points: Exact, answer: Answer): boolean {
  if (!isNoEvidence(answer.evidence)) return false;
  return zeroWithoutEvidence(row.item) || (asksEvidence(row) && !points.isZero());
}

function progress(criteria: readonly CriterionScore[], indexes: readonly number[]): Progress {
  let filled = 0;
  let faulty = 0;
  for (const index of indexes) {
    const criterion = criteria[index];
    if (criterion && isSettled(criterion)) filled += 1;
    if (criterion?.states.some(isFault)) faulty += 1;
  }
  return { count: indexes.length, filled, faulty };
}
