import { CellValueType, DataValidationStatus, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService } from "@univerjs/core";
import { DeviceInputEventType, DocSelectionManagerService } from "@univerjs/preset-sheets-core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { IEditorBridgeService, SetCellEditVisibleWithF2Operation } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import type { Book } from "../book";
import { messages } from "../messages";
import type { Validation } from "../validation";
import { choose, type Choice } from "./ask";

/** An entry as it was typed, and where. */
interface Typed {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Answer = "take" | "edit" | "leave";

/** Excel's buttons for the three styles of a rule (Microsoft Support, "Apply data validation to cells"). */
const buttons: Record<string, readonly Choice<Answer>[] | undefined> = {
  Stop: [
    { key: "edit", words: "Thử lại" },
    { key: "leave", words: "Hủy" },
  ],
  Warning: [
    { key: "take", words: "Có" },
    { key: "edit", words: "Không" },
    { key: "leave", words: "Hủy" },
  ],
  Information: [
    { key: "take", words: "OK" },
    { key: "leave", words: "Hủy" },
  ],
};

/** What Enter means at once: in Excel the second button of a warning, and otherwise the first. */
const preferred: Record<string, Answer | undefined> = { Stop: "edit", Warning: "edit", Information: "take" };

/**
 * What a person types is held against the data validation of the cell, as in Excel: a refused entry can be edited again
 * as it was typed, or left, which gives the cell its old contents back. Univer's own dialog takes the keyboard and loses
 * what is typed next; here typing on is taken for the wish to try again.
 */
export function refuseInvalidEntries(book: Book): void {
  const { engine } = book;
  const { injector, unitId } = engine;
  const interceptors = injector.get(SheetInterceptorService).writeCellInterceptor;
  let typed: Typed | null = null;
  let again: Typed | null = null;

  interceptors.intercept(AFTER_CELL_EDIT, {
    // Before anybody has read the entry as a number.
    priority: 1000,
    handler: (cell, { subUnitId: sheetId, row, col: column, origin }, next) => {
      const { f = null, v = null, t = null } = origin ?? {};
      const text = f ?? `${t === CellValueType.FORCE_STRING ? "'" : ""}${v ?? ""}`;
      typed = { sheetId, row, column, text };
      return next(cell);
    },
  });
  interceptors.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { subUnitId, row, col }, next) => {
      const editing = next(cell);
      if (again?.sheetId !== subUnitId || again.row !== row || again.column !== col) return editing;
      return { ...editing, v: again.text, t: CellValueType.STRING, f: null, si: null, p: null };
    },
  });
  interceptors.intercept(VALIDATE_CELL, {
    priority: 1000,
    handler: async (_before, { subUnitId, row, col }) => {
      const words = book.sheet(subUnitId).validations.ruleAt(row, col)?.words;
      if (!words?.errorAlert.showAlert || (await isValid(subUnitId, row, col))) return true;
      const entry = typed;
      const asked = askAbout(words);
      // An entry that cannot stand leaves the cell at once, and not when the dialog has been read.
      if (words.errorAlert.style === "Stop") {
        void asked.then((answer) => answered(answer, entry));
        return false;
      }
      const answer = await asked;
      // Univer takes the entry back first.
      setTimeout(() => answered(answer, entry));
      return answer === "take";
    },
  });

  async function isValid(sheetId: string, row: number, column: number): Promise<boolean> {
    const validator = injector.get(SheetsDataValidationValidatorService);
    return (await validator.validatorCell(unitId, sheetId, row, column)) === DataValidationStatus.VALID;
  }

  function answered(answer: Answer | null, entry: Typed | null): void {
    if (answer !== "edit" || !entry) return;
    again = entry;
    injector.get(IEditorBridgeService).refreshEditCellState();
    injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleWithF2Operation.id, {
      visible: true,
      eventType: DeviceInputEventType.Keyboard,
      keycode: KeyCode.F2,
      unitId,
    });
    again = null;
    const editor = { unitId: DOCS_NORMAL_EDITOR_UNIT_ID_KEY, subUnitId: DOCS_NORMAL_EDITOR_UNIT_ID_KEY };
    injector
      .get(DocSelectionManagerService)
      .replaceDocRanges([{ startOffset: 0, endOffset: entry.text.length }], editor);
  }
}

function askAbout({ errorAlert: { style, title, message } }: Validation): Promise<Answer | null> {
  const question = style === "Warning" ? " Tiếp tục?" : "";
  return choose({
    title: title || "Microsoft Excel",
    text: `${message || messages.invalidEntry}${question}`,
    choices: buttons[style] ?? [],
    preferred: preferred[style] ?? "leave",
    ...(style === "Stop" ? { typing: "edit" } : {}),
  });
}
