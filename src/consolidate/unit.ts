import type { Locale } from "../locales/words";
import { scoringFingerprint } from "../form/fingerprint";
import type { FormStatus } from "../form/status";
import { findingText } from "../inspect/finding-text";
import { summaryOf } from "../inspect/summary";
import type { Answer, Answers } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import { remembered } from "../rubric/remembered";
import type { Rubric } from "../rubric/schema";
import { appraisedAnswers } from "../scoring/appraisal";
import type { CouncilRow, CouncilScores } from "../scoring/council";
import { isToBest } from "../scoring/rules/ratio";
import { isExcluded, isSettled, type ScoreSheet } from "../scoring/score-sheet";
import type { FormInFile } from "../xlsx/read-forms";

/**
 * What is kept of a form that came back: some kilobytes where the inspected form takes dozens, so that a thousand of them stay
 * small. Points are decimal strings; null means not scored, never zero.
 */
export interface Unit {
  /** As it was given; a path has "/" between its folders. */
  readonly file: string;
  readonly sheetName: string;
  /** Of the general part; null where no name is given. */
  readonly agency: string | null;
  /** Of its rubric, whose whole would be many times as large as the unit. */
  readonly title: string;
  /** By which forms of one rubric are known: its scoring fingerprint. */
  readonly scoring: string;
  readonly status: FormStatus;
  readonly self: SideOfUnit;
  /** null while no appraisal has begun. */
  readonly appraised: AppraisedSide | null;
  /** What counts in the end; null while the form has not gone to the council. */
  readonly final: FinalSide | null;
  /** What is found in the form, in words with their places; at most MOST_PROBLEMS, then a count. */
  readonly problems: readonly string[];
  /** What is only to be known. */
  readonly remarks: readonly string[];
}

export interface SideOfUnit {
  /** The points that a ranking takes: rescaled where the form rescales. */
  readonly ranked: string | null;
  readonly points: string | null;
  /** The maximum of what applies. */
  readonly applies: string;
  readonly percent: string | null;
  readonly grade: string | null;
  readonly sections: readonly { readonly id: string; readonly points: string | null; readonly applies: string }[];
  readonly criteria: readonly CriterionOfUnit[];
  /** The answers of the rows that are scored against the highest unit, as far as they are filled in. */
  readonly toBest: Answers;
  /** Rows that the council gave points: they are not scored against anybody. */
  readonly given?: readonly string[];
}

export interface CriterionOfUnit {
  readonly id: string;
  readonly points: string | null;
  readonly excluded: boolean;
}

export interface AppraisedSide extends SideOfUnit {
  /** How many of the rows that the agency has scored are appraised, of how many. */
  readonly done: number;
  readonly of: number;
}

/** What a form comes to with the council's points. */
export interface FinalSide extends AppraisedSide {
  /** The rows that the council decided otherwise than the appraisal. */
  readonly decisions: readonly Pick<CouncilRow, "id" | "appraised" | "final" | "reason">[];
}

/** Whose points are ranked. */
export type CountedSide = "self" | "appraised" | "final";

const MOST_PROBLEMS = 200;

/** The rows of a form that are scored against the highest unit. */
export const rowsToBest = remembered((rubric: Rubric): readonly string[] =>
  criteriaOf(rubric).flatMap(({ item }) => (isToBest(item.rule) ? [item.id] : [])),
);

/** A form that was read and recomputed, as the consolidation keeps it. */
export function unitOf(file: string, form: FormInFile, locale: Locale): Unit {
  const { sheetName, rubric, description, inspection } = form;
  const { agency, findings, remarks } = summaryOf(sheetName, rubric, inspection);
  const told = (one: (typeof findings)[number]): string => {
    const { where, what } = findingText(rubric, one, locale);
    return `${where}: ${what}`;
  };
  const { scores, answers, appraisal } = inspection;
  return {
    file,
    sheetName,
    agency: agency === "" ? null : agency,
    title: rubric.title,
    scoring: scoringFingerprint(rubric),
    status: description.status,
    self: sideOfForm(rubric, scores, answers),
    appraised: appraisal && {
      ...sideOfForm(rubric, appraisal.scores, appraisedAnswers(answers, appraisal.answers)),
      ...appraisedSoFar(scores, appraisal.scores),
    },
    final: appraisal?.council
      ? finalSide(rubric, scores, appraisedAnswers(answers, appraisal.answers), appraisal.council)
      : null,
    problems: bounded(findings, told),
    remarks: remarks.map(told),
  };
}

function bounded<T>(all: readonly T[], told: (one: T) => string): string[] {
  const shown = all.slice(0, MOST_PROBLEMS).map(told);
  return all.length > MOST_PROBLEMS ? [...shown, `+${all.length - MOST_PROBLEMS}`] : shown;
}

/** The side of a unit whose points are ranked. */
export function sideOf({ unit, of }: { readonly unit: Unit; readonly of: CountedSide }): SideOfUnit {
  return unit[of] ?? unit.self;
}

/** @param answers those of the appraisal: a figure may be the highest also where the council decides of its row */
function finalSide(rubric: Rubric, self: ScoreSheet, answers: Answers, { scores, rows }: CouncilScores): FinalSide {
  return {
    ...sideOfForm(rubric, scores, answers),
    given: rows.flatMap(({ id, council, fault }) => ((council ?? fault) === null ? [] : [id])),
    ...appraisedSoFar(self, scores),
    decisions: rows
      .filter(({ differs }) => differs)
      .map(({ id, appraised, final, reason }) => ({ id, appraised, final, reason })),
  };
}

/** What a side says of the whole form. */
export function wholeOf({
  points,
  rescaled,
  applies,
  percent,
  grade,
}: Omit<ScoreSheet["total"], "count" | "filled" | "faulty">): Pick<
  SideOfUnit,
  "ranked" | "points" | "applies" | "percent" | "grade"
> {
  return { ranked: rescaled ?? points, points, applies, percent, grade };
}

function sideOfForm(rubric: Rubric, { total, sections, criteria }: ScoreSheet, answers: Answers): SideOfUnit {
  const settled = new Set(criteria.filter(isSettled).map(({ id }) => id));
  const toBest = rowsToBest(rubric).flatMap((id): [string, Answer][] => {
    const answer = ownOf(answers, id);
    return answer !== undefined && settled.has(id) ? [[id, answer]] : [];
  });
  return {
    toBest: Object.fromEntries(toBest),
    ...wholeOf(total),
    sections: sections.map(({ id, points, applies }) => ({ id, points, applies })),
    criteria: criteria.map((row) => ({ id: row.id, points: row.points, excluded: isExcluded(row) })),
  };
}

function appraisedSoFar(self: ScoreSheet, appraised: ScoreSheet): { readonly done: number; readonly of: number } {
  const settled = new Set(appraised.criteria.filter(isSettled).map(({ id }) => id));
  const rows = self.criteria.filter(isSettled);
  return { done: rows.filter(({ id }) => settled.has(id)).length, of: rows.length };
}
