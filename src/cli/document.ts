import { documentFactsOf } from "../form/document-facts";
import { factsOf } from "../form/description";
import { firstRoundIn } from "../form/first-round";
import { readCells } from "../form/form-cells";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import type { Rubric } from "../rubric/schema";
import { type DocumentSource, documentSource, type FormFound } from "../sheet/document/document-source";
import { paperOf } from "../sheet/document/kinds";
import { extentFor, fillPlan } from "../sheet/form-plan/fill-plan";
import { plannedForm } from "../sheet/form-plan/placed-plan";
import { parseAnswers } from "../form/parse-answers";
import { CliError } from "./cli-error";
import { documentsNamed } from "./document-kinds";
import { readText, writeBytes } from "./files";
import { openForms } from "./open-forms";
import { listErrors, openRubric } from "./open-rubric";
import { tell } from "./output";
import { writePlans } from "../xlsx/plans-file";
import { asValues, planDocument } from "../sheet/document/document-plan";
import { wordFile } from "./word-file";

interface DocumentOptions {
  readonly out: string;
  readonly kind?: string;
}

/**
 * Writes the documents of a form as a .docx file, or as plain values in an .xlsx file of their own: of the first form of a workbook, or of a rubric and an answers file.
 * @throws CliError
 */
export async function writeDocument(
  workbookOrRubric: string,
  answersFile: string | undefined,
  { out, kind }: DocumentOptions,
  locale: Locale,
): Promise<void> {
  const say = speaker(cliWords, locale);
  const isWord = /\.docx$/i.test(out);
  if (!isWord && !/\.xlsx$/i.test(out)) throw new CliError(say("error.not-docx", { file: out }));
  const source = /\.xlsx$/i.test(workbookOrRubric)
    ? await sourceOfWorkbook(workbookOrRubric, locale)
    : await sourceOfRubric(workbookOrRubric, answersFile, locale);
  const isAppraised = source.appraised !== null;
  const kinds = documentsNamed(kind ?? true, isAppraised && kind !== undefined, say).filter(
    (one, _, all) => one !== "evidence" || all.length === 1 || source.evidence.documents.length > 0,
  );
  const { title } = source.rubric;
  const bytes = isWord
    ? wordFile(
        kinds.map((one) => paperOf(one, source, 12)),
        title,
      )
    : writePlans(
        kinds.map((one) => asValues(planDocument(one, source))),
        title,
      );
  await writeBytes(out, bytes, locale);
  tell(say("workbook.written", { file: out }));
}

/** Word knows no cells: where the form stands is no matter. */
function sourceFrom(found: Pick<FormFound, "rubric" | "sheetName" | "facts" | "cells" | "first">): DocumentSource {
  return documentSource({ ...found, identity: "", rows: new Map(), columns: new Map(), values: [] });
}

async function sourceOfWorkbook(file: string, locale: Locale): Promise<DocumentSource> {
  const say = speaker(cliWords, locale);
  const [form] = (await openForms(file, locale)).forms;
  if (form === undefined) throw new CliError(say("read.no-form", { file }));
  const { rubric, sheetName, description, inspection } = form;
  return sourceFrom({
    rubric,
    sheetName,
    facts: documentFactsOf(factsOf(description.entries).document),
    cells: inspection.cells,
    first: inspection.appraisal?.first ?? null,
  });
}

async function sourceOfRubric(
  idOrFile: string,
  answersFile: string | undefined,
  locale: Locale,
): Promise<DocumentSource> {
  const rubric: Rubric = await openRubric(idOrFile, locale);
  const parsed = answersFile === undefined ? null : parseAnswers(rubric, await readText(answersFile, locale), locale);
  if (parsed !== null && !parsed.ok) throw new CliError(listErrors(answersFile ?? "", parsed.errors, locale));
  const contents = parsed?.file ?? { answers: {}, profile: {}, appraisal: null, firstAppraisal: null, council: null };
  const first = firstRoundIn(rubric, contents);
  const plan = fillPlan(plannedForm(rubric, "native", extentFor(contents)), rubric, contents);
  // As whoever opens the workbook would read it.
  const values = plan.rows.map((row) => row.values.map((value) => (typeof value === "object" ? "" : value)));
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  return sourceFrom({ rubric, sheetName: plan.name, facts: {}, cells: readCells(rubric, columns, values), first });
}
