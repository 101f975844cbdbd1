/** How fonts of before Unicode spelt Vietnamese with the letters of Western Europe. */
export type OldEncoding = "tcvn3" | "tcvn3-capitals" | "vni";

/** The encoding of a font by its name (".VnTime", ".VnTimeH", "VNI-Times"); null for a font of today. */
export function oldEncodingOf(fontName: string): OldEncoding | null {
  const name = fontName.trim().replace(/^["']|["']$/g, "");
  if (/^\.vn/i.test(name)) return /h$/i.test(name) ? "tcvn3-capitals" : "tcvn3";
  return /^vni-/i.test(name) ? "vni" : null;
}

// TCVN 5712:1993, VN3: one byte a letter, as Western programs show it. Toned capitals have fonts of their own.
const TCVN3 = new Map<string, string>();
const addTcvn3 = (first: number, letters: string): void => {
  Array.from(letters).forEach((letter, index) => TCVN3.set(String.fromCharCode(first + index), letter));
};
addTcvn3(0xa1, "ĂÂÊÔƠƯĐăâêôơưđ");
addTcvn3(0xb5, "àảãáạ");
addTcvn3(0xbb, "ằẳẵắ");
addTcvn3(0xc6, "ặầẩẫấậè");
addTcvn3(0xce, "ẻẽéẹềểễếệìỉ");
addTcvn3(0xdc, "ĩíịò");
addTcvn3(0xe1, "ỏõóọồổỗốộờởỡớợù");
addTcvn3(0xf1, "ủũúụừửữứựỳỷỹýỵ");

// VNI for Windows: a letter and a sign of its tone behind it. Of the marks below, those of one vowel.
const VNI_TONES: readonly (readonly [sign: string, mark: string])[] = [
  ["ø", "\u0300"],
  ["ù", "\u0301"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
];
/** Signs that are a circumflex and a tone in one. */
const VNI_ROOFED: readonly (readonly [sign: string, mark: string])[] = [
  ["â", "\u0302"],
  ["à", "\u0302\u0300"],
  ["á", "\u0302\u0301"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
];
/** Signs that are a breve and a tone in one. */
const VNI_BREVE: readonly (readonly [sign: string, mark: string])[] = [
  ["ê", "\u0306"],
  ["è", "\u0306\u0300"],
  ["é", "\u0306\u0301"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
];
const VNI_ALONE: readonly (readonly [sign: string, letter: string])[] = [
  ["ì", "ì"],
  ["í", "í"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["î", "ỵ"],
  ["ñ", "đ"],
];

const VNI = new Map<string, string>();
const addVni = (sign: string, letter: string): void => {
  const composed = letter.normalize("NFC");
  VNI.set(sign, composed);
  const [first = "", ...rest] = Array.from(sign);
  // The sign behind a capital is a capital, but not always.
  VNI.set(first.toUpperCase() + rest.join("").toUpperCase(), composed.toUpperCase());
  VNI.set(first.toUpperCase() + rest.join(""), composed.toUpperCase());
};
for (const [sign, letter] of VNI_ALONE) addVni(sign, letter);
for (const vowel of ["a", "e", "o", "u", "y"]) for (const [sign, mark] of VNI_TONES) addVni(vowel + sign, vowel + mark);
for (const vowel of ["a", "e", "o"]) for (const [sign, mark] of VNI_ROOFED) addVni(vowel + sign, vowel + mark);
for (const [sign, mark] of VNI_BREVE) addVni(`a${sign}`, `a${mark}`);
for (const [sign, letter] of [
  ["ô", "ơ"],
  ["ö", "ư"],
] as const)
  for (const [tone, mark] of VNI_TONES) addVni(sign + tone, letter + mark);

/** A text of an old font in today's letters. What the encoding does not know stays. */
export function fromOldFont(text: string, encoding: OldEncoding): string {
  const composed = text.normalize("NFC");
  if (encoding !== "vni") {
    const letters = Array.from(composed, (letter) => TCVN3.get(letter) ?? letter).join("");
    return encoding === "tcvn3" ? letters : letters.toUpperCase();
  }
  let read = "";
  for (let at = 0; at < composed.length; at += 1) {
    const pair = VNI.get(composed.slice(at, at + 2));
    if (pair !== undefined && composed.length > at + 1) at += 1;
    read += pair ?? VNI.get(composed[at] ?? "") ?? composed[at] ?? "";
  }
  return read;
}

/** Whether a text seems to be of an old font: signs that no Vietnamese word has stand in it, and no letter of today's. */
export function looksOld(text: string): boolean {
  if (/[\u1ea0-\u1ef9ơưđăƠƯĐĂ]/u.test(text)) return false;
  const tcvn3 = text.match(/[¸µ¹®¬ª«¨©§¶·](?=\p{L}|\s)|\p{L}[¸µ¹®¬ª«¨©¶·]/gu)?.length ?? 0;
  const vni = text.match(/[aeouyôö][øùûõï]|ñ[öôaeo]/giu)?.length ?? 0;
  return tcvn3 > 5 || vni > 5;
}
