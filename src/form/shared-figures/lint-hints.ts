import { hintWords } from "../../locales/shared-figures";
import { type Locale, speaker } from "../../locales/words";
import { labelKey } from "../../rubric/labels";
import { shapeWords } from "../../rubric/shape-errors";
import type { Rubric } from "../../rubric/schema";
import { figureHintsSchema } from "./hints";
import { placeOf, type RowPlace } from "./shared-figures";

/** Everything that is wrong in a file of hints, in words: its shape, or else what does not fit its rubric. */
export function lintHints(rubric: Rubric, file: unknown, locale: Locale = "vi"): string[] {
  const say = speaker(hintWords, locale);
  const parsed = figureHintsSchema.safeParse(file, { error: shapeWords(locale) });
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => say("shape", { path: path.join("."), detail: message }));
  const { figures, relations } = parsed.data;
  const fields = new Map(rubric.profile.map((field) => [field.id, field]));
  const used = new Set(relations.flatMap(({ left, right }) => [...left, ...right]));
  const ids = new Set<string>();
  const compared = new Set<string>();
  const faults: string[] = [];

  for (const { id, name, places, compare } of figures) {
    const field = fields.get(id);
    if (ids.has(id)) faults.push(say("twice-named", { id }));
    ids.add(id);
    if (field !== undefined && field.kind !== "count") faults.push(say("not-a-count", { id }));
    if (field === undefined && name === undefined) faults.push(say("no-name", { id }));
    if (field !== undefined && name !== undefined) faults.push(say("own-name", { id }));
    if (field === undefined && places.length === 1 && !used.has(id)) faults.push(say("alone", { id }));
    const found = places.flatMap((place) => {
      const known = placeOf(rubric, place);
      if (known === undefined) faults.push(say("no-place", { place }));
      if (compare !== false) {
        if (compared.has(place) || known?.slot.profile !== undefined) faults.push(say("in-two", { place }));
        compared.add(place);
      }
      return known === undefined ? [] : [known];
    });
    if (!areAlike(found)) faults.push(say("kinds", { id, places: places.join(", ") }));
  }
  for (const ref of used) {
    if (ref.includes(" ")) {
      const known = placeOf(rubric, ref);
      if (known === undefined) faults.push(say("no-place", { place: ref }));
      // A figure that has a name is called by it: its other places count, too.
      if (compared.has(ref) || known?.slot.profile !== undefined) faults.push(say("in-two", { place: ref }));
    } else if (!ids.has(ref) && fields.get(ref)?.kind !== "count") faults.push(say("no-figure", { id: ref }));
  }
  return faults;
}

/** Whether one number can stand in all of them. */
function areAlike(places: readonly RowPlace[]): boolean {
  const kinds = new Set(places.map(({ slot }) => `${slot.kind} ${slot.scale ?? ""}`));
  const units = new Set(places.flatMap(({ slot }) => (slot.unit === undefined ? [] : [labelKey(slot.unit)])));
  return kinds.size <= 1 && units.size <= 1;
}
