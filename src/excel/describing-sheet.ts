import { cellText, type Entries, LIST_COLUMN } from "../form/description";
import { rangeOf } from "./write-plan";

// What is written into the very hidden sheet that describes a form.

/** Facts and lists of a new describing sheet. */
export function writeDescription(sheet: Excel.Worksheet, entries: Entries, lists: readonly string[]): void {
  writeTexts(sheet, 0, 0, [...entries]);
  writeTexts(
    sheet,
    0,
    LIST_COLUMN,
    lists.map((text) => [text]),
  );
}

/**
 * What stands in a describing sheet: its cells as they were read, or, after a failure of which nobody knows how far it came,
 * how many rows may hold something.
 */
export type Found = readonly (readonly unknown[])[] | { readonly rows: number };

/**
 * Brings the facts of a describing sheet up to date. What stands as it should is not written again: the rubric alone takes
 * tens of thousands of letters.
 */
export function writeFacts(sheet: Excel.Worksheet, before: Found, entries: Entries): void {
  const facts = [...entries];
  const wanted = (row: number): readonly [string, string] => facts[row] ?? ["", ""];
  const cells = isRead(before) ? before : null;
  const stands = (row: number): boolean =>
    cells !== null && [0, 1].every((column) => cellText(cells[row]?.[column]) === wanted(row)[column]);
  const count = Math.max(facts.length, isRead(before) ? before.length : before.rows);
  let first = 0;
  while (first < count && stands(first)) first += 1;
  let last = count - 1;
  while (last >= first && stands(last)) last -= 1;
  writeTexts(
    sheet,
    first,
    0,
    Array.from({ length: last - first + 1 }, (_, index) => wanted(first + index)),
  );
}

/** Brings the lists of the drop-downs up to date; rows that none needs any more become blank. */
export function writeLists(sheet: Excel.Worksheet, before: Found, lists: readonly string[]): void {
  const old = isRead(before) ? listsIn(before) : null;
  const count = Math.max(lists.length, isRead(before) ? listsIn(before).length : before.rows);
  const texts = Array.from({ length: count }, (_, row) => [lists[row] ?? ""]);
  if (texts.some(([text], row) => text !== old?.[row])) writeTexts(sheet, 0, LIST_COLUMN, texts);
}

function isRead(before: Found): before is readonly (readonly unknown[])[] {
  return Array.isArray(before);
}

/** The lists as they stand in the cells of a describing sheet, one text a row. */
export function listsIn(facts: readonly (readonly unknown[])[]): string[] {
  const texts = facts.map((row) => cellText(row[LIST_COLUMN]));
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** Texts as text, whatever they look like. */
function writeTexts(sheet: Excel.Worksheet, row: number, column: number, texts: readonly (readonly string[])[]): void {
  const [first] = texts;
  if (first === undefined) return;
  const range = rangeOf(sheet, { row, column, rows: texts.length, columns: first.length });
  // A single value goes to every cell of a range, which the type of the property does not say.
  range.numberFormat = "@" as unknown as string[][];
  range.values = texts.map((line) => [...line]);
}
