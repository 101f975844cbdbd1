import type { ColumnKey } from "../../src/form/columns";
import { describe, expect, test } from "vitest";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { Random } from "../random";
import { randomAnswers, randomAppraisal } from "../random-answers";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { plannedResults } from "../planned-results";

describe("a filled plan", () => {
  test.each(library.map(({ id }) => id))(
    "carries for %s the points and states that a spreadsheet works out",
    async (id) => {
      const random = new Random(Date.now() % 1_000_000);
      const rubric = await loadRubric(id);
      const blank = planForm(rubric, "native");
      for (let round = 0; round < sampleOr(1, 3); round += 1) {
        await breathe();
        const plan = fillPlan(blank, rubric, { answers: randomAnswers(rubric, random), profile: {} });
        const keys = ["points", "state", "code"] as const;
        const { carried, workedOut } = plannedResults(plan, keys);
        expect(new Set(carried.map(([, key]) => key))).toEqual(new Set(keys));
        expect(carried, `seed ${random.seed}, round ${round}`).toEqual(workedOut);
      }
    },
  );

  test.each(library.map(({ id }) => id))("carries for an appraised %s what a spreadsheet works out", async (id) => {
    const random = new Random(Date.now() % 1_000_000);
    const rubric = await loadRubric(id);
    const blank = planForm(rubric, "native", { appraisal: true });
    for (let round = 0; round < sampleOr(1, 3); round += 1) {
      await breathe();
      const answers = randomAnswers(rubric, random);
      const plan = fillPlan(blank, rubric, {
        answers,
        profile: {},
        appraisal: randomAppraisal(rubric, answers, random),
      });
      const keys = ["points", "appraisedPoints", "difference", "appraisalState", "appraisedFigure"] as const;
      const { carried, workedOut } = plannedResults(plan, keys);
      expect(new Set(carried.map(([, key]) => key))).toEqual(new Set(keys));
      expect(carried, `seed ${random.seed}, round ${round}`).toEqual(workedOut);
    }
  });

  test("appraises La Gi at 430.92, and leaves 464.06", async () => {
    const rubric = await loadRubric("binh-thuan-2022-huyen");
    const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
    const plan = fillPlan(planForm(rubric, "resilient", { appraisal: true }), rubric, laGi);
    const total = plan.rows.find(({ id }) => id === "total")?.values ?? [];
    const at = (key: ColumnKey) => total[plan.columns.findIndex((one) => one.key === key)];
    expect([at("points"), at("appraisedPoints"), at("difference")]).toMatchObject([
      { result: 464.06 },
      { result: 430.92 },
      { result: -33.14 },
    ]);
  });

  test("holds La Gi's figures, evidence and profile in the cells that ask for them, and 464.06 in the total", async () => {
    const rubric = await loadRubric("binh-thuan-2022-huyen");
    const { answers, profile } = await loadExample("binh-thuan-2022-huyen", "la-gi");
    const plan = fillPlan(planForm(rubric), rubric, { answers, profile });
    const column = (key: ColumnKey): number => plan.columns.findIndex((one) => one.key === key);
    const row = (id: string) => plan.rows.find((one) => one.id === id)?.values ?? [];
    expect(row("total")[column("points")]).toMatchObject({ result: 464.06 });
    expect(row("title")[column("code")]).toMatchObject({
      result: "UBND Thị xã La Gi · Đang chấm · Tổng điểm: 464,06 / 500 · Còn 5 dòng cần bổ sung ✎",
    });
    expect([row("criterion:4.11#1")[column("figure")], row("criterion:4.11#1")[column("denominator")]]).toEqual([
      406, 4823,
    ]);
    expect(row("profile:agency")[column("figure")]).toBe("UBND Thị xã La Gi");
  });

  test("leaves the plan that it fills as it was", async () => {
    const rubric = await loadRubric("binh-thuan-2022-huyen");
    const { answers } = await loadExample("binh-thuan-2022-huyen", "la-gi");
    const blank = planForm(rubric);
    const before = JSON.stringify(blank);
    fillPlan(blank, rubric, { answers, profile: {} });
    expect(JSON.stringify(blank)).toBe(before);
  });
});
