import { DataValidationType, ICommandService, type ICellData, type ISheetDataValidationRule } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { cellArea, type Area } from "../workbook/area";
import type { Book } from "./book";
import { contentsOf, numberFormatOf } from "./cell-values";
import { toRange } from "./engine-ranges";
import { messages } from "./messages";
import { asFormula } from "./validation";

/** What came of an entry at the sheet: taken, or refused with the words that a person sees. */
export type Entry = { readonly accepted: true } | { readonly accepted: false; readonly message: string };

/** Enters text into a cell as a person would: in the sheet's language, through protection and validation. */
export async function typeInto(book: Book, sheetId: string, area: Area, text: string): Promise<Entry> {
  if (book.lockedIn(sheetId, area)) return { accepted: false, message: messages.protectedCell };
  const { engine } = book;
  const { row, column } = area;
  engine.reach(sheetId, row, column);
  let contents: ICellData;
  try {
    contents = contentsOf(text, numberFormatOf(engine.style(sheetId, row, column)), book.culture);
  } catch {
    return { accepted: false, message: messages.brokenFormula };
  }
  if (contents.f && !engine.isReadable(contents.f)) return { accepted: false, message: messages.brokenFormula };
  const refusal = await refusalOf(book, sheetId, row, column, contents);
  if (refusal !== null) return { accepted: false, message: refusal };
  engine.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: engine.unitId,
    subUnitId: sheetId,
    range: toRange(cellArea(row, column)),
    value: contents,
  });
  await engine.calculation.settled();
  return { accepted: true };
}

/**
 * Picks a text from the drop-down of a cell. Where the list points at cells, Excel on the web tells of no change (office-js
 * #4066, #3888); what is calculated from it is told all the same.
 */
export async function pickFromList(book: Book, sheetId: string, area: Area, text: string): Promise<Entry> {
  const list = book.sheet(sheetId).validations.ruleAt(area.row, area.column)?.words.rule.list;
  if (!list?.inCellDropDown) throw new Error("The cell has no list to pick from.");
  const silent = book.quirks.platform === "web" && asFormula(list.source).startsWith("=");
  const pick = () => typeInto(book, sheetId, area, text);
  return silent ? book.events.withoutChanges(pick) : pick();
}

/** The words with which data validation refuses an entry, or null when it stands. */
async function refusalOf(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
  contents: ICellData,
): Promise<string | null> {
  const validation = book.sheet(sheetId).validations.ruleAt(row, column);
  if (!validation) return null;
  const { errorAlert } = validation.words;
  // Only the style Stop refuses; Warning and Information let the person go on (Microsoft Support, "Apply data validation").
  if (!errorAlert.showAlert || errorAlert.style !== "Stop") return null;
  const valid = await isValid(book, sheetId, row, column, contents, validation.rule);
  return valid ? null : errorAlert.message || messages.invalidEntry;
}

async function isValid(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
  contents: ICellData,
  rule: ISheetDataValidationRule,
): Promise<boolean> {
  const { engine } = book;
  const validator = engine.injector.get(SheetDataValidationModel).getValidator(rule.type);
  if (!validator) return true;
  const check = (cell: ICellData | null) =>
    validator.validator(
      {
        value: cell?.v ?? null,
        interceptValue: cell?.v ?? null,
        t: cell?.t ?? null,
        unitId: engine.unitId,
        subUnitId: sheetId,
        row,
        column,
        worksheet: engine.sheet(sheetId),
        workbook: engine.workbook,
      },
      rule,
    );
  if (rule.type !== DataValidationType.CUSTOM && !contents.f) return check(contents);
  // A formula is judged by its result, so the entry stands in the cell while it is judged; no event tells of it.
  const before = engine.cell(sheetId, row, column);
  const { v = null, t = null, f = null, si = null, p = null, custom = null } = before ?? {};
  const put = async (cell: ICellData) => {
    engine.injector
      .get(ICommandService)
      .syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId: engine.unitId, subUnitId: sheetId, cellValue: { [row]: { [column]: cell } } },
        { fromFormula: true },
      );
    await engine.calculation.settled();
  };
  const kept = { v, t, f, si, p, custom };
  await put({ ...contents });
  const valid = await check(engine.cell(sheetId, row, column));
  await put(kept);
  return valid;
}
