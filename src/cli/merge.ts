import { cliWords } from "../locales/cli";
import { findingWords } from "../locales/findings";
import { formWords } from "../locales/form";
import { type Locale, speaker } from "../locales/words";
import { type Conflict, mergeForms } from "../consolidate/merge-forms";
import { scoringFingerprint } from "../form/fingerprint";
import { about } from "../inspect/finding";
import { findingText } from "../inspect/finding-text";
import type { Rubric } from "../rubric/schema";
import { writeForm } from "../xlsx/form-file";
import { CliError } from "./cli-error";
import { demandXlsxName, writeBytes } from "./files";
import { onlyForm } from "./open-forms";
import { print, printJson, tell } from "./output";

/**
 * Writes copies of one form as one form, and prints where they say different things: there the first file's value stands.
 * Returns 1 where there is such a place.
 * @throws CliError
 */
export async function mergeFiles(
  files: readonly string[],
  { out, json = false }: { readonly out: string; readonly json?: boolean },
  locale: Locale,
): Promise<number> {
  const say = speaker(cliWords, locale);
  demandXlsxName(out, locale);
  const forms = [];
  for (const file of files) forms.push({ file, ...(await onlyForm(file, locale)) });
  const [first] = forms;
  if (first === undefined) throw new CliError(say("merge.none"));
  const { rubric, description } = first;
  const other = forms.find((form) => scoringFingerprint(form.rubric) !== scoringFingerprint(rubric));
  if (other) throw new CliError(say("compare.other-rubric", { a: rubric.title, b: other.rubric.title }));
  const { conflicts, ...contents } = mergeForms(
    rubric,
    forms.map(({ file, inspection }) => ({
      file,
      answers: inspection.answers,
      appraisal: inspection.appraisal?.answers ?? null,
      profile: inspection.cells.profile,
    })),
  );
  const bytes = writeForm(rubric, contents, description.identity ?? "", {
    dialect: description.dialect,
    status: description.status,
    record: description.appraisal,
    facts: description.entries,
  });
  await writeBytes(out, bytes, locale);
  if (json) printJson({ conflicts });
  else for (const conflict of conflicts) printConflict(rubric, conflict, locale);
  tell(
    say(conflicts.length === 0 ? "merge.written" : "merge.conflicts", { file: out, count: String(conflicts.length) }),
  );
  return conflicts.length === 0 ? 0 : 1;
}

const columnOf = {
  figures: { self: "figure", appraisal: "appraisedFigure" },
  profile: { self: "figure", appraisal: "figure" },
  note: { self: "note", appraisal: "opinion" },
  request: { self: "request", appraisal: "request" },
  explanation: { self: "explanation", appraisal: "explanation" },
  reason: { self: "reason", appraisal: "reason" },
} as const;

function printConflict(rubric: Rubric, { row, side, what, values }: Conflict, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const { where } = findingText(rubric, about("text-changed", row, columnOf[what][side], null, "", ""), locale);
  print(`! ${where}`);
  const nothing = speaker(findingWords, locale)("nothing");
  const reasons = speaker(formWords, locale);
  for (const { file, text, points } of values) {
    const shown = what === "reason" ? reasons(`reason.${text}` as keyof typeof formWords) : text || nothing;
    print(`    ${file}: ${shown}${points === null ? "" : ` → ${say("consolidate.points", { points })}`}`);
  }
}
