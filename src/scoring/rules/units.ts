import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { Exact, fraction, powerOfTen } from "../../rubric/exact";
import { figureFault, notWhole, readCount } from "../figures";
import { asInteger } from "./formula";
import { BLANK, figureSlot, type RuleModule, unscored } from "./rule";

/** So many points for each of a count, up to the maximum (La Gi 4.12: 2 points for each application, at most 14). */
export const units: RuleModule<"units"> = {
  slots: (rule) => [figureSlot("value", "value", rule.count, "whole")],

  score(rule, answer) {
    const reading = readCount("value" in answer ? answer.value : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    const raw = reading.value.times(rule.pointsEach);
    return {
      raw: fraction(raw),
      states: reading.warning ? [reading.warning] : [],
      steps: [
        { key: "step.units", params: { count: reading.value.toFixed(), each: rule.pointsEach, value: raw.toFixed() } },
      ],
      advice: null,
    };
  },

  formulas(rule, { figure }, { max }) {
    const places = Math.max(new Exact(rule.pointsEach).decimalPlaces(), max.decimalPlaces());
    const scale = powerOfTen(places);
    const each = scale.times(rule.pointsEach);
    const { integer } = asInteger(each);
    const points = `MIN(${scale.times(max).toFixed()},ROUND(${figure},0)*${integer.toFixed()})`;
    return {
      call: `ITSCORE.UNITS(${figure},${rule.pointsEach},${max.toFixed()})`,
      native: scale.equals(1) ? points : `${points}/${scale.toFixed()}`,
      unscorable: `OR(${figureFault(figure)},${notWhole(figure)})`,
      missing: `COUNT(${figure})=0`,
      fractional: null,
      smallScale: null,
      inverted: null,
      overCap: `ROUND(${figure},0)*${each.toFixed()}>${scale.times(max).toFixed()}`,
      specText: null,
    };
  },

  describe: (rule, { max }, locale) => [
    speaker(scoringWords, locale)("rule.units", {
      what: rule.count.unit ?? rule.count.label,
      each: rule.pointsEach,
      max: max.toFixed(),
    }),
  ],
};
