import { type FormSummary, summaryOf } from "../../inspect/summary";
import { FileProblem, type FileProblemCode } from "../../workbook/file-problem";
import { limits } from "../../workbook/limits";
import type { FormsInFile } from "../../xlsx/read-forms";

/** What became of a workbook file that the user chose. */
export type CheckedFile =
  | (Omit<FormsInFile, "forms"> & {
      readonly kind: "read";
      readonly name: string;
      readonly forms: readonly FormSummary[];
    })
  | { readonly kind: "refused"; readonly name: string; readonly code: FileProblemCode }
  | { readonly kind: "too-large" | "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly detail: string };

/** In MB, for the words. */
export const FILE_LIMIT = String(limits.fileBytes / 1024 / 1024);

/** Reads the forms of a workbook file. A file that is too large is not touched; nothing in a file is believed. */
export async function checkFile(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<CheckedFile> {
  const { name } = file;
  if (file.size > limits.fileBytes) return { kind: "too-large", name };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: "unreadable", name };
  }
  try {
    const { readForms } = await import("../../xlsx/read-forms");
    const { forms, ...rest } = await readForms(bytes);
    return {
      kind: "read",
      name,
      forms: forms.map(({ sheetName, rubric, inspection }) => summaryOf(sheetName, rubric, inspection)),
      ...rest,
    };
  } catch (error) {
    if (error instanceof FileProblem) return { kind: "refused", name, code: error.code };
    return { kind: "failed", name, detail: String(error) };
  }
}
