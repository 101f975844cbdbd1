import { describe, expect, test } from "vitest";
import type { Council, Figure } from "../../src/rubric/answers";
import { parseAnswers } from "../../src/form/parse-answers";
import { type CouncilScores, councilScores } from "../../src/scoring/council";
import { score } from "../../src/scoring/score";
import { answersOf, sumRubric } from "./sum-cases";

// I: 10 + 10; II: 8 + 8 under a ceiling of 10; V: bonus 4 + 4 under 5; VI: costs 6 + 6, at most 8. Worked out by hand.
// The appraisal gives I 8 + 7, II 8 + 1, V 1, VI -2: 15 + 9 + 1 - 2 = 23.
const appraisal = { a: 8, b: 7, c: 8, d: 1, e: 1, g: 2 };

function decided(council: Council, points: Readonly<Record<string, number | "–">> = appraisal): CouncilScores {
  return councilScores(sumRubric, score(sumRubric, answersOf(points)), council);
}

const rowOf = ({ rows }: CouncilScores, id: string): CouncilScores["rows"][number] | undefined =>
  rows.find((row) => row.id === id);

describe("the points of the council are the final ones", () => {
  test("and where it gives none the appraisal stands, row by row and in every sum", () => {
    const { scores, rows, decided: count } = decided({ a: { reason: "Không đổi" } });
    expect(scores).toEqual(score(sumRubric, answersOf(appraisal)));
    expect(count).toBe(0);
    expect(rows.some(({ differs, reasonMissing }) => differs || reasonMissing)).toBe(false);
    expect(rows.find(({ id }) => id === "f")).toMatchObject({ appraised: null, final: null, difference: null });
  });

  test.each<[string, Record<string, number>, object]>([
    ["under a ceiling", { d: 5 }, { points: "24", grade: "Tốt" }],
    ["of what is taken off", { g: 0 }, { points: "25", penalty: "0" }],
    ["of what is taken off, beyond its most", { g: 6, h: 6 }, { points: "17", penalty: "-8" }],
    ["of a bonus, beyond its ceiling", { e: 4, f: 3 }, { points: "27", bonus: "5" }],
    ["zero, which is not blank", { a: 0 }, { points: "15", grade: "Đạt" }],
  ])("%s", (_, points, total) => {
    expect(decided(answersOf(points) as Council).scores.total).toMatchObject(total);
  });

  test("a row that the appraisal took out of the maximum is in it again", () => {
    const out = { ...appraisal, b: "–" as const };
    // 8 + 9 of 20, brought to 30: 25.5; then + 1 - 2.
    expect(decided({}, out).scores.total).toMatchObject({ points: "16", applies: "20", rescaled: "24.5" });
    const given = decided({ b: { points: 7, reason: "Có được giao" } }, out);
    expect(given.scores.total).toMatchObject({ points: "23", applies: "30", rescaled: "23" });
    expect(rowOf(given, "b")).toMatchObject({ appraised: null, final: "7", differs: true, reasonMissing: false });
  });
});

describe("a decision of the council", () => {
  test("needs a reason where it differs from the appraisal, and only there", () => {
    const scored = decided({
      a: { points: 7.5 },
      b: { points: "7" },
      c: { points: 6, reason: " \u00a0" },
      f: { points: 0 },
    });
    expect(rowOf(scored, "a")).toMatchObject({ council: "7.5", difference: "-0.5", reasonMissing: true });
    expect(rowOf(scored, "b")).toMatchObject({ council: "7", difference: "0", differs: false, reasonMissing: false });
    expect(rowOf(scored, "c")?.reasonMissing).toBe(true);
    // The appraisal has no points there: 0 is another answer.
    expect(rowOf(scored, "f")).toMatchObject({ differs: true, difference: null, reasonMissing: true });
    expect(scored.decided).toBe(4);
  });

  test.each<[string, Figure, string]>([
    ["above what the row can bring", 10.01, "points-outside"],
    ["with more decimals than the form's points", 7.255, "points-outside"],
    ["below zero", -1, "negative"],
    ["in words", { cellText: "bảy" }, "not-a-number"],
  ])("%s gives no points and says why, and the appraisal does not step in", (_, points, code) => {
    const scored = decided({ a: { points, reason: "Hồ sơ" } });
    expect(rowOf(scored, "a")).toMatchObject({ council: null, final: null, fault: { code } });
    // 7 + 9 + 1 - 2.
    expect(scored.scores.total).toMatchObject({ points: "15", faulty: 1 });
    expect(scored.decided).toBe(0);
  });
});

test("an answers file carries the council's points beside the appraisal, and its faults are told with their place", () => {
  const read = (council: unknown, rest: object = { appraisal: {} }): unknown => {
    const parsed = parseAnswers(sumRubric, JSON.stringify({ answers: {}, ...rest, council }));
    return parsed.ok ? parsed.file.council : parsed.errors.map(({ path }) => path);
  };
  expect(read({ a: { points: "7.5", reason: "Đủ hồ sơ" } })).toEqual({ a: { points: "7.5", reason: "Đủ hồ sơ" } });
  expect(read(undefined)).toBe(null);
  expect(read({ a: { points: [7] }, b: { why: "" }, x: {}, c: 7, d: { reason: 1 } })).toEqual([
    'council["a"].points',
    'council["b"].why',
    'council["x"]',
    'council["c"]',
    'council["d"].reason',
  ]);
  expect(read({ a: { points: 7 } }, {})).toEqual(["council"]);
});
