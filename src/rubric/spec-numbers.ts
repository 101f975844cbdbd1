import { Exact } from "./exact";

/**
 * A number in the text of tiers, options or grades: "20", "1.5", "1,5". A dot or a comma before exactly three digits can mean
 * thousands or decimals, so both readings are given back: "1.000" is 1000 or 1; "0.125" and "1.1250" can be read in one way.
 */
export function readSpecNumber(
  text: string,
): { readonly value: Exact } | { readonly readings: readonly [string, string] } {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
    return { readings: [text.replace(/[.,]/, ""), new Exact(text.replace(",", ".")).toFixed()] };
  return { value: new Exact(text.replace(",", ".")) };
}

/** An exact number as it can be read in one way. */
export function writeSpecNumber(value: Exact): string {
  const text = value.toFixed();
  return "readings" in readSpecNumber(text) ? `${text}0` : text;
}

/** The first number of a text that has two readings; null where none has. */
export function doubtfulNumber(
  text: string,
): { readonly text: string; readonly readings: readonly [string, string] } | null {
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)?/g)) {
    const read = readSpecNumber(number);
    if ("readings" in read) return { text: number, readings: read.readings };
  }
  return null;
}
