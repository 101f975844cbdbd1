import { rubricWords } from "../locales/rubric";
import { type Locale, speaker } from "../locales/words";
import type { RubricError } from "./rubric-error";

/**
 * How much of a rubric is checked at all. The largest official form has 150 rows on 4 levels, lists of 13, texts of 510 letters
 * and 3,500 values; a file may pretend to be one, and all that is checked afterwards takes a rubric of a size that people print.
 */
const bounds = {
  /** Objects and lists inside one another; a section takes two. */
  depth: 40,
  rows: 2000,
  /** Options, tiers, lines, exceptions, remarks of one row; fields of the profile. */
  listed: 100,
  textLength: 10_000,
  values: 40_000,
} as const;

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly above: Place | null;
  readonly depth: number;
}

/** What is too large in the JSON of a rubric, or null. It goes without recursion, so that no depth is too much for it. */
export function tooLarge(json: unknown, locale: Locale): RubricError | null {
  const error = (place: Place, bound: keyof typeof bounds): RubricError => ({
    path: pathOf(place),
    message: speaker(rubricWords, locale)(`bound.${bound}`, { limit: String(bounds[bound]) }),
  });
  const open: Place[] = [{ value: json, key: "", above: null, depth: 0 }];
  let values = 0;
  let rows = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth, key } = place;
    values += 1;
    if (values > bounds.values) return error(place, "values");
    if (depth > bounds.depth) return error(place, "depth");
    if (typeof value === "string" && value.length > bounds.textLength) return error(place, "textLength");
    if (typeof value === "string" && /^(?:bands|tiers)$/.test(key) && value.split(";").length > bounds.listed)
      return error(place, "listed");
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      if (key === "items") rows += value.length;
      if (rows > bounds.rows) return error(place, "rows");
      if (key !== "items" && value.length > bounds.listed) return error(place, "listed");
    }
    const inner = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [name, each] of inner) open.push({ value: each, key: String(name), above: place, depth: depth + 1 });
  }
  return null;
}

/** `items[0].items[1]`; of a deep place the first steps. */
function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at.above !== null; at = at.above) keys.unshift(at.key);
  const shown = keys
    .slice(0, 12)
    .map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : `${index > 0 ? "." : ""}${key}`));
  return shown.join("") + (keys.length > 12 ? "…" : "");
}
