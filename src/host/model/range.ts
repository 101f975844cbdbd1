import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { ICellData } from "@univerjs/core";
import {
  addressOf,
  bounding,
  columnCountOf,
  intersect,
  isEntireColumns,
  isEntireRows,
  maxColumns,
  maxRows,
  onSheet,
  parseAddress,
  quoteSheetName,
  rowCountOf,
  type Area,
} from "../area";
import type { Book } from "../book";
import { contentsOf, numberFormatOf, textOf, valueOf, valueTypeOf, type PlainValue } from "../cell-values";
import { fill, type CellMatrix } from "../engine";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../host-error";
import { excelClass, HostObject, NullObject, shift, type Members, type StructureChange } from "../host-object";
import { structureShift } from "../structure";
import { ConditionalFormatsModel } from "./conditional-formats";
import { DataValidationModel } from "./data-validation";
import { RangeFormatModel } from "./range-format";
import { WorksheetModel } from "./worksheet";

type RangeMembers =
  | "address"
  | "addressLocal"
  | "cellCount"
  | "values"
  | "formulas"
  | "text"
  | "valueTypes"
  | "numberFormat"
  | "rowIndex"
  | "columnIndex"
  | "rowCount"
  | "columnCount"
  | "rowHidden"
  | "columnHidden"
  | "hidden"
  | "isEntireRow"
  | "isEntireColumn"
  | "hasSpill"
  | "merge"
  | "unmerge"
  | "clear"
  | "select"
  | "insert"
  | "delete"
  | "getRow"
  | "getColumn"
  | "getCell"
  | "getEntireRow"
  | "getEntireColumn"
  | "getOffsetRange"
  | "getResizedRange"
  | "getAbsoluteResizedRange"
  | "getIntersection"
  | "getIntersectionOrNullObject"
  | "getBoundingRect"
  | "getLastCell"
  | "getLastRow"
  | "getLastColumn"
  | "getRowsBelow"
  | "getRowsAbove"
  | "getColumnsAfter"
  | "getUsedRange"
  | "getUsedRangeOrNullObject"
  | "copyFrom"
  | "group"
  | "ungroup"
  | "worksheet"
  | "format"
  | "dataValidation"
  | "conditionalFormats"
  | "calculate";

/** Some cells of one worksheet (`Excel.Range`). */
export class RangeModel extends HostObject implements Members<Excel.Range, RangeMembers> {
  readonly [excelClass] = "Range";
  readonly #book: Book;
  readonly #sheetId: string;
  #area: Area | null;

