import { useCallback, useEffect, useRef, useState } from "react";
import type { Review } from "../../import/review/review";
import { restoredReview, storedReview } from "../../import/review/stored";
import { useStore } from "../store/use-store";

/** Of the keys of drafts; each review has a key of its own, so that two panes do not take each other's away. */
const PREFIX = "draft/import/";

/** Long enough that quick decisions make one draft, short enough that closing the pane loses none. */
const DELAY = 400;

export interface KeptDraft {
  readonly key: string;
  readonly review: Review;
}

export interface Drafts {
  /** Those of earlier sittings. */
  readonly offered: readonly KeptDraft[];
  /** Something of an earlier sitting is not read, and why. */
  readonly unread: "damaged" | "newer" | null;
  /** How the review in hand is kept; null before there is anything to keep. */
  readonly kept: "kept" | "failed" | null;
  /** Goes on with a draft: from now on the review in hand is kept in its place. */
  readonly take: (draft: KeptDraft) => void;
  readonly discard: (key: string) => void;
  /** The review in hand has become a form. */
  readonly finish: () => void;
}

/** Keeps the review in hand on this machine and offers what was kept before. */
export function useDrafts(review: Review | null): Drafts {
  const store = useStore();
  const [offered, setOffered] = useState<readonly KeptDraft[]>([]);
  const [unread, setUnread] = useState<Drafts["unread"]>(null);
  const [kept, setKept] = useState<Drafts["kept"]>(null);
  const key = useRef<string | null>(null);
  const last = useRef<Review | null>(null);

  useEffect(() => {
    const place = { gone: false };
    void (async () => {
      const keys = await store.list(PREFIX);
      if (!keys.ok) return;
      const found: KeptDraft[] = [];
      for (const each of keys.value) {
        const read = await store.read(each, restoredReview);
        if (read.ok && read.value !== null) found.push({ key: each, review: read.value });
        else if (!read.ok && !place.gone) setUnread(read.problem.code === "storage-newer" ? "newer" : "damaged");
      }
      if (!place.gone) setOffered(found);
    })();
    return () => {
      place.gone = true;
    };
  }, [store]);

  useEffect(() => {
    if (review === null || review === last.current) return;
    const timer = setTimeout(() => {
      last.current = review;
      key.current ??= PREFIX + crypto.randomUUID();
      void store.write(key.current, storedReview(review)).then(({ ok }) => setKept(ok ? "kept" : "failed"));
    }, DELAY);
    return () => clearTimeout(timer);
  }, [review, store]);

  const forget = useCallback(
    (gone: string) => {
      setOffered((drafts) => drafts.filter((draft) => draft.key !== gone));
      void store.remove(gone);
    },
    [store],
  );
  return {
    offered,
    unread,
    kept,
    take: useCallback((draft) => {
      key.current = draft.key;
      last.current = draft.review;
      setOffered((drafts) => drafts.filter((each) => each !== draft));
      setKept("kept");
    }, []),
    discard: forget,
    finish: useCallback(() => {
      if (key.current !== null) forget(key.current);
      key.current = null;
    }, [forget]),
  };
}
