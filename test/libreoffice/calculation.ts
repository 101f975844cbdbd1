import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import type { FileCell, FileRow } from "../../src/workbook/workbook-file";
import type { CellInput, CellResult, Row } from "../scoring/iron-calc";
import { runLibreOffice } from "./libreoffice";
import { sheetOf, workbookOf } from "../workbook/sample-workbook";
import { readCsv } from "./read-csv";

/** Column Z, as with IronCalc: beyond all inputs. */
const FORMULA_COLUMN = 25;

/** Formulas, each in a row of its own with the cells that it speaks of. LibreOffice calculates all of them in one workbook. */
export class Calculation {
  private readonly rows: FileRow[] = [];
  private results: readonly CellResult[] = [];

  get length(): number {
    return this.rows.length;
  }

  /**
   * Adds a formula for each of these rows; returns what gives the shown results once all are calculated.
   * @param formulaOf the formula for the index-th of them, with its "=" and with addresses of the row number that it is given
   */
  ask(rows: readonly Row[], formulaOf: (row: number, index: number) => string): () => readonly CellResult[] {
    const first = this.rows.length;
    rows.forEach((cells, index) => {
      const row = first + index;
      const inputs = Object.entries(cells)
        .map(([letter, value]) => inputCell(letter, value))
        .sort((a, b) => a.column - b.column);
      // A result that no formula gives: one that is not calculated shows.
      const formula: FileCell = {
        column: FORMULA_COLUMN,
        value: "not calculated",
        formula: formulaOf(row + 1, index),
        style: 0,
      };
      this.rows.push({ row, height: null, hidden: false, level: 0, cells: [...inputs, formula] });
    });
    return () => this.results.slice(first, first + rows.length);
  }

  async run(): Promise<void> {
    const open = writeWorkbookFile(workbookOf([sheetOf({ rows: this.rows })]));
    const [[csv] = []] = await runLibreOffice([{ open, recalculate: true, save: ["csv"] }]);
    this.results = readCsv(new TextDecoder().decode(csv)).map((cells) => cells[FORMULA_COLUMN] ?? "");
  }
}

function inputCell(letter: string, value: CellInput): FileCell {
  if (typeof value === "object" && value !== null) throw new TypeError("inputs are plain values");
  return { column: letter.charCodeAt(0) - 65, value, formula: null, style: 0 };
}

/** An error as LibreOffice shows it: `#VALUE!`, or by a number of its own. */
export const isError = (shown: CellResult): boolean =>
  typeof shown === "string" && /^(?:#[A-Z/0]+[!?]?|Err:\d+)$/.test(shown);
