import { useState } from "react";
import type { ChangedInputs } from "../../excel/change-inputs";
import type { Session } from "../session/session";

/** A merge that can be taken back. */
export interface LastMerge {
  readonly changed: ChangedInputs;
  readonly files: readonly string[];
}

/** By session and sheet: who goes elsewhere in the pane finds it when coming back. */
const kept = new WeakMap<Session, Map<string, LastMerge>>();

/** The last merge into a form, as long as the pane is open. */
export function useLastMerge(
  session: Session,
  sheetId: string,
): { readonly merge: LastMerge | null; readonly keep: (merge: LastMerge | null) => void } {
  const [merge, setMerge] = useState(() => kept.get(session)?.get(sheetId) ?? null);
  const keep = (next: LastMerge | null): void => {
    const all = kept.get(session) ?? new Map<string, LastMerge>();
    if (next === null) all.delete(sheetId);
    else all.set(sheetId, next);
    kept.set(session, all);
    setMerge(next);
  };
  return { merge, keep };
}
