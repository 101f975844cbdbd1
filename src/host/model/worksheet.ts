import { wholeSheet, entireRows, entireColumns } from "../../workbook/area";
import { readAddress, onSheet } from "../addresses";
import type { Book } from "../book";
import { copySheet } from "../copy-sheet";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { excelClass, HostObject, identity, type Members } from "../host-object";
import { EventId } from "../protocol";
import { FreezePanesModel } from "./freeze-panes";
import { NamesModel } from "./names";
import { PageBreaksModel } from "./page-breaks";
import { PageLayoutModel } from "./page-layout";
import { ProtectionModel } from "./protection";
import { RangeModel } from "./range";
import { WorksheetCustomPropertiesModel } from "./keyed-properties";
import { setColumns, setRows } from "../rows-and-columns";

type WorksheetMembers =
  | "id"
  | "name"
  | "visibility"
  | "position"
  | "tabColor"
  | "showGridlines"
  | "activate"
  | "copy"
  | "delete"
  | "getRange"
  | "getRangeByIndexes"
  | "getUsedRange"
  | "getUsedRangeOrNullObject"
  | "protection"
  | "freezePanes"
  | "pageLayout"
  | "horizontalPageBreaks"
  | "customProperties"
  | "names"
  | "showOutlineLevels";

/** `Excel.Worksheet`. */
export class WorksheetModel extends HostObject implements Members<Excel.Worksheet, WorksheetMembers> {
  readonly [excelClass] = "Worksheet";
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }

  /** The identifier of a worksheet that arrives as an argument. */
  static idOf(object: unknown): string {
    if (!(object instanceof WorksheetModel)) throw invalidArgument("a worksheet is expected");
    return object.#id;
  }

  override [identity]() {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#sheet.getSheetId();
  }

  get name(): string {
    return this.#sheet.getName();
  }

  set name(name: string) {
    if (name.toLocaleLowerCase() !== this.name.toLocaleLowerCase()) this.#book.demandNewSheetName(name);
    this.#book.engine.renameSheet(this.#id, name);
  }

  get visibility(): Excel.SheetVisibility {
    const { engine } = this.#book;
    const visibility = !engine.isHidden(this.#id)
      ? "Visible"
      : this.#book.sheet(this.#id).veryHidden
        ? "VeryHidden"
        : "Hidden";
    return visibility as Excel.SheetVisibility;
  }

  set visibility(visibility: string) {
    const { engine } = this.#book;
    const hidden = visibility !== "Visible";
    const others = engine.sheetIds().filter((id) => id !== this.#id && !engine.isHidden(id));
    // "A workbook must contain at least one visible worksheet."
    if (hidden && others.length === 0)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.#book.sheet(this.#id).veryHidden = visibility === "VeryHidden";
    engine.hide(this.#id, hidden);
  }

  get position(): number {
    return this.#book.engine.sheetIds().indexOf(this.#sheet.getSheetId());
  }

  set position(position: number) {
    this.#book.engine.moveSheet(this.#id, position);
  }

  get tabColor(): string {
    return (this.#sheet.getTabColor() || "").toUpperCase();
  }

  set tabColor(color: string) {
    this.#book.engine.setTabColor(this.#id, color);
  }

  get showGridlines(): boolean {
    return this.#sheet.getConfig().showGridlines !== 0;
  }

  set showGridlines(show: boolean) {
    this.#book.engine.showGridlines(this.#id, show);
  }

  /** Microsoft's client writes `showGridlines` under this name and reads it under the other. */
  set gridlines(show: boolean) {
    this.showGridlines = show;
  }

  activate(): void {
    if (this.#book.engine.isHidden(this.#id))
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    this.#book.engine.activate(this.#id);
  }

  /**
   * The place is the first one unless told (Microsoft Learn, Worksheet.copy: "The default value is "None", which inserts
   * the worksheet at the beginning"). The copy is not activated.
   */
  copy(positionType = "None", relativeTo?: HostObject): WorksheetModel {
    const order = this.#book.engine.sheetIds();
    const beside = (): number => order.indexOf(WorksheetModel.idOf(relativeTo));
    const places: Record<string, (() => number) | undefined> = {
      None: () => 0,
      Beginning: () => 0,
      End: () => order.length,
      Before: beside,
      After: () => beside() + 1,
    };
    const index = places[positionType]?.();
    if (index === undefined) throw invalidArgument(`position "${positionType}"`);
    return new WorksheetModel(this.#book, copySheet(this.#book, this.#id, index));
  }

  delete(): void {
    const { engine } = this.#book;
    const others = engine.sheetIds().filter((id) => id !== this.#sheet.getSheetId() && !engine.isHidden(id));
    if (others.length === 0)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    // Microsoft Learn, Worksheet.delete: a veryHidden worksheet fails with InvalidOperation.
    if (this.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
    engine.deleteSheet(this.#id);
    this.#book.forgetSheet(this.#id);
  }

  getRange(address?: string): RangeModel {
    if (address === undefined) return new RangeModel(this.#book, this.#sheet.getSheetId(), wholeSheet);
    const named = this.#book.names.rangeOf(address, this.#id);
    if (named) return new RangeModel(this.#book, named.sheetId, named.area);
    const { sheetName, area } = readAddress(address);
    const sheetId = sheetName === null ? this.#sheet.getSheetId() : this.#book.engine.sheetIdByName(sheetName);
    if (!sheetId) throw itemNotFound();
    return new RangeModel(this.#book, sheetId, area);
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): RangeModel {
    const area = onSheet({ row: startRow, column: startColumn, rows: rowCount, columns: columnCount });
    return new RangeModel(this.#book, this.#sheet.getSheetId(), area);
  }

  getUsedRange(valuesOnly?: boolean): RangeModel {
    return this.getRange().getUsedRange(valuesOnly);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }

  get protection(): ProtectionModel {
    return new ProtectionModel(this.#book, this.#id);
  }

  get freezePanes(): FreezePanesModel {
    return new FreezePanesModel(this.#book, this.#id);
  }

  get pageLayout(): PageLayoutModel {
    return new PageLayoutModel(this.#book, this.#id);
  }

  get horizontalPageBreaks(): PageBreaksModel {
    return new PageBreaksModel(this.#book, this.#id);
  }

  get customProperties(): WorksheetCustomPropertiesModel {
    return new WorksheetCustomPropertiesModel(this.#book.sheet(this.#id).customProperties);
  }

  get names(): NamesModel {
    return new NamesModel(this.#book, this.#id);
  }

  /** Rows deeper than the level are hidden, as when its outline button is pressed. */
  showOutlineLevels(rowLevels: number, columnLevels: number): void {
    const { engine } = this.#book;
    const state = this.#book.sheet(this.#id);
    for (const [row, level] of rowLevels > 0 ? state.rowLevels : []) {
      setRows(engine, this.#id, entireRows(row), { hidden: level >= rowLevels });
    }
    for (const [column, level] of columnLevels > 0 ? state.columnLevels : []) {
      setColumns(engine, this.#id, entireColumns(column), { hidden: level >= columnLevels });
    }
  }

  _RegisterDataChangedEvent(): void {
    this.#book.events.listen(EventId.worksheetChanged, this.#id);
  }

  _UnregisterDataChangedEvent(): void {
    this.#book.events.ignore(EventId.worksheetChanged, this.#id);
  }

  _RegisterActivatedEvent(): void {
    this.#book.events.listen(EventId.worksheetActivated, this.#id);
  }

  _UnregisterActivatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetActivated, this.#id);
  }

  _RegisterDeactivatedEvent(): void {
    this.#book.events.listen(EventId.worksheetDeactivated, this.#id);
  }

  _UnregisterDeactivatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetDeactivated, this.#id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.#book.events.listen(EventId.worksheetSelectionChanged, this.#id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.#book.events.ignore(EventId.worksheetSelectionChanged, this.#id);
  }

  _RegisterCalculatedEvent(): void {
    this.#book.events.listen(EventId.worksheetCalculated, this.#id);
  }

  _UnregisterCalculatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetCalculated, this.#id);
  }

  get #sheet() {
    return this.#book.engine.sheet(this.#id);
  }
}
