import { formWords } from "../locales/form";
import { speaker } from "../locales/words";

/** Where a form is on its way between agency and province; only people move it on. */
export const formStatuses = [
  "scoring",
  "submitted",
  "approved",
  "returned",
  "sent",
  "appraising",
  "explaining",
  "explained",
  "final",
] as const;
export type KnownStatus = (typeof formStatuses)[number];

/** "unknown": a word that this release does not know, or none at all. It locks, as nobody can tell what is allowed. */
export type FormStatus = KnownStatus | "unknown";

export function statusOf(text: string | undefined): FormStatus {
  return formStatuses.find((status) => status === text) ?? "unknown";
}

const say = speaker(formWords, "vi");

/** The word of a status in the form's sheet; a text that names none stays as it is. */
export function statusWord(status: string): string {
  const known = formStatuses.find((one) => one === status);
  return known === undefined ? status : say(`status.${known}`);
}
