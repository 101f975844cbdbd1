import type { XmlAttributes } from "../../workbook/xml/scope";
import type { Vocabulary } from "../../workbook/xml/vocabulary";

/** WordprocessingML of both editions of the standard; all else in a document (drawings, other makers' words) is passed over. */
export const documentWords: Vocabulary = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", ""],
]);

/** The value of an attribute by its name without prefix. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  for (const [written, value] of Object.entries(attributes))
    if (written === name || written.endsWith(`:${name}`)) return value;
  return undefined;
}

/** A whole number of the file within bounds, or the value for none. */
export function wholeAttribute(attributes: XmlAttributes, name: string, none: number, most: number): number {
  const value = Number(attribute(attributes, name) ?? Number.NaN);
  return Number.isInteger(value) ? Math.max(0, Math.min(most, value)) : none;
}

/** A switch is on where it stands without a value. */
export function isSwitchedOn(attributes: XmlAttributes): boolean {
  return !["0", "false", "off"].includes(attribute(attributes, "val") ?? "1");
}

/** What letters of the Symbol and Wingdings fonts show. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["F0B3", "≥"],
  ["F0A3", "≤"],
  ["F0B4", "×"],
  ["F0B7", "•"],
  ["F0B9", "≠"],
  ["F0AE", "→"],
  ["F0FC", "✓"],
  ["F0A8", "☐"],
  ["F0FE", "☑"],
  ["F0A7", "▪"],
  ["F0E0", "→"],
]);
