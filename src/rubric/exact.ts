import { Decimal } from "decimal.js";

/**
 * The arithmetic of points. Sixty digits hold every product that bounded figures can make, so multiplication is exact
 * and the only rounding is the one that the rubric asks for.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });
export type Exact = Decimal;

export const ZERO = new Exact(0);

/** An exact quotient that has not been divided yet. The denominator is above zero. */
export interface Fraction {
  readonly num: Exact;
  readonly den: Exact;
}

export function fraction(num: Decimal.Value, den: Decimal.Value = 1): Fraction {
  return { num: new Exact(num), den: new Exact(den) };
}

/** Compares without dividing: negative, zero or positive like `a − b`. */
export function compare(a: Fraction, b: Fraction): number {
  return a.num.times(b.den).comparedTo(b.num.times(a.den));
}

const powers = Array.from({ length: 20 }, (_, exponent) => new Exact(10).pow(exponent));

/** 10 to a small power. */
export function powerOfTen(exponent: number): Exact {
  return powers[exponent] ?? new Exact(10).pow(exponent);
}
