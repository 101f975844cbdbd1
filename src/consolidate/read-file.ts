import { consolidateWords } from "../locales/consolidate";
import { findingWords } from "../locales/findings";
import { type Locale, speaker } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import { bytesHash } from "../form/pack";
import { FileProblem } from "../workbook/file-problem";
import { readForms } from "../xlsx/read-forms";
import type { ReadUnit, Refusal } from "./consolidation";
import { unitOf } from "./unit";

export interface GivenFile {
  /** By which people know it. */
  readonly file: string;
  readonly folder: string | null;
}

/** A file as a unit, or why it is none. It never throws for what the file holds. */
export async function readUnit(
  { file, folder }: GivenFile,
  bytes: Uint8Array,
  locale: Locale,
): Promise<ReadUnit | Refusal> {
  const say = speaker(consolidateWords, locale);
  const refuse = (text: string): Refusal => ({ file, reason: { kind: "words", text } });
  try {
    const { forms, damaged } = await readForms(bytes);
    const [form] = forms;
    if (forms.length > 1) return refuse(say("refusal.several-forms", { count: String(forms.length) }));
    if (form) return { unit: unitOf(file, form, locale), hash: bytesHash(bytes), folder };
    const explain = speaker(findingWords, locale);
    const [first] = damaged;
    if (first === undefined) return refuse(say("refusal.no-form"));
    return refuse(say("refusal.damaged", { sheet: first.sheetName, reason: explain(`damaged.${first.reason}`) }));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse(fileProblemText(error, locale));
  }
}

/** Why a file is not even opened; null for one that may be a workbook. Nothing is said of what a system leaves in its folders. */
export function refusedByName(name: string, locale: Locale): string | null {
  const say = speaker(consolidateWords, locale);
  if (name.startsWith("~$")) return say("refusal.open-in-excel");
  return /\.xlsx$/i.test(name) ? null : say("refusal.other-kind");
}

/** Whether a system put the file into its folder, and no person did. */
export function isLeftBySystem(name: string): boolean {
  return name.startsWith("._") || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
