import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { Exact } from "../../rubric/exact";
import { figureFault, onSmallScale, readFigure, scaleStates, smallScale } from "../figures";
import { showFraction } from "../rounding";
import { roundedQuotient, roundingArguments } from "./formula";
import { BLANK, figureSlot, type RuleModule, unscored } from "./rule";

/** A score that somebody else gave, brought to the criterion's scale (commune form VI.20: out of 100, worth 5). */
export const externalScore: RuleModule<"score"> = {
  slots: (rule) => [
    { ...figureSlot("value", "value", rule.score), scale: new Exact(rule.outOf).lessThan(100) ? undefined : "score" },
  ],

  score(rule, answer, { max }) {
    const reading = readFigure("value" in answer ? answer.value : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    const raw = { num: reading.value.times(max), den: new Exact(rule.outOf) };
    return {
      raw,
      states: scaleStates(
        reading.warning,
        new Exact(rule.outOf).greaterThanOrEqualTo(100) ? onSmallScale(reading.value) : null,
      ),
      steps: [
        {
          key: "step.scaled",
          params: { score: reading.value.toFixed(), outOf: rule.outOf, max: max.toFixed(), value: showFraction(raw) },
        },
      ],
      advice: null,
    };
  },

  formulas(rule, { figure }, { max, rounding }) {
    const scale = new Exact(rule.outOf).times(1000);
    const points = roundedQuotient(
      `MIN(ROUND(1000*${figure},0),${scale.toFixed()})`,
      max,
      scale.toFixed(),
      rounding,
      scale.toNumber(),
    );
    return {
      call: `ITSCORE.SCORE(${figure},${rule.outOf},${max.toFixed()}${roundingArguments(rounding)})`,
      native: points,
      unscorable: figureFault(figure),
      missing: `COUNT(${figure})=0`,
      fractional: null,
      smallScale: new Exact(rule.outOf).greaterThanOrEqualTo(100) ? smallScale(figure) : null,
      inverted: null,
      overCap: `${figure}>${rule.outOf}`,
      specText: null,
    };
  },

  describe: (rule, { max }, locale) => [
    speaker(scoringWords, locale)("rule.score", { outOf: rule.outOf, max: max.toFixed() }),
  ],
};
