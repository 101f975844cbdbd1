import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import type { Answer, Figure, RatioAnswer } from "../../rubric/answers";
import { awardPoints, type Band, bandFor, bandsOfRubric, NOTHING } from "../../rubric/bands";
import { Exact, type Fraction } from "../../rubric/exact";
import { EXACT_LIMIT, inLowestTerms, ratioFactor } from "../../rubric/exact-factor";
import type { FigureLabel, Rounding, Rule } from "../../rubric/schema";
import { showFraction } from "../rounding";
import { FIGURE_LIMIT, figureFaultAbove, notWhole, readCount, readFigure, type Reading } from "../figures";
import type { State } from "../score-sheet";
import { awardSteps, bandStep, describeBands, noBandStep } from "./band-words";
import { asInteger, bandsOverCap, firstBand, roundedQuotient, roundingArguments, specArgument } from "./formula";
import { countedPoints, nextBand } from "./near-miss";
import {
  BLANK,
  countsThings,
  figureSlot,
  type Outcome,
  PARTIAL,
  type RowCells,
  type RuleModule,
  type Slot,
  type Terms,
  unscored,
} from "./rule";

/**
 * Ratio × maximum ("Tỷ lệ x 5"), or the award of a band over the ratio ("Thực hiện trên 80% kế hoạch: 10").
 * A numerator above the denominator is usually a pair of inverted figures (La Gi 4.11: 2231/869); the row says so and
 * never gives more than the maximum.
 */
export const ratio: RuleModule<"ratio"> = {
  slots(rule) {
    const [numerator, denominator] = pairSlots(rule.numerator, rule.denominator);
    return isToBest(rule) ? [numerator, { ...denominator, awaited: true }] : [numerator, denominator];
  },

  score(rule, answer, terms) {
    const bands = rule.bands === undefined ? null : bandsOfRubric(rule.bands, "ratio");
    const pair = readPair(answer, limitOf(rule.bands, bands, terms), rule);
    if ("raw" in pair) return awaitsUnits(rule, answer, pair) ? unscored(AWAITS_BEST) : pair;
    const { value, states } = pair;
    const figures = { num: value.num.toFixed(), den: value.den.toFixed(), max: terms.max.toFixed() };

    if (bands === null) {
      const raw = { num: value.num.times(terms.max), den: value.den };
      return {
        raw,
        states,
        steps: [{ key: "step.ratio", params: { ...figures, value: showFraction(raw) } }],
        advice: null,
      };
    }
    const percent = showFraction({ num: value.num.times(100), den: value.den });
    const band = bandFor(bands, value);
    return {
      raw: band ? awardPoints(band.award, value, terms.max) : NOTHING,
      states,
      steps: [
        { key: "step.percent", params: { ...figures, percent } },
        ...(band
          ? [bandStep(band, percent, "%"), ...awardSteps(band.award, value, terms.max)]
          : [noBandStep(percent, "%")]),
      ],
      advice: nextBand(bands, value.num, value.den, value.den, rule.numerator.label, terms),
    };
  },

  formulas(rule, { figure, denominator, spec }, { max, rounding }) {
    const missing = `COUNT(${figure}:${denominator})<2`;
    const { isWhole, scaled } = wholePair({ figure, denominator });
    const bands = rule.bands === undefined ? null : bandsOfRubric(rule.bands, "ratio");
    const limit = ratioLimit(max, bands, rounding);
    const points = (n: string, d: string): string =>
      bands === null
        ? roundedQuotient(`MIN(${n},${d})`, max, d, rounding, limit)
        : nativeBands(bands, n, d, { max, rounding }, limit);
    const { argument, specText } =
      rule.bands === undefined ? { argument: "", specText: null } : specArgument(rule.bands, spec);
    const name = rule.bands === undefined ? "RATIO" : "BAND";
    return {
      call: `ITSCORE.${name}(${figure},${denominator},${max.toFixed()}${argument && `,${argument}`}${roundingArguments(rounding)})`,
      native: `IF(${isWhole},${points(figure, denominator)},${points(scaled(figure), scaled(denominator))})`,
      // Bands with fixed awards never divide, so the zero denominator is asked for.
      unscorable: `OR(${figureFaultAbove(limit, figure, denominator)},${scaled(denominator)}=0)`,
      missing,
      fractional: fractionalPair(rule, { figure, denominator }),
      smallScale: null,
      inverted: `${figure}>${denominator}`,
      overCap:
        bands &&
        bandsOverCap(
          bands,
          max,
          ({ edge, bound }) => compared(scaled(figure), scaled(denominator), edge, bound),
          (target) => compared(scaled(figure), scaled(denominator), "above", target),
        ),
      specText,
      limit,
      ...(isToBest(rule) ? { awaits: `AND(COUNT(${figure})=1,COUNT(${denominator})=0)` } : {}),
    };
  },

  describe(rule, { max }, locale) {
    const say = speaker(scoringWords, locale);
    return [
      ...(isToBest(rule) ? [say("rule.best")] : []),
      ...(rule.bands === undefined
        ? [say("rule.ratio", { max: max.toFixed() })]
        : describeBands(bandsOfRubric(rule.bands, "ratio"), max, locale)),
    ];
  },
};

/** Whether a rule divides by the figure of the highest unit, which a form alone does not know. */
export function isToBest(rule: Rule): boolean {
  return rule.kind === "ratio" && rule.best === true;
}

const AWAITS_BEST: State = { code: "awaits-best", params: {} };

