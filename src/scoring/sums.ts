import { Exact, fraction, ZERO } from "../rubric/exact";
import { criteriaOf, isPenalty, maxPointsOf, sumOfMaxima } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Item, Rubric, Section } from "../rubric/schema";
import { roundFraction } from "./rounding";

// How points of rows make the points of sections and of the form, and how a row that is not scored leaves the maximum. The
// native formulas (sheet/form-plan/sum-formulas.ts) say the same of the level below, cell by cell.

/** What a row brings to the sums above it: points, or that it is taken out of the maximum. */
export interface RowSum {
  readonly points: Exact | null;
  readonly excluded: boolean;
}

/** The sums of a section, exact. */
export interface SectionSum {
  /** As it counts: at most the ceiling; below 0 for a penalty. Null while nothing below it has points. */
  readonly points: Exact | null;
  /** Before ceiling and sign. */
  readonly raw: Exact | null;
  /** What is left of its maximum. */
  readonly applies: Exact;
}

/** The sums of the whole form. */
export interface TotalSum {
  readonly points: Exact | null;
  readonly base: Exact | null;
  readonly bonus: Exact | null;
  /** 0 or below. */
  readonly penalty: Exact | null;
  readonly applies: Exact;
}

export interface Sums {
  readonly sections: ReadonlyMap<string, SectionSum>;
  readonly total: TotalSum;
}

/** Adds up a form from the level of its criteria to the total. Rows that are not in `rows` are blank. */
export function sumsOf(rubric: Rubric, rows: ReadonlyMap<string, RowSum>): Sums {
  const sections = new Map<string, SectionSum>();
  const visit = (item: Item, inPenalty: boolean): { readonly points: Exact | null; readonly out: Exact } => {
    if (item.type === "criterion") {
      const row = rows.get(item.id);
      return { points: row?.points ?? null, out: row?.excluded ? new Exact(item.maxPoints) : ZERO };
    }
    const penalty = inPenalty || isPenalty(item);
    const parts = item.items.map((part) => ({ part, ...visit(part, penalty) }));
    const raw = added(parts.map(({ points }) => points));
    // What a penalty takes off at most is no maximum that anybody could reach.
    const out = penalty ? ZERO : shrunk(boundsOf(item), countedOut(parts));
    const section = { points: limited(item, raw), raw, applies: boundsOf(item).max.minus(out) };
    sections.set(item.id, section);
    return { points: section.points, out };
  };
  const tops = rubric.items.map((part) => ({ part, ...visit(part, false) }));
  const partOf = (kind: TopKind): Exact | null =>
    added(tops.filter(({ part }) => topKind(part) === kind).map(({ points }) => points));
  const [base, bonus, penalty] = [partOf("base"), partOf("bonus"), partOf("penalty")];
  const bounds = boundsOfForm(rubric);
  const applies = bounds.max.minus(shrunk(bounds, countedOut(tops.filter(({ part }) => topKind(part) === "base"))));
  const sum = applies.isZero() ? null : added([base, bonus, penalty]);
  return { sections, total: { points: sum && Exact.max(ZERO, sum), base, bonus, penalty, applies } };
}

/** What an outermost row is to the total. */
export type TopKind = "base" | "bonus" | "penalty";

export function topKind(item: Item): TopKind {
  return isPenalty(item) ? "penalty" : item.type === "section" && item.bonus === true ? "bonus" : "base";
}

/** Maxima by which a sum shrinks when rows below it are not scored. */
export interface SumBounds {
  /** As the form states it. */
  readonly max: Exact;
  /** What the parts give together; a print may state another maximum. */
  readonly parts: Exact;
  readonly hasCeiling: boolean;
}

export const boundsOf = remembered((section: Section): SumBounds => ({
  max: new Exact(maxPointsOf(section)),
  parts: sumOfMaxima(section.items),
  hasCeiling: section.ceiling !== undefined,
}));

export const boundsOfForm = remembered((rubric: Rubric): SumBounds => ({
  max: new Exact(rubric.maxPoints),
  parts: sumOfMaxima(rubric.items.filter((item) => topKind(item) === "base")),
  hasCeiling: false,
}));

/**
 * What a maximum loses when its parts lose so much: under a ceiling only what is missing to reach it; everything when all is
 * taken out; elsewhere as much as the parts, but no more than there is.
 */
function shrunk({ max, parts, hasCeiling }: SumBounds, out: Exact): Exact {
  if (out.isZero()) return ZERO;
  if (out.greaterThanOrEqualTo(parts)) return max;
  return hasCeiling ? Exact.max(ZERO, out.minus(parts.minus(max))) : Exact.min(max, out);
}

/** The maxima of the parts that are taken out; those of a penalty section are in no maximum. */
function countedOut(parts: readonly { readonly part: Item; readonly out: Exact }[]): Exact {
  return parts.reduce((sum: Exact, { part, out }) => (isPenalty(part) ? sum : sum.plus(out)), ZERO);
}

/** What one sum gives for the points of its parts, in their order; null for the section is the total of the form. */
export function sumOfLevel(section: Section | null, points: readonly (Exact | null)[]): Exact | null {
  const sum = added(points);
  return section === null ? sum && Exact.max(ZERO, sum) : limited(section, sum);
}

function limited(section: Section, raw: Exact | null): Exact | null {
  if (raw === null) return null;
  if (isPenalty(section)) return Exact.min(raw, maxPointsOf(section)).negated();
  return section.ceiling === undefined ? raw : Exact.min(raw, section.ceiling);
}

/** The exact sum of what has points; null while nothing has. */
function added(points: readonly (Exact | null)[]): Exact | null {
  let total: Exact | null = null;
  for (const one of points) if (one) total = total === null ? one : total.plus(one);
  return total;
}

/** The points of what applies, brought to the whole scale, with bonus and penalty added after; rounded once. */
export function rescaledTotal({ maxPoints, rounding }: Rubric, { base, bonus, penalty, applies }: TotalSum): Exact {
  const scaled = roundFraction({ num: Exact.max(ZERO, base ?? ZERO).times(maxPoints), den: applies }, rounding);
  return Exact.max(ZERO, scaled.plus(bonus ?? ZERO).plus(penalty ?? ZERO));
}

/** The total without bonus in hundredths of what applies. */
export function percentOf({ rounding }: Rubric, { base, penalty, applies }: TotalSum): Exact {
  const counted = Exact.max(ZERO, (base ?? ZERO).plus(penalty ?? ZERO));
  return roundFraction(fraction(counted.times(100), applies), { ...rounding, decimals: 2 });
}

/** The criteria below each section, by their places in printed order; made once for each rubric. */
export const placesBelow = remembered((rubric: Rubric): ReadonlyMap<string, readonly number[]> => {
  const places = new Map(criteriaOf(rubric).map(({ item }, index) => [item.id, index]));
  const below = new Map<string, number[]>();
  const visit = (item: Item): number[] => {
    if (item.type === "criterion") return [places.get(item.id) ?? 0];
    const all = item.items.flatMap(visit);
    below.set(item.id, all);
    return all;
  };
  rubric.items.forEach(visit);
  return below;
});
