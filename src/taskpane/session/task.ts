import { useCallback, useEffect, useRef, useState } from "react";
import type { ExcelProblem, ExcelResult } from "../../excel/result";
import { logProblem } from "./problem-log";

/** How far a long task is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a long task needs to tell how far it is, and to stop when somebody says so. */
export interface TaskControl {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** One click at a time, with what a screen needs to say about it. */
export interface Task {
  /** The name of what is running. */
  readonly running: string | null;
  /** null while nothing is known. */
  readonly progress: Progress | null;
  readonly problem: ExcelProblem | null;
  /** Does what a click asks for, unless something is under way; resolves to true when it succeeded. */
  run<T>(name: string, work: (control: TaskControl) => Promise<ExcelResult<T>>): Promise<boolean>;
  /** Does the last thing again. */
  readonly retry: () => void;
  /** Stops what looks at its signal; what Excel has begun it finishes. */
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The one net around a click: whatever goes wrong in it becomes a problem with words, and the next click finds everything free. */
export function useTask(): Task {
  const [running, setRunning] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  // State would be a render late for the second of two quick presses.
  const current = useRef<AbortController | null>(null);
  const last = useRef<() => void>(() => undefined);

  const run = useCallback(
    async <T>(name: string, work: (control: TaskControl) => Promise<ExcelResult<T>>): Promise<boolean> => {
      if (current.current !== null) return false;
      const controller = new AbortController();
      current.current = controller;
      last.current = () => void run(name, work);
      setRunning(name);
      setProgress(null);
      setProblem(null);
      const result = await caught(() => work({ signal: controller.signal, report: setProgress }));
      current.current = null;
      setRunning(null);
      if (!result.ok && !controller.signal.aborted) {
        logProblem(name, result.problem);
        setProblem(result.problem);
      }
      return result.ok;
    },
    [],
  );
  const retry = useCallback(() => last.current(), []);
  const stop = useCallback(() => current.current?.abort(), []);
  const dismiss = useCallback(() => setProblem(null), []);
  // Nobody waits any more for what was asked for on a screen that is gone.
  useEffect(() => stop, [stop]);

  return { running, progress, problem, run, retry, stop, dismiss };
}

/** A thrown error is our own mistake, or a part that did not load: the user reads that too, instead of nothing happening. */
async function caught<T>(work: () => Promise<ExcelResult<T>>): Promise<ExcelResult<T>> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, problem: { code: "unexpected", detail } };
  }
}
