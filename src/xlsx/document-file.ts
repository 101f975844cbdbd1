import { asValues } from "../sheet/document/document-plan";
import type { DocumentPlan } from "../sheet/document/lay-out";
import { writeWorkbookFile } from "../workbook/write/write-workbook-file";
import { Looks, printNames, sheetFile } from "./sheet-file";

/** Documents in a workbook of their own, as plain values: to be sent where the form is not. */
export function writeDocuments(plans: readonly DocumentPlan[], title: string): Uint8Array {
  const looks = new Looks();
  const plain = plans.map(asValues);
  return writeWorkbookFile({
    sheets: plain.map((plan) => sheetFile(plan, () => "", looks)),
    names: plain.flatMap((plan, index) => printNames(plan, index)),
    activeSheet: 0,
    structureProtected: false,
    styles: looks.styles,
    properties: { title, creator: "", created: null, custom: {} },
    customXml: [],
  });
}
