/** The languages of the product. Vietnamese comes first; English is complete. */
export type Locale = "vi" | "en";

/** One area's words: every key with its text in each language, so that none can be forgotten. */
export type Words = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/**
 * Values for the places of a text. `{name}` takes an exact decimal string and writes it in the language's number format;
 * `{=name}` takes text (a label, what somebody typed) and leaves it alone.
 */
export type Params = Readonly<Record<string, string>>;

/** A decimal, perhaps cut for the reader ("0.217391…"). */
const DECIMAL = /^(-?\d+)(?:\.(\d+))?(…?)$/;

/**
 * Writes an exact decimal string as the language writes numbers: `1234.5` → `1.234,5` (vi), `1,234.5` (en).
 * Works on the text, so no digit is ever lost to a float. Anything else is returned as it is.
 */
export function formatDecimal(locale: Locale, decimal: string): string {
  const [, whole, fraction, cut = ""] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const [group, point] = locale === "vi" ? [".", ","] : [",", "."];
  const grouped = inThrees(whole).join(group);
  return (fraction === undefined ? grouped : grouped + point + fraction) + cut;
}

/** The digits of a whole number in groups of three from its end, the sign with the first. */
function inThrees(whole: string): string[] {
  const groups: string[] = [];
  const start = whole.startsWith("-") ? 1 : 0;
  for (let end = whole.length; end > start; end -= 3) groups.push(whole.slice(Math.max(start, end - 3), end));
  groups.push(whole.slice(0, start) + (groups.pop() ?? ""));
  return groups.reverse();
}

/**
 * Returns the speaker of one area in one language: `say("state.blank")`, `say("step.cap", { max: "10" })`.
 */
export function speaker<W extends Words>(words: W, locale: Locale) {
  return (key: keyof W & string, params: Params = {}): string =>
    (words[key]?.[locale] ?? key).replace(/\{(=?)(\w+)\}/g, (place, literal: string, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      return literal ? value : formatDecimal(locale, value);
    });
}
