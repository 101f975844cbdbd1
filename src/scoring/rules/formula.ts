import type { Band } from "../../rubric/bands";
import type { Rounding } from "../../rubric/schema";
import { type Exact, powerOfTen } from "../../rubric/exact";
import { EXACT_LIMIT } from "../../rubric/exact-factor";

/** Excel's limit for a string literal inside a formula. */
const LITERAL_LIMIT = 255;

/** A text as a string literal of a formula; a long one as several, joined. */
export function literal(text: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (quoted.length - 2 <= LITERAL_LIMIT) return quoted;
  return (text.match(/.{1,127}/gsu) ?? []).map(literal).join("&");
}

/** A spec as the argument of a call: a literal, or the row's hidden cell where it is too long for one. */
export function specArgument(spec: string, cell: string): { argument: string; specText: string | null } {
  return spec.length <= LITERAL_LIMIT
    ? { argument: literal(spec), specText: null }
    : { argument: cell, specText: spec };
}

/** The trailing arguments `decimals, rounding` of a call, left out where they are the defaults. */
export function roundingArguments({ decimals, mode }: Rounding): string {
  if (mode === "down") return `,${decimals},"down"`;
  return decimals === 2 ? "" : `,${decimals}`;
}

/** An exact decimal as `integer / 10^places`, for formulas that must stay in integers. */
export function asInteger(value: Exact): { integer: Exact; scale: Exact } {
  const scale = powerOfTen(value.decimalPlaces());
  return { integer: value.times(scale), scale };
}

/**
 * `numerator × factor / denominator` in points, rounded once. `numerator` and `denominator` are expressions that yield
 * integers of at most `largest`; every product stays an integer below the exact limit, so there is one division and no
 * float on the way (the naive `ROUND(n/d*M,2)` is a hundredth off for some figures).
 * @throws when the products could pass the limit: the rubric asks for more than a spreadsheet can hold exactly
 */
export function roundedQuotient(
  numerator: string,
  factor: Exact,
  denominator: string,
  { decimals, mode }: Rounding,
  largest: number,
): string {
  const unit = powerOfTen(decimals);
  // Decimals of the factor that the unit takes up need no scale of their own: 100 × 7.25 is an integer.
  const { integer, scale } = asInteger(unit.times(factor));
  const times = integer.times(mode === "down" ? 1 : 2);
  if (times.times(largest).greaterThan(EXACT_LIMIT))
    throw new RangeError(`${factor.toFixed()} × ${largest} is beyond exact formulas`);
  const divisor = scale.equals(1) ? denominator : `(${scale.toFixed()}*${denominator})`;
  return mode === "down"
    ? `INT(${times.toFixed()}*${numerator}/${divisor})/${unit.toFixed()}`
    : `INT((${times.toFixed()}*${numerator}+${divisor})/(2*${divisor}))/${unit.toFixed()}`;
}

/** What the first band whose condition holds gives, as nested IFs. */
export function firstBand(
  bands: readonly Band[],
  holds: (band: Band) => string,
  gives: (band: Band) => string,
  otherwise: string,
): string {
  return bands.reduceRight((rest, band) => `IF(${holds(band)},${gives(band)},${rest})`, otherwise);
}

/**
 * The native condition that the band which counts gives more than the maximum; null where none can.
 * @param aboveTarget the condition that the ratio is above a target
 */
export function bandsOverCap(
  bands: readonly Band[],
  max: Exact,
  holds: (band: Band) => string,
  aboveTarget: (target: Exact) => string = () => "FALSE",
): string | null {
  const over = bands.map((band, index): string => {
    const { award } = band;
    if (award.kind !== "ratio")
      return (award.kind === "points" ? award.points : award.share.times(max)).greaterThan(max) ? "TRUE" : "FALSE";
    // Where the band above begins at the target or below it, no ratio of this band passes the target.
    const limit = band.edge === "at-most" ? band.bound : bands[index - 1]?.bound;
    return award.target.lessThan(1) && !limit?.lessThanOrEqualTo(award.target) ? aboveTarget(award.target) : "FALSE";
  });
  if (over.every((condition) => condition === "FALSE")) return null;
  return firstBand(bands, holds, (band) => over[bands.indexOf(band)] ?? "FALSE", "FALSE");
}
