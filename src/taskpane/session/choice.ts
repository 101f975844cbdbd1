import { useState } from "react";
import type { ExcelResult } from "../../excel/result";
import { useTask, type Task } from "./task";

export interface Choice<T> extends Pick<Task, "problem" | "dismiss"> {
  /** The choice on its way into the workbook; null while there is none. */
  readonly pending: T | null;
  choose(value: T): void;
}

/** Writes a choice into the workbook; `write` is the one of the first call. Choices can follow faster than Excel writes, as the arrow keys of a list do. */
export function useChoice<T>(write: (value: T) => Promise<ExcelResult<void>>): Choice<T> {
  const { run, problem, dismiss } = useTask();
  const [pending, setPending] = useState<T | null>(null);
  const [writeLast] = useState(() => lastWins((value: T) => run("choice", () => write(value))));
  const choose = (value: T): void => {
    setPending(value);
    void writeLast(value).then(() => setPending(null));
  };
  return { pending, choose, problem, dismiss };
}

/** Runs for one value at a time. Of values that come in meanwhile only the last is run; every call resolves when nothing is left. */
export function lastWins<T>(run: (value: T) => Promise<unknown>): (value: T) => Promise<void> {
  let next: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  const runAll = async (): Promise<void> => {
    while (next !== null) {
      const { value } = next;
      next = null;
      await run(value);
    }
    running = null;
  };
  return (value) => {
    next = { value };
    return (running ??= runAll());
  };
}
