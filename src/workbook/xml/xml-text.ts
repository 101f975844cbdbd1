/** Excel's limit of a cell's text, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

// \p{Cs} under the u flag is half of a surrogate pair; a whole pair is one character and does not match.
const inContent = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const inAttributes = /[&<>"\u0000-\u001f\ufffe\uffff\p{Cs}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const inOtherXml = /[&<>"\u0000-\u001f\ufffe\uffff\p{Cs}]/gu;
// Most contents have nothing to escape. This finds it out in a third of the time, since it need not tell halves from pairs.
const perhapsInContent = /[&<>_\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/**
 * Text as SpreadsheetML's elements hold it (ST_Xstring): a character that XML 1.0 cannot hold is written `_x0007_`, and so
 * the underscore that would make plain text such an escape is written `_x005F_`.
 */
export function excelText(text: string): string {
  return perhapsInContent.test(text) ? text.replace(inContent, excelEscape) : text;
}

/** The same for attributes, where a parser would turn line breaks into spaces. */
export function excelAttribute(text: string): string {
  return text.replace(inAttributes, excelEscape);
}

/** Text for elements and attributes of XML that knows no escape but its own: what cannot be said becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(inOtherXml, (found) => markup.get(found) ?? "\ufffd");
}

/** The part of a text that a cell can hold. */
export function cellText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const splitsPair = /[\ud800-\udbff]$/.test(text.slice(0, LONGEST_TEXT));
  return text.slice(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}

const markup: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

function excelEscape(found: string): string {
  if (/\p{Cs}/u.test(found)) return "\ufffd";
  // Excel reads a carriage return only as its own escape.
  const known = found === "\r" ? undefined : markup.get(found);
  return known ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** ` name="value"` for each; what is undefined is left out, so that the default of the schema holds. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "string" ? excelAttribute(value) : Number(value)}"`;
  }
  return text;
}
