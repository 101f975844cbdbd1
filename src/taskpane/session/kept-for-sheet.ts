import { useState } from "react";
import type { Session } from "./session";

/** Something that is kept for a sheet as long as the pane is open: who goes elsewhere in the pane finds it when coming back. */
export interface KeptForSheet<T> {
  readonly kept: T | null;
  readonly keep: (value: T | null) => void;
}

/** A hook that keeps one thing a sheet, such as the last change that can be taken back. */
export function keptForSheet<T extends object>(): (session: Session, sheetId: string) => KeptForSheet<T> {
  const all = new WeakMap<Session, Map<string, T>>();
  return function useKept(session, sheetId) {
    const [kept, setKept] = useState(() => all.get(session)?.get(sheetId) ?? null);
    const keep = (value: T | null): void => {
      const sheets = all.get(session) ?? new Map<string, T>();
      if (value === null) sheets.delete(sheetId);
      else sheets.set(sheetId, value);
      all.set(session, sheets);
      setKept(value);
    };
    return { kept, keep };
  };
}
