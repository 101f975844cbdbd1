import type { Answers } from "../rubric/answers";
import { recordOf } from "../rubric/record";
import type { AppraisalEntry } from "./description";
import { pack, unpack } from "./pack";
import type { FormStatus } from "./status";

/** The agency's own part as it stood when the appraisal began. */
export interface SelfRecord {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
}

/** @param before the status to return to when the appraisal is taken back */
export function packSelf({ answers, profile }: SelfRecord, before: FormStatus): AppraisalEntry {
  return { ...pack(JSON.stringify({ answers, profile })), before, first: null, council: null };
}

/** The record of a started appraisal; null where its texts do not match their fingerprint any more. */
export function unpackSelf({ fingerprint, chunks }: AppraisalEntry): SelfRecord | null {
  const json = unpack(chunks, fingerprint);
  if (json === null) return null;
  try {
    const { answers, profile } = JSON.parse(json) as Partial<SelfRecord>;
    return { answers: recordOf(Object.entries(answers ?? {})), profile: recordOf(Object.entries(profile ?? {})) };
  } catch {
    return null;
  }
}
