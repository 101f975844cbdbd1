import type { WholeBand } from "../rubric/bands";
import { Exact, type Fraction, powerOfTen } from "../rubric/exact";
import type { Rounding } from "../rubric/schema";

/**
 * Rounds once, from the undivided quotient. Points are never negative, so "down" is the officials' "cắt bỏ"
 * and "half-up" their "làm tròn nửa lên" (Bình Thuận 2022 prints 10/184 × 4 as 0,21; Gia Lai 2020 prints 31/318 as 0,1).
 */
export function roundFraction({ num, den }: Fraction, { decimals, mode }: Rounding): Exact {
  const fast = wholeQuotient(num.toNumber(), den.toNumber(), 10 ** decimals, mode === "half-up");
  if (fast !== null) return new Exact(fast);
  const scale = powerOfTen(decimals);
  const scaled = num.times(scale);
  const whole = mode === "down" ? scaled.divToInt(den) : scaled.times(2).plus(den).divToInt(den.times(2));
  return whole.div(scale);
}

/** Points have the decimals of the form; printed options may have two where a form rounds to fewer. */
export function decimalsOfSums(decimals: number): number {
  return Math.max(2, decimals);
}

/** A quotient for the eyes of the reader: at most six decimals, cut, with "…" where digits were left out. */
export function showFraction({ num, den }: Fraction): string {
  if (den.equals(1)) return num.toFixed();
  const cut = roundFraction({ num, den }, { decimals: 6, mode: "down" });
  return cut.times(den).equals(num) ? cut.toFixed() : `${cut.toFixed()}…`;
}

/**
 * Whole products up to here are exact in a double, and so is the floor of their quotient: for integers 0 ≤ P < 2^53 and
 * Q ≥ 1, P / Q is either an integer or at least 1/Q away from the next one, which is more than half a unit in the last
 * place of the quotient. A result of at most fifteen digits also has itself as its shortest decimal, so it turns into an
 * exact decimal again.
 */
const FIFTEEN_DIGITS = 1e15;

/** The rounded quotient of whole numbers, in plain integers; null where doubles could not be exact. */
function wholeQuotient(num: number, den: number, scale: number, halfUp: boolean): number | null {
  if (!Number.isInteger(num) || !Number.isInteger(den)) return null;
  const product = 2 * scale * num + den;
  if (product > FIFTEEN_DIGITS) return null;
  return (halfUp ? Math.floor(product / (2 * den)) : Math.floor((scale * num) / den)) / scale;
}

/**
 * `numerator / denominator × maxPoints`, capped at `maxPoints` and rounded once, in plain integers.
 * Returns null where doubles could not be exact; the caller then takes the decimal way, which gives the same result
 * (test/scoring/rounding.test.ts compares both).
 */
export function wholeRatioPoints(
  numerator: number,
  denominator: number,
  maxPoints: number,
  scale: number,
  halfUp: boolean,
): number | null {
  if (!Number.isInteger(numerator) || !Number.isInteger(maxPoints)) return null;
  return wholeQuotient(maxPoints * (numerator < denominator ? numerator : denominator), denominator, scale, halfUp);
}

/**
 * The points of whole figures by bands with fixed awards, in plain integers; null where the decimal way must answer: for
 * other figures, and for awards that depend on the ratio or on the maximum. Not capped.
 */
export function wholeBandPoints(bands: readonly WholeBand[], numerator: number, denominator: number): number | null {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  for (const { edge, scale, bound, points } of bands) {
    const difference = scale * numerator - bound * denominator;
    if (edge === "above" ? difference > 0 : edge === "at-least" ? difference >= 0 : difference <= 0) return points;
  }
  return 0;
}
