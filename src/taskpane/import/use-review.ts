import { useCallback, useEffect, useMemo, useState } from "react";
import { begin, type History, redo, step, undo } from "../../import/review/history";
import type { Draft } from "../../import/review/look-through";
import type { ReviewReading } from "../../import/review/read-review";
import { newReview, type Review } from "../../import/review/review";
import type { Table } from "../../import/tables/table";
import type * as reader from "./reader";
import { useLocale } from "../shell/language";

type Reader = Pick<typeof reader, "readReview" | "lookThrough">;

/** A table under review as a place shows it, with what can be done to it. */
export interface ReviewState {
  readonly review: Review;
  /** null while nothing in the table is scored. */
  readonly reading: ReviewReading | null;
  readonly draft: Draft | null;
  /** What reads tables is still on its way. */
  readonly waiting: boolean;
  readonly act: (next: Review) => void;
}

export interface Reviewing {
  readonly state: ReviewState | null;
  /** Begins with another table; undoing leads back. */
  readonly start: (table: Table, name: string) => void;
  readonly open: (review: Review) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

const NOTHING: History<Review | null> = begin(null);

/** The review in hand. What is read of its table follows from it, and is read again only where it has to be. */
export function useReview(): Reviewing {
  const locale = useLocale();
  const [history, setHistory] = useState(NOTHING);
  const [loaded, setLoaded] = useState<Reader | null>(null);
  const review = history.now;
  useEffect(() => {
    if (review !== null && loaded === null) void import("./reader").then((part) => setLoaded(part));
  }, [review, loaded]);

  const { table, columns, edits, cuts } = review ?? {};
  const reading = useMemo(
    () => (review === null || loaded === null ? null : loaded.readReview(review, locale)),
    // Decisions and answers do not change what is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [loaded, locale, table, columns, edits, cuts],
  );
  const draft = useMemo(
    () => (review === null || loaded === null || reading === null ? null : loaded.lookThrough(review, reading)),
    [loaded, review, reading],
  );
  const act = useCallback((next: Review) => setHistory((before) => step(before, next)), []);
  const start = useCallback(
    (given: Table, name: string) => act(newReview(given, { name, year: new Date().getFullYear() })),
    [act],
  );
  return {
    state: review && { review, reading, draft, waiting: loaded === null, act },
    start,
    open: useCallback((kept: Review) => setHistory(begin(kept)), []),
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
  };
}
