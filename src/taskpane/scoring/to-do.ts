import type { Rubric } from "../../rubric/schema";
import { outline } from "../../rubric/outline";
import { type CriterionScore, isSettled, type ScoreSheet } from "../../scoring/score-sheet";

/** Whether somebody still has to do something about a row: it has no points, or a document or a reason is missing. */
function isToDo(row: CriterionScore): boolean {
  return !isSettled(row) || row.states.some(({ code }) => code === "evidence-missing" || code === "reason-missing");
}

/** The rows that are still to be done, in printed order. */
export function rowsToDo({ criteria }: ScoreSheet, isOnSheet: (criterionId: string) => boolean): readonly string[] {
  return criteria.filter((row) => isToDo(row) && isOnSheet(row.id)).map(({ id }) => id);
}

/**
 * The nearest row to be done before or after an item; null where there is none in that direction.
 * @param fromId a criterion or a section; null for the beginning of the form
 */
export function nearestToDo(
  rubric: Rubric,
  toDo: readonly string[],
  fromId: string | null,
  direction: "previous" | "next",
): string | null {
  const places = new Map(outline(rubric).map(({ item }, index) => [item.id, index]));
  const from = fromId === null ? -1 : (places.get(fromId) ?? -1);
  const placeOf = (id: string): number => places.get(id) ?? -1;
  return (
    (direction === "next"
      ? toDo.find((id) => placeOf(id) > from)
      : [...toDo].reverse().find((id) => placeOf(id) < from)) ?? null
  );
}
