import { readFile } from "node:fs/promises";
import { cliWords } from "../locales/cli";
import { findingWords } from "../locales/findings";
import { type Locale, speaker } from "../locales/words";
import { xlsxWords } from "../locales/xlsx";
import type { Answer, Answers } from "../rubric/answers";
import type { CellValue } from "../sheet/contents";
import { findingText } from "../sheet/finding-text";
import { cellAddress } from "../sheet/plan";
import { FileProblem } from "../xlsx/file-problem";
import { type FormInFile, type FormsInFile, readForms } from "../xlsx/read-forms";
import { CliError } from "./cli-error";
import { summary } from "./score";

/**
 * Prints the forms of an .xlsx file: answers, stored and recomputed points, findings. Returns 1 where anything was found.
 * @throws CliError for what is no workbook with a form
 */
export async function readWorkbook(file: string, json: boolean, locale: Locale): Promise<number> {
  const say = speaker(cliWords, locale);
  const { forms, damaged, suspicious } = await open(file, locale);
  if (forms.length + damaged.length === 0) throw new CliError(say("read.no-form", { file }));
  const explain = speaker(findingWords, locale);
  for (const form of forms) {
    if (json) console.log(JSON.stringify(asJson(form, suspicious, locale)));
    else printForm(form, locale);
  }
  for (const { sheetName, reason } of damaged) {
    if (json) console.log(JSON.stringify({ sheet: sheetName, damaged: reason }));
    console.error(say("read.damaged", { sheet: sheetName, reason: explain(`damaged.${reason}`) }));
  }
  if (suspicious.length > 0) console.error(say("read.suspicious", { what: suspicious.join(", ") }));
  return damaged.length > 0 || forms.some(({ inspection }) => inspection.findings.length > 0) ? 1 : 0;
}

async function open(file: string, locale: Locale): Promise<FormsInFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CliError(speaker(cliWords, locale)("error.no-file", { file, detail }), { cause: error });
  }
  try {
    return await readForms(bytes, locale);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const explain = speaker(xlsxWords, locale);
    throw new CliError(`${file}: ${explain(`problem.${error.code}`)} ${explain(`problem.${error.code}.do`)}`, { cause: error });
  }
}

function asJson({ sheetName, rubric, description, inspection }: FormInFile, suspicious: readonly string[], locale: Locale): object {
  const { cells, answers, scores, stored, findings } = inspection;
  return {
    sheet: sheetName,
    rubric: rubric.id,
    fingerprint: description.fingerprint,
    dialect: description.dialect,
    profile: cells.profile,
    answers: plainAnswers(answers),
    stored: {
      points: pointsText(stored.get("total")),
      sections: scores.sections.map(({ id }) => ({ id, points: pointsText(stored.get(`section:${id}`)) })),
      criteria: scores.criteria.map(({ id }) => ({ id, points: pointsText(stored.get(`criterion:${id}`)) })),
    },
    recomputed: summary(scores),
    findings: findings.map((finding) => {
      const { kind, rowId, column, cell, found, expected } = finding;
      return { kind, row: rowId, column, cell: cell && cellAddress(cell.row, cell.column), found, expected, message: findingText(rubric, finding, locale).what };
    }),
    suspicious,
  };
}

/** Stored points as a decimal string; null for an empty cell; the text of whatever else stands there. */
function pointsText(value: CellValue | undefined): string | null {
  return value === undefined || value === "" ? null : String(value);
}

/** Answers as an answers file has them; text that is no figure stays the text that it is. */
function plainAnswers(answers: Answers): Record<string, object> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    return typeof value === "object" && value !== null && "cellText" in value ? value.cellText : value;
  };
  return Object.fromEntries(Object.entries(answers).map(([id, answer]: [string, Answer]) => [id, Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, plain(value)]))]));
}

function printForm({ sheetName, rubric, inspection: { scores, stored, findings } }: FormInFile, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const none = speaker(findingWords, locale)("nothing");
  console.log(`${sheetName} (${rubric.title})`);
  console.log(`  ${say("read.points", { stored: pointsText(stored.get("total")) ?? none, points: scores.total.points ?? none, max: scores.total.maxPoints })}`);
  console.log(`  ${findings.length === 0 ? say("read.no-findings") : say("read.findings", { count: String(findings.length) })}`);
  for (const finding of findings) {
    const { where, what } = findingText(rubric, finding, locale);
    console.log(`  ! ${finding.cell ? `${cellAddress(finding.cell.row, finding.cell.column)} ` : ""}${where}: ${what}`);
  }
}
