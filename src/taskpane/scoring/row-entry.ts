import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { OpenForm, RowCell } from "../../excel/form";
import { criteriaById } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Criterion } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import { score } from "../../scoring/score";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { isPlaceHeading } from "../parts/place-heading";
import { useSession } from "../session/session";
import { useTask, type Task } from "../session/task";
import { useLocale } from "../shell/language";
import { answerWith, standingOf } from "./row-draft";
import { type RowDrafts, useRowDrafts } from "./row-drafts";
import { isSelfLocked, rowEditor, type RowEditor } from "./row-editor";
import { type RowWriter, useRowWriter } from "./row-writer";
import { useShownRow } from "./shown-row";
import { nearestToDo, rowsToDo } from "./to-do";

/** What a going did, where there was nowhere to go: it is said in words. */
export type Stayed = "previous" | "next" | "done" | "none";

/** Filling in the form row by row: what is shown, what is typed and where it goes on. */
export interface RowEntry {
  /** The item whose card is shown. */
  readonly shownId: string | null;
  readonly arrivals: number;
  readonly takeArrival: () => boolean;
  /** The points with everything that is typed. */
  readonly live: ScoreSheet;
  readonly toDo: readonly string[];
  /** The next row to be done after the shown one; null where there is none. */
  readonly nextId: string | null;
  /** Rows other than the shown one with something unwritten. */
  readonly unwritten: readonly string[];
  readonly stayed: Stayed | null;
  readonly writer: RowWriter;
  /** Going to cells. */
  readonly going: Task;
  editor(criterion: Criterion): RowEditor;
  /** Shows the card of a row and selects its cell. */
  goTo(criterionId: string): void;
  go(direction: "previous" | "next"): void;
  /** Writes what is typed and goes on to the next row to be done. */
  saveAndGoOn(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useRowEntry(form: OpenForm, scores: ScoreSheet): RowEntry {
  const session = useSession();
  const locale = useLocale();
  const drafts = useRowDrafts(form.sheetId);
  const writer = useRowWriter(drafts);
  const going = useTask();
  const shown = useShownRow(form.selectedId);
  const [stayed, setStayed] = useState<Stayed | null>(null);
  const live = useLiveScores(form, scores, drafts);
  const { rubric } = form;
  const criteria = criteriaById(rubric);
  const toDo = rowsToDo(live, (id) => form.rowOf.has(id));
  const nextId = nearestToDo(rubric, toDo, shown.id, "next");
  const shownId = shown.id;

  // Whoever leaves a row leaves its fields, too, also where the card went before the field knew.
  const before = useRef(shownId);
  useEffect(() => {
    const left = before.current;
    before.current = shownId;
    if (left === shownId) return;
    setStayed(null);
    if (left !== null && drafts.of(left).size > 0) void writer.write(left);
    // Only the change of the row matters here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shownId]);

  const goTo = (criterionId: string): void => {
    const criterion = criteria.get(criterionId);
    if (criterion === undefined) return;
    shown.goAhead(criterionId);
    setStayed(null);
    void writer.after(() => going.run("go", () => session.goToRow(criterionId, firstCell(criterion))));
  };
  const go = (direction: "previous" | "next"): void => {
    const id = nearestToDo(rubric, toDo, shownId, direction);
    if (id === null) setStayed(toDo.length === 0 ? "none" : direction);
    else goTo(id);
  };
  const saveAndGoOn = (): void => {
    const isRow = shownId !== null && criteria.has(shownId);
    // From the heading, where a new form begins, the way leads into the row that waits there.
    if (isRow && toDo.includes(shownId) && isPlaceHeading(document.activeElement)) {
      goTo(shownId);
      return;
    }
    if (isRow && isHeld(criteria.get(shownId), form, drafts, locale)) {
      // What is not clear is asked about where it stands; nobody is led away from it.
      document.querySelector<HTMLElement>("[data-part][aria-invalid=true]")?.focus();
      void writer.write(shownId);
      return;
    }
    if (isRow) void writer.write(shownId);
    // What is written now is done.
    if (nextId !== null) goTo(nextId);
    else setStayed(toDo.length === 0 ? "done" : "next");
  };
  return {
    shownId,
    arrivals: shown.arrivals,
    takeArrival: shown.takeArrival,
    live,
    toDo,
    nextId,
    unwritten: drafts.ids().filter((id) => id !== shownId && isHeld(criteria.get(id), form, drafts, locale)),
    stayed,
    writer,
    going,
    editor: (criterion) => rowEditor(form, criterion, drafts, writer, locale),
    goTo,
    go,
    saveAndGoOn,
    onKeyDown(event) {
      if (isSelfLocked(form)) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) saveAndGoOn();
      else if (event.altKey && event.key === "PageUp") go("previous");
      else if (event.altKey && event.key === "PageDown") go("next");
      else return;
      event.preventDefault();
    },
  };
}

/** Whether something is typed for a row that cannot be written yet. */
function isHeld(
  criterion: Criterion | undefined,
  form: OpenForm,
  drafts: RowDrafts,
  locale: ReturnType<typeof useLocale>,
): boolean {
  if (criterion === undefined) return false;
  const answer = ownOf(form.answers, criterion.id) ?? {};
  return [...drafts.of(criterion.id)].some(([part, typed]) => {
    const standing = standingOf(criterion, answer, part, typed, locale);
    return standing === "unclear" || standing === "moved";
  });
}

/** The first input of a row. */
function firstCell(criterion: Criterion): RowCell {
  return slotsOf(criterion).find(({ row }) => row === "own")?.column ?? "figure";
}

/** The points with everything that is typed, exactly as they will be when it is written. */
function useLiveScores(form: OpenForm, scores: ScoreSheet, drafts: RowDrafts): ScoreSheet {
  const { rubric, answers } = form;
  const typed = drafts.ids().map((id) => [id, drafts.of(id)] as const);
  const key = JSON.stringify(typed.map(([id, draft]) => [id, ...draft]));
  return useMemo(() => {
    if (typed.length === 0) return scores;
    const criteria = criteriaById(rubric);
    const changed = typed.flatMap(([id, draft]) => {
      const criterion = criteria.get(id);
      return criterion === undefined ? [] : [[id, answerWith(criterion, ownOf(answers, id) ?? {}, draft)] as const];
    });
    return score(rubric, { ...answers, ...Object.fromEntries(changed) });
    // The drafts are told apart by what they say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rubric, answers, scores, key]);
}
