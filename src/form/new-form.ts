import type { Rubric } from "../rubric/schema";
import { describe, type Entries } from "./description";
import type { Dialect } from "./dialect";
import { fingerprintsOf, packedRubric } from "./fingerprint";

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
