import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  Rectangle,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { intersect, contains, isSameArea, type Area } from "../workbook/area";
import { toArea, toRange } from "./engine-ranges";
import type { Engine } from "./engine";
import { invalidArgument } from "./host-error";
import { demandTypedList, demandWords } from "./limits";

/** Excel's data validation of some cells: one rule with its words. */
export interface Validation {
  readonly rule: Excel.DataValidationRule;
  readonly type: `${Excel.DataValidationType}`;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

/** Excel's defaults for a new rule (Microsoft Learn, `DataValidationErrorAlert`, `DataValidationPrompt`). */
const unwritten: Validation = {
  rule: {},
  type: "None",
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/**
 * The validations of one worksheet. Univer holds the rules with their places, so that they move with rows, are drawn
 * and are enforced; beside them stands what Univer does not know, by the same identifiers.
 */
export class SheetValidations {
  readonly #known = new Map<string, Validation>();
  #pending: { readonly area: Area; readonly change: Partial<Validation> } | null = null;
  #next = 1;
  /** Where a prompt was set over others. */
  #overlaps: Area[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly sheetId: string,
  ) {}

  /** The one validation of an area; null when its cells differ. */
  at(area: Area): Validation | null {
    this.applyPending();
    const covering = this.#touching(area);
    const [only, ...others] = covering;
    if (!only) return unwritten;
    if (others.length > 0 || !only.ranges.some((range) => contains(toArea(range), area))) return null;
    return this.#known.get(only.uid) ?? unwritten;
  }

  /** Univer's rule for a cell, for checking an entry. */
  ruleAt(row: number, column: number): { rule: ISheetDataValidationRule; words: Validation } | null {
    this.applyPending();
    const rule = this.#model.getRuleByLocation(this.engine.unitId, this.sheetId, row, column);
    return rule ? { rule, words: this.#known.get(rule.uid) ?? unwritten } : null;
  }

  /**
   * Changes the validation of an area, leaving what `change` does not name as it was. Univer takes a validation as a
   * whole: the changes of one area are gathered until something else is asked of it (`applyPending`).
   */
  set(area: Area, change: Partial<Validation>): void {
    if (this.#pending && !isSameArea(this.#pending.area, area)) this.applyPending();
    this.#demandReadable(area, change);
    this.#pending = { area, change: { ...this.#pending?.change, ...change } };
  }

  /** What Excel refuses fails where it is set. */
  #demandReadable(area: Area, { rule, prompt, errorAlert }: Partial<Validation>): void {
    if (prompt) demandWords(prompt);
    if (errorAlert) demandWords(errorAlert);
    // office-js #2594: a prompt was set over an area of which a part had one before; then a rule is an invalid argument.
    if (prompt && this.#touching(area).some((other) => this.#promptsElsewhere(other, area))) this.#overlaps.push(area);
    if (!rule) return;
    if (this.#overlaps.some((overlap) => intersect(overlap, area))) throw invalidArgument("a rule after a prompt");
    if (typeof rule.list?.source === "string") demandTypedList(rule.list.source);
    univerCriteria(rule);
  }

  #promptsElsewhere({ uid, ranges }: ISheetDataValidationRule, area: Area): boolean {
    const { prompt } = this.#known.get(uid) ?? unwritten;
    const prompts = prompt.title !== "" || prompt.message !== "";
    return prompts && !ranges.some((range) => isSameArea(toArea(range), area));
  }

  /** Gives Univer what was gathered. */
  applyPending(): void {
    if (!this.#pending) return;
    const { area, change } = this.#pending;
    this.#pending = null;
    this.#apply(area, change);
  }

  #apply(area: Area, change: Partial<Validation>): void {
    const touching = this.#touching(area);
    const [same] = touching;
    const next = { ...((same && this.#known.get(same.uid)) ?? unwritten), ...change };
    if (
      same &&
      touching.length === 1 &&
      same.ranges.length === 1 &&
      same.ranges[0] &&
      isSameArea(area, toArea(same.ranges[0]))
    ) {
      this.#known.set(same.uid, next);
      const { uid: _uid, ...payload } = univerRule(same.uid, [area], next);
      this.#execute(UpdateDataValidationMutation.id, {
        ruleId: same.uid,
        payload: { type: UpdateRuleType.ALL, payload },
      });
      return;
    }
    this.#remove(area);
    this.add([area], next);
  }

  /** Puts one rule on areas that have none. */
  add(areas: readonly Area[], validation: Validation): void {
    this.applyPending();
    const uid = `validation-${this.#next++}`;
    this.#known.set(uid, validation);
    this.#execute(AddDataValidationMutation.id, { rule: univerRule(uid, areas, validation) });
  }

  /** Every rule with its places. */
  all(): { areas: Area[]; validation: Validation }[] {
    this.applyPending();
    return this.#model
      .getRules(this.engine.unitId, this.sheetId)
      .map(({ uid, ranges }) => ({ areas: ranges.map(toArea), validation: this.#known.get(uid) ?? unwritten }));
  }

  clear(area: Area): void {
    this.applyPending();
    this.#overlaps = this.#overlaps.filter((overlap) => !contains(area, overlap));
    this.#remove(area);
  }

  #remove(area: Area): void {
    for (const rule of this.#touching(area)) {
      const left = Rectangle.subtractMulti(rule.ranges, [toRange(area)]);
      if (left.length === 0) {
        this.#known.delete(rule.uid);
        this.#execute(RemoveDataValidationMutation.id, { ruleId: rule.uid });
      } else {
        this.#execute(UpdateDataValidationMutation.id, {
          ruleId: rule.uid,
          payload: { type: UpdateRuleType.RANGE, payload: left },
        });
      }
    }
  }

  get #model(): SheetDataValidationModel {
    return this.engine.injector.get(SheetDataValidationModel);
  }

  #touching(area: Area): ISheetDataValidationRule[] {
    return this.#model
      .getRules(this.engine.unitId, this.sheetId)
      .filter((rule) => rule.ranges.some((range) => intersect(toArea(range), area)));
  }

  #execute(commandId: string, params: object): void {
    this.engine.execute(commandId, { subUnitId: this.sheetId, ...params });
  }
}

const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function univerRule(uid: string, areas: readonly Area[], validation: Validation): IDataValidationRule {
  const { errorAlert, prompt, rule } = validation;
  return {
    uid,
    ranges: areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: errorStyles[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    error: [errorAlert.title, errorAlert.message].filter(Boolean).join(": "),
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
    ...univerCriteria(rule),
  };
}

function univerCriteria(
  rule: Excel.DataValidationRule,
): Pick<IDataValidationRule, "type"> & Partial<IDataValidationRule> {
  const [kind, basic] = basicRule(rule);
  if (kind && basic) {
    return {
      type: kind,
      operator: operators[basic.operator] ?? DataValidationOperator.BETWEEN,
      formula1: asFormula(basic.formula1),
      ...(basic.formula2 === undefined ? {} : { formula2: asFormula(basic.formula2) }),
    };
  }
  if (rule.list) {
    return {
      type: DataValidationType.LIST,
      formula1: asFormula(rule.list.source),
      showDropDown: rule.list.inCellDropDown,
      // A plain cell with an arrow, as Excel draws it, instead of Univer's coloured tag.
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  return { type: DataValidationType.ANY };
}

interface BasicRule {
  readonly operator: string;
  readonly formula1: unknown;
  readonly formula2?: unknown;
}

function basicRule(rule: Excel.DataValidationRule): [DataValidationType | null, BasicRule | null] {
  if (rule.wholeNumber) return [DataValidationType.WHOLE, rule.wholeNumber];
  if (rule.decimal) return [DataValidationType.DECIMAL, rule.decimal];
  if (rule.textLength) return [DataValidationType.TEXT_LENGTH, rule.textLength];
  if (rule.date) return [DataValidationType.DATE, rule.date];
  return [null, null];
}

/** A part of a rule as Univer keeps it. A range object has been written out as a reference before. */
export function asFormula(part: unknown): string {
  if (typeof part === "string") return part;
  if (typeof part === "number") return String(part);
  throw invalidArgument("data validation rule");
}

/** The type of a rule (`Excel.DataValidationType`). */
export function validationTypeOf(rule: Excel.DataValidationRule): Validation["type"] {
  if (rule.wholeNumber) return "WholeNumber";
  if (rule.decimal) return "Decimal";
  if (rule.textLength) return "TextLength";
  if (rule.date) return "Date";
  if (rule.time) return "Time";
  if (rule.list) return "List";
  if (rule.custom) return "Custom";
  return "None";
}
