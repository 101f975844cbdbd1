import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { Exact, fraction } from "../../rubric/exact";
import { literal, specArgument, VALUE_ERROR } from "./formula";
import { writeOptions } from "../options";
import { BLANK, optionSlot, type RuleModule, unscored } from "./rule";

/** One of the printed options, each with its points. */
export const choice: RuleModule<"choice"> = {
  slots: (rule) => [optionSlot(rule.options)],

  score(rule, answer) {
    const option = "option" in answer ? answer.option : undefined;
    if (option === undefined || (typeof option === "object" && option.cellText.trim() === "")) return unscored(BLANK);
    const chosen = typeof option === "number" ? rule.options[option] : undefined;
    if (!chosen) {
      const text = typeof option === "object" ? option.cellText.trim().slice(0, 40) : String(option);
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
    // "=" compares whole texts; MATCH would take *, ? and ~ in a label as wildcards.
    const native = rule.options.reduceRight(
      (otherwise, { label, points }) =>
        `IF(TRIM(${figure})=${literal(label)},${Exact.min(points, max).toFixed()},${otherwise})`,
      VALUE_ERROR,
    );
    return {
      call: `ITSCORE.CHOICE(${figure},${argument},${max.toFixed()})`,
      native,
      missing: `TRIM(${figure})=""`,
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
