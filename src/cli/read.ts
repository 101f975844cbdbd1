import { cellAddress } from "../workbook/a1";
import { cliWords } from "../locales/cli";
import { findingWords } from "../locales/findings";
import { formWords } from "../locales/form";
import { statusWords } from "../locales/status";
import { type Locale, speaker } from "../locales/words";
import { xlsxWords } from "../locales/xlsx";
import { isBlank } from "../rubric/labels";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { appraisalCode, checkCode } from "../form/check-code";
import { factsOf } from "../form/description";
import { contradictionText } from "../form/shared-figures/contradiction-text";
import { contradictions } from "../form/shared-figures/contradictions";
import { loadHints } from "../form/shared-figures/load-hints";
import { sharedFigures } from "../form/shared-figures/shared-figures";
import { isRemark } from "../inspect/finding";
import { findingText } from "../inspect/finding-text";
import { storedSummary, storedText } from "../inspect/summary";
import type { InspectedCouncil } from "../inspect/council";
import type { InspectedAppraisal } from "../inspect/inspect-form";
import type { FormInFile } from "../xlsx/read-forms";
import { CliError } from "./cli-error";
import { openForms } from "./open-forms";
import { print, printJson, tell } from "./output";
import { finalSummary, summary } from "./score";

/**
 * Prints the forms of an .xlsx file: answers, stored and recomputed points, findings. Returns 1 where anything was found.
 * @throws CliError for what is no workbook with a form
 */
export async function readWorkbook(file: string, json: boolean, locale: Locale): Promise<number> {
  const say = speaker(cliWords, locale);
  const { forms, damaged, suspicious, leftOut } = await openForms(file, locale);
  if (forms.length + damaged.length === 0) {
    const beyond = speaker(xlsxWords, locale);
    const unread = leftOut.map(({ sheetName }) => beyond("left-out", { sheet: sheetName }));
    throw new CliError([say("read.no-form", { file }), ...unread]);
  }
  const explain = speaker(findingWords, locale);
  for (const form of forms) {
    const doubts = await doubtsOf(form, locale);
    if (json) printJson(asJson(form, doubts, suspicious, locale));
    else printForm(form, doubts, locale);
  }
  for (const { sheetName, reason } of damaged) {
    if (json) printJson({ sheet: sheetName, damaged: reason });
    tell(say("read.damaged", { sheet: sheetName, reason: explain(`damaged.${reason}`) }));
  }
  if (suspicious.length > 0) tell(say("read.suspicious", { what: suspicious.join(", ") }));
  const isAccused = ({ inspection }: FormInFile): boolean => inspection.findings.some((finding) => !isRemark(finding));
  return damaged.length > 0 || suspicious.includes("alternative") || forms.some(isAccused) ? 1 : 0;
}

/** Figures of the agency that cannot all be right, one line each: nobody is accused of anything by them. */
async function doubtsOf({ rubric, inspection: { answers, cells } }: FormInFile, locale: Locale): Promise<string[]> {
  const shared = sharedFigures(rubric, await loadHints(rubric));
  return contradictions(rubric, shared, { answers, profile: cells.profile }).map((found) =>
    contradictionText(rubric, found, locale),
  );
}

function asJson(
  { sheetName, rubric, description, inspection }: FormInFile,
  doubts: readonly string[],
  suspicious: readonly string[],
  locale: Locale,
): object {
  const { cells, answers, scores, stored, appraisal, findings } = inspection;
  return {
    sheet: sheetName,
    rubric: rubric.id,
    fingerprint: description.fingerprint,
    format: description.format,
    planVersion: description.planVersion,
    identity: description.identity,
    facts: factsOf(description.entries),
    dialect: description.dialect,
    profile: cells.profile,
    answers: plainAnswers(answers),
    status: description.status,
    checkCode: checkCode(rubric, cells.answers, scores),
    stored: storedSummary(scores, stored),
    recomputed: summary(scores),
    ...(appraisal && {
      appraisal: plainAnswers(appraisal.answers),
      ...(appraisal.first && {
        firstAppraisal: plainAnswers(appraisal.first.appraisal),
        firstAppraised: {
          stored: storedSummary(scores, appraisal.first.stored),
          recomputed: summary(appraisal.first.scores),
        },
      }),
      appraised: {
        checkCode: appraisalCode(
          rubric,
          { appraisal: cells.appraisal ?? {}, council: cells.council },
          { appraised: appraisal.scores, final: appraisal.council && appraisal.council.scores },
        ),
        stored: storedSummary(appraisal.scores, appraisal.stored),
        recomputed: summary(appraisal.scores),
        raised: appraisal.comparison.raised,
        lowered: appraisal.comparison.lowered,
        differences: appraisal.comparison.rows
          .filter(({ differs }) => differs)
          .map(({ id, self, appraised, difference, remarks }) => ({
            id,
            self,
            appraised,
            difference,
            reason: plain(remarks.reason ?? null),
            opinion: remarks.note ?? null,
          })),
      },
    }),
    ...(appraisal?.council && {
      council: plainAnswers(appraisal.council.decisions),
      final: {
        stored: storedSummary(appraisal.council.scores, appraisal.council.stored),
        recomputed: finalSummary(appraisal.council),
        differences: appraisal.council.rows
          .filter(({ differs }) => differs)
          .map(({ id, appraised, final, difference, reason }) => ({ id, appraised, final, difference, reason })),
      },
    }),
    findings: findings.map((finding) => {
      const { kind, rowId, column, cell, found, expected, sheetName: on } = finding;
      return {
        kind,
        ...(on === undefined ? {} : { sheet: on }),
        row: rowId,
        column,
        cell: cell && cellAddress(cell.row, cell.column),
        found,
        expected,
        message: findingText(rubric, finding, locale).what,
      };
    }),
    ...(doubts.length > 0 && { contradictions: doubts }),
    suspicious,
  };
}

