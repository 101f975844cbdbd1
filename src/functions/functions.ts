import { awardPoints, type Band, bandFor, needsMax, NOTHING } from "../rubric/bands";
import type { Exact } from "../rubric/exact";
import { fraction, type Fraction, ZERO } from "../rubric/exact";
import { isExactEnough, LEAST_LIMIT, ratioFactor } from "../rubric/exact-factor";
import { roundFraction, wholeBandPoints, wholeRatioPoints } from "../scoring/rounding";
import { FIGURE_LIMIT } from "../scoring/figures";
import { labelKey, quoted, sameLabel } from "../rubric/labels";
import { ladderPoints } from "../scoring/rules/ladder";
import { ratioLimit } from "../scoring/rules/ratio";
import { onLargeScale } from "../scoring/rules/tier";
import type { Rounding } from "../rubric/schema";
import { bandError, requireBands, requireGrades, requireOptions } from "./spec-arguments";
import {
  faultError,
  invalid,
  isBlank,
  readArgument,
  readRounding,
  requireFigure,
  requireMax,
  TWO_DECIMALS,
} from "./cell-values";

// The ITSCORE.* functions. Names are stable for ever: workbooks hold them. Each is synchronous, pure and cheap, because
// Excel calls it for every row. Blank inputs give "" and not 0; inputs that cannot be scored give an error with words.
// The bodies must agree with the native expressions of scoring/rules (test/scoring/native-formulas.test.ts compares them).

const BLANK = "";
/** Points that a form prints are not rounded, within the decimals that figures may have. */
const AS_PRINTED: Rounding = { decimals: 3, mode: "half-up" };

/**
 * Points for a ratio: numerator / denominator × maximum, at most the maximum, rounded once.
 * @customfunction RATIO RATIO
 * @param numerator Numerator, for example the number of computers.
 * @param denominator Denominator, for example the number of staff.
 * @param maxPoints Maximum points of the criterion.
 * @param [decimals] Decimals of the points, 2 if left out.
 * @param [rounding] "half-up" (if left out) or "down".
 * @returns Points, or blank while a figure is missing.
 */
export function ratio(numerator: any, denominator: any, maxPoints: any, decimals?: any, rounding?: any): any {
  if (isBlank(numerator) || isBlank(denominator)) return BLANK;
  const asked = readRounding(decimals, rounding);
  if (isPositive(maxPoints) && isSurelyUsable(numerator) && isSurelyUsable(denominator) && denominator > 0) {
    const points = wholeRatioPoints(numerator, denominator, maxPoints, 10 ** asked.decimals, asked.mode === "half-up");
    if (points !== null) return points;
  }
  const { value, max } = requireRatio(numerator, denominator, maxPoints, null, asked);
  return counted({ num: value.num.times(max), den: value.den }, max, asked);
}

/**
 * Points by the tier that a number reaches, for example ITSCORE.TIER(62,"20:15;15:10;10:5") is 15.
 * @customfunction TIER TIER
 * @param value The number: a count, days, an amount.
 * @param tiers Tiers as bound:points, joined by ";". A bound counts from itself upward; ">20" above; "<=3" at most.
 * @param [maxPoints] Maximum points; needed where a tier gives "max" or a percent.
 * @returns Points, or blank while the number is missing.
 */
export function tier(value: any, tiers: string, maxPoints?: any): any {
  if (isBlank(value)) return BLANK;
  const { bands, whole } = requireBands(tiers, "number");
  if (
    whole &&
    typeof value === "number" &&
    isUsable(value) &&
    bands.every(({ percent }) => !percent) &&
    (maxPoints == null ? !needsMax(bands) : isPositive(maxPoints))
  ) {
    const points = wholeBandPoints(whole, value, 1);
    if (points !== null) return maxPoints == null ? points : Math.min(points, Number(maxPoints));
  }
  const max = isBlank(maxPoints) ? null : requireMax(maxPoints);
  if (max === null && needsMax(bands)) throw bandError({ key: "bands.no-max-here", params: { part: tiers } });
  const read = requireFigure(value);
  const scale = onLargeScale(bands, read);
  if (scale !== null) throw faultError(scale);
  const figure = fraction(read);
  const band = bandFor(bands, figure);
  const points = band ? awardPoints(band.award, figure, max ?? ZERO) : NOTHING;
  return counted(points, max, band?.award.kind === "points" ? AS_PRINTED : TWO_DECIMALS);
}

