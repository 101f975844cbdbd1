import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ResultLists } from "../../consolidate/files";
import type { ReadFiles } from "../../consolidate/consolidation";
import { useLocale } from "../shell/language";
import { type ChosenFile, chosenFiles } from "./chosen";
import { readMany, type ReadingProgress } from "./read-many";

export interface FilesRead {
  /** Another object after every file that was read, so that what is made of it follows. */
  readonly files: ReadFiles;
  /** null while nothing is being read. */
  readonly progress: ReadingProgress | null;
  /** Whether reading holds up the pane. */
  readonly isAlone: boolean;
  /** How many files the last run left unread. */
  readonly left: number;
  /** Reads what is chosen besides; a file that was read and has not changed is not read again. */
  add(files: Iterable<File>): Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** In milliseconds: a list of a thousand units need not be made anew for each file. */
const BETWEEN_LISTS = 400;

/** The files that the user has chosen, as they are read. */
export function useFiles(): FilesRead {
  const locale = useLocale();
  const lists = useRef(new ResultLists());
  const seen = useRef(new Set<string>());
  const current = useRef<AbortController | null>(null);
  const [version, setVersion] = useState(0);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [isAlone, setAlone] = useState(false);
  const [left, setLeft] = useState(0);
  const stop = useCallback(() => current.current?.abort(), []);
  // Nobody waits any more on a screen that is gone.
  useEffect(() => stop, [stop]);

  const add = async (chosen: Iterable<File>): Promise<void> => {
    const fresh: ChosenFile[] = chosenFiles(chosen).filter(({ key }) => !seen.current.has(key));
    if (current.current !== null || fresh.length === 0) return;
    const controller = new AbortController();
    current.current = controller;
    setLeft(0);
    setAlone(false);
    setProgress({ done: 0, total: fresh.length, left: null });
    let shown = Date.now();
    const unread = await readMany(fresh, locale, {
      signal: controller.signal,
      report: setProgress,
      onAlone: () => setAlone(true),
      onResult: (result, { key }) => {
        lists.current.add(result);
        seen.current.add(key);
        if (Date.now() - shown < BETWEEN_LISTS) return;
        shown = Date.now();
        setVersion((before) => before + 1);
      },
    });
    current.current = null;
    setProgress(null);
    setLeft(unread);
    setVersion((before) => before + 1);
  };
  const clear = useCallback(() => {
    lists.current = new ResultLists();
    seen.current = new Set();
    setLeft(0);
    setVersion((before) => before + 1);
  }, []);
  const files = useMemo<ReadFiles>(
    () => ({
      read: [...lists.current.read],
      refused: [...lists.current.refused],
      rubrics: lists.current.rubrics,
    }),
    // The lists grow in place; the version says that they did.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [version],
  );
  return { files, progress, isAlone, left, add, stop, clear };
}
