import { absoluteAddressOf, quoteSheetName } from "../area";
import type { Book, NamedFormula } from "../book";
import { HostError, itemNotFound } from "../host-error";
import { excelClass, HostCollection, HostObject, identity, NullObject, type Members } from "../host-object";
import { RangeModel } from "./range";
import { WorksheetModel } from "./worksheet";

type CollectionMembers = "items" | "add" | "addFormulaLocal" | "getCount" | "getItem" | "getItemOrNullObject";

/** `Excel.NamedItemCollection` of the workbook (scope null) or of a worksheet. */
export class NamesModel
  extends HostCollection<NamedItemModel>
  implements Members<Excel.NamedItemCollection, CollectionMembers>
{
  readonly [excelClass] = "NamedItemCollection";
  readonly #book: Book;
  readonly #scope: string | null;

  constructor(book: Book, scope: string | null) {
    super();
    this.#book = book;
    this.#scope = scope;
  }

  get items(): NamedItemModel[] {
    return this.#names.map((name) => new NamedItemModel(this.#book, name));
  }

  add(name: string, reference: HostObject | string | number, comment = ""): NamedItemModel {
    // Microsoft Support, "Names in formulas": letters, digits, period, underscore; not like a cell reference.
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name)) {
      throw new HostError("InvalidArgument", `The name "${name}" is not valid.`);
    }
    if (this.#find(name)) throw new HostError("ItemAlreadyExists", "A resource with the same name already exists.");
    const item: NamedFormula = {
      id: this.#book.newId("name"),
      name,
      scope: this.#scope,
      formula: this.#formulaOf(reference),
      comment,
      visible: true,
    };
    this.#book.addName(item);
    return new NamedItemModel(this.#book, item);
  }

  addFormulaLocal(name: string, formula: string, comment?: string): NamedItemModel {
    return this.add(name, formula, comment);
  }

  getCount(): number {
    return this.#names.length;
  }

  getItem(name: string): NamedItemModel {
    const found = this.#find(name);
    if (!found) throw itemNotFound();
    return new NamedItemModel(this.#book, found);
  }

  getItemOrNullObject(name: string): NamedItemModel | NullObject {
    const found = this.#find(name);
    return found ? new NamedItemModel(this.#book, found) : new NullObject();
  }

  get #names(): NamedFormula[] {
    return this.#book.names.filter(({ scope }) => scope === this.#scope);
  }

  #find(name: string): NamedFormula | undefined {
    return this.#names.find((known) => known.name.toLowerCase() === name.toLowerCase());
  }

  #formulaOf(reference: HostObject | string | number): string {
    if (typeof reference === "number") return `=${reference}`;
    if (typeof reference === "string")
      return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
    const { sheetId, area } = RangeModel.placeOf(reference);
    return `=${quoteSheetName(this.#book.engine.sheet(sheetId).getName())}!${absoluteAddressOf(area)}`;
  }
}

type NamedItemMembers =
  | "name"
  | "formula"
  | "value"
  | "visible"
  | "comment"
  | "scope"
  | "type"
  | "getRange"
  | "getRangeOrNullObject"
  | "delete"
  | "worksheetOrNullObject";

/** `Excel.NamedItem`. */
class NamedItemModel extends HostObject implements Members<Excel.NamedItem, NamedItemMembers> {
  readonly [excelClass] = "NamedItem";
  readonly #book: Book;
  readonly #item: NamedFormula;

  constructor(book: Book, item: NamedFormula) {
    super();
    this.#book = book;
    this.#item = item;
  }

  override [identity]() {
    return { Name: this.#item.name };
  }

  get name(): string {
    return this.#item.name;
  }

  get formula(): string {
    return this.#item.formula;
  }

  set formula(formula: string) {
    this.#item.formula = formula;
    this.#book.mirrorName(this.#item);
  }

  /** The reference without its `=` for a range, the constant for a constant. */
  get value(): string | number {
    const text = this.#item.formula.replace(/^=/, "");
    const literal = /^"(.*)"$/s.exec(text);
    if (literal) return (literal[1] ?? "").replaceAll('""', '"');
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  }

  get type(): Excel.NamedItemType {
    const kind = this.#place ? "Range" : typeof this.value === "number" ? "Double" : "String";
    return kind as Excel.NamedItemType;
  }

  get visible(): boolean {
    return this.#item.visible;
  }

  set visible(visible: boolean) {
    this.#item.visible = visible;
    this.#book.mirrorName(this.#item);
  }

  get comment(): string {
    return this.#item.comment;
  }

  set comment(comment: string) {
    this.#item.comment = comment;
  }

  get scope(): Excel.NamedItemScope {
    return (this.#item.scope === null ? "Workbook" : "Worksheet") as Excel.NamedItemScope;
  }

  get worksheetOrNullObject(): WorksheetModel | NullObject {
    return this.#item.scope === null ? new NullObject() : new WorksheetModel(this.#book, this.#item.scope);
  }

  getRange(): RangeModel {
    const place = this.#place;
    if (!place) throw itemNotFound();
    return new RangeModel(this.#book, place.sheetId, place.area);
  }

  getRangeOrNullObject(): RangeModel | NullObject {
    return this.#place ? this.getRange() : new NullObject();
  }

  delete(): void {
    this.#book.removeName(this.#item);
  }

  get #place() {
    return this.#book.placeOf(this.#item.formula);
  }
}
