import { bandsOfRubric } from "../bands";
import { Exact, ZERO } from "../exact";
import { type PrintedAward, type PrintedTier, readPrintedTiers } from "../printed-tiers";
import type { Criterion } from "../schema";
import type { Fault } from "./finding";
import { gapsBetween, onlyValue, type Scale, shared, type Span, spanText } from "./interval";
import {
  isDelay,
  type PrintedScale,
  printedScales,
  rangeLines,
  type RangeLine,
  scaleOf,
  type Tier,
} from "./printed-scale";

/** Faults of the tiers of one criterion as they are printed, whatever we made of them. */
export function lintTiers(criterion: Criterion): Fault[] {
  const { id: rowId, rule } = criterion;
  const max = new Exact(criterion.printedMaxPoints ?? criterion.maxPoints);
  const lines = readPrintedTiers(printedText(criterion));
  const inBlocks = blocksOf(lines).flatMap(({ block, apart }): Fault[] => {
    const ranges = rangeLines(block);
    const scale = scaleOf(rule, ranges);
    if (scale === null) return [];
    const ofScales = printedScales(rule, block, scale).flatMap((printed) => [
      ...pointsMissing(rowId, printed),
      ...printed.empty.map((line) => outsideScale(rowId, line)),
      ...overlaps(rowId, printed.tiers, scale, max),
      ...(apart ? gaps(rowId, printed, scale, isDelay(rule, ranges)) : []),
    ]);
    return [...percentMissing(rowId, ranges, scale), ...ofScales];
  });
  return [...aboveMax(criterion, lines, max), ...inBlocks];
}

/** Lines that belong together. `apart`: they are surely all of their kind, so what they leave out is left out. */
interface Block {
  readonly block: readonly PrintedTier[];
  readonly apart: boolean;
}

/** A line without figures and points, such as "Cấp xã:", begins a block; one without the colon may be a remark in the middle. */
function blocksOf(lines: readonly PrintedTier[]): Block[] {
  const blocks: PrintedTier[][] = [[]];
  let remarks = 0;
  for (const line of lines) {
    if (line.award.kind !== "missing" || line.condition?.kind === "range") blocks.at(-1)?.push(line);
    else {
      if (!line.line.endsWith(":")) remarks += 1;
      blocks.push([]);
    }
  }
  const withFigures = blocks.filter((block) => rangeLines(block).length > 0);
  return withFigures.map((block) => ({ block, apart: remarks === 0 || withFigures.length === 1 }));
}

/** Where the print has its options in rows of their own, they are its lines. */
function printedText({ guidance, rule }: Criterion): string {
  if (guidance !== undefined) return guidance;
  return rule.kind === "choice" ? rule.options.map(({ label, points }) => `${label}: ${points}`).join("\n") : "";
}

function aboveMax({ id: rowId, rule }: Criterion, lines: readonly PrintedTier[], max: Exact): Fault[] {
  const fault = (line: string, points: Exact): Fault => ({
    severity: "error",
    code: "tier-above-max",
    rowId,
    params: { line, points: points.toFixed(), max: max.toFixed() },
  });
  // "Thang điểm: 100" is no tier.
  const printed = lines.flatMap(({ line, award }) =>
    award.kind === "points" && !/^(?:thang|tổng)/iu.test(line) ? [{ line, points: award.points }] : [],
  );
  const stated = printed.length > 0 ? printed : awardsOf(rule);
  return stated.filter(({ points }) => points.greaterThan(max)).map(({ line, points }) => fault(line, points));
}

/** The points of our own tiers, for a form without printed ones. */
function awardsOf(rule: Criterion["rule"]): { readonly line: string; readonly points: Exact }[] {
  const text = rule.kind === "ratio" ? rule.bands : rule.kind === "tier" ? rule.tiers : undefined;
  if (text === undefined)
    return rule.kind === "units" ? [{ line: rule.count.label, points: new Exact(rule.pointsEach) }] : [];
  const bands = bandsOfRubric(text, rule.kind === "ratio" ? "ratio" : "number");
  return bands.flatMap(({ award }) => (award.kind === "points" ? [{ line: text, points: award.points }] : []));
}

function percentMissing(rowId: string, ranges: readonly RangeLine[], scale: Scale): Fault[] {
  if (!scale.percent || !ranges.some(({ range }) => range.percent)) return [];
  return ranges
    .filter(({ range }) => !range.percent)
    .map(({ printed: { line } }): Fault => ({
      severity: "warning",
      code: "percent-missing",
      rowId,
      params: { line: line.replace(/:[^:]*$/, "") },
    }));
}

function pointsMissing(rowId: string, { tiers }: PrintedScale): Fault[] {
  const withFigures = tiers.filter(({ fromWords }) => !fromWords);
  // One line with figures and nothing else is a remark.
  if (withFigures.length < 2) return [];
  const without = withFigures.filter(({ printed }) => printed.award.kind === "missing");
  const lines = without.map(({ printed }) => `“${printed.line}”`).join(", ");
  return without.length === 0 ? [] : [{ severity: "error", code: "points-missing", rowId, params: { lines } }];
}

