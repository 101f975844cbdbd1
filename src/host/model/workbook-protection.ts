import type { Book } from "../book";
import { HostError } from "../host-error";
import { excelClass, HostObject, type Members } from "../host-object";

/** `Excel.WorkbookProtection`: protects the workbook's structure. Passwords are not played. */
export class WorkbookProtectionModel
  extends HostObject
  implements Members<Excel.WorkbookProtection, "protected" | "protect" | "unprotect">
{
  readonly [excelClass] = "WorkbookProtection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get protected(): boolean {
    return this.#book.structureProtected;
  }

  protect(): void {
    if (this.#book.structureProtected) throw new HostError("AccessDenied", "The workbook is already protected.");
    this.#book.structureProtected = true;
  }

  unprotect(): void {
    this.#book.structureProtected = false;
  }
}
