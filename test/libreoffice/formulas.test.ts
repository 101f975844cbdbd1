import type { Dialect } from "../../src/form/dialect";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Answer } from "../../src/rubric/answers";
import type { Exception } from "../../src/rubric/schema";
import { termsOf } from "../../src/scoring/rules/registry";
import { exceptionLabel } from "../../src/form/cell-labels";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { stubCustomFunctions } from "../functions/custom-functions";
import { Random } from "../random";
import { callAsExcel } from "../scoring/call-as-excel";
import {
  badFigures,
  bandCases,
  choiceCases,
  criterionIn,
  deductionCases,
  disagreements,
  externalScoreCases,
  type FormulaCase,
  formulasIn,
  type GridSize,
  type Input,
  type Inputs,
  judgedCases,
  ladderCases,
  nativeExpression,
  ratioCases,
  rowsIn,
  tierCases,
  unitsCases,
} from "../scoring/formula-grids";
import { decimal, rounded } from "../scoring/reference";
import { sampleOr } from "../thorough";
import { scorerOf } from "../tiny-rubric";
import { hasLibreOffice } from "./libreoffice";
import { Calculation, isError } from "./calculation";

// LibreOffice rounds results for itself in places where Excel does not, so it proves nothing alone: the same grids are
// calculated by IronCalc in plain doubles (scoring/native-formulas.test.ts).

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

const random = new Random(Date.now() % 1_000_000);
const seed = `seed ${random.seed}`;
const size: GridSize = sampleOr({ denominators: 10, random: 40 }, { denominators: 30, random: 250 });

const rules: readonly (readonly [rule: string, cases: readonly FormulaCase[]])[] = [
  ["a ratio", ratioCases(size, random)],
  ["bands", bandCases(size, random)],
  ["tiers", tierCases(size, random)],
  ["a choice", choiceCases()],
  ["units", unitsCases(size, random)],
  ["a ladder", ladderCases(size, random)],
  ["a deduction", deductionCases(size, random)],
  ["a score from elsewhere", externalScoreCases(size, random)],
  ["judged points", judgedCases(size, random)],
];

const calculation = new Calculation();

/** Inputs as people leave them: some usable, some with one cell that is blank or holds what cannot be counted. */
function leftByPeople(one: FormulaCase): { readonly inputs: Inputs; readonly counts: boolean }[] {
  const isChoice = one.rule.kind === "choice";
  const noFigures: Inputs = isChoice ? [null, "  ", "Chắc", 6] : [null, null, "năm", "5", "1,5", "  ", ...badFigures];
  return Array.from({ length: sampleOr(20, 60) }, () => {
    const inputs = random.pick(one.usable);
    if (random.next() < 0.4) return { inputs, counts: true };
    const places = inputs.flatMap((_, place) => (one.rule.kind === "deduction" && place < 2 ? [] : [place]));
    const spoilt = random.pick(places);
    return {
      inputs: inputs.map((input, place) =>
        place === spoilt
          ? random.pick(place === 1 && one.rule.kind !== "deduction" ? [...noFigures, 0] : noFigures)
          : input,
      ),
      counts: false,
    };
  });
}

const LATE = "G";
const keeps = ["50%", "30%", "85%", "0%", "100%"];

function answerWith({ rule }: FormulaCase, [figure, denominator, ...counts]: Inputs): Answer {
  const number = (input: Input | undefined): number => Number(input);
  switch (rule.kind) {
    case "ladder":
      return rule.value ? { value: number(figure) } : { num: number(figure), den: number(denominator) };
    case "ratio":
      return { num: number(figure), den: number(denominator) };
    case "deduction":
      return { counts: counts.map(number) };
    case "points":
      return { points: number(figure) };
    default:
      return { value: number(figure) };
  }
}

