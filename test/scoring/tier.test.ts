import { describe, expect, test } from "vitest";
import { Random } from "../random";
import { codes, keys, scoreOne, scorerOf, tierRule } from "../tiny-rubric";
import { decimal, tierPoints } from "./reference";

describe("tiers: at, just above and just below every bound", () => {
  test.each([
    [
      "20:15;15:10;10:5",
      "15",
      [
        [0, "0"],
        [9, "0"],
        [9.999, "0"],
        [10, "5"],
        [14.999, "5"],
        [15, "10"],
        [19, "10"],
        [20, "15"],
        [20.001, "15"],
        [62, "15"],
      ],
    ],
    [
      "12:100%;8:75%;5:50%",
      "2",
      [
        [4, "0"],
        [5, "1"],
        [7, "1"],
        [8, "1.5"],
        [11, "1.5"],
        [12, "2"],
        [13, "2"],
      ],
    ],
    [
      "<=3:5;<=7:2",
      "5",
      [
        [0, "5"],
        [3, "5"],
        [3.001, "2"],
        [4, "2"],
        [7, "2"],
        [7.5, "0"],
        [8, "0"],
      ],
    ],
    [
      ">20:15;20:7",
      "15",
      [
        [19, "0"],
        [20, "7"],
        [20.001, "15"],
        [21, "15"],
      ],
    ],
    [
      "0:1",
      "5",
      [
        [0, "1"],
        [1_000_000_000, "1"],
      ],
    ],
    [
      ">0:3",
      "5",
      [
        [0, "0"],
        [0.001, "3"],
      ],
    ],
    [
      "2.5:max;0.125:1",
      "5",
      [
        [0.124, "0"],
        [0.125, "1"],
        [2.499, "1"],
        [2.5, "5"],
      ],
    ],
    // The order in which tiers are written does not matter.
    [
      "10:5;20:15;15:10",
      "15",
      [
        [9, "0"],
        [10, "5"],
        [15, "10"],
        [20, "15"],
      ],
    ],
    [
      "<=7:2;<=3:5",
      "5",
      [
        [3, "5"],
        [4, "2"],
      ],
    ],
  ] as const)("%s with the maximum %s", (tiers, max, cells) => {
    const points = scorerOf(tierRule(tiers), { max });
    expect(cells.map(([value]) => [value, points({ value }).points])).toEqual(cells);
  });

  test("meets bounds with the figures that people type: 0.1 + 0.2 reaches 0.3", () => {
    const points = scorerOf(tierRule("0.3:5"));
    expect(points({ value: 0.1 + 0.2 }).points).toBe("5");
    expect(points({ value: "0,3" }).points).toBe("5");
    expect(points({ value: "0,299" }).points).toBe("0");
  });

  test("rounds a share of the maximum as the form rounds", () => {
    expect(scoreOne(tierRule("1:75%"), { value: 1 }, { max: "0.5", mode: "down" }).points).toBe("0.37");
    expect(scoreOne(tierRule("1:75%"), { value: 1 }, { max: "0.5", mode: "half-up" }).points).toBe("0.38");
  });

  test("agrees with BigInt for random figures and tiers, and never falls when the figure grows", () => {
    const random = new Random(410);
    for (let run = 0; run < 300; run += 1) {
      const bounds = [
        ...new Set(
          Array.from({ length: random.int(1, 5) }, () => (random.size(1_000_000) / 1000).toFixed(random.int(0, 3))),
        ),
      ];
      const tiers = bounds
        .map(Number)
        .sort((a, b) => b - a)
        .filter((bound, index, all) => bound !== all[index - 1])
        // Three digits behind a dot could be thousands, so a fourth says that they are not.
        .map(
          (bound, index, { length }) =>
            [String(bound).replace(/^([1-9]\d{0,2}\.\d{3})$/, "$10"), String(length - index)] as const,
        );
      const points = scorerOf(tierRule(tiers.map((tier) => tier.join(":")).join(";")));
      let before = -1;
      const values = [
        ...tiers.flatMap(([bound]) => [Number(bound), Number(bound) + 0.001, Math.max(0, Number(bound) - 0.001)]),
        random.size(1_000_000_000),
      ]
        .map((value) => Number(value.toFixed(3)))
        .sort((a, b) => a - b);
      for (const value of values) {
        const { num, den } = decimal(String(value));
        const found = points({ value }).points;
        const words = `seed ${random.seed}, run ${run}: ${value} by ${tiers.join(";")}`;
        expect(found, words).toBe(tierPoints(num, den, tiers));
        expect(Number(found), words).toBeGreaterThanOrEqual(before);
        before = Number(found);
      }
    }
  });

  test("counts no more than the maximum where a tier gives more", () => {
    const scored = scoreOne(tierRule("80:3;50:1"), { value: 90 }, { max: "2" });
    expect(scored).toMatchObject({ points: "2", raw: "3" });
    expect(codes(scored)).toEqual(["over-cap"]);
    expect(keys(scored)).toEqual(["step.at-least", "step.award", "step.cap"]);
  });
});

