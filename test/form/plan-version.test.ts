import { readdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { planHashesFile } from "../../src/cli/plan-hashes";
import { rubricsFolder } from "../../src/cli/catalog";
import { PLAN_VERSION } from "../../src/form/plan-version";
import { planHashes } from "../../src/inspect/cell-hashes";
import { library, loadRubric } from "../../src/rubric/library";
import { everything } from "./everything-rubric";
import { planTexts } from "./plan-texts";
import versions from "./plan-versions.json";

// Whoever changes a formula, a printed word or a label that is read back makes every workbook that was mailed before look
// tampered with. So a change needs a new plan version: raise PLAN_VERSION in src/form/plan-version.ts, run `npm run catalog`
// (which keeps the hashes of its cells), and add the new hashes to plan-versions.json. Those of earlier versions stay.

const forms = [...(await Promise.all(library.map(({ id }) => loadRubric(id)))), everything];
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = versions;

test.each(forms)("what the sheet of $id says is what plan version says it is", (rubric) => {
  expect({ version: PLAN_VERSION, hash: planTexts(rubric) }).toEqual({
    version: PLAN_VERSION,
    hash: known[PLAN_VERSION]?.[rubric.id],
  });
});

describe("the hashes that a later release compares old workbooks with", () => {
  test.each(library)("of $id are kept as this plan version has them", async ({ id, fingerprint }) => {
    const kept: unknown = JSON.parse(await readFile(planHashesFile(rubricsFolder, id), "utf8"));
    expect(kept).toEqual(planHashes(await loadRubric(id), fingerprint));
  });

  test("are kept of every version since the one in which the form came", async () => {
    for (const { id } of library) {
      const files = await readdir(dirname(planHashesFile(rubricsFolder, id)));
      const versions = files.map((file) => Number(file.replace(".json", ""))).sort((a, b) => a - b);
      const [first = 0] = versions;
      expect(versions).toEqual(Array.from({ length: PLAN_VERSION - first + 1 }, (_, index) => first + index));
    }
    expect(Object.keys(known)).toEqual(Array.from({ length: PLAN_VERSION }, (_, index) => String(index + 1)));
  });
});
