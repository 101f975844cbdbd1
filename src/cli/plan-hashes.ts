import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PLAN_VERSION } from "../form/plan-version";
import { fingerprintsOf } from "../form/fingerprint";
import { type PlanHashes, planHashes } from "../inspect/cell-hashes";
import type { Rubric } from "../rubric/schema";

/** Where the hashes of one plan version of a built-in form are kept. */
export function planHashesFile(folder: string, id: string, version = PLAN_VERSION): string {
  return join(folder, id, "plans", `${version}.json`);
}

/**
 * Keeps what the cells of a built-in form say in this plan version, for the releases to come.
 * @throws where this version has been kept with other hashes: what a released version says is never changed
 */
export async function keepPlanHashes(folder: string, rubric: Rubric): Promise<void> {
  const file = planHashesFile(folder, rubric.id);
  const text = `${JSON.stringify(planHashes(rubric, fingerprintsOf(rubric).content), null, 1)}\n`;
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept === text) return;
  if (kept !== null) {
    const changed = differences(JSON.parse(kept) as PlanHashes, JSON.parse(text) as PlanHashes);
    throw new Error(
      `${rubric.id}: plan version ${PLAN_VERSION} says something else now, first at ${changed[0] ?? "its fingerprint"}. ` +
        "Raise PLAN_VERSION in src/form/plan-version.ts.",
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The cells in which two plans differ: "criterion:2.1 state". */
function differences(one: PlanHashes, other: PlanHashes): string[] {
  const cells = ({ cells: rows }: PlanHashes): Map<string, string> =>
    new Map(
      Object.entries(rows).flatMap(([id, row]) =>
        Object.entries(row).map(([key, hash]): [string, string] => [`${id} ${key}`, JSON.stringify(hash)]),
      ),
    );
  const [before, after] = [cells(one), cells(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell));
}
