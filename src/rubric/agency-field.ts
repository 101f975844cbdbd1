import type { ProfileField, Rubric } from "./schema";

/**
 * The field of the general part that says whose form it is; undefined where a form asks for no words. Fields of an imported form
 * have neither a telling id nor a mark that they are required.
 */
export function agencyField({ profile }: Pick<Rubric, "profile">): ProfileField | undefined {
  const texts = profile.filter(({ kind }) => kind === "text");
  return profile.find(({ id }) => id === "agency") ?? texts.find(({ required }) => required) ?? texts[0];
}
