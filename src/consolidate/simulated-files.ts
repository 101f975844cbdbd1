import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { agencyField } from "../rubric/agency-field";
import type { Rubric } from "../rubric/schema";
import { fingerprintOf } from "../form/pack";
import { writeForm } from "../xlsx/form-file";
import { chanceFrom, type SimulatedUnit, simulatedUnits } from "./simulate";

/** A workbook of an invented agency, as it might come by mail. */
export interface SimulatedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Workbooks of invented agencies, one after the other; every so many of them is damaged in one of the ways in which mailed files
 * are. Equal seeds give equal files.
 * @param every how many files have a damaged one among them; 0 for none
 */
export function* simulatedFiles(rubric: Rubric, count: number, seed: number, every = 20): Generator<SimulatedFile> {
  const units = simulatedUnits(rubric, count, seed);
  const chance = chanceFrom(seed + 1);
  for (const [index, unit] of units.entries()) {
    const isDamaged = every > 0 && index % every === every - 1;
    const damage = isDamaged ? damages[Math.floor(index / every) % damages.length] : undefined;
    const name = `${String(index + 1).padStart(4, "0")} ${unit.name}.xlsx`;
    const before = units[index - 1] ?? unit;
    yield damage
      ? { name, ...damage({ rubric, unit, before, index, name, chance }) }
      : { name, bytes: written(rubric, unit, index) };
  }
}

/** The workbook of an agency. The identity says nothing of the agency: many return copies of one mailed workbook. */
function written(rubric: Rubric, { contents, status }: SimulatedUnit, index: number): Uint8Array {
  return writeForm(rubric, contents, fingerprintOf(`simulated ${index}`).slice(0, 32), { status });
}

interface Damaged {
  readonly rubric: Rubric;
  readonly unit: SimulatedUnit;
  /** The unit whose file comes before. */
  readonly before: SimulatedUnit;
  readonly index: number;
  readonly name: string;
  readonly chance: () => number;
}

/** How mailed files come back. */
const damages: readonly ((one: Damaged) => Partial<SimulatedFile> & Pick<SimulatedFile, "bytes">)[] = [
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
  ({ unit, name }) => ({ name: `~$${name}`, bytes: strToU8(unit.name) }),
  // No name in the general part.
  ({ rubric, unit, index }) => ({
    bytes: written(rubric, { ...unit, contents: { ...unit.contents, profile: {} } }, index),
  }),
  // The file before once more, under another name.
  ({ rubric, before, index }) => ({ bytes: written(rubric, before, index - 1) }),
  // Another form of the agency before, which spells its name otherwise.
  ({ rubric, unit, before, index }) => {
    const field = agencyField(rubric)?.id;
    const name = before.name.replace("UBND", "Ủy ban nhân dân").replace(/^Sở/, "SỞ");
    const profile = field === undefined ? {} : { ...unit.contents.profile, [field]: name };
    return { bytes: written(rubric, { ...unit, contents: { ...unit.contents, profile } }, index) };
  },
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
