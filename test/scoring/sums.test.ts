import { describe, expect, test } from "vitest";
import type { Answers } from "../../src/rubric/answers";
import { criteriaOf } from "../../src/rubric/outline";
import type { Criterion, Item, Rubric, Section } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import type { TotalScore } from "../../src/scoring/score-sheet";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { criterionOf, tinyRubric } from "../tiny-rubric";

const judged = (id: string, max: string, excludable = true): Criterion =>
  criterionOf(
    { kind: "points" },
    { max, ...(excludable ? { exceptions: [{ kind: "na", when: "Không được giao", award: "excluded" }] } : {}) },
    id,
  );
const group = (id: string, items: Item[], more: Partial<Section> = {}): Section => ({
  type: "section",
  id,
  code: id,
  title: id,
  items,
  ...more,
});

/** I: 10 + 10; II: 8 + 8 under a ceiling of 10; V: bonus 4 + 4 under 5; VI: costs 6 + 6, at most 8. */
const rubric: Rubric = {
  ...tinyRubric([], { mode: "half-up" }),
  schemaVersion: 2,
  maxPoints: "30",
  rescale: true,
  grades: [{ name: "Tốt", from: "24" }, { name: "Đạt", from: "15" }, { name: "Chưa đạt" }],
  items: [
    group("I", [judged("a", "10"), judged("b", "10")]),
    group("II", [judged("c", "8"), judged("d", "8")], { ceiling: "10" }),
    group("V", [judged("e", "4", false), judged("f", "4", false)], { bonus: true, ceiling: "5" }),
    group("VI", [judged("g", "6", false), judged("h", "6", false)], { penalty: true, maxPoints: "8" }),
  ],
};

/** Points by ids; "–" takes a row out. */
function answersOf(points: Readonly<Record<string, number | "–">>): Answers {
  return Object.fromEntries(
    Object.entries(points).map(([id, value]) => [
      id,
      value === "–" ? { exception: "na" as const, note: "Không được giao" } : { points: value },
    ]),
  );
}

