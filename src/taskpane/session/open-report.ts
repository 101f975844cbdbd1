import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import { reportWorkbook } from "../../excel/self-check/report-workbook";
import type { CheckReport } from "../../excel/self-check/run-check";
import type { Locale } from "../../locales/words";

/** Opens the report of a check as a new workbook: a pane cannot save a file in every Excel. */
export function openReport(report: CheckReport, locale: Locale): Promise<ExcelResult<void>> {
  return openWorkbook(reportWorkbook(report, locale));
}
