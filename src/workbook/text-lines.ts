// How wide texts are in Times New Roman, the typeface of state documents, without a font at hand.

/** How a text is set, in points. */
interface Letters {
  readonly size: number;
  readonly bold: boolean;
}

/**
 * Lines that a text takes when it wraps at spaces, as a spreadsheet wraps it.
 * @param pixels the width of its column
 */
export function wrappedLines(text: string, pixels: number, { size, bold }: Letters): number {
  const room = pixels - PADDING;
  const scale = (size * PIXELS_PER_POINT) / 1000;
  const space = SPACE * scale;
  return text.split("\n").reduce((lines, paragraph) => {
    let filled = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word) * scale * WHOLE_PIXELS * (bold ? BOLDER : 1);
      if (filled > 0 && filled + space + length > room) {
        count += 1;
        filled = 0;
      }
      filled += (filled > 0 ? space : 0) + length;
      // A word longer than the line is broken.
      count += Math.floor(filled / room);
      filled %= room;
    }
    return lines + count;
  }, 0);
}

/** What a cell keeps free at both sides, and a little for letters that lean over. */
const PADDING = 8.5;
const PIXELS_PER_POINT = 4 / 3;
/** Excel sets letters on whole pixels, which makes lines a little longer than the font alone would. */
const WHOLE_PIXELS = 1.12;
const BOLDER = 1.08;
const SPACE = 250;

function textWidth(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD")) width += letterWidth(letter);
  return width;
}

/** Advance widths of Times New Roman by letter, in thousandths of the font size; what is not listed takes 500. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/\u031B/, 35], // a horn stands beside its letter
  [/\p{M}/u, 0], // a tone or vowel mark stands over its letter
  [/[MW@%]/, 900],
  [/[ADGHKNOQUVXYĐ]/, 722],
  [/[BCRELTZ]/, 650],
  [/[FPSJI]/, 556],
  [/[mw]/, 760],
  [/[ace]/, 444],
  [/[rszf()-]/, 370],
  [/[iljt.,:;'|/[\]]/, 280],
];

function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 500;
}
