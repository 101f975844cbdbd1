import { describe, expect, test } from "vitest";
import { codes, keys, scoreOne, scorerOf, unitsRule } from "../tiny-rubric";

describe("points for each of a count", () => {
  test.each([
    // La Gi 4.12: 2 points for each application, at most 14
    ["2", "14", 0, "0", "0"],
    ["2", "14", 1, "2", "2"],
    ["2", "14", 7, "14", "14"],
    ["2", "14", 8, "14", "16"],
    // 3 × 0.1 and 6 × 0.1 carry noise in floats
    ["0.1", "1", 3, "0.3", "0.3"],
    ["0.1", "1", 6, "0.6", "0.6"],
    ["0.25", "1.5", 5, "1.25", "1.25"],
    ["0.25", "1.5", 7, "1.5", "1.75"],
    ["0", "5", 9, "0", "0"],
    ["2", "14", 1_000_000_000, "14", "2000000000"],
  ])("%s each, at most %s: %s give %s", (each, max, value, points, raw) => {
    expect(scoreOne(unitsRule(each), { value }, { max })).toMatchObject({ points, raw });
  });

  test("says that it was capped, and only then", () => {
    expect(codes(scoreOne(unitsRule("2"), { value: 8 }, { max: "14" }))).toEqual(["over-cap"]);
    expect(codes(scoreOne(unitsRule("2"), { value: 7 }, { max: "14" }))).toEqual([]);
    expect(keys(scoreOne(unitsRule("2"), { value: 8 }, { max: "14" }))).toEqual(["step.units", "step.cap"]);
    expect(scoreOne(unitsRule("0.25"), { value: 5 }, { max: "2" }).steps).toEqual([
      { key: "step.units", params: { count: "5", each: "0.25", value: "1.25" } },
    ]);
  });

  test.each([
    ["nothing", {}, "blank"],
    ["a part of one", { value: 2.5 }, "not-whole"],
    ["a part of one, typed", { value: "2,5" }, "not-whole"],
    ["a negative count", { value: -2 }, "negative"],
    ["text", { value: "hai" }, "not-a-number"],
    ["too many decimals", { value: 2.00001 }, "too-many-decimals"],
    ["more than 10^9", { value: 1_000_000_001 }, "too-large"],
  ])("%s: no points", (_, answer, code) => {
    const scored = scoreOne(unitsRule("2"), answer, { max: "14" });
    expect(scored).toMatchObject({ points: null, raw: null, steps: [] });
    expect(codes(scored)).toEqual([code]);
  });

  test("never falls when the count grows, and never passes the maximum", () => {
    const points = scorerOf(unitsRule("0.3"), { max: "2" });
    const all = Array.from({ length: 12 }, (_, value) => points({ value }).points);
    expect(all).toEqual(["0", "0.3", "0.6", "0.9", "1.2", "1.5", "1.8", "2", "2", "2", "2", "2"]);
  });
});
