import { type CellPlace, parseAddress } from "../a1";
import { GRID } from "../area";
import { FileProblem, within } from "../file-problem";
import { sharedFormula } from "./shared-formula";
import { detached, TextContent, unescapeText } from "../xml/text-content";
import type { XmlAttributes, XmlHandlers } from "../xml/xml";

/** A `<c>` of a sheet. Rows and columns are 0-based. */
export interface ReadCell extends CellPlace {
  /** null for a blank cell; an error's text (`#NAME?`) where `error` says so. */
  readonly value: string | number | boolean | null;
  readonly error: boolean;
  /** With "=", as the file has it (`=_xldudf_ITSCORE_RATIO(…)`), or null. */
  readonly formula: string | null;
  readonly attributes: XmlAttributes;
}

export interface CellListener {
  row?(row: number, attributes: XmlAttributes): void;
  cell(cell: ReadCell): void;
}

/** What the sheets of one workbook have taken of its limits. */
export interface CellCount {
  cells: number;
  sharedFormulaLength: number;
}

/**
 * The handlers that read a sheet's cells. Rows come from top to bottom and cells from left to right, each once: Excel
 * refuses a file in which they do not, so that nothing can be written over what another program shows.
 */
export function cellHandlers(
  part: string,
  strings: readonly string[],
  count: CellCount,
  listener: CellListener,
): Required<XmlHandlers> {
  const shared = new Map<string, (place: CellPlace) => string>();
  const inline = new TextContent();
  let inData = false;
  let inRow = false;
  let inCell = false;
  let row = -1;
  let column = -1;
  let attributes: XmlAttributes = {};
  let formulaAttributes: XmlAttributes | null = null;
  let value: string | null = null;
  let formula: string | null = null;
  let inlineText: string | null = null;
  let listening: "value" | "formula" | "inline" | null = null;

  const damaged = (what: string): FileProblem =>
    new FileProblem("damaged", `${part}, row ${row + 1}, column ${column + 1}: ${what}`);

  const openRow = (found: XmlAttributes): void => {
    if (inRow) throw damaged("a row inside a row");
    const number = found["r"] ?? String(row + 2);
    const next = /^\d{1,7}$/.test(number) ? Number(number) - 1 : -1;
    if (next <= row || next >= GRID.rows) throw damaged(`row ${number}`);
    row = next;
    column = -1;
    inRow = true;
    listener.row?.(row, found);
  };

  const openCell = (found: XmlAttributes): void => {
    if (inCell || !inRow) throw damaged("a cell that is in no row");
    within("cells", (count.cells += 1));
    const address = found["r"];
    const place = address === undefined ? { row, column: column + 1 } : parseAddress(address);
    if (place === null || place.row !== row || place.column <= column || place.column >= GRID.columns)
      throw damaged(`cell ${address ?? ""}`);
    column = place.column;
    attributes = found;
    formulaAttributes = value = formula = inlineText = null;
    inCell = true;
  };

  const closeCell = (): void => {
    inCell = false;
    const type = attributes["t"];
    listener.cell({
      row,
      column,
      value: valueOf(type),
      error: type === "e" && value !== null,
      formula: formulaOf(),
      attributes,
    });
  };

  const valueOf = (type = "n"): ReadCell["value"] => {
    if (type === "inlineStr") return inlineText ?? value;
    if (value === null) return null;
    switch (type) {
      case "n": {
        if (value.trim() === "") return null;
        const number = Number(value);
        // JavaScript would read `0x10` as 16.
        if (!Number.isFinite(number) || /^\s*0[box]/i.test(value)) throw damaged(`number ${value}`);
        return number;
      }
      case "s": {
        if (value === "") return null;
        const text = /^\d{1,7}$/.test(value) ? strings[Number(value)] : undefined;
        if (text === undefined) throw damaged(`no shared text ${value}`);
        return text;
      }
      case "str":
      case "d":
      case "e":
        return detached(unescapeText(value));
      case "b":
        if (value === "1" || value === "true") return true;
        if (value === "0" || value === "false") return false;
        if (value === "") return null;
        throw damaged(`boolean ${value}`);
      default:
        throw damaged(`type ${type}`);
    }
  };

  const formulaOf = (): string | null => {
    if (formulaAttributes === null) return null;
    const { t: type, si = "", ref } = formulaAttributes;
    const text = formula === null || formula === "" ? null : `=${unescapeText(formula)}`;
    if (type !== "shared") return text;
    if (text !== null) {
      // Excel writes the formula at the first of its cells; others repeat it, and then each cell has its own.
      if (ref !== undefined || !shared.has(si)) shared.set(si, sharedFormula(text, { row, column }));
      return text;
    }
    const same = shared.get(si)?.({ row, column });
    if (same === undefined) throw damaged(`no shared formula ${si}`);
    count.sharedFormulaLength += same.length;
    within("sharedFormulaLength", count.sharedFormulaLength);
    return same;
  };

  return {
    open(name, found) {
      if (!inData) {
        inData = name === "sheetData";
        return;
      }
      switch (name) {
        case "row":
          openRow(found);
          break;
        case "c":
          openCell(found);
          break;
        case "v":
          if (!inCell || value !== null) throw damaged("a second value");
          value = "";
          listening = "value";
          break;
        case "f":
          if (!inCell || formulaAttributes !== null) throw damaged("a second formula");
          formulaAttributes = found;
          formula = "";
          listening = "formula";
          break;
        case "is":
          if (!inCell || inlineText !== null) throw damaged("a second text");
          inlineText = "";
          listening = "inline";
          break;
        default:
          if (listening === "inline") inline.open(name, found);
      }
    },
    text(text) {
      if (listening === "value") value = (value ?? "") + text;
      else if (listening === "formula") formula = (formula ?? "") + text;
      else if (listening === "inline") inline.text(text);
    },
    close(name) {
      if (!inData) return;
      switch (name) {
        case "c":
          closeCell();
          break;
        case "v":
        case "f":
          listening = null;
          break;
        case "is":
          inlineText = inline.take();
          listening = null;
          break;
        case "row":
          inRow = false;
          break;
        case "sheetData":
          inData = false;
          break;
        default:
          if (listening === "inline") inline.close(name);
      }
    },
  };
}
