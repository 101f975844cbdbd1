import { type Figure, isShownNumber } from "../../rubric/answers";
import { awardPoints, type Band, bandFor, bandsOfRubric, NOTHING } from "../../rubric/bands";
import { writeSpecNumber } from "../../rubric/spec-numbers";
import type { RuleOf } from "../../rubric/schema";
import { Exact, fraction } from "../../rubric/exact";
import {
  figureFault,
  notWhole,
  onSmallScale,
  readCount,
  readFigure,
  type Reading,
  scaleStates,
  smallScale,
} from "../figures";
import type { State } from "../score-sheet";
import { awardSteps, bandStep, describeBands, noBandStep } from "./band-words";
import { bandsOverCap, firstBand, specArgument } from "./formula";
import { countedPoints, nextBand } from "./near-miss";
import { BLANK, figureSlot, isWholeCount, type RuleModule, type Slot, type Terms, unscored } from "./rule";

const ONE = new Exact(1);
const sign = { "at-least": ">=", above: ">", "at-most": "<=" } as const;

/** Points by the tier that one number reaches: posts a month, days, million dong (La Gi 4.9: `20:15;15:10;10:5`). */
export const tier: RuleModule<"tier"> = {
  slots: (rule) => [
    { ...figureSlot("value", "value", rule.value, isCount(rule) ? "whole" : "number"), scale: scaleOf(rule) },
  ],

  score(rule, answer, terms) {
    const reading = readValue(rule, "value" in answer ? answer.value : undefined);
    if (reading.kind === "blank") return unscored(BLANK);
    if (reading.kind === "fault") return unscored(reading.state);
    const bands = bandsOfRubric(rule.tiers, "number");
    const scale = onLargeScale(bands, reading.value);
    if (scale !== null) return unscored(scale);
    const value = fraction(reading.value);
    const band = bandFor(bands, value);
    const shown = reading.value.toFixed();
    return {
      raw: band ? awardPoints(band.award, value, terms.max) : NOTHING,
      states: scaleStates(reading.warning, isWholePercent(rule, bands) ? onSmallScale(reading.value) : null),
      steps: band ? [bandStep(band, shown, ""), ...awardSteps(band.award, value, terms.max)] : [noBandStep(shown, "")],
      advice: nextBand(bands, reading.value, ONE, null, rule.value.unit ?? rule.value.label, terms),
    };
  },

  formulas(rule, { figure, spec }, terms) {
    const bands = bandsOfRubric(rule.tiers, "number");
    const { argument, specText } = specArgument(pointTiers(rule.tiers, bands, terms), spec);
    const limit = percentLimit(bands);
    const largeScale = limit === null ? null : `ROUND(${figure},3)>${limit.toFixed()}`;
    const holds = (band: Band): string => `ROUND(${figure},3)${sign[band.edge]}${band.bound.toFixed()}`;
    return {
      call: `ITSCORE.TIER(${figure},${argument},${terms.max.toFixed()})`,
      native: firstBand(bands, holds, (band) => pointsOf(band, terms), "0"),
      unscorable: largeScale === null ? figureFault(figure) : `OR(${figureFault(figure)},${largeScale})`,
      missing: `COUNT(${figure})=0`,
      fractional: isCount(rule) ? notWhole(figure) : null,
      smallScale: isWholePercent(rule, bands) ? smallScale(figure) : null,
      inverted: null,
      overCap: bandsOverCap(bands, terms.max, holds),
      specText,
      ...(largeScale === null ? {} : { largeScale }),
    };
  },

  describe: (rule, { max }, locale) =>
    describeBands(bandsOfRubric(rule.tiers, "number"), max, locale, rule.measure === "percent" ? "%" : ""),
};

/** A percent that its cell shows as one is what tiers in percent look at. */
function readValue(rule: RuleOf<"tier">, value: Figure | undefined): Reading {
  const isShare = isShownNumber(value) && value.shows === "percent" && scaleOf(rule) === "share";
  return (isCount(rule) ? readCount : readFigure)(isShare ? value.number : value);
}

function scaleOf(rule: RuleOf<"tier">): Slot["scale"] {
  const bands = bandsOfRubric(rule.tiers, "number");
  if (percentLimit(bands) !== null) return "share";
  return isWholePercent(rule, bands) ? "percent" : undefined;
}

function isCount({ measure, value }: RuleOf<"tier">): boolean {
  return isWholeCount(measure, value);
}

/**
 * Tiers with bounds in percent look at 0.85, which a cell shows as 85%. Beyond twice the largest bound, and twice the whole, no
 * such percent can be meant: 85 is 85%. Null for tiers without a percent.
 */
function percentLimit(bands: readonly Band[]): Exact | null {
  if (!bands.some(({ percent }) => percent)) return null;
  return Exact.max(ONE, ...bands.map(({ bound }) => bound)).times(2);
}

/** The state of a number that stands for a percent a hundred times too large; null for any other. */
export function onLargeScale(bands: readonly Band[], value: Exact): State | null {
  const limit = percentLimit(bands);
  if (limit === null || value.lessThanOrEqualTo(limit)) return null;
  return {
    code: "large-scale",
    params: { value: value.toFixed(), percent: value.toFixed(), share: value.div(100).toFixed() },
  };
}

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
