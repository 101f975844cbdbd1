import type { Rubric } from "../../rubric/schema";
import type { CellValue } from "../../workbook/contents";
import type { Finding } from "../../inspect/finding";
import { FileProblem, type FileProblemCode } from "../../workbook/file-problem";
import { limits } from "../../workbook/limits";
import type { FormInFile, FormsInFile } from "../../xlsx/read-forms";
import { toldFindings } from "./findings";

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

/** A form of a file as the pane shows it. */
export interface FormSummary {
  readonly sheetName: string;
  readonly rubric: Rubric;
  /** The agency that filled it in; null where it gives no name. */
  readonly agency: string | null;
  readonly filled: number;
  readonly count: number;
  readonly maxPoints: string;
  /** The total as the file has it: a decimal string, the text of an error, or null for none. */
  readonly stored: string | null;
  /** The total as its figures give it. */
  readonly recomputed: string | null;
  readonly agrees: boolean;
  /** In the order of the sheet. */
  readonly findings: readonly Finding[];
}

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
    return { kind: "read", name, forms: forms.map(summaryOf), ...rest };
  } catch (error) {
    if (error instanceof FileProblem) return { kind: "refused", name, code: error.code };
    return { kind: "failed", name, detail: String(error) };
  }
}

function summaryOf({ sheetName, rubric, inspection: { cells, scores, stored, findings } }: FormInFile): FormSummary {
  const { points, maxPoints, filled, count } = scores.total;
  const field = rubric.profile.find(({ id }) => id === "agency") ?? rubric.profile.find(({ required }) => required);
  const total = totalText(stored.get("total") ?? "");
  return {
    sheetName,
    rubric,
    agency: (field && cells.profile[field.id]) ?? null,
    filled,
    count,
    maxPoints,
    stored: total,
    recomputed: points,
    agrees: total === null || points === null ? total === points : Math.abs(Number(total) - Number(points)) < 1e-6,
    findings: toldFindings(findings),
  };
}

/** Without the binary noise of whoever calculated it. */
function totalText(value: CellValue): string | null {
  if (value === "") return null;
  return typeof value === "number" ? String(Number(value.toFixed(6))) : String(value);
}
