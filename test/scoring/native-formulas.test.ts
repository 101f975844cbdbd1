import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import type { Criterion, Rounding, Rule } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import type { RowCells, RuleFormulas } from "../../src/scoring/rules/rule";
import { scoreFormula } from "../../src/sheet/score-formula";
import { CustomFunctionsError, stubCustomFunctions } from "../functions/custom-functions";
import { Random } from "../random";
import { choiceRule, criterionOf, ratioRule, tierRule, unitsRule } from "../tiny-rubric";
import { type CellInput, evaluate, isError, type Row } from "./iron-calc";
import { decimal, type Mode, ratioPoints, rounded } from "./reference";

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

const modes: readonly Mode[] = ["down", "half-up"];
const cellsOf = (row: number): RowCells => ({ figure: `A${row}`, denominator: `B${row}`, spec: `C${row}`, lines: [] });

function formulas(criterion: Criterion, rounding: Rounding, row: number): RuleFormulas {
  return formulasOf(criterion, cellsOf(row), termsOf(criterion, rounding));
}

/** Carries out a call such as `ITSCORE.BAND(A1,B1,10,"70%:7",2,"down")` as Excel would. Errors become "#VALUE!" and the like. */
function call(text: string, cells: Row): CellInput {
  const [, name = "", list = ""] = /^ITSCORE\.([A-Z]+)\((.*)\)$/s.exec(text) ?? [];
  const args = [...list.matchAll(/"((?:[^"]|"")*)"|([A-Z])\d+|(-?[\d.]+)/g)].map(([, literal, letter, number]) => {
    if (literal !== undefined) return literal.replaceAll('""', '"');
    return letter === undefined ? Number(number) : (cells[letter] ?? null);
  });
  if (name === "CHOICE") args[1] = [[args[1]]] as unknown as CellInput; // Excel hands a matrix over
  try {
    return (functions as Record<string, (...args: unknown[]) => CellInput>)[name]?.(...args) ?? `no function ${name}`;
  } catch (error) {
    if (error instanceof CustomFunctionsError) return error.code;
    throw error;
  }
}

type Expected = (figure: number | string, denominator: number) => string;

interface Case {
  readonly rule: Rule;
  readonly max: string;
  readonly rounding: Rounding;
  readonly inputs: readonly (readonly [figure: number | string, denominator?: number])[];
  /** The points by hand; given only figures that can be scored. */
  readonly points: Expected;
}

/** Compares the native expression, the custom function and BigInt over all inputs of a case. */
function compare({ rule, max, rounding, inputs, points }: Case, unusable: boolean): void {
  const criterion = criterionOf(rule, { max });
  const { specText } = formulas(criterion, rounding, 1);
  const rows = inputs.map(([figure, denominator]): Row => ({ A: figure, ...(denominator === undefined ? {} : { B: denominator }), C: specText }));
  const native = evaluate(rows, (row) => `=${formulas(criterion, rounding, row).native}`);
  const wrong: string[] = [];
  inputs.forEach(([figure, denominator], index) => {
    const shown = native[index] ?? "nothing";
    const asked = formulas(criterion, rounding, 1).call;
    const called = asked === null ? shown : call(asked, rows[index] ?? {});
    const right = unusable
      ? isError(shown) && (asked === null || (typeof called === "string" && called.startsWith("#")))
      : String(shown) === points(figure, denominator ?? 1) && called === shown;
    if (!right) wrong.push(`${figure}${denominator === undefined ? "" : ` / ${denominator}`}: native ${shown}, function ${JSON.stringify(called)}, by hand ${unusable ? "an error" : points(figure, denominator ?? 1)}`);
  });
  expect(wrong.slice(0, 10), JSON.stringify([rule, max, rounding])).toEqual([]);
}

const text = (value: number): string => value.toFixed(3).replace(/\.?0+$/, "");

/** Figures as people have them: small, large, with decimals. */
function figure(random: Random): number {
  return random.next() < 0.6 ? random.size(1_000_000_000) : random.size(1_000_000_000) / 10 ** random.int(3, 6);
}
const usableFigure = (random: Random): number => Number(figure(random).toFixed(3));

const grid = Array.from({ length: 13 }, (_, den) => den).flatMap((den) => (den === 0 ? [] : Array.from({ length: den + 3 }, (_, num) => [num, den] as const)));

