import { cellAddress, type CellPlace, parseAddress } from "../a1";
import { GRID } from "../area";
import { FileProblem, within } from "../file-problem";
import { sharedFormula } from "./shared-formula";
import { detached, TextContent, unescapeText } from "../xml/text-content";
import { COMPATIBILITY, extendedSpreadsheetWords } from "../xml/vocabulary";
import type { XmlAttributes } from "../xml/scope";
import { type ElementReader, parseXml } from "../xml/xml";
import type { Archive } from "../zip/archive";

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
  /** Contents among which programs choose by what they know: passed over, and not what everybody sees. */
  alternative?(): void;
}

/** What reads a sheet's cells, from the start of their table to its end. */
export interface CellReader extends ElementReader {
  /** An element of another language begins. */
  foreign(language: string): void;
  /** The cell at which the reading is, as people name it; null before the first one. */
  place(): string | null;
}

/** What must stand in its own place, so that no two programs see other cells. */
const ownPlaces: ReadonlySet<string> = new Set(["row", "c", "v", "f", "is"]);

/** What the sheets of one workbook have taken of its limits. */
export interface CellCount {
  cells: number;
  sharedFormulaLength: number;
}

/**
 * Reads a sheet's cells. Rows come from top to bottom and cells from left to right, each once: Excel
 * refuses a file in which they do not, so that nothing can be written over what another program shows.
 */
export function cellReader(
  part: string,
  strings: readonly string[],
  count: CellCount,
  listener: CellListener,
): CellReader {
  const shared = new Map<string, (place: CellPlace) => string>();
  const inline = new TextContent();
  let inRow = false;
  let inCell = false;
  /** How many open elements are passed over: Excel looks for values in their own places only. */
  let passed = 0;
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
    const number = found["r"] ?? String(row + 2);
    const next = /^\d{1,7}$/.test(number) ? Number(number) - 1 : -1;
    if (next <= row || next >= GRID.rows) throw damaged(`row ${number}`);
    row = next;
    column = -1;
    inRow = true;
    listener.row?.(row, found);
  };

  const openCell = (found: XmlAttributes): void => {
    const address = found["r"];
    const place = address === undefined ? { row, column: column + 1 } : parseAddress(address);
    if (place === null || place.row !== row || place.column <= column || place.column >= GRID.columns)
      throw damaged(`cell ${address ?? ""}`);
    column = place.column;
    within("cells", (count.cells += 1));
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

  const openPart = (name: string, found: XmlAttributes): void => {
    switch (name) {
      case "v":
        if (value !== null) throw damaged("a second value");
        value = "";
        listening = "value";
        break;
      case "f":
        if (formulaAttributes !== null) throw damaged("a second formula");
        formulaAttributes = found;
        formula = "";
        listening = "formula";
        break;
      case "is":
        if (inlineText !== null) throw damaged("a second text");
        inlineText = "";
        listening = "inline";
        break;
      default:
        pass(name);
    }
  };

  const pass = (name: string): void => {
    if (ownPlaces.has(name)) throw damaged(`<${name}> in another place than its own`);
    passed = 1;
  };

  return {
    open(name, found) {
      if (listening === "inline") inline.open(name, found);
      else if (passed > 0 || listening !== null) passed += 1;
      else if (inCell) openPart(name, found);
      else if (inRow && name === "c") openCell(found);
      else if (!inRow && name === "row") openRow(found);
      else pass(name);
    },
    text(text) {
      if (passed > 0) return;
      if (listening === "value") value = (value ?? "") + text;
      else if (listening === "formula") formula = (formula ?? "") + text;
      else if (listening === "inline") inline.text(text);
    },
    close(name) {
      if (listening === "inline" && name !== "is") inline.close(name);
      else if (passed > 0) passed -= 1;
      else if (listening === "inline") {
        inlineText = inline.take();
        listening = null;
      } else if (listening !== null) listening = null;
      else if (inCell) closeCell();
      else inRow = false;
    },
    foreign(language) {
      if (language === COMPATIBILITY) listener.alternative?.();
    },
    place: () => (row < 0 ? null : cellAddress(row, Math.max(0, column))),
  };
}

/**
 * Reads a sheet: its cells, and what stands around them. The cells stand in one table right below the root; what is called
 * one elsewhere is none.
 * @throws FileProblem with the sheet and the cell at which the reading ended
 */
export function parseSheet(
  archive: Archive,
  { name: sheetName, part }: SheetPlace,
  cells: CellReader,
  around: ElementReader,
): void {
  let depth = 0;
  let inData = false;
  let found = false;
  try {
    parseXml(archive, part, extendedSpreadsheetWords, {
      open(name, attributes) {
        depth += 1;
        if (inData) cells.open(name, attributes);
        else if (depth === 2 && name === "sheetData") {
          if (found) throw new FileProblem("damaged", `${part}: two tables of cells`);
          found = inData = true;
        } else around.open(name, attributes);
      },
      text(text) {
        if (inData) cells.text(text);
        else around.text(text);
      },
      close(name) {
        depth -= 1;
        if (inData && depth === 1) inData = false;
        else if (inData) cells.close(name);
        else around.close(name);
      },
      foreign(language) {
        if (inData) cells.foreign(language);
      },
    });
  } catch (error) {
    throw error instanceof FileProblem ? error.at({ sheetName, cell: cells.place() }) : error;
  }
}

interface SheetPlace {
  readonly name: string;
  readonly part: string;
}
