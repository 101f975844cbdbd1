import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { Exact, fraction } from "../../rubric/exact";
import { isBlank, quoted } from "../../rubric/labels";
import { labelIn, valueOfLabel } from "../cell-texts";
import { specArgument } from "./formula";
import { writeOptions } from "../options";
import { BLANK, optionSlot, type RuleModule, unscored } from "./rule";

/** One of the printed options, each with its points. */
export const choice: RuleModule<"choice"> = {
  slots: (rule) => [optionSlot(rule.options)],

  score(rule, answer) {
    const option = "option" in answer ? answer.option : undefined;
    if (option === undefined || (typeof option === "object" && isBlank(option.cellText))) return unscored(BLANK);
    const chosen = typeof option === "number" ? rule.options[option] : undefined;
    if (!chosen) {
      const text = typeof option === "object" ? quoted(option.cellText) : String(option);
      return unscored({ code: "unknown-option", params: { text } });
    }
    return {
      raw: fraction(chosen.points),
      states: [],
      steps: [{ key: "step.option", params: { label: chosen.label, points: chosen.points } }],
      advice: null,
    };
  },

  formulas(rule, { figure, spec }, { max }) {
    const { argument, specText } = specArgument(writeOptions(rule.options), spec);
    const worth = rule.options.map(({ label, points }) => [label, Exact.min(points, max).toFixed()] as const);
    return {
      call: `ITSCORE.CHOICE(${figure},${argument},${max.toFixed()})`,
      native: valueOfLabel(figure, worth),
      missing: null,
      unscorable: `NOT(${labelIn(
        figure,
        worth.map(([label]) => label),
      )})`,
      fractional: null,
      smallScale: null,
      inverted: null,
      overCap: null,
      specText,
    };
  },

  describe(rule, _terms, locale) {
    const say = speaker(scoringWords, locale);
    return rule.options.map(({ label, points }) => say("rule.option", { label, points }));
  },
};
