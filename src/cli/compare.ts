import { cliWords } from "../locales/cli";
import { findingWords } from "../locales/findings";
import { statusWords } from "../locales/status";
import { type Locale, speaker } from "../locales/words";
import { compareForms, type Difference } from "../consolidate/compare-forms";
import { inputsOf } from "../consolidate/form-in-file";
import { scoringFingerprint } from "../form/fingerprint";
import { placeText } from "../inspect/finding-text";
import type { FormStatus } from "../form/status";
import type { Rubric } from "../rubric/schema";
import { CliError } from "./cli-error";
import { onlyForm } from "./open-forms";
import { print, printJson } from "./output";

/**
 * Prints what two workbooks of one form say differently. Returns 1 where they do.
 * @throws CliError where one of them has not exactly one form, or they are of two rubrics
 */
export async function compareFiles(a: string, b: string, json: boolean, locale: Locale): Promise<number> {
  const say = speaker(cliWords, locale);
  const [one, other] = [await onlyForm(a, locale), await onlyForm(b, locale)];
  if (scoringFingerprint(one.rubric) !== scoringFingerprint(other.rubric))
    throw new CliError(say("compare.other-rubric", { a: one.rubric.title, b: other.rubric.title }));
  const differences = compareForms(one.rubric, inputsOf(one), inputsOf(other));
  const same = differences.length === 0;
  if (json) printJson({ same, differences });
  else if (same) print(say("compare.same"));
  else for (const difference of differences) print(told(one.rubric, difference, locale));
  return same ? 0 : 1;
}

function told(rubric: Rubric, { row, column, a, b }: Difference, locale: Locale): string {
  const say = speaker(cliWords, locale);
  const explain = speaker(findingWords, locale);
  const shown = (value: string): string => {
    if (value === "") return explain("nothing");
    return column === null ? speaker(statusWords, locale)(value as FormStatus) : value;
  };
  const where = column === null ? say("compare.status") : placeText(rubric, row, column, locale);
  return say("compare.difference", { where, a: shown(a), b: shown(b) });
}