describe("sums with ceilings, penalties and rows that are taken out", () => {
  test.each<[string, Record<string, number | "–">, Partial<TotalScore>]>([
    ["nothing at all", {}, { points: null, applies: "30", percent: null, rescaled: null, grade: null }],
    [
      "a ceiling that one row does not reach",
      { c: 8 },
      { points: "8", percent: "26.67", rescaled: "8", grade: "Chưa đạt" },
    ],
    ["a ceiling that is reached exactly", { c: 8, d: 2 }, { points: "10" }],
    ["a ceiling that two rows pass", { c: 8, d: 8 }, { points: "10", percent: "33.33" }],
    ["a bonus beyond its ceiling", { a: 10, e: 4, f: 4 }, { points: "15", bonus: "5", percent: "33.33", grade: "Đạt" }],
    ["a penalty below its most", { a: 10, g: 3 }, { points: "7", penalty: "-3", percent: "23.33" }],
    ["a penalty beyond its most", { a: 10, b: 10, g: 6, h: 6 }, { points: "12", penalty: "-8", percent: "40" }],
    ["a penalty beyond the total", { a: 2, g: 6 }, { points: "0", percent: "0", rescaled: "0" }],
    ["no costs", { a: 10, g: 0, h: 0 }, { points: "10", penalty: "0" }],
    // 10 of 20 that apply, brought to 30
    [
      "one row taken out",
      { a: 10, b: "–" },
      { points: "10", applies: "20", percent: "50", rescaled: "15", grade: "Đạt" },
    ],
    // of 8 + 8 under 10 only 2 are lost
    [
      "a row under a ceiling",
      { a: 10, c: "–", d: 8 },
      { points: "18", applies: "28", percent: "64.29", rescaled: "19.29" },
    ],
    [
      "one group taken out",
      { a: 7, b: 5, c: "–", d: "–" },
      { points: "12", applies: "20", percent: "60", rescaled: "18" },
    ],
    // 7 × 30 / 20 = 10.5, + 4 − 3
    [
      "rescaling with bonus and penalty",
      { a: 7, b: "–", e: 4, g: 3 },
      { points: "8", rescaled: "11.5", percent: "20" },
    ],
    // 1 × 30 / 28 = 1.0714…
    ["a quotient that is rounded", { c: "–", d: 1 }, { applies: "28", rescaled: "1.07", percent: "3.57" }],
    [
      "everything taken out",
      { a: "–", b: "–", c: "–", d: "–", e: 4 },
      { points: null, applies: "0", percent: null, rescaled: null, grade: null },
    ],
    ["a grade at its bound", { a: 10, b: 10, c: 4 }, { points: "24", grade: "Tốt" }],
    ["a grade just below it", { a: 10, b: 10, c: 3.99 }, { points: "23.99", grade: "Đạt" }],
  ])("%s", (_, points, total) => {
    expect(score(rubric, answersOf(points)).total).toMatchObject(total);
  });

  test("cuts where the form cuts, and rounds where it rounds", () => {
    const down = { ...rubric, rounding: { decimals: 2, mode: "down" as const } };
    expect(score(down, answersOf({ c: "–", d: 2 })).total).toMatchObject({ rescaled: "2.14", percent: "7.14" });
    expect(score(down, answersOf({ a: 8, b: "–", c: "–" })).total).toMatchObject({ applies: "18", rescaled: "13.33" });
    expect(score(rubric, answersOf({ a: 8.5, b: "–", c: "–" })).total).toMatchObject({ rescaled: "14.17" });
  });

  test("counts a row that is taken out as settled, and late at once as a contradiction", () => {
    expect(score(rubric, answersOf({ a: "–" })).total).toMatchObject({ filled: 1, faulty: 0 });
    const late = {
      ...rubric,
      items: [
        group("I", [
          criterionOf(
            { kind: "points" },
            {
              max: "10",
              exceptions: [
                { kind: "na", when: "Không được giao", award: "excluded" },
                { kind: "late", when: "Chậm", keep: "50%" },
              ],
            },
            "a",
          ),
        ]),
      ],
    };
    const [row] = score(late, { a: { exception: "na", late: true, note: "x" } }).criteria;
    expect([row?.points, row?.states.map(({ code }) => code)]).toEqual([null, ["two-exceptions"]]);
  });

  test("keep their order whatever is answered", () => {
    const random = new Random(Date.now() % 1_000_000);
    const rows = criteriaOf(rubric);
    for (let round = 0; round < sampleOr(300, 10_000); round += 1) {
      const points: Record<string, number | "–"> = Object.fromEntries(
        rows.map(({ item, exceptions }) => [
          item.id,
          exceptions.length > 0 && random.next() < 0.2 ? "–" : random.int(0, Number(item.maxPoints) * 100) / 100,
        ]),
      );
      const { total } = score(rubric, answersOf(points));
      const seed = `seed ${random.seed}, ${JSON.stringify(points)}`;
      if (total.points === null) continue;
      expect(Number(total.points), seed).toBeGreaterThanOrEqual(0);
      expect(Number(total.points), seed).toBeLessThanOrEqual(35);
      const open = rows.filter(({ item, exceptions }) => exceptions.length > 0 && points[item.id] !== "–");
      if (open.length < 2) continue;
      const { id, maxPoints } = random.pick(open).item;
      const rescaled = (value: number | "–"): number =>
        Number(score(rubric, answersOf({ ...points, [id]: value })).total.rescaled);
      // Without a row of 0 points nobody has less, without a full one nobody has more.
      expect(rescaled("–"), seed).toBeGreaterThanOrEqual(rescaled(0));
      expect(rescaled("–"), seed).toBeLessThanOrEqual(rescaled(Number(maxPoints)));
      expect(rescaled(Number(maxPoints)), seed).toBeGreaterThanOrEqual(rescaled(0));
    }
  });
});