/**
 * Points by bands over a ratio, for example ITSCORE.BAND(75,100,10,">80%:10;70%:7;50%:5") is 7.
 * @customfunction BAND BAND
 * @param numerator Numerator.
 * @param denominator Denominator.
 * @param maxPoints Maximum points of the criterion.
 * @param bands Bands as bound:award, joined by ";". Awards: points, "max", "75%", "ratio", "ratio/40%".
 * @param [decimals] Decimals of the points, 2 if left out.
 * @param [rounding] "half-up" (if left out) or "down".
 * @returns Points, or blank while a figure is missing.
 */
export function band(
  numerator: any,
  denominator: any,
  maxPoints: any,
  bands: string,
  decimals?: any,
  rounding?: any,
): any {
  if (isBlank(numerator) || isBlank(denominator)) return BLANK;
  const asked = readRounding(decimals, rounding);
  const parsed = requireBands(bands, "ratio");
  if (
    parsed.whole &&
    asked.decimals === 2 &&
    isPositive(maxPoints) &&
    isSurelyUsable(numerator) &&
    isSurelyUsable(denominator) &&
    denominator > 0
  ) {
    const points = wholeBandPoints(parsed.whole, numerator, denominator);
    if (points !== null) return Math.min(points, maxPoints);
  }
  const { value, max } = requireRatio(numerator, denominator, maxPoints, parsed.bands, asked);
  const reached = bandFor(parsed.bands, value);
  return counted(reached ? awardPoints(reached.award, value, max) : NOTHING, max, asked);
}

/**
 * Points of the chosen option, for example ITSCORE.CHOICE("Có","Có:5;Không:0") is 5.
 * @customfunction CHOICE CHOICE
 * @param answer The chosen option.
 * @param options Options as text "Có:5;Không:0", or a range of two columns: option and points.
 * @param [maxPoints] Maximum points.
 * @returns Points, or blank while nothing is chosen.
 */
export function choice(answer: any, options: any[][], maxPoints?: any): any {
  if (isBlank(answer)) return BLANK;
  const max = isBlank(maxPoints) ? null : requireMax(maxPoints);
  const chosen = requireOptions(options).find(({ label }) => sameLabel(label, String(answer)));
  if (!chosen) throw faultError({ code: "unknown-option", params: { text: quoted(String(answer)) } });
  return counted(fraction(chosen.points), max, AS_PRINTED);
}

/**
 * The maximum for yes, 0 for no. Understands Có/Không, TRUE/FALSE, 1/0 and x.
 * @customfunction YESNO YESNO
 * @param answer Có or Không.
 * @param maxPoints Points for Có.
 * @returns Points, or blank while nothing is entered.
 */
export function yesNo(answer: any, maxPoints: any): any {
  if (isBlank(answer)) return BLANK;
  const max = requireMax(maxPoints).toNumber();
  const text = labelKey(String(answer));
  if (YES.has(text)) return max;
  if (NO.has(text)) return 0;
  throw invalid("bad-yes-no", { text: quoted(String(answer)) });
}

const YES: ReadonlySet<string> = new Set(["có", "co", "x", "1", "true", "yes"]);
const NO: ReadonlySet<string> = new Set(["không", "khong", "không có", "khong co", "0", "false", "no"]);

/**
 * So many points for each of a count, at most the maximum.
 * @customfunction UNITS UNITS
 * @param count How many, a whole number.
 * @param pointsEach Points for each.
 * @param maxPoints Maximum points.
 * @returns Points, or blank while the count is missing.
 */
