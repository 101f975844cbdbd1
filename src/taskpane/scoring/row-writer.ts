import { useRef } from "react";
import { criteriaById } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import { useSession } from "../session/session";
import { useTask, type Task } from "../session/task";
import { useLocale } from "../shell/language";
import { answerWith, type Part, shownPart, standingOf } from "./row-draft";
import type { RowDrafts } from "./row-drafts";

export interface RowWriter extends Pick<Task, "problem" | "retry" | "dismiss"> {
  /**
   * Writes what is typed for a row and can be written; some parts of it, if they are named. Resolves to true when nothing of
   * them is left.
   */
  write(criterionId: string, parts?: readonly Part[]): Promise<boolean>;
  /** Does something after everything that was asked for before. */
  after<T>(work: () => Promise<T>): Promise<T>;
}

/** Writes rows one after the other, however fast they are typed. */
export function useRowWriter(drafts: RowDrafts): RowWriter {
  const session = useSession();
  const locale = useLocale();
  const { run, problem, retry, dismiss } = useTask();
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const writeNow = async (criterionId: string, wanted?: readonly Part[]): Promise<boolean> => {
    const { sheet } = session.getState();
    const criterion = sheet?.kind === "form" ? criteriaById(sheet.form.rubric).get(criterionId) : undefined;
    if (sheet?.kind !== "form" || criterion === undefined) return false;
    const before = ownOf(sheet.form.answers, criterionId) ?? {};
    const draft = drafts.of(criterionId);
    const parts = [...draft].filter(([part]) => wanted?.includes(part) ?? true);
    const standing = new Map(parts.map(([part, typed]) => [part, standingOf(criterion, before, part, typed, locale)]));
    for (const [part] of parts) if (standing.get(part) === "same") drafts.set(criterionId, part, null);
    const ready = parts.filter(([part]) => standing.get(part) === "ready");
    const isLeft = [...standing.values()].some((one) => one === "unclear" || one === "moved");
    if (ready.length === 0) return !isLeft;
    const names = new Set(ready.map(([part]) => part));
    const after = answerWith(criterion, before, draft, (part) => names.has(part));
    if (!(await run("write", () => session.setRow(criterionId, { before, after })))) return false;
    // What was typed on meanwhile stays, and goes on from what is written now.
    for (const [part, { text }] of ready) {
      const now = drafts.of(criterionId).get(part);
      if (now === undefined) continue;
      const base = shownPart(criterion, after, part, locale);
      drafts.set(criterionId, part, now.text === text ? null : { ...now, base });
    }
    return !isLeft;
  };

  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work);
    queue.current = turn.catch(() => undefined);
    return turn;
  };
  return { write: (id, parts) => after(() => writeNow(id, parts)), after, problem, retry, dismiss };
}
