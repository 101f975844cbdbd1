import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillForm } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { installForm } from "../../src/excel/install";
import { readActiveSheet } from "../../src/excel/read";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import type { Answer } from "../../src/rubric/answers";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { score } from "../../src/scoring/score";
import { startHost } from "./la-gi-host";
import { readFileSync } from "node:fs";
import { join } from "node:path";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => {
  host.dispose();
});

async function openForm(): Promise<OpenForm> {
  const read = await readActiveSheet();
  if (!read.ok || read.value.kind !== "form") throw new Error(JSON.stringify(read));
  return read.value.form;
}

async function columnValues(form: OpenForm, key: "points" | "state"): Promise<Map<string, unknown>> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(form.sheetId).getUsedRange().load("values");
    await context.sync();
    const column = form.layout.columns.get(key) ?? -1;
    return new Map([...form.rowOf].map(([id, row]) => [id, used.values[row]?.[column] as unknown]));
  });
}

describe.each(library)("$id in a live sheet", ({ id, examples }) => {
  it("installs in at most four syncs, blank and without errors", async () => {
    const rubric = await loadRubric(id);
    const before = host.requests.length;
    expect(await installForm(rubric)).toMatchObject({ ok: true });
    expect(host.requests.length - before).toBeLessThanOrEqual(4);
    const form = await openForm();
    expect(form.rowOf.size).toBe(score(rubric, {}).criteria.length);
    expect(new Set((await columnValues(form, "points")).values())).toEqual(new Set([""]));
    expect(new Set((await columnValues(form, "state")).values())).toEqual(new Set(["○ Chưa nhập"]));
  });

  it.each(examples)("shows the points of $title, row by row, and reads them back", async (example) => {
    const { answers, profile } = await loadExample(id, example.id);
    await installForm(await loadRubric(id));
    expect(await fillForm(await openForm(), answers, profile)).toMatchObject({ ok: true });
    await host.calculated();
    const form = await openForm();
    expect(form.answers).toEqual(answers);
    const points = await columnValues(form, "points");
    for (const criterion of score(form.rubric, answers).criteria) {
      expect([criterion.id, points.get(criterion.id)]).toEqual([
        criterion.id,
        criterion.points === null ? "" : Number(criterion.points),
      ]);
    }
  });

  // The printed cases of each criterion (test/rubric/<id>.expected.json), one of each at a time in the live sheet.
  const file = join(import.meta.dirname, `../rubric/${id}.expected.json`);
  const { bounds = {} } = JSON.parse(readFileSync(file, "utf8")) as {
    bounds?: Record<string, { answer: Answer; points: string }[]>;
  };
  const rounds = Math.min(4, Math.max(0, ...Object.values(bounds).map((cases) => cases.length)));
  it.runIf(rounds > 0).each([
    ["with the ITSCORE functions", true],
    ["by the native expressions alone", false],
  ])("shows the printed cases of every criterion, %s", async (_, withFunctions) => {
    if (!withFunctions) {
      host.dispose();
      host = await startHeadlessHost({ globals: true });
    }
    await installForm(await loadRubric(id));
    for (let round = 0; round < rounds; round += 1) {
      // From the end: exceptions and whole answers stand there.
      const picked = Object.entries(bounds).flatMap(([criterion, cases]) => {
        const one = cases.at(-1 - round);
        return one ? [[criterion, one] as const] : [];
      });
      const form = await openForm();
      await fillForm(form, Object.fromEntries(picked.map(([criterion, { answer }]) => [criterion, answer])), {});
      await host.calculated();
      const points = await columnValues(form, "points");
      for (const [criterion, { answer, points: expected }] of picked) {
        expect([criterion, JSON.stringify(answer), points.get(criterion)]).toEqual([
          criterion,
          JSON.stringify(answer),
          Number(expected),
        ]);
      }
    }
  });
});
