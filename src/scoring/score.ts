import { criteriaOf, maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
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
  const { criteria: rows, sections, bonus } = structureOf(rubric);
  const criteria = rows.map(({ item, parentId }) => scoreCriterion(rubric, item, parentId, answers[item.id] ?? {}));
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
      percent: total && roundFraction(fraction(counted.times(100), rubric.maxPoints), { ...rubric.rounding, decimals: 2 }).toFixed(),
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
  readonly sections: readonly (Pick<SectionScore, "id" | "parentId" | "bonus" | "maxPoints"> & { readonly below: readonly number[] })[];
  /** The criteria that lie in bonus sections. */
  readonly bonus: readonly number[];
}

const structures = new WeakMap<Rubric, Structure>();

function structureOf(rubric: Rubric): Structure {
  const known = structures.get(rubric);
  if (known) return known;
  const criteria = criteriaOf(rubric);
  const indexOf = new Map(criteria.map(({ item }, index) => [item.id, index]));
  const sections = outline(rubric).flatMap(({ item, parentId, bonus }) => {
    if (item.type === "criterion") return [];
    const below = criteriaOf({ items: item.items }).flatMap((row) => indexOf.get(row.item.id) ?? []);
    return [{ id: item.id, parentId, bonus, maxPoints: maxPointsOf(item), below }];
  });
  const structure = { criteria, sections, bonus: criteria.flatMap((row, index) => (row.bonus ? [index] : [])) };
  structures.set(rubric, structure);
  return structure;
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
