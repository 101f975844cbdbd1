import type { FigureLabel, Rule } from "../../rubric/schema";
import { Exact } from "../../rubric/exact";
import {
  type Edge,
  gapsBetween,
  type Interval,
  type Scale,
  shared,
  type Span,
  spanText,
  within,
} from "../../rubric/lint/interval";
import { type Award, type AwardLine, bestPoints } from "./award";
import { type Condition, isDenied, isNone, millionsOf, NONE_COUNTED, readCondition } from "./condition";
import { decimal } from "./draft-rule";
import { type ImportFinding, finding } from "./finding";
import { ratioFigures } from "./figures";

/** A line with its condition read. */
interface ReadLine extends AwardLine {
  readonly read: Condition;
}

export interface ScaleReading {
  readonly rule: Rule;
  readonly findings: readonly ImportFinding[];
}

type RangeCondition = Extract<Condition, { readonly kind: "range" }>;

/**
 * The lines as tiers of one figure; null where they are answers in words. What the print leaves open (gaps, values that two
 * lines claim, answers for the rest that would take what lies above the best) is a finding.
 */
export function readScale(lines: readonly AwardLine[], title: string, max: Exact): ScaleReading | null {
  const read = afterDays(lines).map((line): ReadLine => {
    const condition = line.condition.replace(/^(?:nếu|trường hợp|khi|riêng) /u, "");
    return { ...line, condition, read: readCondition(condition) };
  });
  const ranges = read.filter((line) => line.read.kind === "range");
  if (ranges.length === 0 || (ranges.length === 1 && read.length > 1 && !read.every((line) => isClear(line))))
    return null;
  const conditions = ranges.map(({ read: condition }) => condition as RangeCondition);
  const percent = conditions.some((each) => each.percent);
  if (percent && !conditions.every((each) => each.percent || each.unit === null)) return null;
  const money = conditions.some(({ unit }) => millionsOf(unit) !== null);
  if (money && (percent || !conditions.every(({ unit }) => millionsOf(unit) !== null))) return null;
  if (percent && read.some(({ read: { kind }, condition }) => kind === "words" && !isDenied(condition))) return null;
  if (lines.length < 2 && percent) return null;

  const spans: (LineSpan | null)[] = read.map((line) => spanOf(line, read, money, max));
  if (spans.some((span) => span === null)) return null;
  const tiers = spans.flatMap((span) => (span === null || span.rest ? [] : [span]));
  const rest = spans.find((span) => span?.rest === true)?.award ?? null;
  const days = !money && !percent && conditions.some(({ unit }) => unit === "day");
  // Averages fall between whole numbers.
  const average = /bình quân|trung bình/iu.test([title, ...ranges.map(({ condition }) => condition)].join(" "));
  const whole =
    !percent &&
    !average &&
    !money &&
    tiers.every(({ interval: { low, high } }) => (low?.value.isInteger() ?? true) && (high?.value.isInteger() ?? true));
  const scale: Scale = { whole, percent, last: percent ? new Exact(100) : null };
  const placed = tiers.flatMap(({ interval, award }) => {
    const span = within(interval, scale);
    return span ? [{ span, award }] : [];
  });
  if (placed.length === 0) return null;
  const findings = openPlaces(placed, rest, scale, max);
  // "Không có biên bản: 0 điểm" where the figures say already what none of them earns: it is about something else.
  for (const line of read)
    if (line.read.kind === "words" && isZero(line.award) && coversZero(ranges, line.award))
      findings.push(finding("unread", line.label));
  const bands = bandsOf(placed, rest, scale, max);
  if (bands === "") return null;
  if (percent) return { rule: percentRule(bands, placed, title, lines), findings };
  const measure = money ? "money" : days ? "days" : "count";
  const unit = money ? "triệu đồng" : days ? "ngày" : undefined;
  const value: FigureLabel = { label: valueLabel(title), ...(unit === undefined ? {} : { unit }) };
  if (placed.some(({ award }) => award.kind === "ratio")) return null;
  return { rule: { kind: "tier", value, measure, tiers: bands }, findings };
}

