import type { Progress, TaskControl } from "./task";

/** What a worker says that reads a file beside the pane. */
export type WorkerAnswer<Contents> =
  | { readonly kind: "started" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly contents: Contents };

export interface Stopped {
  /** The user did not want to wait. */
  readonly kind: "stopped";
}

interface BesideOptions<Contents> extends TaskControl {
  /** In milliseconds; what is said when it takes longer. */
  readonly patience: number;
  readonly tooSlow: Contents;
  readonly failed: (detail: string) => Contents;
}

/**
 * Lets a worker read something beside the pane, which stays alive whatever a file does. Null where the worker could not even
 * start: an old browser, a page that may have none, a network that refuses its script, a policy that forbids it.
 */
export function readBeside<Contents>(
  start: () => Worker,
  message: unknown,
  { signal, report, patience, tooSlow, failed }: BesideOptions<Contents>,
): Promise<Contents | Stopped | null> {
  const worker = started(start);
  if (worker === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    let answered = false;
    const end = (outcome: Contents | Stopped | null): void => {
      clearTimeout(limit);
      signal.removeEventListener("abort", stop);
      worker.terminate();
      resolve(outcome);
    };
    const stop = (): void => end({ kind: "stopped" });
    const limit = setTimeout(() => end(tooSlow), patience);
    signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Contents>>) => {
      answered = true;
      if (data.kind === "progress") report(data.progress);
      else if (data.kind === "done") end(data.contents);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(answered ? failed(event.message) : null);
    };
    worker.postMessage(message);
  });
}

function started(start: () => Worker): Worker | null {
  try {
    return start();
  } catch {
    return null;
  }
}
