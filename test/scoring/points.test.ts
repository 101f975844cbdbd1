import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/rubric/answers";
import type { Criterion, Rubric, Rule } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import { Random } from "../random";
import {
  choiceRule,
  codes,
  criterionOf,
  keys,
  ratioRule,
  scoreOne,
  tierRule,
  tinyRubric,
  unitsRule,
} from "../tiny-rubric";

const judged: Rule = { kind: "points" };

describe("points as judged", () => {
  test.each([
    [0, "0", "0"],
    [1.5, "1.5", "1.5"],
    ["1,5", "1.5", "1.5"],
    [2, "2", "2"],
    [2.5, "2", "2.5"],
    [1.239, "1.23", "1.23"],
  ])("%s of at most 2 counts %s", (points, counted, raw) => {
    expect(scoreOne(judged, { points }, { max: "2" })).toMatchObject({ points: counted, raw });
  });

  test("rounds a third decimal as the form rounds", () => {
    expect(scoreOne(judged, { points: 1.235 }, { max: "2", mode: "half-up" }).points).toBe("1.24");
    expect(scoreOne(judged, { points: 1.235 }, { max: "2", mode: "down" }).points).toBe("1.23");
    expect(scoreOne(judged, { points: 1.235 }, { max: "2", decimals: 3 }).points).toBe("1.235");
  });

  test("says what was done", () => {
    expect(keys(scoreOne(judged, { points: 2.5 }, { max: "2" }))).toEqual(["step.judged", "step.cap"]);
    expect(codes(scoreOne(judged, { points: 2.5 }, { max: "2" }))).toEqual(["over-cap"]);
    expect(scoreOne(judged, { points: 1.235 }, { max: "2" }).steps).toEqual([
      { key: "step.judged", params: { value: "1.235" } },
      { key: "step.round-down", params: { decimals: "2", points: "1.23" } },
    ]);
  });

  test.each([
    ["nothing", {}, "blank"],
    ["text", { points: "đạt" }, "not-a-number"],
    ["a negative number", { points: -1 }, "negative"],
    ["four decimals", { points: 0.12345 }, "too-many-decimals"],
    ["more than 10^9", { points: 2e9 }, "too-large"],
  ])("%s: no points", (_, answer, code) => {
    expect(codes(scoreOne(judged, answer, { max: "2" }))).toEqual([code]);
  });
});

