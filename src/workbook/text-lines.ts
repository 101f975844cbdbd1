import { textWidth } from "./letter-widths";

/** How a text is set, in points. */
interface Letters {
  readonly size: number;
  readonly bold: boolean;
}

/**
 * Lines that a text in Times New Roman takes when it wraps at spaces, as a spreadsheet wraps it on the screen.
 * @param pixels the width of its column
 */
export function wrappedLines(text: string, pixels: number, { size, bold }: Letters): number {
  const room = pixels - PADDING;
  const face = { size: size * PIXELS_PER_POINT * WHOLE_PIXELS, bold };
  const space = textWidth(" ", face);
  return text.split("\n").reduce((lines, paragraph) => {
    let filled = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word, face);
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
const PADDING = 7;
const PIXELS_PER_POINT = 4 / 3;
/** A screen sets letters on whole pixels, which makes lines a little longer than the font alone would. */
const WHOLE_PIXELS = 1.07;
