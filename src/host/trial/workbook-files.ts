/** What opening and saving files takes. The page loads it when the first one is opened or saved. */
import { fileProblemText } from "../../locales/xlsx";
import { FileProblem } from "../../workbook/file-problem";
import { readWorkbookFile } from "../../workbook/read/read-workbook-file";
import type { WorkbookFile } from "../../workbook/workbook-file";
import { writeWorkbookFile } from "../../workbook/write/write-workbook-file";
import type { ExcelHost } from "../excel-host";
import { openWorkbook } from "../files/open";
import { saveWorkbook } from "../files/save";

/** The workbook of a file; where it is refused, why and what to do, in Vietnamese. */
export function readFile(bytes: Uint8Array): { readonly workbook: WorkbookFile } | { readonly refusal: string } {
  try {
    return { workbook: readWorkbookFile(bytes) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { refusal: fileProblemText(error, "vi") };
  }
}

export function showWorkbook(host: ExcelHost, workbook: WorkbookFile, fileName: string): void {
  openWorkbook(host, workbook, fileName);
}

export async function fileOf(host: ExcelHost): Promise<Uint8Array> {
  return writeWorkbookFile(await saveWorkbook(host));
}
