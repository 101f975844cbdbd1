import { expect, test } from "vitest";
import type { ColumnKey } from "../../src/form/columns";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { answersOf, nestedCases, nestedRubric, type SumCase, sumCases, sumRubric } from "../scoring/sum-cases";
import { everything } from "../form/everything-rubric";
import { score } from "../../src/scoring/score";
import { plannedResults } from "../planned-results";
import { Random } from "../random";
import { randomAnswers, randomAppraisal, randomCouncil } from "../random-answers";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";

const own: readonly ColumnKey[] = ["code", "content", "max", "points", "state", "countedOut"];
const appraised: readonly ColumnKey[] = [
  "appraisedFigure",
  "appraisedPoints",
  "difference",
  "appraisalState",
  "appraisedCountedOut",
  "comparedSelf",
  "comparedAppraised",
];

const decided: readonly ColumnKey[] = ["finalPoints", "councilState", "finalCountedOut"];

test.each(["half-up", "down"] as const)(
  "ceilings, penalties, rows that are taken out and grades are what a spreadsheet works out without ITSCORE, %s",
  async (mode) => {
    const random = new Random(Date.now() % 1_000_000);
    const rubric = { ...everything, rounding: { decimals: 2, mode } };
    const blank = planForm(rubric, "native", { appraisal: true, council: true });
    for (let round = 0; round < sampleOr(3, 15); round += 1) {
      await breathe();
      const answers = randomAnswers(rubric, random);
      const appraisal = randomAppraisal(rubric, answers, random);
      const council = randomCouncil(rubric, random);
      const plan = fillPlan(blank, rubric, { answers, profile: {}, appraisal, council });
      const keys = [...own, ...appraised, ...decided];
      const { carried, workedOut } = plannedResults(plan, keys);
      expect(new Set(carried.map(([, key]) => key))).toEqual(new Set(keys));
      expect(carried, `seed ${random.seed}, round ${round}`).toEqual(workedOut);
    }
  },
);

test("a penalty of more than was scored leaves nothing, in a spreadsheet, too", () => {
  const answers = { "V/1": { value: 8 } };
  const { carried, workedOut } = plannedResults(
    fillPlan(planForm(everything, "native"), everything, { answers, profile: {} }),
    ["points"],
  );
  expect(workedOut).toContainEqual(["section:V", "points", "-4"]);
  expect(workedOut).toContainEqual(["total", "points", "0"]);
  expect(carried).toEqual(workedOut);
});

test.each([
  ["side by side", sumRubric, sumCases],
  ["within each other", nestedRubric, nestedCases],
] as const)(
  "sums %s that are worked out by hand are what a spreadsheet makes of the native formulas",
  (_, rubric, cases) => {
    const blank = planForm(rubric, "native");
    const shown = cases.map(([what, points]: SumCase) => {
      const { workedOut } = plannedResults(fillPlan(blank, rubric, { answers: answersOf(points), profile: {} }), [
        "points",
        "max",
      ]);
      const of = (row: string, key: ColumnKey): string =>
        workedOut.find(([id, column]) => id === row && column === key)?.[2] ?? "";
      return [what, of("total", "points"), of("total", "max"), of("rescaled", "points"), of("grade", "points")];
    });
    // What a case does not say, score() says.
    const wanted = cases.map(([what, points, total]: SumCase) => {
      const { points: sum, applies, rescaled, grade } = { ...score(rubric, answersOf(points)).total, ...total };
      return [what, sum ?? "", applies, rescaled ?? "", grade ?? ""];
    });
    expect(shown).toEqual(wanted);
  },
);
