import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import type { Criterion, Rounding } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import type { RuleFormulas } from "../../src/scoring/rules/rule";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { CustomFunctionsError, stubCustomFunctions } from "../functions/custom-functions";
import { Random } from "../random";
import { codes, criterionOf, externalRule, keys, scoreOne } from "../tiny-rubric";
import { externalScales, nativeExpression } from "./formula-grids";
import { evaluate, isError } from "./iron-calc";
import { type Mode, ratioPoints } from "./reference";

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

const modes: readonly Mode[] = ["down", "half-up"];
const hundred = externalRule("100");

describe("a score from elsewhere, brought to the criterion's points", () => {
  test.each([
    // commune form VI.20: out of 100, worth 5
    ["100", "5", 0, "0", "0"],
    ["100", "5", 100, "5", "5"],
    ["100", "5", 50, "2.5", "2.5"],
    ["100", "5", 73.3, "3.66", "3.67"], // 3.665
    ["100", "5", "73,3", "3.66", "3.67"],
    ["100", "5", 99.999, "4.99", "5"], // 4.99995
    ["100", "5", 30.1 + 0.2, "1.51", "1.52"], // 1.515
    ["10", "3", 8.75, "2.62", "2.63"], // 2.625
    ["7", "3", 2, "0.85", "0.86"], // 0.857142…
    ["4.5", "1", 3, "0.66", "0.67"], // 0.666…
    ["3", "0.5", 1, "0.16", "0.17"], // 0.1666…
  ])("out of %s, worth %s: %s gives %s cut, %s rounded", (outOf, max, value, down, halfUp) => {
    expect(scoreOne(externalRule(outOf), { value }, { max, mode: "down" })).toMatchObject({
      points: down,
      raw: down,
      states: [],
    });
    expect(scoreOne(externalRule(outOf), { value }, { max, mode: "half-up" })).toMatchObject({
      points: halfUp,
      raw: halfUp,
      states: [],
    });
  });

  test("is capped above its scale, and says so", () => {
    const scored = scoreOne(hundred, { value: 120 }, { max: "5" });
    expect(scored).toMatchObject({ points: "5", raw: "6", states: [{ code: "over-cap", params: { max: "5" } }] });
    expect(keys(scored)).toEqual(["step.scaled", "step.cap"]);
    expect(codes(scoreOne(hundred, { value: 100.001 }, { max: "5" }))).toEqual(["over-cap"]);
    expect(codes(scoreOne(hundred, { value: 100 }, { max: "5" }))).toEqual([]);
  });

  test("asks about the scale where a percent was typed: 87% in a cell is 0.87", () => {
    expect(scoreOne(hundred, { value: 0.87 }, { max: "5" }).states).toEqual([
      { code: "small-scale", params: { value: "0.87", percent: "87" } },
    ]);
    for (const value of [0, 1.01, 87]) expect(codes(scoreOne(hundred, { value }, { max: "5" }))).toEqual([]);
    expect(codes(scoreOne(externalRule("10"), { value: 0.87 }, { max: "5" }))).toEqual([]);
  });

  test("says how it was brought to scale", () => {
    expect(scoreOne(hundred, { value: 73.3 }, { max: "5" }).steps).toEqual([
      { key: "step.scaled", params: { score: "73.3", outOf: "100", max: "5", value: "3.665" } },
      { key: "step.round-down", params: { decimals: "2", points: "3.66" } },
    ]);
    expect(scoreOne(externalRule("7"), { value: 2 }, { max: "3", mode: "half-up" }).steps).toEqual([
      { key: "step.scaled", params: { score: "2", outOf: "7", max: "3", value: "0.857142…" } },
      { key: "step.round-half-up", params: { decimals: "2", points: "0.86" } },
    ]);
    expect(keys(scoreOne(hundred, { value: 50 }, { max: "5" }))).toEqual(["step.scaled"]);
  });

  test.each([
    ["nothing", {}, "blank"],
    ["text", { value: "đạt" }, "not-a-number"],
    ["a negative score", { value: -1 }, "negative"],
    ["too many decimals", { value: 12.3456 }, "too-many-decimals"],
    ["more than 10^9", { value: 1_000_000_001 }, "too-large"],
  ])("%s: no points", (_, answer, code) => {
    const scored = scoreOne(hundred, answer, { max: "5" });
    expect(scored).toMatchObject({ points: null, raw: null, steps: [] });
    expect(codes(scored)).toEqual([code]);
  });
});

