import { wrappedLines } from "../workbook/text-lines";
import { FONT } from "./styles";

/** A line of Times New Roman 11, in points, as Excel makes rows for it. */
const LINE = 15;
/** Excel's greatest row height in points. */
const TALLEST = 409;

/**
 * Height in points that shows the text of all cells of a row whole.
 * @param cells the texts with the widths of their columns in characters
 */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly bold?: boolean }[],
): number {
  const lines = Math.max(1, ...cells.map(({ text, width, bold }) => countLines(text, width, bold ?? false)));
  return Math.min(TALLEST, lines * LINE);
}

/** Lines of texts by their column and weight: a form with moved rows is planned anew, and its texts are the same. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

function countLines(text: string, width: number, bold: boolean): number {
  const key = `${width} ${bold} ${text}`;
  let lines = known.get(key);
  if (lines === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    // Excel counts widths in digits of 7 pixels, beside 5 of padding (ECMA-376 part 1, 18.3.1.13).
    lines = wrappedLines(text, width * 7 + 5, { size: FONT.size, bold });
    known.set(key, lines);
  }
  return lines;
}
