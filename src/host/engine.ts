import {
  BooleanNumber,
  Direction,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  VerticalAlign,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type Injector,
  type IRange,
  type IStyleData,
  type Nullable,
  type IWorksheetData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import {
  lastRowOf,
  lastColumnOf,
  cellCountOf,
  isEntireRows,
  isEntireColumns,
  intersect,
  containsCell,
  eachCell,
  type Area,
} from "../workbook/area";
import { Calculation } from "./calculation";
import { toArea, toRange } from "./engine-ranges";
import { itemNotFound } from "./host-error";

/** Cells of one write, by row and column. A cell of null is emptied with its format. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** A worksheet with its cells, ready to be shown. */
export type NewSheet = Partial<IWorksheetData> & Pick<IWorksheetData, "name">;

/** Excel's standard cell: 64 × 20 pixels, Calibri 11 (Excel specifications; `Worksheet.standardWidth` 8.43). */
const standardColumnPixels = 64;
const standardRowPixels = 20;

/** Rows and columns that a new sheet shows; it grows when something is written beyond. */
export const initialRows = 200;
export const initialColumns = 26;

const unitId = "workbook";

/**
 * The spreadsheet engine behind the host: what the object model asks of Univer, in terms of cells.
 *
 * Writes of the add-in go in as Univer mutations, one for a whole block, and are marked (`writing`) so that
 * protection and events can tell them from what a person does. They do not enter the undo stack; in Excel, too,
 * most API writes end the undo history.
 */
export class Engine {
  readonly injector: Injector;
  readonly calculation: Calculation;
  readonly unitId = unitId;
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly workbook: Workbook;
  #writing = 0;
  #nextSheet = 1;

  constructor(readonly univer: Univer) {
    this.injector = univer.__getInjector();
    const first = this.#newSheet("Sheet1");
    this.workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      name: "ITSCORE",
      locale: LocaleType.VI_VN,
      sheetOrder: [first.id],
      sheets: { [first.id]: first },
    });
    this.injector.get(IUniverInstanceService).focusUnit(unitId);
    this.#commands = this.injector.get(ICommandService);
    this.#formulas = this.injector.get(FormulaDataModel);
    this.calculation = new Calculation(this.injector);
  }

  /** Whether a change comes from the add-in (true) or from the person at the sheet. */
  get writing(): boolean {
    return this.#writing > 0;
  }

  /** Runs a change in the add-in's name. */
  asAddin<Result>(change: () => Result): Result {
    this.#writing++;
    try {
      return change();
    } finally {
      this.#writing--;
    }
  }

  execute(commandId: string, params: object): void {
    this.asAddin(() => this.#commands.syncExecuteCommand(commandId, { unitId, ...params }));
  }

  #onSheet(sheetId: string, commandId: string, params: object): void {
    this.execute(commandId, { subUnitId: sheetId, ...params });
  }

  dispose(): void {
    this.univer.dispose();
  }

  // Worksheets

  /** Identifiers in tab order, hidden ones included. */
  sheetIds(): string[] {
    return this.workbook.getSheetOrders().slice();
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  hasSheet(sheetId: string): boolean {
    return this.workbook.getSheetBySheetId(sheetId) !== null && this.workbook.getSheetBySheetId(sheetId) !== undefined;
  }

  /** Excel compares sheet names without regard to case. */
  sheetIdByName(name: string): string | null {
    const wanted = name.toLocaleLowerCase();
    return this.sheetIds().find((id) => this.sheet(id).getName().toLocaleLowerCase() === wanted) ?? null;
  }

  addSheet(name: string): string {
    const sheet = this.#newSheet(name);
    return this.#insert(sheet, this.sheetIds().length);
  }

  /**
   * Puts other worksheets in the place of all that there are, with their cells, looks and results, and answers their
   * identifiers.
   * @param styles what the cells' styles stand for
   * @param active the index of the worksheet in front
   */
  replaceSheets(sheets: readonly NewSheet[], styles: Readonly<Record<string, IStyleData>>, active: number): string[] {
    const before = this.sheetIds();
    // Names are unique in a workbook, and a new worksheet may have the name of one that goes. No formula follows.
    before.forEach((id, index) => this.#onSheet(id, SetWorksheetNameMutation.id, { name: `(${index + 1})` }));
    const added = sheets.map((contents, position) => {
      const sheet = this.#newSheet(contents.name, contents);
      this.execute(InsertSheetMutation.id, {
        index: before.length + position,
        sheet,
        ...(position === 0 ? { styles } : {}),
      });
      return sheet.id;
    });
    const front = added[active] ?? added[0];
    if (front !== undefined) this.activate(front);
    for (const id of before) this.deleteSheet(id);
    this.calculation.keepNewResults();
    this.clearUndo();
    return added;
  }

  /** A worksheet like another one, with its cells, looks and results. */
  copySheet(sheetId: string, name: string, index: number): string {
    const { id: _id, ...contents } = this.sheet(sheetId).getConfig();
    const sheet = this.#newSheet(name, { ...contents, name });
    return this.#insert(sheet, index);
  }

  /** Univer puts a new worksheet in front; in Excel the one that was active stays so. */
  #insert(sheet: IWorksheetData, index: number): string {
    const active = this.activeSheetId();
    this.execute(InsertSheetMutation.id, { index, sheet });
    if (this.activeSheetId() !== active) this.activate(active);
    return sheet.id;
  }

  deleteSheet(sheetId: string): void {
    if (this.activeSheetId() === sheetId) {
      const next = this.sheetIds().find((id) => id !== sheetId && !this.isHidden(id));
      if (next) this.activate(next);
    }
    const active = this.activeSheetId();
    this.execute(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: this.sheet(sheetId).getName() });
    // Univer then brings its first sheet to the front; Excel leaves the one that stands there.
    if (this.activeSheetId() !== active) this.activate(active);
  }

  /** Formulas that name the worksheet follow. */
  renameSheet(sheetId: string, name: string): void {
    this.#onSheet(sheetId, SetWorksheetNameCommand.id, { name });
  }

  moveSheet(sheetId: string, position: number): void {
    this.#onSheet(sheetId, SetWorksheetOrderMutation.id, {
      fromOrder: this.sheetIds().indexOf(sheetId),
      toOrder: position,
    });
  }

  activeSheetId(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.#onSheet(sheetId, SetWorksheetActiveOperation.id, {});
  }

  isHidden(sheetId: string): boolean {
    return this.sheet(sheetId).getConfig().hidden === BooleanNumber.TRUE;
  }

  hide(sheetId: string, hidden: boolean): void {
    if (hidden && this.activeSheetId() === sheetId) {
      const next = this.sheetIds().find((id) => id !== sheetId && !this.isHidden(id));
      if (next) this.activate(next);
    }
    this.#onSheet(sheetId, SetWorksheetHideMutation.id, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  setTabColor(sheetId: string, color: string): void {
    this.#onSheet(sheetId, SetTabColorMutation.id, { color });
  }

  showGridlines(sheetId: string, show: boolean): void {
    this.#onSheet(sheetId, ToggleGridlinesMutation.id, {
      showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.#onSheet(sheetId, SetFrozenMutation.id, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  /** Frozen rows and columns. */
  frozen(sheetId: string): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  clearUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(unitId);
  }

  // Cells

  /** The stored cell, never Univer's formatted text. */
  cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.sheet(sheetId).getCellRaw(row, column) ?? null;
  }

  /** The formula of a cell with its `=`, or null. Univer stores filled formulas once; this writes them out. */
  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.cell(sheetId, row, column);
    if (!cell || (!cell.f && !cell.si)) return null;
    return cell.f ?? this.#formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? null;
  }

  /** Every formula of the workbook, with its cell. */
  *formulas(): Generator<{ sheetId: string; row: number; column: number; formula: string }> {
    for (const sheetId of this.sheetIds()) {
      const cells: { row: number; column: number }[] = [];
      this.sheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell && (cell.f || cell.si)) cells.push({ row, column });
        });
      for (const { row, column } of cells) {
        const formula = this.formula(sheetId, row, column);
        if (formula !== null) yield { sheetId, row, column, formula };
      }
    }
  }

  /** Writes contents and formats of cells at once; only contents make formulas recalculate. */
  writeCells(sheetId: string, cells: CellMatrix, what: "contents" | "formats"): void {
    const rows = Object.keys(cells).map(Number);
    if (rows.length === 0) return;
    const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
    this.reach(
      sheetId,
      Math.max(...rows),
      columns.reduce((most, column) => Math.max(most, column), 0),
    );
    this.#onSheet(sheetId, SetRangeValuesMutation.id, {
      cellValue: cells,
      ...(what === "formats" ? { trigger: SetStyleCommand.id } : {}),
    });
  }

  /** The part of an area that Univer's grid has; Excel's grid is larger. */
  clip(sheetId: string, area: Area): Area | null {
    const sheet = this.sheet(sheetId);
    return intersect(area, { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
  }

  /** Makes the grid large enough for a cell. */
  reach(sheetId: string, row: number, column: number): void {
    const sheet = this.sheet(sheetId);
    if (row >= sheet.getRowCount()) this.#onSheet(sheetId, SetWorksheetRowCountMutation.id, { rowCount: row + 51 });
    if (column >= sheet.getColumnCount()) {
      this.#onSheet(sheetId, SetWorksheetColumnCountMutation.id, { columnCount: column + 6 });
    }
  }

  // Formats

  /** The format a cell shows: the sheet's, the row's, the column's and its own. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.sheet(sheetId);
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  /** Applies a change of format to an area; entire rows, columns and sheets get it for cells yet unwritten, too. */
  patchStyle(sheetId: string, area: Area, patch: IStyleData): void {
    const sheet = this.sheet(sheetId);
    if (isEntireRows(area) && isEntireColumns(area)) {
      const defaultStyle = { ...asStyle(sheet.getDefaultCellStyle()), ...patch };
      this.#onSheet(sheetId, SetWorksheetDefaultStyleMutation.id, { defaultStyle });
      this.#patchWrittenCells(sheetId, area, patch);
    } else if (isEntireColumns(area)) {
      this.reach(sheetId, 0, lastColumnOf(area));
      const columnData: Record<number, object> = {};
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        columnData[column] = { s: { ...asStyle(sheet.getColumnStyle(column, true)), ...patch } };
      }
      this.#onSheet(sheetId, SetColDataMutation.id, { columnData });
      this.#patchWrittenCells(sheetId, area, patch);
    } else if (isEntireRows(area)) {
      this.reach(sheetId, lastRowOf(area), 0);
      const rowData: Record<number, object> = {};
      for (let row = area.row; row <= lastRowOf(area); row++) {
        rowData[row] = { s: { ...asStyle(sheet.getRowStyle(row, true)), ...patch } };
      }
      this.#onSheet(sheetId, SetRowDataMutation.id, { rowData });
      this.#patchWrittenCells(sheetId, area, patch);
    } else {
      this.writeCells(
        sheetId,
        fill(area, () => ({ s: { ...patch } })),
        "formats",
      );
    }
  }

  #patchWrittenCells(sheetId: string, area: Area, patch: IStyleData): void {
    const cells: CellMatrix = {};
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.s && containsCell(area, row, column)) (cells[row] ??= {})[column] = { s: { ...patch } };
      });
    this.writeCells(sheetId, cells, "formats");
  }

  // Rows and columns

  setRows(sheetId: string, area: Area, data: { h?: number; hidden?: boolean }): void {
    const clipped = this.#grown(sheetId, area);
    const rowData: Record<number, object> = {};
    for (let row = clipped.row; row <= lastRowOf(clipped); row++) {
      rowData[row] = {
        // A height that was set by hand: Univer shall not fit it to the text.
        ...(data.h === undefined ? {} : { h: data.h, ia: BooleanNumber.FALSE }),
        ...(data.hidden === undefined ? {} : { hd: data.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      };
    }
    this.#onSheet(sheetId, SetRowDataMutation.id, { rowData });
  }

  setColumns(sheetId: string, area: Area, data: { w?: number; hidden?: boolean }): void {
    const clipped = this.#grown(sheetId, area);
    const columnData: Record<number, object> = {};
    for (let column = clipped.column; column <= lastColumnOf(clipped); column++) {
      columnData[column] = {
        ...(data.w === undefined ? {} : { w: data.w }),
        ...(data.hidden === undefined ? {} : { hd: data.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      };
    }
    this.#onSheet(sheetId, SetColDataMutation.id, { columnData });
  }

  /** Pixels. */
  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).getRowManager().getRow(row)?.h ?? standardRowPixels;
  }

  /** Pixels. */
  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).getColumnManager().getColumn(column)?.w ?? standardColumnPixels;
  }

  rowHidden(sheetId: string, row: number): boolean {
    return this.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  columnHidden(sheetId: string, column: number): boolean {
    return this.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.reach(sheetId, row, 0);
    const { columns } = this.#size(sheetId);
    // New rows take the look of the row above, as in Excel.
    const range: IRange = { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: columns - 1 };
    this.#onSheet(sheetId, InsertRowByRangeCommand.id, { range, direction: row > 0 ? Direction.DOWN : Direction.UP });
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.reach(sheetId, 0, column);
    const { rows } = this.#size(sheetId);
    const range: IRange = { startRow: 0, endRow: rows - 1, startColumn: column, endColumn: column + count - 1 };
    this.#onSheet(sheetId, InsertColByRangeCommand.id, {
      range,
      direction: column > 0 ? Direction.RIGHT : Direction.LEFT,
    });
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    const area = this.clip(sheetId, { row, column: 0, rows: count, columns: 1 });
    if (!area) return;
    const { columns } = this.#size(sheetId);
    const range: IRange = { startRow: area.row, endRow: lastRowOf(area), startColumn: 0, endColumn: columns - 1 };
    this.#onSheet(sheetId, RemoveRowByRangeCommand.id, { range });
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    const area = this.clip(sheetId, { row: 0, column, rows: 1, columns: count });
    if (!area) return;
    const { rows } = this.#size(sheetId);
    const range: IRange = { startRow: 0, endRow: rows - 1, startColumn: area.column, endColumn: lastColumnOf(area) };
    this.#onSheet(sheetId, RemoveColByRangeCommand.id, { range });
  }

  #size(sheetId: string): { rows: number; columns: number } {
    const sheet = this.sheet(sheetId);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  /** The area on a grid made large enough, unless it runs to Excel's last row or column. */
  #grown(sheetId: string, area: Area): Area {
    if (!isEntireColumns(area)) this.reach(sheetId, lastRowOf(area), 0);
    if (!isEntireRows(area)) this.reach(sheetId, 0, lastColumnOf(area));
    return this.clip(sheetId, area) ?? area;
  }

  // Merged cells

  merge(sheetId: string, areas: readonly Area[]): void {
    const ranges = areas.filter((area) => cellCountOf(area) > 1).map(toRange);
    if (ranges.length === 0) return;
    for (const area of areas) this.reach(sheetId, lastRowOf(area), lastColumnOf(area));
    this.#onSheet(sheetId, AddWorksheetMergeMutation.id, { ranges });
  }

  /** Merged areas that share a cell with this one. */
  merged(sheetId: string, area: Area): Area[] {
    return this.sheet(sheetId)
      .getMergeData()
      .map(toArea)
      .filter((merged) => intersect(merged, area) !== null);
  }

  unmerge(sheetId: string, area: Area): void {
    const ranges = this.merged(sheetId, area).map(toRange);
    if (ranges.length > 0) this.#onSheet(sheetId, RemoveWorksheetMergeMutation.id, { ranges });
  }

  #newSheet(name: string, contents: Partial<IWorksheetData> = {}) {
    return mergeWorksheetSnapshotWithDefault({
      // Excel's own identifiers look like this, and a name can never be mistaken for one.
      id: `{00000000-0001-0000-0000-${String(this.#nextSheet++).padStart(12, "0")}}`,
      name,
      rowCount: initialRows,
      columnCount: initialColumns,
      defaultColumnWidth: standardColumnPixels,
      defaultRowHeight: standardRowPixels,
      defaultStyle: { ff: "Calibri", fs: 11, vt: VerticalAlign.BOTTOM },
      ...contents,
    });
  }
}

/** A matrix with one cell for each place of an area. */
export function fill(area: Area, cellAt: (row: number, column: number) => ICellData | null): CellMatrix {
  const cells: CellMatrix = {};
  eachCell(area, (row, column) => ((cells[row] ??= {})[column] = cellAt(row, column)));
  return cells;
}

function asStyle(style: string | Nullable<IStyleData>): IStyleData {
  return typeof style === "object" && style !== null ? style : {};
}
