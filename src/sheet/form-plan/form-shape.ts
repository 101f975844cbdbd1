import { outline, type OutlineRow } from "../../rubric/outline";
import type { Criterion, Item, Rubric } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import type { Summed } from "./sums";

/** Where the rows of a form's items stand, and what lies below what. Rows are 0-based. */
export interface FormShape {
  readonly outline: readonly OutlineRow[];
  readonly criteria: readonly OutlineRow<Criterion>[];
  readonly firstRow: number;
  readonly lastRow: number;
  rowOf(id: string): number;
  /** What a section adds up, or the whole form for null. */
  summedBy(id: string | null): Summed;
}

/** The slots of an item that have input rows of their own below it, in printed order. */
export function lineSlots(item: Item): readonly Slot[] {
  return item.type === "criterion" ? slotsOf(item).filter(({ row }) => row !== "own") : [];
}

/** Every item takes a row, and its lines the rows below it, from `firstRow` on. */
export function shapeOf(rubric: Rubric, firstRow: number): FormShape {
  const form = outline(rubric);
  const rows = new Map<string, number>();
  const children = new Map<string | null, { item: Item; row: number }[]>();
  const lastBelow = new Map<string | null, number>();
  const parents = new Map(form.map(({ item, parentId }) => [item.id, parentId]));
  let next = firstRow;
  for (const { item, parentId } of form) {
    rows.set(item.id, next);
    const siblings = children.get(parentId);
    if (siblings) siblings.push({ item, row: next });
    else children.set(parentId, [{ item, row: next }]);
    next += 1 + lineSlots(item).length;
    for (let above = parentId; above !== null; above = parents.get(above) ?? null) lastBelow.set(above, next - 1);
  }
  const lastRow = next - 1;
  return {
    outline: form,
    criteria: form.filter((row): row is OutlineRow<Criterion> => row.item.type === "criterion"),
    firstRow,
    lastRow,
    rowOf: (id) => rows.get(id) ?? 0,
    summedBy(id) {
      const own = id === null ? firstRow - 1 : (rows.get(id) ?? 0);
      const last = id === null ? lastRow : (lastBelow.get(id) ?? own);
      return { parts: children.get(id) ?? [], below: { first: own + 1, last } };
    },
  };
}
