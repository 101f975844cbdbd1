import { Exact, ZERO } from "../rubric/exact";
import { criteriaOf } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import { roundFraction } from "../scoring/rounding";
import type { Consolidation, RankedUnit } from "./consolidation";
import { sideOf } from "./unit";

/** What the ranked units miss of the maximum of a criterion. Points are decimal strings. */
export interface LostPoints {
  readonly id: string;
  readonly maxPoints: string;
  /** Of all units together. */
  readonly lost: string;
  /** How many have points there, of how many to which it applies. */
  readonly scored: number;
  readonly applies: number;
  /** The mean of those that have points, with two decimals; null for none. */
  readonly mean: string | null;
  readonly full: number;
  readonly zero: number;
}

/** The criteria by the points that the ranked units lose in them, the greatest loss first. Penalties are no loss of a maximum. */
export function lostPoints(rubric: Rubric, units: readonly RankedUnit[]): LostPoints[] {
  const sides = units.filter(({ rank }) => rank !== null).map(sideOf);
  return criteriaOf(rubric)
    .flatMap(({ item, penalty }, index): LostPoints[] => {
      if (penalty) return [];
      const max = new Exact(item.maxPoints);
      const rows = sides.flatMap(({ criteria }) => criteria[index] ?? []).filter(({ excluded }) => !excluded);
      const points = rows.flatMap((row) => (row.points === null ? [] : [new Exact(row.points)]));
      const sum = points.reduce((total, one) => total.plus(one), ZERO);
      const lost = max.times(rows.length).minus(sum);
      return [
        {
          id: item.id,
          maxPoints: item.maxPoints,
          lost: lost.toFixed(),
          scored: points.length,
          applies: rows.length,
          mean:
            points.length === 0
              ? null
              : roundFraction({ num: sum, den: new Exact(points.length) }, { decimals: 2, mode: "half-up" }).toFixed(),
          full: points.filter((one) => one.greaterThanOrEqualTo(max)).length,
          zero: points.filter((one) => one.isZero()).length,
        },
      ];
    })
    .sort((a, b) => new Exact(b.lost).comparedTo(a.lost));
}

/** How many units have each grade, in the order of the form's grades; those without one are left out. */
export function gradeCounts({
  rubric,
  units,
}: Consolidation): readonly { readonly name: string; readonly count: number }[] {
  return (rubric?.grades ?? []).map(({ name }) => ({
    name,
    count: units.filter(({ rank, grade }) => rank !== null && grade === name).length,
  }));
}
