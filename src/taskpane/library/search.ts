import { withoutMarks } from "../../locales/marks";
import type { LibraryEntry } from "../../rubric/library";

/** What the library is narrowed to; an empty level and a null year mean all. */
export interface LibraryQuery {
  readonly words: string;
  readonly level: string;
  readonly year: number | null;
}

/** Everything the library has. */
export const NO_QUERY: LibraryQuery = { words: "", level: "", year: null };

/** The entries that hold every typed word somewhere in title, issuer, level or year, in the library's order. */
export function searchLibrary(entries: readonly LibraryEntry[], { words, level, year }: LibraryQuery): LibraryEntry[] {
  const sought = withoutMarks(words)
    .split(/[\s,.;–-]+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    if (level !== "" && entry.level !== level) return false;
    if (year !== null && entry.year !== year) return false;
    const text = withoutMarks(
      `${entry.title} ${entry.shortTitle} ${entry.issuer} ${entry.level} ${entry.year} ${entry.id}`,
    );
    return sought.every((word) => text.includes(word));
  });
}

/** The values of one property that the library has, each once: a filter is worth showing from two on. */
export function valuesOf<K extends "level" | "year">(entries: readonly LibraryEntry[], key: K): LibraryEntry[K][] {
  return [...new Set(entries.map((entry) => entry[key]))].sort();
}
