import type { Answers, Appraisal } from "../rubric/answers";
import { isRecord } from "../rubric/raw-json";
import { recordOf } from "../rubric/record";
import { pack, type Packed, unpack } from "./pack";

// What a form said at some time, kept to tell later what has changed since. It is a claim like everything that is kept:
// nothing is scored or written by it.

/** What people have put into a form. */
export interface FormContents {
  readonly answers: Answers;
  /** null while no appraisal has begun. */
  readonly appraisal: Appraisal | null;
  readonly profile: Readonly<Record<string, string>>;
}

/** Pieces of 8,000 letters: official forms that are filled in take one or two. What is longer is not kept. */
const MOST_CHUNKS = 8;

/** The contents as texts that fit into cells; null where they are too long to be kept. */
export function packContents({ answers, appraisal, profile }: FormContents): Packed | null {
  const packed = pack(JSON.stringify({ answers, appraisal, profile }));
  return packed.chunks.length > MOST_CHUNKS ? null : packed;
}

/** The contents that were kept; null where the texts are damaged or hold something else. */
export function unpackContents({ fingerprint, chunks }: Packed): FormContents | null {
  if (chunks.length === 0 || chunks.length > MOST_CHUNKS) return null;
  const json = unpack(chunks, fingerprint);
  if (json === null) return null;
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(found)) return null;
  const { appraisal, profile } = found;
  const answers = rowsIn(found["answers"]);
  const appraised = appraisal === null ? null : rowsIn(appraisal);
  if (answers === null || (appraisal !== null && appraised === null) || !isRecord(profile)) return null;
  const fields = Object.entries(profile).filter((field): field is [string, string] => typeof field[1] === "string");
  return { answers: answers as Answers, appraisal: appraised as Appraisal | null, profile: recordOf(fields) };
}

/** Answers by their ids, where every one holds what cells can hold; null otherwise. */
function rowsIn(found: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(found)) return null;
  const rows = Object.entries(found);
  return rows.every(([, row]) => isRecord(row) && Object.values(row).every(isHeld)) ? recordOf(rows) : null;
}

function isHeld(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => one === null || (!Array.isArray(one) && isHeld(one)));
  if (!isRecord(value)) return ["string", "number", "boolean"].includes(typeof value);
  const { cellText, number, shows } = value;
  return typeof cellText === "string" && (shows === undefined || typeof number === "number");
}
