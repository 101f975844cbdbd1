import { isTextColumn, type ColumnKey } from "../form/columns";

/**
 * A value as Excel must be told it so that text stays text: what looks like a formula gets Excel's own mark for text, so
 * nothing from a file is ever calculated.
 */
export function plainText(value: string | number): string | number {
  return typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

/** What to write into an input cell of a column; a cell that is formatted as text would show the mark. */
export function inputText(key: ColumnKey, value: string | number): string | number {
  return isTextColumn(key) ? value : plainText(value);
}
