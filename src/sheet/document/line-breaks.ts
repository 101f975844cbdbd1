import { type Face, textWidth } from "../../workbook/letter-widths";

/** A cell's own padding, 5 pixels, in points. */
const PADDING = 3.75;

/**
 * Lines are reckoned a little longer than their letters: with 2 % LibreOffice never needed more lines than were reckoned, over
 * all texts of the built-in forms. How Excel sets the same line differs by printer.
 */
const SLACK = 1.05;

/** The lines that a text takes in a cell: it wraps at spaces, and a word longer than the line is broken. Joined, the lines are the text. */
export function linesOf(text: string, width: number, face: Face): string[] {
  const room = (width - PADDING) / SLACK;
  return text.split(/(?<=\n)/).flatMap((paragraph) => wrapped(paragraph, room, face));
}

function wrapped(paragraph: string, room: number, face: Face): string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const word of paragraph.split(/(?<= )(?! )/)) {
    // Spaces at a line's end hang over it.
    const length = textWidth(word.trimEnd(), face);
    if (line !== "" && filled + length > room) {
      lines.push(line);
      line = "";
      filled = 0;
    }
    if (length > room) {
      for (const letter of word) {
        const step = textWidth(letter, face);
        if (line !== "" && filled + step > room) {
          lines.push(line);
          line = "";
          filled = 0;
        }
        line += letter;
        filled += step;
      }
      continue;
    }
    line += word;
    filled += textWidth(word, face);
  }
  return [...lines, line];
}

/** The height of a row of so many lines, in points; Excel sets a line of 12 points in at most 14.5. */
export function heightOf(lines: number, size: number): number {
  return size > 13 ? lines * 17.25 + 2 : size > 12 ? lines * 16 + 2 : lines * (size + 2.25) + 2.5;
}
