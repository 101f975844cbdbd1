import type { Locale } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import { fileHash } from "../form/pack";
import { FileProblem } from "../workbook/file-problem";
import type { ReadOptions } from "../workbook/zip/archive";
import { readForms } from "../xlsx/read-forms";
import { type FileResult, type GivenFile, refusalOf } from "./files";
import { onlyFormOf } from "./only-form";
import { unitOf } from "./unit";

/** Reads a file as a unit. It never throws for what the file holds. */
export async function readUnit(
  { file, folder, modified = null }: GivenFile,
  bytes: Uint8Array,
  locale: Locale,
  options: ReadOptions = {},
): Promise<FileResult> {
  const refuse = (text: string): FileResult => ({ refusal: refusalOf(file, text) });
  try {
    const form = onlyFormOf(await readForms(bytes, options), locale);
    if (typeof form === "string") return refuse(form);
    return {
      unit: { unit: unitOf(file, form, locale), hash: await fileHash(bytes), folder, modified },
      rubric: form.rubric,
    };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse(fileProblemText(error, locale));
  }
}
