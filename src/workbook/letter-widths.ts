/** How letters stand: each of the four looks has widths of its own. */
export interface Face {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

type Widths = readonly (readonly [width: number, letters: string])[];

/** Letters of the em that the widths count. */
const EM = 2048;

// Advance widths of Times New Roman, letter by letter. Tinos, which is metric-compatible, has the same ones, and a test reads
// them from its files. A tone or a vowel's mark stands over its letter and changes nothing; the horn of ơ and ư does.

const regular: Widths = [
  [369, "'"],
  [410, "|"],
  [512, " \u00a0,."],
  [569, "/:;\\ijlt"],
  [682, "!()-I[]`fr·‘’"],
  [717, "•"],
  [797, "Js"],
  [819, "°"],
  [836, '"'],
  [909, "?acez“”"],
  [961, "^"],
  [983, "{}"],
  [1024, "#$*0123456789_bdghknopquvxyđ–§«»€†"],
  [1083, "ơ"],
  [1108, "~"],
  [1110, "ư"],
  [1124, "±"],
  [1139, "FPS"],
  [1155, "+<=>×−"],
  [1251, "ELTZ"],
  [1366, "BCR"],
  [1479, "ADGHKNOQUVXYwĐƠ"],
  [1589, "Ư"],
  [1593, "&m"],
  [1706, "%"],
  [1821, "M"],
  [1886, "@"],
  [1933, "W"],
  [2048, "—…"],
];

const bold: Widths = [
  [451, "|"],
  [512, " \u00a0,."],
  [569, "'/\\il"],
  [682, "!()-:;[]`fjt‘’"],
  [683, "·"],
  [717, "•"],
  [797, "Is"],
  [807, "{}"],
  [819, "°"],
  [909, "cerz"],
  [1024, "#$*0123456789?J_agovxy–“”§«»€†"],
  [1065, "~"],
  [1124, "±"],
  [1134, "ơ"],
  [1137, '"'],
  [1139, "Sbdhknpquđ"],
  [1167, "+<=>×−"],
  [1190, "^"],
  [1229, "ư"],
  [1251, "FP"],
  [1366, "BELTZ"],
  [1479, "ACDNRUVXYwĐ"],
  [1593, "GHKOQƠ"],
  [1630, "Ư"],
  [1706, "&m"],
  [1905, "@"],
  [1933, "M"],
  [2048, "%W—…"],
];

const italic: Widths = [
  [438, "'"],
  [512, " \u00a0,.·"],
  [563, "|"],
  [569, "/\\fijlt"],
  [682, "!()-:;I`‘’"],
  [717, "•"],
  [797, "[]rsz"],
  [819, "{}°"],
  [860, '"'],
  [864, "^"],
  [909, "Jcekvxy"],
  [1024, "#$*0123456789?S_abdghnopquđ–§«»€†"],
  [1093, "ơ"],
  [1108, "~"],
  [1117, "ư"],
  [1124, "±"],
  [1139, "LTYZ“”"],
  [1251, "ABEFPRVX"],
  [1366, "CKNw"],
  [1382, "+<=>×−"],
  [1479, "DGHOQUmĐƠ"],
  [1544, "Ư"],
  [1593, "&"],
  [1706, "%MW"],
  [1821, "—…"],
  [1884, "@"],
];

const boldItalic: Widths = [
  [451, "|"],
  [512, " \u00a0,.·"],
  [569, "'/\\ijlt"],
  [682, "()-:;[]`f‘’"],
  [713, "{}"],
  [717, "•"],
  [797, "!Irsz"],
  [819, "°"],
  [909, "cevy"],
  [1024, "#$*0123456789?J_abdgkopqxđ–“”§«»€†"],
  [1099, "ơ"],
  [1124, "±"],
  [1137, '"'],
  [1139, "Shnu"],
  [1167, "+<=>^~×"],
  [1227, "ư"],
  [1241, "−"],
  [1251, "LPTYZ"],
  [1366, "ABCEFKRVXw"],
  [1479, "DGNOQUĐƠ"],
  [1587, "Ư"],
  [1593, "&Hm"],
  [1704, "@"],
  [1706, "%"],
  [1821, "MW"],
  [2048, "—…"],
];

const tables = [regular, bold, italic, boldItalic].map(
  (widths) =>
    new Map(
      widths.flatMap(([width, letters]) => Array.from(letters).map((letter): [string, number] => [letter, width])),
    ),
);

/** What no table has (≥, ☐, letters of other scripts) takes as much as the widest letters of text. */
const UNKNOWN = 1600;

/** The advance width of one letter, composed or a base letter alone, in 1/2048 of the size. */
export function letterWidth(letter: string, { bold = false, italic = false }: Omit<Face, "size">): number {
  const table = tables[(bold ? 1 : 0) + (italic ? 2 : 0)] ?? new Map<string, number>();
  const known = table.get(letter);
  if (known !== undefined) return known;
  const width = table.get(withoutTone(letter)) ?? (isMark(letter) ? 0 : UNKNOWN);
  // Texts repeat their letters; strangers' texts may hold any.
  if (table.size < MOST_LETTERS) table.set(letter, width);
  return width;
}

const MOST_LETTERS = 2_000;

/** ế → e, ớ → ơ. */
function withoutTone(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, "")
    .normalize("NFC");
}

function isMark(letter: string): boolean {
  return /^\p{M}+$/u.test(letter);
}

/** The width of a text on one line, in points. */
export function textWidth(text: string, face: Face): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += letterWidth(letter, face);
  return (width * face.size) / EM;
}