/** Answers as an answers file has them; text that is no figure stays the text that it is. */
function plainAnswers(answers: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, plain(value)])),
    ]),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "object" && value !== null && "cellText" in value ? value.cellText : value;
}

function printForm(
  { sheetName, rubric, description, inspection }: FormInFile,
  doubts: readonly string[],
  locale: Locale,
): void {
  const say = speaker(cliWords, locale);
  const explain = speaker(findingWords, locale);
  const { scores, stored, appraisal } = inspection;
  const remarks = inspection.findings.filter(isRemark);
  const findings = inspection.findings.filter((finding) => !isRemark(finding));
  const none = explain("nothing");
  print(`${sheetName} (${rubric.title})`);
  print(`  ${say("read.status", { status: speaker(statusWords, locale)(description.status) })}`);
  const { format, planVersion } = description;
  print(`  ${say("read.release", { format: String(format), plan: String(planVersion) })}`);
  print(
    `  ${say("read.points", { stored: storedText(stored.get("total") ?? "") ?? none, points: scores.total.points ?? none, max: scores.total.applies })}`,
  );
  print(`  ${say("read.code", { code: checkCode(rubric, inspection.cells.answers, scores) })}`);
  if (appraisal !== null) printAppraisal(rubric, appraisal, locale);
  if (appraisal?.council) printCouncil(rubric, appraisal.council, locale);
  print(
    `  ${findings.length === 0 ? say("read.no-findings") : say("read.findings", { count: String(findings.length) })}`,
  );
  for (const doubt of doubts) print(`  ≠ ${say("read.doubt", { doubt })}`);
  for (const remark of remarks) print(`  · ${findingText(rubric, remark, locale).what}`);
  for (const finding of findings) {
    const { where, what } = findingText(rubric, finding, locale);
    print(
      `  ! ${finding.cell && finding.sheetName === undefined ? `${cellAddress(finding.cell.row, finding.cell.column)} ` : ""}${where}: ${what}`,
    );
  }
}

/** Both totals, and every row that the appraiser scores otherwise, with the reason and the words that stand there. */
function printAppraisal(
  rubric: Rubric,
  { stored, scores, first, comparison: { rows, raised, lowered } }: InspectedAppraisal,
  locale: Locale,
): void {
  const say = speaker(cliWords, locale);
  const none = speaker(findingWords, locale)("nothing");
  if (first !== null) print(`  ${say("read.first", { points: first.scores.total.points ?? none })}`);
  const counts = {
    raised: String(raised.count),
    gained: raised.points,
    lowered: String(lowered.count),
    lost: lowered.points,
  };
  print(
    `  ${say("read.appraised", { stored: storedText(stored.get("total") ?? "") ?? none, points: scores.total.points ?? none, ...counts })}`,
  );
  const reasons = speaker(formWords, locale);
  const names = rowNames(rubric);
  for (const { id, self, appraised, differs, remarks } of rows) {
    if (!differs) continue;
    const { reason } = remarks;
    const told = typeof reason === "string" ? reasons(`reason.${reason}`) : (reason?.cellText ?? say("read.no-reason"));
    const words = remarks.note === undefined ? told : `${told}: ${remarks.note}`;
    print(
      `  ~ ${say("read.difference", { row: names.get(id)?.full ?? id, self: self ?? none, appraised: appraised ?? none, reason: words })}`,
    );
  }
}

/** The final total, and every row to which the council gives other points than the appraiser, with its reason. */
function printCouncil(rubric: Rubric, { scores, stored, rows, decided }: InspectedCouncil, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const none = speaker(findingWords, locale)("nothing");
  print(
    `  ${say("read.final", { stored: storedText(stored.get("total") ?? "") ?? none, points: scores.total.points ?? none, count: String(decided) })}`,
  );
  const names = rowNames(rubric);
  for (const { id, appraised, final, differs, reason } of rows) {
    if (!differs) continue;
    const told = isBlank(reason) ? say("read.no-reason") : reason;
    print(
      `  ~ ${say("read.difference", { row: names.get(id)?.full ?? id, self: appraised ?? none, appraised: final ?? none, reason: told })}`,
    );
  }
}
