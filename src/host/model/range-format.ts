import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  lastRowOf,
  lastColumnOf,
  isEntireRows,
  isEntireColumns,
  everyCell,
  eachCell,
  type Area,
} from "../../workbook/area";
import type { Book } from "../book";
import { fill, type CellMatrix } from "../engine";
import { invalidArgument } from "../host-error";
import { excelClass, find, HostCollection, HostObject, type Members } from "../host-object";

/**
 * Column widths and row heights are points in the API; a point is 4/3 of a pixel, so that Excel's standard column of
 * 64 pixels is 48 and its standard row of 20 pixels is 15, as `format.columnWidth` and `format.rowHeight` answer.
 */
export const pixelsPerPoint = 4 / 3;

/** An indent is the width of three digits of the standard font, 9 pixels (`Range.format.indentLevel`). */
export const indentPixels = 9;

/** Reads and changes one part of the format of an area. */
class FormattedArea {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly area: Area,
  ) {}

  /** What all cells have in common, or null (Microsoft Learn: null where the range is not uniform). */
  common<Value extends string | number | boolean>(read: (style: IStyleData) => Value): Value | null {
    const { engine } = this.book;
    const cells = engine.clip(this.sheetId, this.area);
    if (!cells) return read(engine.style(this.sheetId, this.area.row, this.area.column));
    const first = read(engine.style(this.sheetId, cells.row, cells.column));
    return everyCell(cells, (row, column) => read(engine.style(this.sheetId, row, column)) === first) ? first : null;
  }

  patch(style: IStyleData): void {
    this.book.demandOption(this.sheetId, "allowFormatCells");
    this.book.engine.patchStyle(this.sheetId, this.area, style);
  }
}

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
    const first = book.engine.columnWidth(sheetId, cells.column);
    for (let column = cells.column; column <= lastColumnOf(cells); column++) {
      if (book.engine.columnWidth(sheetId, column) !== first) return null;
    }
    return first / pixelsPerPoint;
  }

  set columnWidth(points: number) {
    const { book, sheetId, area } = this.#cells;
    book.demandOption(sheetId, "allowFormatColumns");
    if (!(points >= 0)) throw invalidArgument("columnWidth");
    book.engine.setColumns(sheetId, area, { w: points * pixelsPerPoint });
  }

  get rowHeight(): number | null {
    const { book, sheetId, area } = this.#cells;
    const cells = book.engine.clip(sheetId, area) ?? area;
    const first = book.engine.rowHeight(sheetId, cells.row);
    for (let row = cells.row; row <= lastRowOf(cells); row++)
      if (book.engine.rowHeight(sheetId, row) !== first) return null;
    return first / pixelsPerPoint;
  }

  set rowHeight(points: number) {
    const { book, sheetId, area } = this.#cells;
    book.demandOption(sheetId, "allowFormatRows");
    // Excel specifications and limits: a row is 409 points high at most.
    if (!(points >= 0 && points <= 409.5)) throw invalidArgument("rowHeight");
    book.engine.setRows(sheetId, area, { h: points * pixelsPerPoint });
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
    this.#cells.patch({ pd: { l: 2 + level * indentPixels } });
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

/** Excel answers colours as `#RRGGBB` in capitals. */
function colour(rgb: Nullable<string>, otherwise: string): string {
  return rgb?.startsWith("#") ? rgb.toUpperCase() : (rgb ?? otherwise);
}

/** `Excel.RangeFill`. */
class RangeFillModel extends HostObject implements Members<Excel.RangeFill, "color"> {
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

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

/** `Excel.RangeBorderCollection`. */
class RangeBordersModel
  extends HostCollection<RangeBorderModel>
  implements Members<Excel.RangeBorderCollection, "items" | "getItem">
{
  readonly [excelClass] = "RangeBorderCollection";
  readonly #cells: FormattedArea;

  constructor(cells: FormattedArea) {
    super();
    this.#cells = cells;
  }

  get items(): RangeBorderModel[] {
    return sides.map((side) => new RangeBorderModel(this.#cells, side));
  }

  override [find](side: string): RangeBorderModel {
    const known = sides.find((name) => name === side);
    if (!known) throw invalidArgument(`border "${side}"`);
    return new RangeBorderModel(this.#cells, known);
  }
}

/** Excel's lines by style and weight, as Univer draws them. */
const lines: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

function lineFor(style: string, weight: string): BorderStyleTypes {
  const found = lines.find(([s, w]) => s === style && w === weight) ?? lines.find(([s]) => s === style);
  if (!found) throw invalidArgument(`border style "${style}"`);
  return found[2];
}

/** `Excel.RangeBorder`: one side of an area. */
class RangeBorderModel extends HostObject implements Members<Excel.RangeBorder, "style" | "color"> {
  readonly [excelClass] = "RangeBorder";
  readonly #cells: FormattedArea;
  readonly #side: Side;

  constructor(cells: FormattedArea, side: Side) {
    super();
    this.#cells = cells;
    this.#side = side;
  }

  get style(): Excel.BorderLineStyle | null {
    return (this.#line()?.[0] ?? null) as Excel.BorderLineStyle | null;
  }

  set style(style: string) {
    this.#draw({ style });
  }

  get color(): string | null {
    return this.#common((border) => colour(border?.cl.rgb, "#000000"));
  }

  set color(color: string) {
    this.#draw({ color });
  }

  #line(): (typeof lines)[number] | null {
    const type = this.#common((border) => border?.s ?? BorderStyleTypes.NONE);
    return lines.find(([, , known]) => known === type) ?? null;
  }

  /** The cells that the side runs along, and which edge of each. */
  #edges(): { area: Area; edges: (keyof IBorderData)[] }[] {
    const { book, sheetId, area } = this.#cells;
    const whole = isEntireRows(area) || isEntireColumns(area) ? (book.engine.clip(sheetId, area) ?? area) : area;
    const { rows, columns } = whole;
    switch (this.#side) {
      case "EdgeTop":
        return [{ area: { ...whole, rows: 1 }, edges: ["t"] }];
      case "EdgeBottom":
        return [{ area: { ...whole, row: lastRowOf(whole), rows: 1 }, edges: ["b"] }];
      case "EdgeLeft":
        return [{ area: { ...whole, columns: 1 }, edges: ["l"] }];
      case "EdgeRight":
        return [{ area: { ...whole, column: lastColumnOf(whole), columns: 1 }, edges: ["r"] }];
      case "InsideHorizontal":
        return rows === 1
          ? []
          : [
              { area: { ...whole, rows: rows - 1 }, edges: ["b"] },
              { area: { ...whole, row: whole.row + 1, rows: rows - 1 }, edges: ["t"] },
            ];
      case "InsideVertical":
        return columns === 1
          ? []
          : [
              { area: { ...whole, columns: columns - 1 }, edges: ["r"] },
              { area: { ...whole, column: whole.column + 1, columns: columns - 1 }, edges: ["l"] },
            ];
      case "DiagonalDown":
        return [{ area: whole, edges: ["tl_br"] }];
      case "DiagonalUp":
        return [{ area: whole, edges: ["bl_tr"] }];
    }
  }

  #common<Value extends string | number>(read: (border: IBorderStyleData | null) => Value): Value | null {
    const values = new Set<Value>();
    for (const { area, edges } of this.#edges()) {
      eachCell(area, (row, column) => {
        const borders = this.#cells.book.engine.style(this.#cells.sheetId, row, column).bd;
        for (const edge of edges) values.add(read(borders?.[edge] ?? null));
      });
    }
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }

  /** Setting a colour or a weight draws a line where there was none, as in Excel. */
  #draw(change: { style?: string; weight?: string; color?: string }): void {
    const { book, sheetId } = this.#cells;
    book.demandOption(sheetId, "allowFormatCells");
    const [oldStyle, oldWeight] = this.#line() ?? ["Continuous", "Thin"];
    const style = change.style ?? (oldStyle === "None" ? "Continuous" : oldStyle);
    const type = lineFor(style, change.weight ?? oldWeight);
    const rgb = change.color ?? this.color ?? "#000000";
    const border: IBorderStyleData | null = type === BorderStyleTypes.NONE ? null : { s: type, cl: { rgb } };
    for (const { area, edges } of this.#edges()) {
      const bd: IBorderData = Object.fromEntries(edges.map((edge) => [edge, border]));
      const cells: CellMatrix = fill(area, () => ({ s: { bd: { ...bd } } }));
      book.engine.writeCells(sheetId, cells, "formats");
    }
  }
}
