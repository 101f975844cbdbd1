import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Criterion, Rounding, Rule } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import type { RowCells, RuleFormulas } from "../../src/scoring/rules/rule";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { stubCustomFunctions } from "../functions/custom-functions";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { choiceRule, criterionOf, ratioRule, tierRule, unitsRule } from "../tiny-rubric";
import {
  bandCases,
  choiceCases,
  deductionCases,
  disagreements,
  externalScoreCases,
  type FormulaCase,
  formulasIn,
  type GridSize,
  judgedCases,
  nativeExpression,
  ratioCases,
  rowsIn,
  tierCases,
  ladderCases,
  unitsCases,
} from "./formula-grids";
import { evaluate, isError, type Row } from "./iron-calc";

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What IronCalc calculates in seconds; LibreOffice is asked for more. */
const size: GridSize = sampleOr({ denominators: 5, random: 10 }, { denominators: 15, random: 80 });

function calculated(one: FormulaCase): ReturnType<typeof evaluate> {
  return evaluate(rowsIn(one, [...one.usable, ...one.unusable]), (row) => `=${nativeExpression(formulasIn(one, row))}`);
}

describe.each<[rule: string, cases: readonly FormulaCase[]]>([
  ["a ratio", ratioCases(size, new Random(1))],
  ["bands", bandCases(size, new Random(2))],
  ["tiers", tierCases(size, new Random(3))],
  ["a choice", choiceCases()],
  ["units", unitsCases(size, new Random(412))],
  ["a ladder", ladderCases(size, new Random(417))],
  ["a deduction", deductionCases(size, new Random(5))],
  ["a score from elsewhere", externalScoreCases(size, new Random(6))],
  ["judged points", judgedCases(size, new Random(7))],
])("the native expression of %s", (_, cases) => {
  test.each(cases.map((one) => [one.what, one] as const))(
    "%s: equals the function and BigInt, and is an error where the function is",
    (_what, one) => {
      expect(disagreements(one, calculated(one), isError)).toEqual([]);
    },
  );
});

describe("expressions that are inexact", () => {
  const [cut] = ratioCases({ denominators: 60, random: 0 }, new Random(8)).filter(
    ({ max, rounding }) => max === "7" && rounding.mode === "down",
  );
  const [, banded] = bandCases({ denominators: sampleOr(30, 60), random: 0 }, new Random(9));

  test.each<[expression: string, one: FormulaCase, formulaOf: (row: number) => string]>([
    ["a quotient times the maximum, cut", cut!, (row) => `=ROUNDDOWN(MIN(1,A${row}/B${row})*7,2)`],
    [
      "bounds and awards of a quotient",
      banded!,
      (row) => `=IF(A${row}/B${row}>=0.9,15,IF(A${row}/B${row}>=0.6,ROUNDDOWN(A${row}/B${row}*15,2),0))`,
    ],
  ])("are found out by the same grids: %s", (_, one, formulaOf) => {
    const grid = { ...one, unusable: [] };
    const shown = evaluate(rowsIn(grid, grid.usable), formulaOf);
    expect(disagreements(grid, shown, isError)).not.toEqual([]);
    expect(disagreements(grid, calculated(grid), isError)).toEqual([]);
  });
});

describe("text that is longer than a literal may be", () => {
  const long = (what: string): FormulaCase =>
    [...bandCases(size, new Random(2)), ...choiceCases()].find((one) => one.what.startsWith(what)) as FormulaCase;

  test("stands in the row's hidden cell, where it is a spec", () => {
    const { specText, call } = formulasIn(long("40 bands"), 1);
    expect(specText?.length).toBeGreaterThan(255);
    expect(call).toContain(",C1,");
  });

  test("is joined from literals, where it is a label", () => {
    const { native } = formulasIn(long("labels that are longer"), 1);
    const literals = [...native.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inside = ""]) => inside.length);
    expect(literals.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(800);
    for (const length of literals) expect(length).toBeLessThanOrEqual(255);
  });
});

const cellsOf = (row: number): RowCells => ({ figure: `A${row}`, denominator: `B${row}`, spec: `C${row}`, lines: [] });

function formulas(criterion: Criterion, rounding: Rounding, row: number): RuleFormulas {
  return formulasOf(criterion, cellsOf(row), termsOf(criterion, rounding));
}

describe("the guard before the native expression", () => {
  test.each<[string, Rule, Row]>([
    ["blank figures", ratioRule(), { A: null, B: null }],
    ["no denominator", ratioRule(), { A: 5, B: null }],
    ["no numerator", ratioRule(), { A: null, B: 5 }],
    ["text in the numerator", ratioRule(), { A: "năm", B: 5 }],
    ["a number as text", ratioRule(), { A: 5, B: "5" }],
    ["TRUE", ratioRule(), { A: true, B: 5 }],
    ["zero over zero", ratioRule(), { A: 0, B: 0 }],
    ["zero over zero with bands", ratioRule("70%:7"), { A: 0, B: 0 }],
    ["five over zero with bands", ratioRule("70%:7"), { A: 5, B: 0 }],
    ["a blank tier", tierRule("20:15"), { A: null }],
    ["text in a tier", tierRule("20:15"), { A: "nhiều" }],
    ["a blank choice", choiceRule(["Có", "5"], ["Không", "0"]), { A: null }],
    ["spaces in a choice", choiceRule(["Có", "5"], ["Không", "0"]), { A: "  " }],
    ["an unknown choice", choiceRule(["Có", "5"], ["Không", "0"]), { A: "Chắc" }],
    ["blank units", unitsRule("2"), { A: null }],
    ["half a unit", unitsRule("2"), { A: 0.5 }],
    ["no judged points", { kind: "points" }, { A: null }],
    ["text as judged points", { kind: "points" }, { A: "đạt" }],
  ])("leaves the cell empty for %s", (_, rule, cells) => {
    const rounding = { decimals: 2, mode: "down" } as const;
    const criterion = criterionOf(rule);
    for (const dialect of ["resilient", "native"] as const) {
      // IronCalc has no ITSCORE functions, so the resilient formula takes its native part, as with every recipient.
      expect(evaluate([cells], (row) => scoreFormula(formulas(criterion, rounding, row), dialect))).toEqual([""]);
    }
  });

  test("lets the native part count where there are no ITSCORE functions", () => {
    const rounding = { decimals: 2, mode: "down" } as const;
    const rows: Row[] = [
      { A: 10, B: 184 },
      { A: 3, B: 5 },
      { A: 0, B: 5 },
    ];
    expect(
      evaluate(rows, (row) =>
        scoreFormula(formulas(criterionOf(ratioRule(), { max: "4" }), rounding, row), "resilient"),
      ),
    ).toEqual([0.21, 2.4, 0]);
  });
});
