import { cliWords } from "../locales/cli";
import { lintWords } from "../locales/lint";
import { type Locale, speaker } from "../locales/words";
import { library, loadExample } from "../rubric/library";
import { lintRubric } from "../rubric/lint";
import { type Finding, findingText, resolutionsOf } from "../rubric/lint/finding";
import { lintTotals } from "../rubric/lint/totals";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { score } from "../scoring/score";
import { openRubric } from "./open-rubric";
import { print, printJson } from "./output";

/** Prints what is wrong or open in a form. Exit code 1 where an error has no recorded reading. */
export async function printFindings(idOrFile: string, json: boolean, locale: Locale): Promise<number> {
  const rubric = await openRubric(idOrFile, locale);
  const findings = lintRubric(rubric);
  if (json) for (const finding of findings) printJson(jsonOf(rubric, finding, locale));
  else printList(rubric, findings, locale);
  await printFilledForms(rubric, json, locale);
  return findings.some(isOpenError) ? 1 : 0;
}

/** Sums that the filled forms of a built-in rubric print wrong: faults of those documents, not of the form. */
async function printFilledForms(rubric: Rubric, json: boolean, locale: Locale): Promise<void> {
  for (const { id } of library.find((entry) => entry.id === rubric.id)?.examples ?? []) {
    const example = await loadExample(rubric.id, id);
    const findings = lintTotals(rubric, score(rubric, example.answers).criteria, example.printedTotals ?? []);
    if (json) for (const finding of findings) printJson({ example: id, ...jsonOf(rubric, finding, locale) });
    if (json || findings.length === 0) continue;
    print(speaker(lintWords, locale)("filled", { title: example.title }));
    for (const finding of findings) {
      print(
        `  ${titleOf(rubric, finding.rowId) ?? speaker(lintWords, locale)("whole-form")}: ${findingText(finding, locale)}`,
      );
    }
  }
}

function isOpenError({ severity, resolved }: Finding): boolean {
  return severity === "error" && !resolved;
}

function jsonOf(rubric: Rubric, finding: Finding, locale: Locale): object {
  const { severity, code, rowId, params, resolved } = finding;
  return {
    severity,
    code,
    row: rowId,
    title: titleOf(rubric, rowId),
    message: findingText(finding, locale),
    params,
    resolved,
  };
}

/** Row by row: its number and title, what was found, and the readings that are recorded for it. */
function printList(rubric: Rubric, findings: readonly Finding[], locale: Locale): void {
  const say = speaker(cliWords, locale);
  const sayLint = speaker(lintWords, locale);
  if (findings.length === 0) {
    print(say("lint.none"));
    return;
  }
  for (const rowId of new Set(findings.map((finding) => finding.rowId))) {
    print(rowId === null ? sayLint("whole-form") : `${titleOf(rubric, rowId) ?? ""} (${rowId})`);
    for (const finding of findings.filter((other) => other.rowId === rowId)) {
      const mark = finding.resolved ? ` (${sayLint("resolved")})` : "";
      print(`  [${sayLint(`severity.${finding.severity}`)}] ${findingText(finding, locale)}${mark}`);
    }
    // A form's own resolutions are many and mostly about other things.
    if (rowId !== null)
      for (const { reading } of resolutionsOf(rubric, rowId)) print(`    ${sayLint("reading", { reading })}`);
  }
  const count = (wanted: (finding: Finding) => boolean): string => String(findings.filter(wanted).length);
  print(
    say("lint.summary", {
      error: count(({ severity }) => severity === "error"),
      warning: count(({ severity }) => severity === "warning"),
      ambiguity: count(({ severity }) => severity === "ambiguity"),
      resolved: count(({ resolved }) => resolved),
      unresolved: count(isOpenError),
    }),
  );
}

/** Number and title; null for the whole form. */
function titleOf(rubric: Rubric, rowId: string | null): string | null {
  return rowId === null ? null : (rowNames(rubric).get(rowId)?.full ?? null);
}
