import { awardPoints, bandsOfRubric, NOTHING } from "../bands";
import { Exact, fraction, ZERO } from "../exact";
import { isExcludable, isPenalty, maxPointsOf, outline, sumOfMaxima } from "../outline";
import type { Criterion, Rubric, Rule, Section } from "../schema";
import type { Fault } from "./finding";

const WHOLE = fraction(1);

/** Ceilings and steps that nothing reaches, penalties beyond their own most, best answers below the maximum. */
export function lintLimits(rubric: Rubric): Fault[] {
  const rows = outline(rubric);
  const parents = new Map(rows.map(({ item }) => [item.id, item]));
  const found = rows.flatMap(({ item, parentId, penalty }): Fault[] => {
    if (item.type === "section") return isPenalty(item) ? lintPenalty(item) : lintCeiling(item);
    const holder = parentId === null ? undefined : parents.get(parentId);
    const above = penalty && holder?.type === "section" ? lintCost(item, holder) : [];
    return [...above, ...lintBest(item)];
  });
  const base = rows.filter(({ item, bonus, penalty }) => item.type === "criterion" && !bonus && !penalty);
  return base.length > 0 && base.every(isExcludable)
    ? [{ severity: "ambiguity", code: "scale-empty", rowId: null, params: {} }, ...found]
    : found;
}

function lintCeiling({ id: rowId, ceiling, items }: Section): Fault[] {
  const sum = sumOfMaxima(items);
  return ceiling !== undefined && sum.lessThan(ceiling)
    ? [{ severity: "error", code: "ceiling-unreached", rowId, params: { ceiling, sum: sum.toFixed() } }]
    : [];
}

function lintPenalty({ id: rowId, maxPoints, items }: Section): Fault[] {
  const sum = sumOfMaxima(items);
  return maxPoints !== undefined && sum.lessThan(maxPoints)
    ? [{ severity: "error", code: "penalty-unreached", rowId, params: { max: maxPoints, sum: sum.toFixed() } }]
    : [];
}

/** A row that takes off more than its section can. */
function lintCost({ id: rowId, maxPoints }: Criterion, holder: Section): Fault[] {
  const max = maxPointsOf(holder);
  return new Exact(maxPoints).greaterThan(max)
    ? [{ severity: "error", code: "penalty-above-max", rowId, params: { points: maxPoints, max } }]
    : [];
}

/** What the best answer gives, where it is less than the maximum. */
function lintBest({ id: rowId, rule, maxPoints }: Criterion): Fault[] {
  const max = new Exact(maxPoints);
  const best = bestOf(rule, max);
  if (best === null || best.greaterThanOrEqualTo(max)) return [];
  const code = rule.kind === "ladder" ? (best.isZero() ? "ladder-unreached" : "ladder-short") : "best-below-max";
  return [{ severity: "error", code, rowId, params: { points: best.toFixed(), max: maxPoints } }];
}

/** The most that an answer can give; null where figures have no end, or the answer is the points themselves. */
function bestOf(rule: Rule, max: Exact): Exact | null {
  if (rule.kind === "choice") return Exact.max(...rule.options.map(({ points }) => points));
  if (rule.kind === "ladder") return rule.measure === "percent" ? topOfLadder(rule) : null;
  const text = rule.kind === "ratio" ? rule.bands : rule.kind === "tier" ? rule.tiers : undefined;
  if (text === undefined) return null;
  return bandsOfRubric(text, rule.kind === "ratio" ? "ratio" : "number").reduce((most: Exact, { award }) => {
    const { num, den } = awardPoints(award, award.kind === "ratio" ? WHOLE : NOTHING, max);
    return Exact.max(most, num.div(den));
  }, ZERO);
}

/** The points of a ladder of percents at 100 %. */
function topOfLadder({ from, base, step, each }: Extract<Rule, { kind: "ladder" }>): Exact {
  const [bound, width] = [from, step].map((text) => new Exact(text.replace("%", "")));
  if (bound === undefined || width === undefined || bound.greaterThan(100)) return ZERO;
  return new Exact(100).minus(bound).divToInt(width).times(each).plus(base);
}
