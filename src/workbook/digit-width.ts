import type { FileStyle } from "./workbook-file";

/** The digit by which Excel counts column widths where nothing else is said: Calibri 11, in pixels at 96 dpi. */
export const STANDARD_DIGIT = 7;

/** Digits of whole pixels, as Excel rounds them, of fonts that workbooks have as their normal one. */
const digits: ReadonlyMap<string, number> = new Map([
  ["Calibri 11", 7],
  ["Times New Roman 11", 7],
  ["Times New Roman 12", 8],
]);

/**
 * How wide a digit of the workbook's normal font is, which is the unit of the column widths in its file. Excel rounds it to whole
 * pixels and LibreOffice does not: of Times New Roman 12 both make 8, so that columns are as wide on paper as they are meant.
 * @param normal the first look of a file
 */
export function digitOf(normal: FileStyle | undefined): number {
  const { name = "Calibri", size = 11 } = normal?.font ?? {};
  return digits.get(`${name} ${size}`) ?? STANDARD_DIGIT;
}