describe("a form's sections and total", () => {
  const ratio = (id: string, max: string): Criterion => criterionOf(ratioRule(), { max }, id);
  const rubric: Rubric = {
    ...tinyRubric([], { max: "20" }),
    items: [
      {
        type: "section",
        id: "1",
        code: "1",
        title: "Một",
        maxPoints: "10",
        items: [
          ratio("1.1", "5"),
          { type: "section", id: "1.2", code: "1.2", title: "Nhóm", items: [ratio("a", "3"), ratio("b", "2")] },
        ],
      },
      { type: "section", id: "2", code: "2", title: "Hai", items: [ratio("2.1", "10")] },
      {
        type: "section",
        id: "3",
        code: "3",
        title: "Khuyến khích",
        bonus: true,
        items: [
          { type: "section", id: "3.1", code: "", title: "Khen", items: [criterionOf(judged, { max: "2" }, "extra")] },
        ],
      },
    ],
  };

  test("sums points that were cut before, as the province does", () => {
    // 4.797… → 4.79, 2/3 × 3 = 2, 1/3 × 2 = 0.666… → 0.66
    const { sections, total } = score(rubric, {
      "1.1": { num: 71, den: 74 },
      a: { num: 2, den: 3 },
      b: { num: 1, den: 3 },
    });
    expect(sections.map(({ id, points, maxPoints, count, filled }) => [id, points, maxPoints, count, filled])).toEqual([
      ["1", "7.45", "10", 3, 3],
      ["1.2", "2.66", "5", 2, 2],
      ["2", null, "10", 1, 0],
      ["3", null, "2", 1, 0],
      ["3.1", null, "2", 1, 0],
    ]);
    // 7.45 / 20 is 37.25 %
    expect(total).toEqual({
      points: "7.45",
      maxPoints: "20",
      applies: "20",
      percent: "37.25",
      rescaled: null,
      bonus: null,
      penalty: null,
      grade: null,
      count: 5,
      filled: 3,
      faulty: 0,
    });
  });

  test("adds bonus points to the total but not to the percentage", () => {
    const { sections, total } = score(rubric, { "2.1": { num: 1, den: 3 }, extra: { points: 2 } });
    expect(total).toMatchObject({ points: "5.33", bonus: "2", percent: "16.65" });
    expect(sections.filter(({ bonus }) => bonus).map(({ id }) => id)).toEqual(["3", "3.1"]);
  });

  test("counts zero as filled and an error as not", () => {
    const { total, sections } = score(rubric, {
      "1.1": { num: 0, den: 9 },
      a: { num: "x", den: 3 },
      b: { num: 1, den: 0 },
    });
    expect(total).toMatchObject({ points: "0", percent: "0", filled: 1, faulty: 2, count: 5 });
    expect(sections[0]).toMatchObject({ points: "0", filled: 1, faulty: 2, count: 3 });
    expect(sections[1]).toMatchObject({ points: null, filled: 0, faulty: 2 });
  });

  test("sums what floats cannot: 0.1 three times is 0.3", () => {
    const tenths = tinyRubric(
      ["a", "b", "c"].map((id) => criterionOf(choiceRule(["Có", "0.1"], ["Không", "0"]), { max: "1" }, id)),
    );
    expect(score(tenths, { a: { option: 0 }, b: { option: 0 }, c: { option: 0 } }).total.points).toBe("0.3");
  });

  test("cuts or rounds the percentage as the form rounds: 2 of 3 points", () => {
    const third = (mode: "down" | "half-up"): Rubric =>
      tinyRubric([criterionOf(judged, { max: "3" })], { max: "3", mode });
    expect(score(third("down"), { c: { points: 2 } }).total.percent).toBe("66.66");
    expect(score(third("half-up"), { c: { points: 2 } }).total.percent).toBe("66.67");
  });

  test("lets answers to unknown criteria be", () => {
    expect(score(rubric, { gone: { num: 1, den: 1 } }).total).toMatchObject({ points: null, filled: 0 });
  });

  test("answers whatever was typed", () => {
    const random = new Random(1014);
    const signs = Array.from("0123456789.,-+ ()%:;=\"'aăđ€\u00a0\u0000😀");
    const rules: Rule[] = [
      ratioRule(),
      ratioRule("90%:max;60%:ratio"),
      tierRule("20:15;15:10"),
      unitsRule("0.5"),
      choiceRule(["Có", "5"], ["Không", "0"]),
      judged,
    ];
    const form = tinyRubric(rules.map((rule, index) => criterionOf(rule, {}, String(index))));
    for (let run = 0; run < 500; run += 1) {
      const text = (): string => Array.from({ length: random.int(0, 8) }, () => random.pick(signs)).join("");
      const typed = (): Figure =>
        random.pick<Figure>([text(), { cellText: text() }, (random.next() - 0.3) * 10 ** random.int(-9, 22)]);
      const answer = {
        num: typed(),
        den: typed(),
        value: typed(),
        points: typed(),
        option: random.pick([{ cellText: text() }, random.int(-2, 3)]),
      };
      const sheet = score(form, Object.fromEntries(rules.map((_, index) => [index, answer])));
      for (const { points, maxPoints, states } of sheet.criteria) {
        const words = `seed ${random.seed}, run ${run}: ${JSON.stringify(answer)}`;
        if (points === null) expect(states.length, words).toBeGreaterThan(0);
        else expect(Number(points) >= 0 && Number(points) <= Number(maxPoints), words).toBe(true);
      }
    }
  });

  test("is not misled by ids that every object knows", () => {
    const odd = tinyRubric(["constructor", "toString", "__proto__"].map((id) => criterionOf(judged, {}, id)));
    expect(score(odd, {}).criteria.map(({ points, states }) => [points, states[0]?.code])).toEqual(
      Array(3).fill([null, "blank"]),
    );
  });
});
