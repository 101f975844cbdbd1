import { agencyField } from "../rubric/agency-field";
import { plain } from "../rubric/plain-text";
import { ownOf, recordOf } from "../rubric/record";
import type { ProfileField } from "../rubric/schema";

/** The general information of a form with what its fields ask for, so that another form can take it over. */
export interface GeneralPart {
  readonly fields: readonly ProfileField[];
  readonly profile: Readonly<Record<string, string>>;
}

/** What a general part has for the fields of another form: by id, where the label is the same, or by the label. */
export function takenOver(now: readonly ProfileField[], { fields, profile }: GeneralPart): Record<string, string> {
  return recordOf(
    now.flatMap((field): [string, string][] => {
      const same = fields.filter(({ kind, label }) => kind === field.kind && plain(label) === plain(field.label));
      const found = same.find(({ id }) => id === field.id) ?? (same.length === 1 ? same[0] : undefined);
      // The agency is the agency, whatever the form calls it.
      const agency = field === agencyField({ profile: [...now] }) ? agencyField({ profile: [...fields] }) : undefined;
      const value = ownOf(profile, (found ?? agency)?.id ?? "") ?? "";
      return value === "" ? [] : [[field.id, value]];
    }),
  );
}

/** Whose general part it is; "" where nobody is named. */
export function agencyOf({ fields, profile }: GeneralPart): string {
  return ownOf(profile, agencyField({ profile: [...fields] })?.id ?? "") ?? "";
}

/**
 * What a form would gain from a general part: only fields that are blank. Nothing where the form names another agency, and
 * nothing where nobody is named.
 */
export function gainedFrom(now: GeneralPart, other: GeneralPart): Record<string, string> {
  const [own, theirs] = [agencyOf(now), agencyOf(other)];
  if (theirs === "" || (own !== "" && plain(own) !== plain(theirs))) return {};
  const blank = now.fields.filter(({ id }) => (ownOf(now.profile, id) ?? "") === "");
  const taken = takenOver(now.fields, other);
  return recordOf(
    blank.flatMap(({ id }): [string, string][] => {
      const value = ownOf(taken, id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
