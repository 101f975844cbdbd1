import { createContext, useContext, useMemo } from "react";
import { speaker, type Locale, type Words } from "../../locales/words";

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

/** How the pane speaks the words of one area: `const say = useWords(taskpaneWords)`. */
export function useWords<W extends Words>(words: W) {
  const locale = useLocale();
  return useMemo(() => speaker(words, locale), [words, locale]);
}

/** What `useWords` returns. */
export type Speaker<W extends Words> = ReturnType<typeof speaker<W>>;