function outsideScale(rowId: string, { printed: { line }, range: { interval } }: RangeLine): Fault {
  const belowZero = interval.low === null && interval.high !== null && interval.high.value.lessThanOrEqualTo(ZERO);
  return { severity: "error", code: belowZero ? "tier-impossible" : "tier-unreachable", rowId, params: { line } };
}

// Values in two tiers

function overlaps(rowId: string, tiers: readonly Tier[], scale: Scale, max: Exact): Fault[] {
  return tiers.flatMap((first, index) =>
    tiers.slice(index + 1).flatMap((second): Fault[] => {
      const span = shared(first.span, second.span);
      const fault = span && overlap(rowId, first, second, span, scale, max);
      return fault ? [fault] : [];
    }),
  );
}

function overlap(rowId: string, first: Tier, second: Tier, span: Span, scale: Scale, max: Exact): Fault | null {
  const [a, b] = [first.printed.award, second.printed.award];
  const where = spanText(span, scale);
  if (a.kind === "deduction" && b.kind === "deduction") {
    if (a.points.equals(b.points)) return null;
    return {
      severity: "ambiguity",
      code: "overlap-deductions",
      rowId,
      params: { where, first: a.points.toFixed(), second: b.points.toFixed() },
    };
  }
  // "Từ 80%: 10; từ 50%: 5" is a ladder: the highest step reached counts, and everybody reads it so.
  if (!isTier(a) || !isTier(b) || isLadder(first, second)) return null;
  const severity = first.fromWords || second.fromWords ? "ambiguity" : "error";
  const at = onlyValue(span);
  const [points, others] = [pointsAt(a, at, scale, max), pointsAt(b, at, scale, max)];
  if (points === null || others === null) {
    const lines = { lineFirst: first.printed.line, lineSecond: second.printed.line };
    return isSameRatio(a, b) ? null : { severity, code: "overlap-lines", rowId, params: { where, ...lines } };
  }
  if (points.equals(others)) return null;
  return {
    severity,
    code: at ? "overlap-at" : "overlap",
    rowId,
    params: { where, first: points.toFixed(), second: others.toFixed() },
  };
}

function isLadder({ interval: a }: Tier, { interval: b }: Tier): boolean {
  return (a.high === null && b.high === null) || (a.low === null && b.low === null);
}

type TierAward = Extract<PrintedAward, { kind: "points" | "share" | "ratio" }>;

function isTier(award: PrintedAward): award is TierAward {
  return award.kind === "points" || award.kind === "share" || award.kind === "ratio";
}

/** The points for a value; null where they depend on a value that is not one. */
function pointsAt(award: TierAward, value: Exact | null, scale: Scale, max: Exact): Exact | null {
  if (award.kind === "points") return award.points;
  if (award.kind === "share") return award.share.times(max);
  return value === null || !scale.percent ? null : value.div(100).times(max).div(award.target);
}

function isSameRatio(a: TierAward, b: TierAward): boolean {
  return a.kind === "ratio" && b.kind === "ratio" && a.target.equals(b.target);
}

// Values in no tier

function gaps(rowId: string, { tiers, empty, complete }: PrintedScale, scale: Scale, delay: boolean): Fault[] {
  const scoring = tiers.filter(({ printed }) => printed.award.kind !== "deduction");
  const withFigures = scoring.filter(({ fromWords }) => !fromWords);
  if (!complete || withFigures.length === 0 || (withFigures.length < 2 && scoring.length < 3)) return [];
  const top = scoring
    .map(({ span }) => span)
    .reduce((highest, span) => (span.low.value.greaterThan(highest.low.value) ? span : highest));
  const faults: Fault[] = [];
  const inside: Span[] = [];
  for (const gap of gapsBetween(
    scoring.map(({ span }) => span),
    scale,
  )) {
    const where = spanText(gap, scale);
    if (gap.high === null) {
      // "4 lần: 5 điểm" is mostly the most that can be; after "8–12 bài" the thirteenth is forgotten.
      const severity = delay ? "ambiguity" : onlyValue(top) ? "warning" : "error";
      faults.push({ severity, code: "gap-above", rowId, params: { where } });
    } else if (isFromZero(gap) && empty.length === 0) {
      faults.push({ severity: "ambiguity", code: "gap-below", rowId, params: { where } });
    } else inside.push(gap);
  }
  const texts = (wanted: boolean): string =>
    inside
      .filter((gap) => (onlyValue(gap) !== null) === wanted)
      .map((gap) => spanText(gap, scale))
      .join(", ");
  for (const [code, where] of [
    ["gap", texts(false)],
    ["gap-at", texts(true)],
  ] as const) {
    if (where !== "") faults.push({ severity: "error", code, rowId, params: { where } });
  }
  return faults;
}

function isFromZero({ low }: Span): boolean {
  return low.value.isZero() && low.included;
}
