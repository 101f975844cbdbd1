import { createContext, useContext, useMemo } from "react";
import { speaker, type Locale } from "../../locales/words";
import { taskpaneWords } from "../../locales/taskpane";

/** The pane's language: Excel's display language where it is known; Vietnamese comes first. */
export function localeOf(displayLanguage: string | undefined): Locale {
  return displayLanguage === undefined || /^vi\b/i.test(displayLanguage) ? "vi" : "en";
}

/** The titles and texts of a rubric stay in the language of the form, whatever the pane speaks. */
export const RUBRIC_LANGUAGE = "vi";

export const LanguageContext = createContext<Locale>("vi");

export function useLocale(): Locale {
  return useContext(LanguageContext);
}

/** The pane's words: `say("library.create")`. */
export function useSay() {
  const locale = useLocale();
  return useMemo(() => speaker(taskpaneWords, locale), [locale]);
}

export type Say = ReturnType<typeof useSay>;
