import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import type { Criterion, Rounding, Rule } from "../../src/rubric/schema";
import { formulasOf, slotsOf, termsOf } from "../../src/scoring/rules/registry";
import type { RuleFormulas } from "../../src/scoring/rules/rule";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { CustomFunctionsError, stubCustomFunctions } from "../functions/custom-functions";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { codes, criterionOf, deductionRule, keys, scoreOne } from "../tiny-rubric";
import { nativeExpression } from "./formula-grids";
import { type CellInput, type CellResult, evaluate, isError, type Row } from "./iron-calc";
import { decimal, rounded } from "./reference";

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Hà Nam 2022 VI.4: 2 points for each late answer, 5 for each missing one. */
const late = deductionRule(["2", "5"]);
const whole = deductionRule(["0.5", "1"], ["Cập nhật đầy đủ", "10"], ["Không cập nhật", "0"]);

describe("the maximum less so many points for each case", () => {
  test.each([
    [["2", "5"], "10", [0, 0], "10"],
    [["2", "5"], "10", [1, 0], "8"],
    [["2", "5"], "10", [0, 1], "5"],
    [["2", "5"], "10", [2, 1], "1"],
    [["2", "5"], "10", [5, 0], "0"],
    [["2", "5"], "10", [3, 1], "0"],
    [["2", "5"], "10", [1_000_000_000, 1_000_000_000], "0"],
    [["0.5"], "10", [3], "8.5"],
    [["0.5"], "10", [20], "0"],
    [["0.5"], "10", [21], "0"],
    [["0.25", "0.5"], "2.5", [3, 2], "0.75"],
    // 3 × 0.1 and 1 − 0.9 carry noise in floats
    [["0.1"], "1", [3], "0.7"],
    [["0.1"], "1", [9], "0.1"],
    [["0"], "5", [7], "5"],
    [["1", "2", "3"], "20", [1, 2, 3], "6"],
  ])("%j off %s for %j cases leaves %s", (each, max, counts, points) => {
    const scored = scoreOne(deductionRule(each), { counts }, { max });
    expect(scored).toMatchObject({ points, raw: points, states: [] });
  });

  test("says what each line took, and that it stopped at 0", () => {
    expect(scoreOne(late, { counts: [2, 1] }).steps).toEqual([
      { key: "step.deduct", params: { count: "2", each: "2", what: "Dòng 1", value: "4" } },
      { key: "step.deduct", params: { count: "1", each: "5", what: "Dòng 2", value: "5" } },
      { key: "step.deducted", params: { max: "10", value: "9", points: "1" } },
    ]);
    expect(scoreOne(late, { counts: [0, 3] }).steps).toEqual([
      { key: "step.deduct", params: { count: "3", each: "5", what: "Dòng 2", value: "15" } },
      { key: "step.deducted", params: { max: "10", value: "15", points: "-5" } },
      { key: "step.floor", params: {} },
    ]);
    expect(keys(scoreOne(late, { counts: [0, 0] }))).toEqual(["step.deducted"]);
    // exactly 0 is not below 0
    expect(keys(scoreOne(late, { counts: [0, 2] }))).toEqual(["step.deduct", "step.deducted"]);
  });

  test("names the unit where a line has one", () => {
    const rule: Rule = { kind: "deduction", lines: [{ label: "Trả lời chậm", unit: "văn bản", points: "2" }] };
    expect(scoreOne(rule, { counts: [1] }).steps[0]?.params).toEqual({
      count: "1",
      each: "2",
      what: "văn bản",
      value: "2",
    });
  });

  test.each([
    ["nothing", {}, ["blank"]],
    ["an empty list", { counts: [] }, ["blank"]],
    ["nothing in each line", { counts: [null, null] }, ["blank"]],
    ["the second line blank", { counts: [1, null] }, ["partial"]],
    ["the first line blank", { counts: [null, 0] }, ["partial"]],
    ["a list that is too short", { counts: [1] }, ["partial"]],
    ["text", { counts: [{ cellText: "hai" }, 0] }, ["not-a-number"]],
    ["a negative count", { counts: [-1, 0] }, ["negative"]],
    ["half a case", { counts: [0, 2.5] }, ["not-whole"]],
    ["half a case, typed", { counts: ["2,5", 0] }, ["not-whole"]],
    ["too many decimals", { counts: [1.2345, 0] }, ["too-many-decimals"]],
    ["more than 10^9", { counts: [0, 1_000_000_001] }, ["too-large"]],
    ["faults in both lines", { counts: [-1, 0.5] }, ["negative", "percent-for-count"]],
    ["a fault beside a blank line", { counts: [null, -3] }, ["negative"]],
    ["a whole answer that the form does not have", { option: 0 }, ["blank"]],
  ])("%s: no points", (_, answer, expected) => {
    const scored = scoreOne(late, answer);
    expect(scored).toMatchObject({ points: null, raw: null, steps: [] });
    expect(codes(scored)).toEqual(expected);
  });

  test("warns of a count with two readings, and counts the Vietnamese one", () => {
    const scored = scoreOne(deductionRule(["0.001"]), { counts: ["1.234"] });
    expect(scored.points).toBe("8.76"); // 10 − 1.234 = 8.766, cut
    expect(codes(scored)).toEqual(["ambiguous-number"]);
  });
});

