import type { Area } from "../workbook/area";
import type { OpenForm } from "./form";
import type { InspectedSheet } from "./inspect";
import { problemOf, runExcel } from "./run";
import { withoutProtection } from "./without-protection";
import { rangeOf } from "./write-plan";

/** A form's sheet as it was read, and by what it is found again. */
interface OpenedForm extends Pick<OpenForm, "sheetId"> {
  readonly opened: InspectedSheet;
}

/**
 * Takes columns of a form away, which nobody can put back: whoever does so comes with it last.
 * @param then what changes with them, in the same request
 * @returns null, or why the sheet is not protected any more although all is done
 * @throws where the columns still stand there
 */
export async function takeColumnsAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheetId, opened }: OpenedForm,
  areas: readonly Area[],
  then: () => void = () => undefined,
): Promise<string | null> {
  try {
    await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
      // From the right, so that those to the left stand where they stood.
      for (const area of [...areas].reverse()) removeColumns(sheet, area);
      then();
    });
  } catch (error) {
    if (!(await isGone(sheetId, opened, areas))) throw error;
    // It is done; only the protection may be missing.
    return (await protect(sheetId, opened)) ? null : problemOf(error).detail;
  }
  return null;
}

/** Columns with all that holds for their cells. */
export function removeColumns(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeOf(sheet, area);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.getEntireColumn().delete(Excel.DeleteShiftDirection.left);
}

/** Whether the columns went although Excel reported a failure; false where nobody can tell. */
async function isGone(sheetId: string, { contents }: InspectedSheet, [area]: readonly Area[]): Promise<boolean> {
  const column = area?.column ?? 0;
  const key = contents.values[0]?.[column];
  const gone = await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cell = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).load("values");
    await context.sync();
    return cell.values[0]?.[0] !== key;
  });
  return gone.ok && gone.value;
}

async function protect(sheetId: string, { protection }: InspectedSheet): Promise<boolean> {
  if (protection === null) return true;
  const done = await runExcel(async (context) => {
    const found = context.workbook.worksheets.getItem(sheetId).protection.load("protected");
    await context.sync();
    if (!found.protected) found.protect(protection);
    await context.sync();
  });
  return done.ok;
}
