import type { Book } from "../book";
import { apiNotFound, invalidArgument } from "../host-error";
import { excelClass, HostObject, type Members } from "../host-object";

type ApplicationMembers =
  | "calculate"
  | "calculationMode"
  | "suspendScreenUpdatingUntilNextSync"
  | "suspendApiCalculationUntilNextSync"
  | "cultureInfo"
  | "decimalSeparator"
  | "thousandsSeparator"
  | "useSystemSeparators";

/** `Excel.Application`. */
export class ApplicationModel extends HostObject implements Members<Excel.Application, ApplicationMembers> {
  readonly [excelClass] = "Application";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  calculate(calculationType: string): Promise<void> {
    const { calculation } = this.#book.engine;
    return calculationType === "Recalculate" ? calculation.settled() : calculation.everything();
  }

  get calculationMode(): Excel.CalculationMode {
    return this.#book.calculationMode;
  }

  set calculationMode(mode: Excel.CalculationMode) {
    this.#book.calculationMode = mode;
  }

  /** `Excel.createWorkbook` outside the web; the types leave it out. */
  createWorkbook(base64File?: string): WorkbookCreatedModel {
    return new WorkbookCreatedModel(this.#book, base64File === undefined ? null : bytesOf(base64File));
  }

  /** Univer draws once a frame, after the batch; there is nothing to hold back. */
  suspendScreenUpdatingUntilNextSync(): void {}

  /** The host calculates when a batch ends or asks for values; there is nothing to hold back. */
  suspendApiCalculationUntilNextSync(): void {}

  get cultureInfo(): CultureInfoModel {
    return new CultureInfoModel(this.#book);
  }

  get decimalSeparator(): string {
    return this.#book.culture.decimalSeparator;
  }

  get thousandsSeparator(): string {
    return this.#book.culture.groupSeparator;
  }

  get useSystemSeparators(): boolean {
    return true;
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

/** `Excel.CultureInfo`. */
class CultureInfoModel extends HostObject implements Members<Excel.CultureInfo, "name" | "numberFormat"> {
  readonly [excelClass] = "CultureInfo";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get name(): string {
    return this.#book.culture.name;
  }

  get numberFormat(): NumberFormatInfoModel {
    return new NumberFormatInfoModel(this.#book);
  }
}

type NumberFormatMembers = "numberDecimalSeparator" | "numberGroupSeparator";

/** `Excel.NumberFormatInfo`. */
class NumberFormatInfoModel extends HostObject implements Members<Excel.NumberFormatInfo, NumberFormatMembers> {
  readonly [excelClass] = "NumberFormatInfo";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get numberDecimalSeparator(): string {
    return this.#book.culture.decimalSeparator;
  }

  get numberGroupSeparator(): string {
    return this.#book.culture.groupSeparator;
  }
}