describe("what a tier says about its figure", () => {
  test.each([
    ["nothing", {}, ["blank"]],
    ["an empty text", { value: " " }, ["blank"]],
    ["text", { value: "nhiều" }, ["not-a-number"]],
    ["TRUE in the cell", { value: { cellText: "TRUE" } }, ["not-a-number"]],
    ["a negative number", { value: -0.5 }, ["negative"]],
    ["four decimals", { value: 0.0001 }, ["too-many-decimals"]],
    ["more than 10^9", { value: 1e21 }, ["too-large"]],
    ["the answer of another rule", { num: 3, den: 4 }, ["blank"]],
  ] as const)("%s", (_, answer, expected) => {
    const scored = scoreOne(tierRule("20:15;15:10"), answer, { max: "15" });
    expect(scored).toMatchObject({ points: null, raw: null, steps: [], advice: null });
    expect(codes(scored)).toEqual(expected);
  });

  test("reads 1.250 as 1250 and says so", () => {
    const scored = scoreOne(tierRule("1000:5"), { value: "1.250" });
    expect(scored).toMatchObject({
      points: "5",
      states: [{ code: "ambiguous-number", params: { text: "1.250", value: "1250" } }],
    });
  });

  test("counts zero, which is not blank", () => {
    expect(scoreOne(tierRule("20:15;15:10"), { value: 0 }, { max: "15" })).toMatchObject({
      points: "0",
      raw: "0",
      states: [],
    });
  });
});

describe("the explanation of a tier", () => {
  test.each([
    [
      "20:15;15:10;10:5",
      62,
      [
        { key: "step.at-least", params: { value: "62", unit: "", bound: "20" } },
        { key: "step.award", params: { points: "15" } },
      ],
    ],
    [
      ">20:15",
      21,
      [
        { key: "step.above", params: { value: "21", unit: "", bound: "20" } },
        { key: "step.award", params: { points: "15" } },
      ],
    ],
    [
      "<=3:5;<=7:2",
      4,
      [
        { key: "step.at-most", params: { value: "4", unit: "", bound: "7" } },
        { key: "step.award", params: { points: "2" } },
      ],
    ],
    ["20:15", 3, [{ key: "step.no-band", params: { value: "3", unit: "" } }]],
    [
      "8:75%",
      9,
      [
        { key: "step.at-least", params: { value: "9", unit: "", bound: "8" } },
        { key: "step.share", params: { share: "75", max: "15", value: "11.25" } },
      ],
    ],
  ])("%s at %s", (tiers, value, steps) => {
    expect(scoreOne(tierRule(tiers), { value }, { max: "15" }).steps).toEqual(steps);
  });
});

describe("near-miss advice of a tier", () => {
  test.each([
    ["20:15;15:10;10:5", 12, { key: "advice.more", count: "3", points: "10" }],
    ["20:15;15:10;10:5", 0, { key: "advice.more", count: "10", points: "5" }],
    ["20:15;15:10;10:5", 19, { key: "advice.more", count: "1", points: "15" }],
    [">20:15", 20, { key: "advice.more", count: "1", points: "15" }],
    ["2.5:15", 2, { key: "advice.more", count: "1", points: "15" }],
    ["<=3:15;<=7:2", 10, { key: "advice.fewer", count: "3", points: "2" }],
    ["<=3:15;<=7:2", 6, { key: "advice.fewer", count: "3", points: "15" }],
    // Tiers may fall again (8 to 12 posts: 1 point, more: 0).
    ["13:0;8:1;3:0.5", 15, { key: "advice.fewer", count: "7", points: "1" }],
  ])("%s at %s", (tiers, value, { key, count, points }) => {
    expect(scoreOne(tierRule(tiers), { value }, { max: "15" }).advice).toEqual({
      key,
      params: { count, points, what: "bài/tháng" },
    });
  });

  test.each([
    ["at the top", "20:15;15:10", 20],
    ["at the top of upper bounds", "<=3:15", 2],
    ["for a figure with decimals", "20:15", 12.5],
    ["where the maximum cuts what the next tier would add", "20:30;15:15", 16],
  ])("is silent %s", (_, tiers, value) => {
    expect(scoreOne(tierRule(tiers), { value }, { max: "15" }).advice).toBeNull();
  });
});
