import { scoringWords } from "../../locales/scoring";
import { speaker } from "../../locales/words";
import { Exact, fraction } from "../../rubric/exact";
import { figureFault, readFigure } from "../figures";
import { roundedQuotient } from "./formula";
import { BLANK, figureSlot, type RuleModule, unscored } from "./rule";

const ONE = new Exact(1);

/** Points as judged, 0 to the maximum, where the form prints no method (La Gi 2.12: "Sao lưu dự phòng"). */
export const points: RuleModule<"points"> = {
  slots: () => [figureSlot("points", "judged", { label: "Điểm", unit: "điểm" })],

  score(_rule, answer) {
    const reading = readFigure("points" in answer ? answer.points : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    return {
      raw: fraction(reading.value),
      states: reading.warning ? [reading.warning] : [],
      steps: [{ key: "step.judged", params: { value: reading.value.toFixed() } }],
      advice: null,
    };
  },

  formulas(_rule, { figure }, { max, rounding }) {
    // Judged points are the figure itself: the only arithmetic is the cap and, for a third decimal, the rounding.
    const capped = `MIN(${max.toFixed()},${figure})`;
    const thousandths = roundedQuotient(`ROUND(1000*${capped},0)`, ONE, "1000", rounding, max.times(1000).toNumber());
    return {
      call: null,
      native: thousandths,
      unscorable: figureFault(figure),
      missing: `COUNT(${figure})=0`,
      fractional: null,
      smallScale: null,
      inverted: null,
      overCap: `${figure}>${max.toFixed()}`,
      specText: null,
    };
  },

  describe: (_rule, { max }, locale) => [speaker(scoringWords, locale)("rule.points", { max: max.toFixed() })],
};
