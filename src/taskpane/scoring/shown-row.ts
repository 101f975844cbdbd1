import { useRef, useState } from "react";

export interface ShownRow {
  /** The item whose card is shown: the one on the selected row, or the one to which the person has gone on. */
  readonly id: string | null;
  /** Shows the card of a row before Excel has selected it, so that nothing is typed into the last row's. */
  goAhead(id: string): void;
  /** Counts how often somebody went to a row by the card. */
  readonly arrivals: number;
  /** True once after somebody did: the row's first field takes the focus then. */
  readonly takeArrival: () => boolean;
}

/** Which card is shown. Excel tells of selections late; those that were asked for here bring no card back. */
export function useShownRow(selectedId: string | null): ShownRow {
  const [ahead, setAhead] = useState<string | null>(null);
  const [arrivals, setArrivals] = useState(0);
  const [seen, setSeen] = useState(selectedId);
  const asked = useRef<string[]>([]);
  const isComing = useRef(false);
  if (seen !== selectedId) {
    setSeen(selectedId);
    const place = selectedId === null ? -1 : asked.current.indexOf(selectedId);
    // Somebody selected another row in the sheet: that one is meant now.
    if (place < 0) asked.current = [];
    else asked.current.splice(0, place + 1);
    if (asked.current.length === 0) setAhead(null);
  }
  return {
    id: ahead ?? selectedId,
    goAhead(id) {
      if (id !== selectedId || asked.current.length > 0) asked.current.push(id);
      setAhead(id);
      isComing.current = true;
      setArrivals((count) => count + 1);
    },
    arrivals,
    takeArrival() {
      const was = isComing.current;
      isComing.current = false;
      return was;
    },
  };
}