describe("a whole answer in place of the counts", () => {
  test.each([
    ["the first", { option: 0 }, "10", []],
    ["the second", { option: 1 }, "0", []],
    ["counts alone", { counts: [3, 1] }, "7.5", []],
    ["counts and blank text", { counts: [3, 1], option: { cellText: "  " } }, "7.5", []],
    ["an answer and blank counts", { option: 0, counts: [null, null] }, "10", []],
    ["an answer and counts", { option: 0, counts: [3, 1] }, null, ["two-answers"]],
    ["an answer and one count", { option: 1, counts: [null, 0] }, null, ["two-answers"]],
    ["an answer and text for a count", { option: 1, counts: [{ cellText: "hai" }, null] }, null, ["two-answers"]],
    ["an unknown answer", { option: { cellText: "Cập nhật ít" } }, null, ["unknown-option"]],
    ["an unknown answer and counts", { option: { cellText: "Cập nhật ít" }, counts: [1, 1] }, null, ["two-answers"]],
    ["neither", {}, null, ["blank"]],
  ])("%s", (_, answer, points, expected) => {
    const scored = scoreOne(whole, answer);
    expect(scored.points).toBe(points);
    expect(codes(scored)).toEqual(expected);
  });

  test("says which it was", () => {
    expect(scoreOne(whole, { option: 0 }).steps).toEqual([
      { key: "step.option", params: { label: "Cập nhật đầy đủ", points: "10" } },
    ]);
  });

  test("is asked for on the criterion's own row, and the counts below", () => {
    expect(slotsOf(criterionOf(whole)).map(({ id, row, column, kind }) => [id, row, column, kind])).toEqual([
      ["option", "own", "figure", "option"],
      ["counts.0", 0, "figure", "whole"],
      ["counts.1", 1, "figure", "whole"],
    ]);
    expect(slotsOf(criterionOf(late)).map(({ id, row, kind }) => [id, row, kind])).toEqual([
      ["counts.0", 0, "whole"],
      ["counts.1", 1, "whole"],
    ]);
  });
});

// In the sheet the lines stand below each other; here they stand side by side (D, E, F), so that a row is a case.
const letters = ["D", "E", "F"];
const rounding: Rounding = { decimals: 3, mode: "half-up" };

function formulas(criterion: Criterion, row: number): RuleFormulas {
  const lines =
    "lines" in criterion.rule ? criterion.rule.lines.map((_, index) => `${letters[index] ?? ""}${row}`) : [];
  return formulasOf(
    criterion,
    { figure: `A${row}`, denominator: `B${row}`, spec: `C${row}`, lines },
    termsOf(criterion, rounding),
  );
}

/** Carries `ITSCORE.DEDUCT(10,D1:E1,{2;5})` out as Excel would, with a matrix for the range and one for the constant. */
function called(text: string, counts: readonly CellInput[]): unknown {
  const [, max = "", from, to, each = ""] =
    /^ITSCORE\.DEDUCT\(([\d.]+),([D-F])1:([D-F])1,\{([\d.;]+)\}\)$/.exec(text) ?? [];
  expect([from, to]).toEqual(["D", letters[counts.length - 1]]);
  try {
    return functions.DEDUCT(
      Number(max),
      counts.map((count) => [count]),
      each.split(";").map((points) => [Number(points)]),
    );
  } catch (error) {
    if (error instanceof CustomFunctionsError) return error.code;
    throw error;
  }
}

/** By hand: max − Σ count × each, at least 0, in BigInt. */
function left(max: string, each: readonly string[], counts: readonly number[]): string {
  const scale = 1000n;
  const scaled = (text: string): bigint => {
    const { num, den } = decimal(text);
    return (num * scale) / den;
  };
  const rest = counts.reduce(
    (points, count, index) => points - BigInt(count) * scaled(each[index] ?? "0"),
    scaled(max),
  );
  return rounded(rest < 0n ? 0n : rest, scale, 3, "down");
}

const rowOf = (counts: readonly CellInput[]): Row =>
  Object.fromEntries(counts.map((count, index) => [letters[index] ?? "", count]));

const cases: readonly (readonly [max: string, each: readonly string[]])[] = [
  ["10", ["2", "5"]],
  ["10", ["0.5"]],
  ["1", ["0.1"]],
  ["2.5", ["0.25", "0.5"]],
  ["500", ["0.125", "3", "0.1"]],
  ["7.25", ["0"]],
  ["0.5", ["0.1", "0.2", "0.05"]],
];

