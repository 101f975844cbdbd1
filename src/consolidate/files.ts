import { consolidateWords } from "../locales/consolidate";
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

/** What came of a file: a unit with its rubric, or why it is none. */
export type FileResult = { readonly unit: ReadUnit; readonly rubric: Rubric } | { readonly refusal: Refusal };

/** A file that is refused for what its own words say. */
export function refusalOf(file: string, text: string): Refusal {
  return { file, reason: { kind: "words", text } };
}

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
    if (!this.rubrics.has(scoring)) this.rubrics.set(scoring, result.rubric);
  }
}

/** Why a file is not even opened; null for one that may be a workbook. Nothing is said of what a system leaves in its folders. */
export function refusedByName(name: string, locale: Locale): string | null {
  const say = speaker(consolidateWords, locale);
  if (name.startsWith("~$")) return say("refusal.open-in-excel");
  return /\.xlsx$/i.test(name) ? null : say("refusal.other-kind");
}

/** Whether a system put the file into its folder, and no person did. */
export function isLeftBySystem(name: string): boolean {
  return name.startsWith("._") || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
