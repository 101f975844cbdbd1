import { cellArea } from "../../workbook/area";
import type { Book } from "../book";
import { HostError } from "../host-error";
import { excelClass, HostObject, NullObject, type Members } from "../host-object";
import { ApplicationModel } from "./application";
import { CustomXmlPartsModel } from "./custom-xml-parts";
import { DocumentPropertiesModel } from "./document-properties";
import { NamesModel } from "./names";
import { RangeModel } from "./range";
import { WorkbookProtectionModel } from "./workbook-protection";
import { WorksheetsModel } from "./worksheets";

type WorkbookMembers =
  | "worksheets"
  | "names"
  | "application"
  | "getSelectedRange"
  | "getActiveCell"
  | "customXmlParts"
  | "properties"
  | "protection"
  | "name"
  | "isDirty";

/** `Excel.Workbook`: the object at the root of every path. */
export class WorkbookModel extends HostObject implements Members<Excel.Workbook, WorkbookMembers> {
  readonly [excelClass] = "Workbook";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get worksheets(): WorksheetsModel {
    return new WorksheetsModel(this.#book);
  }

  get names(): NamesModel {
    return new NamesModel(this.#book, null);
  }

  get application(): ApplicationModel {
    return new ApplicationModel(this.#book);
  }

  get customXmlParts(): CustomXmlPartsModel {
    return new CustomXmlPartsModel(this.#book);
  }

  get protection(): WorkbookProtectionModel {
    return new WorkbookProtectionModel(this.#book);
  }

  get properties(): DocumentPropertiesModel {
    return new DocumentPropertiesModel(this.#book);
  }

  get name(): string {
    return this.#book.fileName;
  }

  get isDirty(): boolean {
    return this.#book.dirty;
  }

  getSelectedRange(): RangeModel {
    const { sheetId, area } = this.#book.selection;
    return new RangeModel(this.#book, sheetId, area);
  }

  getActiveCell(): RangeModel {
    const { sheetId, area } = this.#book.selection;
    return new RangeModel(this.#book, sheetId, cellArea(area.row, area.column));
  }

  /** What `Excel.createWorkbook(base64)` asks of Excel on the web, in a context of its own whose root has only this member. */
  createAndOpenWorkbook(base64?: string): void {
    this.application.createWorkbook(base64).open();
  }

  /** How the client reaches the range of an event (`event.getRange(context)`). */
  _GetRangeForEventByReferenceId(reference: string): RangeModel {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (range instanceof RangeModel) return range;
    throw new HostError("InvalidReference", "This reference isn't valid for the current operation.");
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): RangeModel | NullObject {
    const place = this.#book.events.placeOf(reference);
    return place ? new RangeModel(this.#book, place.sheetId, place.area) : new NullObject();
  }
}