function grid(lines: number): number[][] {
  if (lines === 0) return [[]];
  return grid(lines - 1).flatMap((counts) =>
    Array.from({ length: lines === 1 ? sampleOr(8, 30) : sampleOr(4, 6) }, (_, count) => [...counts, count]),
  );
}

const badCounts: readonly CellInput[] = [
  -1,
  -0.001,
  0.5,
  2.25,
  1.2345,
  1e-5,
  1 / 3,
  999_999.999,
  1_000_000.5,
  1_000_000_001,
  1e15,
  1e21,
  "hai",
];

describe("the native expression of a deduction", () => {
  test.each(cases)("%s less %j: equals the function and BigInt", (max, each) => {
    const criterion = criterionOf(deductionRule(each), { max });
    const random = new Random(each.length);
    const seeded = Array.from({ length: sampleOr(15, 120) }, () =>
      each.map(() => random.size(random.pick([20, 300, 1_000_000_000]))),
    );
    const all = [...grid(each.length), ...seeded, each.map(() => 1_000_000_000)];
    const native = evaluate(all.map(rowOf), (row) => `=${nativeExpression(formulas(criterion, row))}`);
    const { call } = formulas(criterion, 1);
    const wrong = all.flatMap((counts, index) => {
      const right = left(max, each, counts);
      const function_ = called(call ?? "", counts);
      return String(native[index]) === right && function_ === native[index]
        ? []
        : [`${counts.join()}: native ${native[index] ?? ""}, function ${String(function_)}, by hand ${right}`];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test.each(cases)("%s less %j: is an error where the function is", (max, each) => {
    const criterion = criterionOf(deductionRule(each), { max });
    const all = badCounts.flatMap((bad) => each.map((_, at) => each.map((__, index) => (index === at ? bad : 1))));
    const native = evaluate(all.map(rowOf), (row) => `=${nativeExpression(formulas(criterion, row))}`);
    const { call } = formulas(criterion, 1);
    expect(all.filter((_, index) => !isError(native[index] ?? ""))).toEqual([]);
    expect(all.filter((counts) => called(call ?? "", counts) !== "#VALUE!")).toEqual([]);
  });

  test("leaves the cell empty while a count is missing or cannot be scored", () => {
    const criterion = criterionOf(late);
    const rows = [
      [null, null],
      [1, null],
      [null, 0],
      ["hai", 1],
      ["2", 1],
      [true, 1],
      [2.5, 1],
      [-1, 1],
      [1, 1],
    ].map(rowOf);
    for (const dialect of ["resilient", "native"] as const) {
      expect(evaluate(rows, (row) => scoreFormula(formulas(criterion, row), dialect))).toEqual([
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        3,
      ]);
    }
  });

  test("takes a whole answer or counts, never both", () => {
    const criterion = criterionOf(whole);
    const table: readonly (readonly [answer: CellInput, counts: readonly CellInput[], shown: CellResult])[] = [
      ["Cập nhật đầy đủ", [null, null], 10],
      ["  cập nhật   ĐẦY ĐỦ ", [null, null], 10],
      ["Không cập nhật", [null, null], 0],
      [null, [3, 1], 7.5],
      ["  ", [3, 1], 7.5],
      [null, [40, 0], 0],
      ["Cập nhật đầy đủ", [3, 1], ""],
      ["Cập nhật đầy đủ", [null, 0], ""],
      ["Cập nhật đầy đủ", ["hai", null], ""],
      ["Cập nhật ít", [null, null], ""],
      ["Cập nhật ít", [3, 1], ""],
      [null, [3, null], ""],
      [null, [null, null], ""],
      [null, [2.5, 1], ""],
    ];
    const rows = table.map(([answer, counts]): Row => ({ A: answer, ...rowOf(counts) }));
    for (const dialect of ["resilient", "native"] as const) {
      expect(evaluate(rows, (row) => scoreFormula(formulas(criterion, row), dialect))).toEqual(
        table.map(([, , shown]) => shown),
      );
    }
    const native = evaluate(rows.slice(0, 11), (row) => `=${nativeExpression(formulas(criterion, row))}`);
    expect(native.map(isError)).toEqual([false, false, false, false, false, false, true, true, true, true, true]);
  });

  test("asks ITSCORE for the counts, and for the whole answer", () => {
    expect(formulas(criterionOf(late), 1).call).toBe("ITSCORE.DEDUCT(10,D1:E1,{2;5})");
    const { call } = formulas(criterionOf(whole), 1);
    expect(call).toContain("ITSCORE.DEDUCT(10,D1:E1,{0.5;1})");
    expect(call).toContain('ITSCORE.CHOICE(A1,"Cập nhật đầy đủ:10;Không cập nhật:0",10)');
  });
});
