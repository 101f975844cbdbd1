import type { LibraryEntry } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import { SCHEMA_VERSION } from "../rubric/schema-version";
import type { Description } from "./description";

/** A rubric that this machine has of its own: what has its fingerprint was checked already. */
export type KnownRubric = Pick<LibraryEntry, "id" | "fingerprint" | "scoring">;

export type EmbeddedRubric =
  | { readonly ok: true; readonly rubric: Rubric }
  | {
      readonly ok: false;
      readonly reason:
        | "rubric-changed" // it does not match its fingerprint
        | "rubric-invalid" // it matches, and is no rubric
        | "newer-release"; // it speaks a later version of the language
      readonly detail: string;
    };

/** Takes texts and the fingerprint that they must have; null where they do not. */
export type Unpack = (chunks: readonly string[], fingerprint: string) => string | null | Promise<string | null>;

/** Rubrics by fingerprint: unpacking and checking one takes longer than reading the rest of a form. */
const opened = new Map<string, { readonly packed: string; readonly rubric: Rubric }>();
/** A consolidation meets a few; a folder of strangers' files may hold any number. */
const MOST_OPENED = 40;

/**
 * THE TRUST RULE. The rubric that travels with a form may come from anybody: it must match its fingerprint, and unless a
 * rubric of this machine has that fingerprint, it is checked like a file.
 */
export async function embeddedRubric(
  { fingerprint, rubric: chunks, schemaVersion }: Pick<Description, "fingerprint" | "rubric" | "schemaVersion">,
  library: readonly KnownRubric[],
  unpack: Unpack,
): Promise<EmbeddedRubric> {
  const packed = chunks.join("");
  const kept = opened.get(fingerprint);
  if (kept?.packed === packed) return { ok: true, rubric: kept.rubric };
  const json = await unpack(chunks, fingerprint);
  if (json === null) {
    return { ok: false, reason: "rubric-changed", detail: `fingerprint ${fingerprint} does not match` };
  }
  const found = library.some((entry) => entry.fingerprint === fingerprint)
    ? { ok: true as const, rubric: JSON.parse(json) as Rubric }
    : await checked(json, schemaVersion);
  if (!found.ok) return found;
  const [oldest] = opened.keys();
  if (opened.size >= MOST_OPENED && oldest !== undefined) opened.delete(oldest);
  opened.set(fingerprint, { packed, rubric: found.rubric });
  return found;
}

/** The parser is heavy and loads on demand. */
async function checked(json: string, claimed: number): Promise<EmbeddedRubric> {
  const version = Math.max(claimed, schemaVersionOf(json));
  if (version > SCHEMA_VERSION) {
    return { ok: false, reason: "newer-release", detail: `schema version ${version}` };
  }
  const { parseRubric } = await import("../rubric/parse");
  const parsed = parseRubric(json);
  if (parsed.ok) return parsed;
  const detail = parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return { ok: false, reason: "rubric-invalid", detail };
}

function schemaVersionOf(json: string): number {
  try {
    const { schemaVersion } = JSON.parse(json) as { readonly schemaVersion?: unknown };
    return typeof schemaVersion === "number" ? schemaVersion : 0;
  } catch {
    return 0; // no JSON at all, which the parser says
  }
}
