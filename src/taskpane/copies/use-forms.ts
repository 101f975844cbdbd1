import { useCallback, useEffect, useRef, useState } from "react";
import { refusedByName } from "../../consolidate/files";
import { onlyFormOf } from "../../consolidate/only-form";
import { copiesWords } from "../../locales/copies";
import { type Locale, speaker } from "../../locales/words";
import { fileProblemText } from "../../locales/xlsx";
import type { Rubric } from "../../rubric/schema";
import { checkFile, type CheckedFile, FILE_LIMIT } from "../session/form-file";
import type { FormOfFile } from "../session/read-form-file";
import type { Progress } from "../session/task";
import { useLocale } from "../shell/language";

/** A file that was chosen: its one form, or why it is of no use here. */
export type ChosenForm =
  | { readonly name: string; readonly form: FormOfFile }
  | { readonly name: string; readonly form: null; readonly why: string };

export interface ChosenForms {
  readonly chosen: readonly ChosenForm[];
  /** The file that is being read; null for none. */
  readonly reading: string | null;
  readonly progress: Progress | null;
  /** Whether reading holds up the pane. */
  readonly isAlone: boolean;
  /** How many files were not read when somebody stopped it. */
  readonly left: number;
  add(files: readonly File[]): Promise<void>;
  readonly remove: (name: string) => void;
  readonly clear: () => void;
  readonly stop: () => void;
}

/**
 * Files of the user with a form in each, read one after the other beside the pane.
 * @param rubric forms that score otherwise are refused; without it any form will do
 */
export function useForms(rubric: Rubric | null = null): ChosenForms {
  const locale = useLocale();
  const [chosen, setChosen] = useState<readonly ChosenForm[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isAlone, setAlone] = useState(false);
  const [left, setLeft] = useState(0);
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(() => current.current?.abort(), []);
  // Nobody waits any more on a screen that is gone.
  useEffect(() => stop, [stop]);

  const add = async (files: readonly File[]): Promise<void> => {
    if (current.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    setLeft(0);
    setAlone(false);
    let unread = files.length;
    for (const file of files) {
      setReading(file.name);
      setProgress(null);
      const refused = refusedByName(file.name, locale);
      const checked =
        refused !== null || signal.aborted
          ? null
          : await checkFile(file, { signal, report: setProgress, onAlone: () => setAlone(true) });
      if (signal.aborted) break;
      unread -= 1;
      const any = checked === null ? (refused ?? "") : formIn(checked, locale);
      const isOther = typeof any === "object" && rubric !== null && !(await scoreAlike(any.rubric, rubric));
      const found = isOther ? speaker(copiesWords, locale)("refused.other", { title: any.rubric.title }) : any;
      setChosen((before) => {
        const name = freeName(file.name, before);
        return [...before, typeof found === "string" ? { name, form: null, why: found } : { name, form: found }];
      });
    }
    current.current = null;
    setReading(null);
    setLeft(unread);
  };
  return {
    chosen,
    reading,
    progress,
    isAlone,
    left,
    add,
    stop,
    remove: (name) => setChosen((before) => before.filter((one) => one.name !== name)),
    clear: () => setChosen([]),
  };
}

/** Reckoning a fingerprint is heavy, and wanted for chosen files alone. */
async function scoreAlike(a: Rubric, b: Rubric): Promise<boolean> {
  const { scoringFingerprint } = await import("../../form/fingerprint");
  return scoringFingerprint(a) === scoringFingerprint(b);
}

/** Files of two folders may have one name. */
function freeName(name: string, taken: readonly ChosenForm[]): string {
  let free = name;
  for (let count = 2; taken.some((one) => one.name === free); count += 1) free = `${name} (${count})`;
  return free;
}

/** The one form of a file, or why there is none. */
function formIn(file: CheckedFile, locale: Locale): FormOfFile | string {
  const say = speaker(copiesWords, locale);
  switch (file.kind) {
    case "failed":
      return say("refused.failed", { detail: file.detail });
    case "refused":
      return fileProblemText(file, locale);
    case "too-large":
    case "unreadable":
      return say(`refused.${file.kind}`, { limit: FILE_LIMIT });
    case "stopped":
      return say("stop");
    case "read":
      return onlyFormOf(file, locale);
  }
}
