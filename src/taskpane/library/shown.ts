import type { LibraryEntry } from "../../rubric/library";
import { type OwnRubric, shownName } from "../store/own-rubrics";

/** A rubric of the list: a built-in one, or one's own under the name that it has here. */
export type ShownEntry = LibraryEntry & { readonly own: OwnRubric | null };

/** One's own rubrics first: who keeps one looks for it. */
export function shownEntries(own: readonly OwnRubric[], library: readonly LibraryEntry[]): ShownEntry[] {
  return [
    ...own.map((one): ShownEntry => ({ ...one.entry, shortTitle: shownName(one), examples: [], own: one })),
    ...library.map((entry): ShownEntry => ({ ...entry, own: null })),
  ];
}
