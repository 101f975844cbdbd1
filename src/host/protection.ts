import { CustomCommandExecutionError, ICommandService, type ICellData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { cellArea, entireRows, entireColumns, type Area } from "../workbook/area";
import type { Book } from "./book";
import { messages } from "./messages";
import { structureChange } from "./structure";

/** Parameters of Univer's mutations, as far as they tell which cells are meant. */
interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Record<string, Record<string, ICellData | null> | undefined>;
  readonly from?: MovedCells;
  readonly to?: MovedCells;
}

interface MovedCells {
  readonly subUnitId: string;
  readonly value: Record<string, Record<string, unknown> | undefined>;
}

/** Univer's operation that opens the cell editor; its package needs a screen, so the name stands here. */
const openEditor = "sheet.operation.set-cell-edit-visible";

/** Changes that a protected sheet never takes from a person, whichever cells are meant. */
const neverOnProtected = new Set<string>([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
  "sheet.command.addDataValidation",
  "sheet.command.updateDataValidationRuleRange",
  "sheets.command.update-data-validation-setting",
  "sheets.command.update-data-validation-options",
  "sheets.command.clear-range-data-validation",
  "sheet.command.remove-all-data-validation",
  "sheet.command.remove-data-validation-rule",
]);

const optionOfStructure: Record<string, keyof Excel.WorksheetProtectionOptions | undefined> = {
  [InsertRowMutation.id]: "allowInsertRows",
  [InsertColMutation.id]: "allowInsertColumns",
  [RemoveRowMutation.id]: "allowDeleteRows",
  [RemoveColMutation.id]: "allowDeleteColumns",
};

/**
 * Keeps a person from changing what Excel's protection keeps: the locked cells of a protected sheet. Univer's own
 * protection is by user and role, so this stands in front of its mutations, through which typing, pasting, filling,
 * deleting and undoing all go. Only the cells that an operation targets count, not those that it moves.
 *
 * @param refused is told Excel's words for each refusal
 */
export function guardProtection(book: Book, refused: (message: string) => void): void {
  const refuse = (): never => {
    refused(messages.protectedCell);
    // Univer takes this error as "the command did nothing".
    throw new CustomCommandExecutionError(messages.protectedCell);
  };
  book.engine.injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (book.engine.writing || options?.fromFormula) return;
    const wanted = (params ?? {}) as MutationParams & { visible?: boolean };
    if (id === openEditor) {
      const { sheetId, area } = book.selection;
      const cell = cellArea(area.row, area.column);
      if (wanted.visible && book.lockedIn(sheetId, cell)) refuse();
    } else if (refuses(book, id, wanted)) {
      refuse();
    }
  });
}

function refuses(book: Book, id: string, params: MutationParams): boolean {
  const sheetId = params.subUnitId ?? book.engine.activeSheetId();
  if (id === MoveRangeMutation.id) {
    return [params.from, params.to].some((cells) => cells && anyLocked(book, cells.subUnitId, cells.value));
  }
  const { protection } = book.sheet(sheetId);
  if (!protection) return false;
  if (neverOnProtected.has(id)) return true;
  if (id === SetRangeValuesMutation.id) {
    const cells = params.cellValue ?? {};
    return onlyFormats(cells) ? !protection.options.allowFormatCells : anyLocked(book, sheetId, cells);
  }
  const change = structureChange(id, params);
  if (!change) return false;
  const option = optionOfStructure[id];
  if (!option || !protection.options[option]) return true;
  return !change.inserted && book.lockedIn(sheetId, areaOf(change));
}

function areaOf({ axis, index, count }: { axis: "rows" | "columns"; index: number; count: number }): Area {
  return axis === "rows" ? entireRows(index, count) : entireColumns(index, count);
}

function anyLocked(book: Book, sheetId: string, cells: Record<string, Record<string, unknown> | undefined>): boolean {
  const { protection, locks } = book.sheet(sheetId);
  if (!protection) return false;
  return Object.entries(cells).some(([row, columns]) =>
    Object.keys(columns ?? {}).some((column) => locks.at(Number(row), Number(column)).locked),
  );
}

function onlyFormats(cells: NonNullable<MutationParams["cellValue"]>): boolean {
  return Object.values(cells).every((columns) =>
    Object.values(columns ?? {}).every((cell) => cell && !("v" in cell) && !("f" in cell) && !("p" in cell)),
  );
}
