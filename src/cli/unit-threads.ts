import { Worker } from "node:worker_threads";
import type { FileResult, GivenFile } from "../consolidate/files";
import type { Locale } from "../locales/words";

/** What a thread is asked: to read the bytes of a file. */
export interface UnitQuestion {
  readonly index: number;
  readonly given: GivenFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly locale: Locale;
}

export interface UnitAnswer {
  readonly index: number;
  readonly result: FileResult;
}

/** The bytes of a file, or what came of it without them. */
export type OpenedFile = { readonly bytes: Uint8Array } | FileResult;

interface InThreads<Given extends GivenFile> {
  readonly files: readonly Given[];
  readonly locale: Locale;
  readonly threads: number;
  /** Asked when the turn of a file comes, so that the bytes of but a few are held at a time. */
  readonly open: (given: Given) => Promise<OpenedFile>;
  /** Told of one file after the other, in their order. */
  readonly onResult: (result: FileResult) => void;
  /** The script of a thread. */
  readonly script?: URL;
}

/** So many files are with a thread, that it never waits for its next one. */
const AT_A_TIME = 2;
/** Reading makes many objects that are soon left behind; with room for them, less time goes into clearing them away. */
const YOUNG_MEGABYTES = 64;

/**
 * Reads files as units, in several threads. Their bytes are handed over, and only the units come back.
 * @throws what a thread throws, which nothing in a file may bring about
 */
export async function readInThreads<Given extends GivenFile>({
  files,
  locale,
  threads,
  open,
  onResult,
  script = new URL("./unit-worker.mjs", import.meta.url),
}: InThreads<Given>): Promise<void> {
  const inOrder = orderedBy(onResult);
  const queue = files.entries();
  const lane = async (thread: UnitThread): Promise<void> => {
    for (const [index, given] of queue) {
      const opened = await open(given);
      inOrder(index, "bytes" in opened ? await thread.read(index, given, opened.bytes, locale) : opened);
    }
  };
  const pool = Array.from({ length: threads }, () => new UnitThread(script));
  try {
    await Promise.all(pool.flatMap((thread) => Array.from({ length: AT_A_TIME }, () => lane(thread))));
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}

/** Hands results on by their numbers from 0, in whatever order they come. */
function orderedBy(onResult: (result: FileResult) => void): (index: number, result: FileResult) => void {
  const early = new Map<number, FileResult>();
  let next = 0;
  return (index, result) => {
    early.set(index, result);
    for (let one = early.get(next); one !== undefined; one = early.get(next)) {
      early.delete(next);
      next += 1;
      onResult(one);
    }
  };
}

class UnitThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();

  constructor(script: URL) {
    this.worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
    this.worker.on("message", ({ index, result }: UnitAnswer) => {
      this.waiting.get(index)?.resolve(result);
      this.waiting.delete(index);
    });
    this.worker.on("error", (error) => {
      for (const { reject } of this.waiting.values()) reject(error);
    });
  }

  read(index: number, given: GivenFile, bytes: Uint8Array, locale: Locale): Promise<FileResult> {
    return new Promise((resolve, reject) => {
      this.waiting.set(index, { resolve, reject });
      // A copy of its own: the bytes may lie in a buffer that others share.
      const own = new Uint8Array(bytes);
      const { file, folder, modified = null } = given;
      const question: UnitQuestion = { index, given: { file, folder, modified }, bytes: own, locale };
      this.worker.postMessage(question, [own.buffer]);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

interface Waiting {
  readonly resolve: (result: FileResult) => void;
  readonly reject: (error: Error) => void;
}
