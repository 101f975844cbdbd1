import type { ExcelResult } from "../../excel/result";
import { fingerprintOf } from "../../form/pack";
import { isRecord } from "../../rubric/raw-json";
import { machineStore } from "./machine";
import type { Check, Store } from "./store";
import { isBlank } from "../../rubric/labels";

/** A remark that was written before on this machine. */
export interface UsedRemark {
  readonly text: string;
  readonly count: number;
  /** When last, in milliseconds. */
  readonly at: number;
}

const PREFIX = "remark/";
/** Beyond it the least used go: who looks for one looks at a dozen. */
const MOST = 60;
/** A longer text is about its own row. */
const LONGEST = 300;

/** One key a text, so that two panes take nothing from each other. */
function keyOf(text: string): string {
  return PREFIX + fingerprintOf(text).slice(0, 16);
}

const usedRemark: Check<UsedRemark> = (value) => {
  const isWhole =
    isRecord(value) &&
    typeof value["text"] === "string" &&
    typeof value["count"] === "number" &&
    typeof value["at"] === "number";
  return isWhole ? { ok: true, value: value as unknown as UsedRemark } : { ok: false, newer: false };
};

/** The remarks of this machine, the most used first, then the latest. What cannot be read is left out. */
export async function usedRemarks(store: Store): Promise<readonly UsedRemark[]> {
  const keys = await store.list(PREFIX);
  if (!keys.ok) return [];
  const read = await Promise.all(keys.value.map((key) => store.read(key, usedRemark)));
  return read
    .flatMap((one) => (one.ok && one.value !== null ? [one.value] : []))
    .sort((a, b) => b.count - a.count || b.at - a.at);
}

/** Counts a remark that was written into a form; one that is blank or long is not kept. @param given null for the store of this machine */
export async function countRemark(given: Store | null, written: string, now = Date.now()): Promise<void> {
  const store = given ?? machineStore();
  const text = written.trim();
  if (isBlank(text) || text.length > LONGEST) return;
  const before = await store.read(keyOf(text), usedRemark);
  const count = before.ok && before.value !== null ? before.value.count : 0;
  await store.write(keyOf(text), { text, count: count + 1, at: now } satisfies UsedRemark);
  for (const { text: least } of (await usedRemarks(store)).slice(MOST))
    if (least !== text) await forgetRemark(store, least);
}

export function forgetRemark(store: Store, text: string): Promise<ExcelResult<void>> {
  return store.remove(keyOf(text));
}
