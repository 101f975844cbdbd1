/** What a cell shows: "" for a blank one, "#NAME?" and its like for an error. */
export type CellValue = string | number | boolean;

/** A sheet as a workbook holds it, whoever read it: Office.js from Excel, xlsx/ from a file. Indexes are 0-based from A1. */
export interface SheetContents {
  readonly name: string;
  /** Rows may end before the last column. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas with their "="; null or nothing where a cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
}
