import { limits } from "../../workbook/limits";
import type { Progress, TaskControl } from "../session/task";
import type { FileContents } from "./read-file";

/** What became of a workbook file that the user chose. */
export type CheckedFile = { readonly name: string } & (
  | FileContents
  | { readonly kind: "too-large" | "unreadable" }
  /** The user did not want to wait. */
  | { readonly kind: "stopped" }
);

/** What the worker says. */
export type WorkerAnswer =
  | { readonly kind: "started" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly contents: FileContents };

/** In MB, for the words. */
export const FILE_LIMIT = String(limits.fileBytes / 1024 / 1024);

/** The reader ends by itself after half of it; what follows, on a slow machine, is the comparison of large forms. */
const PATIENCE = 2 * limits.milliseconds;

interface Reading extends TaskControl {
  /** Nothing runs beside the pane here, which stands still while the file is read. */
  readonly onAlone: () => void;
}

/** Reads the forms of a workbook file beside the pane. A file that is too large is not touched; nothing in a file is believed. */
export async function checkFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  reading: Reading,
): Promise<CheckedFile> {
  const { name } = file;
  if (file.size > limits.fileBytes) return { kind: "too-large", name };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: "unreadable", name };
  }
  if (reading.signal.aborted) return { kind: "stopped", name };
  const worker = startWorker();
  const contents = (worker && (await readBeside(worker, bytes, reading))) ?? (await readAlone(bytes, reading));
  return { ...contents, name };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./file-worker.ts", import.meta.url), { name: "file-reader" });
  } catch {
    return null; // an old browser, or a page that may have none
  }
}

type Outcome = FileContents | { readonly kind: "stopped" };

/** null where the worker could not even start: a network that refuses its script, a policy that forbids it. */
function readBeside(worker: Worker, bytes: Uint8Array, { signal, report }: Reading): Promise<Outcome | null> {
  return new Promise((resolve) => {
    let started = false;
    const end = (outcome: Outcome | null): void => {
      clearTimeout(limit);
      signal.removeEventListener("abort", stop);
      worker.terminate();
      resolve(outcome);
    };
    const stop = (): void => end({ kind: "stopped" });
    const limit = setTimeout(() => end({ kind: "refused", code: "too-slow", place: null }), PATIENCE);
    signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      started = true;
      if (data.kind === "progress") report(data.progress);
      else if (data.kind === "done") end(data.contents);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(started ? { kind: "failed", detail: event.message } : null);
    };
    worker.postMessage(bytes);
  });
}

async function readAlone(bytes: Uint8Array, { report, onAlone }: Reading): Promise<FileContents> {
  onAlone();
  // The page is held up: a frame or two later the screen says so.
  await new Promise((resolve) => setTimeout(resolve, 35));
  const { readFile } = await import("./read-file");
  return readFile(bytes, report);
}
