import { type CellPlace, columnIndex, columnLetters } from "../a1";
import { GRID } from "../area";

/** A piece of a formula: kept as it is, or moved by so many rows and columns. */
type Piece = string | ((rows: number, columns: number) => string);

/**
 * A formula that several cells share, as each of them has it: the formula is written once, for the cell `home`, and its
 * references move along unless a `$` holds them. A reference that would leave the grid becomes `#REF!`.
 */
export function sharedFormula(formula: string, home: CellPlace): (place: CellPlace) => string {
  const pieces = piecesOf(formula);
  return ({ row, column }) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece(row - home.row, column - home.column))).join("");
}

/** A name, a number or a reference; the names of other scripts' letters too. */
const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let kept = 0;
  let at = 0;
  while (at < formula.length) {
    const found = wordAt(formula, at);
    if (found === "") {
      at = endOfLiteral(formula, at);
      continue;
    }
    const [word, piece] = reference(formula, at, found);
    if (piece !== null) {
      pieces.push(formula.slice(kept, at), piece);
      kept = at + word.length;
    }
    at += word.length;
  }
  return [...pieces, formula.slice(kept)];
}

function wordAt(formula: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(formula)?.[0] ?? "";
}

/** The end of a text, a quoted sheet name or a bracket (a workbook, a table's columns), which hold no references; or one character on. */
function endOfLiteral(formula: string, at: number): number {
  const opening = formula[at];
  if (opening === '"' || opening === "'") {
    // A doubled quotation mark inside begins another literal at once, which serves as well.
    const end = formula.indexOf(opening, at + 1);
    return end < 0 ? formula.length : end + 1;
  }
  if (opening !== "[") return at + 1;
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    if (formula[index] === "'")
      index += 1; // stands before a bracket that belongs to a column's name
    else if (formula[index] === "[") depth += 1;
    else if (formula[index] === "]" && (depth -= 1) === 0) return index + 1;
  }
  return formula.length;
}

/** The reference that a word begins, as text and as what moves it; the word itself and null where it is none. */
function reference(formula: string, at: number, word: string): [string, Piece | null] {
  const cell = CELL.exec(word);
  if (cell && standsAlone(formula, at + word.length)) {
    const [, heldColumn = "", letters = "", heldRow = "", digits = ""] = cell;
    const column = columnIndex(letters);
    if (column === null || Number(digits) > GRID.rows) return [word, null];
    return [
      word,
      (rows, columns) =>
        joined(
          moved(heldColumn, column, columns, GRID.columns, columnLetters),
          moved(heldRow, Number(digits) - 1, rows, GRID.rows, rowNumber),
        ),
    ];
  }
  // A lone `A` is a name and a lone 1 a number: only two of them make columns or rows.
  if (formula[at + word.length] !== ":") return [word, null];
  const second = wordAt(formula, at + word.length + 1);
  const both = `${word}:${second}`;
  if (second === "" || !standsAlone(formula, at + both.length)) return [word, null];
  const columnsMoved = pair(COLUMN, word, second, columnIndex, GRID.columns, columnLetters);
  if (columnsMoved) return [both, (_rows, columns) => columnsMoved(columns)];
  const rowsMoved = pair(ROW, word, second, (digits) => Number(digits) - 1, GRID.rows, rowNumber);
  return rowsMoved ? [both, (rows) => rowsMoved(rows)] : [word, null];
}

/** Not the name of a function or of a sheet. */
function standsAlone(formula: string, end: number): boolean {
  return formula[end] !== "(" && formula[end] !== "!";
}

/** Whole columns or rows, `A:$C` or `1:3`, as what moves them. */
function pair(
  pattern: RegExp,
  first: string,
  second: string,
  indexOf: (text: string) => number | null,
  size: number,
  write: (index: number) => string,
): ((by: number) => string) | null {
  const [, heldFirst = "", firstText] = pattern.exec(first) ?? [];
  const [, heldSecond = "", secondText] = pattern.exec(second) ?? [];
  if (firstText === undefined || secondText === undefined) return null;
  const from = indexOf(firstText);
  const to = indexOf(secondText);
  if (from === null || to === null) return null;
  return (by) => joined(moved(heldFirst, from, by, size, write), ":", moved(heldSecond, to, by, size, write));
}

function rowNumber(index: number): string {
  return String(index + 1);
}

/** One coordinate, or null where it leaves the grid. */
function moved(held: string, index: number, by: number, size: number, write: (index: number) => string): string | null {
  const target = held === "" ? index + by : index;
  return target >= 0 && target < size ? held + write(target) : null;
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.includes(null) ? "#REF!" : parts.join("");
}
