import type { IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation, SetWorksheetDefaultStyleMutation } from "@univerjs/sheets";
import { containsCell, isEntireColumns, isEntireRows, lastColumnOf, lastRowOf, type Area } from "../workbook/area";
import { fill, type CellMatrix } from "./cell-matrix";
import type { Engine } from "./engine";

/** Applies a change of format to an area; entire rows, columns and sheets get it for cells yet unwritten, too. */
export function patchStyle(engine: Engine, sheetId: string, area: Area, patch: IStyleData): void {
  const sheet = engine.sheet(sheetId);
  if (isEntireRows(area) && isEntireColumns(area)) {
    const defaultStyle = { ...asStyle(sheet.getDefaultCellStyle()), ...patch };
    engine.executeOn(sheetId, SetWorksheetDefaultStyleMutation.id, { defaultStyle });
    patchWrittenCells(engine, sheetId, area, patch);
  } else if (isEntireColumns(area)) {
    engine.reach(sheetId, 0, lastColumnOf(area));
    const columnData: Record<number, object> = {};
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      columnData[column] = { s: { ...asStyle(sheet.getColumnStyle(column, true)), ...patch } };
    }
    engine.executeOn(sheetId, SetColDataMutation.id, { columnData });
    patchWrittenCells(engine, sheetId, area, patch);
  } else if (isEntireRows(area)) {
    engine.reach(sheetId, lastRowOf(area), 0);
    const rowData: Record<number, object> = {};
    for (let row = area.row; row <= lastRowOf(area); row++) {
      rowData[row] = { s: { ...asStyle(sheet.getRowStyle(row, true)), ...patch } };
    }
    engine.executeOn(sheetId, SetRowDataMutation.id, { rowData });
    patchWrittenCells(engine, sheetId, area, patch);
  } else {
    engine.writeCells(
      sheetId,
      fill(area, () => ({ s: { ...patch } })),
      "formats",
    );
  }
}

function patchWrittenCells(engine: Engine, sheetId: string, area: Area, patch: IStyleData): void {
  const cells: CellMatrix = {};
  engine
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell?.s && containsCell(area, row, column)) (cells[row] ??= {})[column] = { s: { ...patch } };
    });
  engine.writeCells(sheetId, cells, "formats");
}

function asStyle(style: string | Nullable<IStyleData>): IStyleData {
  return typeof style === "object" && style !== null ? style : {};
}
