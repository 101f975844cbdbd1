import { expect, test } from "vitest";
import { parseRubric } from "../../src/rubric/parse";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import { evaluate } from "./iron-calc";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { criterionOf, ratioRule, scorerOf, tinyRubric } from "../tiny-rubric";
import { rounded } from "./reference";

/** "85%:max;60%:ratio/85%" with every whole percent as the target and every maximum. */
const pairs = (maxima: readonly number[]): [target: number, max: number][] =>
  maxima.flatMap((max) => Array.from({ length: 99 }, (_, index): [number, number] => [index + 1, max]));
const upTo30 = pairs(Array.from({ length: 30 }, (_, index) => index + 1));
const upTo100 = pairs([31, 37, 40, 50, 64, 75, 80, 99, 100]);
const bands = (target: number): string => `${target}%:max;0%:ratio/${target}%`;

test("all 2,970 pairs of target and maximum up to 30, and a grid up to 100, are accepted", () => {
  expect(upTo30).toHaveLength(2970);
  const rejected = [...upTo30, ...upTo100].filter(([target, max]) => {
    const form = { max: String(max), mode: "half-up" as const };
    return !parseRubric(JSON.stringify(tinyRubric([criterionOf(ratioRule(bands(target)), form)], form))).ok;
  });
  expect(rejected).toEqual([]);
});

test.each(["half-up", "down"] as const)(
  "targets are exact against BigInt up to the row's own limit, %s",
  async (mode) => {
    const random = new Random(Date.now() % 1_000_000);
    const sample = sampleOr(
      Array.from({ length: 150 }, () => random.pick([...upTo30, ...upTo100])),
      [...upTo30, ...upTo100],
    );
    for (const [target, max] of sample) {
      await breathe();
      const form = { max: String(max), mode };
      const criterion = criterionOf(ratioRule(bands(target)), form);
      const formulas = formulasOf(
        criterion,
        { figure: "A1", denominator: "B1", spec: "C1", lines: [] },
        termsOf(criterion, { decimals: 2, mode }),
      );
      const limit = formulas.limit ?? 0;
      expect(limit).toBeGreaterThanOrEqual(1e7);
      const figures = Array.from({ length: 6 }, (_, index): [number, number] => {
        const den = index === 0 ? limit : random.int(1, limit);
        return [Math.min(limit, Math.floor((den * random.int(0, target + 2)) / 100) + random.int(0, 1)), den];
      });
      const shown = evaluate(
        figures.map(([A, B]) => ({ A, B })),
        (row) => `=${formulas.native.replace(/\b([AB])1\b/g, `$1${row}`)}`,
      );
      const score = scorerOf(criterion.rule, form);
      figures.forEach(([num, den], index) => {
        const [n, d, t, m] = [BigInt(num), BigInt(den), BigInt(target), BigInt(max)];
        const points = n * 100n >= t * d ? String(max) : rounded(n * 100n * m, d * t, 2, mode);
        const told = `seed ${random.seed}: ${num}/${den}, ${target}% of ${max}`;
        expect(score({ num, den }).points, told).toBe(points);
        expect(String(shown[index]), told).toBe(points);
      });
      const beyond = score({ num: 1, den: limit + 1 });
      expect([beyond.points, beyond.states[0]?.code]).toEqual([
        null,
        limit < 1_000_000_000 ? "beyond-limit" : "too-large",
      ]);
    }
  },
);
