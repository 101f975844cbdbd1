import { GRID, lastRowOf, lastColumnOf } from "../../workbook/area";
import { readAddress } from "../addresses";
import type { Book } from "../book";
import { excelClass, HostObject, NullObject, placeOf, type Members } from "../host-object";
import { columnHidden, rowHidden } from "../rows-and-columns";
import { RangeModel } from "./range";

type FreezePanesMembers = "freezeAt" | "freezeRows" | "getLocation" | "getLocationOrNullObject";

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanesModel extends HostObject implements Members<Excel.WorksheetFreezePanes, FreezePanesMembers> {
  readonly [excelClass] = "WorksheetFreezePanes";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  /** The range is the pane that stays, from the sheet's corner (Microsoft Learn, WorksheetFreezePanes.freezeAt). */
  freezeAt(frozen: HostObject | string): void {
    const { area } = typeof frozen === "string" ? readAddress(frozen) : placeOf(frozen);
    this.#freeze(
      lastRowOf(area) === GRID.rows - 1 ? 0 : lastRowOf(area) + 1,
      lastColumnOf(area) === GRID.columns - 1 ? 0 : lastColumnOf(area) + 1,
    );
  }

  /**
   * Excel freezes so many lines of those in sight (`Window.SplitRow` counts them from the first one shown), so hidden ones
   * move the border further down.
   */
  #freeze(rows: number, columns: number): void {
    const { engine } = this.#book;
    engine.freeze(
      this.#sheetId,
      endOfVisible(rows, (row) => rowHidden(engine, this.#sheetId, row)),
      endOfVisible(columns, (column) => columnHidden(engine, this.#sheetId, column)),
    );
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  getLocation(): RangeModel | NullObject {
    return this.getLocationOrNullObject();
  }

  getLocationOrNullObject(): RangeModel | NullObject {
    const { rows, columns } = this.#book.engine.frozen(this.#sheetId);
    if (rows === 0 && columns === 0) return new NullObject();
    return new RangeModel(this.#book, this.#sheetId, {
      row: 0,
      column: 0,
      rows: rows || GRID.rows,
      columns: columns || GRID.columns,
    });
  }
}

/** The number of lines that hold so many visible ones. */
function endOfVisible(count: number, isHidden: (index: number) => boolean): number {
  let end = 0;
  for (let seen = 0; seen < count; end += 1) if (!isHidden(end)) seen += 1;
  return end;
}
