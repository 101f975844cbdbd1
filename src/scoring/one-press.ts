import { type Answer, type Answers, answerOf } from "../rubric/answers";
import { isBlank, sameLabel } from "../rubric/labels";
import { criteriaOf, type OutlineRow } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { Criterion, Exception, Rubric } from "../rubric/schema";
import { isTakenOut } from "./exceptions";
import { slotsOf, scoreRule, termsOf } from "./rules/registry";
import { isFault } from "./score-sheet";
import { placesBelow } from "./sums";

// What one press answers for a row, or for all rows of a group. Nothing that somebody typed is lost by it: figures of a row that
// is taken out stay where they are, a note stays, and "no cases" answers blank rows alone.

/** A row's answer as it stands and as it is to be. */
export interface AnswerChange {
  readonly before: Answer;
  readonly after: Answer;
}

/** By criterion id. */
export type AnswerChanges = ReadonlyMap<string, AnswerChange>;

type Award = Extract<Exception, { award: string }>;

/** The exception by which a row can leave the maximum; undefined where the form has none. */
export function takingOut({ exceptions }: Pick<OutlineRow, "exceptions">): Award | undefined {
  return exceptions.find((one): one is Award => one.kind !== "late" && isTakenOut(one));
}

/** Takes a row, or every row of a group, out of the maximum, with the form's own condition as the reason where none is given. */
export function takenOut(rubric: Rubric, itemId: string, answers: Answers): AnswerChanges {
  return changed(excludable(rubric, itemId), answers, ({ exception }, before) => {
    if (before.exception === exception.kind) return null;
    const { late: _, ...rest } = before;
    const note = isBlank(before.note ?? "") ? exception.when : before.note;
    return { ...rest, exception: exception.kind, note };
  });
}

/** Scores again what was taken out; a reason that is the form's own condition goes with it. */
export function takenBack(rubric: Rubric, itemId: string, answers: Answers): AnswerChanges {
  return changed(excludable(rubric, itemId), answers, ({ exception }, before) => {
    if (before.exception !== exception.kind) return null;
    const { exception: _, note = "", ...rest } = before;
    return sameLabel(note, exception.when) ? rest : { ...rest, note };
  });
}

/** "Không phát sinh": the answer that costs nothing, for every blank row of a penalty group that has such an answer. */
export function withoutCases(rubric: Rubric, sectionId: string, answers: Answers): AnswerChanges {
  return changed(rowsAt(rubric, sectionId), answers, ({ item }, before) => {
    if (before.exception !== undefined || before.late === true) return null;
    const terms = termsOf(item, rubric.rounding);
    if (!scoreRule(item, before, terms).states.some(({ code }) => code === "blank")) return null;
    const slots = slotsOf(item);
    const none = answerOf(slots, (id) => {
      const slot = slots.find((one) => one.id === id);
      if (slot?.kind !== "option") return 0;
      const free = slot.options.findIndex(({ points }) => Number(points) === 0);
      return free < 0 ? undefined : free;
    });
    const { raw, states } = scoreRule(item, none, terms);
    return raw?.num.isZero() === true && !states.some(isFault) ? { ...before, ...none } : null;
  });
}

type Row = OutlineRow<Criterion>;

/** The rows below a section, or the one row, in printed order. */
function rowsAt(rubric: Rubric, itemId: string): readonly Row[] {
  const rows = criteriaOf(rubric);
  const places = placesBelow(rubric).get(itemId);
  return places === undefined
    ? rows.filter(({ item }) => item.id === itemId)
    : places.flatMap((place) => rows[place] ?? []);
}

/** Rows that can leave the maximum; none where one of a group cannot: then the group as a whole cannot either. */
function excludable(rubric: Rubric, itemId: string): readonly (Row & { readonly exception: Award })[] {
  const rows = rowsAt(rubric, itemId);
  const found = rows.flatMap((row) => {
    const exception = takingOut(row);
    return exception === undefined ? [] : [{ ...row, exception }];
  });
  return found.length === rows.length ? found : [];
}

function changed<R extends Row>(
  rows: readonly R[],
  answers: Answers,
  change: (row: R, before: Answer) => Answer | null,
): AnswerChanges {
  return new Map(
    rows.flatMap((row): [string, AnswerChange][] => {
      const before = ownOf(answers, row.item.id) ?? {};
      const after = change(row, before);
      return after === null ? [] : [[row.item.id, { before, after }]];
    }),
  );
}
