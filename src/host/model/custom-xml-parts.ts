import type { Book } from "../book";
import { rootLanguageOf } from "../../workbook/xml/root-language";
import { HostError, itemNotFound } from "../host-error";
import { excelClass, find, HostCollection, HostObject, identity, type Members } from "../host-object";

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

  override [find](id: string): CustomXmlPartModel | undefined {
    return this.#book.customXmlParts.has(id) ? new CustomXmlPartModel(this.#book, id) : undefined;
  }
}

type ScopedMembers = "items" | "getCount" | "getItem" | "getItemOrNullObject" | "getOnlyItem";

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

  getOnlyItem(): CustomXmlPartModel {
    const [only, ...others] = this.items;
    if (!only || others.length > 0) throw new HostError("InvalidOperation", "There is not exactly one part.");
    return only;
  }

  override [find](id: string): CustomXmlPartModel | undefined {
    return this.items.find((item) => item.id === id);
  }
}

type PartMembers = "id" | "namespaceUri" | "getXml";

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
    return rootLanguageOf(this.getXml());
  }

  getXml(): string {
    const xml = this.#book.customXmlParts.get(this.#id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }
}
