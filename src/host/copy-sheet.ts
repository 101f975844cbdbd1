import { CustomCommandExecutionError, ICommandService } from "@univerjs/core";
import { CopySheetCommand } from "@univerjs/sheets";
import { accessDenied, type Book } from "./book";
import { messages } from "./messages";
import { addFormulaFormat, formulaFormats } from "./formula-formats";

/**
 * Copies a worksheet within its workbook and answers the identifier of the copy. It has everything of the original but
 * the custom properties that add-ins have put on it; its names are told in `Names.copy`.
 */
export function copySheet(book: Book, sheetId: string, index: number): string {
  if (book.structureProtected) throw accessDenied();
  const { engine } = book;
  const copyId = engine.copySheet(sheetId, copyName(book, engine.sheet(sheetId).getName()), index);
  const [original, copy] = [book.sheet(sheetId), book.sheet(copyId)];
  copy.veryHidden = original.veryHidden;
  copy.locks.copy(original.locks);
  for (const { areas, validation } of original.validations.all()) copy.validations.add(areas, validation);
  // The first format is the strongest, and a new one comes before the others.
  for (const format of formulaFormats(book, sheetId).reverse()) addFormulaFormat(book, copyId, format);
  for (const [key, value] of original.page) copy.page.set(key, value);
  for (const [row, level] of original.rowLevels) copy.rowLevels.set(row, level);
  for (const [column, level] of original.columnLevels) copy.columnLevels.set(column, level);
  copy.protection = original.protection;
  book.names.copy(sheetId, copyId);
  book.selected({ sheetId: copyId, area: book.selectionOn(sheetId) });
  return copyId;
}

/** Excel's longest name of a worksheet. */
const longestName = 31;

/** `Phiếu (2)`, and `Phiếu (3)` for a copy of that one; a long name is cut before its number. */
function copyName({ engine }: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, longestName - suffix.length) + suffix;
    if (!engine.sheetIdByName(candidate)) return candidate;
  }
}

/**
 * Lets the sheet tabs' own command copy as Excel does. Univer's copy has another name and knows nothing of protection,
 * page layout and names; like Excel's, this one cannot be undone, and it comes to the front.
 *
 * @param refused is told Excel's words where the workbook's structure is protected
 */
export function copySheetsByHand(book: Book, refused: (message: string) => void): void {
  const { engine } = book;
  engine.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== CopySheetCommand.id || engine.writing) return;
    const { subUnitId = engine.activeSheetId() } = (params ?? {}) as { subUnitId?: string };
    if (book.structureProtected) refused(messages.protectedStructure);
    else {
      const copyId = copySheet(book, subUnitId, engine.sheetIds().indexOf(subUnitId) + 1);
      if (!engine.isHidden(copyId)) engine.activate(copyId);
      engine.clearUndo();
    }
    // Univer takes this error as "the command did nothing".
    throw new CustomCommandExecutionError("copied by the host");
  });
}