/** Pairs for a ratio: whole and decimal, at and around the quotients where something changes. */
function pairs(random: Random, count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, () => {
    const den = Math.max(0.001, usableFigure(random));
    const near = Number((den * random.pick([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.2]) + random.pick([0, 0, 0.001, -0.001, 1, -1])).toFixed(3));
    const usable = near >= 0 && (Number.isInteger(near) || near <= 1_000_000) && near <= 1_000_000_000;
    return [random.next() < 0.5 && usable ? near : usableFigure(random), den] as const;
  });
}

const badFigures: readonly number[] = [-1, -0.001, 1.2345, 0.0001, 1 / 3, 1_000_000_001, 1_000_000.5, 1e15, 1e21];
const badPairs: readonly (readonly [number, number])[] = [
  ...badFigures.flatMap((bad) => [[bad, 7], [3, bad], [bad, bad], [bad, 0]] as const),
  [5, 0], [0, 0], [0.5, 0], [1_000_000_000, 0],
  // less than binary noise, so zero
  [5, 1e-12], [0, 1e-12],
];

type Bands = readonly { readonly bound: string; readonly edge?: "above" | "at-most"; readonly points?: string; readonly share?: string; readonly target?: string }[];

/** A ratio by bands in BigInt: the first band that holds gives points, a share of the maximum, or ratio / target. */
function bandPoints(bands: Bands, max: string, { mode, decimals }: Rounding): Expected {
  return (numerator, denominator) => {
    const [n, d, m] = [decimal(text(Number(numerator))), decimal(text(denominator)), decimal(max)];
    const [num, den] = [n.num * d.den, d.num * n.den];
    for (const { bound, edge, points, share, target } of bands) {
      const b = decimal(bound);
      const difference = num * b.den - b.num * den;
      if (edge === "above" ? difference <= 0n : edge === "at-most" ? difference > 0n : difference < 0n) continue;
      const t = decimal(target ?? share ?? "1");
      const [top, bottom] = points !== undefined
        ? [decimal(points).num * m.den, decimal(points).den * m.den]
        : share !== undefined
          ? [t.num * m.num, t.den * m.den]
          : [num * t.den * m.num, den * t.num * m.den];
      if (top * m.den > bottom * m.num) return max;
      return rounded(top, bottom, decimals, mode);
    }
    return "0";
  };
}

describe("the native expression of a ratio", () => {
  for (const mode of modes) {
    it.each([["1", 2], ["3", 2], ["7", 2], ["10", 2], ["25", 2], ["500", 2], ["0.5", 2], ["7.25", 2], ["10", 0], ["10", 1], ["10", 3]])(
      `× %s to %s decimals, ${mode}: equals the function and BigInt`,
      (max, decimals) => {
        const random = new Random(Number(max) * 10 + decimals);
        const rounding = { decimals, mode };
        const points: Expected = (num, den) => ratioPoints(text(Number(num)), text(den), max, mode, decimals);
        compare({ rule: ratioRule(), max, rounding, inputs: [...grid, ...pairs(random, 60)], points }, false);
        compare({ rule: ratioRule(), max, rounding, inputs: badPairs, points }, true);
      },
    );
  }
});

