import { type Locale } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import { FileProblem } from "../workbook/file-problem";
import { type FormsInFile, readForms } from "../xlsx/read-forms";
import { CliError } from "./cli-error";
import { readBytes } from "./files";

/** The forms of an .xlsx file. @throws CliError for what is no workbook that can be read */
export async function openForms(file: string, locale: Locale): Promise<FormsInFile> {
  const bytes = await readBytes(file, locale);
  try {
    return await readForms(bytes);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CliError(`${file}: ${fileProblemText(error, locale)}`, { cause: error });
  }
}
