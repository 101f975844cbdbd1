/** The label of a paragraph with a bullet, whatever it looks like. */
export const BULLET_LABEL = "-";

/** How the numbers of a list are shown. */
export type ListFormat = "decimal" | "decimalZero" | "upperRoman" | "lowerRoman" | "upperLetter" | "lowerLetter";

/** A number of a list as Word and browsers show it, without what closes it. */
export function listNumber(value: number, format: ListFormat): string {
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    case "decimal":
      return String(value);
  }
}

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = "";
  let rest = value;
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** 27 is AA, 28 is BB: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 5) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
