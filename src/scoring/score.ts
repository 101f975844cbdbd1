import { criteriaOf, maxPointsOf, outline } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import type { Answer, Answers } from "../rubric/answers";
import { Exact, fraction, ZERO } from "../rubric/exact";
import { roundFraction } from "./rounding";
import { scoreRule, termsOf } from "./rules/registry";
import { type CriterionScore, isFault, type Progress, type ScoreSheet, type SectionScore, type State, type Step } from "./score-sheet";

/**
 * Scores a whole form: every criterion, section and the total, with states and explanations.
 * Pure, exact and total: whatever people typed, it answers; a row without usable figures has null points, never zero.
 */
export function score(rubric: Rubric, answers: Answers): ScoreSheet {
  const criteria = criteriaOf(rubric).map(({ item, parentId }) => scoreCriterion(rubric, item, parentId, answers[item.id] ?? {}));
  const scoreOf = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const sections = sectionScores(rubric, scoreOf);
  const bonusIds = new Set(outline(rubric).filter((row) => row.bonus).map((row) => row.item.id));
  const points = sum(criteria);
  const bonusPoints = sum(criteria.filter(({ id }) => bonusIds.has(id)));
  const counted = (points ?? ZERO).minus(bonusPoints ?? ZERO);
  return {
    rubricId: rubric.id,
    total: {
      ...progress(criteria),
      points: points?.toFixed() ?? null,
      maxPoints: rubric.maxPoints,
      percent: points && roundFraction(fraction(counted.times(100), rubric.maxPoints), { ...rubric.rounding, decimals: 2 }).toFixed(),
      bonusPoints: bonusPoints?.toFixed() ?? null,
    },
    sections,
    criteria,
  };
}

function scoreCriterion(rubric: Rubric, criterion: Criterion, sectionId: string | null, answer: Answer): CriterionScore {
  const terms = termsOf(criterion, rubric.rounding);
  const { raw, states, steps, advice } = scoreRule(criterion, answer, terms);
  const base = { id: criterion.id, sectionId, maxPoints: criterion.maxPoints };
  if (raw === null) return { ...base, points: null, raw: null, states, steps, advice };

  const max = terms.max.toFixed();
  const overCap = raw.num.greaterThan(terms.max.times(raw.den));
  const points = overCap ? terms.max : roundFraction(raw, rubric.rounding);
  const allStates: State[] = [...states];
  const allSteps: Step[] = [...steps];
  if (overCap) {
    allStates.push({ code: "over-cap", params: { max } });
    allSteps.push({ key: "step.cap", params: { max } });
  } else if (!points.times(raw.den).equals(raw.num)) {
    const { decimals, mode } = rubric.rounding;
    allSteps.push({ key: `step.round-${mode}`, params: { decimals: String(decimals), points: points.toFixed() } });
  }
  if (evidenceMissing(criterion, points, answer)) allStates.push({ code: "evidence-missing", params: {} });
  return { ...base, points: points.toFixed(), raw: roundFraction(raw, rubric.rounding).toFixed(), states: allStates, steps: allSteps, advice };
}

/** True where points need a document behind them. */
export function asksEvidence({ evidence }: Criterion): boolean {
  return evidence !== undefined && evidence.required !== false;
}

/** Evidence is asked for points that are claimed: a row with 0 points ("Không có") needs none. */
function evidenceMissing(criterion: Criterion, points: Exact, answer: Answer): boolean {
  return asksEvidence(criterion) && !points.isZero() && !answer.evidence?.trim();
}

function sectionScores(rubric: Rubric, scoreOf: ReadonlyMap<string, CriterionScore>): SectionScore[] {
  return outline(rubric).flatMap(({ item, parentId, bonus }) => {
    if (item.type === "criterion") return [];
    const below = criteriaOf({ ...rubric, items: item.items }).flatMap((row) => scoreOf.get(row.item.id) ?? []);
    return [{ id: item.id, parentId, bonus, points: sum(below)?.toFixed() ?? null, maxPoints: maxPointsOf(item), ...progress(below) }];
  });
}

/** The exact sum of what has points; null while nothing has. */
function sum(criteria: readonly CriterionScore[]): Exact | null {
  const filled = criteria.flatMap(({ points }) => points ?? []);
  return filled.length === 0 ? null : filled.reduce((total, points) => total.plus(points), ZERO);
}

function progress(criteria: readonly CriterionScore[]): Progress {
  return {
    count: criteria.length,
    filled: criteria.filter(({ points }) => points !== null).length,
    faulty: criteria.filter(({ states }) => states.some(isFault)).length,
  };
}
