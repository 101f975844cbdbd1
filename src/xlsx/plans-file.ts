import type { SheetPlan } from "../sheet/sheet-plan";
import { writeWorkbookFile } from "../workbook/write/write-workbook-file";
import { Looks, printNames, sheetFile } from "./sheet-file";

/** Planned sheets without drop-downs as the bytes of an .xlsx file, the first one in front. Equal input gives equal bytes. */
export function writePlans(plans: readonly SheetPlan[], title: string): Uint8Array {
  const looks = new Looks();
  const noLists = (): string => {
    throw new Error("these sheets have no drop-downs");
  };
  return writeWorkbookFile({
    sheets: plans.map((plan) => sheetFile(plan, noLists, looks)),
    names: plans.flatMap((plan, sheet) => printNames(plan, sheet)),
    activeSheet: 0,
    structureProtected: false,
    styles: looks.styles,
    properties: { title, creator: "", created: null, custom: {} },
    customXml: [],
  });
}
