import { describe, expect, test } from "vitest";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { codes, keys, ratioRule, scoreOne, scorerOf } from "../tiny-rubric";
import { type Mode, ratioPoints } from "./reference";

const plain = ratioRule();

describe("ratio × maximum", () => {
  // The printed cells in which truncation and half-up differ: numerator, denominator, maximum, cut, rounded.
  test.each([
    [10, 184, "4", "0.21", "0.22"],
    [173, 178, "5", "4.85", "4.86"],
    [71, 74, "5", "4.79", "4.8"],
    [2, 3, "10", "6.66", "6.67"],
    [16773, 16833, "7", "6.97", "6.98"],
    [4496, 4627, "10", "9.71", "9.72"],
    [2443, 2446, "10", "9.98", "9.99"],
    [5490, 5522, "6", "5.96", "5.97"],
    [3688, 5522, "6", "4", "4.01"],
    [7869, 24230, "10", "3.24", "3.25"],
    [31, 318, "1", "0.09", "0.1"],
    [3, 318, "1", "0", "0.01"],
    [1405, 3125, "1", "0.44", "0.45"],
    // 26 of 27 and 514 of 605 as the percentages that Hà Nam prints
    [26, 27, "100", "96.29", "96.3"],
    [514, 605, "100", "84.95", "84.96"],
  ])("%s / %s × %s is %s cut and %s rounded half up", (num, den, max, down, halfUp) => {
    expect(scoreOne(plain, { num, den }, { max, mode: "down" }).points).toBe(down);
    expect(scoreOne(plain, { num, den }, { max, mode: "half-up" }).points).toBe(halfUp);
  });

  test.each([
    // In floats 3 / 5 × 3 is 1.7999999999999998 and 0.29 × 100 is 28.999999999999996.
    [3, 5, "3", "1.8"],
    [29, 100, "1", "0.29"],
    [57, 100, "1", "0.57"],
    [7, 100, "7", "0.49"],
    [0, 9, "5", "0"],
    [9, 9, "5", "5"],
    [1, 3, "0.5", "0.16"],
    [1, 2, "0.25", "0.12"],
  ])("%s / %s × %s is %s, without the noise of floats", (num, den, max, points) => {
    expect(scoreOne(plain, { num, den }, { max }).points).toBe(points);
  });

  test("rounds an exact half up, and cuts it in the other mode", () => {
    expect(scoreOne(plain, { num: 1, den: 8 }, { max: "1", mode: "half-up" }).points).toBe("0.13");
    expect(scoreOne(plain, { num: 1, den: 8 }, { max: "1", mode: "down" }).points).toBe("0.12");
  });

  test.each([
    [0, "3", "4"],
    [1, "3.3", "3.5"],
    [3, "3.333", "3.5"],
  ])("keeps %s decimals if the form says so", (decimals, third, half) => {
    expect(scoreOne(plain, { num: 1, den: 3 }, { decimals, mode: "half-up" }).points).toBe(third);
    expect(scoreOne(plain, { num: 7, den: 20 }, { decimals, mode: "half-up" }).points).toBe(half);
  });

  test.each<Mode>(["down", "half-up"])(
    "agrees with BigInt for all n ≤ d ≤ 100 and the usual maxima, %s",
    async (mode) => {
      // In a sample every denominator still meets one of the maxima.
      const step = sampleOr(11, 1);
      for (const [index, max] of ["1", "2", "3", "4", "5", "6", "7", "10", "15", "20", "25"].entries()) {
        await breathe();
        const points = scorerOf(plain, { max, mode });
        const wrong: string[] = [];
        for (let den = 1 + (index % step); den <= 100; den += step) {
          for (let num = 0; num <= den; num += 1) {
            const found = points({ num, den }).points;
            if (found !== ratioPoints(String(num), String(den), max, mode))
              wrong.push(`${num}/${den}×${max}: ${found}`);
          }
        }
        expect(wrong).toEqual([]);
      }
    },
  );

  test("agrees with BigInt for random figures up to 10^9, whole and with decimals", async () => {
    const random = new Random(20220);
    for (let run = 0; run < sampleOr(400, 4000); run += 1) {
      await breathe();
      const mode = random.pick<Mode>(["down", "half-up"]);
      const decimals = random.pick([0, 1, 2, 2, 2, 3]);
      const max = random.pick(["1", "3", "7", "10", "25", "100", ...(decimals < 2 ? [] : ["0.5", "1.25"])]);
      const figure = (): string => {
        const places = random.pick([0, 0, 1, 2, 3]);
        // With 3 decimals × 100 a row's own limit lies at 5 × 10^5; above it a figure is told and not scored.
        const [most, mostWithPlaces] = decimals > 2 ? [499_999, 499_999] : [1_000_000_000, 999_999];
        const whole = random.size(places === 0 ? most : mostWithPlaces);
        return places === 0
          ? String(whole)
          : `${whole}.${String(random.int(1, 10 ** places - 1)).padStart(places, "0")}`;
      };
      const [num, den] = [figure(), figure()];
      const typed = { num: num.replace(".", ","), den: den.replace(".", ",") };
      if (Number(den) === 0) continue;
      const expected = ratioPoints(num, den, max, mode, decimals);
      const words = `seed ${random.seed}, run ${run}: ${num} / ${den} × ${max}, ${decimals} decimals, ${mode}`;
      expect(scoreOne(plain, typed, { max, mode, decimals }).points, words).toBe(expected);
      expect(scoreOne(plain, { num: Number(num), den: Number(den) }, { max, mode, decimals }).points, words).toBe(
        expected,
      );
    }
  });
});

