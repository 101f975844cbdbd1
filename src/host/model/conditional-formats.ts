import { BooleanNumber, type IStyleBase, Rectangle } from "@univerjs/core";
import {
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { intersect, type Area } from "../../workbook/area";
import type { Book } from "../book";
import { toArea, toRange } from "../engine-ranges";
import { apiNotFound, itemNotFound } from "../host-error";
import { excelClass, find, HostCollection, HostObject, identity, type Members } from "../host-object";
import { addFormulaFormat, rulesOf, type Highlight } from "../formula-formats";

type CollectionMembers = "items" | "add" | "clearAll" | "getCount" | "getItem" | "getItemOrNullObject";

/** `Excel.ConditionalFormatCollection` of an area. */
export class ConditionalFormatsModel
  extends HostCollection<ConditionalFormatModel>
  implements Members<Excel.ConditionalFormatCollection, CollectionMembers>
{
  readonly [excelClass] = "ConditionalFormatCollection";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #area: Area;

  constructor(book: Book, sheetId: string, area: Area) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#area = area;
  }

  get items(): ConditionalFormatModel[] {
    return this.#rules.map((rule) => new ConditionalFormatModel(this.#book, this.#sheetId, rule.cfId));
  }

  get #rules(): IConditionFormattingRule[] {
    return rulesOf(this.#book, this.#sheetId).filter((rule) =>
      rule.ranges.some((range) => intersect(toArea(range), this.#area)),
    );
  }

  add(type: string): ConditionalFormatModel {
    this.#book.demandOption(this.#sheetId, "allowFormatCells");
    if (type !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add("${type}")`);
    const areas = [this.#book.engine.clip(this.#sheetId, this.#area) ?? this.#area];
    const id = addFormulaFormat(this.#book, this.#sheetId, { areas, formula: "=FALSE", stopIfTrue: false, style: {} });
    return new ConditionalFormatModel(this.#book, this.#sheetId, id);
  }

  clearAll(): void {
    this.#book.demandOption(this.#sheetId, "allowFormatCells");
    for (const rule of this.#rules) {
      // Other cells keep it. Its formula is written for its first cell: without that it goes.
      const ranges = Rectangle.subtractMulti(rule.ranges, [toRange(this.#area)]);
      const [first] = rule.ranges;
      const stays = ranges.some(
        ({ startRow, startColumn }) => startRow === first?.startRow && startColumn === first.startColumn,
      );
      this.#book.engine.execute(
        stays ? SetConditionalRuleMutation.id : DeleteConditionalRuleMutation.id,
        stays ? { subUnitId: this.#sheetId, rule: { ...rule, ranges } } : { subUnitId: this.#sheetId, cfId: rule.cfId },
      );
    }
  }

  override [find](id: string): ConditionalFormatModel | undefined {
    const known = rulesOf(this.#book, this.#sheetId).some((rule) => rule.cfId === id);
    return known ? new ConditionalFormatModel(this.#book, this.#sheetId, id) : undefined;
  }
}

type FormatMembers = "id" | "type" | "priority" | "stopIfTrue" | "custom" | "delete";

/** `Excel.ConditionalFormat`. */
class ConditionalFormatModel extends HostObject implements Members<Excel.ConditionalFormat, FormatMembers> {
  readonly [excelClass] = "ConditionalFormat";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #id: string;

  constructor(book: Book, sheetId: string, id: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#id = id;
  }

  override [identity]() {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }

  get type(): Excel.ConditionalFormatType {
    return "Custom" as Excel.ConditionalFormatType;
  }

  get priority(): number {
    return rulesOf(this.#book, this.#sheetId).findIndex((rule) => rule.cfId === this.#id);
  }

  get stopIfTrue(): boolean {
    return this.#rule.stopIfTrue;
  }

  set stopIfTrue(stopIfTrue: boolean) {
    this.#change({ stopIfTrue });
  }

  get custom(): CustomConditionalFormatModel {
    return new CustomConditionalFormatModel(
      new CustomRule(
        () => this.#highlight,
        (change) => this.#restyle(change),
      ),
    );
  }

  delete(): void {
    this.#book.demandOption(this.#sheetId, "allowFormatCells");
    this.#book.engine.execute(DeleteConditionalRuleMutation.id, { subUnitId: this.#sheetId, cfId: this.#id });
  }

  get #rule(): IConditionFormattingRule {
    const rule = rulesOf(this.#book, this.#sheetId).find(({ cfId }) => cfId === this.#id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  get #highlight(): Highlight {
    return this.#rule.rule as unknown as Highlight;
  }

  #restyle(change: Partial<Highlight>): void {
    this.#change({ rule: { ...this.#rule.rule, ...change } as IConditionFormattingRule["rule"] });
  }

  #change(change: Partial<IConditionFormattingRule>): void {
    this.#book.demandOption(this.#sheetId, "allowFormatCells");
    this.#book.engine.execute(SetConditionalRuleMutation.id, {
      subUnitId: this.#sheetId,
      rule: { ...this.#rule, ...change },
    });
  }
}

/** Reads and changes a rule by formula. */
class CustomRule {
  constructor(
    private readonly read: () => Highlight,
    readonly change: (change: Partial<Highlight>) => void,
  ) {}

  get formula(): string {
    return this.read().value;
  }

  get style(): IStyleBase {
    return this.read().style;
  }

  patchStyle(style: IStyleBase): void {
    this.change({ style: { ...this.style, ...style } });
  }
}

/** `Excel.CustomConditionalFormat`. */
class CustomConditionalFormatModel
  extends HostObject
  implements Members<Excel.CustomConditionalFormat, "rule" | "format">
{
  readonly [excelClass] = "CustomConditionalFormat";
  readonly #custom: CustomRule;

  constructor(custom: CustomRule) {
    super();
    this.#custom = custom;
  }

  get rule(): ConditionalFormatRuleModel {
    return new ConditionalFormatRuleModel(this.#custom);
  }

  get format(): ConditionalRangeFormatModel {
    return new ConditionalRangeFormatModel(this.#custom);
  }
}

/** `Excel.ConditionalFormatRule`. */
class ConditionalFormatRuleModel extends HostObject implements Members<Excel.ConditionalFormatRule, "formula"> {
  readonly [excelClass] = "ConditionalFormatRule";
  readonly #custom: CustomRule;

  constructor(custom: CustomRule) {
    super();
    this.#custom = custom;
  }

  get formula(): string {
    return this.#custom.formula;
  }

  set formula(value: string) {
    this.#custom.change({ value });
  }
}

/** `Excel.ConditionalRangeFormat`. */
class ConditionalRangeFormatModel extends HostObject implements Members<Excel.ConditionalRangeFormat, "font" | "fill"> {
  readonly [excelClass] = "ConditionalRangeFormat";
  readonly #custom: CustomRule;

  constructor(custom: CustomRule) {
    super();
    this.#custom = custom;
  }

  get font(): ConditionalRangeFontModel {
    return new ConditionalRangeFontModel(this.#custom);
  }

  get fill(): ConditionalRangeFillModel {
    return new ConditionalRangeFillModel(this.#custom);
  }
}

/** `Excel.ConditionalRangeFill`. */
class ConditionalRangeFillModel extends HostObject implements Members<Excel.ConditionalRangeFill, "color"> {
  readonly [excelClass] = "ConditionalRangeFill";
  readonly #custom: CustomRule;

  constructor(custom: CustomRule) {
    super();
    this.#custom = custom;
  }

  get color(): string {
    return this.#custom.style.bg?.rgb ?? "";
  }

  set color(rgb: string) {
    this.#custom.patchStyle({ bg: { rgb } });
  }
}

type FontMembers = "color" | "bold";

/** `Excel.ConditionalRangeFont`. */
class ConditionalRangeFontModel extends HostObject implements Members<Excel.ConditionalRangeFont, FontMembers> {
  readonly [excelClass] = "ConditionalRangeFont";
  readonly #custom: CustomRule;

  constructor(custom: CustomRule) {
    super();
    this.#custom = custom;
  }

  get color(): string {
    return this.#custom.style.cl?.rgb ?? "";
  }

  set color(rgb: string) {
    this.#custom.patchStyle({ cl: { rgb } });
  }

  get bold(): boolean {
    return this.#custom.style.bl === BooleanNumber.TRUE;
  }

  set bold(on: boolean) {
    this.#custom.patchStyle({ bl: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
}
