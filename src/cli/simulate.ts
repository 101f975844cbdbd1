import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { simulatedFiles } from "../consolidate/simulated-files";
import { CliError } from "./cli-error";
import { reasonOf, writeBytes } from "./files";
import { openRubric } from "./open-rubric";
import { tell } from "./output";

interface SimulateOptions {
  readonly count: string;
  readonly out: string;
  readonly seed: string;
}

const MOST = 5_000;

/**
 * Writes workbooks of invented agencies into a folder, and every twentieth of them damaged in one of the ways in which
 * mailed files are. Equal seeds write equal files. @throws CliError
 */
export async function simulateFiles(
  idOrFile: string,
  { count, out, seed }: SimulateOptions,
  locale: Locale,
): Promise<void> {
  const say = speaker(cliWords, locale);
  const wanted = Number(count);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST) throw new CliError(say("simulate.bad-count"));
  const rubric = await openRubric(idOrFile, locale);
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new CliError(say("error.not-written", { file: out, detail: reasonOf(error, "write", locale) }), {
      cause: error,
    });
  }
  for (const { name, bytes } of simulatedFiles(rubric, wanted, Number(seed) || 1))
    await writeBytes(join(out, name), bytes, locale);
  tell(say("simulate.written", { count: String(wanted), folder: out }));
}
