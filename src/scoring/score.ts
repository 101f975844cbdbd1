import { ownOf } from "../rubric/record";
import { criteriaOf, maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Criterion, Rubric } from "../rubric/schema";
import type { Answer, Answers } from "../rubric/answers";
import { Exact, fraction, ZERO } from "../rubric/exact";
import {
  awardedPoints,
  claimedException,
  claimedLate,
  exceptionStep,
  latePoints,
  lateStep,
  reasonMissing,
} from "./exceptions";
import { isNoEvidence } from "./no-evidence";
import { roundFraction } from "./rounding";
import { scoreRule, termsOf } from "./rules/registry";
import {
  type CriterionScore,
  isFault,
  type Progress,
  type ScoreSheet,
  type SectionScore,
  type State,
  type Step,
} from "./score-sheet";

/**
 * Scores a whole form: every criterion, section and the total, with states and explanations.
 * Pure, exact and total: whatever people typed, it answers; a row without usable figures has null points, never zero.
 */
export function score(rubric: Rubric, answers: Answers): ScoreSheet {
  const { criteria: rows, sections, bonus } = structureOf(rubric);
  const criteria = rows.map((row) => scoreCriterion(rubric, row, ownOf(answers, row.item.id) ?? {}));
  const points = criteria.map((criterion) => (criterion.points === null ? null : new Exact(criterion.points)));
  const all = rows.map((_, index) => index);
  const total = sum(points, all);
  const bonusPoints = sum(points, bonus);
  const counted = (total ?? ZERO).minus(bonusPoints ?? ZERO);
  return {
    rubricId: rubric.id,
    total: {
      ...progress(criteria, all),
      points: total?.toFixed() ?? null,
      maxPoints: rubric.maxPoints,
      percent:
        total &&
        roundFraction(fraction(counted.times(100), rubric.maxPoints), { ...rubric.rounding, decimals: 2 }).toFixed(),
      bonusPoints: bonusPoints?.toFixed() ?? null,
    },
    sections: sections.map(({ below, ...section }) => ({
      ...section,
      points: sum(points, below)?.toFixed() ?? null,
      ...progress(criteria, below),
    })),
    criteria,
  };
}

/** What stays the same from one scoring to the next: criteria, and which of them each section sums. */
interface Structure {
  readonly criteria: readonly OutlineRow<Criterion>[];
  readonly sections: readonly (Pick<SectionScore, "id" | "parentId" | "bonus" | "maxPoints"> & {
    readonly below: readonly number[];
  })[];
  /** The criteria that lie in bonus sections. */
  readonly bonus: readonly number[];
}

const structureOf = remembered((rubric: Rubric): Structure => {
  const criteria = criteriaOf(rubric);
  const indexOf = new Map(criteria.map(({ item }, index) => [item.id, index]));
  const sections = outline(rubric).flatMap(({ item, parentId, bonus }) => {
    if (item.type === "criterion") return [];
    const below = criteriaOf({ items: item.items }).flatMap((row) => indexOf.get(row.item.id) ?? []);
    return [{ id: item.id, parentId, bonus, maxPoints: maxPointsOf(item), below }];
  });
  return { criteria, sections, bonus: criteria.flatMap((row, index) => (row.bonus ? [index] : [])) };
});

function scoreCriterion(rubric: Rubric, row: OutlineRow<Criterion>, answer: Answer): CriterionScore {
  const { item: criterion, parentId, exceptions } = row;
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
  const reason: State[] = (claim || late) && reasonMissing(answer) ? [{ code: "reason-missing", params: {} }] : [];
  if (claim) {
    const points = awardedPoints(claim.exception, terms);
    const shown = points.toFixed();
    return scored(shown, shown, reason, [exceptionStep(claim.exception, points)], null);
  }

  const { raw, states, steps, advice } = scoreRule(criterion, answer, terms);
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
  if (evidenceMissing(criterion, points, answer)) {
    allStates.push({ code: "evidence-missing", params: {} });
    if (zeroWithoutEvidence(criterion)) {
      points = ZERO;
      allSteps.push({ key: "step.no-evidence", params: {} });
    }
  }
  return scored(points.toFixed(), rawPoints.toFixed(), allStates, allSteps, advice);
}

/** True where a row without a document scores 0 (Tây Ninh 2015, Lưu ý). */
export function zeroWithoutEvidence({ evidence }: Criterion): boolean {
  return evidence?.missingScoresZero === true;
}

/** True where points need a document behind them. */
export function asksEvidence({ evidence }: Criterion): boolean {
  return evidence !== undefined && evidence.required !== false;
}

/** Evidence is asked for points that are claimed: a row with 0 points ("Không có") needs none, unless the form demands it of every answer. */
function evidenceMissing(criterion: Criterion, points: Exact, answer: Answer): boolean {
  if (!isNoEvidence(answer.evidence)) return false;
  return zeroWithoutEvidence(criterion) || (asksEvidence(criterion) && !points.isZero());
}

/** The exact sum of what has points; null while nothing has. */
function sum(points: readonly (Exact | null)[], indexes: readonly number[]): Exact | null {
  let total: Exact | null = null;
  for (const index of indexes) {
    const one = points[index];
    if (one) total = total === null ? one : total.plus(one);
  }
  return total;
}

function progress(criteria: readonly CriterionScore[], indexes: readonly number[]): Progress {
  let filled = 0;
  let faulty = 0;
  for (const index of indexes) {
    const criterion = criteria[index];
    if (criterion && criterion.points !== null) filled += 1;
    if (criterion?.states.some(isFault)) faulty += 1;
  }
  return { count: indexes.length, filled, faulty };
}
