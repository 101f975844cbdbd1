import { cellArea } from "../../workbook/area";
import { readAddress } from "../addresses";
import type { Book } from "../book";
import { invalidArgument } from "../host-error";
import { excelClass, HostCollection, HostObject, type Members } from "../host-object";
import { RangeModel } from "./range";

type PageBreakMembers = "items" | "add" | "getCount" | "getItem" | "removePageBreaks";

/** `Excel.PageBreakCollection` of the breaks between rows: kept, never rendered. */
export class PageBreaksModel
  extends HostCollection<PageBreakModel>
  implements Members<Excel.PageBreakCollection, PageBreakMembers>
{
  readonly [excelClass] = "PageBreakCollection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): PageBreakModel[] {
    return this.#rows.map((row) => new PageBreakModel(this.#book, this.#sheetId, row));
  }

  /** The break comes before the top left cell of the range. */
  add(range: HostObject | string): PageBreakModel {
    const { area } = typeof range === "string" ? readAddress(range) : RangeModel.placeOf(range);
    if (!this.#rows.includes(area.row)) this.#rows.push(area.row);
    return new PageBreakModel(this.#book, this.#sheetId, area.row);
  }

  getCount(): number {
    return this.#rows.length;
  }

  getItem(index: number): PageBreakModel {
    const item = this.items[index];
    if (!item) throw invalidArgument(`page break ${index}`);
    return item;
  }

  removePageBreaks(): void {
    this.#rows.length = 0;
  }

  get #rows(): number[] {
    return this.#book.sheet(this.#sheetId).pageBreakRows;
  }
}

/** `Excel.PageBreak`. */
class PageBreakModel extends HostObject implements Members<Excel.PageBreak, "delete" | "getCellAfterBreak"> {
  readonly [excelClass] = "PageBreak";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #row: number;

  constructor(book: Book, sheetId: string, row: number) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#row = row;
  }

  delete(): void {
    const rows = this.#book.sheet(this.#sheetId).pageBreakRows;
    if (rows.includes(this.#row)) rows.splice(rows.indexOf(this.#row), 1);
  }

  getCellAfterBreak(): RangeModel {
    return new RangeModel(this.#book, this.#sheetId, cellArea(this.#row, 0));
  }
}
