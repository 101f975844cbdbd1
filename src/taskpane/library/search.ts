import { withoutMarks } from "../../locales/marks";
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

/** The entries that hold every typed word somewhere in name, title, issuer, level or year, in the library's order. */
export function searchLibrary(
  entries: readonly ShownEntry[],
  { words, source, level, year }: LibraryQuery,
): ShownEntry[] {
  const sought = withoutMarks(words)
    .split(/[\s,.;–-]+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    if (source !== "" && (entry.own === null) !== (source === "library")) return false;
    if (level !== "" && entry.level !== level) return false;
    if (year !== null && entry.year !== year) return false;
    const printed = entry.own?.entry.shortTitle ?? "";
    const text = withoutMarks(
      `${entry.title} ${entry.shortTitle} ${printed} ${entry.issuer} ${entry.level} ${entry.year} ${entry.id}`,
    );
    return sought.every((word) => text.includes(word));
  });
}

/** The values of one property that the library has, each once: a filter is worth showing from two on. */
export function valuesOf<K extends "level" | "year">(entries: readonly ShownEntry[], key: K): ShownEntry[K][] {
  return [...new Set(entries.map((entry) => entry[key]))].sort();
}
