import { documentValues } from "../../excel/document";
import type { OpenForm } from "../../excel/form";
import { openWorkbook } from "../../excel/open-workbook";
import type { ExcelResult } from "../../excel/result";
import type { DocumentKind } from "../../sheet/document/paper";
import { writePlans } from "../../xlsx/plans-file";

/** Opens a document of the form as a new workbook of plain values, to be sent where the form is not. */
export async function openDocument(form: OpenForm, kind: DocumentKind): Promise<ExcelResult<void>> {
  const made = await documentValues(form, kind);
  return made.ok ? openWorkbook(writePlans(made.value.plans, made.value.title)) : made;
}
