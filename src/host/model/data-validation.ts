import { shownSheetName } from "../addresses";
import { shortAbsoluteAddress } from "../../workbook/a1";
import type { Area } from "../../workbook/area";
import type { Book } from "../book";
import { excelClass, HostObject, placeOf, type Members } from "../host-object";
import { validationTypeOf, type Validation } from "../validation";

type DataValidationMembers = "rule" | "type" | "ignoreBlanks" | "prompt" | "errorAlert" | "clear";

/** `Excel.DataValidation` of an area. */
export class DataValidationModel extends HostObject implements Members<Excel.DataValidation, DataValidationMembers> {
  readonly [excelClass] = "DataValidation";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #area: Area;

  constructor(book: Book, sheetId: string, area: Area) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#area = area;
  }

  get rule(): Excel.DataValidationRule | null {
    return this.#here?.rule ?? null;
  }

  set rule(rule: Excel.DataValidationRule) {
    const readable = this.#withReferences(rule);
    this.#set({ rule: readable, type: validationTypeOf(readable) });
  }

  get type(): Excel.DataValidationType {
    // Microsoft Learn, Excel.DataValidationType: Inconsistent where the range has several rules.
    return (this.#here?.type ?? "Inconsistent") as Excel.DataValidationType;
  }

  get ignoreBlanks(): boolean | null {
    return this.#here?.ignoreBlanks ?? null;
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    this.#set({ ignoreBlanks });
  }

  get prompt(): Excel.DataValidationPrompt | null {
    return this.#here?.prompt ?? null;
  }

  set prompt(prompt: Excel.DataValidationPrompt) {
    this.#set({ prompt });
  }

  get errorAlert(): Excel.DataValidationErrorAlert | null {
    return this.#here?.errorAlert ?? null;
  }

  set errorAlert(errorAlert: Excel.DataValidationErrorAlert) {
    this.#set({ errorAlert });
  }

  clear(): void {
    this.#book.demandOption(this.#sheetId, null);
    this.#book.sheet(this.#sheetId).validations.clear(this.#area);
  }

  get #here() {
    return this.#book.sheet(this.#sheetId).validations.at(this.#area);
  }

  /** Data validation cannot be changed on a protected sheet (Microsoft Support, "More on data validation"). */
  #set(change: Partial<Validation>): void {
    this.#book.demandOption(this.#sheetId, null);
    this.#book.sheet(this.#sheetId).validations.set(this.#area, change);
  }

  /** A list's source may be a range object; Excel keeps it as an absolute reference. */
  #withReferences(rule: Excel.DataValidationRule): Excel.DataValidationRule {
    const source: unknown = rule.list?.source;
    if (!rule.list || typeof source !== "object") return rule;
    const { sheetId, area } = placeOf(source);
    const sheet = shownSheetName(this.#book.engine, sheetId);
    return { list: { ...rule.list, source: `=${sheet}!${shortAbsoluteAddress(area)}` } };
  }
}