/** Whether nothing is wanting but the figure of the highest unit. */
function awaitsUnits(rule: Rule, answer: Answer, { states }: Outcome): boolean {
  const { num, den } = figuresOf(answer);
  return (
    isToBest(rule) && states.includes(PARTIAL) && readFigure(num).kind === "number" && readFigure(den).kind === "blank"
  );
}

/** The slots of two figures that are divided. */
export function pairSlots(numerator: FigureLabel, denominator: FigureLabel): [numerator: Slot, denominator: Slot] {
  const kindOf = (label: FigureLabel): "whole" | "number" => (countsThings(label) ? "whole" : "number");
  return [
    figureSlot("num", "numerator", numerator, kindOf(numerator)),
    figureSlot("den", "denominator", denominator, kindOf(denominator)),
  ];
}

/** The native condition that one of two figures counts things and is not whole; null where none counts things. */
export function fractionalPair(
  { numerator, denominator }: PairLabels,
  cells: Pick<RowCells, "figure" | "denominator">,
): string | null {
  return anyOf([
    ...(numerator && countsThings(numerator) ? [notWhole(cells.figure)] : []),
    ...(denominator && countsThings(denominator) ? [notWhole(cells.denominator)] : []),
  ]);
}

/** What two figures are; a ladder may have one figure instead. */
interface PairLabels {
  readonly numerator?: FigureLabel | undefined;
  readonly denominator?: FigureLabel | undefined;
}

/** The undivided ratio of an answer's two figures with what is to be said of them, or the outcome without points. */
export function readPair(
  answer: Answer,
  limit: number,
  asked: PairLabels,
): { readonly value: Fraction; readonly states: readonly State[] } | Outcome {
  const { num, den } = figuresOf(answer);
  const read = (figure: Figure | undefined, label: FigureLabel | undefined): Reading =>
    label !== undefined && countsThings(label) ? readCount(figure, limit) : readFigure(figure, limit);
  const numerator = read(num, asked.numerator);
  const denominator = read(den, asked.denominator);
  const faults = [numerator, denominator].flatMap((reading) => (reading.kind === "fault" ? [reading.state] : []));
  if (faults.length > 0) return unscored(...faults);
  if (numerator.kind !== "number" || denominator.kind !== "number")
    return unscored(numerator.kind === denominator.kind ? BLANK : PARTIAL);
  if (denominator.value.isZero()) return unscored({ code: "zero-denominator", params: {} });
  const value: Fraction = { num: numerator.value, den: denominator.value };
  const states = [numerator.warning, denominator.warning].filter((warning) => warning !== null);
  if (value.num.greaterThan(value.den)) states.push({ code: "numerator-over-denominator", params: {} });
  return { value, states };
}

/** The native condition that both figures are whole, and what makes a whole number of one that is not. */
export function wholePair({ figure, denominator }: Pick<RowCells, "figure" | "denominator">): {
  readonly isWhole: string;
  readonly scaled: (cell: string) => string;
} {
  return {
    isWhole: `AND(INT(${figure})=${figure},INT(${denominator})=${denominator})`,
    scaled: (cell) => `ROUND(1000*${cell},0)`,
  };
}

const limits = new WeakMap<Terms, { readonly spec: string | undefined; readonly limit: number }>();

/** The limit of a row, reckoned once: the terms are those of one criterion. */
function limitOf(spec: string | undefined, bands: readonly Band[] | null, terms: Terms): number {
  const known = limits.get(terms);
  if (known !== undefined && known.spec === spec) return known.limit;
  const limit = ratioLimit(terms.max, bands, terms.rounding);
  limits.set(terms, { spec, limit });
  return limit;
}

/** The largest figure with which a row's formula stays exact, as it is told in its prompt and its state. */
export function ratioLimit(max: Exact, bands: readonly Band[] | null, rounding: Rounding): number {
  const exact = new Exact(EXACT_LIMIT).divToInt(ratioFactor(max, bands, rounding)).toNumber();
  return Math.min(FIGURE_LIMIT, exact);
}

function anyOf(conditions: readonly string[]): string | null {
  return conditions.length > 1 ? `OR(${conditions.join(",")})` : (conditions[0] ?? null);
}

function figuresOf(answer: Answer): RatioAnswer {
  return "num" in answer || "den" in answer ? answer : {};
}

/** Nested IFs over integers. */
function nativeBands(bands: readonly Band[], n: string, d: string, terms: Terms, limit: number): string {
  return firstBand(
    bands,
    ({ edge, bound }) => compared(n, d, edge, bound),
    (band) => nativeAward(band, n, d, terms, limit),
    "0",
  );
}

/** `100*n>=70*d` is exact where `n/d>=70%` is not. */
function compared(n: string, d: string, edge: Band["edge"], bound: Exact): string {
  const { integer, scale } = asInteger(bound);
  const sign = edge === "above" ? ">" : edge === "at-least" ? ">=" : "<=";
  return `${scale.toFixed()}*${n}${sign}${integer.toFixed()}*${d}`;
}

function nativeAward({ award }: Band, n: string, d: string, terms: Terms, limit: number): string {
  const { max, rounding } = terms;
  if (award.kind !== "ratio") return countedPoints(awardPoints(award, NOTHING, max), terms).toFixed();
  // With the target p/q the share of the maximum is MIN(q·n, p·d) / (p·d).
  const { num: p, den: q } = inLowestTerms(award.target);
  if (p.equals(q)) return roundedQuotient(`MIN(${n},${d})`, max, d, rounding, limit);
  return roundedQuotient(
    `MIN(${q.toFixed()}*${n},${p.toFixed()}*${d})`,
    max,
    `(${p.toFixed()}*${d})`,
    rounding,
    p.times(limit).toNumber(),
  );
}
