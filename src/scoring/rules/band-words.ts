import { scoringWords } from "../../locales/scoring";
import { type Locale, speaker } from "../../locales/words";
import { type Award, awardPoints, type Band } from "../../rubric/bands";
import { type Exact, type Fraction } from "../../rubric/exact";
import { showFraction } from "../rounding";
import type { Step } from "../score-sheet";

/** The step that says which bound was reached. `value` is in the bound's own unit. */
export function bandStep(band: Band, value: string, unit: string): Step {
  return { key: `step.${band.edge}`, params: { value, unit, bound: writtenBound(band) } };
}

export function noBandStep(value: string, unit: string): Step {
  return { key: "step.no-band", params: { value, unit } };
}

/** The steps from the reached band to its points. */
export function awardSteps(award: Award, value: Fraction, max: Exact): Step[] {
  const points = showFraction(awardPoints(award, value, max));
  if (award.kind === "points") return [{ key: "step.award", params: { points } }];
  if (award.kind === "share") {
    return award.share.equals(1)
      ? [{ key: "step.award", params: { points } }]
      : [{ key: "step.share", params: { share: award.share.times(100).toFixed(), max: max.toFixed(), value: points } }];
  }
  const figures = { num: value.num.toFixed(), den: value.den.toFixed(), max: max.toFixed(), value: points };
  return award.target.equals(1)
    ? [{ key: "step.ratio", params: figures }]
    : [{ key: "step.to-target", params: { ...figures, target: award.target.times(100).toFixed() } }];
}

/** The tiers in words, the highest first, closed by what all the rest gets. */
export function describeBands(bands: readonly Band[], max: Exact, locale: Locale, unit = ""): string[] {
  const say = speaker(scoringWords, locale);
  const award = ({ award }: Band): string => {
    if (award.kind === "points") return say("award.points", { points: award.points.toFixed() });
    if (award.kind === "share") return say("award.points", { points: award.share.times(max).toFixed() });
    return award.target.equals(1)
      ? say("award.ratio", { max: max.toFixed() })
      : say("award.to-target", { target: award.target.times(100).toFixed(), max: max.toFixed() });
  };
  const lines = bands.map((band) =>
    say(`rule.${band.edge}`, { bound: writtenBound(band), unit: band.percent ? "%" : unit, award: award(band) }),
  );
  return [...lines, say("rule.otherwise")];
}

function writtenBound(band: Band): string {
  return (band.percent ? band.bound.times(100) : band.bound).toFixed();
}