  constructor(book: Book, sheetId: string, area: Area) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#area = onSheet(area);
  }

  /** The area and sheet of a range that arrives as an argument. */
  static placeOf(object: unknown): { sheetId: string; area: Area } {
    if (!(object instanceof RangeModel)) throw invalidArgument("a range is expected");
    return { sheetId: object.#sheetId, area: object.#here };
  }

  /** A range that the client holds moves with its cells; when all of them go, it is no more. */
  override [shift](change: StructureChange): void {
    if (change.sheetId === this.#sheetId && this.#area) this.#area = structureShift(this.#area, change);
  }

  get #here(): Area {
    if (!this.#area || !this.#book.engine.hasSheet(this.#sheetId)) throw itemNotFound();
    return this.#area;
  }

  /** The cells to read one by one; Excel refuses to read an unbounded range's cells. */
  get #cells(): Area {
    const area = this.#here;
    if (rowCountOf(area) * columnCountOf(area) > 5_000_000) {
      throw new HostError(
        "RangeExceedsLimit",
        "The cell count in the range has exceeded the maximum supported number.",
      );
    }
    return area;
  }

  // Where it is

  get address(): string {
    return `${quoteSheetName(this.#book.engine.sheet(this.#sheetId).getName())}!${addressOf(this.#here)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get cellCount(): number {
    const count = rowCountOf(this.#here) * columnCountOf(this.#here);
    // Microsoft Learn, Range.cellCount: -1 above 2^31 - 1.
    return count > 2_147_483_647 ? -1 : count;
  }

  get rowIndex(): number {
    return this.#here.top;
  }

  get columnIndex(): number {
    return this.#here.left;
  }

  get rowCount(): number {
    return rowCountOf(this.#here);
  }

  get columnCount(): number {
    return columnCountOf(this.#here);
  }

  get isEntireRow(): boolean {
    return isEntireRows(this.#here);
  }

  get isEntireColumn(): boolean {
    return isEntireColumns(this.#here);
  }

  get worksheet(): WorksheetModel {
    return new WorksheetModel(this.#book, this.#sheetId);
  }

  // What is in it

  get values(): PlainValue[][] | null {
    return this.#perCell((row, column) => valueOf(this.#book.engine.cell(this.#sheetId, row, column)));
  }

  set values(matrix: unknown) {
    this.#write(matrix);
  }

  get formulas(): PlainValue[][] | null {
    return this.#perCell(
      (row, column) =>
        this.#book.engine.formula(this.#sheetId, row, column) ??
        valueOf(this.#book.engine.cell(this.#sheetId, row, column)),
    );
  }

  set formulas(matrix: unknown) {
    this.#write(matrix);
  }

  get text(): string[][] | null {
    return this.#perCell((row, column) =>
      textOf(
        valueOf(this.#book.engine.cell(this.#sheetId, row, column)),
        numberFormatOf(this.#book.engine.style(this.#sheetId, row, column)),
        this.#book.culture,
      ),
    );
  }

  get valueTypes(): Excel.RangeValueType[][] | null {
    return this.#perCell((row, column) => valueTypeOf(valueOf(this.#book.engine.cell(this.#sheetId, row, column))));
  }

  get numberFormat(): string[][] | null {
    return this.#perCell((row, column) => numberFormatOf(this.#book.engine.style(this.#sheetId, row, column)));
  }

  set numberFormat(matrix: unknown) {
    this.#book.demandOption(this.#sheetId, "allowFormatCells");
    const area = this.#here;
    if (!Array.isArray(matrix) && (isEntireRows(area) || isEntireColumns(area))) {
      this.#book.engine.patchStyle(this.#sheetId, area, { n: { pattern: asText(matrix) } });
      return;
    }
    const entry = this.#entries(matrix);
    const cells: CellMatrix = {};
    this.#each((row, column) => {
      const format = entry(row, column);
      if (format === null || format === undefined) return;
      (cells[row] ??= {})[column] = { s: { n: { pattern: asText(format) } } };
    });
    this.#book.engine.writeCells(this.#sheetId, cells, "formats");
  }

  /** Formulas of this host never spill. */
  get hasSpill(): boolean {
    return false;
  }

  calculate(): Promise<void> {
    return this.#book.engine.calculation.everything();
  }

  // How it looks

  get format(): RangeFormatModel {
    return new RangeFormatModel(this.#book, this.#sheetId, this.#here);
  }

  get dataValidation(): DataValidationModel {
    return new DataValidationModel(this.#book, this.#sheetId, this.#here);
  }

  get conditionalFormats(): ConditionalFormatsModel {
    return new ConditionalFormatsModel(this.#book, this.#sheetId, this.#here);
  }

  get rowHidden(): boolean | null {
    const { top, bottom } = this.#onGrid;
    return uniform(top, bottom, (row) => this.#book.engine.rowHidden(this.#sheetId, row));
  }

  set rowHidden(hidden: boolean) {
    this.#book.demandOption(this.#sheetId, "allowFormatRows");
    this.#book.engine.setRows(this.#sheetId, this.#here, { hidden });
  }

  get columnHidden(): boolean | null {
    const { left, right } = this.#onGrid;
    return uniform(left, right, (column) => this.#book.engine.columnHidden(this.#sheetId, column));
  }

  set columnHidden(hidden: boolean) {
    this.#book.demandOption(this.#sheetId, "allowFormatColumns");
    this.#book.engine.setColumns(this.#sheetId, this.#here, { hidden });
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  }

  // What can be done with it

  merge(across = false): void {
    this.#book.demandOption(this.#sheetId, null);
    const area = this.#here;
    const areas = across ? rowsOf(area) : [area];
    this.#book.engine.unmerge(this.#sheetId, area);
    // Merging keeps the upper left cell's contents only (Microsoft Support, "Merge and unmerge cells").
    const others = fill(area, () => ({ v: null, t: null, f: null, si: null, p: null }));
    for (const { top, left } of areas) delete others[top]?.[left];
    this.#book.engine.writeCells(
      this.#sheetId,
      onlyWritten(others, (row, column) => this.#hasContents(row, column)),
      "contents",
    );
    this.#book.engine.merge(this.#sheetId, areas);
  }

  unmerge(): void {
    this.#book.demandOption(this.#sheetId, null);
    this.#book.engine.unmerge(this.#sheetId, this.#here);
  }

  clear(applyTo: string = "All"): void {
    const area = this.#here;
    this.#book.demandUnlocked(this.#sheetId, area);
    const cells = this.#book.engine.clip(this.#sheetId, area);
    if (!cells) return;
    const contents = { v: null, t: null, f: null, si: null, p: null };
    if (applyTo === "Contents" || applyTo === "RemoveHyperlinks") {
      const written = onlyWritten(
        fill(cells, () => ({ ...contents })),
        (row, column) => this.#hasContents(row, column),
      );
      this.#book.engine.writeCells(this.#sheetId, written, "contents");
    } else if (applyTo === "Formats") {
      this.#book.demandOption(this.#sheetId, "allowFormatCells");
      this.#clearFormats(cells);
    } else if (applyTo === "All") {
      this.#book.demandOption(this.#sheetId, "allowFormatCells");
      const written = onlyWritten(
        fill(cells, () => ({ ...contents, s: null })),
        (row, column) => this.#isWritten(row, column),
      );
      this.#book.engine.writeCells(this.#sheetId, written, "contents");
      this.#clearFormats(cells);
    } else if (applyTo !== "Hyperlinks") {
      throw invalidArgument(`applyTo "${applyTo}"`);
    }
  }

  #clearFormats(cells: Area): void {
    const written = onlyWritten(
      fill(cells, () => ({ s: null })),
      (row, column) => this.#isWritten(row, column),
    );
    this.#book.engine.writeCells(this.#sheetId, written, "formats");
    this.#book.engine.unmerge(this.#sheetId, cells);
    this.#book.sheet(this.#sheetId).locks.reset(cells);
    this.conditionalFormats.clearAll();
  }

  select(): void {
    const { engine } = this.#book;
    if (engine.isHidden(this.#sheetId)) throw new HostError("InvalidOperation", "The worksheet is hidden.");
    if (engine.activeSheetId() !== this.#sheetId) engine.activate(this.#sheetId);
    this.#book.select({ sheetId: this.#sheetId, area: this.#here });
  }

  insert(direction: string): RangeModel {
    const area = this.#here;
    if (isEntireRows(area)) {
      this.#book.demandOption(this.#sheetId, "allowInsertRows");
      this.#book.engine.insertRows(this.#sheetId, area.top, rowCountOf(area));
    } else if (isEntireColumns(area)) {
      this.#book.demandOption(this.#sheetId, "allowInsertColumns");
      this.#book.engine.insertColumns(this.#sheetId, area.left, columnCountOf(area));
    } else {
      throw apiNotFound(`Range.insert("${direction}") of less than entire rows or columns`);
    }
    return this.#same(area);
  }

  delete(direction: string): void {
    const area = this.#here;
    if (isEntireRows(area)) {
      this.#book.demandOption(this.#sheetId, "allowDeleteRows");
      this.#book.demandUnlocked(this.#sheetId, area);
      this.#book.engine.deleteRows(this.#sheetId, area.top, rowCountOf(area));
    } else if (isEntireColumns(area)) {
      this.#book.demandOption(this.#sheetId, "allowDeleteColumns");
      this.#book.demandUnlocked(this.#sheetId, area);
      this.#book.engine.deleteColumns(this.#sheetId, area.left, columnCountOf(area));
    } else {
      throw apiNotFound(`Range.delete("${direction}") of less than entire rows or columns`);
    }
  }

  /** Outline levels are kept, not drawn: Univer has no outline. */
  group(groupOption: string): void {
    this.#outline(groupOption, 1);
  }

  ungroup(groupOption: string): void {
    this.#outline(groupOption, -1);
  }

  #outline(groupOption: string, by: number): void {
    this.#book.demandOption(this.#sheetId, null);
    const area = this.#here;
    const { rowLevels, columnLevels } = this.#book.sheet(this.#sheetId);
    const [levels, from, to] =
      groupOption === "ByRows"
        ? ([rowLevels, area.top, area.bottom] as const)
        : groupOption === "ByColumns"
          ? ([columnLevels, area.left, area.right] as const)
          : ([null, 0, 0] as const);
    if (!levels) throw invalidArgument(`groupOption "${groupOption}"`);
    for (let index = from; index <= to; index++) {
      // Excel has eight outline levels, the first being "no group" (Excel specifications and limits).
      levels.set(index, Math.max(0, Math.min(7, (levels.get(index) ?? 0) + by)));
    }
  }

  copyFrom(source: HostObject | string, copyType: string = "All"): void {
    const from = this.#sourceOf(source);
    const target = this.#here;
    const area = {
      ...target,
      bottom: Math.max(target.bottom, target.top + rowCountOf(from.area) - 1),
      right: Math.max(target.right, target.left + columnCountOf(from.area) - 1),
    };
    this.#book.demandUnlocked(this.#sheetId, area);
    const { engine } = this.#book;
    const lexer = engine.injector.get(LexerTreeBuilder);
    const cells = fill(area, (row, column): ICellData => {
      const sourceRow = from.area.top + ((row - area.top) % rowCountOf(from.area));
      const sourceColumn = from.area.left + ((column - area.left) % columnCountOf(from.area));
      const cell = engine.cell(from.sheetId, sourceRow, sourceColumn);
      const style = { s: engine.style(from.sheetId, sourceRow, sourceColumn) };
      if (copyType === "Formats") return style;
      const formula = copyType === "Values" ? null : engine.formula(from.sheetId, sourceRow, sourceColumn);
      const contents = formula
        ? contentsOf(lexer.moveFormulaRefOffset(formula, column - sourceColumn, row - sourceRow), "General")
        : { v: cell?.v ?? null, t: cell?.t ?? null, f: null, si: null, p: null };
      return copyType === "All" ? { ...contents, ...style } : contents;
    });
    if (!["All", "Formulas", "Values", "Formats"].includes(copyType)) throw invalidArgument(`copyType "${copyType}"`);
    engine.writeCells(this.#sheetId, cells, copyType === "Formats" ? "formats" : "contents");
  }

  // Other ranges

  getCell(row: number, column: number): RangeModel {
    const { top, left } = this.#here;
    return this.#same({ top: top + row, bottom: top + row, left: left + column, right: left + column });
  }

  getRow(row: number): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, top: area.top + row, bottom: area.top + row });
  }

  getColumn(column: number): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, left: area.left + column, right: area.left + column });
  }

  getLastCell(): RangeModel {
    const { bottom, right } = this.#here;
    return this.#same({ top: bottom, bottom, left: right, right });
  }

  getLastRow(): RangeModel {
    return this.getRow(rowCountOf(this.#here) - 1);
  }

  getLastColumn(): RangeModel {
    return this.getColumn(columnCountOf(this.#here) - 1);
  }

  getEntireRow(): RangeModel {
    return this.#same({ ...this.#here, left: 0, right: maxColumns - 1 });
  }

  getEntireColumn(): RangeModel {
    return this.#same({ ...this.#here, top: 0, bottom: maxRows - 1 });
  }

  getOffsetRange(rows: number, columns: number): RangeModel {
    const { top, bottom, left, right } = this.#here;
    return this.#same({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }

  getResizedRange(deltaRows: number, deltaColumns: number): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, bottom: area.bottom + deltaRows, right: area.right + deltaColumns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): RangeModel {
    const { top, left } = this.#here;
    return this.#same({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  getRowsBelow(count = 1): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, top: area.bottom + 1, bottom: area.bottom + count });
  }

  getRowsAbove(count = 1): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, top: area.top - count, bottom: area.top - 1 });
  }

  getColumnsAfter(count = 1): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, left: area.right + 1, right: area.right + count });
  }

  getIntersection(other: HostObject | string): RangeModel {
    const found = this.getIntersectionOrNullObject(other);
    if (found instanceof NullObject) throw itemNotFound();
    return found;
  }

  getIntersectionOrNullObject(other: HostObject | string): RangeModel | NullObject {
    const { sheetId, area } = this.#sourceOf(other);
    const shared = sheetId === this.#sheetId ? intersect(this.#here, area) : null;
    return shared ? this.#same(shared) : new NullObject();
  }

  getBoundingRect(other: HostObject | string): RangeModel {
    return this.#same(bounding(this.#here, this.#sourceOf(other).area));
  }

  getUsedRange(valuesOnly = false): RangeModel {
    const used = this.#usedArea(valuesOnly);
    const { top, left } = this.#here;
    // An empty worksheet's used range is its first cell (Microsoft Learn, Worksheet.getUsedRange).
    return this.#same(used ?? { top, left, bottom: top, right: left });
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeModel | NullObject {
    const used = this.#usedArea(valuesOnly);
    return used ? this.#same(used) : new NullObject();
  }

  /** The client asks this before it writes a large matrix in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
  }

  // Inside

  #same(area: Area): RangeModel {
    return new RangeModel(this.#book, this.#sheetId, area);
  }

  #sourceOf(source: HostObject | string): { sheetId: string; area: Area } {
    if (typeof source !== "string") return RangeModel.placeOf(source);
    const { sheetName, area } = parseAddress(source);
    const sheetId = sheetName === null ? this.#sheetId : this.#book.engine.sheetIdByName(sheetName);
    if (!sheetId) throw itemNotFound();
    return { sheetId, area };
  }

  /** The part that the engine's grid has, or one cell beyond it, which is blank like all there. */
  get #onGrid(): Area {
    const area = this.#here;
    return this.#book.engine.clip(this.#sheetId, area) ?? { ...area, bottom: area.top, right: area.left };
  }

  #perCell<Value>(read: (row: number, column: number) => Value): Value[][] | null {
    const area = this.#here;
    // Microsoft Learn, "Work with ranges … unbounded": cell properties of an unbounded range are null.
    if (isEntireRows(area) || isEntireColumns(area)) return null;
    const { top, left, bottom, right } = this.#cells;
    return Array.from({ length: bottom - top + 1 }, (_row, r) =>
      Array.from({ length: right - left + 1 }, (_column, c) => read(top + r, left + c)),
    );
  }

  #each(visit: (row: number, column: number) => void): void {
    const { top, left, bottom, right } = this.#cells;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
  }

  /** One value for all cells, or a matrix of the range's size, as the setters of Excel take them. */
  #entries(input: unknown): (row: number, column: number) => unknown {
    if (!Array.isArray(input)) return () => input;
    const { top, left } = this.#here;
    const rows = input as unknown[];
    const fits =
      rows.length === this.rowCount && rows.every((row) => Array.isArray(row) && row.length === this.columnCount);
    if (!fits) throw sizeMismatch();
    return (row, column) => (rows[row - top] as unknown[])[column - left];
  }

  #write(input: unknown): void {
    const area = this.#here;
    const entry = this.#entries(input);
    this.#book.demandUnlocked(this.#sheetId, area);
    const { engine } = this.#book;
    const cells: CellMatrix = {};
    this.#each((row, column) => {
      const value = entry(row, column);
      // Microsoft Learn, "null input in 2-D array": a null leaves its cell as it is.
      if (value === null) return;
      const contents = contentsOf(value, numberFormatOf(engine.style(this.#sheetId, row, column)));
      (cells[row] ??= {})[column] = contents;
    });
    engine.writeCells(this.#sheetId, cells, "contents");
  }

  #hasContents(row: number, column: number): boolean {
    const cell = this.#book.engine.cell(this.#sheetId, row, column);
    return cell !== null && (valueOf(cell) !== "" || Boolean(cell.f) || Boolean(cell.si));
  }

  #isWritten(row: number, column: number): boolean {
    return this.#book.engine.cell(this.#sheetId, row, column) !== null;
  }

  #usedArea(valuesOnly: boolean): Area | null {
    const here = this.#here;
    const { engine } = this.#book;
    let used: Area | null = null;
    engine
      .sheet(this.#sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (row < here.top || row > here.bottom || column < here.left || column > here.right || !cell) return;
        const counts = this.#hasContents(row, column) || (!valuesOnly && Boolean(cell.s));
        if (counts) used = bounding(used, { top: row, left: column, bottom: row, right: column });
      });
    return used;
  }
}

/** A number format or an entry as text; Excel takes no objects for either. */
function asText(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument("a text is expected");
  return String(value);
}

function sizeMismatch(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCountOf(area) }, (_row, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function onlyWritten(cells: CellMatrix, written: (row: number, column: number) => boolean): CellMatrix {
  const kept: CellMatrix = {};
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (written(Number(row), Number(column))) (kept[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  return kept;
}

function uniform<Value>(from: number, to: number, read: (index: number) => Value): Value | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}
