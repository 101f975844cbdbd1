import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/rubric/schema";
import { Random } from "../random";
import { scoreOne } from "../tiny-rubric";

type Ladder = Extract<Rule, { kind: "ladder" }>;

const percent = (from: string, base: string, step: string, each: string): Ladder => ({
  kind: "ladder",
  measure: "percent",
  numerator: { label: "Số hồ sơ trực tuyến", unit: "nghìn hồ sơ" },
  denominator: { label: "Tổng số hồ sơ", unit: "nghìn hồ sơ" },
  from,
  base,
  step,
  each,
});
const count: Ladder = {
  kind: "ladder",
  measure: "count",
  value: { label: "Số thôn", unit: "thôn" },
  from: "2",
  base: "4",
  step: "1",
  each: "1.5",
};

// Đạt 80% được 2 điểm, cứ thêm 5% được cộng 0,5 điểm, tối đa không quá 3,5 điểm: worked out by hand.
describe("a ladder over two figures", () => {
  test.each([
    [0, 100, "0"],
    [79, 100, "0"],
    [7999, 10000, "0"],
    [80, 100, "2"],
    [4, 5, "2"],
    [8499, 10000, "2"],
    [17, 20, "2.5"],
    [85, 100, "2.5"],
    [899, 1000, "2.5"],
    [9, 10, "3"],
    [94.999, 100, "3"],
    [95, 100, "3.5"],
    [1, 1, "3.5"],
    // more than all is capped, and told
    [120, 100, "3.5"],
    // 13/15 is 86,66…%, 26/30 the same
    [13, 15, "2.5"],
    [26, 30, "2.5"],
  ])("%s of %s gives %s", (num, den, points) => {
    expect(scoreOne(percent("80%", "2", "5%", "0.5"), { num, den }, { max: "3.5" }).points).toBe(points);
  });

  test("begins below with 0 points, and advises the second rung where the first gives none", () => {
    const rule = percent("50%", "0", "2.5%", "0.25");
    expect(scoreOne(rule, { num: 52, den: 100 }, { max: "5" })).toMatchObject({ points: "0" });
    expect(scoreOne(rule, { num: 525, den: 1000 }, { max: "5" })).toMatchObject({ points: "0.25" });
    expect(scoreOne(rule, { num: 3, den: 40 }, { max: "5" }).advice).toEqual({
      key: "advice.more",
      // 52.5 % of 40 is 21
      params: { count: "18", what: "Số hồ sơ trực tuyến", points: "0.25" },
    });
  });
});

describe("a ladder over a count", () => {
  test.each([
    [0, "0", []],
    [1, "0", []],
    [2, "4", []],
    [3, "5.5", []],
    [5, "8.5", []],
    [6, "10", []],
    [7, "10", ["over-cap"]],
    [1_000_000_000, "10", ["over-cap"]],
    [-1, null, ["negative"]],
    ["86.6667", null, ["too-many-decimals"]],
  ])("%s gives %s", (value, points, states) => {
    const scored = scoreOne(count, { value }, { max: "10" });
    expect([scored.points, scored.states.map(({ code }) => code)]).toEqual([points, states]);
  });

  test("explains its steps and the nearest rung", () => {
    const scored = scoreOne(count, { value: 4 }, { max: "10" });
    expect(scored.steps.map(({ key }) => key)).toEqual(["step.ladder-base", "step.ladder-steps"]);
    expect(scored.advice?.params).toMatchObject({ count: "1", points: "8.5" });
  });
});

test("a ladder never falls when its figure grows, and never passes the maximum", () => {
  const random = new Random(Date.now() % 1_000_000);
  for (let round = 0; round < 300; round += 1) {
    const step = random.pick(["1%", "2.5%", "5%", "0.125%", "33.333%"]);
    const rule = percent(`${random.int(0, 99)}%`, random.pick(["0", "2", "5"]), step, random.pick(["0.25", "1", "3"]));
    const den = random.int(1, 500);
    const num = random.int(0, den + 3);
    const [lower, higher] = [num, num + random.int(1, 20)].map((figure) =>
      Number(scoreOne(rule, { num: figure, den }, { max: "5" }).points),
    );
    const told = `seed ${random.seed}: ${num}/${den}, ${JSON.stringify(rule)}`;
    expect(higher, told).toBeGreaterThanOrEqual(lower ?? 0);
    expect(higher, told).toBeLessThanOrEqual(5);
  }
});
