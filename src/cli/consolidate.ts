import { readdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { consolidateWords } from "../locales/consolidate";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { type Consolidation, consolidate } from "../consolidate/consolidation";
import { readGradeBands } from "../consolidate/grade-bands";
import { readLastRanking } from "../consolidate/last-file";
import type { LastRanking } from "../consolidate/last-ranking";
import type { Grade } from "../rubric/schema";
import { readExpected } from "../consolidate/expected";
import { rankingSheets } from "../consolidate/ranking-sheets";
import {
  type FileResult,
  FILES_FOR_MORE,
  type GivenFile,
  isLeftBySystem,
  MOST_THREADS,
  refusalOf,
  refusedByName,
  ResultLists,
} from "../consolidate/files";
import { readUnit } from "../consolidate/read-file";
import { problemText, refusalText } from "../consolidate/texts";
import { scoringFingerprint } from "../form/fingerprint";
import { writePlans } from "../xlsx/plans-file";
import { CliError } from "./cli-error";
import { demandXlsxName, readAs, readBytes, readText, writeBytes } from "./files";
import { inflate } from "./inflate";
import { openRubric } from "./open-rubric";
import { print, printJson, tell } from "./output";
import { type OpenedFile, readInThreads } from "./unit-threads";

export interface ConsolidateOptions {
  readonly out: string;
  readonly json?: boolean;
  /** A list of the agencies that are expected. */
  readonly expected?: string;
  /** Id or file of the rubric that is ranked. */
  readonly rubric?: string;
  /** A list of grades in place of the form's own. */
  readonly grades?: string;
  /** Last year's ranking. */
  readonly last?: string;
  /** Whether every unit gets a slip of its results. */
  readonly slips?: boolean;
}

/**
 * Ranks the forms of many files and writes the ranking as a workbook. Returns 1 where a file was refused, a unit has problems
 * or an agency is missing.
 * @throws CliError
 */
export async function consolidateFiles(
  paths: readonly string[],
  { out, json = false, expected, rubric, grades, last, slips = false }: ConsolidateOptions,
  locale: Locale,
): Promise<number> {
  const say = speaker(cliWords, locale);
  demandXlsxName(out, locale);
  const scoring = rubric === undefined ? null : scoringFingerprint(await openRubric(rubric, locale));
  const list = expected === undefined ? [] : readExpected(await readText(expected, locale));
  const bands = grades === undefined ? [] : await readGrades(grades, locale);
  const before = last === undefined ? null : await readLast(last, locale);
  const lists = new ResultLists();
  await readAll(await filesOf(paths, locale), locale, (read) => lists.add(read));
  const result = consolidate(lists, { expected: list, scoring, grades: bands, last: before });
  await writeBytes(out, writePlans(rankingSheets(result, locale, { slips }), say("consolidate.title")), locale);
  if (json) printJson(asJson(result, locale));
  else printRanking(result, locale);
  tell(say("workbook.written", { file: out }));
  const isClean =
    result.refused.length === 0 &&
    result.missing.length === 0 &&
    result.units.every(({ problems }) => problems.length === 0);
  return isClean ? 0 : 1;
}

async function readGrades(file: string, locale: Locale): Promise<readonly Grade[]> {
  const { grades, unread } = readGradeBands(await readText(file, locale));
  if (unread.length > 0)
    throw new CliError(speaker(cliWords, locale)("consolidate.bad-grades", { lines: unread.join(" | ") }));
  return grades;
}

async function readLast(file: string, locale: Locale): Promise<LastRanking> {
  const found = await readAs(file, locale, (bytes) => readLastRanking(file, bytes));
  if (found === null) throw new CliError(speaker(cliWords, locale)("consolidate.no-last", { file }));
  return found;
}

interface FileOnDisk extends GivenFile {
  readonly path: string;
}

/** The files that are meant: those named, and all in the folders named, whatever they hold. */
async function filesOf(paths: readonly string[], locale: Locale): Promise<FileOnDisk[]> {
  const files: FileOnDisk[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null)
      throw new CliError(
        speaker(cliWords, locale)("error.no-file", { file: path, detail: speaker(cliWords, locale)("file.none") }),
      );
    if (!found.isDirectory()) files.push({ path, file: path, folder: null });
    else await addFolder(path, null, files);
  }
  return files;
}

async function addFolder(path: string, folder: string | null, files: FileOnDisk[]): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) await addFolder(below, folder ?? entry.name, files);
    else if (entry.isFile() && !isLeftBySystem(entry.name)) files.push({ path: below, file: below, folder });
  }
}

async function readAll(
  files: readonly FileOnDisk[],
  locale: Locale,
  onResult: (result: FileResult) => void,
): Promise<void> {
  const open = (given: FileOnDisk): Promise<OpenedFile> => openGiven(given, locale);
  const named = files.filter(({ path }) => refusedByName(basename(path), locale) === null);
  const threads = named.length < FILES_FOR_MORE ? 1 : Math.min(MOST_THREADS, availableParallelism());
  if (threads > 1) return readInThreads({ files, locale, threads, open, onResult });
  for (const given of files) {
    const opened = await open(given);
    onResult("bytes" in opened ? await readUnit(given, opened.bytes, locale, { inflate }) : opened);
  }
}

async function openGiven(given: FileOnDisk, locale: Locale): Promise<OpenedFile> {
  const byName = refusedByName(basename(given.path), locale);
  const refuse = (text: string): FileResult => ({ refusal: refusalOf(given.file, text) });
  if (byName !== null) return refuse(byName);
  try {
    return { bytes: await readBytes(given.path, locale) };
  } catch (error) {
    // A file that vanished or cannot be read is told, and the rest goes on.
    if (!(error instanceof CliError)) throw error;
    return refuse([error.lines].flat().join(" "));
  }
}

function asJson({ rubric, units, refused, missing, basis, best, open }: Consolidation, locale: Locale): object {
  return {
    rubric: rubric?.id ?? null,
    basis,
    open,
    best,
    units: units.map(({ unit, block, parent, points, of, rank, blockRank, parentRank, grade, before, problems }) => ({
      file: unit.file,
      agency: unit.agency,
      block,
      status: unit.status,
      self: unit.self.points,
      appraised: unit.appraised?.points ?? null,
      ...(unit.final && { final: unit.final.points, decisions: unit.final.decisions }),
      points,
      of,
      rank,
      blockRank,
      parent,
      parentRank,
      grade,
      before,
      problems: problems.map((problem) => problemText(problem, locale)),
    })),
    refused: refused.map(({ file, reason }) => ({ file, reason: refusalText(reason, locale) })),
    missing: missing.map(({ name }) => name),
  };
}

function printRanking(result: Consolidation, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const words = speaker(consolidateWords, locale);
  for (const { unit, rank, points, grade, problems } of result.units) {
    const place = rank === null ? "–" : String(rank);
    const told = points === null ? say("consolidate.no-points") : say("consolidate.points", { points });
    print(`${place.padStart(4)}  ${unit.agency ?? unit.file}: ${told}${grade === null ? "" : ` (${grade})`}`);
    for (const problem of problems) print(`      ! ${problemText(problem, locale)}`);
  }
  if (result.open > 0) print(`      ${say("consolidate.provisional", { count: String(result.open) })}`);
  for (const { file, reason } of result.refused) print(`   ×  ${file}: ${refusalText(reason, locale)}`);
  for (const { name } of result.missing) print(`   ?  ${name}: ${words("note.missing")}`);
}
