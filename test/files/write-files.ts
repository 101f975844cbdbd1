import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dialect } from "../../src/form/dialect";
import { consolidate } from "../../src/consolidate/consolidation";
import { ResultLists } from "../../src/consolidate/files";
import { rankingSheets } from "../../src/consolidate/ranking-sheets";
import { readUnit } from "../../src/consolidate/read-file";
import { simulatedUnits } from "../../src/consolidate/simulate";
import { startHeadlessHost } from "../../src/host/headless";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { installForm } from "../../src/excel/install";
import { fillForm } from "../../src/excel/fill";
import { readActiveSheet } from "../../src/excel/read";
import { startAppraisal } from "../../src/excel/appraise";
import { writeForm } from "../../src/xlsx/form-file";
import { writePlans } from "../../src/xlsx/plans-file";
import { formBytes } from "../planned-file";

// `npm run check:files` (bundled first): writes a file of every kind that ITSCORE writes into a folder, for Microsoft's Open XML
// validator. The forms differ in what they have: parts of a deduction, exceptions, lists, two columns of figures.

const dialects: readonly Dialect[] = ["resilient", "native", "pure"];

const filled = [
  ["binh-thuan-2022-huyen", "la-gi"],
  ["gia-lai-2020-huyen", "kbang"],
  ["ha-nam-2022-so", "so-tai-chinh"],
] as const;

const [, , folder = "dist/files/written"] = process.argv;
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const keep = (name: string, bytes: Uint8Array): Promise<void> => writeFile(join(folder, `${name}.xlsx`), bytes);

for (const [id, example] of filled) {
  const rubric = await loadRubric(id);
  const { answers, profile } = await loadExample(id, example);
  for (const dialect of dialects) {
    await keep(`${id}-${dialect}-blank`, formBytes(rubric, { answers: {}, profile: {} }, { dialect }));
    await keep(`${id}-${dialect}-filled`, formBytes(rubric, { answers, profile }, { dialect }));
    await keep(`${id}-${dialect}-begun`, formBytes(rubric, { answers, profile, appraisal: {} }, { dialect }));
    await keep(`${id}-${dialect}-appraised`, formBytes(rubric, { answers, profile, appraisal: answers }, { dialect }));
  }
}

// What the embedded host saves: a form that was installed in it, one that is appraised there, and an empty workbook.
const host = await startHeadlessHost({ globals: true });
await keep("host-empty", await host.save());
const rubric = await loadRubric("binh-thuan-2022-huyen");
const { answers, profile } = await loadExample("binh-thuan-2022-huyen", "la-gi");
await installForm(rubric);
await keep("host-installed", await host.save());
const active = await readActiveSheet();
if (!active.ok || active.value.kind !== "form") throw new Error(JSON.stringify(active));
await fillForm(active.value.form, answers, profile);
await startAppraisal(active.value.form);
await keep("host-appraised", await host.save());
await host.open(formBytes(rubric, { answers, profile, appraisal: {} }), "La Gi.xlsx");
await keep("host-saved-again", await host.save());
host.dispose();

// A ranking with its chart and its slips.
const many = await Promise.all(
  simulatedUnits(rubric, 12, 1).map(({ contents, status }, index) =>
    readUnit(
      { file: `${index}.xlsx`, folder: `Cụm ${index % 3}` },
      writeForm(rubric, contents, index.toString(16).padStart(32, "0"), { status }),
      "vi",
    ),
  ),
);
const lists = new ResultLists();
for (const one of many) lists.add(one);
await keep("ranking", writePlans(rankingSheets(consolidate(lists), "vi", { slips: true }), "Xếp hạng"));
process.exit(0);
