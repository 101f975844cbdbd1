import type { Book } from "../book";
import { excelClass, HostObject, type Members } from "../host-object";
import { CustomPropertiesModel } from "./keyed-properties";

type DocumentPropertiesMembers = "title" | "author" | "custom";

/** `Excel.DocumentProperties`. */
export class DocumentPropertiesModel
  extends HostObject
  implements Members<Excel.DocumentProperties, DocumentPropertiesMembers>
{
  readonly [excelClass] = "DocumentProperties";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get title(): string {
    return this.#get("title");
  }
  set title(text: string) {
    this.#set("title", text);
  }
  get author(): string {
    return this.#get("author");
  }
  set author(text: string) {
    this.#set("author", text);
  }

  get custom(): CustomPropertiesModel {
    return new CustomPropertiesModel(this.#book.customProperties);
  }

  #get(name: string): string {
    return (this.#book.properties.get(name) ?? "") as string;
  }

  #set(name: string, value: unknown): void {
    this.#book.properties.set(name, value);
  }
}
