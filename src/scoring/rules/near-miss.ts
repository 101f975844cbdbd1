import { awardPoints, type Band, bandFor, NOTHING } from "../../rubric/bands";
import type { Exact } from "../../rubric/exact";
import { type Fraction } from "../../rubric/exact";
import { roundFraction } from "../rounding";
import type { Step } from "../score-sheet";
import type { Terms } from "./rule";

/** Points of a value as they would be counted: capped and rounded. */
export function countedPoints(raw: Fraction, { max, rounding }: Terms): Exact {
  const points = roundFraction(raw, rounding);
  return points.greaterThan(max) ? max : points;
}

/**
 * The smallest whole change of `amount` that gives more points than it has now: "thêm 3 hồ sơ → 15 điểm".
 * @param per what one unit of the amount is divided by: the denominator of a ratio, or 1
 * @param limit an amount that makes no sense to pass (the denominator), or null
 * @param what the name of the figure that would change
 * @returns null at the top, and for figures that are not whole numbers
 */
export function nextBand(
  bands: readonly Band[],
  amount: Exact,
  per: Exact,
  limit: Exact | null,
  what: string,
  terms: Terms,
): Step | null {
  if (!amount.isInteger()) return null;
  const pointsAt = (changed: Exact): Exact => {
    const value = { num: changed, den: per };
    const band = bandFor(bands, value);
    return countedPoints(band ? awardPoints(band.award, value, terms.max) : NOTHING, terms);
  };
  const now = pointsAt(amount);
  let best: Exact | null = null;
  for (const band of bands) {
    const edge = band.bound.times(per);
    const target = band.edge === "at-most" ? edge.floor() : band.edge === "above" ? edge.floor().plus(1) : edge.ceil();
    if (limit !== null && target.greaterThan(limit)) continue;
    if (!pointsAt(target).greaterThan(now)) continue;
    if (best === null || target.minus(amount).abs().lessThan(best.minus(amount).abs())) best = target;
  }
  if (best === null) return null;
  const change = best.minus(amount);
  const params = { count: change.abs().toFixed(), what, points: pointsAt(best).toFixed() };
  return { key: change.isNegative() ? "advice.fewer" : "advice.more", params };
}
