/**
 * The mark of a footnote in raised text ("3", "(3)", "*"); null where the raised text belongs to the words before it: m², 10³.
 * @param before the text that it stands behind
 */
export function noteMark(raised: string, before: string): string | null {
  const text = raised.trim();
  if (!/^[([]?(?:\d{1,3}|\*{1,3}|[a-e])[)\]]?$/.test(text)) return null;
  if (/^[23]$/.test(text) && /(?:^|[\s\d])(?:m|cm|dm|km|mm)$/i.test(before)) return null;
  return text.replace(/[()[\]]/g, "");
}
