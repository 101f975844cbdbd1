import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { lastRowOf, lastColumnOf, everyCell, type Area } from "../../workbook/area";
import type { Book } from "../book";
import { invalidArgument } from "../host-error";
import { colour, FormattedArea } from "./formatted-area";
import { RangeBordersModel } from "./range-borders";
import { fitRows } from "../fitted-rows";
import { excelClass, HostObject, type Members } from "../host-object";
import { rowHeight, setColumns, setRows, columnWidth } from "../rows-and-columns";

/**
 * Column widths and row heights are points in the API; a point is 4/3 of a pixel, so that Excel's standard column of
 * 64 pixels is 48 and its standard row of 20 pixels is 15, as `format.columnWidth` and `format.rowHeight` answer.
 */
export const pixelsPerPoint = 4 / 3;

/** An indent is the width of three digits of the standard font, 9 pixels (`Range.format.indentLevel`). */
export const indentPixels = 9;

const horizontal: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function nameOf<Value>(names: Record<string, Value>, value: Value, otherwise: string): string {
  return Object.entries(names).find(([, known]) => known === value)?.[0] ?? otherwise;
}

function valueNamed<Value>(names: Record<string, Value>, name: string): Value {
  const value = names[name];
  if (value === undefined) throw invalidArgument(`"${name}" is not supported by the embedded host`);
  return value;
}

type RangeFormatMembers =
  | "columnWidth"
  | "rowHeight"
  | "autofitRows"
  | "wrapText"
  | "horizontalAlignment"
  | "verticalAlignment"
  | "indentLevel"
  | "fill"
  | "font"
  | "borders"
  | "protection";

/** `Excel.RangeFormat`. */
export class RangeFormatModel extends HostObject implements Members<Excel.RangeFormat, RangeFormatMembers> {
  readonly [excelClass] = "RangeFormat";
  readonly #cells: FormattedArea;

  constructor(book: Book, sheetId: string, area: Area) {
    super();
    this.#cells = new FormattedArea(book, sheetId, area);
  }

  get columnWidth(): number | null {
    const { book, sheetId, area } = this.#cells;
    const cells = book.engine.clip(sheetId, area) ?? area;
    const first = columnWidth(book.engine, sheetId, cells.column);
    for (let column = cells.column; column <= lastColumnOf(cells); column++) {
      if (columnWidth(book.engine, sheetId, column) !== first) return null;
    }
    return first / pixelsPerPoint;
  }

  set columnWidth(points: number) {
    const { book, sheetId, area } = this.#cells;
    book.demandOption(sheetId, "allowFormatColumns");
    if (!(points >= 0)) throw invalidArgument("columnWidth");
    setColumns(book.engine, sheetId, area, { w: points * pixelsPerPoint });
  }

  get rowHeight(): number | null {
    const { book, sheetId, area } = this.#cells;
    const cells = book.engine.clip(sheetId, area) ?? area;
    const first = rowHeight(book.engine, sheetId, cells.row);
    for (let row = cells.row; row <= lastRowOf(cells); row++)
      if (rowHeight(book.engine, sheetId, row) !== first) return null;
    return first / pixelsPerPoint;
  }

  set rowHeight(points: number) {
    const { book, sheetId, area } = this.#cells;
    book.demandOption(sheetId, "allowFormatRows");
    // Excel specifications and limits: a row is 409 points high at most.
    if (!(points >= 0 && points <= 409.5)) throw invalidArgument("rowHeight");
    setRows(book.engine, sheetId, area, { h: points * pixelsPerPoint });
  }

  autofitRows(): void {
    const { book, sheetId, area } = this.#cells;
    book.demandOption(sheetId, "allowFormatRows");
    const { row, rows } = book.engine.clip(sheetId, area) ?? area;
    fitRows(book.engine, sheetId, row, rows);
  }

  get wrapText(): boolean | null {
    return this.#cells.common((style) => style.tb === WrapStrategy.WRAP);
  }

  set wrapText(wrap: boolean) {
    this.#cells.patch({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get horizontalAlignment(): Excel.HorizontalAlignment | null {
    const name = this.#cells.common((style) => nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"));
    return name as Excel.HorizontalAlignment | null;
  }

  set horizontalAlignment(name: string) {
    this.#cells.patch({ ht: valueNamed(horizontal, name) });
  }