/** "Sau 1 ngày" beside "sau 2 ngày trở lên" is one day late, and not more than one. */
function afterDays(lines: readonly AwardLine[]): readonly AwardLine[] {
  if (!lines.some(({ condition }) => /^sau \d+ \p{L}+ trở lên$/u.test(condition))) return lines;
  return lines.map((line) =>
    /^sau \d+ \p{L}+$/u.test(line.condition) ? { ...line, condition: line.condition.replace(/^sau /u, "") } : line,
  );
}

/** How many of the lines are about figures: where several are and yet no scale comes of them, something was not understood. */
export function countFigures(lines: readonly AwardLine[]): number {
  return lines.filter(({ condition }) => readCondition(condition).kind === "range").length;
}

/** A single figure among words makes a scale only where the words say nothing else. */
function isClear({ read, condition }: ReadLine): boolean {
  return read.kind !== "words" || isDenied(condition) || isNone(condition);
}

interface LineSpan {
  readonly interval: Interval;
  readonly award: Award;
  readonly rest: boolean;
}

interface Placed {
  readonly span: Span;
  readonly award: Award;
}

function spanOf(
  { read, condition, award }: ReadLine,
  all: readonly ReadLine[],
  money: boolean,
  max: Exact,
): LineSpan | null {
  if (read.kind === "rest") return { interval: { low: null, high: null }, award, rest: true };
  if (read.kind === "range") {
    const factor = money ? (millionsOf(read.unit) ?? new Exact(1)) : new Exact(1);
    const scaled = (edge: Edge | null): Edge | null => edge && { ...edge, value: edge.value.times(factor) };
    return { interval: { low: scaled(read.interval.low), high: scaled(read.interval.high) }, award, rest: false };
  }
  const zero = award.kind === "points" && award.points.isZero();
  if (zero && isDenied(condition)) {
    // "Không đạt" under figures is all below them; "Không bố trí" is none.
    return { interval: NONE_COUNTED, award, rest: false };
  }
  const lateness = all.some(({ read: other }) => other.kind === "range" && other.interval.high === null);
  // What nothing of it gives is the best of all, wherever it stands.
  const best = all.every(({ award: other }) => bestPoints(other, max).lessThanOrEqualTo(bestPoints(award, max)));
  return isNone(condition) && lateness && best ? { interval: NONE_COUNTED, award, rest: false } : null;
}

/** Whether a line with figures gives 0 for none already. */
function coversZero(ranges: readonly ReadLine[], award: Award): boolean {
  return ranges.some(
    ({ read, award: other }) =>
      read.kind === "range" &&
      isZero(other) &&
      isZero(award) &&
      (read.interval.low === null || (read.interval.low.value.isZero() && read.interval.low.included)),
  );
}

/** What the lines leave open. */
function openPlaces(placed: readonly Placed[], rest: Award | null, scale: Scale, max: Exact): ImportFinding[] {
  const findings: ImportFinding[] = [];
  const spans = placed.map(({ span }) => span);
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) {
      const both = shared(a.span, b.span);
      const zeroTwice = both && isZero(a.award) && isZero(b.award);
      if (both && !zeroTwice && !isNoneWithin(a, b)) findings.push(finding("overlap", spanText(both, scale)));
    }
  });
  const sorted = [...placed].sort((a, b) => a.span.low.value.comparedTo(b.span.low.value));
  const best = (index: number): Exact => bestPoints((sorted.at(index) as Placed).award, max);
  const rising = sorted.length === 1 || best(-1).greaterThanOrEqualTo(best(0));
  for (const gap of gapsBetween(spans, scale)) {
    const bottom = gap.low.value.isZero() && gap.low.included;
    if (bottom && rising) continue; // below the first tier is 0, or the rest
    if (rest !== null && !(gap.high === null && rising)) continue;
    findings.push(finding(rest === null ? "gap" : "rest-above", spanText(gap, scale)));
  }
  return findings;
}

/** "Dưới 200 triệu: 1 điểm" beside "không bố trí: 0": none at all is no clash. */
function isNoneWithin(a: Placed, b: Placed): boolean {
  return isNothing(a) !== isNothing(b);
}

