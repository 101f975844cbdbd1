import type { IStyleData, Nullable } from "@univerjs/core";
import { everyCell, type Area } from "../../workbook/area";
import type { Book } from "../book";
import { patchStyle } from "../cell-formats";

/** Reads and changes one part of the format of an area. */
export class FormattedArea {
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
    patchStyle(this.book.engine, this.sheetId, this.area, style);
  }
}

/** Excel answers colours as `#RRGGBB` in capitals. */
export function colour(rgb: Nullable<string>, otherwise: string): string {
  return rgb?.startsWith("#") ? rgb.toUpperCase() : (rgb ?? otherwise);
}
