import type { Book } from "../book";
import { excelClass, HostObject, type Members } from "../host-object";
import { CustomPropertiesModel } from "./custom-properties";

type DocumentPropertiesMembers =
  | "title"
  | "subject"
  | "author"
  | "keywords"
  | "comments"
  | "category"
  | "manager"
  | "company"
  | "lastAuthor"
  | "creationDate"
  | "revisionNumber"
  | "custom";

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
  get subject(): string {
    return this.#get("subject");
  }
  set subject(text: string) {
    this.#set("subject", text);
  }
  get author(): string {
    return this.#get("author");
  }
  set author(text: string) {
    this.#set("author", text);
  }
  get keywords(): string {
    return this.#get("keywords");
  }
  set keywords(text: string) {
    this.#set("keywords", text);
  }
  get comments(): string {
    return this.#get("comments");
  }
  set comments(text: string) {
    this.#set("comments", text);
  }
  get category(): string {
    return this.#get("category");
  }
  set category(text: string) {
    this.#set("category", text);
  }
  get manager(): string {
    return this.#get("manager");
  }
  set manager(text: string) {
    this.#set("manager", text);
  }
  get company(): string {
    return this.#get("company");
  }
  set company(text: string) {
    this.#set("company", text);
  }
  get lastAuthor(): string {
    return this.#get("lastAuthor");
  }
  get creationDate(): Date {
    return new Date(this.#get("created") || 0);
  }
  get revisionNumber(): number {
    return Number(this.#book.properties.get("revisionNumber") ?? 0);
  }
  set revisionNumber(number: number) {
    this.#set("revisionNumber", number);
  }

  get custom(): CustomPropertiesModel {
    return new CustomPropertiesModel(this.#book);
  }

  #get(name: string): string {
    return (this.#book.properties.get(name) ?? "") as string;
  }

  #set(name: string, value: unknown): void {
    this.#book.properties.set(name, value);
  }
}
