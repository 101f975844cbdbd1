import { type Entries, FORMAT, listSource, MAGIC, withFacts, writeMark } from "../form/description";
import { type Lists, listsOf } from "../sheet/lists";
import type { PlanPart } from "../sheet/plan-part";
import { listsIn, writeDescription, writeFacts } from "./describing-sheet";
import { demandNotNewer } from "./describe";
import type { OpenForm } from "./form";
import { loadProof, newIdentity, writeProof } from "./identity";
import { describeSheet, inspectSheet, placedColumns } from "./inspect";
import { freeDescriptionName, loadTakenNames, removeForm } from "./install";
import { protectionOf } from "./protection";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { withoutProtection } from "./without-protection";
import { rangesOf, rewriteValidations, type SourceOf } from "./write-plan";

// What a user says of a sheet of which nobody else can tell whether it is a form or a copy of one.

/** "This is the form": gives the sheet the proof that it lacks. Three syncs. */
export function claimForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await describeSheet(context, sheet);
    const { mark, standing, description, descriptionSheet, facts } = opened;
    if (standing !== "unproven") return;
    demandNotNewer(description);
    const found = sheet.protection.load("protected,options");
    const identity = mark.identity ?? newIdentity();
    const stale = loadProof(context.workbook, identity);
    await context.sync();

    await withoutProtection(context, sheet, { ...opened, protection: protectionOf(found) }, () => {
      // It points at nothing, or at a sheet that is no form.
      if (!stale.isNullObject) stale.delete();
      writeProof(context.workbook, sheet, identity);
      if (mark.identity !== null) return;
      writeFacts(descriptionSheet, facts, ownFacts(description.entries, identity));
      sheet.getRange("A1").values = [[writeMark(identity, mark.descriptionSheet)]];
    });
  });
}

/**
 * "This is to be a form of its own": gives a copy an identity and a describing sheet of its own. Four syncs; where one fails,
 * the copy is as it was.
 */
export function separateForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    const { standing, description, facts } = opened;
    if (standing === "form") return;
    demandNotNewer(description);
    const taken = loadTakenNames(context.workbook);
    await context.sync();

    const ownName = freeDescriptionName(taken());
    const identity = newIdentity();
    const { plan, parts } = placedColumns(opened);
    // The lists as they stand, and below them what they lack.
    const lists = listsOf(plan.validations, listsIn(facts));
    try {
      const own = sheets.add(ownName);
      writeDescription(own, ownFacts(description.entries, identity), lists.texts);
      own.visibility = Excel.SheetVisibility.veryHidden;
      own.protection.protect();
      await context.sync();
      await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
        pointAt(sheet, parts, lists, ownName);
        writeProof(context.workbook, sheet, identity);
        sheet.getRange("A1").values = [[writeMark(identity, ownName)]];
      });
    } catch (error) {
      await runExcel(async (again) => {
        const copy = again.workbook.worksheets.getItem(sheetId);
        await withoutProtection(again, copy, { ...opened, isDescriptionProtected: false }, () => {
          pointAt(copy, parts, lists, opened.mark.descriptionSheet);
          copy.getRange("A1").values = [[String(opened.contents.values[0]?.[0] ?? "")]];
        });
      });
      await removeForm([ownName], identity);
      throw error;
    }
  });
}

/** Lets the drop-downs of a form find their lists in another describing sheet. */
function pointAt(sheet: Excel.Worksheet, parts: readonly PlanPart[], lists: Lists, descriptionSheet: string): void {
  const sourceOf: SourceOf = (texts) => listSource(descriptionSheet, lists.rowsOf(texts));
  for (const { validations } of parts) {
    const drawn = validations.filter(({ rule }) => rule.kind === "list");
    rewriteValidations(rangesOf(sheet), drawn, sourceOf);
  }
}

function ownFacts(entries: Entries, identity: string): Entries {
  return withFacts(entries, [
    [MAGIC, String(FORMAT)],
    ["identity", identity],
  ]);
}
