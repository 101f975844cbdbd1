/**
 * What "blank" and "the same label" mean, once for everything that reads what people typed or pasted: score(), the ITSCORE
 * functions, the cells of sheets and files, and (scoring/cell-texts.ts) the native formulas, which know the same characters.
 */

/** White space that pages, Word and other programs leave where a person sees a space or a new line. */
export const SPACES = [
  "\t",
  "\n",
  "\r",
  "\u00a0",
  "\u2002",
  "\u2003",
  "\u2007",
  "\u2009",
  "\u200a",
  "\u2028",
  "\u2029",
  "\u202f",
  "\u3000",
  // Blank letters: the empty cell of Braille and the filler of Hangul.
  "\u2800",
  "\u3164",
] as const;

/**
 * Characters without any width. Each one of either list stands in every formula that reads a text, of which Excel takes 8,192
 * characters: rarer ones are left out.
 */
export const NOTHINGS = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"] as const;

const SPACE = new RegExp(`[ ${SPACES.join("")}]+`, "g");
// CLEAN of Excel drops the control characters too.
const NOTHING = new RegExp(`[${NOTHINGS.join("")}]|(?![\t\n\r])[\u0000-\u001f]`, "gu");

/** A text with single spaces between its words and none around them. */
export function tidy(text: string): string {
  return text.replace(NOTHING, "").replace(SPACE, " ").replace(/^ | $/g, "");
}

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  // Most cells of a form are, and need no looking through.
  return text === "" || tidy(text) === "";
}

/** What was typed, for a message: tidied and cut. */
export function quoted(text: string): string {
  return tidy(text).slice(0, 40);
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * The ways in which programs spell one label, in small letters: composed; "Unicode tổ hợp" of Vietnamese keyboards, which
 * composes the letter and leaves the tone apart; decomposed.
 */
export function spellings(label: string): readonly string[] {
  const composed = tidy(label).toLowerCase().normalize("NFC");
  const toneApart = Array.from(composed, (letter) => {
    const parts = letter.normalize("NFD");
    const [tone] = TONE.exec(parts) ?? [];
    return tone === undefined ? letter : parts.replace(tone, "").normalize("NFC") + tone;
  }).join("");
  return [...new Set([composed, toneApart, composed.normalize("NFD")])];
}

/**
 * What equal labels have in common. A label that mixes spellings stands for itself: a spreadsheet could not recognise it
 * either, and the row says that the option has to be chosen again.
 */
export function labelKey(label: string): string {
  const typed = tidy(label).toLowerCase();
  // Nearly all are composed, which is seen at once; the other spellings are looked at letter by letter.
  if (typed.normalize("NFC") === typed) return typed;
  const known = spellings(typed);
  return known.includes(typed) ? (known[0] ?? typed) : typed;
}

/** Whether two labels are the same to people: white space, the case of letters and how accents are composed do not count. */
export function sameLabel(a: string, b: string): boolean {
  return a === b || labelKey(a) === labelKey(b);
}
