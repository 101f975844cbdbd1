import { findingWords } from "../locales/findings";
import { refusalWords } from "../locales/refusals";
import { type Locale, speaker } from "../locales/words";
import type { FormsInFile } from "../xlsx/read-forms";

/** The one form of a file, or in words why there is none. */
export function onlyFormOf<T extends object>(
  { forms, damaged }: { readonly forms: readonly T[] } & Pick<FormsInFile, "damaged">,
  locale: Locale,
): T | string {
  const say = speaker(refusalWords, locale);
  const [form] = forms;
  if (form && forms.length === 1) return form;
  if (form) return say("several-forms", { count: String(forms.length) });
  const [first] = damaged;
  if (first === undefined) return say("no-form");
  const reason = speaker(findingWords, locale)(`damaged.${first.reason}`);
  return say("damaged", { sheet: first.sheetName, reason });
}
