import { ICommandService } from "@univerjs/core";
import {
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { columnIndex, columnLetters } from "../workbook/a1";
import type { Engine } from "./engine";
import { toArea, toRange } from "./engine-ranges";
import type { StructureChange } from "./host-object";
import { structureChange, structureShift } from "./structure";

/**
 * Conditional formats go along with their cells when rows or columns come or go, and their formulas with the cells that they
 * speak of. With its user interface Univer does so by itself; without one, nobody does.
 */
export function moveConditionalFormats(engine: Engine): void {
  const rules = engine.injector.get(ConditionalFormattingRuleModel);
  engine.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const change = structureChange(id, params);
    if (change === null) return;
    for (const rule of [...(rules.getSubunitRules(engine.unitId, change.sheetId) ?? [])]) {
      const ranges = rule.ranges.flatMap((range) => {
        const area = structureShift(toArea(range), change);
        return area === null ? [] : [toRange(area)];
      });
      if (ranges.length === 0) {
        engine.executeOn(change.sheetId, DeleteConditionalRuleMutation.id, { cfId: rule.cfId });
      } else {
        const moved = { ...rule, ranges, rule: movedRule(rule.rule, change) };
        engine.executeOn(change.sheetId, SetConditionalRuleMutation.id, { cfId: rule.cfId, rule: moved });
      }
    }
  });
}

function movedRule(rule: IConditionFormattingRule["rule"], change: StructureChange): IConditionFormattingRule["rule"] {
  if (!("subType" in rule) || rule.subType !== CFSubRuleType.formula) return rule;
  return { ...rule, value: movedFormula(rule.value, change) };
}

/** Addresses outside of texts, moved as their cells are. */
function movedFormula(formula: string, change: StructureChange): string {
  return formula
    .split(/("[^"]*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b/g,
            (_, fixed: string, letters: string, fixedRow: string, digits: string) => {
              const cell = { row: Number(digits) - 1, column: columnIndex(letters) ?? 0, rows: 1, columns: 1 };
              const at = structureShift(cell, change);
              return at === null ? "#REF!" : `${fixed}${columnLetters(at.column)}${fixedRow}${at.row + 1}`;
            },
          ),
    )
    .join("");
}
