/** Digits of Excel's standard font, Calibri 11, are 7 pixels wide; a cell pads its text with 5 (ECMA-376 part 1, 18.3.1.13). */
const digit = 7;
const padding = 5;

/** The pixels of a column whose width is given in characters, as Excel shows it. */
export function pixelsOf(characters: number): number {
  return Math.round(characters < 1 ? characters * (digit + padding) : characters * digit + padding);
}

/** The width in characters, to the hundredth as Excel shows it. Excel's columns are whole pixels wide. */
export function charactersOf(width: number): number {
  const pixels = Math.floor(width);
  const characters = pixels < digit + padding ? pixels / (digit + padding) : (pixels - padding) / digit;
  return Math.round(characters * 100) / 100;
}
