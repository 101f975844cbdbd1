import { searched } from "../parts/word-search";
import type { ShownEntry } from "./shown";

/** What the library is narrowed to; an empty source or level and a null year mean all. */
export interface LibraryQuery {
  readonly words: string;
  readonly source: "" | "own" | "library";
  readonly level: string;
  readonly year: number | null;
}

/** Everything the library has. */
export const NO_QUERY: LibraryQuery = { words: "", source: "", level: "", year: null };

/** The entries that hold every typed word in name, title, issuer, level or year: best matches first, else in the library's order. */
export function searchLibrary(
  entries: readonly ShownEntry[],
  { words, source, level, year }: LibraryQuery,
): ShownEntry[] {
  const wanted = entries.filter(
    (entry) =>
      (source === "" || (entry.own === null) === (source === "library")) &&
      (level === "" || entry.level === level) &&
      (year === null || entry.year === year),
  );
  const textOf = ({ title, shortTitle, issuer, level: of, year: from, id, own }: ShownEntry): string =>
    [title, shortTitle, own?.entry.shortTitle ?? "", issuer, of, from, id].join(" ");
  return searched(wanted, textOf, words);
}

/** The values of one property that the library has, each once: a filter is worth showing from two on. */
export function valuesOf<K extends "level" | "year">(entries: readonly ShownEntry[], key: K): ShownEntry[K][] {
  return [...new Set(entries.map((entry) => entry[key]))].sort();
}
