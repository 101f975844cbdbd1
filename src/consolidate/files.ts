import { refusalWords } from "../locales/refusals";
import { type Locale, speaker } from "../locales/words";
import type { Rubric } from "../rubric/schema";
import type { ReadFiles, ReadUnit, Refusal } from "./consolidation";

// What is known of files without opening them, and the lists in which they end: it loads without the reader.

export interface GivenFile {
  /** By which people know it. */
  readonly file: string;
  readonly folder: string | null;
  /** When it was saved last, in milliseconds. */
  readonly modified?: number | null;
}

/** What came of a file: a unit with its rubric, or why it is none. The rubric is null where it was told before. */
export type FileResult = { readonly unit: ReadUnit; readonly rubric: Rubric | null } | { readonly refusal: Refusal };

/** A file that is refused for what its own words say. */
export function refusalOf(file: string, text: string): Refusal {
  return { file, reason: { kind: "words", text } };
}

/** Below so many files a second thread takes longer to warm up than it saves: measured, they are even at some 140. */
export const FILES_FOR_MORE = 150;
export const MOST_THREADS = 4;

/** The results of many files together; of each rubric the first that was read is kept. */
export class ResultLists implements ReadFiles {
  readonly read: ReadUnit[] = [];
  readonly refused: Refusal[] = [];
  readonly rubrics = new Map<string, Rubric>();

  add(result: FileResult): void {
    if ("refusal" in result) {
      this.refused.push(result.refusal);
      return;
    }
    const { scoring } = result.unit.unit;
    this.read.push(result.unit);
    if (result.rubric !== null && !this.rubrics.has(scoring)) this.rubrics.set(scoring, result.rubric);
  }
}

/** What a thread tells another one of its files: each rubric once, as a copy of it takes many times as long as one of a unit. */
export class ToldResults {
  private readonly rubrics = new Set<string>();

  next(result: FileResult): FileResult {
    if ("refusal" in result) return result;
    const { scoring } = result.unit.unit;
    if (this.rubrics.has(scoring)) return { ...result, rubric: null };
    this.rubrics.add(scoring);
    return result;
  }
}

/** Why a file is not even opened; null for one that may be a workbook. Nothing is said of what a system leaves in its folders. */
export function refusedByName(name: string, locale: Locale): string | null {
  const say = speaker(refusalWords, locale);
  if (name.startsWith("~$")) return say("open-in-excel");
  return /\.xlsx$/i.test(name) ? null : say("other-kind");
}

/** Whether a system put the file into its folder, and no person did. */
export function isLeftBySystem(name: string): boolean {
  return name.startsWith("._") || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
