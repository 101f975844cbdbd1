import type { IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { lastRowOf, lastColumnOf, isEntireRows, isEntireColumns, type Area } from "../workbook/area";
import type { StructureChange } from "./host-object";

const structureCommands: Record<string, Pick<StructureChange, "axis" | "inserted"> | undefined> = {
  [InsertRowMutation.id]: { axis: "rows", inserted: true },
  [RemoveRowMutation.id]: { axis: "rows", inserted: false },
  [InsertColMutation.id]: { axis: "columns", inserted: true },
  [RemoveColMutation.id]: { axis: "columns", inserted: false },
};

/** Reads Univer's row and column mutations; null for anything else. */
export function structureChange(commandId: string, params: unknown): StructureChange | null {
  const kind = structureCommands[commandId];
  const { subUnitId, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
  if (!kind || !subUnitId || !range) return null;
  const [from, to] = kind.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { ...kind, sheetId: subUnitId, index: from, count: to - from + 1 };
}

/** Where an area lies after rows or columns came or went; null when all of it went. */
export function structureShift(area: Area, { axis, inserted, index, count }: StructureChange): Area | null {
  if (axis === "rows" ? isEntireColumns(area) : isEntireRows(area)) return area;
  const [from, to] = axis === "rows" ? [area.row, lastRowOf(area)] : [area.column, lastColumnOf(area)];
  const moved = (at: number, whenDeleted: number) => {
    if (inserted) return at >= index ? at + count : at;
    return at < index ? at : at >= index + count ? at - count : whenDeleted;
  };
  const [start, end] = [moved(from, index), moved(to, index - 1)];
  if (end < start) return null;
  const length = end - start + 1;
  return axis === "rows" ? { ...area, row: start, rows: length } : { ...area, column: start, columns: length };
}
