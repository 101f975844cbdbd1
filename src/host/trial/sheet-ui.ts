import {
  CellValueType,
  CustomCommandExecutionError,
  ICommandService,
  InterceptorEffectEnum,
  type ICellData,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SetWorksheetShowCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { IMessageService } from "@univerjs/ui";
import { MessageType } from "@univerjs/design";
import type { Book } from "../book";
import { contentsOf, numberFormatOf, textOf, valueOf } from "../cell-values";
import { copySheetsByHand } from "../copy-sheet";
import { toArea, toRange } from "../engine-ranges";
import { cellArea } from "../../workbook/area";
import { messages } from "../messages";
import { guardProtection } from "../protection";
import { chooseFromLists } from "./list-choice";
import { pasteContents } from "./paste";
import { refuseInvalidEntries } from "./refusals";
import { insertAndDeleteByKey } from "./rows-by-key";
import { revealCells } from "./reveal";

/** `sheet.command.scroll-to-cell` of the user interface. */
const scrollToCell = "sheet.command.scroll-to-cell";

/** Ties Univer's user interface to the workbook: selection both ways, refusals, and numbers as people write them. */
export function connectSheetUi(book: Book): void {
  const { injector } = book.engine;
  revealCells(book.engine);
  followSelection(book);
  keepVeryHidden(book);
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
  readAndShowNumbers(book);
  const notices = injector.get(IMessageService);
  // One identifier: refusals in a row show one message, not a pile.
  const refused = (content: string) => notices.show({ id: "protected", type: MessageType.Warning, content });
  copySheetsByHand(book, refused);
  guardProtection(book, (content) => {
    refused(content);
    // The formula bar has taken the key that was typed; show the cell's own contents again.
    setTimeout(() => injector.get(IEditorBridgeService).refreshEditCellState());
  });
  refuseInvalidEntries(book);
  pasteContents(book);
  insertAndDeleteByKey(book, refused);
  chooseFromLists(book, (sheetId, row, column) => {
    const locked = book.lockedIn(sheetId, cellArea(row, column));
    if (locked) refused(messages.protectedCell);
    return !locked;
  });
}

function followSelection(book: Book): void {
  const { engine } = book;
  const selections = engine.injector.get(SheetsSelectionsService);
  const commands = engine.injector.get(ICommandService);
  let following = false;
  // The end of a move, and what the name box and undo set without one.
  selections.selectionChanged$.subscribe((current) => {
    const range = current?.at(-1)?.range;
    if (range && !following) book.selected({ sheetId: engine.activeSheetId(), area: toArea(range) });
  });
  book.onSelect(({ sheetId, area }) => {
    const range = toRange(engine.clip(sheetId, area) ?? area);
    const { startRow: actualRow, startColumn: actualColumn } = range;
    following = true;
    void commands
      .executeCommand(SetSelectionsOperation.id, {
        unitId: engine.unitId,
        subUnitId: sheetId,
        selections: [
          {
            range,
            primary: { ...range, actualRow, actualColumn, isMerged: false, isMergedMainCell: false },
            style: null,
          },
        ],
      })
      .then(() => commands.executeCommand(scrollToCell, { range }))
      .finally(() => (following = false));
  });
}

/** A sheet that an add-in has made very hidden cannot be shown by hand, as in Excel. */
function keepVeryHidden(book: Book): void {
  book.engine.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    if (id !== SetWorksheetShowCommand.id || !subUnitId || book.engine.writing) return;
    if (book.sheet(subUnitId).veryHidden) throw new CustomCommandExecutionError("very hidden");
  });
}

/** Univer reads and shows General numbers with a point; in Vietnam the decimal sign is the comma. */
function readAndShowNumbers(book: Book): void {
  const interceptors = book.engine.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "itscore-decimal-comma",
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { row, col, subUnitId, rawData }, next) => {
      const shown = next(cell);
      const value = valueOf(rawData ?? null);
      if (typeof value !== "number" || Number.isInteger(value)) return shown;
      const format = numberFormatOf(book.engine.style(subUnitId, row, col));
      if (format !== "General") return shown;
      return { ...shown, v: textOf(value, format, book.culture), t: CellValueType.NUMBER };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { row, col, subUnitId }, next) => {
      const entered = next(cell) as ICellData | null;
      if (typeof entered?.v !== "string" || entered.f) return entered;
      const contents = contentsOf(entered.v, numberFormatOf(book.engine.style(subUnitId, row, col)), book.culture);
      return contents.t === CellValueType.NUMBER ? { ...entered, ...contents } : entered;
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { row, col, subUnitId }, next) => {
      const editing = next(cell);
      const raw = book.engine.cell(subUnitId, row, col);
      const value = valueOf(raw);
      if (typeof value !== "number" || Number.isInteger(value) || raw?.f || raw?.si) return editing;
      return { ...editing, v: String(value).replace(".", book.culture.decimalSeparator), t: CellValueType.STRING };
    },
  });
}
