import type { ColumnKey } from "../form/columns";
import { columnKey, type Side } from "../form/columns";
import type { FormCells } from "../form/form-cells";
import { type Answer, answerOf, type Answers, type SlotId, type SlotValue, valueIn } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { quoted } from "../rubric/labels";
import { recordOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import { about, type Finding } from "./finding";

/**
 * Numbers that stand in cells as text, as other programs and pasting leave them. What can be read in one way only is read,
 * and told; "14.194" stays the text that it is, and what cannot be read is told as well.
 */
export function readTextFigures<A extends Answers>(
  rubric: Rubric,
  answers: A,
  { rowOf, lineRowsOf }: Pick<FormCells, "rowOf" | "lineRowsOf">,
  columns: ReadonlyMap<ColumnKey, number>,
  side: Side,
): { readonly answers: A; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (id: string, slot: Slot, value: SlotValue | undefined): SlotValue | undefined => {
    if (typeof value !== "object") return value;
    const reading = slot.kind === "option" ? null : readFigure(value.cellText);
    const key = columnKey(side, slot.column);
    const row = slot.row === "own" ? rowOf.get(id) : lineRowsOf.get(id)?.get(slot.row);
    const cell = row === undefined ? null : { row, column: columns.get(key) ?? 0 };
    if (reading?.kind !== "number" || reading.warning !== null) {
      findings.push(about("input-unread", `criterion:${id}`, key, cell, quoted(value.cellText), ""));
      return value;
    }
    const number = reading.value.toFixed();
    findings.push(about("number-as-text", `criterion:${id}`, key, cell, quoted(value.cellText), number));
    return number;
  };
  const all = criteriaOf(rubric).flatMap(({ item }): [string, Answer][] => {
    const answer = answers[item.id];
    if (answer === undefined) return [];
    const slots = slotsOf(item);
    const values = new Map<SlotId, SlotValue | undefined>(
      slots.map((slot) => [slot.id, read(item.id, slot, valueIn(answer, slot.id))]),
    );
    return [[item.id, { ...answer, ...answerOf(slots, (id) => values.get(id)) }]];
  });
  return { answers: findings.length === 0 ? answers : (recordOf(all) as unknown as A), findings };
}
