import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../workbook/area";
import type { Book } from "./book";
import { toArea, toRange } from "./engine-ranges";

/** A format by formula, the only kind that the host has. */
export interface FormulaFormat {
  readonly areas: readonly Area[];
  /** With "=". */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly style: IStyleBase;
}

/**
 * Answers the identifier of the new format. Excel puts a new one first (Microsoft Learn, ConditionalFormatCollection.add);
 * so does Univer.
 */
export function addFormulaFormat(
  book: Book,
  sheetId: string,
  { areas, formula, stopIfTrue, style }: FormulaFormat,
): string {
  const cfId = book.newId("conditional-format");
  const rule: IConditionFormattingRule = {
    cfId,
    ranges: areas.map(toRange),
    stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
  };
  book.engine.execute(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule });
  return cfId;
}

/** The formats of a worksheet, the strongest first. */
export function formulaFormats(book: Book, sheetId: string): FormulaFormat[] {
  return rulesOf(book, sheetId).map(({ ranges, stopIfTrue, rule }) => {
    const { value, style } = rule as unknown as Highlight;
    return { areas: ranges.map(toArea), formula: value, stopIfTrue, style };
  });
}

export function clearFormats(book: Book, sheetId: string): void {
  for (const { cfId } of rulesOf(book, sheetId))
    book.engine.execute(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId });
}

/** Univer's rules of a worksheet, the strongest first. */
export function rulesOf(book: Book, sheetId: string): IConditionFormattingRule[] {
  return book.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.engine.unitId, sheetId) ?? [];
}

/** What Univer keeps of a format by formula. */
export interface Highlight {
  readonly value: string;
  readonly style: IStyleBase;
}
