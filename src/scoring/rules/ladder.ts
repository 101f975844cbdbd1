import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { compare, Exact, fraction, type Fraction, powerOfTen, ZERO } from "../../rubric/exact";
import { commonDenominator } from "../../rubric/exact-factor";
import type { RuleOf } from "../../rubric/schema";
import {
  FIGURE_LIMIT,
  figureFault,
  notWhole,
  onSmallScale,
  readCount,
  readFigure,
  scaleStates,
  smallScale,
} from "../figures";
import { showFraction } from "../rounding";
import type { State, Step } from "../score-sheet";
import { countedPoints } from "./near-miss";
import { fractionalPair, pairSlots, readPair, wholePair } from "./ratio";
import {
  BLANK,
  figureSlot,
  isWholeCount,
  type Outcome,
  type RowCells,
  type RuleModule,
  type Terms,
  unscored,
} from "./rule";

type Ladder = RuleOf<"ladder">;

/** The numbers of a ladder, in the unit of its value: 80 for "80%". */
export interface Rungs {
  readonly from: Exact;
  readonly base: Exact;
  readonly step: Exact;
  readonly each: Exact;
}

/**
 * Nothing below a bound, so much at it, so much more for every further whole step, at most the maximum: "đạt 80% được 2 điểm,
 * cứ thêm 5% được cộng 0,5 điểm, tối đa không quá 5 điểm". A percent is typed, or taken from two figures.
 */
