import { describe, expect, test } from "vitest";
import example from "../../rubrics/binh-thuan-2022-huyen/examples/la-gi.json";
import rubricFile from "../../rubrics/binh-thuan-2022-huyen/rubric.json";
import type { Rubric } from "../../src/rubric/schema";
import type { Answers } from "../../src/rubric/answers";
import { score } from "../../src/scoring/score";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";

const rubric = rubricFile as unknown as Rubric;

/** Printed points may carry no or fewer decimals: "5", "7.6". Compared as text of the same number. */
const plain = (points: string): string => points.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

describe("the printed form of UBND thị xã La Gi, 2022", () => {
  for (const [column, answers, expected] of [
    ["self", example.answers, printed.self],
    ["appraised", example.appraisal, printed.appraised],
  ] as const) {
    const sheet = score(rubric, answers);

    test(`${column}: every criterion has the printed points`, () => {
      const points = Object.fromEntries(sheet.criteria.map((criterion) => [criterion.id, criterion.points]));
      expect(points).toEqual(
        Object.fromEntries(Object.entries(expected.criteria).map(([id, value]) => [id, plain(value)])),
      );
      expect(sheet.criteria).toHaveLength(82);
    });

    test(`${column}: every section has the printed points`, () => {
      const points = new Map(sheet.sections.map((section) => [section.id, section.points]));
      for (const [id, value] of Object.entries(expected.sections))
        expect([id, points.get(id)]).toEqual([id, plain(value)]);
    });

    test(`${column}: the total is the printed total`, () => {
      expect(sheet.total.points).toBe(plain(expected.total));
      expect(sheet.total.maxPoints).toBe("500");
      expect(sheet.total.filled).toBe(82);
    });
  }

  test("keeps the bonus outside the percentage: (464.06 − 1) / 500 is 92.61 %", () => {
    const { total } = score(rubric, example.answers);
    expect(total).toMatchObject({ points: "464.06", bonus: "1", percent: "92.61" });
  });

  test("caps 164/138 at 10 and says why", () => {
    const row = score(rubric, example.answers as Answers).criteria.find(({ id }) => id === "4.10#5");
    expect(row).toMatchObject({ points: "10", raw: "11.88" });
    expect(row?.states.map(({ code }) => code)).toEqual(["numerator-over-denominator", "over-cap"]);
  });
});

describe("an empty form", () => {
  test("has no points anywhere, which is not zero", () => {
    const sheet = score(rubric, {});
    expect(sheet.total).toMatchObject({ points: null, percent: null, filled: 0, count: 82, faulty: 0 });
    expect(sheet.criteria.every(({ points, states }) => points === null && states[0]?.code === "blank")).toBe(true);
    expect(sheet.sections.every(({ points }) => points === null)).toBe(true);
  });
});
