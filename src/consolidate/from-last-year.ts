import { takenOver } from "../form/taken-profile";
import type { FormStart, LastYear, LastYearRow } from "../form/last-year";
import type { Answers, Appraisal, Council } from "../rubric/answers";
import { criteriaById, criteriaOf } from "../rubric/outline";
import { ownOf, recordOf } from "../rubric/record";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import type { ScoreSheet } from "../scoring/score-sheet";
import { plain } from "../rubric/plain-text";
import { finalScores } from "../scoring/final-scores";
import { figureWords } from "./answer-words";

/** Last year's form as it was read. */
interface FormOfLastYear {
  readonly rubric: Rubric;
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
}

/**
 * What a form of this year takes over from last year's. The points that counted in the end are taken: the council's, the appraisal's.
 * @param matches last year's ids by this year's
 */
export function startFromLastYear(
  now: Rubric,
  last: FormOfLastYear & { readonly appraisal: Appraisal | null; readonly council: Council | null },
  matches: ReadonlyMap<string, string>,
): FormStart {
  const scores = finalScores(last.rubric, last.answers, last.appraisal, last.council);
  return { profile: profileFrom(now, last), lastYear: lastYearFor(now, last, scores, matches) };
}

/**
 * What last year's form says of the criteria of this year's.
 * @param scores of last year's form, those that counted
 * @param matches last year's ids by this year's
 */
export function lastYearFor(
  now: Rubric,
  { rubric, answers }: FormOfLastYear,
  scores: ScoreSheet,
  matches: ReadonlyMap<string, string>,
): LastYear {
  const before = criteriaById(rubric);
  const points = new Map(scores.criteria.map((row) => [row.id, row.points]));
  const rows = criteriaOf(now).flatMap(({ item }): [string, LastYearRow][] => {
    const id = matches.get(item.id);
    const criterion = id === undefined ? undefined : before.get(id);
    if (id === undefined || criterion === undefined) return [];
    const answer = ownOf(answers, id) ?? {};
    const called = rowNames(rubric).get(id)?.full ?? criterion.title;
    const isCalledSo = plain(called) === plain(rowNames(now).get(item.id)?.full ?? "");
    return [
      [
        item.id,
        {
          title: isCalledSo ? "" : called,
          figures: figureWords(criterion, answer),
          points: points.get(id) ?? null,
          maxPoints: criterion.maxPoints,
          evidence: answer.evidence ?? "",
          note: answer.note ?? "",
        },
      ],
    ];
  });
  const { total } = scores;
  return {
    title: rubric.title,
    year: rubric.year,
    points: total.points,
    maxPoints: total.maxPoints,
    rows: recordOf(rows),
  };
}

/** The general part that last year's form has for the fields of this year's. */
export function profileFrom(now: Rubric, { rubric, profile }: FormOfLastYear): Readonly<Record<string, string>> {
  return takenOver(now.profile, { fields: rubric.profile, profile });
}
