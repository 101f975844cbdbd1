import { Direction, ICommandService, RANGE_TYPE, type IRange } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { entireColumns, entireRows, lastColumnOf, lastRowOf, type Area } from "../../workbook/area";
import type { Book } from "../book";
import { messages } from "../messages";
import { choose } from "./ask";
import { inCells, onKey } from "./keys";

type Axis = "rows" | "columns";

const options = {
  insert: { rows: "allowInsertRows", columns: "allowInsertColumns" },
  remove: { rows: "allowDeleteRows", columns: "allowDeleteColumns" },
} as const;

const commands = {
  insert: { rows: InsertRowByRangeCommand.id, columns: InsertColByRangeCommand.id },
  remove: { rows: RemoveRowByRangeCommand.id, columns: RemoveColByRangeCommand.id },
} as const;

/**
 * Ctrl and + inserts, Ctrl and - deletes rows and columns, as in Excel (Microsoft Support, "Keyboard shortcuts in
 * Excel"): at once where they are selected as a whole, and after a question where cells are. Moving cells aside, the
 * other answer of that question in Excel, is not offered.
 */
export function insertAndDeleteByKey(book: Book, refused: (message: string) => void): void {
  const editor = book.engine.injector.get(IEditorBridgeService);
  onKey((event) => {
    const change = changeOf(event);
    if (!change || !inCells(event) || editor.isVisible().visible) return false;
    void axisOf(book, change).then((axis) => {
      if (axis) perform(book, change, axis, refused);
    });
    return true;
  });
}

function changeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "insert" | "remove" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key === "+" || code === "NumpadAdd" || (code === "Equal" && shiftKey)) return "insert";
  return key === "-" && !shiftKey ? "remove" : null;
}

async function axisOf({ engine, selection }: Book, change: "insert" | "remove"): Promise<Axis | null> {
  const { sheetId, area } = selection;
  const sheet = engine.sheet(sheetId);
  if (area.columns >= sheet.getColumnCount()) return "rows";
  if (area.rows >= sheet.getRowCount()) return "columns";
  const verb = change === "insert" ? "Chèn" : "Xóa";
  return choose<Axis>({
    title: verb,
    text: change === "insert" ? "Chèn trước các ô đang chọn:" : "Xóa nơi có các ô đang chọn:",
    choices: [
      { key: "rows", words: `${verb} ${area.rows} dòng` },
      { key: "columns", words: `${verb} ${area.columns} cột` },
    ],
    preferred: "rows",
  });
}

function perform(book: Book, change: "insert" | "remove", axis: Axis, refused: (message: string) => void): void {
  const { engine } = book;
  const { sheetId, area } = book.selection;
  const whole = axis === "rows" ? entireRows(area.row, area.rows) : entireColumns(area.column, area.columns);
  const { protection } = book.sheet(sheetId);
  const allowed = !protection || protection.options[options[change][axis]];
  if (!allowed || (change === "remove" && book.lockedIn(sheetId, whole))) {
    refused(messages.protectedCell);
    return;
  }
  const range = wholeRange(book, sheetId, area, axis);
  const first = axis === "rows" ? area.row : area.column;
  // What is inserted takes the looks of the row or column before it.
  const [after, before] =
    axis === "rows" ? [Direction.DOWN, Direction.UP] : ([Direction.RIGHT, Direction.LEFT] as const);
  void engine.injector.get(ICommandService).executeCommand(commands[change][axis], {
    unitId: engine.unitId,
    subUnitId: sheetId,
    range,
    ...(change === "insert" ? { direction: first > 0 ? after : before } : {}),
  });
}

function wholeRange({ engine }: Book, sheetId: string, area: Area, axis: Axis): IRange {
  const sheet = engine.sheet(sheetId);
  return axis === "rows"
    ? {
        startRow: area.row,
        endRow: lastRowOf(area),
        startColumn: 0,
        endColumn: sheet.getColumnCount() - 1,
        rangeType: RANGE_TYPE.ROW,
      }
    : {
        startRow: 0,
        endRow: sheet.getRowCount() - 1,
        startColumn: area.column,
        endColumn: lastColumnOf(area),
        rangeType: RANGE_TYPE.COLUMN,
      };
}
