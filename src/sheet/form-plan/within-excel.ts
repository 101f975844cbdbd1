import { replacements, SUBSTITUTE } from "../../scoring/cell-texts";

/** So many characters Excel takes in a formula (Microsoft's "Excel specifications and limits"). */
const FORMULA_LIMIT = 8_192;
/** The tab, both line breaks and the no-break space: what texts of every day bring along. */
const EVERYDAY = 4;
const RARE = replacements.slice(EVERYDAY).join("");

/**
 * The formula as it is, or with the white space of every day alone where it would pass what Excel takes: a cell with a rarer
 * kind is then told as one with another text. References are counted as the longest of a form, so that a formula stays the same
 * wherever its rows stand.
 */
export function withinExcel(formula: string): string {
  const length = formula.replace(/\b[A-Z]{1,3}\d+\b/g, "XX9999").length;
  return length <= FORMULA_LIMIT
    ? formula
    : formula.replaceAll(RARE, "").replaceAll(SUBSTITUTE.repeat(replacements.length), SUBSTITUTE.repeat(EVERYDAY));
}
