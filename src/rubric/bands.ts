import type { scoringWords } from "../locales/scoring";
import type { Params } from "../locales/words";
import { doubtfulNumber, readSpecNumber } from "./spec-numbers";
import { compare, Exact, fraction, type Fraction, powerOfTen, ZERO } from "./exact";

/**
 * The band grammar, one string in rubrics, functions and on screen: `bound:award` joined by `;`.
 *
 * - Bound: `20` or `90%` (that or more), `>80%` (above), `<=3` (at most; all bounds then run that way).
 * - Award: points (`15`), `max`, a percent of the maximum (`75%`), `ratio` (ratio × maximum),
 *   `ratio/40%` (ratio to the target × maximum).
 * - Nothing matches: 0 points. Spaces do not count.
 */
export interface Band {
  readonly edge: "at-least" | "above" | "at-most";
  readonly bound: Exact; // as a plain number: 90% is 0.9
  readonly percent: boolean; // as it was written
  readonly award: Award;
}

export type Award =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "share"; readonly share: Exact } // of the maximum; "max" is 1
  | { readonly kind: "ratio"; readonly target: Exact }; // ratio / target × maximum; plain "ratio" has target 1

/**
 * A band in integers: `scale × numerator` is compared with `bound × denominator`. Bounds and scales are small enough
 * that the products of whole figures stay exact in a double.
 */
export interface WholeBand {
  readonly edge: Band["edge"];
  readonly scale: number;
  readonly bound: number;
  /** A fixed award in points; null where the award depends on the ratio or on the maximum. */
  readonly points: number | null;
}

/** What is wrong with a band string, as a key of the scoring words and the part it concerns. */
export interface BandError {
  readonly key: keyof typeof scoringWords;
  readonly params: Params;
}

export type ParsedBands =
  | {
      readonly ok: true;
      /** In order of trial: the first that holds is the one. */
      readonly bands: readonly Band[];
      /** True when they were written in that order: a rubric must be, a hasty formula may not. */
      readonly inOrder: boolean;
      /** The same bands for whole figures, in plain integers; null where integers cannot say them. */
      readonly whole: readonly WholeBand[] | null;
    }
  | { readonly ok: false; readonly errors: readonly BandError[] };

