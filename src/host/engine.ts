import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  UniverInstanceType,
  VerticalAlign,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type Injector,
  type IStyleData,
  type IWorksheetData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { lastRowOf, lastColumnOf, cellCountOf, intersect, type Area } from "../workbook/area";
import { Calculation } from "./calculation";
import type { CellMatrix } from "./cell-matrix";
import { toArea, toRange } from "./engine-ranges";
import { itemNotFound } from "./host-error";
import { rememberStyles } from "./remember-styles";
import { rememberTexts } from "./remember-texts";

/** A worksheet with its cells, ready to be shown. */
export type NewSheet = Partial<IWorksheetData> & Pick<IWorksheetData, "name">;

/** Excel's standard cell: 64 × 20 pixels, Calibri 11 (Excel specifications; `Worksheet.standardWidth` 8.43). */
export const standardColumnPixels = 64;
export const standardRowPixels = 20;

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
  /** Those of the add-ins' functions that formulas may call. */
  readonly namespaces = new Set<string>();
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly workbook: Workbook;
  #writing = 0;
  #nextSheet = 1;

  constructor(readonly univer: Univer) {
    rememberTexts();
    this.injector = univer.__getInjector();
    const first = this.#newSheet("Sheet1");
    this.workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      name: "ITSCORE",
      locale: LocaleType.VI_VN,
      sheetOrder: [first.id],
      sheets: { [first.id]: first },
    });
    rememberStyles(this.workbook.getStyles());
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

  /** Runs a change of one worksheet in the add-in's name. */
  executeOn(sheetId: string, commandId: string, params: object): void {
    this.execute(commandId, { subUnitId: sheetId, ...params });
  }

  dispose(): void {
    const words = this.injector.get(LocaleService);
    this.univer.dispose();
    // A calculation that was under way tells of its progress a second later, and asks for words that are gone by then.
    words.load({});
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
    before.forEach((id, index) => this.executeOn(id, SetWorksheetNameMutation.id, { name: `(${index + 1})` }));
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
    this.#keepingActive(() =>
      this.execute(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: this.sheet(sheetId).getName() }),
    );
  }

  /** Formulas that name the worksheet follow. */
  renameSheet(sheetId: string, name: string): void {
    this.executeOn(sheetId, SetWorksheetNameCommand.id, { name });
  }

  moveSheet(sheetId: string, position: number): void {
    this.executeOn(sheetId, SetWorksheetOrderMutation.id, {
      fromOrder: this.sheetIds().indexOf(sheetId),
      toOrder: position,
    });
  }

  activeSheetId(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.executeOn(sheetId, SetWorksheetActiveOperation.id, {});
  }

  isHidden(sheetId: string): boolean {
    return this.sheet(sheetId).getConfig().hidden === BooleanNumber.TRUE;
  }

  hide(sheetId: string, hidden: boolean): void {
    if (hidden && this.activeSheetId() === sheetId) {
      const next = this.sheetIds().find((id) => id !== sheetId && !this.isHidden(id));
      if (next) this.activate(next);
    }
    this.#keepingActive(() =>
      this.executeOn(sheetId, SetWorksheetHideMutation.id, {
        hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      }),
    );
  }

  /** Univer brings another worksheet to the front when one is removed or hidden; Excel leaves the one that stands there. */
  #keepingActive(change: () => void): void {
    const active = this.activeSheetId();
    change();
    if (this.activeSheetId() !== active) this.activate(active);
  }

  setTabColor(sheetId: string, color: string): void {
    this.executeOn(sheetId, SetTabColorMutation.id, { color });
  }

  showGridlines(sheetId: string, show: boolean): void {
    this.executeOn(sheetId, ToggleGridlinesMutation.id, {
      showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.executeOn(sheetId, SetFrozenMutation.id, {
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

  /** Whether a formula can be read at all; whether its names mean something shows when it is calculated. */
  isReadable(formula: string): boolean {
    return typeof this.injector.get(LexerTreeBuilder).treeBuilder(formula) !== "string";
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
    this.executeOn(sheetId, SetRangeValuesMutation.id, {
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
    if (row >= sheet.getRowCount()) this.executeOn(sheetId, SetWorksheetRowCountMutation.id, { rowCount: row + 51 });
    if (column >= sheet.getColumnCount()) {
      this.executeOn(sheetId, SetWorksheetColumnCountMutation.id, { columnCount: column + 6 });
    }
  }

  // Formats

  /** The format a cell shows: the sheet's, the row's, the column's and its own. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.sheet(sheetId);
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  // Merged cells

  merge(sheetId: string, areas: readonly Area[]): void {
    const ranges = areas.filter((area) => cellCountOf(area) > 1).map(toRange);
    if (ranges.length === 0) return;
    for (const area of areas) this.reach(sheetId, lastRowOf(area), lastColumnOf(area));
    this.executeOn(sheetId, AddWorksheetMergeMutation.id, { ranges });
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
    if (ranges.length > 0) this.executeOn(sheetId, RemoveWorksheetMergeMutation.id, { ranges });
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
