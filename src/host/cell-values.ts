import { CellValueType, numfmt, type ICellData, type IStyleData } from "@univerjs/core";
import { invalidArgument } from "./host-error";
import { withoutSigns } from "./implicit-intersection";
import { demandCellText, demandFormula } from "./limits";

/** Excel's error values. */
const errorValues = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);

export type PlainValue = string | number | boolean;

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && errorValues.has(value);
}

/** A cell's value as `Range.values` has it: `""` for a blank cell, `"#VALUE!"` for an error. */
export function valueOf(cell: ICellData | null): PlainValue {
  if (!cell) return "";
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined && (cell.v === undefined || cell.v === null)) return rich.replace(/\r\n$/, "");
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) return "";
  // Univer keeps TRUE and FALSE as 1 and 0 with a type, and may keep a number as text.
  if (type === CellValueType.BOOLEAN)
    return value === true || value === 1 || value === "1" || /^true$/i.test(String(value));
  if (type === CellValueType.NUMBER && typeof value === "string" && value.trim() !== "") return Number(value);
  return value;
}

/** `Range.valueTypes`: an error is an error only in a cell that could have computed or been given one. */
export function valueTypeOf(value: PlainValue): Excel.RangeValueType {
  const types = {
    empty: "Empty",
    error: "Error",
    string: "String",
    number: "Double",
    boolean: "Boolean",
  } as const;
  const kind =
    value === "" ? "empty" : isErrorValue(value) ? "error" : (typeof value as "string" | "number" | "boolean");
  return types[kind] as Excel.RangeValueType;
}

/** The number format of a style as Excel names it. */
export function numberFormatOf(style: IStyleData): string {
  return style.n?.pattern || "General";
}

/** What the cell shows (`Range.text`), in the language of the spreadsheet. */
export function textOf(value: PlainValue, numberFormat: string, culture: Culture): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "General") return generalText(value, culture);
  try {
    return numfmt.format(numberFormat, value, { locale: culture.numberFormatLocale, throws: true });
  } catch {
    return generalText(value, culture);
  }
}

/** General shows eleven digits (Microsoft Support, "Number format codes"). */
function generalText(value: number, culture: Culture): string {
  return String(Number(value.toPrecision(11))).replace(".", culture.decimalSeparator);
}

/** How people write numbers where the spreadsheet is used. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly numberFormatLocale: string;
}

export const vietnamese: Culture = {
  name: "vi-VN",
  decimalSeparator: ",",
  groupSeparator: ".",
  numberFormatLocale: "vi",
};

export const english: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  numberFormatLocale: "en",
};

/** What empties a cell. */
export const noContents = { v: null, t: null, f: null, si: null, p: null, custom: null } as const satisfies ICellData;

/**
 * A typed or assigned entry as cell contents. `Range.values` and `Range.formulas` are read in English whatever the
 * language (Microsoft Learn, `Excel.Range.formulasLocal` beside `formulas`); typing is read in the sheet's language.
 */
export function contentsOf(entry: unknown, numberFormat: string, culture: Culture = english): ICellData {
  if (entry === "" || entry === undefined) return { ...noContents };
  const blank = { f: null, si: null, p: null, custom: null };
  if (typeof entry === "number") return { ...blank, v: entry, t: CellValueType.NUMBER };
  if (typeof entry === "boolean") return { ...blank, v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
  // Rich values are not taken apart: Excel's own message for an entry that it cannot read.
  if (typeof entry !== "string") throw invalidArgument("a cell takes text, a number or a boolean");
  const text = entry;
  demandCellText(text);
  if (numberFormat === "@") return { ...blank, v: text, t: CellValueType.STRING };
  if (text.startsWith("=") && text.length > 1) return formulaOf(text);
  if (text.startsWith("'")) return { ...blank, v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (/^(true|false)$/i.test(text)) return { ...blank, v: /^true$/i.test(text) ? 1 : 0, t: CellValueType.BOOLEAN };
  const number = readNumber(text, culture);
  // Microsoft Support, "Overview of formulas": what begins with +, - or @ and is no number is read as a formula.
  if (number === null && /^[-+@]./.test(text)) return formulaOf(`=${text}`);
  if (number === null) return { ...blank, v: text, t: CellValueType.STRING };
  const percent = text.trim().endsWith("%");
  return {
    ...blank,
    v: number,
    t: CellValueType.NUMBER,
    // Excel gives a cell of General format the percent format when a percentage is entered.
    ...(percent && numberFormat === "General"
      ? { s: { n: { pattern: Number.isInteger(number * 100) ? "0%" : "0.00%" } } }
      : {}),
  };
}

/** A formula as cell contents. @throws HostError where it is longer than Excel takes */
function formulaOf(formula: string): ICellData {
  demandFormula(formula);
  return { ...withoutSigns(formula), v: null, t: null, si: null, p: null };
}

/** A number as a person writes it in this culture, or null when the text is no number to Excel. */
function readNumber(text: string, culture: Culture): number | null {
  const group = culture.groupSeparator === "." ? "\\." : culture.groupSeparator;
  const decimal = culture.decimalSeparator === "." ? "\\." : culture.decimalSeparator;
  const pattern = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(e[+-]?\\d+)?(\\s*%)?$`,
    "i",
  );
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "", percent] = match;
  if (whole === "" && fraction === "") return null;
  const number = Number(`${sign}${whole.replaceAll(culture.groupSeparator, "") || "0"}.${fraction || "0"}${exponent}`);
  return percent ? Number((number / 100).toPrecision(15)) : number;
}