export function units(count: any, pointsEach: any, maxPoints: any): any {
  if (isBlank(count)) return BLANK;
  const max = requireMax(maxPoints);
  const each = readArgument(pointsEach);
  if (each.kind !== "number") throw invalid("each-not-number");
  const figure = requireFigure(count);
  if (!figure.isInteger()) throw faultError({ code: "not-whole", params: { value: figure.toFixed() } });
  return counted(fraction(figure.times(each.value)), max, AS_PRINTED);
}

/**
 * The maximum less so many points for each case, never below 0.
 * @customfunction DEDUCT DEDUCT
 * @param maxPoints Maximum points.
 * @param counts How many cases of each kind: a cell or a range.
 * @param pointsEach Points taken off for each case, in the same order.
 * @returns Points, or blank while a count is missing.
 */
export function deduct(maxPoints: any, counts: any[][], pointsEach: any[][]): any {
  const cases = counts.flat();
  const each = pointsEach.flat();
  if (cases.some(isBlank)) return BLANK;
  const max = requireMax(maxPoints);
  if (each.length !== cases.length) throw invalid("deduct-lengths");
  const total = cases.reduce((sum: Exact, count: unknown, index) => {
    const figure = requireFigure(count);
    if (!figure.isInteger()) throw faultError({ code: "not-whole", params: { value: figure.toFixed() } });
    const points = readArgument(each[index]);
    if (points.kind !== "number") throw invalid("each-not-number");
    return sum.plus(figure.times(points.value));
  }, ZERO);
  return total.greaterThan(max) ? 0 : max.minus(total).toNumber();
}

/**
 * A score that was given on another scale, brought to the criterion's points.
 * @customfunction SCORE SCORE
 * @param score The score that was reached.
 * @param outOf The best score of its scale, for example 100.
 * @param maxPoints Maximum points of the criterion.
 * @param [decimals] Decimals of the points, 2 if left out.
 * @param [rounding] "half-up" (if left out) or "down".
 * @returns Points, or blank while the score is missing.
 */
export function externalScore(score: any, outOf: any, maxPoints: any, decimals?: any, rounding?: any): any {
  if (isBlank(score)) return BLANK;
  const asked = readRounding(decimals, rounding);
  const max = requireMax(maxPoints);
  const scale = readArgument(outOf);
  if (scale.kind !== "number" || scale.value.isZero()) throw invalid("scale-not-positive");
  return counted({ num: requireFigure(score).times(max), den: scale.value }, max, asked);
}

/**
 * Points that grow by steps: nothing below a bound, base points at it, more for every further whole step, at most the maximum.
 * ITSCORE.LADDER(87,80,2,5,0.5,5) is 2.5. With a total, the percent value / total climbs: ITSCORE.LADDER(13,80,2,5,0.5,5,15).
 * @customfunction LADDER LADDER
 * @param value The number, in the unit of the bound: a count, or a percent (87 for 87%).
 * @param from The bound from which there are points.
 * @param base Points at the bound.
 * @param step How much more is needed for further points.
 * @param each Points for each whole step above the bound.
 * @param maxPoints Maximum points of the criterion.
 * @param [total] What the value is a part of, where bound and step are percents of it.
 * @returns Points, or blank while the value is missing.
 */
export function ladder(value: any, from: any, base: any, step: any, each: any, maxPoints: any, total?: any): any {
  // A total that is left out is null, and so is a blank cell on the web (#4702): a form asks for both figures before it calls.
  if (isBlank(value) || (typeof total === "string" && isBlank(total))) return BLANK;
  const max = requireMax(maxPoints);
  const [bound, least, width, more] = [from, base, step, each].map((argument) => {
    const reading = readArgument(argument);
    if (reading.kind !== "number") throw invalid("ladder-not-number");
    return reading.value;
  });
  if (!bound || !least || !width || !more || width.isZero()) throw invalid("ladder-no-step");
  const figure = requireFigure(value);
  const whole = isBlank(total) ? null : requireFigure(total);
  if (whole?.isZero()) throw faultError({ code: "zero-denominator", params: {} });
  const climbing = whole === null ? fraction(figure) : { num: figure.times(100), den: whole };
  return counted(
    fraction(ladderPoints({ from: bound, base: least, step: width, each: more }, climbing)),
    max,
    AS_PRINTED,
  );
}

