import type { Dialect } from "../form/dialect";
import { randomBytes } from "node:crypto";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { proposedFileName } from "../form/file-name";
import { firstRoundIn } from "../form/first-round";
import { parseAnswers } from "../form/parse-answers";
import type { FormContents } from "../sheet/form-plan/fill-plan";
import { writeForm } from "../xlsx/form-file";
import { CliError } from "./cli-error";
import { documentsNamed } from "./document-kinds";
import { demandXlsxName, readText, writeBytes } from "./files";
import { listErrors, openRubric } from "./open-rubric";
import { tell } from "./output";

interface WorkbookOptions {
  readonly out: string;
  readonly dialect: Dialect;
  /** With the appraiser's columns, filled where the answers file has an appraisal. */
  readonly appraisal?: boolean;
  /** With the council's columns as well. */
  readonly council?: boolean;
  /** Adds the document, or the named ones. */
  readonly document?: boolean | string;
}

/** Writes a form, blank or filled, as an .xlsx file. @throws CliError */
export async function writeWorkbook(
  idOrFile: string,
  answersFile: string | undefined,
  { out, dialect, council = false, appraisal = council, document = false }: WorkbookOptions,
  locale: Locale,
): Promise<void> {
  const say = speaker(cliWords, locale);
  demandXlsxName(out, locale);
  const rubric = await openRubric(idOrFile, locale);
  const blank = council ? {} : null;
  let contents: FormContents = { answers: {}, profile: {}, appraisal: appraisal ? {} : null, council: blank };
  if (answersFile !== undefined) {
    const parsed = parseAnswers(rubric, await readText(answersFile, locale), locale);
    if (!parsed.ok) throw new CliError(listErrors(answersFile, parsed.errors, locale));
    const { answers, profile } = parsed.file;
    contents = appraisal
      ? {
          answers,
          profile,
          appraisal: parsed.file.appraisal ?? {},
          first: firstRoundIn(rubric, parsed.file),
          council: parsed.file.council ?? blank,
        }
      : { answers, profile };
  }
  const documents = documentsNamed(document, appraisal, say);
  await writeBytes(out, writeForm(rubric, contents, newIdentity(), { dialect, documents }), locale);
  tell(say("workbook.written", { file: out }));
  const status = contents.appraisal == null ? "scoring" : contents.council == null ? "appraising" : "deciding";
  tell(say("workbook.name", { name: proposedFileName(rubric, contents.profile, status) }));
}

/** By which a form is known among copies of itself. */
export function newIdentity(): string {
  return randomBytes(16).toString("hex");
}
