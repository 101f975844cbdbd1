import { readAddress } from "../addresses";
import type { Book } from "../book";
import { excelClass, find, HostCollection, HostObject, placeOf, type Members } from "../host-object";

type CollectionMembers = "items" | "add" | "removePageBreaks" | "getCount";

/** `Excel.PageBreakCollection` of the breaks between rows: kept and answered, never rendered. */
export class PageBreaksModel
  extends HostCollection<PageBreakModel>
  implements Members<Excel.PageBreakCollection, CollectionMembers>
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
    return this.#rows.map((row) => new PageBreakModel(row));
  }

  override [find](key: string): PageBreakModel | undefined {
    return this.items[Number(key)];
  }

  /** "Adds a page break before the top-left cell of the range" (Microsoft Learn, PageBreakCollection.add). */
  add(before: HostObject | string): PageBreakModel {
    const { area } = typeof before === "string" ? readAddress(before) : placeOf(before);
    const rows = new Set([...this.#rows, area.row]);
    this.#book.sheet(this.#sheetId).page.set(
      "horizontalPageBreaks",
      [...rows].sort((a, b) => a - b),
    );
    return new PageBreakModel(area.row);
  }

  removePageBreaks(): void {
    this.#book.sheet(this.#sheetId).page.delete("horizontalPageBreaks");
  }

  get #rows(): readonly number[] {
    return (this.#book.sheet(this.#sheetId).page.get("horizontalPageBreaks") ?? []) as readonly number[];
  }
}

/** `Excel.PageBreak`. */
class PageBreakModel extends HostObject implements Members<Excel.PageBreak, "rowIndex"> {
  readonly [excelClass] = "PageBreak";

  readonly #row: number;

  constructor(row: number) {
    super();
    this.#row = row;
  }

  get rowIndex(): number {
    return this.#row;
  }
}
