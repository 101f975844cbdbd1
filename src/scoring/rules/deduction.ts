import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import type { Answer, CountsAnswer } from "../../rubric/answers";
import { Exact, fraction, powerOfTen, ZERO } from "../../rubric/exact";
import type { RuleOf } from "../../rubric/schema";
import { figureFault, notWhole, readCount } from "../figures";
import type { Step } from "../score-sheet";
import { choice } from "./choice";
import { blankCell, textIn } from "../cell-texts";
import { BLANK, countSlot, optionSlot, PARTIAL, type RuleModule, unscored } from "./rule";

/**
 * The maximum less so much for each case, never below 0 (Hà Nam 2022 VI.4: 2 points for each late answer, 5 for each
 * missing one), or a printed whole answer in its place ("Không cập nhật: 0 điểm").
 */
export const deduction: RuleModule<"deduction"> = {
  slots: (rule) => [
    ...(rule.options ? [optionSlot(rule.options)] : []),
    ...rule.lines.map(({ points, ...line }, index) => countSlot(index, line, points)),
  ],

  score(rule, answer, terms) {
    const { counts = [], option } = answersOf(answer);
    const readings = rule.lines.map((_, index) => readCount(counts[index] ?? undefined));
    const counted = readings.some(({ kind }) => kind !== "blank");
    const whole = rule.options ? asChoice(rule.options) : null;
    const chosen = whole && option !== undefined ? choice.score(whole, { option }, terms) : null;
    if (chosen && chosen.states[0]?.code !== "blank")
      return counted ? unscored({ code: "two-answers", params: {} }) : chosen;

    const faults = readings.flatMap((reading) => (reading.kind === "fault" ? [reading.state] : []));
    if (faults.length > 0) return unscored(...faults);
    if (!counted) return unscored(BLANK);
    const values = readings.flatMap((reading) => (reading.kind === "number" ? [reading.value] : []));
    if (values.length < rule.lines.length) return unscored(PARTIAL);

    const minus = rule.lines.map(({ points }, index) => (values[index] ?? ZERO).times(points));
    const total = minus.reduce((sum, points) => sum.plus(points), ZERO);
    const left = terms.max.minus(total);
    const steps: Step[] = rule.lines.flatMap(({ label, unit, points }, index) => {
      const count = values[index] ?? ZERO;
      if (count.isZero()) return [];
      return [
        {
          key: "step.deduct" as const,
          params: {
            count: count.toFixed(),
            each: points,
            what: unit ?? label,
            value: (minus[index] ?? ZERO).toFixed(),
          },
        },
      ];
    });
    steps.push({
      key: "step.deducted",
      params: { max: terms.max.toFixed(), value: total.toFixed(), points: left.toFixed() },
    });
    if (left.isNegative()) steps.push({ key: "step.floor", params: {} });
    return {
      raw: fraction(left.isNegative() ? ZERO : left),
      states: readings.flatMap((reading) => (reading.kind === "number" && reading.warning ? [reading.warning] : [])),
      steps,
      advice: null,
    };
  },

  formulas(rule, cells, terms) {
    const range = `${cells.lines[0] ?? cells.figure}:${cells.lines.at(-1) ?? cells.figure}`;
    const places = Math.max(
      terms.max.decimalPlaces(),
      ...rule.lines.map(({ points }) => new Exact(points).decimalPlaces()),
    );
    const scale = powerOfTen(places);
    const each = rule.lines.map(({ points }) => scale.times(points).toFixed());
    const products = cells.lines.map((cell, index) => `-ROUND(${cell},0)*${each[index] ?? "0"}`).join("");
    const left = `MAX(0,${scale.times(terms.max).toFixed()}${products})${scale.equals(1) ? "" : `/${scale.toFixed()}`}`;
    const odd = cells.lines.map(notWhole).join(",");
    const unscorable = `OR(${figureFault(...cells.lines)},${odd})`;
    const call = `ITSCORE.DEDUCT(${terms.max.toFixed()},${range},{${rule.lines.map(({ points }) => points).join(";")}})`;
    const missing = `COUNT(${range})<${rule.lines.length}`;
    const common = { fractional: null, smallScale: null, inverted: null, overCap: null };
    if (!rule.options) return { ...common, call, native: left, missing, unscorable, specText: null };

    const whole = choice.formulas(asChoice(rule.options), cells, terms);
    const noAnswer = blankCell(cells.figure);
    const either = (answered: string, otherwise: string): string => `IF(${noAnswer},${otherwise},${answered})`;
    return {
      ...common,
      call: either(whole.call ?? call, call),
      native: either(whole.native, left),
      missing: `AND(${noAnswer},${missing})`,
      unscorable: either(`OR(COUNT(${range})>0,${textIn(cells.lines)},${whole.unscorable})`, unscorable),
      specText: whole.specText,
    };
  },

  describe(rule, terms, locale) {
    const say = speaker(scoringWords, locale);
    return [
      ...(rule.options ? choice.describe(asChoice(rule.options), terms, locale) : []),
      ...rule.lines.map(({ label, unit, points }) => say("rule.deduction", { points, what: unit ?? label })),
      say("rule.floor", { max: terms.max.toFixed() }),
    ];
  },
};

function answersOf(answer: Answer): CountsAnswer {
  return "counts" in answer || "option" in answer ? answer : {};
}

function asChoice(options: NonNullable<RuleOf<"deduction">["options"]>): RuleOf<"choice"> {
  return { kind: "choice", options };
}
