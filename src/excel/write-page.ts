import type { PrintSetup } from "../sheet/sheet-plan";
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

/** One page wide, with the rows that every page repeats and the page breaks of the plan. */
export function writePage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { orientation, margins, centerHorizontally, blackAndWhite, centerHeader, centerFooter, firstPagePlain } =
    print.page;
  writePrintArea(sheet, print);
  pageLayout.orientation =
    orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  // Without the height Excel may not take the width (office-js #1860); 0 is as many pages as there are.
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = centerHorizontally;
  pageLayout.blackAndWhite = blackAndWhite;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, margins);
  const { headersFooters } = pageLayout;
  if (centerHeader !== undefined) headersFooters.defaultForAllPages.centerHeader = centerHeader;
  if (centerFooter !== undefined) headersFooters.defaultForAllPages.centerFooter = centerFooter;
  if (firstPagePlain) {
    headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
    headersFooters.useSheetScale = false;
    pageLayout.firstPageNumber = 1;
  }
  if (print.breaks) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of print.breaks)
      sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
  }
  // Last: a printer that lacks the paper must not cost the rest.
  pageLayout.paperSize = Excel.PaperType.a4;
}

/** What is printed, and the rows that every page repeats. */
export function writePrintArea(sheet: Excel.Worksheet, { area, titleRows }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.setPrintArea(rangeOf(sheet, area));
  if (titleRows.count > 0) page.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`);
}
