import type { importWords } from "../../locales/import";

/** How sure the reading of a row is. */
export type Certainty = "certain" | "flag" | "manual";

type WordsOf<K> = K extends `finding.${infer Code}` ? Code : never;

/** What was found in a row, as a key of the words in locales/import.ts. */
export type ImportFindingCode = WordsOf<keyof typeof importWords>;

/** Something in a row that the user should know or decide. */
export interface ImportFinding {
  readonly code: ImportFindingCode;
  /** The printed words that led to it, or values of it. */
  readonly words: string;
}

export function finding(code: ImportFindingCode, words = ""): ImportFinding {
  return { code, words: words.replace(/\s+/g, " ").trim().slice(0, 160) };
}
