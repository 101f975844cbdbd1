import { basename } from "node:path";
import { cliWords } from "../locales/cli";
import { importWords, offerText } from "../locales/import";
import { type Locale, speaker } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import type { ImportFinding } from "../import/reading/finding";
import { type ImportedRow, type ImportedTable, importTable } from "../import/reading/import-table";
import { type OfferedTables, offeredTables } from "../import/reading/offered-tables";
import { scorableDraft } from "../import/reading/scorable";
import { readTableFile } from "../import/tables/read-file";
import { type Table, TableProblem } from "../import/tables/table";
import { FileProblem } from "../workbook/file-problem";
import { CliError } from "./cli-error";
import { readBytes, writeBytes } from "./files";
import { print, printJson, tell } from "./output";

/**
 * Reads the printed table of a form as a draft rubric; prints it as JSON, or row by row what is open. Returns 1 where a row
 * is undecided, or which of several forms is meant: the draft is written all the same.
 * @throws CliError for what holds no table that can be scored
 */
export async function importForm(
  file: string | undefined,
  { json, out, table: wanted }: { readonly json?: boolean; readonly out?: string; readonly table?: string },
  locale: Locale,
): Promise<number> {
  if (file === undefined) throw new CliError(speaker(cliWords, locale)("import.no-file"));
  const offered = offeredTables(await readTable(file, locale));
  const taken = takenOf(offered, wanted, file, locale);
  const { table } = offered.offers[taken] ?? offered.offers[0];
  const read = importTable(table, { name: basename(file).replace(/\.[^.]*$/, ""), year: new Date().getFullYear() });
  if (!read) throw new CliError(`${file}: ${speaker(importWords, locale)("problem.nothing-scored")}`);
  const draft = scorableDraft(read, locale);
  if (out !== undefined) {
    await writeBytes(out, new TextEncoder().encode(`${JSON.stringify(draft.rubric, null, 2)}\n`), locale);
    tell(speaker(cliWords, locale)("workbook.written", { file: out }));
  }
  if (json) printJson({ ...asJson(draft, locale), ...asTables(offered, taken) });
  else {
    printTables(offered, taken, locale);
    printOpen(draft, locale);
  }
  if (offered.open && wanted === undefined) return 1;
  return draft.rows.some(({ reading }) => reading === "flag" || reading === "manual") ? 1 : 0;
}

/** Which of the tables to read: the one that was asked for by its number. */
function takenOf({ offers, taken }: OfferedTables, wanted: string | undefined, file: string, locale: Locale): number {
  if (wanted === undefined) return taken;
  const index = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  if (offers[index]) return index;
  throw new CliError(
    `${file}: ${speaker(cliWords, locale)("import.no-such-table", { number: wanted, count: String(offers.length) })}`,
  );
}

function asTables({ offers }: OfferedTables, taken: number): object {
  if (offers.length < 2) return {};
  return {
    tables: offers.map(({ rows, scored, words, together }, index) => ({
      number: index + 1,
      rows,
      scored,
      words,
      together,
      taken: index === taken,
    })),
  };
}

function printTables({ offers }: OfferedTables, taken: number, locale: Locale): void {
  if (offers.length < 2) return;
  const say = speaker(cliWords, locale);
  print(say("import.several"));
  offers.forEach((offer, index) => {
    const mark = index === taken ? ` [${say("import.taken")}]` : "";
    print(`  ${index + 1}. ${offerText(offer, locale)}${mark}`);
  });
}

async function readTable(file: string, locale: Locale): Promise<Table> {
  const bytes = await readBytes(file, locale);
  try {
    return readTableFile(bytes, file);
  } catch (error) {
    if (error instanceof FileProblem)
      throw new CliError(`${file}: ${fileProblemText(error, locale)}`, { cause: error });
    if (!(error instanceof TableProblem)) throw error;
    const say = speaker(importWords, locale);
    throw new CliError(`${file}: ${say(`problem.${error.code}`, { detail: error.detail })}`, { cause: error });
  }
}

function messageOf({ code, words }: ImportFinding, locale: Locale): string {
  return speaker(importWords, locale)(`finding.${code}`, { words });
}

function asJson({ rubric, rows, findings, remarks }: ImportedTable, locale: Locale): object {
  const told = (all: readonly ImportFinding[]): object[] =>
    all.map((each) => ({ code: each.code, message: messageOf(each, locale) }));
  return {
    rubric,
    rows: rows.map((row) => ({ ...row, findings: told(row.findings) })),
    findings: told(findings),
    remarks,
  };
}

/** What is open, in the order of the table, and how many rows are certain. */
function printOpen({ rubric, rows, findings, remarks }: ImportedTable, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const sayImport = speaker(importWords, locale);
  for (const remark of remarks) print(sayImport(`remark.${remark}`));
  for (const each of findings) print(messageOf(each, locale));
  const open = rows.filter(({ findings: own }) => own.length > 0);
  for (const row of open) {
    print(`${say("import.row", { row: String(row.row) })} ${row.id ?? ""}${mark(row, locale)}`);
    for (const each of row.findings) print(`  ${messageOf(each, locale)}`);
  }
  const count = (reading: ImportedRow["reading"]): string =>
    String(rows.filter((row) => row.reading === reading).length);
  print(
    say("import.summary", {
      title: rubric.title,
      max: rubric.maxPoints,
      certain: count("certain"),
      flag: count("flag"),
      manual: count("manual"),
    }),
  );
}

function mark({ reading }: ImportedRow, locale: Locale): string {
  const say = speaker(cliWords, locale);
  return reading === "flag" || reading === "manual" ? ` [${say(`import.${reading}`)}]` : "";
}
