import { newIdentity } from "../../excel/identity";
import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import type { Rubric } from "../../rubric/schema";
import { writeForm } from "../../xlsx/form-file";

/** Opens a blank form as a new workbook, to be saved and sent: the rubric travels in it. */
export function openBlank(rubric: Rubric): Promise<ExcelResult<void>> {
  return openWorkbook(writeForm(rubric, { answers: {}, profile: {} }, newIdentity()));
}
