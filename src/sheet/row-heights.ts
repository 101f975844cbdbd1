/** Line height of Times New Roman 11 in points. Excel does not grow rows for text that a program writes. */
const LINE = 14.5;
const PADDING = 4;
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
  return Math.min(TALLEST, lines * LINE + PADDING);
}

/** Lines of texts by their column and weight: a form with moved rows is planned anew, and its texts are the same. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

function countLines(text: string, width: number, bold: boolean): number {
  const key = `${width} ${bold} ${text}`;
  let lines = known.get(key);
  if (lines === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    lines = wrappedLines(text, width, bold);
    known.set(key, lines);
  }
  return lines;
}

/** Lines that a text takes when it wraps at spaces, as a spreadsheet wraps it. */
function wrappedLines(text: string, width: number, bold: boolean): number {
  // A column of width w holds w digits; the cell's own padding takes about one.
  const room = (width - 0.5) * DIGIT;
  return text.split("\n").reduce((lines, paragraph) => {
    let filled = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word) * WHOLE_PIXELS * (bold ? 1.08 : 1);
      if (filled > 0 && filled + SPACE + length > room) {
        count += 1;
        filled = 0;
      }
      filled += (filled > 0 ? SPACE : 0) + length;
      // A word longer than the line is broken.
      count += Math.floor(filled / room);
      filled %= room;
    }
    return lines + count;
  }, 0);
}

// Advance widths of Times New Roman in thousandths of the font size, scaled so that 11 points stand beside columns that
// Excel measures in digits of its default font (7 pixels at 96 dpi).
const DIGIT = 7;
/** Excel sets letters on whole pixels, which makes lines a little longer than the font alone would. */
const WHOLE_PIXELS = 1.08;
const SPACE = 250 * (14.67 / 1000);

function textWidth(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD")) width += letterWidth(letter);
  return width * (14.67 / 1000);
}

/** Advance widths of Times New Roman by letter, in thousandths of the font size; what is not listed takes 500. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
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
