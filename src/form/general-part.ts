import { agencyField } from "../rubric/agency-field";
import { tidy } from "../rubric/labels";
import { ownOf } from "../rubric/record";
import type { ProfileField, Rubric } from "../rubric/schema";
import { readCount } from "../scoring/figures";
import { isNoEvidence } from "../scoring/no-evidence";

/** Why a field of the general part cannot go under a signature. */
export type GeneralFaultKind =
  | "blank"
  | "no-name" // a number, a date or a sign where an agency's name belongs
  | "no-count"; // what counts nothing where a head count belongs

export interface GeneralFault {
  readonly field: ProfileField;
  readonly kind: GeneralFaultKind;
  /** What stands there. */
  readonly text: string;
}

/**
 * What is missing in the general part or cannot be meant, in printed order: the agency's name, required fields and every head
 * count must stand there. Addresses and telephones may be left out, as the forms print them for those who have them.
 */
export function generalFaults(rubric: Rubric, profile: Readonly<Record<string, string>>): GeneralFault[] {
  const agency = agencyField(rubric);
  return rubric.profile.flatMap((field): GeneralFault[] => {
    const text = tidy(ownOf(profile, field.id) ?? "");
    const isWanted = field === agency || field.required === true || field.kind === "count";
    if (text === "") return isWanted ? [{ field, kind: "blank", text }] : [];
    if (field === agency && !isName(text)) return [{ field, kind: "no-name", text }];
    if (field.kind === "count" && readCount(text).kind !== "number") return [{ field, kind: "no-count", text }];
    return [];
  });
}

/** A name has a word: "12", "-" and "30/11/2026" have none. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text.normalize("NFC")) && !isNoEvidence(text);
}
