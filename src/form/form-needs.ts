import { Exact } from "../rubric/exact";
import { isExcludable, isPenalty, outline } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Rubric } from "../rubric/schema";
import { isToBest } from "../scoring/rules/ratio";
import type { ColumnNeeds } from "./columns";

interface FormNeeds extends ColumnNeeds {
  readonly penalty: boolean;
  /** Rows whose points need the other units. */
  readonly best: boolean;
}

/** What a form has of all that only some forms have; made once for each rubric. */
export const needsOf = remembered((rubric: Rubric): FormNeeds => {
  const rows = outline(rubric);
  const penalty = rows.some(({ item }) => isPenalty(item));
  return {
    exceptions: rows.some(({ exceptions }) => exceptions.length > 0),
    excludable: rows.some((row) => row.item.type === "criterion" && isExcludable(row)),
    limited: penalty || rows.some(({ item }) => item.type === "section" && item.ceiling !== undefined),
    penalty,
    best: rows.some(({ item }) => item.type === "criterion" && isToBest(item.rule)),
  };
});

/** The decimals of a form's maxima, with which what is left of them is written out. */
export const decimalsOfMaxima = remembered((rubric: Rubric): number =>
  Math.max(
    ...[rubric.maxPoints, ...outline(rubric).map(({ item }) => item.maxPoints ?? "0")].map((points) =>
      new Exact(points).decimalPlaces(),
    ),
  ),
);
