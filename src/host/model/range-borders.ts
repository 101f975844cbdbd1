import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import { eachCell, isEntireColumns, isEntireRows, lastColumnOf, lastRowOf, type Area } from "../../workbook/area";
import { fill, type CellMatrix } from "../cell-matrix";
import { invalidArgument } from "../host-error";
import { excelClass, find, HostCollection, HostObject, type Members } from "../host-object";
import { colour, type FormattedArea } from "./formatted-area";

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
export class RangeBordersModel
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
