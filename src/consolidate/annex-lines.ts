import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import type { Rubric } from "../rubric/schema";
import type { Consolidation } from "./consolidation";

/** What is said while results are missing or may change, on every page that may be taken out of the workbook; none otherwise. */
export function provisionalLines({ open }: Pick<Consolidation, "open">, locale: Locale): string[] {
  return open > 0 ? [speaker(consolidateWords, locale)("note.provisional", { count: String(open) })] : [];
}

/** What stands under the title of an annex. */
export function annexLines(consolidation: Consolidation, rubric: Rubric, locale: Locale): string[] {
  return [speaker(consolidateWords, locale)("annex.with"), rubric.title, ...provisionalLines(consolidation, locale)];
}