/** Exactly nothing of what is counted. */
function isNothing({ span }: Placed): boolean {
  return span.low.value.isZero() && span.high !== null && span.high.value.isZero();
}

function isZero(award: Award): boolean {
  return award.kind === "points" && award.points.isZero();
}

/** The tiers in the band grammar, from the best down. */
function bandsOf(placed: readonly Placed[], rest: Award | null, scale: Scale, max: Exact): string {
  const sign = scale.percent ? "%" : "";
  const sorted = [...placed].sort(
    (a, b) =>
      b.span.low.value.comparedTo(a.span.low.value) || Number(a.span.low.included) - Number(b.span.low.included),
  );
  const first = sorted[0] as Placed;
  const last = sorted.at(-1) as Placed;
  const falling = bestPoints(first.award, max).lessThan(bestPoints(last.award, max));
  if (falling && scale.whole) return upperBands([...sorted].reverse(), rest);
  const none = sorted.find(isNothing);
  const bands = sorted
    .filter((each) => each !== none)
    .map(({ span: { low }, award }) => {
      const fromNone = none !== undefined && low.value.isZero();
      if (fromNone && scale.whole) return { bound: "1", award };
      return { bound: `${low.included && !fromNone ? "" : ">"}${decimal(low.value)}${sign}`, award };
    })
    // A line that begins where another does is hidden by it.
    .filter(({ bound }, index, all) => all.findIndex((other) => other.bound === bound) === index);
  if (none && !isZero(none.award)) bands.push({ bound: `0${sign}`, award: none.award });
  if (rest !== null && !isZero(rest) && !bands.some(({ bound }) => bound === `0${sign}`))
    bands.push({ bound: `0${sign}`, award: rest });
  while (bands.length > 1 && isZero((bands.at(-1) as (typeof bands)[0]).award)) bands.pop();
  return bands.map(({ bound, award }) => `${bound}:${awardText(award)}`).join(";");
}

/** Fewer is better: "at most" tiers, from the fewest up. */
function upperBands(sorted: readonly Placed[], rest: Award | null): string {
  const bands = sorted
    .filter(({ award }) => !isZero(award))
    .sort((a, b) => (a.span.high ?? a.span.low).value.comparedTo((b.span.high ?? b.span.low).value));
  if (bands.some(({ span }) => span.high === null) || (rest !== null && !isZero(rest))) {
    return [...sorted]
      .reverse()
      .map(({ span, award }) => `${decimal(span.low.value)}:${awardText(award)}`)
      .join(";");
  }
  return bands
    .map(({ span, award }) => ({ bound: decimal((span.high ?? span.low).value), award }))
    .filter(({ bound }, index, all) => all.findIndex((other) => other.bound === bound) === index)
    .map(({ bound, award }) => `<=${bound}:${awardText(award)}`)
    .join(";");
}

function awardText(award: Award): string {
  switch (award.kind) {
    case "points":
      return decimal(award.points);
    case "share":
      return award.share.equals(1) ? "max" : `${decimal(award.share.times(100))}%`;
    case "ratio":
      return award.target.equals(1) ? "ratio" : `ratio/${decimal(award.target.times(100))}%`;
  }
}

/** A percent is asked as its two figures, unless it comes ready-made. */
function percentRule(bands: string, placed: readonly Placed[], title: string, lines: readonly AwardLine[]): Rule {
  const readyMade = /chỉ số|hài lòng|điểm/iu.test(title) && !/tỷ lệ/iu.test(title);
  if (readyMade && !placed.some(({ award }) => award.kind === "ratio"))
    return { kind: "tier", value: { label: valueLabel(title), unit: "%" }, measure: "percent", tiers: bands };
  return { kind: "ratio", ...ratioFigures(title, lines[0]?.label ?? ""), bands };
}

/** What is counted: the title without what only leads to it. */
export function valueLabel(title: string): string {
  const label = title.replace(/^(?:mức độ|kết quả|tình hình) /iu, "").trim();
  return label === "" ? "Số lượng" : label;
}
