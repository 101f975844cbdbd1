import type { Answer, Answers } from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import { criteriaOf } from "../../rubric/outline";
import type { Rubric } from "../../rubric/schema";
import type { ImportedRow } from "../reading/import-table";

/** The points that somebody had given in the table, as far as they can be said in answers. */
export interface FilledIn {
  readonly answers: Answers;
  /** How many rows have an answer by them. */
  readonly answered: number;
  /** How many have them as a note: points alone do not say the figures that they came from. */
  readonly noted: number;
}

/**
 * Takes the scores of a table that was filled in over into a form made of it: points where points are typed, the option where
 * one alone gives them. Elsewhere they are kept as a note, for figures cannot be reckoned back.
 * @param note the words of that note
 */
export function filledIn(rubric: Rubric, rows: readonly ImportedRow[], note: (points: string) => string): FilledIn {
  const given = new Map(rows.flatMap(({ id, selfPoints }) => (id && selfPoints ? [[id, selfPoints] as const] : [])));
  const answers = criteriaOf(rubric).flatMap(({ item }): [string, Answer, boolean][] => {
    const points = given.get(item.id);
    if (points === undefined) return [];
    const { rule } = item;
    if (rule.kind === "points" && new Exact(points).lessThanOrEqualTo(item.maxPoints))
      return [[item.id, { points }, true]];
    if (rule.kind === "choice") {
      const fitting = rule.options.flatMap((option, index) => (new Exact(option.points).equals(points) ? [index] : []));
      const [option] = fitting;
      if (option !== undefined && fitting.length === 1) return [[item.id, { option }, true]];
    }
    return [[item.id, { note: note(points) }, false]];
  });
  const answered = answers.filter(([, , isAnswer]) => isAnswer).length;
  return {
    answers: Object.fromEntries(answers.map(([id, answer]) => [id, answer])),
    answered,
    noted: answers.length - answered,
  };
}
