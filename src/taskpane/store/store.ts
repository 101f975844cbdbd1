import type { ExcelResult, ProblemCode } from "../../excel/result";
import { type Shelf, ShelfSilent } from "./shelf";

/** What a check of the caller says about content that it finds on this machine. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; /** A later ITSCORE wrote it; otherwise it is damaged. */ readonly newer: boolean };

export type Check<T> = (value: unknown) => Checked<T>;

/**
 * What this machine keeps for the user beside the workbooks, by key. Every call may fail, none throws: a machine, a window or
 * its owner may forbid keeping anything. So nothing of a workbook may live here alone.
 *
 * Two panes of two workbooks share it. Each thing has a key of its own (`rubric/<fingerprint>`, `draft/<id>`), so that
 * nobody's last write takes away what the other has kept.
 */
export interface Store {
  /** What is kept under a key; null where there is nothing. */
  read<T>(key: string, check: Check<T>): Promise<ExcelResult<T | null>>;
  /** Keeps what JSON can say. */
  write(key: string, value: unknown): Promise<ExcelResult<void>>;
  remove(key: string): Promise<ExcelResult<void>>;
  /** The keys that begin so, in their order. */
  list(prefix: string): Promise<ExcelResult<readonly string[]>>;
}

/** The version of the wrapping; content has versions of its own, which its check knows. */
const VERSION = 1;
/** In milliseconds; a shelf that has not answered by then is left alone until the pane is opened again. */
const PATIENCE = 5_000;

interface Kept {
  readonly itscore: number;
  /** When it was written: of two shelves the later word counts. */
  readonly at: number;
  readonly value: unknown;
}

/**
 * A store on the shelves of this machine, in the order of preference. It writes on the first that takes it and asks all: the
 * one that held yesterday may be closed today, and what stands there may come back tomorrow.
 */
export function createStore(shelves: readonly Shelf[], { patience = PATIENCE, now = Date.now } = {}): Store {
  const silent = new Set<Shelf>();

  /** What a shelf answers; undefined where it is out of use. */
  const ask = async <T>(shelf: Shelf, work: (shelf: Shelf) => Promise<T>): Promise<T> => {
    if (silent.has(shelf)) throw new ShelfSilent(shelf.name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        silent.add(shelf);
        reject(new ShelfSilent(shelf.name));
      }, patience);
    });
    try {
      return await Promise.race([work(shelf), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** The answers of the shelves that give one, and why the others give none. */
  const askAll = async <T>(work: (shelf: Shelf) => Promise<T>): Promise<{ answers: T[]; errors: unknown[] }> => {
    const settled = await Promise.allSettled(shelves.map((shelf) => ask(shelf, work)));
    return {
      answers: settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])),
      errors: settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : [])),
    };
  };

  return {
    async read<T>(key: string, check: Check<T>): Promise<ExcelResult<T | null>> {
      const { answers, errors } = await askAll((shelf) => shelf.get(key));
      if (answers.length === 0) return failed(errors);
      const texts = answers.filter((text) => text !== null);
      if (texts.length === 0) return { ok: true, value: null };
      const [latest] = texts
        .map(unwrap)
        .filter((kept) => kept !== null)
        .sort((one, other) => other.at - one.at);
      if (latest === undefined) return problem("storage-damaged", key);
      if (latest.itscore > VERSION) return problem("storage-newer", key);
      const checked = carefully(check, latest.value);
      if (checked.ok) return { ok: true, value: checked.value };
      return problem(checked.newer ? "storage-newer" : "storage-damaged", key);
    },

    async write(key, value) {
      const errors: unknown[] = [];
      const kept: Kept = { itscore: VERSION, at: now(), value };
      for (const shelf of shelves) {
        try {
          const text = JSON.stringify(kept);
          await ask(shelf, (each) => each.set(key, text));
          return { ok: true, value: undefined };
        } catch (error) {
          errors.push(error);
        }
      }
      return failed(errors);
    },

    async remove(key) {
      const { answers, errors } = await askAll((shelf) => shelf.delete(key));
      return answers.length > 0 ? { ok: true, value: undefined } : failed(errors);
    },

    async list(prefix) {
      const { answers, errors } = await askAll((shelf) => shelf.keys());
      if (answers.length === 0) return failed(errors);
      const keys = new Set(answers.flat().filter((key) => key.startsWith(prefix)));
      return { ok: true, value: [...keys].sort() };
    },
  };
}

function unwrap(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return typeof kept?.itscore === "number" && typeof kept.at === "number" ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** A check may be surprised by what it meets: then it is damaged. */
function carefully<T>(check: Check<T>, value: unknown): Checked<T> {
  try {
    return check(value);
  } catch {
    return { ok: false, newer: false };
  }
}

function problem(code: ProblemCode, detail: string): ExcelResult<never> {
  return { ok: false, problem: { code, detail } };
}

/** One full shelf is the news: the user can do something about it. */
function failed(errors: readonly unknown[]): ExcelResult<never> {
  const detail = errors.map((error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  return problem(errors.some(isFull) ? "storage-full" : "storage-refused", detail.join(" · "));
}

/** The database and localStorage name it so; OfficeRuntime.storage has only words for it. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "QuotaExceededError" || /quota|exceed|\bfull\b/i.test(error.message);
}
