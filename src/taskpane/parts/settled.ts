import { useEffect, useState } from "react";

/** Long enough that typing row after row is not talked over. */
const QUIET = 1500;

/** A text once it has stopped changing; at first nothing, so that opening the pane is not announced. */
export function useSettled(text: string): string {
  const [first] = useState(text);
  const [settled, setSettled] = useState("");
  useEffect(() => {
    if (text === first && settled === "") return;
    const timer = setTimeout(() => setSettled(text), QUIET);
    return () => clearTimeout(timer);
  }, [text, first, settled]);
  return settled;
}
