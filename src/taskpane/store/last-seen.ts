import type { OpenForm } from "../../excel/form";
import { type FormContents, packContents, unpackContents } from "../../form/kept-contents";
import { fingerprintOf, type Packed } from "../../form/pack";
import { agencyField } from "../../rubric/agency-field";
import { ownOf } from "../../rubric/record";
import { isRecord } from "../../rubric/raw-json";
import type { Check, Store } from "./store";

// What this machine saw of each form last, to tell at the next opening what somebody has changed meanwhile. It is a copy of what
// stood in the workbook; where the machine keeps nothing, nothing is told.

const PREFIX = "seen/";
/** Beyond it those that were seen the longest ago are forgotten. */
const MOST = 30;
/** So many stay where there is no more room. */
const FEW = 5;

interface Kept extends Packed {
  readonly at: number;
}

/** What a form said, and when, in milliseconds. */
export interface SeenForm {
  readonly contents: FormContents;
  readonly at: number;
}

/** A form of its own, for which something can be kept: many agencies return copies of one mailed workbook under one identity. */
export type SeenOf = Pick<OpenForm, "identity" | "rubric" | "profile">;

function keyOf({ identity, rubric, profile }: SeenOf): string | null {
  const field = agencyField(rubric);
  const agency = (field && ownOf(profile, field.id)) ?? "";
  return identity === null ? null : `${PREFIX}${identity}/${fingerprintOf(agency).slice(0, 16)}`;
}

const kept: Check<Kept> = (value) => {
  const isWhole =
    isRecord(value) &&
    typeof value["fingerprint"] === "string" &&
    typeof value["at"] === "number" &&
    Array.isArray(value["chunks"]) &&
    value["chunks"].every((chunk) => typeof chunk === "string");
  return isWhole ? { ok: true, value: value as unknown as Kept } : { ok: false, newer: false };
};

/** What this machine saw of the form last; null where it saw nothing, or nothing that can be read. */
export async function readLastSeen(store: Store, form: SeenOf): Promise<SeenForm | null> {
  const key = keyOf(form);
  if (key === null) return null;
  const found = await store.read(key, kept);
  if (!found.ok || found.value === null) return null;
  const contents = unpackContents(found.value);
  return contents && { contents, at: found.value.at };
}

/** Keeps what the form says now in place of that; what is too long, or finds no room, is forgotten. */
export async function keepLastSeen(store: Store, form: SeenOf & FormContents, at = Date.now()): Promise<void> {
  const key = keyOf(form);
  if (key === null) return;
  const packed = packContents(form);
  const isKept = async (): Promise<boolean> =>
    packed !== null && (await store.write(key, { ...packed, at } satisfies Kept)).ok;
  if (await isKept()) return;
  await forgetOldest(store, FEW, key);
  if (!(await isKept())) await store.remove(key);
}

/** Makes room: of the forms that were seen the longest ago nothing is kept. */
export async function forgetOldest(store: Store, most = MOST, except: string | null = null): Promise<void> {
  const keys = await store.list(PREFIX);
  if (!keys.ok || keys.value.length <= most) return;
  const ages = await Promise.all(
    keys.value.map(async (key) => {
      const found = await store.read(key, kept);
      return { key, at: found.ok && found.value !== null ? found.value.at : 0 };
    }),
  );
  for (const { key } of ages.sort((a, b) => b.at - a.at).slice(most)) if (key !== except) await store.remove(key);
}