describe("the native expression of bands", () => {
  const banded: readonly (readonly [string, string, Bands])[] = [
    [">80%:10;70%:7;50%:5", "10", [{ bound: "0.8", edge: "above", points: "10" }, { bound: "0.7", points: "7" }, { bound: "0.5", points: "5" }]],
    ["90%:max;60%:ratio", "15", [{ bound: "0.9", share: "1" }, { bound: "0.6", target: "1" }]],
    ["90%:max;60%:ratio", "2.5", [{ bound: "0.9", share: "1" }, { bound: "0.6", target: "1" }]],
    ["40%:max;20%:ratio/40%", "20", [{ bound: "0.4", share: "1" }, { bound: "0.2", target: "0.4" }]],
    ["0%:ratio/70%", "7", [{ bound: "0", target: "0.7" }]],
    ["100%:max;80%:75%;12.5%:50%", "0.5", [{ bound: "1", share: "1" }, { bound: "0.8", share: "0.75" }, { bound: "0.125", share: "0.5" }]],
    ["<=20%:10;<=50%:4", "10", [{ bound: "0.2", edge: "at-most", points: "10" }, { bound: "0.5", edge: "at-most", points: "4" }]],
    ["80%:3;33.333%:1.125", "2", [{ bound: "0.8", points: "3" }, { bound: "0.33333", points: "1.125" }]],
  ];
  for (const mode of modes) {
    it.each(banded)(`%s of %s, ${mode}: equals the function and BigInt`, (bands, max, meaning) => {
      const random = new Random(bands.length);
      const rounding = { decimals: 2, mode };
      const points = bandPoints(meaning, max, rounding);
      compare({ rule: ratioRule(bands), max, rounding, inputs: [...grid, ...pairs(random, 80)], points }, false);
      compare({ rule: ratioRule(bands), max, rounding, inputs: badPairs, points }, true);
    });
  }

  it("takes a spec that is too long for a literal from the row's hidden cell", () => {
    const bands = Array.from({ length: 40 }, (_, index) => `${99 - index}%:${(40 - index) / 4}`).join(";");
    const meaning = Array.from({ length: 40 }, (_, index) => ({ bound: `0.${99 - index}`, points: String((40 - index) / 4) }));
    const rounding = { decimals: 2, mode: "down" } as const;
    expect(bands.length).toBeGreaterThan(255);
    compare({ rule: ratioRule(bands), max: "10", rounding, inputs: grid, points: bandPoints(meaning, "10", rounding) }, false);
  });
});

describe("the native expression of tiers", () => {
  const tiered: readonly (readonly [string, string, Bands])[] = [
    ["20:15;15:10;10:5", "15", [{ bound: "20", points: "15" }, { bound: "15", points: "10" }, { bound: "10", points: "5" }]],
    ["12:100%;8:75%;5:50%", "0.5", [{ bound: "12", share: "1" }, { bound: "8", share: "0.75" }, { bound: "5", share: "0.5" }]],
    ["<=3:5;<=7:2", "5", [{ bound: "3", edge: "at-most", points: "5" }, { bound: "7", edge: "at-most", points: "2" }]],
    [">2.5:max;2.5:1", "5", [{ bound: "2.5", edge: "above", share: "1" }, { bound: "2.5", points: "1" }]],
    ["500:30;100:15", "20", [{ bound: "500", points: "30" }, { bound: "100", points: "15" }]],
    ["0.1:0.125;0:0.375", "1", [{ bound: "0.1", points: "0.125" }, { bound: "0", points: "0.375" }]],
  ];
  const inputs = (random: Random): [number][] => [
    ...Array.from({ length: 26 }, (_, value): [number] => [value]),
    ...[0.099, 0.1, 0.101, 2.499, 2.5, 2.501, 3.001, 7.001, 9.999, 14.999, 19.999, 20.001, 99.999, 499.999, 0.1 + 0.2, 1_000_000_000].map((value): [number] => [value]),
    ...Array.from({ length: 60 }, (): [number] => [usableFigure(random)]),
  ];
  for (const mode of modes) {
    for (const decimals of [1, 2, 3]) {
      it.each(tiered)(`%s of %s to ${decimals} decimals, ${mode}: equals the function and BigInt`, (tiers, max, meaning) => {
        if (decimal(max).den > 10n ** BigInt(decimals)) return; // no form has a maximum finer than its rounding
        const rounding = { decimals, mode };
        const points = bandPoints(meaning, max, rounding);
        compare({ rule: tierRule(tiers), max, rounding, inputs: inputs(new Random(decimals)), points: (value) => points(Number(Number(value).toFixed(3)), 1) }, false);
        compare({ rule: tierRule(tiers), max, rounding, inputs: badFigures.map((bad) => [bad]), points }, true);
      });
    }
  }
});

