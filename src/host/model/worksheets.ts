import { accessDenied, type Book } from "../book";
import { HostError, itemNotFound } from "../host-error";
import { excelClass, HostCollection, NullObject, type Members } from "../host-object";
import { EventId, workbookTarget } from "../protocol";
import { WorksheetModel } from "./worksheet";

type WorksheetCollectionMembers =
  "items" | "getItem" | "getItemOrNullObject" | "getActiveWorksheet" | "add" | "getCount" | "getFirst" | "getLast";

/** `Excel.WorksheetCollection`. */
export class WorksheetsModel
  extends HostCollection<WorksheetModel>
  implements Members<Excel.WorksheetCollection, WorksheetCollectionMembers>
{
  readonly [excelClass] = "WorksheetCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): WorksheetModel[] {
    return this.#book.engine.sheetIds().map((id) => new WorksheetModel(this.#book, id));
  }

  getItem(key: string): WorksheetModel {
    const found = this.getItemOrNullObject(key);
    if (found instanceof NullObject) throw itemNotFound();
    return found;
  }

  /** The key is a name or an identifier. */
  getItemOrNullObject(key: string): WorksheetModel | NullObject {
    const { engine } = this.#book;
    const id = engine.hasSheet(key) ? key : engine.sheetIdByName(key);
    return id ? new WorksheetModel(this.#book, id) : new NullObject();
  }

  getActiveWorksheet(): WorksheetModel {
    return new WorksheetModel(this.#book, this.#book.engine.activeSheetId());
  }

  getFirst(visibleOnly?: boolean): WorksheetModel {
    return this.#end(visibleOnly, 0);
  }

  getLast(visibleOnly?: boolean): WorksheetModel {
    return this.#end(visibleOnly, -1);
  }

  getCount(visibleOnly?: boolean): number {
    return this.#ids(visibleOnly).length;
  }

  /** A new worksheet is last and is not activated (Microsoft Learn, WorksheetCollection.add). */
  add(name?: string): WorksheetModel {
    if (this.#book.structureProtected) throw accessDenied();
    if (name !== undefined) this.#book.demandNewSheetName(name);
    return new WorksheetModel(this.#book, this.#book.engine.addSheet(name ?? this.#freeName()));
  }

  #freeName(): string {
    for (let number = 1; ; number++) {
      const name = `Sheet${number}`;
      if (!this.#book.engine.sheetIdByName(name)) return name;
    }
  }

  #ids(visibleOnly = false): string[] {
    const { engine } = this.#book;
    return engine.sheetIds().filter((id) => !visibleOnly || !engine.isHidden(id));
  }

  #end(visibleOnly: boolean | undefined, at: 0 | -1): WorksheetModel {
    const id = this.#ids(visibleOnly).at(at);
    if (!id) throw new HostError("ItemNotFound", "The workbook has no worksheet.");
    return new WorksheetModel(this.#book, id);
  }

  _RegisterDataChangedEvent(): void {
    this.#book.events.listen(EventId.worksheetChanged, workbookTarget);
  }

  _UnregisterDataChangedEvent(): void {
    this.#book.events.ignore(EventId.worksheetChanged, workbookTarget);
  }

  _RegisterActivatedEvent(): void {
    this.#book.events.listen(EventId.worksheetActivated, workbookTarget);
  }

  _UnregisterActivatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetActivated, workbookTarget);
  }

  _RegisterDeactivatedEvent(): void {
    this.#book.events.listen(EventId.worksheetDeactivated, workbookTarget);
  }

  _UnregisterDeactivatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetDeactivated, workbookTarget);
  }

  _RegisterSelectionChangedEvent(): void {
    this.#book.events.listen(EventId.worksheetSelectionChanged, workbookTarget);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.#book.events.ignore(EventId.worksheetSelectionChanged, workbookTarget);
  }

  _RegisterCalculatedEvent(): void {
    this.#book.events.listen(EventId.worksheetCalculated, workbookTarget);
  }

  _UnregisterCalculatedEvent(): void {
    this.#book.events.ignore(EventId.worksheetCalculated, workbookTarget);
  }

  _RegisterAddedEvent(): void {
    this.#book.events.listen(EventId.worksheetAdded, workbookTarget);
  }

  _UnregisterAddedEvent(): void {
    this.#book.events.ignore(EventId.worksheetAdded, workbookTarget);
  }

  _RegisterDeletedEvent(): void {
    this.#book.events.listen(EventId.worksheetDeleted, workbookTarget);
  }

  _UnregisterDeletedEvent(): void {
    this.#book.events.ignore(EventId.worksheetDeleted, workbookTarget);
  }
}
