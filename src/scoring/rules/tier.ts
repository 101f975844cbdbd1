import { awardPoints, type Band, bandFor, bandsOfRubric, NOTHING } from "../../rubric/bands";
import { writeSpecNumber } from "../../rubric/spec-numbers";
import type { RuleOf } from "../../rubric/schema";
import { Exact, fraction } from "../../rubric/exact";
import { figureFault, onSmallScale, readFigure, smallScale } from "../figures";
import { awardSteps, bandStep, describeBands, noBandStep } from "./band-words";
import { bandsOverCap, firstBand, specArgument } from "./formula";
import { countedPoints, nextBand } from "./near-miss";
import { BLANK, figureSlot, type RuleModule, type Terms, unscored } from "./rule";

const ONE = new Exact(1);
const sign = { "at-least": ">=", above: ">", "at-most": "<=" } as const;

/** Points by the tier that one number reaches: posts a month, days, million dong (La Gi 4.9: `20:15;15:10;10:5`). */
export const tier: RuleModule<"tier"> = {
  slots: (rule) => [figureSlot("value", "value", rule.value)],

  score(rule, answer, terms) {
    const reading = readFigure("value" in answer ? answer.value : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    const bands = bandsOfRubric(rule.tiers, "number");
    const value = fraction(reading.value);
    const band = bandFor(bands, value);
    const shown = reading.value.toFixed();
    return {
      raw: band ? awardPoints(band.award, value, terms.max) : NOTHING,
      states: [reading.warning, isWholePercent(rule, bands) ? onSmallScale(reading.value) : null].filter(
        (state) => state !== null,
      ),
      steps: band ? [bandStep(band, shown, ""), ...awardSteps(band.award, value, terms.max)] : [noBandStep(shown, "")],
      advice: nextBand(bands, reading.value, ONE, null, rule.value.unit ?? rule.value.label, terms),
    };
  },

  formulas(rule, { figure, spec }, terms) {
    const bands = bandsOfRubric(rule.tiers, "number");
    const { argument, specText } = specArgument(pointTiers(rule.tiers, bands, terms), spec);
    const holds = (band: Band): string => `ROUND(${figure},3)${sign[band.edge]}${band.bound.toFixed()}`;
    return {
      call: `ITSCORE.TIER(${figure},${argument},${terms.max.toFixed()})`,
      native: firstBand(bands, holds, (band) => pointsOf(band, terms), "0"),
      unscorable: figureFault(figure),
      missing: `COUNT(${figure})=0`,
      fractional: null,
      smallScale: isWholePercent(rule, bands) ? smallScale(figure) : null,
      inverted: null,
      overCap: bandsOverCap(bands, terms.max, holds),
      specText,
    };
  },

  describe: (rule, { max }, locale) =>
    describeBands(bandsOfRubric(rule.tiers, "number"), max, locale, rule.measure === "percent" ? "%" : ""),
};

/** Whether a percent is asked as people write it, 95 for 95%: its bounds say so. */
function isWholePercent({ measure }: RuleOf<"tier">, bands: readonly Band[]): boolean {
  return (
    measure === "percent" && bands.every(({ percent }) => !percent) && bands.some(({ bound }) => bound.greaterThan(1))
  );
}

function pointsOf(band: Band, terms: Terms): string {
  return countedPoints(awardPoints(band.award, NOTHING, terms.max), terms).toFixed();
}

/**
 * The tiers with every award in counted points. TIER has no rounding argument, so what needs rounding is rounded here, by
 * the rubric's own mode.
 */
function pointTiers(text: string, bands: readonly Band[], terms: Terms): string {
  if (bands.every(({ award }) => award.kind === "points" && award.points.decimalPlaces() <= terms.rounding.decimals))
    return text;
  return bands
    .map(
      (band) =>
        `${band.edge === "at-least" ? "" : sign[band.edge]}${band.percent ? `${writeSpecNumber(band.bound.times(100))}%` : writeSpecNumber(band.bound)}:${writeSpecNumber(new Exact(pointsOf(band, terms)))}`,
    )
    .join(";");
}
