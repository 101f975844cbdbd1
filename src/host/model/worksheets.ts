import { accessDenied, type Book } from "../book";
import { excelClass, find, HostCollection, type Members } from "../host-object";
import { EventId, workbookTarget } from "../protocol";
import { WorksheetModel } from "./worksheet";

type WorksheetCollectionMembers =
  "items" | "getItem" | "getItemOrNullObject" | "getActiveWorksheet" | "add" | "getCount";

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

  /** The key is a name or an identifier. */
  override [find](key: string): WorksheetModel | undefined {
    const { engine } = this.#book;
    const id = engine.hasSheet(key) ? key : engine.sheetIdByName(key);
    return id ? new WorksheetModel(this.#book, id) : undefined;
  }

  getActiveWorksheet(): WorksheetModel {
    return new WorksheetModel(this.#book, this.#book.engine.activeSheetId());
  }

  override getCount(visibleOnly?: boolean): number {
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
