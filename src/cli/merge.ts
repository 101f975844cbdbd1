import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { inputsOf } from "../consolidate/form-in-file";
import { columnOfSpot, type Conflict, mergeForms } from "../consolidate/merge-forms";
import { scoringFingerprint } from "../form/fingerprint";
import { placeText } from "../inspect/finding-text";
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
  const { rubric } = first;
  // An appraisal begins one's own record and status: they stay with it.
  const { description } = forms.find(({ inspection }) => inspection.appraisal !== null) ?? first;
  const other = forms.find((form) => scoringFingerprint(form.rubric) !== scoringFingerprint(rubric));
  if (other) throw new CliError(say("compare.other-rubric", { a: rubric.title, b: other.rubric.title }));
  const { conflicts, ...contents } = mergeForms(
    rubric,
    forms.map((form) => ({ file: form.file, ...inputsOf(form) })),
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

function printConflict(rubric: Rubric, conflict: Conflict, locale: Locale): void {
  const say = speaker(cliWords, locale);
  print(`! ${placeText(rubric, conflict.row, columnOfSpot(conflict), locale)}`);
  for (const { file, text, points } of conflict.values) {
    print(`    ${file}: ${text}${points === null ? "" : ` → ${say("consolidate.points", { points })}`}`);
  }
}
