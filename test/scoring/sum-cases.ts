import type { Answers } from "../../src/rubric/answers";
import type { Criterion, Item, Rubric, Section } from "../../src/rubric/schema";
import type { TotalScore } from "../../src/scoring/score-sheet";
import { criterionOf, tinyRubric } from "../tiny-rubric";

// Sums that are worked out by hand, for score() and for what a spreadsheet makes of the native formulas.

const judged = (id: string, max: string, excludable = true): Criterion =>
  criterionOf(
    { kind: "points" },
    { max, ...(excludable ? { exceptions: [{ kind: "na", when: "Không được giao", award: "excluded" }] } : {}) },
    id,
  );
export const group = (id: string, items: Item[], more: Partial<Section> = {}): Section => ({
  type: "section",
  id,
  code: id,
  title: id,
  items,
  ...more,
});

/** I: 10 + 10; II: 8 + 8 under a ceiling of 10; V: bonus 4 + 4 under 5; VI: costs 6 + 6, at most 8. */
export const sumRubric: Rubric = {
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
export function answersOf(points: Readonly<Record<string, number | "–">>): Answers {
  return Object.fromEntries(
    Object.entries(points).map(([id, value]) => [
      id,
      value === "–" ? { exception: "na" as const, note: "Không được giao" } : { points: value },
    ]),
  );
}

/** A ceiling within a ceiling, a section of parts, and a grade in percent: A is min(9, B + x) with B = min(5, y + z). */
export const nestedRubric: Rubric = {
  ...tinyRubric([], { mode: "down" }),
  schemaVersion: 2,
  maxPoints: "15",
  rescale: true,
  grades: [
    { name: "Đạt", from: "60%" },
    { name: "Chưa đạt", below: "60%" },
  ],
  items: [
    group("A", [group("B", [judged("y", "8"), judged("z", "4")], { ceiling: "5" }), judged("x", "6")], {
      ceiling: "9",
    }),
    group("C", [judged("p", "2.5"), judged("q", "3.5")]),
    group("D", [judged("g", "3", false), group("E", [judged("h", "9", false)])], { penalty: true, maxPoints: "4" }),
  ],
};

/** What is answered, and what must come out. */
export type SumCase = readonly [what: string, points: Record<string, number | "–">, total: Partial<TotalScore>];

/** Of `nestedRubric`, worked out by hand. */
export const nestedCases: readonly SumCase[] = [
  ["a ceiling that one row reaches", { y: 5 }, { points: "5" }],
  ["a ceiling that one row passes", { y: 8 }, { points: "5" }],
  ["one that many rows pass, within another", { y: 8, z: 4, x: 4 }, { points: "9" }],
  ["both ceilings passed", { y: 8, z: 4, x: 6 }, { points: "9" }],
  ["parts beside them, and a grade at its bound", { y: 8, x: 4 }, { points: "9", percent: "60", grade: "Đạt" }],
  ["just below it", { y: 8, x: 3.99 }, { points: "8.99", percent: "59.93", grade: "Chưa đạt" }],
  ["a penalty of a section in a section", { x: 6, h: 9 }, { points: "2", penalty: "-4" }],
  ["a penalty of both", { x: 6, g: 1, h: 2 }, { points: "3", penalty: "-3" }],
  // Of 8 + 4 under 5 nothing is lost without the 4: z alone leaves B at 5.
  ["a row out that the ceiling does not miss", { y: 8, z: "–", x: 4, p: 2.5, q: 3.5 }, { points: "15", applies: "15" }],
  // Without y only 4 of 5 are left in B, 10 in its parts with x, and A stays at its 9.
  ["a row out that only the inner ceiling misses", { y: "–", z: 4, x: 6 }, { points: "9", applies: "15" }],
  // Without x A has the 5 of B.
  ["a row out that the outer ceiling misses", { y: 8, x: "–" }, { points: "5", applies: "11", rescaled: "6.81" }],
  [
    "a section of parts out",
    { y: 5, p: "–", q: "–" },
    { points: "5", applies: "9", rescaled: "8.33", percent: "55.55" },
  ],
  ["a section with all below it out", { y: "–", z: "–", x: "–", p: 1 }, { points: "1", applies: "6", rescaled: "2.5" }],
  ["all but a penalty out", { y: "–", z: "–", x: "–", p: "–", q: "–", g: 1 }, { points: null, applies: "0" }],
];

/** Of `sumRubric`, worked out by hand. */
export const sumCases: readonly SumCase[] = [
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
  ["rescaling with bonus and penalty", { a: 7, b: "–", e: 4, g: 3 }, { points: "8", rescaled: "11.5", percent: "20" }],
  // 1 × 30 / 28 = 1.0714…
  ["a quotient that is rounded", { c: "–", d: 1 }, { applies: "28", rescaled: "1.07", percent: "3.57" }],
  [
    "everything taken out",
    { a: "–", b: "–", c: "–", d: "–", e: 4 },
    { points: null, applies: "0", percent: null, rescaled: null, grade: null },
  ],
  ["a grade at its bound", { a: 10, b: 10, c: 4 }, { points: "24", grade: "Tốt" }],
  ["a grade just below it", { a: 10, b: 10, c: 3.99 }, { points: "23.99", grade: "Đạt" }],
];
