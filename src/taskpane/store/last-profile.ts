import type { GeneralPart } from "../../form/taken-profile";
import { isRecord } from "../../rubric/raw-json";
import { recordOf } from "../../rubric/record";
import type { ProfileField } from "../../rubric/schema";
import type { Check, Store } from "./store";

// The general information of the form that was filled in last on this machine, to be offered to the next one. It is a copy of
// what stands in that workbook; where the machine keeps nothing, nothing is offered.

const KEY = "last-profile";

/** What is kept; null where nothing is, or nothing that can be read. */
export async function readLastProfile(store: Store): Promise<GeneralPart | null> {
  const kept = await store.read(KEY, check);
  return kept.ok ? kept.value : null;
}

/** Keeps it in place of the last one. */
export async function keepLastProfile(store: Store, { fields, profile }: GeneralPart): Promise<void> {
  await store.write(KEY, {
    fields: fields.map(({ id, label, kind, required }) => ({ id, label, kind, required })),
    profile,
  });
}

const check: Check<GeneralPart> = (value) => {
  if (!isRecord(value) || !Array.isArray(value["fields"]) || !isRecord(value["profile"]))
    return { ok: false, newer: false };
  const fields = value["fields"].flatMap((field: unknown): ProfileField[] => {
    if (!isRecord(field)) return [];
    const { id, label, kind, required } = field;
    return typeof id === "string" && typeof label === "string" && (kind === "text" || kind === "count")
      ? [{ id, label, kind, ...(required === true && { required }) }]
      : [];
  });
  const texts = Object.entries(value["profile"]).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { ok: true, value: { fields, profile: recordOf(texts) } };
};
