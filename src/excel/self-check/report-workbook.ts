import { selfCheckWords } from "../../locales/self-check";
import { type Locale, speaker } from "../../locales/words";
import { PLAIN_SHEET, type WorkbookFile } from "../../workbook/workbook-file";
import { writeWorkbookFile } from "../../workbook/write/write-workbook-file";
import { reportRows } from "./report";
import type { CheckReport } from "./run-check";

/** The report as a workbook of one sheet. */
export function reportWorkbook(report: CheckReport, locale: Locale): Uint8Array {
  const tell = speaker(selfCheckWords, locale);
  const file: WorkbookFile = {
    sheets: [
      {
        name: tell("report.sheet"),
        visibility: "visible",
        columns: [22, 70, 9, 60, 24].map((width, column) => ({ column, width, hidden: false, level: 0 })),
        rows: reportRows(report, locale).map((row, index) => ({
          row: index,
          height: null,
          hidden: false,
          level: 0,
          cells: row.map((value, column) => ({ column, value, formula: null, style: index === 0 ? 1 : 0 })),
        })),
        ...PLAIN_SHEET,
      },
    ],
    names: [],
    activeSheet: 0,
    structureProtected: false,
    styles: [{ vertical: "top" }, { font: { bold: true }, vertical: "top" }],
    properties: { title: tell("report.title"), creator: "ITSCORE", created: null, custom: {} },
    customXml: [],
  };
  return writeWorkbookFile(file);
}