/**
 * The grade that points reach, for example ITSCORE.GRADE(431,500,"430:Tốt;350:Khá;0:Trung bình") is Tốt.
 * @customfunction GRADE GRADE
 * @param points The points.
 * @param maxPoints Maximum points; bounds in percent are of it.
 * @param grades Grades as bound:name, joined by ";". A bound counts from itself upward.
 * @returns The grade, or blank while there are no points or no bound is reached.
 */
export function grade(points: any, maxPoints: any, grades: string): any {
  if (isBlank(points)) return BLANK;
  const max = requireMax(maxPoints);
  const reached = requireFigure(points);
  const bounds = requireGrades(grades, max).filter(({ bound }) => reached.greaterThanOrEqualTo(bound));
  return (
    bounds.reduce((best, one) => (best && best.bound.greaterThanOrEqualTo(one.bound) ? best : one), bounds[0])?.name ??
    BLANK
  );
}

/**
 * The exact sum of points: 0.1 + 0.2 is 0.3. Blank cells do not count; text that is not blank is an error.
 * @customfunction TOTAL TOTAL
 * @param points Cells or ranges with points.
 * @returns The sum, or blank while there are no points.
 */
export function total(...points: any[][][]): any {
  const values = points.flat(2).filter((value) => !isBlank(value));
  if (values.length === 0) return BLANK;
  const sum = values.reduce((whole: Exact, value: unknown) => {
    if (typeof value !== "number")
      throw faultError({ code: "not-a-number", params: { text: String(value).slice(0, 40) } });
    return whole.plus(value.toPrecision(15));
  }, ZERO);
  return sum.toNumber();
}

/** A number that may take the fast way; what it makes of it is the same. */
function isUsable(figure: unknown): figure is number {
  return typeof figure === "number" && figure >= 0 && figure <= FIGURE_LIMIT;
}

/** A number that a row of any maximum and target can count, so that nobody has to ask for the row's own limit. */
function isSurelyUsable(figure: unknown): figure is number {
  return isUsable(figure) && figure <= LEAST_LIMIT;
}

/** A maximum that needs no further reading: whole points. */
function isPositive(maxPoints: unknown): maxPoints is number {
  return Number.isInteger(maxPoints) && (maxPoints as number) > 0;
}

/** Caps and rounds once; null max means that the tiers alone say how much. */
function counted(raw: Fraction, max: Exact | null, rounding: Rounding): number {
  if (max && raw.num.greaterThan(max.times(raw.den))) return max.toNumber();
  return roundFraction(raw, rounding).toNumber();
}

/** A ratio in which the native formula of the same row would stay exact. */
function requireRatio(
  numerator: unknown,
  denominator: unknown,
  maxPoints: unknown,
  bands: readonly Band[] | null,
  rounding: Rounding,
): { value: Fraction; max: Exact } {
  const max = requireMax(maxPoints);
  const limit = isExactEnough(ratioFactor(max, bands, rounding)) ? ratioLimit(max, bands, rounding) : FIGURE_LIMIT;
  const num = requireFigure(numerator, limit);
  const den = requireFigure(denominator, limit);
  if (den.isZero()) throw faultError({ code: "zero-denominator", params: {} });
  return { value: { num, den }, max };
}

/** Every function under the id that the metadata gives it. */
export const functions = {
  RATIO: ratio,
  TIER: tier,
  BAND: band,
  CHOICE: choice,
  YESNO: yesNo,
  UNITS: units,
  DEDUCT: deduct,
  SCORE: externalScore,
  LADDER: ladder,
  TOTAL: total,
  GRADE: grade,
} as const;
