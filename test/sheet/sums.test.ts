import { expect, test } from "vitest";
import type { ColumnKey } from "../../src/form/columns";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { everything } from "../form/everything-rubric";
import { plannedResults, type Result } from "../planned-results";
import { Random } from "../random";
import { randomAnswers, randomAppraisal } from "../random-answers";
import { sampleOr } from "../thorough";

// The spreadsheet of these tests speaks English, and a form's own words are Vietnamese.
const withCommas = (results: readonly Result[]): Result[] =>
  results.map(([id, key, shown]) =>
    id === "title" || key === "content" ? [id, key, shown.replace(/(\d)\.(\d)/g, "$1,$2")] : [id, key, shown],
  );

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

test.each(["half-up", "down"] as const)(
  "ceilings, penalties, rows that are taken out and grades are what a spreadsheet works out without ITSCORE, %s",
  (mode) => {
    const random = new Random(Date.now() % 1_000_000);
    const rubric = { ...everything, rounding: { decimals: 2, mode } };
    const blank = planForm(rubric, "native", { appraisal: true });
    for (let round = 0; round < sampleOr(6, 200); round += 1) {
      const answers = randomAnswers(rubric, random);
      const appraisal = randomAppraisal(rubric, answers, random);
      const plan = fillPlan(blank, rubric, { answers, profile: {}, appraisal });
      const { carried, workedOut } = plannedResults(plan, [...own, ...appraised]);
      expect(new Set(carried.map(([, key]) => key))).toEqual(new Set([...own, ...appraised]));
      expect(carried, `seed ${random.seed}, round ${round}`).toEqual(withCommas(workedOut));
    }
  },
);
