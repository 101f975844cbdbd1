import { useEffect, useRef, useState } from "react";
import { useStore } from "../store/use-store";

/** In milliseconds; so long after the last letter something is kept. */
const AFTER_TYPING = 600;

export interface Kept<T> {
  readonly value: T;
  /** Whether this machine keeps it: not asked yet, kept, or refused. */
  readonly state: "none" | "kept" | "failed";
  readonly change: (next: T) => void;
}

/**
 * Something that this machine keeps for the next time, where it may.
 * @param read tells what of a kept value is one of these; null for what is none. The same function every time.
 */
export function useKept<T>(key: string, initial: T, read: (value: unknown) => T | null): Kept<T> {
  const store = useStore();
  const [value, setValue] = useState(initial);
  const [state, setState] = useState<Kept<T>["state"]>("none");
  const isChanged = useRef(false);
  /** Writes what was changed last and is not kept yet. */
  const flush = useRef<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    let isGone = false;
    void store
      .read(key, (kept) => {
        const found = read(kept);
        return found === null ? { ok: false, newer: false } : { ok: true, value: found };
      })
      .then((kept) => {
        if (isGone || isChanged.current || !kept.ok || kept.value === null) return;
        setValue(kept.value);
        setState("kept");
      });
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      flush.current?.();
    };
  }, [store, key, read]);
  const change = (next: T): void => {
    isChanged.current = true;
    setValue(next);
    setState("none");
    clearTimeout(timer.current);
    flush.current = () => {
      flush.current = null;
      void store.write(key, next).then(({ ok }) => setState(ok ? "kept" : "failed"));
    };
    timer.current = setTimeout(() => flush.current?.(), AFTER_TYPING);
  };
  return { value, state, change };
}

/** A kept text. */
export function readText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