/** What the bands are applied to: a ratio (BAND) or one number (TIER). */
export type BandUse = "ratio" | "number";

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)(%?)`;
const BOUND = new RegExp(`^(>=|≥|>|<=|≤)?${NUMBER}$`);
const AMOUNT = new RegExp(`^${NUMBER}$`);
const TARGET = new RegExp(`^ratio(?:/${NUMBER})?$`, "i");

/** A comma stands for the decimal point; null where a mark could also part thousands ("1,250", "1.000"). */
function readNumber(text: string): Exact | null {
  const read = readSpecNumber(text);
  return "value" in read ? read.value : null;
}

/** A new line inside a number: "20:1" and "5" below it is no 15. */
const SPLIT_NUMBER = /\d\s*[\r\n]\s*\d/;

/** A part as a message shows it: where a line ends, a mark says so. */
function shownPart(written: string): string {
  return written
    .trim()
    .replace(/[^\S\r\n]+/g, " ")
    .replace(/ ?(?:\r\n|\r|\n) ?/g, "↵");
}

type Part<T> = { readonly value: T } | { readonly error: keyof typeof scoringWords };

function readBound(text: string, use: BandUse): Part<Omit<Band, "award">> {
  const [, sign = "", digits, mark] = BOUND.exec(text) ?? [];
  if (digits === undefined) return { error: "bands.unreadable" };
  const number = readNumber(digits);
  if (number === null) return { error: "bands.ambiguous" };
  const percent = mark === "%";
  if (use === "ratio" && !percent && number.greaterThan(1)) return { error: "bands.write-percent" };
  const edge = sign === ">" ? "above" : sign === "<=" || sign === "≤" ? "at-most" : "at-least";
  return { value: { edge, percent, bound: percent ? number.div(100) : number } };
}

function readAward(text: string, use: BandUse): Part<Award> {
  if (/^max$/i.test(text)) return { value: { kind: "share", share: new Exact(1) } };
  const target = TARGET.exec(text);
  if (target) {
    if (use === "number") return { error: "bands.no-ratio-here" };
    const [, digits, mark] = target;
    if (digits === undefined) return { value: { kind: "ratio", target: new Exact(1) } };
    const number = readNumber(digits);
    if (number === null) return { error: "bands.ambiguous" };
    if (number.isZero()) return { error: "bands.unreadable" };
    if (mark !== "%" && number.greaterThan(1)) return { error: "bands.write-percent" };
    return { value: { kind: "ratio", target: mark === "%" ? number.div(100) : number } };
  }
  const [, digits, mark] = AMOUNT.exec(text) ?? [];
  if (digits === undefined) return { error: "bands.unreadable" };
  const number = readNumber(digits);
  if (number === null) return { error: "bands.ambiguous" };
  return { value: mark === "%" ? { kind: "share", share: number.div(100) } : { kind: "points", points: number } };
}

/** Lower bounds run from the highest down, upper bounds from the lowest up: the first that holds is the one. */
function inOrderOfTrial(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort((a, b) => {
    if (a.edge === "at-most") return a.bound.comparedTo(b.bound);
    return b.bound.comparedTo(a.bound) || Number(b.edge === "above") - Number(a.edge === "above");
  });
}

const known: { readonly [U in BandUse]: Map<string, ParsedBands> } = { ratio: new Map(), number: new Map() };

/** Parses a band string; every unreadable part is named, not only the first. Results are kept: strings recur per row. */
export function parseBands(text: string, use: BandUse): ParsedBands {
  const kept = known[use].get(text);
  if (kept) return kept;
  const result = parse(text, use);
  if (known[use].size > 1000) known[use].clear(); // strings typed by hand must not grow without end
  known[use].set(text, result);
  return result;
}

/** The bands of a rubric: checked when the rubric was parsed, so a string that cannot be read here is our own mistake. */
export function bandsOfRubric(text: string, use: BandUse): readonly Band[] {
  const result = parseBands(text, use);
  if (!result.ok) throw new Error(`unchecked bands: ${text}`);
  return result.bands;
}

function parse(text: string, use: BandUse): ParsedBands {
  const parts = text
    .split(";")
    .map((written) => ({ written, part: written.replace(/\s/g, "") }))
    .filter(({ part }) => part !== "");
  if (parts.length === 0) return { ok: false, errors: [{ key: "bands.empty", params: {} }] };
  const errors: BandError[] = [];
  const bands: Band[] = [];
  for (const { written, part } of parts) {
    const fail = (key: BandError["key"]): void => {
      const doubt = key === "bands.ambiguous" ? doubtfulNumber(part) : null;
      const readings = doubt && { text: doubt.text, large: doubt.readings[0], small: doubt.readings[1] };
      errors.push({ key, params: { part: shownPart(written), ...readings } });
    };
    const [bound, award, ...rest] = part.split(":");
    if (!bound || !award || rest.length > 0 || SPLIT_NUMBER.test(written)) {
      fail("bands.unreadable");
      continue;
    }
    const left = readBound(bound, use);
    const right = readAward(award, use);
    if ("error" in left) fail(left.error);
    else if ("error" in right) fail(right.error);
    else if (bands[0] && (bands[0].edge === "at-most") !== (left.value.edge === "at-most")) fail("bands.mixed");
    else if (bands.some((band) => band.edge === left.value.edge && band.bound.equals(left.value.bound)))
      fail("bands.duplicate");
    else bands.push({ ...left.value, award: right.value });
  }
  if (errors.length > 0) return { ok: false, errors };
  const ordered = inOrderOfTrial(bands);
  return {
    ok: true,
    bands: ordered,
    inOrder: ordered.every((band, index) => band === bands[index]),
    whole: wholeBands(ordered),
  };
}

/** 10^9, the largest figure, times this stays below 2^53. */
const WHOLE_LIMIT = 1_000_000;

function wholeBands(bands: readonly Band[]): readonly WholeBand[] | null {
  const whole = bands.map(({ edge, bound, award }): WholeBand => {
    const scale = powerOfTen(bound.decimalPlaces());
    const points = award.kind === "points" && award.points.decimalPlaces() <= 2 ? award.points.toNumber() : null;
    return { edge, scale: scale.toNumber(), bound: bound.times(scale).toNumber(), points };
  });
  return whole.every(({ scale, bound }) => scale <= WHOLE_LIMIT && bound <= WHOLE_LIMIT) ? whole : null;
}

/** True when the value (of a ratio: undivided) reaches the band. */
function reaches(band: Band, value: Fraction): boolean {
  const difference = compare(value, fraction(band.bound));
  if (band.edge === "above") return difference > 0;
  return band.edge === "at-least" ? difference >= 0 : difference <= 0;
}

/** The band that counts for a value, or null: then the row has 0 points. */
export function bandFor(bands: readonly Band[], value: Fraction): Band | null {
  return bands.find((band) => reaches(band, value)) ?? null;
}

/** The points of an award before cap and rounding. `ratio` is the value itself where the award asks for it. */
export function awardPoints(award: Award, ratio: Fraction, max: Exact): Fraction {
  if (award.kind === "points") return fraction(award.points);
  if (award.kind === "share") return fraction(award.share.times(max));
  return { num: ratio.num.times(max), den: ratio.den.times(award.target) };
}

/** True when some award needs a maximum to be worth anything. */
export function needsMax(bands: readonly Band[]): boolean {
  return bands.some((band) => band.award.kind !== "points");
}

export const NOTHING: Fraction = { num: ZERO, den: new Exact(1) };
