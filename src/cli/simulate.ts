import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { chanceFrom, type SimulatedUnit, simulatedUnits } from "../consolidate/simulate";
import { fingerprintOf } from "../form/pack";
import type { Rubric } from "../rubric/schema";
import { writeForm } from "../xlsx/form-file";
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
  const units = simulatedUnits(rubric, wanted, Number(seed) || 1);
  const chance = chanceFrom((Number(seed) || 1) + 1);
  for (const [index, unit] of units.entries()) {
    const isDamaged = index % DAMAGED_EVERY === DAMAGED_EVERY - 1;
    const damage = isDamaged ? damages[Math.floor(index / DAMAGED_EVERY) % damages.length] : undefined;
    const name = `${String(index + 1).padStart(4, "0")} ${unit.name}.xlsx`;
    const { file = name, bytes } = damage
      ? damage({ rubric, unit, index, name, chance })
      : { bytes: written(rubric, unit, index) };
    await writeBytes(join(out, file), bytes, locale);
  }
  tell(say("simulate.written", { count: String(units.length), folder: out }));
}

const DAMAGED_EVERY = 20;

/** The workbook of an agency. The identity says nothing of the agency: many return copies of one mailed workbook. */
function written(rubric: Rubric, { contents, status }: SimulatedUnit, index: number): Uint8Array {
  return writeForm(rubric, contents, fingerprintOf(`simulated ${index}`).slice(0, 32), { status });
}

interface Damaged {
  readonly rubric: Rubric;
  readonly unit: SimulatedUnit;
  readonly index: number;
  readonly name: string;
  readonly chance: () => number;
}

/** How mailed files come back. */
const damages: readonly ((one: Damaged) => { readonly file?: string; readonly bytes: Uint8Array })[] = [
  // Not downloaded to its end.
  ({ rubric, unit, index }) => {
    const whole = written(rubric, unit, index);
    return { bytes: whole.slice(0, Math.floor(whole.length * 0.7)) };
  },
  // Points typed over their formula.
  ({ rubric, unit, index, chance }) => ({ bytes: typedOver(written(rubric, unit, index), chance) }),
  // A picture that somebody gave another name.
  () => ({ bytes: strToU8("\u0089PNG\r\n\u001a\n", true) }),
  // What Excel leaves beside a file that is open.
  ({ unit, name }) => ({ file: `~$${name}`, bytes: strToU8(unit.name) }),
  // No name in the general part.
  ({ rubric, unit, index }) => ({
    bytes: written(rubric, { ...unit, contents: { ...unit.contents, profile: {} } }, index),
  }),
];

/** A form in which a number stands where the formula of points was. */
function typedOver(bytes: Uint8Array, chance: () => number): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const cells = [...xml.matchAll(/(<c r="[A-Z]+\d+"[^>]*>)<f>[^<]*<\/f><v>(\d+(?:\.\d+)?)<\/v>/g)];
  const picked = cells[Math.floor(chance() * cells.length)];
  if (picked === undefined) return bytes;
  const changed = `${picked[1]}<v>${Number(picked[2]) + 1}</v>`;
  const from = picked.index;
  const text = xml.slice(0, from) + changed + xml.slice(from + picked[0].length);
  return zipSync({ ...parts, [sheet]: strToU8(text) });
}
