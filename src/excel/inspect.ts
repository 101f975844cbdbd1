import type { Rubric } from "../rubric/schema";
import type { CellValue, SheetContents } from "../workbook/contents";
import { describedBy, type Description, readDescription } from "../form/description";
import { inspectForm, type Inspection } from "../inspect/inspect-form";
import { columnBlocks } from "./column-blocks";
import { embeddedRubric } from "./embedded-rubric";
import type { OpenForm } from "./form";
import { plainText } from "./plain-text";
import { protectAgain } from "./protect-again";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

/** Reads the whole sheet with its formulas and compares it with its plan. Two syncs, nothing written. */
export function checkForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<Inspection>> {
  return runExcel(async (context) => {
    const { inspection } = await inspectSheet(context, context.workbook.worksheets.getItem(sheetId));
    return inspection;
  });
}

/**
 * Puts formulas, maxima and printed texts back where somebody typed over them, and formulas that Excel shows as an error;
 * inputs stay. A protected sheet is protected again in the same way. Returns how many cells were put back.
 */
export function repairForm({
  sheetId,
}: Pick<OpenForm, "sheetId">): Promise<ExcelResult<{ readonly repaired: number }>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { inspection, protection } = await inspectSheet(context, sheet);
    const { repairs } = inspection;
    if (repairs.length === 0) return { repaired: 0 };

    try {
      if (protection !== null) sheet.protection.unprotect();
      const cells = repairs.map(({ row, column, value }) => ({
        row,
        column,
        value: typeof value === "object" ? value.formula : plainText(value),
      }));
      for (const { row, column, values } of columnBlocks(cells)) {
        sheet.getRangeByIndexes(row, column, values.length, 1).formulas = values.map((value) => [value]);
      }
      if (protection !== null) sheet.protection.protect(protection);
      await context.sync();
    } catch (error) {
      if (protection !== null) await protectAgain(sheetId, protection);
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
  /** What the sheet's protection allows; null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly descriptionSheet: Excel.Worksheet;
  readonly descriptionName: string;
  readonly isDescriptionProtected: boolean;
  /** The cells of the describing sheet. */
  readonly facts: readonly (readonly unknown[])[];
}

/** Reads a form's sheet and its describing sheet, in two syncs. */
export async function inspectSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<InspectedSheet> {
  const used = sheet.getUsedRange();
  used.load("values,formulas");
  sheet.load("name");
  sheet.protection.load("protected,options");
  await context.sync();

  const descriptionName = describedBy(used.values[0]?.[0]);
  if (descriptionName === null) throw new FormProblem("not-a-form", "the first cell names no describing sheet");
  const descriptionSheet = context.workbook.worksheets.getItemOrNullObject(descriptionName);
  descriptionSheet.protection.load("protected");
  const facts = descriptionSheet.getUsedRangeOrNullObject();
  facts.load("values");
  await context.sync();

  const description = facts.isNullObject ? null : readDescription(facts.values);
  const rubric = await embeddedRubric(description);
  const contents = contentsOf(sheet.name, used);
  const inspection = description && inspectForm(rubric, description, contents, "live");
  if (description === null || inspection === null)
    throw new FormProblem("form-damaged", "the keys of the sheet are gone");
  return {
    inspection,
    rubric,
    contents,
    description,
    protection: sheet.protection.protected ? sheet.protection.options : null,
    descriptionSheet,
    descriptionName,
    isDescriptionProtected: descriptionSheet.protection.protected,
    facts: facts.values,
  };
}

/** Excel tells a formula by its "="; a text that begins with one is told in both properties alike. */
function contentsOf(name: string, { values, formulas }: Excel.Range): SheetContents {
  const cells = values as CellValue[][];
  return {
    name,
    values: cells,
    formulas: (formulas as CellValue[][]).map((row, index) =>
      row.map((formula, column) =>
        typeof formula === "string" && formula.startsWith("=") && formula !== cells[index]?.[column] ? formula : null,
      ),
    ),
  };
}
