import { page as printed } from "../../../sheet/styles";
import { onForm, samplePlan } from "../form-on-sheet";
import { onBench } from "../bench";
import { same, sameAll, type Step } from "../step";

// What stays in sight, and the page.

const POINTS_PER_CENTIMETRE = 72 / 2.54;

export const pageSteps: readonly Step[] = [
  {
    // Hidden lines in front of a freeze may be counted or not.
    id: "freeze",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const location = sheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount,columnCount");
        await context.sync();
        const { rows, columns } = samplePlan().freeze;
        return same(
          [0, rows, columns],
          location.isNullObject ? null : [location.rowIndex, location.rowCount, location.columnCount],
        );
      }),
  },
  {
    // office-js #1860: one page wide alone was not taken.
    id: "page-fit",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.load("zoom,orientation,blackAndWhite");
        await context.sync();
        const zoom = pageLayout.zoom as Partial<Excel.PageLayoutZoomOptions>;
        return same(
          [1, 0, "Landscape", true],
          [
            zoom.horizontalFitToPages,
            zoom.verticalFitToPages ?? 0,
            pageLayout.orientation as string,
            pageLayout.blackAndWhite,
          ],
        );
      }),
  },
  {
    // A printer that lacks a size may refuse it.
    id: "page-paper",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        sheet.pageLayout.load("paperSize");
        await context.sync();
        return same("A4", sheet.pageLayout.paperSize);
      }),
  },
  {
    id: "page-margins",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.load("topMargin,leftMargin,footerMargin");
        const { defaultForAllPages } = pageLayout.headersFooters;
        defaultForAllPages.load("centerFooter");
        await context.sync();
        const centimetres = (points: number): string => (points / POINTS_PER_CENTIMETRE).toFixed(1);
        const { top, left, footer } = printed.margins;
        return sameAll(
          new Map([
            ["top", top.toFixed(1)],
            ["left", left.toFixed(1)],
            ["footer", footer.toFixed(1)],
            ["&", printed.centerFooter],
          ]),
          new Map([
            ["top", centimetres(pageLayout.topMargin)],
            ["left", centimetres(pageLayout.leftMargin)],
            ["footer", centimetres(pageLayout.footerMargin)],
            ["&", defaultForAllPages.centerFooter],
          ]),
        );
      }),
  },
  {
    id: "page-titles",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount");
        await context.sync();
        const { first, count } = samplePlan().print.titleRows;
        return same([first, count], rows.isNullObject ? null : [rows.rowIndex, rows.rowCount]);
      }),
  },
  {
    // Microsoft's help says that fitting ignores manual breaks; users keep them with an empty height. What is printed only
    // the print preview shows.
    id: "page-breaks",
    run: (check) =>
      onBench(check, 40, async (sheet, row, context) => {
        const { pageLayout, horizontalPageBreaks } = sheet;
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        horizontalPageBreaks.removePageBreaks();
        horizontalPageBreaks.add(`A${row + 20}`);
        horizontalPageBreaks.load("items/rowIndex");
        pageLayout.load("zoom");
        await context.sync();
        const zoom = pageLayout.zoom as Partial<Excel.PageLayoutZoomOptions>;
        return same([1, 1], [horizontalPageBreaks.items.length, zoom.horizontalFitToPages]);
      }),
  },
  {
    // A document has its page number from page 2 on, and begins at 1 whatever is printed with it.
    id: "page-first",
    run: (check) =>
      onBench(check, 1, async (sheet, _, context) => {
        const { pageLayout } = sheet;
        const { headersFooters } = pageLayout;
        headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
        headersFooters.useSheetScale = false;
        headersFooters.defaultForAllPages.centerHeader = "&P";
        pageLayout.firstPageNumber = 1;
        headersFooters.load("state,useSheetScale");
        headersFooters.defaultForAllPages.load("centerHeader");
        pageLayout.load("firstPageNumber");
        await context.sync();
        return same(
          ["FirstAndDefault", false, "&P", 1],
          [
            headersFooters.state as string,
            headersFooters.useSheetScale,
            headersFooters.defaultForAllPages.centerHeader,
            pageLayout.firstPageNumber,
          ],
        );
      }),
  },
];
