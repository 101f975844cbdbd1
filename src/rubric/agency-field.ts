import type { ProfileField, Rubric } from "./schema";

/** The field of the general part that names the agency; undefined where a form asks for none. */
export function agencyField({ profile }: Pick<Rubric, "profile">): ProfileField | undefined {
  return profile.find(({ id }) => id === "agency") ?? profile.find(({ required }) => required);
}
