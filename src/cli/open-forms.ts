import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { type FormInFile, type FormsInFile, readForms } from "../xlsx/read-forms";
import { CliError } from "./cli-error";
import { readAs } from "./files";

/** The forms of an .xlsx file. @throws CliError for what is no workbook that can be read */
export function openForms(file: string, locale: Locale): Promise<FormsInFile> {
  return readAs(file, locale, (bytes) => readForms(bytes));
}

/** The form of a file that has exactly one. @throws CliError */
export async function onlyForm(file: string, locale: Locale): Promise<FormInFile> {
  const { forms } = await openForms(file, locale);
  const [form] = forms;
  if (form === undefined || forms.length > 1)
    throw new CliError(
      form === undefined
        ? speaker(cliWords, locale)("read.no-form", { file })
        : speaker(cliWords, locale)("compare.several", { file, count: String(forms.length) }),
    );
  return form;
}
