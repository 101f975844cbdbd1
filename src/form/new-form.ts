import type { Rubric } from "../rubric/schema";
import { type AppraisalEntry, type Entries, withFacts } from "./description";
import { describe, isOfRecord, stateChanges } from "./write-description";
import type { Dialect } from "./dialect";
import { fingerprintsOf, packedRubric } from "./fingerprint";
import type { FormStatus } from "./status";

/** The facts of a new form. @param identity 32 hexadecimal digits, by which it is known among copies of itself */
export function describeForm(rubric: Rubric, dialect: Dialect, identity: string): Entries {
  return describe({
    rubricId: rubric.id,
    schemaVersion: rubric.schemaVersion,
    fingerprints: fingerprintsOf(rubric),
    packed: packedRubric(rubric),
    dialect,
    identity,
  });
}

/** What a form has come to. */
export interface FormState {
  readonly status: FormStatus;
  /** The agency's part as it was when its appraisal began. */
  readonly record: AppraisalEntry | null;
  /** What another form carries, that goes along; what is said of its release, rubric and state is written anew. */
  readonly facts?: Entries;
}

/** The facts of a form that has come so far already. */
export function describeState(
  rubric: Rubric,
  dialect: Dialect,
  identity: string,
  { status, record, facts = new Map() }: FormState,
): Entries {
  const described = describeForm(rubric, dialect, identity);
  const kept = [...facts].filter(([key]) => !described.has(key) && !/^rubric\.packed\./.test(key) && !isOfRecord(key));
  return withFacts(withFacts(described, kept), [
    ...stateChanges(described, status, record),
    // A word that nobody here understands goes on as it is, or the copy would be unlocked.
    ...(status === "unknown" ? [["status", facts.get("status") ?? ""] as const] : []),
  ]);
}