  get verticalAlignment(): Excel.VerticalAlignment | null {
    const name = this.#cells.common((style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM, "Bottom"));
    return name as Excel.VerticalAlignment | null;
  }

  set verticalAlignment(name: string) {
    this.#cells.patch({ vt: valueNamed(vertical, name) });
  }

  get indentLevel(): number | null {
    return this.#cells.common((style) => Math.round((style.pd?.l ?? 0) / indentPixels));
  }

  set indentLevel(level: number) {
    if (!(level >= 0 && level <= 250)) throw invalidArgument("indentLevel");
    // An indent needs a side to begin at; Excel itself sets it when somebody indents.
    const side = level > 0 && this.horizontalAlignment === "General" ? { ht: HorizontalAlign.LEFT } : {};
    this.#cells.patch({ pd: { l: 2 + level * indentPixels }, ...side });
  }

  get fill(): RangeFillModel {
    return new RangeFillModel(this.#cells);
  }

  get font(): RangeFontModel {
    return new RangeFontModel(this.#cells);
  }

  get borders(): RangeBordersModel {
    return new RangeBordersModel(this.#cells);
  }

  get protection(): FormatProtectionModel {
    return new FormatProtectionModel(this.#cells);
  }
}

/** `Excel.RangeFill`. */
class RangeFillModel extends HostObject implements Members<Excel.RangeFill, "color" | "clear"> {
  readonly [excelClass] = "RangeFill";
  readonly #cells: FormattedArea;

  constructor(cells: FormattedArea) {
    super();
    this.#cells = cells;
  }

  /** White where there is no fill (Microsoft Learn, `RangeFill.color`). */
  get color(): string | null {
    return this.#cells.common((style) => colour(style.bg?.rgb, "#FFFFFF"));
  }

  set color(rgb: string) {
    this.#cells.patch({ bg: { rgb } });
  }

  clear(): void {
    this.#cells.patch({ bg: null });
  }
}

type FontMembers = "name" | "size" | "bold" | "italic" | "color";

/** `Excel.RangeFont`. */
class RangeFontModel extends HostObject implements Members<Excel.RangeFont, FontMembers> {
  readonly [excelClass] = "RangeFont";
  readonly #cells: FormattedArea;

  constructor(cells: FormattedArea) {
    super();
    this.#cells = cells;
  }

  get name(): string | null {
    return this.#cells.common((style) => style.ff ?? "Calibri");
  }

  set name(family: string) {
    this.#cells.patch({ ff: family });
  }

  get size(): number | null {
    return this.#cells.common((style) => style.fs ?? 11);
  }

  set size(points: number) {
    this.#cells.patch({ fs: points });
  }

  get bold(): boolean | null {
    return this.#cells.common((style) => style.bl === BooleanNumber.TRUE);
  }

  set bold(on: boolean) {
    this.#cells.patch({ bl: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get italic(): boolean | null {
    return this.#cells.common((style) => style.it === BooleanNumber.TRUE);
  }

  set italic(on: boolean) {
    this.#cells.patch({ it: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get color(): string | null {
    return this.#cells.common((style) => colour(style.cl?.rgb, "#000000"));
  }

  set color(rgb: string) {
    this.#cells.patch({ cl: { rgb } });
  }
}

/** `Excel.FormatProtection`. */
class FormatProtectionModel extends HostObject implements Members<Excel.FormatProtection, "locked"> {
  readonly [excelClass] = "FormatProtection";
  readonly #cells: FormattedArea;

  constructor(cells: FormattedArea) {
    super();
    this.#cells = cells;
  }

  get locked(): boolean | null {
    return this.#common("locked");
  }

  set locked(locked: boolean) {
    this.#set({ locked });
  }

  #common(part: "locked" | "formulaHidden"): boolean | null {
    const { book, sheetId, area } = this.#cells;
    const { locks } = book.sheet(sheetId);
    const cells = book.engine.clip(sheetId, area) ?? area;
    const first = locks.at(cells.row, cells.column)[part];
    return everyCell(cells, (row, column) => locks.at(row, column)[part] === first) ? first : null;
  }

  #set(change: { locked?: boolean; formulaHidden?: boolean }): void {
    const { book, sheetId, area } = this.#cells;
    // A protected sheet never lets its locks be changed, whatever its options (Microsoft Support, "Lock or unlock …").
    book.demandOption(sheetId, null);
    book.sheet(sheetId).locks.set(area, change);
  }
}