function formulas(criterion: Criterion, rounding: Rounding, row: number): RuleFormulas {
  return formulasOf(
    criterion,
    { figure: `A${row}`, denominator: `B${row}`, spec: `C${row}`, lines: [] },
    termsOf(criterion, rounding),
  );
}

/** Carries `ITSCORE.SCORE(A1,100,5,2,"down")` out as Excel would. */
function called(text: string, value: unknown): unknown {
  const [, list = ""] = /^ITSCORE\.SCORE\(A1,(.*)\)$/.exec(text) ?? [];
  const [outOf, max, decimals, mode] = list
    .split(",")
    .map((part) => (part.startsWith('"') ? part.slice(1, -1) : Number(part)));
  try {
    return functions.SCORE(value, outOf, max, decimals, mode);
  } catch (error) {
    if (error instanceof CustomFunctionsError) return error.code;
    throw error;
  }
}

const text = (value: number): string => value.toFixed(3).replace(/\.?0+$/, "");

describe("the native expression of a score from elsewhere", () => {
  for (const mode of modes) {
    test.each(externalScales)(
      `out of %s, worth %s, to %s decimals, ${mode}: equals the function and BigInt`,
      (outOf, max, decimals) => {
        const criterion = criterionOf(externalRule(outOf), { max });
        const rounding = { decimals, mode };
        const random = new Random(Number(max) + decimals);
        const top = Math.ceil(Number(outOf) * 1200);
        const values = [
          ...Array.from({ length: 60 }, (_, step) => (Number(outOf) * step) / 50).map((value) =>
            Number(value.toFixed(3)),
          ),
          ...Array.from({ length: 150 }, () => random.int(0, top) / 1000),
          0,
          Number(outOf),
          Number(outOf) + 0.001,
          0.1 + 0.2,
          1_000_000,
          999_999.999,
          1_000_000_000,
        ];
        const native = evaluate(
          values.map((value) => ({ A: value })),
          (row) => `=${nativeExpression(formulas(criterion, rounding, row))}`,
        );
        const { call } = formulas(criterion, rounding, 1);
        const wrong = values.flatMap((value, index) => {
          const right = ratioPoints(text(value), outOf, max, mode, decimals);
          const function_ = called(call ?? "", value);
          return String(native[index]) === right && function_ === native[index]
            ? []
            : [`${value}: native ${native[index] ?? ""}, function ${String(function_)}, by hand ${right}`];
        });
        expect(wrong.slice(0, 10)).toEqual([]);
      },
    );
  }

  test("is an error where the function is", () => {
    const criterion = criterionOf(hundred, { max: "5" });
    const rounding = { decimals: 2, mode: "down" } as const;
    const bad = [-1, -0.001, 1.2345, 0.0001, 1 / 3, 1_000_000.5, 1_000_000_001, 1e15, 1e21, "đạt"];
    const native = evaluate(
      bad.map((value) => ({ A: value })),
      (row) => `=${nativeExpression(formulas(criterion, rounding, row))}`,
    );
    expect(bad.filter((_, index) => !isError(native[index] ?? ""))).toEqual([]);
    expect(bad.filter((value) => called(formulas(criterion, rounding, 1).call ?? "", value) !== "#VALUE!")).toEqual([]);
  });

  test("leaves the cell empty for no score and for one that cannot be counted", () => {
    const criterion = criterionOf(hundred, { max: "5" });
    const rounding = { decimals: 2, mode: "down" } as const;
    const rows = [null, "đạt", "50", true, -1, 50, 0, 101].map((value) => ({ A: value }));
    for (const dialect of ["resilient", "native"] as const) {
      expect(evaluate(rows, (row) => scoreFormula(formulas(criterion, rounding, row), dialect))).toEqual([
        "",
        "",
        "",
        "",
        "",
        2.5,
        0,
        5,
      ]);
    }
  });
});
