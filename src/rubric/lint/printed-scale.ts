import { Exact, ZERO } from "../exact";
import type { PrintedRange, PrintedTier, PrintedUnit } from "../printed-tiers";
import type { Rule } from "../schema";
import { type Interval, sameInterval, type Scale, type Span, within } from "./interval";

/** A printed line that covers a part of the scale. */
export interface Tier {
  readonly printed: PrintedTier;
  readonly interval: Interval;
  readonly span: Span;
  /** "Không họp", "đầy đủ": read from words, so a clash with a figure is a question and not a mistake. */
  readonly fromWords: boolean;
}

/** A printed line with figures. */
export interface RangeLine {
  readonly printed: PrintedTier;
  readonly range: PrintedRange;
}

/** Lines that divide one scale among them. */
export interface PrintedScale {
  readonly tiers: readonly Tier[];
  /** Lines with figures that no value meets. */
  readonly empty: readonly RangeLine[];
  /** Every line with points is understood, so what no tier covers is really not covered. */
  readonly complete: boolean;
}

export function rangeLines(lines: readonly PrintedTier[]): RangeLine[] {
  return lines.flatMap((printed) =>
    printed.condition?.kind === "range" ? [{ printed, range: printed.condition }] : [],
  );
}

const MONEY: readonly PrintedUnit[] = ["billion", "million", "thousand", "dong"];
const TIME: readonly PrintedUnit[] = ["hour", "day", "week"];

/** What the lines measure; null where they do not agree or say too little. */
export function scaleOf(rule: Rule, lines: readonly RangeLine[]): Scale | null {
  const ranges = lines.map(({ range }) => range);
  const units = new Set(ranges.flatMap(({ unit }) => unit ?? []));
  if (ranges.length === 0 || units.size > 1) return null;
  const bounds = ranges.flatMap(({ interval: { low, high } }) => [low, high]).flatMap((edge) => edge?.value ?? []);
  const largest = Exact.max(ZERO, ...bounds);

  const isRatio = rule.kind === "ratio" || (rule.kind === "tier" && rule.measure === "percent");
  const percents = ranges.filter(({ percent }) => percent).length;
  if (isRatio || percents > 0) {
    // Shares and counts in one list: only a rule that takes shares says which is meant.
    if (units.size > 0 || (!isRatio && percents < ranges.length)) return null;
    return {
      whole: false,
      percent: true,
      last: rule.kind === "ratio" || largest.lessThanOrEqualTo(100) ? new Exact(100) : null,
    };
  }
  const [unit] = units;
  const money = (rule.kind === "tier" && rule.measure === "money") || (unit !== undefined && MONEY.includes(unit));
  const whole = !money && unit !== "hour" && bounds.every((bound) => bound.isInteger());
  // A year has no thirteenth month and no fifth quarter.
  const inYear = (unit === "month" && largest.equals(12)) || (unit === "quarter" && largest.equals(4));
  return { whole, percent: false, last: inYear ? largest : null };
}

/** Time that passes until something is done: the print often leaves its ends to common sense. */
export function isDelay(rule: Rule, lines: readonly RangeLine[]): boolean {
  return (
    (rule.kind === "tier" && rule.measure === "days") ||
    lines.some(({ range: { unit } }) => unit !== null && TIME.includes(unit))
  );
}

/**
 * The lines of a criterion as scales: usually one; several where the same figures come with different conditions in
 * brackets. None where the lines measure different things.
 */
export function printedScales(rule: Rule, lines: readonly PrintedTier[], scale: Scale): PrintedScale[] {
  const ranges = rangeLines(lines);
  if (!measureOneThing(ranges)) return [];
  const read = lines.map((line) =>
    line.condition?.kind === "range" ? "range" : (wordTier(line, ranges, rule, scale) ?? "unread"),
  );
  const complete = lines.every(({ award }, index) => read[index] !== "unread" || award.kind === "missing");
  const words = read.flatMap((tier) => (typeof tier === "object" ? [tier] : []));
  return byBrackets(ranges).map((group, index) => ({
    tiers: [...group.flatMap((line) => rangeTier(line, scale) ?? []), ...(index === 0 ? words : [])],
    empty: group.filter(({ range }) => within(range.interval, scale) === null),
    complete,
  }));
}

function rangeTier({ printed, range: { interval } }: RangeLine, scale: Scale): Tier | null {
  const span = within(interval, scale);
  return span && { printed, interval, span, fromWords: false };
}

/** "Đầy đủ" is 100% among percents; "Không cập nhật" is 0 among lines about "cập nhật". */
function wordTier(printed: PrintedTier, ranges: readonly RangeLine[], rule: Rule, scale: Scale): Tier | null {
  const { condition } = printed;
  if (condition === null || condition.kind === "range") return null;
  if (condition.kind === "full" ? !scale.percent : !isZero(condition.what, ranges, rule)) return null;
  const edge = { value: condition.kind === "full" ? new Exact(100) : ZERO, included: true };
  const interval = { low: edge, high: edge };
  const span = within(interval, scale);
  return span && { printed, interval, span, fromWords: true };
}

function isZero(what: string, ranges: readonly RangeLine[], rule: Rule): boolean {
  // Never done is not done after 0 days.
  if (isDelay(rule, ranges)) return false;
  const thing = what.replace(/^có ?/, "");
  const texts = ranges.map(({ printed }) => printed.line.normalize("NFC").toLowerCase());
  return (
    texts.some((text) => text.includes(thing)) && (thing === "" || !texts.some((text) => text.includes(`có ${thing}`)))
  );
}

/** Every two lines say the same but for words that one of them drops, and deny equally often. */
function measureOneThing(ranges: readonly RangeLine[]): boolean {
  const denials = (words: readonly string[]): number =>
    words.filter((word) => word === "không" || word === "chưa").length;
  return ranges.every(({ range: { words: a } }) =>
    ranges.every(
      ({ range: { words: b } }) =>
        denials(a) === denials(b) && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))),
    ),
  );
}

/** Brackets usually explain; where the same figures occur with different brackets, they are a condition. */
function byBrackets(ranges: readonly RangeLine[]): RangeLine[][] {
  const conditional = ranges.some(({ range: a }) =>
    ranges.some(({ range: b }) => a.brackets !== b.brackets && sameInterval(a.interval, b.interval)),
  );
  if (!conditional) return [[...ranges]];
  return [...new Set(ranges.map(({ range }) => range.brackets))].map((brackets) =>
    ranges.filter(({ range }) => range.brackets === brackets),
  );
}
