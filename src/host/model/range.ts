import { shortAddress } from "../../workbook/a1";
import {
  cellArea,
  entireRows,
  entireColumns,
  lastRowOf,
  lastColumnOf,
  cellCountOf,
  isEntireRows,
  isEntireColumns,
  bounding,
  eachCell,
  type Area,
} from "../../workbook/area";
import { onSheet, shownSheetName } from "../addresses";
import type { Book } from "../book";
import { contentsOf, numberFormatOf, textOf, valueOf, valueTypeOf, type PlainValue } from "../cell-values";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../host-error";
import {
  excelClass,
  HostObject,
  NullObject,
  place,
  placeOf,
  shift,
  type Members,
  type Place,
  type StructureChange,
} from "../host-object";
import { withSigns } from "../implicit-intersection";
import { structureShift } from "../structure";
import { ConditionalFormatsModel } from "./conditional-formats";
import { DataValidationModel } from "./data-validation";
import { cellProperties } from "./cell-properties";
import { demandFewMerges, RangeAreasModel } from "./range-areas";
import { RangeFormatModel } from "./range-format";
import {
  setRows,
  insertRows,
  columnHidden,
  setColumns,
  rowHidden,
  insertColumns,
  deleteRows,
  deleteColumns,
} from "../rows-and-columns";
import { patchStyle } from "../cell-formats";
import type { CellMatrix } from "../cell-matrix";
import { mergeCells } from "../merge-cells";
import { usedArea } from "../used-cells";
import { asText, entriesOf, sizeMismatch } from "./matrix-input";

