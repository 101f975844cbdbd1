import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../host-error";
import { excelClass, HostCollection, HostObject, identity, NullObject, type Members } from "../host-object";

type CollectionMembers = "items" | "add" | "deleteAll" | "getCount" | "getItem" | "getItemOrNullObject";

/** `Excel.CustomPropertyCollection`: properties of the file that an add-in or a person has named. */
export class CustomPropertiesModel
  extends HostCollection<CustomPropertyModel>
  implements Members<Excel.CustomPropertyCollection, CollectionMembers>
{
  readonly [excelClass] = "CustomPropertyCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): CustomPropertyModel[] {
    return [...this.#properties.keys()].map((key) => new CustomPropertyModel(this.#properties, key));
  }

  /** Keys know no case; an existing property gets the value (Microsoft Learn, CustomPropertyCollection.add). */
  add(key: string, value: unknown): CustomPropertyModel {
    const known = this.#keyLike(key) ?? key;
    if (!["string", "number", "boolean"].includes(typeof value))
      throw invalidArgument("a custom property takes text, a number or a boolean");
    this.#properties.set(known, value);
    return new CustomPropertyModel(this.#properties, known);
  }

  deleteAll(): void {
    this.#properties.clear();
  }

  getCount(): number {
    return this.#properties.size;
  }

  getItem(key: string): CustomPropertyModel {
    const found = this.getItemOrNullObject(key);
    if (found instanceof NullObject) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: string): CustomPropertyModel | NullObject {
    const known = this.#keyLike(key);
    return known === undefined ? new NullObject() : new CustomPropertyModel(this.#properties, known);
  }

  #keyLike(key: string): string | undefined {
    return [...this.#properties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  }

  get #properties(): Map<string, unknown> {
    return this.#book.customProperties;
  }
}

/** `Excel.CustomProperty`. */
class CustomPropertyModel
  extends HostObject
  implements Members<Excel.CustomProperty, "key" | "value" | "type" | "delete">
{
  readonly [excelClass] = "CustomProperty";
  readonly #properties: Map<string, unknown>;
  readonly #key: string;

  constructor(properties: Map<string, unknown>, key: string) {
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

  get value(): unknown {
    if (!this.#properties.has(this.#key)) throw itemNotFound();
    return this.#properties.get(this.#key);
  }

  set value(value: unknown) {
    this.#properties.set(this.#key, value);
  }

  get type(): Excel.DocumentPropertyType {
    const types = { number: "Number", boolean: "Boolean", string: "String" } as const;
    return types[typeof this.value as keyof typeof types] as Excel.DocumentPropertyType;
  }

  delete(): void {
    this.#properties.delete(this.#key);
  }
}
