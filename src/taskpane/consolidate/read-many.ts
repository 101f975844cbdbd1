import { type FileResult, FILES_FOR_MORE, MOST_THREADS, refusalOf, refusedByName } from "../../consolidate/files";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { type Locale, speaker } from "../../locales/words";
import { limits } from "../../workbook/limits";
import type { Progress, TaskControl } from "../session/task";
import type { ChosenFile } from "./chosen";
import { TimeLeft } from "./time-left";

/** What a worker is asked. */
export type UnitQuestion = Pick<ChosenFile, "file" | "path" | "folder"> & { readonly locale: Locale };

/** What it says: that the bytes are there, and what came of them. */
export type UnitAnswer = { readonly kind: "bytes" } | { readonly kind: "done"; readonly result: FileResult };

export interface ReadingProgress extends Progress {
  /** How long it may still take, in seconds; null while nothing is to be told. */
  readonly left: number | null;
}

interface ReadingMany extends Pick<TaskControl, "signal"> {
  readonly report: (progress: ReadingProgress) => void;
  readonly onResult: (result: FileResult, chosen: ChosenFile) => void;
  /** Nothing runs beside the pane here. */
  readonly onAlone: () => void;
}

/** So many names are looked at before the pane has its turn: a folder of pictures may hold fifty thousand. */
const NAMES_AT_A_TIME = 1_000;
/** Excel asks whether to go on when an add-in keeps a core busy for long: from then on workers rest. */
const LONG = 8_000;
const REST_SHARE = 0.15;

/**
 * Reads many files beside the pane, each with a limit of its own. Every file ends with a result, but those that were not
 * begun when the signal stopped it. Returns how many these are.
 */
export async function readMany(
  files: readonly ChosenFile[],
  locale: Locale,
  { signal, report, onResult, onAlone }: ReadingMany,
): Promise<number> {
  const say = speaker(consolidatePlaceWords, locale);
  const queue: ChosenFile[] = [];
  let done = 0;
  let left: number | null = null;
  const settle = (result: FileResult, chosen: ChosenFile): void => {
    onResult(result, chosen);
    done += 1;
    report({ done, total: files.length, left });
  };
  for (const [index, chosen] of files.entries()) {
    if (index % NAMES_AT_A_TIME === NAMES_AT_A_TIME - 1) await pause(0);
    if (signal.aborted) break;
    const byName = refusedByName(chosen.file.name, locale);
    const isTooLarge = chosen.file.size > limits.fileBytes;
    if (byName !== null) settle({ refusal: refusalOf(chosen.path, byName) }, chosen);
    else if (isTooLarge) {
      const limit = String(limits.fileBytes / 1024 / 1024);
      settle({ refusal: refusalOf(chosen.path, say("file.too-large", { limit })) }, chosen);
    } else queue.push(chosen);
  }
  const begun = Date.now();
  // What was refused by its name took no time.
  const known = done;
  const time = new TimeLeft();
  const next = (): ChosenFile | undefined => (signal.aborted ? undefined : queue.shift());
  const lane = async (): Promise<void> => {
    let reader: Reader = readerBeside(signal);
    try {
      for (let chosen = next(); chosen !== undefined; chosen = next()) {
        const started = Date.now();
        const outcome = await reader.read({ file: chosen.file, path: chosen.path, folder: chosen.folder, locale });
        if (outcome === "stopped") {
          queue.push(chosen);
          return;
        }
        if (outcome === "no-worker") {
          onAlone();
          reader.end();
          reader = readerAlone();
          queue.unshift(chosen);
          continue;
        }
        left = time.next(Date.now() - begun, done + 1 - known, files.length - done - 1);
        settle(outcome === "too-slow" ? { refusal: refusalOf(chosen.path, say("file.too-slow")) } : outcome, chosen);
        if (Date.now() - begun > LONG) await pause((Date.now() - started) * REST_SHARE);
      }
    } finally {
      reader.end();
    }
  };
  const lanes = queue.length < FILES_FOR_MORE ? 1 : Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency));
  await Promise.all(Array.from({ length: lanes }, lane));
  return files.length - done;
}

interface Reader {
  read(question: UnitQuestion): Promise<FileResult | "too-slow" | "stopped" | "no-worker">;
  end(): void;
}

/** A worker, and a fresh one after each that was ended. */
function readerBeside(signal: AbortSignal): Reader {
  let worker: Worker | null = null;
  let hasAnswered = false;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    read(question) {
      return new Promise((resolve) => {
        let limit: ReturnType<typeof setTimeout> | undefined;
        const settle = (outcome: Awaited<ReturnType<Reader["read"]>>, keepsWorker: boolean): void => {
          clearTimeout(limit);
          signal.removeEventListener("abort", stop);
          if (!keepsWorker) end();
          resolve(outcome);
        };
        const stop = (): void => settle("stopped", false);
        try {
          worker ??= new Worker(new URL("./unit-worker.ts", import.meta.url), { name: "unit-reader" });
        } catch {
          settle("no-worker", false);
          return;
        }
        signal.addEventListener("abort", stop);
        worker.onmessage = ({ data }: MessageEvent<UnitAnswer>) => {
          hasAnswered = true;
          if (data.kind === "done") settle(data.result, true);
          else limit = setTimeout(() => settle("too-slow", false), 2 * limits.milliseconds);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          if (!hasAnswered) settle("no-worker", false);
          else
            settle(
              {
                refusal: refusalOf(
                  question.path,
                  speaker(consolidatePlaceWords, question.locale)("file.failed", { detail: event.message }),
                ),
              },
              false,
            );
        };
        worker.postMessage(question);
      });
    },
  };
}

/** On the pane's own thread, one file after the other with room between them. */
function readerAlone(): Reader {
  return {
    end: () => undefined,
    async read(question) {
      await pause(20);
      const { readChosen } = await import("./read-chosen");
      return readChosen(question, () => undefined);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