type RangeMembers =
  | "address"
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
  | "merge"
  | "select"
  | "insert"
  | "delete"
  | "getRow"
  | "getCellProperties"
  | "getMergedAreasOrNullObject"
  | "getBoundingRect"
  | "getEntireRow"
  | "getEntireColumn"
  | "getUsedRange"
  | "getUsedRangeOrNullObject"
  | "group"
  | "format"
  | "dataValidation"
  | "conditionalFormats";

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

  override [place](): Place {
    return { sheetId: this.#sheetId, area: this.#here };
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
    if (cellCountOf(area) > 5_000_000) {
      throw new HostError(
        "RangeExceedsLimit",
        "The cell count in the range has exceeded the maximum supported number.",
      );
    }
    return area;
  }

  // Where it is

  get address(): string {
    return `${shownSheetName(this.#book.engine, this.#sheetId)}!${shortAddress(this.#here)}`;
  }

  get rowIndex(): number {
    return this.#here.row;
  }

  get columnIndex(): number {
    return this.#here.column;
  }

  get rowCount(): number {
    return this.#here.rows;
  }

  get columnCount(): number {
    return this.#here.columns;
  }

  // What is in it

  get values(): PlainValue[][] | null {
    return this.#perCell((row, column) => valueOf(this.#book.engine.cell(this.#sheetId, row, column)));
  }

  set values(matrix: unknown) {
    this.#write(matrix);
  }

  get formulas(): PlainValue[][] | null {
    const { engine } = this.#book;
    return this.#perCell((row, column) => {
      const formula = engine.formula(this.#sheetId, row, column);
      const cell = engine.cell(this.#sheetId, row, column);
      return formula === null ? valueOf(cell) : withSigns(formula, cell, engine.namespaces);
    });
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
      patchStyle(this.#book.engine, this.#sheetId, area, { n: { pattern: asText(matrix) } });
      return;
    }
    const entry = entriesOf(matrix, this.#here);
    const cells: CellMatrix = {};
    this.#each((row, column) => {
      const format = entry(row, column);
      if (format === null || format === undefined) return;
      (cells[row] ??= {})[column] = { s: { n: { pattern: asText(format) } } };
    });
    this.#book.engine.writeCells(this.#sheetId, cells, "formats");
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
    const area = this.#onGrid;
    return uniform(area.row, lastRowOf(area), (row) => rowHidden(this.#book.engine, this.#sheetId, row));
  }

  set rowHidden(hidden: boolean) {
    this.#book.demandOption(this.#sheetId, "allowFormatRows");
    setRows(this.#book.engine, this.#sheetId, this.#here, { hidden });
  }

  get columnHidden(): boolean | null {
    const area = this.#onGrid;
    return uniform(area.column, lastColumnOf(area), (column) => columnHidden(this.#book.engine, this.#sheetId, column));
  }

  set columnHidden(hidden: boolean) {
    this.#book.demandOption(this.#sheetId, "allowFormatColumns");
    setColumns(this.#book.engine, this.#sheetId, this.#here, { hidden });
  }

  // What can be done with it

  merge(across = false): void {
    this.#book.demandOption(this.#sheetId, null);
    mergeCells(this.#book, this.#sheetId, this.#here, across);
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
      insertRows(this.#book.engine, this.#sheetId, area.row, area.rows);
    } else if (isEntireColumns(area)) {
      this.#book.demandOption(this.#sheetId, "allowInsertColumns");
      insertColumns(this.#book.engine, this.#sheetId, area.column, area.columns);
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
      deleteRows(this.#book.engine, this.#sheetId, area.row, area.rows);
    } else if (isEntireColumns(area)) {
      this.#book.demandOption(this.#sheetId, "allowDeleteColumns");
      this.#book.demandUnlocked(this.#sheetId, area);
      deleteColumns(this.#book.engine, this.#sheetId, area.column, area.columns);
    } else {
      throw apiNotFound(`Range.delete("${direction}") of less than entire rows or columns`);
    }
  }

  /** Outline levels are kept, not drawn: Univer has no outline. */
  group(groupOption: string): void {
    this.#outline(groupOption, 1);
  }

  #outline(groupOption: string, by: number): void {
    this.#book.demandOption(this.#sheetId, null);
    const area = this.#here;
    const { rowLevels, columnLevels } = this.#book.sheet(this.#sheetId);
    const [levels, from, to] =
      groupOption === "ByRows"
        ? ([rowLevels, area.row, lastRowOf(area)] as const)
        : groupOption === "ByColumns"
          ? ([columnLevels, area.column, lastColumnOf(area)] as const)
          : ([null, 0, 0] as const);
    if (!levels) throw invalidArgument(`groupOption "${groupOption}"`);
    for (let index = from; index <= to; index++) {
      // Excel has eight outline levels, the first being "no group" (Excel specifications and limits).
      levels.set(index, Math.max(0, Math.min(7, (levels.get(index) ?? 0) + by)));
    }
  }

  getEntireRow(): RangeModel {
    return this.#same(entireRows(this.#here.row, this.#here.rows));
  }

  getEntireColumn(): RangeModel {
    return this.#same(entireColumns(this.#here.column, this.#here.columns));
  }

  getUsedRange(valuesOnly = false): RangeModel {
    const used = usedArea(this.#book.engine, this.#sheetId, this.#here, valuesOnly);
    const { row, column } = this.#here;
    // An empty worksheet's used range is its first cell (Microsoft Learn, Worksheet.getUsedRange).
    return this.#same(used ?? cellArea(row, column));
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeModel | NullObject {
    const used = usedArea(this.#book.engine, this.#sheetId, this.#here, valuesOnly);
    return used ? this.#same(used) : new NullObject();
  }

  getMergedAreasOrNullObject(): RangeAreasModel | NullObject {
    const merged = demandFewMerges(this.#book.engine.merged(this.#sheetId, this.#here), this.#here);
    return merged.length === 0 ? new NullObject() : new RangeAreasModel(merged.map((area) => this.#same(area)));
  }

  getCellProperties(wanted: Excel.CellPropertiesLoadOptions): Excel.CellProperties[][] {
    const { engine } = this.#book;
    const { row, column, rows, columns } = this.#cells;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) =>
        cellProperties(engine.style(this.#sheetId, row + r, column + c), wanted),
      ),
    );
  }

  // The client writes a large matrix in pieces and asks for these.

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
  }

  getRow(row: number): RangeModel {
    const area = this.#here;
    return this.#same({ ...area, row: area.row + row, rows: 1 });
  }

  getBoundingRect(other: HostObject | string): RangeModel {
    return this.#same(bounding(this.#here, placeOf(other).area));
  }

  // Inside

  #same(area: Area): RangeModel {
    return new RangeModel(this.#book, this.#sheetId, area);
  }

  /** The part that the engine's grid has, or one cell beyond it, which is blank like all there. */
  get #onGrid(): Area {
    const area = this.#here;
    return this.#book.engine.clip(this.#sheetId, area) ?? cellArea(area.row, area.column);
  }

  #perCell<Value>(read: (row: number, column: number) => Value): Value[][] | null {
    const area = this.#here;
    // Microsoft Learn, "Work with ranges … unbounded": cell properties of an unbounded range are null.
    if (isEntireRows(area) || isEntireColumns(area)) return null;
    const { row, column, rows, columns } = this.#cells;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => read(row + r, column + c)),
    );
  }

  #each(visit: (row: number, column: number) => void): void {
    eachCell(this.#cells, visit);
  }

  #write(input: unknown): void {
    const area = this.#here;
    const entry = entriesOf(input, area);
    this.#book.demandUnlocked(this.#sheetId, area);
    const { engine } = this.#book;
    const cells: CellMatrix = {};
    this.#each((row, column) => {
      const value = entry(row, column);
      // Microsoft Learn, "null input in 2-D array": a null leaves its cell as it is.
      if (value === null) return;
      const contents = contentsOf(value, numberFormatOf(engine.style(this.#sheetId, row, column)));
      if (contents.f && !engine.isReadable(contents.f)) throw invalidArgument(`the formula ${contents.f}`);
      (cells[row] ??= {})[column] = contents;
    });
    engine.writeCells(this.#sheetId, cells, "contents");
  }
}

function uniform<Value>(from: number, to: number, read: (index: number) => Value): Value | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}
