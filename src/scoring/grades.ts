import { Exact } from "../rubric/exact";
import { remembered } from "../rubric/remembered";
import type { Grade, Rubric } from "../rubric/schema";

/** A grade by the bound from which it counts; the lowest may have none, which is 0. */
export interface GradeBound {
  readonly name: string;
  readonly bound: Exact;
  /** Of what the points are out of. */
  readonly percent: boolean;
}

/** The grades of a form, the highest bound first. Upper bounds are printed words: the highest bound that is reached counts. */
export const gradeBounds = remembered((grades: readonly Grade[]): readonly GradeBound[] =>
  grades
    .map(({ name, from = "0" }) => ({ name, bound: new Exact(from.replace("%", "")), percent: from.endsWith("%") }))
    .sort((a, b) => b.bound.comparedTo(a.bound)),
);

/** The grade of a form's points; null where the form has no grades or none is reached. */
export function gradeOf({ grades }: Pick<Rubric, "grades">, points: Exact | null, outOf: Exact): string | null {
  if (points === null || grades === undefined) return null;
  const reached = gradeBounds(grades).find(({ bound, percent }) =>
    percent ? points.times(100).greaterThanOrEqualTo(bound.times(outOf)) : points.greaterThanOrEqualTo(bound),
  );
  return reached?.name ?? null;
}
