import type { ExcelResult } from "../../excel/result";
import { libraryEntry } from "../../form/library-entry";
import { library } from "../../rubric/library";
import { parseRubric } from "../../rubric/parse";
import { isRecord } from "../../rubric/raw-json";
import type { Rubric } from "../../rubric/schema";
import { SCHEMA_VERSION } from "../../rubric/schema-version";
import { listOwn, type OwnRecord, ownKey, ownRecord, type OwnRubric, removeOwn, shownName } from "./own-rubrics";
import type { Store } from "./store";

/** A rubric of this machine that has the id of another one, and other contents. */
export interface Namesake {
  readonly from: "library" | "own";
  readonly name: string;
  /** Both score alike; only printed words differ. */
  readonly scoresAlike: boolean;
}

/** What became of a rubric that is to be kept. */
export type Keeping =
  | { readonly kind: "kept" }
  /** This machine has it already, word for word. */
  | { readonly kind: "known"; readonly from: "library" | "own" }
  /** Nothing was kept: its owner decides first. */
  | { readonly kind: "asked"; readonly namesakes: readonly Namesake[] };

/** What is to happen where the machine has another rubric of the same id. */
export type Decision =
  | "ask"
  | "beside" // both are kept
  | "replace"; // of one's own ones: the built-in ones stay

/**
 * Keeps a rubric in "Của tôi". One that is there word for word is not kept twice; one of the same id and other contents is
 * asked about, never overwritten in silence.
 */
export async function keepRubric(
  store: Store,
  rubric: Rubric,
  decision: Decision = "ask",
): Promise<ExcelResult<Keeping>> {
  // Whoever hands it over: what is kept can be opened again.
  const parsed = parseRubric(JSON.stringify(rubric));
  if (!parsed.ok) {
    const detail = parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
    return { ok: false, problem: { code: "unexpected", detail } };
  }
  const entry = libraryEntry(parsed.rubric);
  if (library.some(({ fingerprint }) => fingerprint === entry.fingerprint))
    return { ok: true, value: { kind: "known", from: "library" } };
  const found = await listOwn(store);
  if (!found.ok) return found;
  const { rubrics } = found.value;
  if (rubrics.some((own) => own.entry.fingerprint === entry.fingerprint))
    return { ok: true, value: { kind: "known", from: "own" } };
  const earlier = rubrics.filter((own) => own.entry.id === entry.id);
  const namesakes = [
    ...library
      .filter(({ id }) => id === entry.id)
      .map(({ shortTitle, scoring }) => namesake("library", shortTitle, scoring === entry.scoring)),
    ...earlier.map((own) => namesake("own", shownName(own), own.entry.scoring === entry.scoring)),
  ];
  if (decision === "ask" && namesakes.length > 0) return { ok: true, value: { kind: "asked", namesakes } };
  const name = decision === "replace" ? (earlier.find((own) => own.name !== null)?.name ?? null) : null;
  const record: OwnRecord = { entry, name, rubric: parsed.rubric };
  const written = await store.write(ownKey(entry.fingerprint), record);
  if (!written.ok) return written;
  if (decision === "replace") {
    // The new one stands: what cannot be removed is still there to be seen.
    const removed = await Promise.all(earlier.map((own) => removeOwn(store, own.entry.fingerprint)));
    const failed = removed.find((result) => !result.ok);
    if (failed) return failed;
  }
  return { ok: true, value: { kind: "kept" } };
}

function namesake(from: Namesake["from"], name: string, scoresAlike: boolean): Namesake {
  return { from, name, scoresAlike };
}

/** Whether this machine has a rubric word for word, of its own or built in. */
export async function isKnown(store: Store, rubric: Rubric): Promise<ExcelResult<boolean>> {
  const { fingerprint } = libraryEntry(rubric);
  if (library.some((entry) => entry.fingerprint === fingerprint)) return { ok: true, value: true };
  const found = await store.list(ownKey(fingerprint));
  return found.ok ? { ok: true, value: found.value.length > 0 } : found;
}

/** A rubric of "Của tôi", checked like one of a file and held against the fingerprint under which it is kept. */
export async function openOwn(store: Store, { entry }: OwnRubric): Promise<ExcelResult<Rubric>> {
  const found = await store.read(ownKey(entry.fingerprint), ownRecord);
  if (!found.ok) return found;
  const json = found.value?.rubric;
  const damaged = (detail: string): ExcelResult<never> => ({ ok: false, problem: { code: "storage-damaged", detail } });
  if (json === undefined) return damaged("it is gone");
  const version = isRecord(json) ? json["schemaVersion"] : null;
  if (typeof version === "number" && version > SCHEMA_VERSION)
    return { ok: false, problem: { code: "storage-newer", detail: `schema version ${version}` } };
  const parsed = parseRubric(JSON.stringify(json));
  if (!parsed.ok) return damaged(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("; "));
  if (libraryEntry(parsed.rubric).fingerprint !== entry.fingerprint)
    return damaged("it does not match its fingerprint");
  return { ok: true, value: parsed.rubric };
}
