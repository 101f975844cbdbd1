import type { Band } from "./bands";
import { Exact, powerOfTen } from "./exact";
import type { Rounding } from "./schema";

/** Up to this product Excel, LibreOffice and plain doubles agree on the floor of a quotient (measured). */
export const EXACT_LIMIT = 1e14;

/** A form must be able to count so far on every row: ten million people, files, dong in thousands. */
export const LEAST_LIMIT = 1e7;

/**
 * By what a ratio's formula multiplies the row's figures at most, before its one division: twice the maximum in the smallest
 * points, times the target where the ratio is taken to one. The largest figure that stays exact follows from it.
 */
export function ratioFactor(max: Exact, bands: readonly Band[] | null, { decimals, mode }: Rounding): Exact {
  const targets =
    bands === null ? [new Exact(1)] : bands.flatMap(({ award }) => (award.kind === "ratio" ? award.target : []));
  const points = powerOfTen(decimals).times(max);
  const scale = powerOfTen(points.decimalPlaces());
  const whole = Exact.max(points.times(scale).times(mode === "down" ? 1 : 2), scale.times(2));
  return targets.reduce((most, target) => Exact.max(most, whole.times(inLowestTerms(target).num)), new Exact(1));
}

/** Whether a row with this factor can still hold figures of a useful size. */
export function isExactEnough(factor: Exact): boolean {
  return factor.times(LEAST_LIMIT).lessThanOrEqualTo(EXACT_LIMIT);
}

/** A decimal as a quotient of whole numbers without a common divisor: 0.85 is 17/20. */
export function inLowestTerms(value: Exact): { readonly num: Exact; readonly den: Exact } {
  const den = powerOfTen(value.decimalPlaces());
  const num = value.times(den);
  const divisor = commonDivisor(num, den);
  return { num: num.div(divisor), den: den.div(divisor) };
}

/** The smallest whole number that makes both decimals whole: 20 for 0.8 and 0.05. */
export function commonDenominator(one: Exact, other: Exact): Exact {
  const [a, b] = [inLowestTerms(one).den, inLowestTerms(other).den];
  return a.times(b).div(commonDivisor(a, b));
}

function commonDivisor(one: Exact, other: Exact): Exact {
  let [a, b] = [one, other];
  while (!b.isZero()) [a, b] = [b, a.mod(b)];
  return a;
}
