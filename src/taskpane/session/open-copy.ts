import type { OpenForm } from "../../excel/form";
import { newIdentity } from "../../excel/identity";
import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import { writeForm } from "../../xlsx/form-file";

/** Opens a copy of the form with native formulas as a new workbook. */
export function openCopy(form: OpenForm): Promise<ExcelResult<void>> {
  return openWorkbook(writeForm(form.rubric, form, form.identity ?? newIdentity(), { ...form, dialect: "native" }));
}
