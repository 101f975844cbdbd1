import { lintBestUnit } from "./lint/best-unit";
import { lintBonus } from "./lint/bonus";
import { type Finding, findingsOf } from "./lint/finding";
import { lintGrades } from "./lint/grades";
import { lintLimits } from "./lint/limits";
import { lintMaxima } from "./lint/maxima";
import { lintNumbering } from "./lint/numbering";
import { lintThresholds, lintZeroOptions } from "./lint/options";
import { lintTiers } from "./lint/tiers";
import { criteriaOf } from "./outline";
import type { Rubric } from "./schema";

/**
 * Everything that is wrong or open in a form, found before anyone scores with it: in printed order, what concerns the
 * whole form first. Reads what is printed (`printedMaxPoints`, `guidance`), not our reading of it; a recorded reading
 * makes a finding `resolved`. What is not surely understood makes no finding.
 */
export function lintRubric(rubric: Rubric): Finding[] {
  return findingsOf(rubric, [
    ...lintMaxima(rubric),
    ...lintBonus(rubric),
    ...lintLimits(rubric),
    ...lintBestUnit(rubric),
    ...lintGrades(rubric),
    ...lintNumbering(rubric),
    ...lintZeroOptions(rubric),
    ...lintThresholds(rubric),
    ...criteriaOf(rubric).flatMap(({ item }) => lintTiers(item)),
  ]);
}
