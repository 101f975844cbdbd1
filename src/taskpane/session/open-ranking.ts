import type { Consolidation } from "../../consolidate/consolidation";
import { rankingSheets } from "../../consolidate/ranking-sheets";
import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import { consolidateWords } from "../../locales/consolidate";
import { type Locale, speaker } from "../../locales/words";
import { writePlans } from "../../xlsx/plans-file";

/** Opens the ranking as a new workbook. */
export function openRanking(
  consolidation: Consolidation,
  locale: Locale,
  options: { readonly slips?: boolean } = {},
): Promise<ExcelResult<void>> {
  const title = speaker(consolidateWords, locale)("title.ranking");
  return openWorkbook(writePlans(rankingSheets(consolidation, locale, options), title));
}
