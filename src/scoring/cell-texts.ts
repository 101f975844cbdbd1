import { NOTHINGS, SPACES, spellings } from "../rubric/labels";
import { noEvidenceWords } from "./no-evidence";
import { literal } from "./rules/formula";

// The texts of cells in native formulas, as rubric/labels.ts reads them: the same characters are white space, the same
// spellings are one label. Everything is in functions of Excel 2007. FIND compares sign by sign on every platform, which "="
// does not, and takes nothing as a wildcard, as MATCH would.

/** Stands between labels; no tidied text has it. */
const BETWEEN = "\u00a0";

/** A character in a formula. Only CHAR of the first 127 gives the same on every platform, so the others stand as they are. */
const written = (character: string): string =>
  character < " " ? `CHAR(${character.charCodeAt(0)})` : `"${character}"`;

export const SUBSTITUTE = "SUBSTITUTE(";

/** What each character becomes, from the innermost SUBSTITUTE outwards. */
export const replacements = [
  ...SPACES.map((space) => `,${written(space)}," ")`),
  ...NOTHINGS.map((nothing) => `,"${nothing}","")`),
];

/** The text of a cell, tidied and in small letters. */
function foldedCell(cell: string): string {
  return `LOWER(TRIM(CLEAN(${SUBSTITUTE.repeat(replacements.length)}${cell}${replacements.join("")})))`;
}

/** All spellings of labels in one text, and the place of each one in it. */
function placesOf(labels: readonly string[]): { readonly text: string; readonly at: readonly (readonly number[])[] } {
  let text = BETWEEN;
  const at = labels.map((label) =>
    spellings(label).map((spelling) => {
      const place = text.length;
      text += spelling + BETWEEN;
      return place;
    }),
  );
  return { text, at };
}

function find(cell: string, text: string): string {
  return `FIND("${BETWEEN}"&${foldedCell(cell)}&"${BETWEEN}",${literal(text)})`;
}

/** The native condition that a cell holds one of these labels; "" stands for a blank cell. An error in the cell is none. */
export function labelIn(cell: string, labels: readonly string[]): string {
  return `ISNUMBER(${find(cell, placesOf(labels).text)})`;
}

/** The native condition that a cell shows nothing. */
export function blankCell(cell: string): string {
  return labelIn(cell, [""]);
}

/** The native condition that none of these cells names a document. */
export function noEvidence(cells: readonly string[]): string {
  return allOf(cells.map((cell) => labelIn(cell, ["", ...noEvidenceWords])));
}

/** What a cell's label is worth natively; an error for a cell with any other text. */
export function valueOfLabel(cell: string, values: readonly (readonly [label: string, value: string])[]): string {
  const { text, at } = placesOf(values.map(([label]) => label));
  const places = at.flatMap((each, index) => each.map((place) => [place, values[index]?.[1] ?? ""] as const));
  const row = (part: 0 | 1): string => places.map((pair) => pair[part]).join(",");
  return `HLOOKUP(${find(cell, text)},{${row(0)};${row(1)}},2,FALSE)`;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length > 1 ? `AND(${conditions.join(",")})` : (conditions[0] ?? "TRUE");
}

/** The native condition that something stands in cells of numbers which is no number and not blank. */
export function textIn(cells: readonly string[]): string {
  const all = cells.map((cell) => `IF(ISNUMBER(${cell}),"",${cell})`).join("&");
  return `NOT(${blankCell(all)})`;
}
