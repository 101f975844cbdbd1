import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { columnIndex } from "../../src/workbook/a1";

// IronCalc is a second spreadsheet engine: it knows nothing of this product and has no ITSCORE functions.

initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });

/** What a cell can hold: blank, a number, a text, TRUE, or a formula with its "=". */
export type CellInput = null | number | string | boolean | { readonly formula: string };

/** The shown result of a formula: a number, a text ("" for empty), or an error like "#VALUE!". */
export type CellResult = number | string;

/** Column AZ: no form is so wide. */
const RESULT = 52;

/** Column letters under which the values of a row stand. */
export type Row = Readonly<Record<string, CellInput>>;

/**
 * Evaluates one formula a row: the row's values stand in its own cells, the formula, written for row 1, in a column of its own.
 * @param formulaOf the formula of a row, with its "=" and with addresses of the row number it is given
 */
export function evaluate(rows: readonly Row[], formulaOf: (row: number) => string): CellResult[] {
  const model = new Model("test", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    rows.forEach((cells, index) => {
      for (const [letter, value] of Object.entries(cells)) {
        if (value !== null) model.setUserInput(0, index + 1, (columnIndex(letter) ?? 0) + 1, written(value));
      }
      model.setUserInput(0, index + 1, RESULT, formulaOf(index + 1));
    });
    model.resumeEvaluation();
    model.evaluate();
    return rows.map((_, index) => {
      const shown = model.getFormattedCellValue(0, index + 1, RESULT);
      return model.getCellType(0, index + 1, RESULT) === 1 ? Number(shown) : shown;
    });
  } finally {
    model.free();
  }
}

function written(value: Exclude<CellInput, null>): string {
  if (typeof value === "object") return value.formula;
  if (typeof value === "string") return `'${value}`;
  return String(value).toUpperCase();
}

export const isError = (result: CellResult): boolean => typeof result === "string" && result.startsWith("#");
