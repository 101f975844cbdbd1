import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Answers } from "../rubric/answers";
import type { AppraisalEntry, FormStatus } from "./description";

/** The agency's own part as it stood when the appraisal began. */
export interface SelfRecord {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
}

/** Excel holds 32,767 characters in a cell; some programs fewer. */
const CHUNK = 30_000;

/**
 * A record as texts that fit into cells, and the SHA-256 by which a change of it shows.
 * @param before the status to return to when the appraisal is taken back
 */
export function packSelf(record: SelfRecord, before: FormStatus): AppraisalEntry {
  const json = JSON.stringify(record);
  const chunks: string[] = [];
  for (let start = 0; start < json.length; start += CHUNK) chunks.push(json.slice(start, start + CHUNK));
  return { fingerprint: fingerprintOf(json), chunks, before };
}

/** The record of a started appraisal; null where its texts do not match their fingerprint any more. */
export function unpackSelf({ fingerprint, chunks }: AppraisalEntry): SelfRecord | null {
  const json = chunks.join("");
  if (fingerprintOf(json) !== fingerprint) return null;
  try {
    const { answers, profile } = JSON.parse(json) as Partial<SelfRecord>;
    return { answers: answers ?? {}, profile: profile ?? {} };
  } catch {
    return null;
  }
}

function fingerprintOf(json: string): string {
  return bytesToHex(sha256(utf8ToBytes(json)));
}
