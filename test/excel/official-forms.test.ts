import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillForm } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { checkForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import type { Answer } from "../../src/rubric/answers";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { score } from "../../src/scoring/score";
import { formBytes } from "../planned-file";
import { sampleOr } from "../thorough";
import { done, openForm, startHost } from "./la-gi-host";

let host: HeadlessHost;

async function columnValues(form: OpenForm, key: "points" | "state"): Promise<Map<string, unknown>> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(form.sheetId).getUsedRange().load("values");
    await context.sync();
    const column = form.layout.columns.get(key) ?? -1;
    return new Map([...form.rowOf].map(([id, row]) => [id, used.values[row]?.[column] as unknown]));
  });
}

describe.each(library)("$id in a live sheet", ({ id, examples }) => {
  // The printed cases of each criterion (test/rubric/<id>.expected.json), one of each at a time in the live sheet. The form for
  // teaching has its examples, worked out by hand.
  const file = join(import.meta.dirname, `../rubric/${id}.expected.json`);
  const { bounds = {} } = JSON.parse(existsSync(file) ? readFileSync(file, "utf8") : "{}") as {
    bounds?: Record<string, { answer: Answer; points: string }[]>;
  };
  const longest = Math.max(0, ...Object.values(bounds).map((cases) => cases.length));

  async function showsPrintedCases(rounds: number): Promise<void> {
    for (let round = 0; round < Math.min(rounds, longest); round += 1) {
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
  }

  describe("installed", () => {
    beforeAll(async () => {
      host = await startHost();
      const before = host.requests.length;
      expect(await installForm(await loadRubric(id))).toMatchObject({ ok: true });
      expect(host.requests.length - before).toBeLessThanOrEqual(4);
    });
    afterAll(() => {
      host.dispose();
    });

    test("in at most four syncs, is blank and without errors", async () => {
      const form = await openForm();
      expect(form.rowOf.size).toBe(score(await loadRubric(id), {}).criteria.length);
      expect(new Set((await columnValues(form, "points")).values())).toEqual(new Set([""]));
      expect(new Set((await columnValues(form, "state")).values())).toEqual(new Set(["○ Chưa nhập"]));
    });

    test.each(examples)("shows the points of $title, row by row, and reads them back", async (example) => {
      const { answers, profile } = await loadExample(id, example.id);
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
      // Totals on top, states and what is printed as well.
      expect(done(await checkForm(form)).findings).toEqual([]);
    });

    test.runIf(longest > 0)("shows the printed cases of every criterion, with the ITSCORE functions", () =>
      showsPrintedCases(sampleOr(1, 4)),
    );
  });

  test.runIf(longest > 0)("shows the printed cases of every criterion, by the native expressions alone", async () => {
    host = await startHeadlessHost({ globals: true });
    await host.open(formBytes(await loadRubric(id), { answers: {}, profile: {} }), "form.xlsx");
    await showsPrintedCases(sampleOr(1, 4));
    host.dispose();
  });
});
