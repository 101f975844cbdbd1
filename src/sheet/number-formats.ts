import { remembered } from "../rubric/remembered";
import { placeKey } from "../workbook/a1";
import { eachCell } from "../workbook/area";
import type { StyledArea } from "./sheet-plan";

/** The format of a cell that takes everything as it is: nothing in it is read as a number or a formula. */
export const TEXT_FORMAT = "@";

/** The number format of each cell of a plan, by the last style that says one. */
export const numberFormats = remembered((styles: readonly StyledArea[]): ((row: number, column: number) => string) => {
  const formats = new Map<string, string>();
  for (const { area, style } of styles) {
    const { numberFormat } = style;
    if (numberFormat !== undefined)
      eachCell(area, (row, column) => formats.set(placeKey({ row, column }), numberFormat));
  }
  return (row, column) => formats.get(placeKey({ row, column })) ?? "General";
});
