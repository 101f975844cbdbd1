import { useEffect, useRef, useState } from "react";
import { useStore } from "../store/use-store";

const KEY = "expected-agencies";
/** In milliseconds; so long after the last letter the list is kept. */
const AFTER_TYPING = 600;

/** The pasted list of expected agencies, which this machine keeps where it may. */
export function useExpected(): { readonly text: string; readonly isKept: boolean; change(text: string): void } {
  const store = useStore();
  const [text, setText] = useState("");
  const [isKept, setKept] = useState(false);
  const typed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    let isGone = false;
    void store
      .read(KEY, (value) => (typeof value === "string" ? { ok: true, value } : { ok: false, newer: false }))
      .then((kept) => {
        if (isGone || typed.current || !kept.ok || kept.value === null) return;
        setText(kept.value);
        setKept(true);
      });
    return () => {
      isGone = true;
      clearTimeout(timer.current);
    };
  }, [store]);
  const change = (next: string): void => {
    typed.current = true;
    setText(next);
    setKept(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void store.write(KEY, next).then(({ ok }) => setKept(ok)), AFTER_TYPING);
  };
  return { text, isKept, change };
}
