import type { Rubric } from "../rubric/schema";
import type { CellValue, SheetContents } from "../sheet/contents";
import { describedBy, type Description, readDescription } from "../sheet/description";
import { inspectForm, type Inspection } from "../sheet/inspect";
import { columnBlocks } from "./column-blocks";
import { embeddedRubric } from "./embedded-rubric";
import type { OpenForm } from "./form";
import { plainText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

/** Reads the whole sheet with its formulas and compares it with its plan. Two syncs, nothing written. */
export function checkForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<Inspection>> {
  return runExcel(async (context) => (await inspectSheet(context, context.workbook.worksheets.getItem(sheetId))).inspection);
}

/**
 * Puts formulas, maxima and printed texts back where somebody typed over them, and formulas that Excel shows as an error;
 * inputs stay. A protected sheet is protected again in the same way. Returns how many cells were put back.
 */
export function repairForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<{ readonly repaired: number }>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.protection.load("protected,options");
    const { repairs } = (await inspectSheet(context, sheet)).inspection;
    if (repairs.length === 0) return { repaired: 0 };

    const { protected: wasProtected, options } = sheet.protection;
    try {
      if (wasProtected) sheet.protection.unprotect();
      const cells = repairs.map(({ row, column, value }) => ({ row, column, value: typeof value === "object" ? value.formula : plainText(value) }));
      for (const { row, column, values } of columnBlocks(cells)) {
        sheet.getRangeByIndexes(row, column, values.length, 1).formulas = values.map((value) => [value]);
      }
      if (wasProtected) sheet.protection.protect(options);
      await context.sync();
    } catch (error) {
      if (wasProtected) await protectAgain(sheetId, options);
      throw error;
    }
    return { repaired: repairs.length };
  });
}

/** A form's sheet, what was read from it, and its describing sheet. */
export interface InspectedSheet {
  readonly inspection: Inspection;
  readonly rubric: Rubric;
  readonly contents: SheetContents;
  readonly description: Description;
  readonly descriptionSheet: Excel.Worksheet;
  /** The cells of the describing sheet. */
  readonly facts: readonly (readonly unknown[])[];
}

/** Reads a form's sheet and its describing sheet in two syncs; whatever the caller has asked to load comes along. */
export async function inspectSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<InspectedSheet> {
  const used = sheet.getUsedRange();
  used.load("values,formulas");
  sheet.load("name");
  await context.sync();

  const descriptionName = describedBy(used.values[0]?.[0]);
  if (descriptionName === null) throw new FormProblem("not-a-form", "the first cell names no describing sheet");
  const descriptionSheet = context.workbook.worksheets.getItemOrNullObject(descriptionName);
  descriptionSheet.load("name");
  const facts = descriptionSheet.getUsedRangeOrNullObject();
  facts.load("values");
  await context.sync();

  const description = facts.isNullObject ? null : readDescription(facts.values);
  const rubric = await embeddedRubric(description);
  const contents = contentsOf(sheet.name, used);
  const inspection = description && inspectForm(rubric, description, contents, "live");
  if (description === null || inspection === null) throw new FormProblem("form-damaged", "the keys of the sheet are gone");
  return { inspection, rubric, contents, description, descriptionSheet, facts: facts.values };
}

/** Excel tells a formula by its "="; a text that begins with one is told in both properties alike. */
function contentsOf(name: string, { values, formulas }: Excel.Range): SheetContents {
  const cells = values as CellValue[][];
  return {
    name,
    values: cells,
    formulas: (formulas as CellValue[][]).map((row, index) =>
      row.map((formula, column) => (typeof formula === "string" && formula.startsWith("=") && formula !== cells[index]?.[column] ? formula : null)),
    ),
  };
}

/** A failure here must not hide the first one, so it is not reported. */
async function protectAgain(sheetId: string, options: Excel.WorksheetProtectionOptions): Promise<void> {
  await runExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load("protected");
    await context.sync();
    if (!protection.protected) protection.protect(options);
    await context.sync();
  });
}