describe.skipIf(!hasLibreOffice())("formulas in LibreOffice, without the add-in", () => {
  beforeAll(() => calculation.run(), 300_000);

  describe.each(rules)("the native expression of %s", (_, cases) => {
    const asked = cases.map((one) => {
      const rows = rowsIn(one, [...one.usable, ...one.unusable]);
      return [one.what, one, calculation.ask(rows, (row) => `=${nativeExpression(formulasIn(one, row))}`)] as const;
    });

    test.each(asked)(
      "%s: equals the function and BigInt, and is an error where the function is",
      (_what, one, shown) => {
        expect(disagreements(one, shown(), isError), seed).toEqual([]);
      },
    );
  });

  describe.each(rules)("the score cell of %s", (_, cases) => {
    const asked = cases.map((one) => {
      const typed = leftByPeople(one);
      const rows = rowsIn(
        one,
        typed.map(({ inputs }) => inputs),
      );
      const ask = (dialect: Dialect) => calculation.ask(rows, (row) => scoreFormula(formulasIn(one, row), dialect));
      return [one.what, one, typed, rows, [ask("resilient"), ask("native")]] as const;
    });

    test.each(asked)(
      "%s: has the points, and is empty for what cannot be counted, where the function gives none either",
      (_what, one, typed, rows, dialects) => {
        const { call } = formulasIn(one, 1);
        const wanted = typed.map(({ inputs, counts }) => (counts ? Number(one.points(inputs)) : ""));
        const told = (values: readonly unknown[]): string[] =>
          values.map((value, index) => `${JSON.stringify(typed[index]?.inputs)}: ${String(value)}`);
        for (const shown of dialects) expect(told(shown()), seed).toEqual(told(wanted));
        if (call === null) return;
        // To LADDER itself a blank total is one that is left out; only the cell knows that a figure is missing.
        const called = rows
          .map((cells, index) =>
            one.rule.kind === "ladder" && typed[index]?.inputs.includes(null) ? "" : callAsExcel(call, cells),
          )
          .map((result) => (typeof result === "string" && result.startsWith("#") ? "" : result));
        expect(told(called), seed).toEqual(told(wanted));
      },
    );
  });

  describe.each(rules.filter(([rule]) => rule !== "a choice"))("%s that is late", (_, cases) => {
    const asked = cases.map((one, index) => {
      const keep = keeps[index % keeps.length] ?? "";
      const exceptions: readonly Exception[] = [{ kind: "late", when: "Nộp chậm", keep }];
      const inputs = Array.from({ length: sampleOr(20, 60) }, () => random.pick(one.usable));
      const rows = rowsIn(one, inputs).map((cells) => ({ ...cells, [LATE]: exceptionLabel("late") }));
      const around = { terms: termsOf(criterionIn(one), one.rounding), exceptions, requiredEvidence: null };
      const shown = calculation.ask(rows, (row) =>
        scoreFormula(formulasIn(one, row), "resilient", { ...around, exceptionCell: `${LATE}${row}` }),
      );
      return [one.what, keep, one, exceptions, inputs, shown] as const;
    });

    test.each(asked)(
      "%s: keeps %s of its points, rounded once more, as score() says",
      (_what, keep, one, exceptions, inputs, shown) => {
        const scorer = scorerOf(one.rule, { max: one.max, ...one.rounding, exceptions });
        const told = (pointsOf: (each: Inputs, index: number) => unknown): string[] =>
          inputs.map((each, index) => `${each.join(" / ")}: ${String(pointsOf(each, index))}`);
        const byHand = (each: Inputs): string => {
          const { num, den } = decimal(one.points(each));
          return rounded(num * BigInt(Number.parseInt(keep, 10)), den * 100n, one.rounding.decimals, one.rounding.mode);
        };
        const results = shown();
        expect(
          told((_each, index) => results[index]),
          seed,
        ).toEqual(told(byHand));
        expect(
          told((each) => scorer({ ...answerWith(one, each), late: true, note: "lý do" }).points),
          seed,
        ).toEqual(told(byHand));
      },
    );
  });

  test("are asked for by the ten thousands, and every one of them is calculated", () => {
    expect(calculation.length).toBeGreaterThan(sampleOr(20_000, 50_000));
  });
});
