import type { ExcelProblem, ExcelResult } from "../../excel/result";
import type { LibraryEntry } from "../../rubric/library";
import { isRecord } from "../../rubric/raw-json";
import type { Check, Checked, Store } from "./store";

/** A rubric of "Của tôi": kept on this machine, and shown like a built-in one. */
export interface OwnRubric {
  readonly entry: Omit<LibraryEntry, "examples">;
  /** What its owner calls it here; null for the short title that its forms print. */
  readonly name: string | null;
}

/** What is kept of one, under the key of its content: another word is another rubric, and takes nobody's place. */
export interface OwnRecord extends OwnRubric {
  /** Checked when it is opened. */
  readonly rubric: unknown;
}

const PREFIX = "rubric/";

export function ownKey(fingerprint: string): string {
  return PREFIX + fingerprint;
}

/** What cannot be shown any more, and why. */
export interface UnreadRubric {
  readonly fingerprint: string;
  readonly problem: ExcelProblem;
}

export interface OwnRubrics {
  readonly rubrics: readonly OwnRubric[];
  readonly unread: readonly UnreadRubric[];
}

/** The rubrics of "Của tôi", newest year first, then by name. */
export async function listOwn(store: Store): Promise<ExcelResult<OwnRubrics>> {
  const keys = await store.list(PREFIX);
  if (!keys.ok) return keys;
  const rubrics: OwnRubric[] = [];
  const unread: UnreadRubric[] = [];
  const read = await Promise.all(keys.value.map((key) => store.read(key, ownRecord)));
  read.forEach((result, index) => {
    const fingerprint = keys.value[index]?.slice(PREFIX.length) ?? "";
    if (!result.ok) unread.push({ fingerprint, problem: result.problem });
    // Another pane may have removed one meanwhile.
    else if (result.value !== null) rubrics.push({ entry: result.value.entry, name: result.value.name });
  });
  rubrics.sort((a, b) => b.entry.year - a.entry.year || shownName(a).localeCompare(shownName(b), "vi"));
  return { ok: true, value: { rubrics, unread } };
}

export function shownName({ entry, name }: OwnRubric): string {
  return name ?? entry.shortTitle;
}

/** Gives a rubric another name in the list; what its forms print stays. An empty one gives back the printed. */
export async function renameOwn(store: Store, fingerprint: string, name: string): Promise<ExcelResult<void>> {
  const key = ownKey(fingerprint);
  const found = await store.read(key, ownRecord);
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: undefined };
  const given = name.trim();
  const isPrinted = given === "" || given === found.value.entry.shortTitle;
  const record: OwnRecord = { ...found.value, name: isPrinted ? null : given };
  return store.write(key, record);
}

export function removeOwn(store: Store, fingerprint: string): Promise<ExcelResult<void>> {
  return store.remove(ownKey(fingerprint));
}

const TEXTS = ["id", "title", "shortTitle", "issuer", "level", "maxPoints", "fingerprint", "scoring"] as const;
const NUMBERS = ["year", "criteria", "sections"] as const;

/** The shape of what the list shows; the rubric itself is checked when it is opened. */
export const ownRecord: Check<OwnRecord> = (value): Checked<OwnRecord> => {
  if (!isRecord(value) || !isRecord(value["entry"])) return { ok: false, newer: false };
  const { entry, name, rubric } = value;
  const whole =
    TEXTS.every((key) => typeof entry[key] === "string") &&
    NUMBERS.every((key) => typeof entry[key] === "number") &&
    (entry["bonusPoints"] === null || typeof entry["bonusPoints"] === "string") &&
    (name === null || typeof name === "string") &&
    isRecord(rubric);
  return whole ? { ok: true, value: value as unknown as OwnRecord } : { ok: false, newer: false };
};
