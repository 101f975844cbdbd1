import { expect, test, vi } from "vitest";
import type * as Units from "../../src/scoring/rules/units";
import type * as ScoreFormula from "../../src/sheet/form-plan/score-formula";
import { readForms } from "../../src/xlsx/read-forms";
import { releaseFile } from "../release-fixtures";

// This release is made a later one that writes the formulas of points otherwise, and scores one row otherwise.
vi.mock("../../src/form/plan-version", async (original) => ({
  PLAN_VERSION: (await original<{ PLAN_VERSION: number }>()).PLAN_VERSION + 1,
}));
vi.mock("../../src/sheet/form-plan/score-formula", async (original) => {
  const formulas = await original<typeof ScoreFormula>();
  return {
    ...formulas,
    scoreFormula: (...given: Parameters<typeof formulas.scoreFormula>) => `${formulas.scoreFormula(...given)}&""`,
  };
});
vi.mock("../../src/scoring/rules/units", async (original) => {
  const { units } = await original<typeof Units>();
  const mended: typeof units = {
    ...units,
    score: (rule, answer, terms) => units.score({ ...rule, pointsEach: "1" }, answer, terms),
  };
  return { units: mended };
});

test("where a rule was mended since, the finding names the row and is no tampering", async () => {
  const { forms } = await readForms(releaseFile("la-gi"));
  const findings = forms[0]?.inspection.findings ?? [];
  expect(findings[0]).toMatchObject({ kind: "earlier-release", found: "1" });
  const others = findings.slice(1);
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(["earlier-points"]));
  expect(others[0]).toMatchObject({ column: "points", rowId: expect.stringMatching(/^criterion:4\.12/) as string });
});