export const ladder: RuleModule<"ladder"> = {
  slots: ({ value, numerator, denominator, measure, from }) => [
    ...(value
      ? [
          {
            ...figureSlot("value", "value", value, isWholeCount(measure, value) ? "whole" : "number"),
            scale: isWholePercent({ measure, value, from }) ? ("percent" as const) : undefined,
          },
        ]
      : []),
    ...(numerator && denominator ? pairSlots(numerator, denominator) : []),
  ],

  score(rule, answer, terms) {
    const rungs = rungsOf(rule);
    if (rule.value === undefined) {
      const pair = readPair(answer, FIGURE_LIMIT, rule);
      if ("raw" in pair) return pair;
      const { num, den } = pair.value;
      const percent = { num: num.times(100), den };
      const shown = showFraction(percent);
      const read: Step = { key: "step.percent", params: { num: num.toFixed(), den: den.toFixed(), percent: shown } };
      const advice = nextRung(rungs, num, den.div(100), den, rule.numerator?.label ?? "", terms);
      return outcome(rule, rungs, percent, shown, pair.states, [read], advice);
    }
    const read = isWholeCount(rule.measure, rule.value) ? readCount : readFigure;
    const reading = read("value" in answer ? answer.value : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    const { value: figure, warning } = reading;
    const advice = nextRung(rungs, figure, new Exact(1), null, rule.value.unit ?? rule.value.label, terms);
    const scale = isWholePercent(rule) ? onSmallScale(figure) : null;
    return outcome(rule, rungs, fraction(figure), figure.toFixed(), scaleStates(warning, scale), [], advice);
  },

  formulas(rule, cells, terms) {
    const { figure, denominator } = cells;
    const rungs = rungsOf(rule);
    const { from, base, step, each } = rungs;
    const max = terms.max.toFixed();
    const numbers = `${from.toFixed()},${base.toFixed()},${step.toFixed()},${each.toFixed()},${max}`;
    // Above so many steps the maximum is passed.
    const fitting = terms.max.minus(base).divToInt(each);
    if (rule.value === undefined) {
      const [bound, width] = [from.div(100), step.div(100)];
      const whole = wholePair(cells);
      const above = (n: string, d: string): Climb => climbOfPair(bound, width, n, d);
      return {
        call: `ITSCORE.LADDER(${figure},${numbers},${denominator})`,
        unscorable: `OR(${figureFault(figure, denominator)},${whole.scaled(denominator)}=0)`,
        native: `IF(${whole.isWhole},${climbed(above(figure, denominator), rungs, terms)},${climbed(above(whole.scaled(figure), whole.scaled(denominator)), rungs, terms)})`,
        missing: `COUNT(${figure}:${denominator})<2`,
        fractional: fractionalPair(rule, cells),
        smallScale: null,
        inverted: `${figure}>${denominator}`,
        overCap: `${above(whole.scaled(figure), whole.scaled(denominator)).steps}>${fitting.toFixed()}`,
        specText: null,
      };
    }
    const climb = climbOfFigure(from, step, cells);
    return {
      call: `ITSCORE.LADDER(${figure},${numbers})`,
      native: climbed(climb, rungs, terms),
      unscorable: figureFault(figure),
      missing: `COUNT(${figure})=0`,
      fractional: isWholeCount(rule.measure, rule.value) ? notWhole(figure) : null,
      smallScale: isWholePercent(rule) ? smallScale(figure) : null,
      inverted: null,
      overCap: `${climb.steps}>${fitting.toFixed()}`,
      specText: null,
    };
  },

  describe(rule, { max }, locale) {
    const say = speaker(scoringWords, locale);
    const { from, base, step, each } = rungsOf(rule);
    const unit = unitOf(rule);
    return [
      say("rule.ladder", { from: from.toFixed(), base: base.toFixed(), unit }),
      say("rule.ladder-step", { step: step.toFixed(), each: each.toFixed(), max: max.toFixed(), unit }),
      say("rule.ladder-below", { from: from.toFixed(), unit }),
    ];
  },
};

/** The points of a value on a ladder, before the cap. */
export function ladderPoints({ from, base, step, each }: Rungs, value: Fraction): Exact {
  const steps = stepsAbove(value, from, step);
  return steps === null ? ZERO : base.plus(each.times(steps));
}

/** Whole steps above the bound; null below it. */
function stepsAbove(value: Fraction, from: Exact, step: Exact): Exact | null {
  if (compare(value, fraction(from)) < 0) return null;
  return value.num.minus(from.times(value.den)).divToInt(step.times(value.den));
}

function rungsOf({ from, base, step, each }: Ladder): Rungs {
  const number = (text: string): Exact => new Exact(text.replace("%", ""));
  return { from: number(from), base: number(base), step: number(step), each: number(each) };
}

/** Whether the figure is a percent as people write it, 87 for 87%. */
function isWholePercent({ measure, value, from }: Pick<Ladder, "measure" | "value" | "from">): boolean {
  return measure === "percent" && value !== undefined && new Exact(from.replace("%", "")).greaterThan(1);
}

function unitOf({ measure, value }: Ladder): string {
  return measure === "percent" ? "%" : value?.unit ? ` ${value.unit}` : "";
}

function outcome(
  rule: Ladder,
  rungs: Rungs,
  value: Fraction,
  shown: string,
  states: readonly State[],
  steps: readonly Step[],
  advice: Step | null,
): Outcome {
  const { from, base, step, each } = rungs;
  const unit = unitOf(rule);
  const climbedSteps = stepsAbove(value, from, step);
  const points = ladderPoints(rungs, value);
  const params = { value: shown, from: from.toFixed(), unit };
  const explained: Step[] =
    climbedSteps === null
      ? [{ key: "step.ladder-below", params }]
      : [
          { key: "step.ladder-base", params: { ...params, points: base.toFixed() } },
          ...(climbedSteps.isZero()
            ? []
            : [
                {
                  key: "step.ladder-steps" as const,
                  params: {
                    unit,
                    steps: climbedSteps.toFixed(),
                    step: step.toFixed(),
                    each: each.toFixed(),
                    base: base.toFixed(),
                    points: points.toFixed(),
                  },
                },
              ]),
        ];
  return { raw: fraction(points), states, steps: [...steps, ...explained], advice };
}

/** The nearest rung above that gives more: "thêm 3 hồ sơ → 2,5 điểm". */
function nextRung(
  rungs: Rungs,
  amount: Exact,
  per: Exact,
  limit: Exact | null,
  what: string,
  terms: Terms,
): Step | null {
  if (!amount.isInteger()) return null;
  const pointsAt = (count: Exact): Exact =>
    countedPoints(fraction(ladderPoints(rungs, { num: count, den: per })), terms);
  const now = pointsAt(amount);
  const steps = stepsAbove({ num: amount, den: per }, rungs.from, rungs.step);
  const first = steps === null ? ZERO : steps.plus(1);
  // A ladder may begin with 0 points: then its second rung is the first that gives any.
  for (const further of [first, first.plus(1)]) {
    const target = rungs.from.plus(rungs.step.times(further)).times(per).ceil();
    if (limit !== null && target.greaterThan(limit)) return null;
    const points = pointsAt(target);
    if (points.greaterThan(now))
      return {
        key: "advice.more",
        params: { count: target.minus(amount).toFixed(), what, points: points.toFixed() },
      };
  }
  return null;
}

/** The native expressions of a climb: whether the bound is missed, and the whole steps above it. */
interface Climb {
  readonly below: string;
  readonly steps: string;
}

/** Of one figure, in thousandths. */
function climbOfFigure(from: Exact, step: Exact, { figure }: RowCells): Climb {
  const value = `ROUND(1000*${figure},0)`;
  const bound = from.times(1000).toFixed();
  return { below: `${value}<${bound}`, steps: `INT((${value}-${bound})/${step.times(1000).toFixed()})` };
}

/** Of two figures that are whole: with f/s as the bound and t/s as the step, (s·n − f·d) / (t·d) is the one division. */
function climbOfPair(bound: Exact, width: Exact, n: string, d: string): Climb {
  const scale = commonDenominator(bound, width);
  const [s, f, t] = [scale, bound.times(scale), width.times(scale)].map((number) => number.toFixed());
  const difference = f === "0" ? `${s}*${n}` : `${s}*${n}-${f}*${d}`;
  return { below: `${s}*${n}<${f}*${d}`, steps: `INT((${difference})/(${t}*${d}))` };
}

/** The points of a climb, in the smallest points that the form has. */
function climbed({ below, steps }: Climb, { base, each }: Rungs, { max }: Terms): string {
  const unit = powerOfTen(Math.max(base.decimalPlaces(), each.decimalPlaces(), max.decimalPlaces()));
  const [least, more, most] = [base, each, max].map((points) => points.times(unit).toFixed());
  const needed = max.minus(base).div(each).ceil();
  const points = `MIN(${most},${least}+${more}*MIN(${needed.toFixed()},${steps}))`;
  return `IF(${below},0,${unit.equals(1) ? points : `${points}/${unit.toFixed()}`})`;
}
