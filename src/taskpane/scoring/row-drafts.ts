import { useMemo, useReducer } from "react";
import { useSession, type Session } from "../session/session";
import type { Part, RowDraft, Typed } from "./row-draft";

/** All that is typed into cards of one sheet and not written yet. */
export interface RowDrafts {
  of(criterionId: string): RowDraft;
  /** Keeps what is typed; null throws it away. */
  set(criterionId: string, part: Part, typed: Typed | null): void;
  /** The rows with something unwritten, in the order in which it was begun. */
  ids(): readonly string[];
}

const NONE: RowDraft = new Map();

/** By sheet. What is typed outlives its card and the place: nobody loses a figure by looking something up. */
const kept = new WeakMap<Session, Map<string, Map<string, RowDraft>>>();

export function useRowDrafts(sheetId: string): RowDrafts {
  const session = useSession();
  const [, show] = useReducer((count: number) => count + 1, 0);
  return useMemo(() => {
    const sheets = kept.get(session) ?? new Map<string, Map<string, RowDraft>>();
    kept.set(session, sheets);
    const rows = sheets.get(sheetId) ?? new Map<string, RowDraft>();
    sheets.set(sheetId, rows);
    return {
      of: (criterionId) => rows.get(criterionId) ?? NONE,
      ids: () => [...rows.keys()],
      set(criterionId, part, typed) {
        const draft = new Map(rows.get(criterionId));
        if (typed === null) draft.delete(part);
        else draft.set(part, typed);
        if (draft.size > 0) rows.set(criterionId, draft);
        else rows.delete(criterionId);
        show();
      },
    };
  }, [session, sheetId]);
}
