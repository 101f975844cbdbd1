import { consolidateWords } from "../locales/consolidate";
import { findingWords } from "../locales/findings";
import { type Locale, speaker } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import { bytesHash } from "../form/pack";
import { FileProblem } from "../workbook/file-problem";
import { readForms } from "../xlsx/read-forms";
import { type FileResult, type GivenFile, refusalOf } from "./files";
import { unitOf } from "./unit";

/** Reads a file as a unit. It never throws for what the file holds. */
export async function readUnit(
  { file, folder, modified = null }: GivenFile,
  bytes: Uint8Array,
  locale: Locale,
): Promise<FileResult> {
  const say = speaker(consolidateWords, locale);
  const refuse = (text: string): FileResult => ({ refusal: refusalOf(file, text) });
  try {
    const { forms, damaged } = await readForms(bytes);
    const [form] = forms;
    if (forms.length > 1) return refuse(say("refusal.several-forms", { count: String(forms.length) }));
    if (form)
      return {
        unit: { unit: unitOf(file, form, locale), hash: bytesHash(bytes), folder, modified },
        rubric: form.rubric,
      };
    const explain = speaker(findingWords, locale);
    const [first] = damaged;
    if (first === undefined) return refuse(say("refusal.no-form"));
    return refuse(say("refusal.damaged", { sheet: first.sheetName, reason: explain(`damaged.${first.reason}`) }));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse(fileProblemText(error, locale));
  }
}
