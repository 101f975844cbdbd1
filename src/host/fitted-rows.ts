import { BooleanNumber, ICommandService, WrapStrategy } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { wrappedLines } from "../workbook/text-lines";
import { type Engine, standardRowPixels } from "./engine";
import { columnHidden, columnWidth } from "./rows-and-columns";

// Rows whose height nobody has set follow what stands in them: Excel fits them when something is written or typed, and when it
// is told to (`RangeFormat.autofitRows`). A merged cell fits no row, and neither does a text that does not wrap.
// Letters are measured by their usual widths; where the grid is drawn, Univer measures them anew in their own font.

/** Excel's greatest row height, in pixels. */
const TALLEST = 545;

/** Keeps rows fitted to their texts from now on. */
export function keepRowsFitted(engine: Engine): void {
  forgetDeletedSheets(engine);
  engine.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || options?.fromFormula) return;
    const { subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams;
    if (trigger === SetStyleCommand.id || !cellValue || !engine.sheetIds().includes(subUnitId)) return;
    fit(
      engine,
      subUnitId,
      Object.keys(cellValue)
        .map(Number)
        .filter((row) => isFitted(engine, subUnitId, row)),
    );
  });
}

/** So many measurements of a sheet may still wait for an idle moment. */
const WAITING = 500;

/**
 * Where the grid is drawn, Univer measures rows in idle moments and stumbles over a sheet that is gone by then, after which it
 * measures no row any more. So what waits for a sheet goes with it.
 */
function forgetDeletedSheets(engine: Engine): void {
  const commands = engine.injector.get(ICommandService);
  const waiting = new Map<string, string[]>();
  commands.onCommandExecuted(({ id, params }) => {
    if (id === MarkDirtyRowAutoHeightOperation.id) {
      const mark = params as { readonly subUnitId: string; readonly id: string };
      waiting.set(mark.subUnitId, [...(waiting.get(mark.subUnitId) ?? []).slice(1 - WAITING), mark.id]);
    } else if (id === RemoveSheetMutation.id) {
      const { unitId, subUnitId } = params as { readonly unitId: string; readonly subUnitId: string };
      for (const mark of waiting.get(subUnitId) ?? [])
        commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, id: mark });
      waiting.delete(subUnitId);
    }
  });
}

/** Fits rows now, and whenever something is written into them. */
export function fitRows(engine: Engine, sheetId: string, first: number, count: number): void {
  engine.reach(sheetId, first + count - 1, 0);
  fit(
    engine,
    sheetId,
    Array.from({ length: count }, (_, index) => first + index),
  );
}

/** Whether nobody has set the height of a row. */
function isFitted(engine: Engine, sheetId: string, row: number): boolean {
  return engine.sheet(sheetId).getRowManager().getRow(row)?.ia !== BooleanNumber.FALSE;
}

function fit(engine: Engine, sheetId: string, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const manager = engine.sheet(sheetId).getRowManager();
  const rowData: Record<number, object> = {};
  for (const row of rows) {
    const height = heightOf(engine, sheetId, row);
    const { ah, ia } = manager.getRow(row) ?? {};
    if (ia === BooleanNumber.FALSE || height !== (ah ?? standardRowPixels))
      rowData[row] = { ia: BooleanNumber.TRUE, ah: height };
  }
  if (Object.keys(rowData).length > 0) engine.executeOn(sheetId, SetRowDataMutation.id, { rowData });
  const columns = { startColumn: 0, endColumn: engine.sheet(sheetId).getColumnCount() - 1 };
  engine.executeOn(sheetId, MarkDirtyRowAutoHeightOperation.id, {
    id: `${sheetId} ${rows[0]} ${Date.now()}`,
    ranges: rows.map((row) => ({ startRow: row, endRow: row, ...columns })),
  });
}

function heightOf(engine: Engine, sheetId: string, row: number): number {
  const sheet = engine.sheet(sheetId);
  const heights = Object.keys(sheet.getCellMatrix().getRow(row) ?? {}).map((key) => {
    const column = Number(key);
    const value = sheet.getCellRaw(row, column)?.v;
    if (typeof value !== "string" || value === "" || columnHidden(engine, sheetId, column)) return 0;
    if (sheet.getMergedCell(row, column)) return 0;
    const { tb, fs: size = 11, bl, pd } = engine.style(sheetId, row, column);
    // A line of Times New Roman 11 takes 20 pixels in Excel.
    const line = Math.round((size * standardRowPixels) / 11);
    if (tb !== WrapStrategy.WRAP) return line;
    const width = columnWidth(engine, sheetId, column) - (pd?.l ?? 0);
    return line * wrappedLines(value, width, { size, bold: bl === BooleanNumber.TRUE });
  });
  return Math.min(TALLEST, Math.max(standardRowPixels, ...heights));
}
