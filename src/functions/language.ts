import type { Locale } from "../locales/words";

/** The language that Excel shows its own texts in; Vietnamese where nobody says. */
export function locale(): Locale {
  const language =
    typeof Office === "undefined"
      ? undefined
      : (Office.context as Partial<Office.Context> | undefined)?.displayLanguage;
  return language === undefined || language.toLowerCase().startsWith("vi") ? "vi" : "en";
}