describe("a ratio's points", () => {
  const random = new Random(7);
  const bandings = [undefined, ">80%:10;70%:7;50%:5", "90%:max;60%:ratio", "40%:max;20%:ratio/40%"];

  test("are never above the maximum and never negative", () => {
    for (let run = 0; run < 500; run += 1) {
      const form = { max: random.pick(["1", "4", "7.5"]), mode: random.pick<Mode>(["down", "half-up"]) };
      const answer = { num: random.size(1_000_000), den: random.size(1_000_000) + 1 };
      const scored = scoreOne(ratioRule(random.pick(bandings)), answer, form);
      const words = `seed ${random.seed}, run ${run}: ${JSON.stringify([answer, form])}`;
      expect(Number(scored.points), words).toBeGreaterThanOrEqual(0);
      expect(Number(scored.points), words).toBeLessThanOrEqual(Number(form.max));
    }
  });

  test("never fall when the numerator grows", () => {
    for (const bands of bandings) {
      for (const den of [1, 7, 64, 138]) {
        const points = scorerOf(ratioRule(bands));
        let before = 0;
        for (let num = 0; num <= den + 3; num += 1) {
          const now = Number(points({ num, den }).points);
          expect(now, `${bands} ${num}/${den}`).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }
    }
  });

  test("stay the same when both figures are multiplied", () => {
    for (let run = 0; run < 500; run += 1) {
      const [num, den, times] = [random.int(0, 900), random.int(1, 900), random.int(2, 100_000)];
      const points = scorerOf(ratioRule(random.pick(bandings)), { mode: random.pick<Mode>(["down", "half-up"]) });
      const words = `seed ${random.seed}, run ${run}: ${num}/${den} times ${times}`;
      expect(points({ num: num * times, den: den * times }).points, words).toBe(points({ num, den }).points);
    }
  });
});

describe("bands over a ratio: at, just above and just below every bound", () => {
  test.each([
    // 50%, 70%, 80% of 100 and of 30 are whole; of 7 none is.
    [
      ">80%:10;70%:7;50%:5",
      100,
      [
        [49, "0"],
        [50, "5"],
        [51, "5"],
        [69, "5"],
        [70, "7"],
        [80, "7"],
        [81, "10"],
        [100, "10"],
        [0, "0"],
      ],
    ],
    [
      ">80%:10;70%:7;50%:5",
      30,
      [
        [14, "0"],
        [15, "5"],
        [20, "5"],
        [21, "7"],
        [24, "7"],
        [25, "10"],
      ],
    ],
    [
      ">80%:10;70%:7;50%:5",
      7,
      [
        [3, "0"],
        [4, "5"],
        [5, "7"],
        [6, "10"],
      ],
    ],
    [
      ">80%:10;70%:7;50%:5",
      1_000_000_000,
      [
        [499_999_999, "0"],
        [500_000_000, "5"],
        [699_999_999, "5"],
        [700_000_000, "7"],
        [800_000_000, "7"],
        [800_000_001, "10"],
      ],
    ],
    [
      "90%:max;60%:ratio",
      10,
      [
        [5, "0"],
        [6, "6"],
        [8, "8"],
        [9, "10"],
        [10, "10"],
      ],
    ],
    // 60 % of 15 is 9, of 16 it is 9.6, of 59 it is 35.4; 90 % of 59 is 53.1.
    [
      "90%:max;60%:ratio",
      15,
      [
        [8, "0"],
        [9, "6"],
        [13, "8.66"],
        [14, "10"],
      ],
    ],
    [
      "90%:max;60%:ratio",
      16,
      [
        [9, "0"],
        [10, "6.25"],
        [14, "8.75"],
        [15, "10"],
      ],
    ],
    [
      "90%:max;60%:ratio",
      59,
      [
        [35, "0"],
        [36, "6.1"],
        [53, "8.98"],
        [54, "10"],
      ],
    ],
    // ratio to the target: 20% / 40% × 10 = 5; 39 / 100 / 40% × 10 = 9.75
    [
      "40%:max;20%:ratio/40%",
      100,
      [
        [19, "0"],
        [20, "5"],
        [21, "5.25"],
        [39, "9.75"],
        [40, "10"],
        [41, "10"],
      ],
    ],
    [
      "40%:max;20%:ratio/40%",
      7,
      [
        [1, "0"],
        [2, "7.14"],
        [3, "10"],
      ],
    ],
    [
      "0.9:max;0.6:75%",
      10,
      [
        [5, "0"],
        [6, "7.5"],
        [8, "7.5"],
        [9, "10"],
      ],
    ],
    [
      "12.5%:3",
      8,
      [
        [0, "0"],
        [1, "3"],
      ],
    ],
    [
      "12.5%:3",
      1000,
      [
        [124, "0"],
        [125, "3"],
      ],
    ],
    [
      "33.3330%:2.5",
      3,
      [
        [0, "0"],
        [1, "2.5"],
      ],
    ],
    [
      "33.3340%:2.5",
      3,
      [
        [1, "0"],
        [2, "2.5"],
      ],
    ],
    [
      "<=20%:10;<=50%:4",
      10,
      [
        [0, "10"],
        [2, "10"],
        [3, "4"],
        [5, "4"],
        [6, "0"],
        [10, "0"],
      ],
    ],
  ] as const)("%s with the denominator %s", (bands, den, cells) => {
    const points = scorerOf(ratioRule(bands));
    expect(cells.map(([num]) => [num, points({ num, den }).points])).toEqual(cells);
  });

  test("meets bounds with decimal figures exactly: 0.7 of 1 is 70 %, 0.699 is not", () => {
    const points = scorerOf(ratioRule(">80%:10;70%:7;50%:5"));
    expect(points({ num: 0.7, den: 1 }).points).toBe("7");
    expect(points({ num: 0.699, den: 1 }).points).toBe("5");
    expect(points({ num: "2,8", den: "3,5" }).points).toBe("7"); // exactly 80 %
    expect(points({ num: "2,801", den: "3,5" }).points).toBe("10");
  });

  test("counts no more than the maximum where a band gives more", () => {
    // Hà Nam IV.8 prints 3 points for a criterion of 2.
    const scored = scoreOne(ratioRule("80%:3;50%:1"), { num: 9, den: 10 }, { max: "2" });
    expect(scored).toMatchObject({ points: "2", raw: "3" });
    expect(codes(scored)).toEqual(["over-cap"]);
  });

  test("rounds a share of the maximum as the form rounds", () => {
    const answer = { num: 6, den: 10 };
    expect(scoreOne(ratioRule("60%:75%"), answer, { max: "0.5", mode: "down" }).points).toBe("0.37");
    expect(scoreOne(ratioRule("60%:75%"), answer, { max: "0.5", mode: "half-up" }).points).toBe("0.38");
  });
});

describe("what a ratio says about its figures", () => {
  test.each([
    ["nothing", {}, ["blank"]],
    ["empty texts", { num: "", den: "  " }, ["blank"]],
    ["no denominator", { num: 5 }, ["partial"]],
    ["no numerator", { den: 5 }, ["partial"]],
    ["no numerator over zero", { den: 0 }, ["partial"]],
    ["zero over zero", { num: 0, den: 0 }, ["zero-denominator"]],
    ["something over zero", { num: 5, den: 0 }, ["zero-denominator"]],
    ["a negative numerator", { num: -1, den: 5 }, ["negative"]],
    ["two negative figures", { num: -1, den: -5 }, ["negative", "negative"]],
    ["a negative denominator alone", { den: "-5" }, ["negative"]],
    ["text", { num: "năm", den: 5 }, ["not-a-number"]],
    ["text of a cell, even of a number", { num: { cellText: "5" }, den: 5 }, ["not-a-number"]],
    ["text and a negative number", { num: "x", den: -1 }, ["not-a-number", "negative"]],
    ["four decimals", { num: 1.2345, den: 5 }, ["too-many-decimals"]],
    ["four decimals as text", { num: "1,2345", den: 5 }, ["too-many-decimals"]],
    ["more than 10^9", { num: 1, den: 1_000_000_001 }, ["too-large"]],
    ["decimals above 10^6", { num: 1, den: 1_000_000.5 }, ["too-large"]],
    ["no number at all", { num: Number.NaN, den: 5 }, ["not-a-number"]],
    ["infinity", { num: 5, den: Number.POSITIVE_INFINITY }, ["not-a-number"]],
    ["the answer of another rule", { value: 5 }, ["blank"]],
  ] as const)("%s: no points, no steps, and the reason", (_, answer, expected) => {
    const scored = scoreOne(plain, answer);
    expect(scored).toMatchObject({ points: null, raw: null, steps: [], advice: null });
    expect(codes(scored)).toEqual(expected);
  });

  test.each([
    ["10^9 over 10^9", { num: 1_000_000_000, den: 1_000_000_000 }, "10"],
    ["decimals up to 10^6", { num: 999_999.999, den: 1_000_000 }, "9.99"],
    ["three decimals", { num: 0.001, den: 0.002 }, "5"],
  ] as const)("%s can be scored", (_, answer, points) => {
    expect(scoreOne(plain, answer)).toMatchObject({ points, states: [] });
  });

  test("caps a numerator above the denominator and says both (La Gi 4.10: 164 / 138)", () => {
    const scored = scoreOne(plain, { num: 164, den: 138 });
    expect(scored).toMatchObject({ points: "10", raw: "11.88", maxPoints: "10" });
    expect(codes(scored)).toEqual(["numerator-over-denominator", "over-cap"]);
    expect(scored.states[1]?.params).toEqual({ max: "10" });
  });

  test("says that the figures may be inverted where a band takes them (La Gi 4.11: 2231 / 869)", () => {
    const scored = scoreOne(ratioRule(">15%:15;10%:10;5%:5"), { num: 2231, den: 869 }, { max: "15" });
    expect(scored.points).toBe("15");
    expect(codes(scored)).toEqual(["numerator-over-denominator"]);
  });

  test("passes on the other reading of a figure", () => {
    const scored = scoreOne(plain, { num: "14.194", den: "14.194" });
    expect(scored.points).toBe("10");
    expect(codes(scored)).toEqual(["ambiguous-number", "ambiguous-number"]);
  });

  test("asks for evidence where points are claimed", () => {
    const asked = { evidence: { ask: "Danh sách hồ sơ" } };
    expect(codes(scoreOne(plain, { num: 1, den: 2 }, asked))).toEqual(["evidence-missing"]);
    expect(codes(scoreOne(plain, { num: 1, den: 2, evidence: "  " }, asked))).toEqual(["evidence-missing"]);
    expect(codes(scoreOne(plain, { num: 1, den: 2, evidence: "12/KH-UBND" }, asked))).toEqual([]);
    expect(codes(scoreOne(plain, { num: 0, den: 2 }, asked))).toEqual([]);
    expect(codes(scoreOne(plain, {}, asked))).toEqual(["blank"]);
    expect(codes(scoreOne(plain, { num: 1, den: 2 }, { evidence: { ask: "Nếu có", required: false } }))).toEqual([]);
  });
});

describe("the explanation of a ratio", () => {
  test("shows the quotient, then the one rounding", () => {
    const scored = scoreOne(plain, { num: 10, den: 184 }, { max: "4" });
    expect(scored.steps).toEqual([
      { key: "step.ratio", params: { num: "10", den: "184", max: "4", value: "0.217391…" } },
      { key: "step.round-down", params: { decimals: "2", points: "0.21" } },
    ]);
    expect(keys(scoreOne(plain, { num: 10, den: 184 }, { max: "4", mode: "half-up" }))).toEqual([
      "step.ratio",
      "step.round-half-up",
    ]);
  });

  test("says nothing about rounding where nothing was rounded", () => {
    expect(scoreOne(plain, { num: 3, den: 5 }, { max: "3" }).steps).toEqual([
      { key: "step.ratio", params: { num: "3", den: "5", max: "3", value: "1.8" } },
    ]);
  });

  test("shows the cap last", () => {
    expect(scoreOne(plain, { num: 3, den: 2 }).steps).toEqual([
      { key: "step.ratio", params: { num: "3", den: "2", max: "10", value: "15" } },
      { key: "step.cap", params: { max: "10" } },
    ]);
  });

  test.each([
    [">80%:10;70%:7;50%:5", 81, ["step.percent", "step.above", "step.award"]],
    [">80%:10;70%:7;50%:5", 70, ["step.percent", "step.at-least", "step.award"]],
    [">80%:10;70%:7;50%:5", 49, ["step.percent", "step.no-band"]],
    ["90%:max;60%:ratio", 90, ["step.percent", "step.at-least", "step.award"]],
    ["90%:max;60%:ratio", 61, ["step.percent", "step.at-least", "step.ratio"]],
    ["40%:max;20%:ratio/40%", 21, ["step.percent", "step.at-least", "step.to-target"]],
    ["90%:75%", 95, ["step.percent", "step.at-least", "step.share"]],
    ["<=20%:5", 20, ["step.percent", "step.at-most", "step.award"]],
  ])("%s at %s of 100", (bands, num, expected) => {
    expect(keys(scoreOne(ratioRule(bands), { num, den: 100 }))).toEqual(expected);
  });

  test("gives the words their values", () => {
    expect(scoreOne(ratioRule("40%:max;20%:ratio/40%"), { num: 1, den: 3 }).steps).toEqual([
      { key: "step.percent", params: { num: "1", den: "3", max: "10", percent: "33.333333…" } },
      { key: "step.at-least", params: { value: "33.333333…", unit: "%", bound: "20" } },
      { key: "step.to-target", params: { num: "1", den: "3", max: "10", target: "40", value: "8.333333…" } },
      { key: "step.round-down", params: { decimals: "2", points: "8.33" } },
    ]);
  });
});

describe("near-miss advice of a ratio", () => {
  const what = "Số hồ sơ trực tuyến";
  test.each([
    // 70 % of 30 is 21; above 80 % of 30 means 25.
    [">80%:10;70%:7;50%:5", 12, 30, { key: "advice.more", count: "3", points: "5" }],
    [">80%:10;70%:7;50%:5", 18, 30, { key: "advice.more", count: "3", points: "7" }],
    [">80%:10;70%:7;50%:5", 24, 30, { key: "advice.more", count: "1", points: "10" }],
    ["90%:max;60%:ratio", 5, 10, { key: "advice.more", count: "1", points: "6" }],
    ["90%:max;60%:ratio", 6, 10, { key: "advice.more", count: "3", points: "10" }],
    ["40%:max;20%:ratio/40%", 1, 7, { key: "advice.more", count: "1", points: "7.14" }],
    ["<=20%:10;<=50%:4", 6, 10, { key: "advice.fewer", count: "1", points: "4" }],
    ["<=20%:10;<=50%:4", 5, 10, { key: "advice.fewer", count: "3", points: "10" }],
  ])("%s at %s / %s", (bands, num, den, { key, count, points }) => {
    expect(scoreOne(ratioRule(bands), { num, den }).advice).toEqual({ key, params: { count, points, what } });
  });

  test.each([
    ["at the top", ">80%:10;70%:7", 9, 10],
    ["at the top, above the denominator", ">80%:10;70%:7", 19, 10],
    ["where the next bound lies beyond the denominator", ">100%:10;50%:5", 10, 10],
    ["for figures with decimals", ">80%:10", 7.5, 10],
  ])("is silent %s", (_, bands, num, den) => {
    expect(scoreOne(ratioRule(bands), { num, den }).advice).toBeNull();
  });

  test("is silent where there are no tiers", () => {
    expect(scoreOne(plain, { num: 1, den: 2 }).advice).toBeNull();
  });

  test("is the smallest change that gives more, checked by trying every numerator", async () => {
    for (const bands of [">80%:10;70%:7;50%:5", "<=20%:10;<=50%:4", "75%:max;30%:25%"]) {
      const scored = scorerOf(ratioRule(bands));
      for (let den = 1; den <= sampleOr(14, 40); den += 1) {
        await breathe();
        const points = Array.from({ length: den + 1 }, (_, num) => Number(scored({ num, den }).points));
        points.forEach((now, num) => {
          const distances = points.flatMap((then, other) => (then > now ? [Math.abs(other - num)] : []));
          const expected = distances.length === 0 ? null : String(Math.min(...distances));
          expect(scored({ num, den }).advice?.params["count"] ?? null, `${bands} at ${num}/${den}`).toBe(expected);
        });
      }
    }
  });
});
