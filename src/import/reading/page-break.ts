import type { GridRow } from "./grid";
import type { ItemRow } from "./item-row";
import { BULLET } from "./plain";

/** Whether a page break, after which the header is printed again, parts the item from the row. */
export function isAfterPageBreak({ row }: GridRow, owner: ItemRow, headers: ReadonlySet<number>): boolean {
  let before = row - 1;
  while (before > owner.row && headers.has(before)) before -= 1;
  return before < row - 1 && before === owner.row;
}

/** The cells of an item that a page break has parted go on in the next row. */
export function goOn(owner: ItemRow, title: string, rule: string, evidence: readonly string[]): void {
  if (title !== "") owner.title = `${owner.title} ${title}`;
  const last = owner.texts.pop();
  if (last !== undefined || rule !== "")
    owner.texts.push([last ?? "", rule].filter((text) => text !== "").join(BULLET.test(rule) ? "\n" : " "));
  owner.evidence.push(...evidence);
}
