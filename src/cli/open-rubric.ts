import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { library, loadRubric } from "../rubric/library";
import { parseRubric } from "../rubric/parse";
import type { RubricError } from "../rubric/rubric-error";
import type { Rubric } from "../rubric/schema";
import { CliError } from "./cli-error";
import { readText } from "./files";

/** A built-in rubric by id, or one from a file. @throws CliError with everything that is wrong */
export async function openRubric(idOrFile: string, locale: Locale): Promise<Rubric> {
  if (library.some(({ id }) => id === idOrFile)) return loadRubric(idOrFile);
  if (!idOrFile.endsWith(".json")) {
    const known = library.map(({ id }) => id).join(", ");
    throw new CliError(speaker(cliWords, locale)("error.no-rubric", { id: idOrFile, known }));
  }
  const parsed = parseRubric(await readText(idOrFile, locale), locale);
  if (!parsed.ok) throw new CliError(listErrors(idOrFile, parsed.errors, locale));
  return parsed.rubric;
}

/** Every error with its place, under the name of the file. */
export function listErrors(file: string, errors: readonly RubricError[], locale: Locale): readonly string[] {
  const title = speaker(cliWords, locale)("error.bad-file", { file, count: String(errors.length) });
  return [title, ...errors.map(({ path, message }) => `  ${path ? `${path}: ` : ""}${message}`)];
}
