import { type AppraisalEntry, COUNCIL, type Entries, FIRST_ROUND, FORMAT, MAGIC, type RoundEntry } from "./description";
import type { Dialect } from "./dialect";
import type { Fingerprints } from "./fingerprint";
import type { Packed } from "./pack";
import { PLAN_VERSION } from "./plan-version";
import type { FormStatus } from "./status";

// What is written into a describing sheet; whoever only reads a form does not load it.

/** What a form is described by for life. */
interface Origin {
  readonly rubricId: string;
  /** Of the rubric's own language: what an older ITSCORE can read says so. */
  readonly schemaVersion: number;
  readonly fingerprints: Fingerprints;
  readonly packed: Packed;
  readonly dialect: Dialect;
  readonly identity: string;
}

export function describe({ rubricId, schemaVersion, fingerprints, packed, dialect, identity }: Origin): Entries {
  return new Map([
    ...versionFacts(identity, schemaVersion),
    ["rubric", rubricId],
    ["fingerprint", fingerprints.content],
    ["scoring", fingerprints.scoring],
    ["dialect", dialect],
    ...packed.chunks.map((chunk, index): [string, string] => [`rubric.packed.${index}`, chunk]),
    ["status", "scoring"],
  ]);
}

/** What says which release a form is of; an update writes it anew. */
export function versionFacts(identity: string, schemaVersion: number): [key: string, value: string][] {
  return [
    [MAGIC, String(FORMAT)],
    ["identity", identity],
    ["plan", String(PLAN_VERSION)],
    ["schema", String(schemaVersion)],
  ];
}

/** The changes of facts that move a form on, and begin or end its appraisal. */
export function stateChanges(
  entries: Entries,
  status: FormStatus,
  appraisal: AppraisalEntry | null,
): [key: string, value: string | null][] {
  const old = [...entries.keys()].filter((key) => key === "appraisal" || key.startsWith("appraisal."));
  return [
    // What nobody understands is nobody's to overwrite.
    ...(status === "unknown" ? [] : [["status", status] as [string, string]]),
    ...old.map((key): [string, null] => [key, null]),
    ...(appraisal === null
      ? []
      : [
          ["appraisal", appraisal.fingerprint] as [string, string],
          ["appraisal.before", appraisal.before] as [string, string],
          ...appraisal.chunks.map((value, index): [string, string] => [`appraisal.self.${index}`, value]),
          ...(appraisal.first === null ? [] : roundFacts(appraisal.first)),
          ...(appraisal.council === null ? [] : [[COUNCIL, appraisal.council.before] as [string, string]]),
        ]),
  ];
}

/** Whether a fact goes with the record of an appraisal, and not without it. */
export function isOfRecord(key: string): boolean {
  return key === COUNCIL || key === FIRST_ROUND || key.startsWith(`${FIRST_ROUND}.`);
}

function roundFacts({ fingerprint, before, chunks }: RoundEntry): [key: string, value: string][] {
  return [
    [FIRST_ROUND, fingerprint],
    [`${FIRST_ROUND}.before`, before],
    ...chunks.map((value, index): [string, string] => [`${FIRST_ROUND}.${index}`, value]),
  ];
}
