import { rubricWords } from "../locales/rubric";
import { type Locale, speaker } from "../locales/words";
import { tooLarge } from "./bounds";
import { contentErrors } from "./content-errors";
import { repeatedKeys } from "./json-keys";
import { isRecord } from "./raw-json";
import type { RubricError } from "./rubric-error";
import { type Rubric, rubricSchema } from "./schema";
import { SCHEMA_VERSION } from "./schema-version";
import { formatWords, shapeWords } from "./shape-errors";

export type ParsedRubric =
  { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly errors: readonly RubricError[] };

/**
 * Reads a rubric file and reports everything that is wrong in it at once, each with its place.
 * A rubric that comes out of here can be scored and installed without further checks.
 */
export function parseRubric(text: string, locale: Locale = "vi"): ParsedRubric {
  const say = speaker(rubricWords, locale);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, errors: [{ path: "", message: say("error.json", { detail: String(error) }) }] };
  }
  const version = isRecord(json) ? json["schemaVersion"] : undefined;
  // What else a newer language says would only be called wrong here.
  if (typeof version === "number" && Number.isInteger(version) && version > SCHEMA_VERSION)
    return {
      ok: false,
      errors: [{ path: "schemaVersion", message: say("error.newer", { version: String(version) }) }],
    };
  const beyond = tooLarge(json, locale);
  if (beyond !== null) return { ok: false, errors: [beyond] };
  const parsed = rubricSchema.safeParse(json, { error: shapeWords(locale) });
  // What has the right shape is checked even where another part has not, so that one reading shows every error.
  const found = [
    ...repeatedKeys(text).map((path) => ({ path, message: say("error.repeated-key", { key: String(path.at(-1)) }) })),
    ...(parsed.success ? [] : parsed.error.issues),
    ...contentErrors(json, locale),
  ];
  if (parsed.success && found.length === 0) return { ok: true, rubric: parsed.data };
  return {
    ok: false,
    errors: found.map(({ path, message }) => ({ path: place(json, path), message: formatWords(message, locale) })),
  };
}

/** `items[0].items[1].rule.bands (1.1#2)`: the place in the file and the id of the row that holds it. */
function place(json: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = json;
  let id = "";
  let text = "";
  for (const key of path) {
    text += typeof key === "number" ? `[${key}]` : `${text && "."}${String(key)}`;
    at = isRecord(at) || Array.isArray(at) ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    if (isRecord(at) && "type" in at && typeof at["id"] === "string") id = at["id"];
  }
  return id ? `${text} (${id})` : text;
}
