import type { OpenForm } from "../../excel/form";
import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import { wholeWorkbook } from "../../excel/whole-workbook";
import { openCopy } from "./open-copy";

/** What the copy holds: all sheets as they stand, or the form alone, made anew from what was put into it. */
export type SafetyCopy = "workbook" | "form";

/**
 * Opens a copy as a new workbook before something is rewritten: the whole workbook where Excel gives it and takes it (it refuses
 * large ones on the web), else the form alone.
 */
export async function openSafetyCopy(form: OpenForm): Promise<ExcelResult<SafetyCopy>> {
  const bytes = await wholeWorkbook();
  if (bytes !== null && (await openWorkbook(bytes)).ok) return { ok: true, value: "workbook" };
  const opened = await openCopy(form);
  return opened.ok ? { ok: true, value: "form" } : opened;
}
