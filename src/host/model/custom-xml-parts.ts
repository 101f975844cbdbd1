import type { Book } from "../book";
import { HostError, itemNotFound } from "../host-error";
import { excelClass, HostCollection, HostObject, identity, NullObject, type Members } from "../host-object";

type CollectionMembers = "items" | "add" | "getByNamespace" | "getCount" | "getItem" | "getItemOrNullObject";

/** `Excel.CustomXmlPartCollection`. */
export class CustomXmlPartsModel
  extends HostCollection<CustomXmlPartModel>
  implements Members<Excel.CustomXmlPartCollection, CollectionMembers>
{
  readonly [excelClass] = "CustomXmlPartCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): CustomXmlPartModel[] {
    return [...this.#book.customXmlParts.keys()].map((id) => new CustomXmlPartModel(this.#book, id));
  }

  add(xml: string): CustomXmlPartModel {
    const id = `{${this.#book.newId("custom-xml")}}`;
    this.#book.customXmlParts.set(id, xml);
    return new CustomXmlPartModel(this.#book, id);
  }

  getByNamespace(namespaceUri: string): ScopedCustomXmlPartsModel {
    return new ScopedCustomXmlPartsModel(this.#book, namespaceUri);
  }

  getCount(): number {
    return this.#book.customXmlParts.size;
  }

  getItem(id: string): CustomXmlPartModel {
    if (!this.#book.customXmlParts.has(id)) throw itemNotFound();
    return new CustomXmlPartModel(this.#book, id);
  }

  getItemOrNullObject(id: string): CustomXmlPartModel | NullObject {
    return this.#book.customXmlParts.has(id) ? new CustomXmlPartModel(this.#book, id) : new NullObject();
  }
}

type ScopedMembers =
  "items" | "getCount" | "getItem" | "getItemOrNullObject" | "getOnlyItem" | "getOnlyItemOrNullObject";

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
class ScopedCustomXmlPartsModel
  extends HostCollection<CustomXmlPartModel>
  implements Members<Excel.CustomXmlPartScopedCollection, ScopedMembers>
{
  readonly [excelClass] = "CustomXmlPartScopedCollection";
  readonly #book: Book;
  readonly #namespaceUri: string;

  constructor(book: Book, namespaceUri: string) {
    super();
    this.#book = book;
    this.#namespaceUri = namespaceUri;
  }

  get items(): CustomXmlPartModel[] {
    return new CustomXmlPartsModel(this.#book).items.filter((part) => part.namespaceUri === this.#namespaceUri);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: string): CustomXmlPartModel {
    const part = this.items.find((item) => item.id === id);
    if (!part) throw itemNotFound();
    return part;
  }

  getItemOrNullObject(id: string): CustomXmlPartModel | NullObject {
    return this.items.find((item) => item.id === id) ?? new NullObject();
  }

  getOnlyItem(): CustomXmlPartModel {
    const [only, ...others] = this.items;
    if (!only || others.length > 0) throw new HostError("InvalidOperation", "There is not exactly one part.");
    return only;
  }

  getOnlyItemOrNullObject(): CustomXmlPartModel | NullObject {
    const [only, ...others] = this.items;
    return only && others.length === 0 ? only : new NullObject();
  }
}

type PartMembers = "id" | "namespaceUri" | "getXml" | "setXml" | "delete";

/** `Excel.CustomXmlPart`. */
class CustomXmlPartModel extends HostObject implements Members<Excel.CustomXmlPart, PartMembers> {
  readonly [excelClass] = "CustomXmlPart";
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }

  override [identity]() {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }

  get namespaceUri(): string {
    const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(this.getXml());
    const declaration = root?.[1] ? `xmlns:${root[1]}` : "xmlns";
    return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
  }

  getXml(): string {
    const xml = this.#book.customXmlParts.get(this.#id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }

  setXml(xml: string): void {
    this.#book.customXmlParts.set(this.#id, xml);
  }

  delete(): void {
    this.#book.customXmlParts.delete(this.#id);
  }
}
