import { readReference, sheetNameAsShown, type Reference } from "../workbook/a1";
import { GRID, lastColumnOf, lastRowOf, type Area } from "../workbook/area";
import type { Engine } from "./engine";
import { HostError, invalidArgument } from "./host-error";

/** The reference that an address of the add-in is; anything else is Excel's InvalidArgument. */
export function readAddress(text: string): Reference {
  const reference = readReference(text.trim());
  if (!reference) throw invalidArgument(`address "${text}"`);
  return reference;
}

/** Checks that an area lies on the sheet, as Excel does for offsets and resizes. */
export function onSheet(area: Area): Area {
  if (area.row < 0 || area.column < 0 || lastRowOf(area) >= GRID.rows || lastColumnOf(area) >= GRID.columns) {
    throw invalidArgument("outside of the worksheet");
  }
  if (area.rows < 1 || area.columns < 1) {
    throw new HostError("InvalidArgument", "The range is empty.");
  }
  return area;
}

/** The name of a worksheet as Excel puts it before a "!". */
export function shownSheetName(engine: Engine, sheetId: string): string {
  return sheetNameAsShown(engine.sheet(sheetId).getName());
}
