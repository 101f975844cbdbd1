import type { Book } from "../book";
import { itemNotFound } from "../host-error";
import { excelClass, HostCollection, HostObject, identity, NullObject, type Members } from "../host-object";

type CollectionMembers = "items" | "add" | "getCount" | "getItem" | "getItemOrNullObject";

/** `Excel.WorksheetCustomPropertyCollection`. Keys are compared without regard to case. */
export class WorksheetCustomPropertiesModel
  extends HostCollection<WorksheetCustomPropertyModel>
  implements Members<Excel.WorksheetCustomPropertyCollection, CollectionMembers>
{
  readonly [excelClass] = "WorksheetCustomPropertyCollection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): WorksheetCustomPropertyModel[] {
    return [...this.#properties.keys()].map((key) => new WorksheetCustomPropertyModel(this.#properties, key));
  }

  add(key: string, value: string): WorksheetCustomPropertyModel {
    const known = this.#keyLike(key) ?? key;
    this.#properties.set(known, value);
    return new WorksheetCustomPropertyModel(this.#properties, known);
  }

  getCount(): number {
    return this.#properties.size;
  }

  getItem(key: string): WorksheetCustomPropertyModel {
    const found = this.getItemOrNullObject(key);
    if (found instanceof NullObject) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: string): WorksheetCustomPropertyModel | NullObject {
    const known = this.#keyLike(key);
    return known === undefined ? new NullObject() : new WorksheetCustomPropertyModel(this.#properties, known);
  }

  #keyLike(key: string): string | undefined {
    return [...this.#properties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  }

  get #properties(): Map<string, string> {
    return this.#book.sheet(this.#sheetId).customProperties;
  }
}

/** `Excel.WorksheetCustomProperty`. */
class WorksheetCustomPropertyModel
  extends HostObject
  implements Members<Excel.WorksheetCustomProperty, "key" | "value" | "delete">
{
  readonly [excelClass] = "WorksheetCustomProperty";
  readonly #properties: Map<string, string>;
  readonly #key: string;

  constructor(properties: Map<string, string>, key: string) {
    super();
    this.#properties = properties;
    this.#key = key;
  }

  override [identity]() {
    return { Key: this.#key };
  }

  get key(): string {
    return this.#key;
  }

  get value(): string {
    const value = this.#properties.get(this.#key);
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set value(value: string) {
    this.#properties.set(this.#key, value);
  }

  delete(): void {
    this.#properties.delete(this.#key);
  }
}
