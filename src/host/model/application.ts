import type { Book } from "../book";
import { apiNotFound, invalidArgument } from "../host-error";
import { excelClass, HostObject, type Members } from "../host-object";

type ApplicationMembers =
  "calculate" | "calculationMode" | "suspendScreenUpdatingUntilNextSync" | "suspendApiCalculationUntilNextSync";

/** `Excel.Application`. */
export class ApplicationModel extends HostObject implements Members<Excel.Application, ApplicationMembers> {
  readonly [excelClass] = "Application";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  /** Only kept: whether anybody may forget to calculate is no matter here. */
  get calculationMode(): Excel.CalculationMode {
    return this.#book.calculationMode as Excel.CalculationMode;
  }

  set calculationMode(mode: string) {
    this.#book.calculationMode = mode;
  }

  calculate(calculationType: string): Promise<void> {
    const { calculation } = this.#book.engine;
    return calculationType === "Recalculate" ? calculation.recalculate() : calculation.everything();
  }

  /** `Excel.createWorkbook` outside the web; the types leave it out. */
  createWorkbook(base64File?: string): WorkbookCreatedModel {
    return new WorkbookCreatedModel(this.#book, base64File === undefined ? null : bytesOf(base64File));
  }

  /** Univer draws once a frame, after the batch; there is nothing to hold back. */
  suspendScreenUpdatingUntilNextSync(): void {}

  /**
   * What follows in this batch is not calculated. "Once set, it is the developer's responsibility to re-calc the workbook"
   * (Microsoft Learn, Application.suspendApiCalculationUntilNextSync).
   */
  suspendApiCalculationUntilNextSync(): void {
    this.#book.engine.calculation.suspend();
  }
}

/** `Excel.WorkbookCreated`: a workbook that nobody sees until it is opened, in a window of its own. */
class WorkbookCreatedModel extends HostObject {
  readonly [excelClass] = "WorkbookCreated";
  readonly #book: Book;
  readonly #file: Uint8Array | null;

  constructor(book: Book, file: Uint8Array | null) {
    super();
    this.#book = book;
    this.#file = file;
  }

  open(): void {
    if (!this.#book.onCreateWorkbook) throw apiNotFound("WorkbookCreated.open");
    this.#book.onCreateWorkbook(this.#file);
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument("base64File");
  }
}
