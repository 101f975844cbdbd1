import type { ComparedForm } from "../../consolidate/compare-forms";
import { inputsOf } from "../../consolidate/form-in-file";
import { type FormSummary, summaryOf } from "../../inspect/summary";
import { FileProblem, type FileProblemCode, type FilePlace } from "../../workbook/file-problem";
import { type FormsInFile, readForms } from "../../xlsx/read-forms";
import type { Progress } from "./task";

/** A form of a file with what people have put into it, numbers that were typed as text read as numbers. */
export interface FormOfFile extends FormSummary, ComparedForm {}

/** What a workbook file holds, or why it is not read. It is plain data, so that it can come from a worker. */
export type FileContents =
  | (Omit<FormsInFile, "forms"> & { readonly kind: "read"; readonly forms: readonly FormOfFile[] })
  | { readonly kind: "refused"; readonly code: FileProblemCode; readonly place: FilePlace | null }
  | { readonly kind: "failed"; readonly detail: string };

/** Reads the forms of a workbook file. Nothing in a file is believed. */
export async function readFile(bytes: Uint8Array, report: (progress: Progress) => void): Promise<FileContents> {
  try {
    const { forms, ...rest } = await readForms(bytes, { onProgress: (done, total) => report({ done, total }) });
    return {
      kind: "read",
      forms: forms.map((form) => ({
        ...summaryOf(form.sheetName, form.rubric, form.inspection),
        ...inputsOf(form),
      })),
      ...rest,
    };
  } catch (error) {
    if (error instanceof FileProblem) return { kind: "refused", code: error.code, place: error.place };
    return { kind: "failed", detail: String(error) };
  }
}
