import type { PrintSetup } from "../sheet/sheet-plan";
import { page as printedPage } from "../sheet/styles";
import type { InspectedSheet } from "./inspect";
import { rangeOf } from "./write-plan";
import { withoutProtection } from "./without-protection";

/** What a page is set up for: the sheet, and how it is protected just now. */
type Printed = Pick<InspectedSheet, "sheetName" | "mark" | "descriptionSheet" | "protection">;

/**
 * Sets up how a form is printed, in a sync of its own: which paper and which scale a printer takes nobody knows beforehand, and
 * a printer must not stop a form.
 * @param write asks for nothing but the page, so that a failure leaves the form as it is
 * @returns whether the page is set up; the sheet is protected as it was in either case
 */
export async function setPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  printed: Printed,
  write: (sheet: Excel.Worksheet) => void,
): Promise<boolean> {
  try {
    await withoutProtection(context, sheet, { ...printed, isDescriptionProtected: false }, () => write(sheet));
    return true;
  } catch {
    return false;
  }
}

/** Landscape, one page wide, header row on every page, margins of Nghị định 30/2020/NĐ-CP, black on paper. */
export function writePage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const page = sheet.pageLayout;
  writePrintArea(sheet, print);
  page.orientation = Excel.PageOrientation.landscape;
  // Without the height Excel may not take the width (office-js #1860); 0 is as many pages as there are.
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  page.blackAndWhite = true;
  page.setPrintMargins(Excel.PrintMarginUnit.centimeters, printedPage.margins);
  page.headersFooters.defaultForAllPages.centerFooter = printedPage.centerFooter;
  // Last: a printer that lacks the paper must not cost the rest.
  page.paperSize = Excel.PaperType.a4;
}

/** What is printed, and the rows that every page repeats. */
export function writePrintArea(sheet: Excel.Worksheet, { area, titleRows }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.setPrintArea(rangeOf(sheet, area));
  page.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`);
}
