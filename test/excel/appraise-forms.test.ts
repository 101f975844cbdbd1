import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeRows, fillAppraisal, startAppraisal } from "../../src/excel/appraise";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm } from "../../src/excel/fill";
import { checkForm } from "../../src/excel/inspect";
import type { HeadlessHost } from "../../src/host/headless";
import { library, loadRubric } from "../../src/rubric/library";
import { formBytes } from "../planned-file";
import { Random } from "../random";
import { faultsBesideChance, randomAnswers, randomAppraisal } from "../random-answers";
import { sampleOr } from "../thorough";
import { done, openForm, startHost } from "./la-gi-host";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

describe("every official form, filled in with anything", () => {
  // The first has every kind of rule and every exception.
  const some = ["bieu-mau-minh-hoa", "tay-ninh-2015-so"];
  const all = library.map(({ id }) => id);
  test.each(sampleOr(some, all))(
    "%s is appraised as score() says, agreed with, and left as it was",
    async (id) => {
      const random = new Random(Date.now() % 1_000_000);
      const rubric = await loadRubric(id);
      const answers = randomAnswers(rubric, random);
      const appraisal = randomAppraisal(rubric, answers, random);
      await host.open(formBytes(rubric, { answers: {}, profile: {} }), "form.xlsx");
      done(await fillForm(await openForm(), answers, {}));
      await host.calculated();
      const filled = await openForm();

      done(await startAppraisal(filled, ["self-faults"]));
      done(await fillAppraisal(await openForm(), appraisal));
      await host.calculated();
      const appraised = done(await checkForm(await openForm()));
      expect(faultsBesideChance(appraised), `seed ${random.seed}`).toEqual([]);
      for (const { id: criterion, points } of appraised.appraisal?.scores.criteria ?? []) {
        expect([criterion, appraised.appraisal?.stored.get(`criterion:${criterion}`)], `seed ${random.seed}`).toEqual([
          criterion,
          points === null ? "" : Number(points),
        ]);
      }

      const form = await openForm();
      done(await agreeRows(form, [...form.rowOf.keys()]));
      await host.calculated();
      const agreed = done(await checkForm(await openForm()));
      expect(faultsBesideChance(agreed), `seed ${random.seed}`).toEqual([]);
      // Added documents can make a row count that had none; every other row is as the agency scored it.
      const differing = agreed.appraisal?.comparison.rows.filter(
        ({ differs, remarks }) => differs && remarks.addedEvidence === undefined,
      );
      expect(differing, `seed ${random.seed}`).toEqual([]);

      done(await undoAppraisal(await openForm()));
      await host.calculated();
      const before = done(await checkForm(await openForm()));
      expect([faultsBesideChance(before), before.appraisal], `seed ${random.seed}`).toEqual([[], null]);
      expect((await openForm()).answers).toEqual(filled.answers);
    },
    60_000,
  );
});
