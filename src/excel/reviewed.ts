import { withFacts } from "../form/description";
import { reviewedChanges } from "../form/reviewed";
import { demandOwn } from "./describe";
import { writeFacts } from "./describing-sheet";
import type { OpenForm } from "./form";
import { factsBefore } from "./form-before";
import { describeSheet } from "./inspect";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";

/** Marks rows as reviewed as they stand now, or takes their marks away. Only the description is written. Three syncs. */
export function setReviewed(
  { sheetId, answers }: Pick<OpenForm, "sheetId" | "answers">,
  ids: readonly string[],
  isReviewed: boolean,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const opened = await describeSheet(context, context.workbook.worksheets.getItem(sheetId));
    demandOwn(opened);
    const { entries } = opened.description;
    const after = withFacts(entries, reviewedChanges(entries, answers, ids, isReviewed));
    await wholly([factsBefore(opened)], () =>
      withoutProtection(context, null, opened, () => writeFacts(opened.descriptionSheet, opened.facts, after)),
    );
  });
}
