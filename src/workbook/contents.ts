import type { CellPlace } from "./a1";
import type { Area } from "./area";
import type { Calendar, NumberKind } from "./number-format";

/** What a cell shows: "" for a blank one, "#NAME?" and its like for an error. */
export type CellValue = string | number | boolean;

/** A sheet as a workbook holds it, whoever read it: Office.js from Excel, xlsx/ from a file. Indexes are 0-based from A1. */
export interface SheetContents {
  readonly name: string;
  /** Rows may end before the last column. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas with their "="; null or nothing where a cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Cells whose formula has no stored result: some programs write formulas and calculate nothing. Excel itself has none. */
  readonly uncalculated?: readonly CellPlace[];
  /** Numbers that their cells show as dates or percents. */
  readonly shownAs?: readonly ShownCell[];
  /** How its workbook counts days; 1900 where nobody said. */
  readonly calendar?: Calendar;
  /** What stands around the cells, as far as whoever read them looked at it. */
  readonly guards?: Partial<SheetGuards>;
}

/** A number whose format shows it as something else. */
export interface ShownCell extends CellPlace {
  readonly kind: NumberKind;
}

/** What keeps the cells of a sheet as they were meant. */
export interface SheetGuards {
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  /** Rows that nobody sees, by a filter, by hand or without a height. */
  readonly hiddenRows: readonly number[];
  /** The workbook is calculated only when somebody asks for it. */
  readonly isManual: boolean;
  /** Cells with something in them that take what is typed where the sheet is protected. */
  readonly unlocked: readonly CellPlace[];
  /** Cells have looks of their own: number formats, what is locked, how texts wrap. */
  readonly isStyled: boolean;
  /** There are cells that can be filled in while the sheet is protected. */
  readonly isOpen: boolean;
  readonly merges: readonly Area[];
  /** Cells that ask for something when they are filled in. */
  readonly validations: readonly Area[];
  /** Cells that change their look by what stands in them. */
  readonly highlights: readonly Area[];
}