describe("the native expression of a choice", () => {
  const rounding = { decimals: 2, mode: "down" } as const;
  const labels = ["Có: Số hiệu, nội dung, ngày ký", "Có*", "Có?", "Loại \"A\"; loại ~B", "<= 2 lần/năm", "=1+1", "5", "Không có"];
  const rule = choiceRule(...labels.map((label, index) => [label, `${index}.25`] as const));
  const pointsOf = (answer: number | string): string => `${labels.findIndex((label) => label.toLowerCase() === String(answer).trim().replace(/ +/g, " ").toLowerCase())}.25`;

  it("equals the function for every option, whatever signs it has, and for other spaces and letter cases", () => {
    const inputs = labels.flatMap((label) => [[label], [`  ${label} `], [label.replaceAll(" ", "   ")], [label.toUpperCase()], [label.toLowerCase()]] as [string][]);
    compare({ rule, max: "10", rounding, inputs, points: pointsOf }, false);
    compare({ rule, max: "10", rounding, inputs: [[5]], points: pointsOf }, false);
  });

  it("is an error for what is no option", () => {
    const inputs = ["Có", "Có thêm", "Cóx", "Khong có", "6", "Có: Số hiệu", "Loại A"].map((label) => [label] as const);
    compare({ rule, max: "10", rounding, inputs, points: pointsOf }, true);
  });

  it("joins literals where a label is longer than one may be", () => {
    const long = [`${"Có \"kế hoạch\" ".repeat(40)}năm`, `${"Có \"kế hoạch\" ".repeat(40)}quý`];
    const rounds = formulas(criterionOf(choiceRule([long[0] ?? "", "5"], [long[1] ?? "", "3"])), rounding, 1);
    for (const [, inside = ""] of rounds.native.matchAll(/"((?:[^"]|"")*)"/g)) expect(inside.length).toBeLessThanOrEqual(255);
    compare({ rule: choiceRule([long[0] ?? "", "5"], [long[1] ?? "", "3"]), max: "5", rounding, inputs: long.map((label) => [label]), points: (label) => (label === long[0] ? "5" : "3") }, false);
  });

  it("never gives more than the maximum", () => {
    compare({ rule: choiceRule(["Có", "5"], ["Không", "0"]), max: "3", rounding, inputs: [["Có"], ["Không"]], points: (label) => (label === "Có" ? "3" : "0") }, false);
  });
});

describe("the native expression of units", () => {
  it.each([["2", "14"], ["0.1", "1"], ["0.25", "1.5"], ["0.125", "3"], ["0", "5"], ["3", "10"]])("%s each, at most %s: equals the function and BigInt", (each, max) => {
    const rounding = { decimals: 3, mode: "half-up" } as const;
    const random = new Random(412);
    const points: Expected = (count) => {
      const [e, m] = [decimal(each), decimal(max)];
      const all = BigInt(count) * e.num;
      return all * m.den > m.num * e.den ? max : rounded(all, e.den, 3, "down");
    };
    const counts = [...Array.from({ length: 40 }, (_, count) => count), 1_000_000_000, ...Array.from({ length: 40 }, () => random.size(1_000_000_000))];
    compare({ rule: unitsRule(each), max, rounding, inputs: counts.map((count) => [count]), points }, false);
    compare({ rule: unitsRule(each), max, rounding, inputs: [...badFigures, 2.5, 0.001, 999_999.999].map((bad) => [bad]), points }, true);
  });
});

describe("the native expression of judged points", () => {
  for (const mode of modes) {
    it.each([["2", 2], ["7", 0], ["7", 1], ["0.5", 2], ["500", 3]])(`at most %s to %s decimals, ${mode}: equals BigInt`, (max, decimals) => {
      const random = new Random(6);
      const points: Expected = (value) => {
        const [v, m] = [decimal(text(Number(value))), decimal(max)];
        return v.num * m.den > m.num * v.den ? max : rounded(v.num, v.den, decimals, mode);
      };
      const values = [...Array.from({ length: 30 }, (_, step) => step / 8), ...Array.from({ length: 60 }, () => random.int(0, 2_500) / 1000), 0.1 + 0.2, 1_000_000_000];
      const rounding = { decimals, mode };
      compare({ rule: { kind: "points" }, max, rounding, inputs: values.map((value) => [value]), points: (value) => points(text(Number(value)), 1) }, false);
      compare({ rule: { kind: "points" }, max, rounding, inputs: badFigures.map((bad) => [bad]), points }, true);
    });
  }
});

describe("the guard before the native expression", () => {
  it.each<[string, Rule, Row]>([
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

  it("lets the native part count where there are no ITSCORE functions", () => {
    const rounding = { decimals: 2, mode: "down" } as const;
    const rows: Row[] = [{ A: 10, B: 184 }, { A: 3, B: 5 }, { A: 0, B: 5 }];
    expect(evaluate(rows, (row) => scoreFormula(formulas(criterionOf(ratioRule(), { max: "4" }), rounding, row), "resilient"))).toEqual([0.21, 2.4, 0]);
  });
});
