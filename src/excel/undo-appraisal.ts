import { reasonLabel } from "../form/cell-labels";
import { AGENCY_ALONE, APPRAISED, arrangementOf, isAppraisalKey } from "../form/columns";
import { listSource, withFacts } from "../form/description";
import { stateChanges } from "../form/write-description";
import { isOpenIn } from "../form/status";
import { reasonCodes } from "../rubric/answers";
import { runs } from "../sheet/form-plan/layout";
import { placedPrint, unlockedAreas } from "../sheet/form-plan/placed-part";
import { placedPlan, placementOf, plannedForm, rowsById } from "../sheet/form-plan/placed-plan";
import { listsOf } from "../sheet/lists";
import type { Area } from "../workbook/area";
import { changeWidths, growingRows, lockInputs, unlockInputs, withoutColumns, writeStatus } from "./appraisal-columns";
import { printAs } from "./appraise";
import { demandOwn } from "./describe";
import { listsIn, writeFacts, writeLists } from "./describing-sheet";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import { type InspectedSheet, inspectSheet, placedColumns } from "./inspect";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { takeColumnsAway } from "./take-columns-away";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { fitRows, rangeOf, rangesOf, writeHighlight, writeValidations } from "./write-plan";

/**
 * Takes an appraisal back: its columns go, the agency's cells can be filled in again, the page is as it was. What can be put back
 * comes first and the columns last, as what the appraiser typed is gone with them: until then every failure leaves the appraisal
 * as it was. Five syncs.
 */
export function undoAppraisal({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    const { inspection, rubric, contents, description, descriptionSheet, facts } = opened;
    if (description.status === "unknown") throw new FormProblem("status-unknown", description.statusText);
    const added = addedColumns(opened);
    if (added === null && description.appraisal === null)
      throw new FormProblem("no-appraisal", "there are no columns of an appraisal");
    const arrangement = arrangementOf(inspection.columns);
    const base = plannedForm(rubric, description.dialect, AGENCY_ALONE, arrangement);
    const rows = rowsById(contents.values);
    const placement = placementOf(base, rows, inspection.columns);
    const whole = plannedForm(rubric, description.dialect, APPRAISED, arrangement);
    const after = withoutColumns(inspection.columns, added ?? []);
    const unlocked = unlockedAreas(base, placement);
    const before = description.appraisal?.before ?? "sent";
    const changes = stateChanges(description.entries, before, null);
    const open = await wholly(
      [formBefore(opened), factsBefore(opened)],
      async (): Promise<string | null> => {
        await withoutProtection(context, sheet, opened, () => {
          // A lock that somebody has lifted by hand is there again.
          (isOpenIn(before, "self") ? unlockInputs : lockInputs)(sheet, unlocked);
          writeStatus(sheet, rows, inspection.columns, before);
          writeFacts(descriptionSheet, facts, withFacts(description.entries, changes));
          writeLists(descriptionSheet, facts, listsOfAgency(facts));
        });
        if (added === null) return null;
        return takeColumnsAway(context, sheet, { sheetId, opened }, added, () => {
          if (arrangement === "working") changeWidths(sheet, after, whole, base);
          fitRows(sheet, growingRows(base, placement));
        });
      },
      { several: true, takeBack: (again) => lockAgain(again, sheetId, opened, unlocked) },
    );
    if (!(await printAs(context, sheet, opened, placedPrint(base, placementOf(base, rows, after)))))
      remark("page-not-set");
    if (open !== null) throw new FormProblem("done-unprotected", open, `“${opened.sheetName}”`);
  });
}

/** The columns of the appraisal with what stands among them, but for the agency's; null where none is left. */
function addedColumns({ inspection: { columns }, contents }: InspectedSheet): readonly Area[] | null {
  const at = [...columns].flatMap(([key, column]) => (isAppraisalKey(key) ? [column] : []));
  if (at.length === 0) return null;
  const agency = new Set([...columns].flatMap(([key, column]) => (isAppraisalKey(key) ? [] : [column])));
  const first = Math.min(...at);
  const among = Array.from({ length: Math.max(...at) - first + 1 }, (_, index) => first + index);
  return runs(among.filter((column) => !agency.has(column))).map(([from, to]) => ({
    row: 0,
    column: from,
    rows: contents.values.length,
    columns: to - from + 1,
  }));
}

/** The lists without the reasons, which stand below those of the agency's part. */
function listsOfAgency(facts: InspectedSheet["facts"]): readonly string[] {
  const reasons = reasonCodes.map(reasonLabel);
  const lists = listsIn(facts);
  const has = reasons.every((text, index) => lists[lists.length - reasons.length + index] === text);
  return has ? lists.slice(0, -reasons.length) : lists;
}

/** What cells do not tell: the agency's part is locked, the appraiser's columns ask and highlight. */
async function lockAgain(
  context: Excel.RequestContext,
  sheetId: string,
  opened: InspectedSheet,
  unlocked: readonly Area[],
): Promise<void> {
  const { rubric, description, contents, inspection, mark, facts, protection } = opened;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = rowsById(contents.values);
  const plan = placedPlan(rubric, description.dialect, inspection.extent, rows, inspection.columns);
  const lists = listsOf(plan.validations, listsIn(facts));
  const { parts } = placedColumns(opened);
  const found = sheet.protection.load("protected");
  await context.sync();
  if (found.protected) found.unprotect();
  lockInputs(sheet, unlocked);
  writeStatus(sheet, rows, inspection.columns, description.status);
  for (const { columns, validations, highlights } of parts) {
    if (!columns.every((column) => "side" in column && column.side !== "self")) continue;
    writeValidations(rangesOf(sheet), validations, (texts) => listSource(mark.descriptionSheet, lists.rowsOf(texts)));
    for (const { area } of highlights) rangeOf(sheet, area).conditionalFormats.clearAll();
    for (const highlight of highlights) writeHighlight(rangeOf(sheet, highlight.area), highlight);
  }
  if (protection !== null) found.protect(protection);
  await context.sync();
}
