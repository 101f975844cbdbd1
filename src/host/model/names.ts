import { shownSheetName } from "../addresses";
import { shortAbsoluteAddress, readReference } from "../../workbook/a1";
import type { Book } from "../book";
import { apiNotFound, HostError, itemNotFound } from "../host-error";
import {
  excelClass,
  find,
  HostCollection,
  HostObject,
  identity,
  NullObject,
  placeOf,
  type Members,
} from "../host-object";
import type { NamedFormula } from "../names";
import { RangeModel } from "./range";

type CollectionMembers = "items" | "add" | "getCount" | "getItem" | "getItemOrNullObject";

/**
 * `Excel.NamedItemCollection`. A workbook's has the names scoped to the workbook (scope null), a worksheet's those scoped
 * to it and no other (Microsoft Learn, `Workbook.names`, `Worksheet.names`).
 */
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
    return this.#book.names.of(this.#scope).map((item) => new NamedItemModel(this.#book, item));
  }

  add(name: string, reference: HostObject | string | number, comment = ""): NamedItemModel {
    // Microsoft Support, "Names in formulas": letters, digits, period, underscore; not like a cell reference.
    if (
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
      name.length > 255 ||
      /^([a-z]{1,3}\d+|r\d*c\d*|[rc])$/i.test(name)
    ) {
      throw new HostError("InvalidArgument", `The name "${name}" is not valid.`);
    }
    if (this[find](name)) throw new HostError("ItemAlreadyExists", "A resource with the same name already exists.");
    const formula = this.#formulaOf(reference);
    const item = this.#book.names.add({ name, scope: this.#scope, formula, comment, visible: true });
    return new NamedItemModel(this.#book, item);
  }

  override [find](name: string): NamedItemModel | undefined {
    const found = this.#book.names.find(name, this.#scope);
    return found ? new NamedItemModel(this.#book, found) : undefined;
  }

  #formulaOf(reference: HostObject | string | number): string {
    if (typeof reference === "number") return `=${reference}`;
    if (typeof reference !== "string") {
      const { sheetId, area } = placeOf(reference);
      return `=${this.#quoted(sheetId)}!${shortAbsoluteAddress(area)}`;
    }
    if (!reference.startsWith("=")) return `="${reference.replaceAll('"', '""')}"`;
    // Excel writes the worksheet in front of a reference that names none.
    const bare = readReference(reference.slice(1));
    return bare?.sheetName === null
      ? `=${this.#quoted(this.#scope ?? this.#book.engine.activeSheetId())}!${reference.slice(1)}`
      : reference;
  }

  #quoted(sheetId: string): string {
    return shownSheetName(this.#book.engine, sheetId);
  }
}

type NamedItemMembers =
  "name" | "formula" | "value" | "visible" | "scope" | "type" | "getRange" | "getRangeOrNullObject" | "delete";

/** `Excel.NamedItem`. */
class NamedItemModel extends HostObject implements Members<Excel.NamedItem, NamedItemMembers> {
  readonly [excelClass] = "NamedItem";
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, { id }: NamedFormula) {
    super();
    this.#book = book;
    this.#id = id;
  }

  override [identity]() {
    return { Name: this.name };
  }

  get name(): string {
    return this.#item.name;
  }

  get formula(): string {
    return this.#item.formula;
  }

  set formula(formula: string) {
    this.#book.names.change(this.#id, { formula });
  }

  /** The address for a range, the constant for a constant. */
  get value(): string | number | boolean {
    return this.#constant.value;
  }

  get type(): Excel.NamedItemType {
    return this.#constant.type as Excel.NamedItemType;
  }

  get visible(): boolean {
    return this.#item.visible;
  }

  set visible(visible: boolean) {
    this.#book.names.change(this.#id, { visible });
  }

  get scope(): Excel.NamedItemScope {
    return (this.#item.scope === null ? "Workbook" : "Worksheet") as Excel.NamedItemScope;
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
    this.#book.names.remove(this.#id);
  }

  get #item(): NamedFormula {
    const item = this.#book.names.get(this.#id);
    if (!item) throw itemNotFound();
    return item;
  }

  get #place() {
    return this.#book.names.placeOf(this.#item.formula);
  }

  get #constant(): { type: `${Excel.NamedItemType}`; value: string | number | boolean } {
    const text = this.#item.formula.replace(/^=/, "");
    if (this.#place) return { type: "Range", value: text };
    const literal = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
    if (literal !== undefined) return { type: "String", value: literal.replaceAll('""', '"') };
    if (text !== "" && Number.isFinite(Number(text))) return { type: "Double", value: Number(text) };
    if (/^(TRUE|FALSE)$/i.test(text)) return { type: "Boolean", value: text.toUpperCase() === "TRUE" };
    if (text.includes("#REF!")) return { type: "Error", value: "#REF!" };
    throw apiNotFound(`NamedItem.value of a formula (${text})`);
  }
}
