import { accessDenied, type Book } from "../book";
import { HostError } from "../host-error";
import { excelClass, HostObject, type Members } from "../host-object";
import { internalError } from "../quirks";

/** What a protected sheet still allows when nothing is said (Microsoft Learn, WorksheetProtectionOptions). */
const untold: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Members for which Excel has answered null (office-js #1931: "some"): those of which no file tells. */
const withNulls = { allowEditObjects: null, allowEditScenarios: null };

type ProtectionMembers = "protected" | "options" | "protect" | "unprotect";

/** `Excel.WorksheetProtection`. */
export class ProtectionModel extends HostObject implements Members<Excel.WorksheetProtection, ProtectionMembers> {
  readonly [excelClass] = "WorksheetProtection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return this.#book.sheet(this.#sheetId).protection !== null;
  }

  get options(): Excel.WorksheetProtectionOptions | null {
    const told = this.#book.sheet(this.#sheetId).protection?.options;
    const nulls = this.#book.quirks.protectionOptions === "with nulls" ? withNulls : {};

    return { ...untold, ...nulls, ...told };
  }

  /**
   * Fails on a protected worksheet (office-js #6784) and for a member that is null (office-js #1931, "There was an internal
   * error while processing the request"), and ends the undo history as Excel does.
   */
  protect(options?: Excel.WorksheetProtectionOptions, password?: string): void {
    const state = this.#book.sheet(this.#sheetId);
    if (state.protection) throw accessDenied();
    if (Object.values(options ?? {}).includes(null)) throw internalError();
    state.protection = { options: { ...options }, password: password || null };
    this.#book.engine.clearUndo();
  }

  unprotect(password?: string): void {
    const state = this.#book.sheet(this.#sheetId);
    if (state.protection?.password && state.protection.password !== password) {
      throw new HostError("AccessDenied", "The password you supplied is not correct.");
    }
    state.protection = null;
    this.#book.engine.clearUndo();
  }
}
