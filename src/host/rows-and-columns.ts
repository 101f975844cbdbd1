import { BooleanNumber, Direction, type IRange } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColDataMutation,
  SetRowDataMutation,
} from "@univerjs/sheets";
import { isEntireColumns, isEntireRows, lastColumnOf, lastRowOf, type Area } from "../workbook/area";
import { standardColumnPixels, standardRowPixels, type Engine } from "./engine";

/** Heights, widths and what is hidden, in pixels; and rows and columns that come and go. */

export function setRows(engine: Engine, sheetId: string, area: Area, data: { h?: number; hidden?: boolean }): void {
  const clipped = grown(engine, sheetId, area);
  const rowData: Record<number, object> = {};
  for (let row = clipped.row; row <= lastRowOf(clipped); row++) {
    rowData[row] = {
      // A height that was set by hand: Univer shall not fit it to the text.
      ...(data.h === undefined ? {} : { h: data.h, ia: BooleanNumber.FALSE }),
      ...(data.hidden === undefined ? {} : { hd: data.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    };
  }
  engine.executeOn(sheetId, SetRowDataMutation.id, { rowData });
}

export function setColumns(engine: Engine, sheetId: string, area: Area, data: { w?: number; hidden?: boolean }): void {
  const clipped = grown(engine, sheetId, area);
  const columnData: Record<number, object> = {};
  for (let column = clipped.column; column <= lastColumnOf(clipped); column++) {
    columnData[column] = {
      ...(data.w === undefined ? {} : { w: data.w }),
      ...(data.hidden === undefined ? {} : { hd: data.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    };
  }
  engine.executeOn(sheetId, SetColDataMutation.id, { columnData });
}

/** Pixels. */
export function rowHeight(engine: Engine, sheetId: string, row: number): number {
  const { h, ah, ia } = engine.sheet(sheetId).getRowManager().getRow(row) ?? {};
  return (ia === BooleanNumber.FALSE ? undefined : ah) ?? h ?? standardRowPixels;
}

/** Pixels. */
export function columnWidth(engine: Engine, sheetId: string, column: number): number {
  return engine.sheet(sheetId).getColumnManager().getColumn(column)?.w ?? standardColumnPixels;
}

export function rowHidden(engine: Engine, sheetId: string, row: number): boolean {
  return engine.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
}

export function columnHidden(engine: Engine, sheetId: string, column: number): boolean {
  return engine.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
}

export function insertRows(engine: Engine, sheetId: string, row: number, count: number): void {
  engine.reach(sheetId, row, 0);
  const { columns } = size(engine, sheetId);
  // New rows take the look of the row above, as in Excel.
  const range: IRange = { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: columns - 1 };
  engine.executeOn(sheetId, InsertRowByRangeCommand.id, { range, direction: row > 0 ? Direction.DOWN : Direction.UP });
}

export function insertColumns(engine: Engine, sheetId: string, column: number, count: number): void {
  engine.reach(sheetId, 0, column);
  const { rows } = size(engine, sheetId);
  const range: IRange = { startRow: 0, endRow: rows - 1, startColumn: column, endColumn: column + count - 1 };
  engine.executeOn(sheetId, InsertColByRangeCommand.id, {
    range,
    direction: column > 0 ? Direction.RIGHT : Direction.LEFT,
  });
}

export function deleteRows(engine: Engine, sheetId: string, row: number, count: number): void {
  const area = engine.clip(sheetId, { row, column: 0, rows: count, columns: 1 });
  if (!area) return;
  const { columns } = size(engine, sheetId);
  const range: IRange = { startRow: area.row, endRow: lastRowOf(area), startColumn: 0, endColumn: columns - 1 };
  engine.executeOn(sheetId, RemoveRowByRangeCommand.id, { range });
}

export function deleteColumns(engine: Engine, sheetId: string, column: number, count: number): void {
  const area = engine.clip(sheetId, { row: 0, column, rows: 1, columns: count });
  if (!area) return;
  const { rows } = size(engine, sheetId);
  const range: IRange = { startRow: 0, endRow: rows - 1, startColumn: area.column, endColumn: lastColumnOf(area) };
  engine.executeOn(sheetId, RemoveColByRangeCommand.id, { range });
}

function size(engine: Engine, sheetId: string): { rows: number; columns: number } {
  const sheet = engine.sheet(sheetId);
  return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
}

/** The area on a grid made large enough, unless it runs to Excel's last row or column. */
function grown(engine: Engine, sheetId: string, area: Area): Area {
  if (!isEntireColumns(area)) engine.reach(sheetId, lastRowOf(area), 0);
  if (!isEntireRows(area)) engine.reach(sheetId, 0, lastColumnOf(area));
  return engine.clip(sheetId, area) ?? area;
}
