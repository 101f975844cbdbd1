import { useCallback, useRef, useState } from "react";
import type { ExcelProblem, ExcelResult } from "../../excel/result";
import { attempt } from "./attempt";

/** One command at a time, with what a screen needs to say about it. */
export interface Runner {
  /** The name of the command that is running. */
  readonly running: string | null;
  readonly problem: ExcelProblem | null;
  /** Runs the command unless one is running; resolves to true when it succeeded. */
  run<T>(name: string, command: () => Promise<ExcelResult<T>>): Promise<boolean>;
  /** Runs the last command again. */
  readonly retry: () => void;
  readonly dismiss: () => void;
}

export function useRunner(): Runner {
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  // State would be a render late for the second of two quick presses.
  const busy = useRef(false);
  const last = useRef<() => void>(() => undefined);

  const run = useCallback(async <T>(name: string, command: () => Promise<ExcelResult<T>>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    last.current = () => void run(name, command);
    setRunning(name);
    setProblem(null);
    const result = await attempt(command);
    busy.current = false;
    setRunning(null);
    if (!result.ok) setProblem(result.problem);
    return result.ok;
  }, []);
  const retry = useCallback(() => last.current(), []);
  const dismiss = useCallback(() => setProblem(null), []);

  return { running, problem, run, retry, dismiss };
}
