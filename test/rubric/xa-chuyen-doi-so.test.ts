import Decimal from "decimal.js";
import { describe, expect, test } from "vitest";
import file from "../../rubrics/xa-chuyen-doi-so/rubric.json";
import type { Answer } from "../../src/rubric/answers";
import { maxPointsOf } from "../../src/rubric/outline";
import { score } from "../../src/scoring/score";
import printed from "./xa-chuyen-doi-so.expected.json";
import { childrenMax, formUnderTest, sum } from "./form-under-test";

const { rubric, rows, criteria, criterion, section } = formUnderTest(file);
const bounds: Record<string, readonly { readonly answer: Answer; readonly points: string }[]> = printed.bounds;

describe("the commune digital transformation form", () => {
  test("has 58 criteria, in printed order, each id once", () => {
    expect(criteria).toHaveLength(58);
    const ids = rows.map((row) => row.item.id);
    expect(new Set(ids).size).toBe(ids.length);
    // The fixture was read off the print from top to bottom.
    expect(criteria.map((item) => item.id)).toEqual(Object.keys(bounds));
  });

  test("keeps the printed numbers, which start again in each group and skip 4 in group II", () => {
    const codes = (id: string): string[] => section(id).items.map((item) => item.code);
    expect(rubric.items.map((item) => item.code)).toEqual(["I", "II", "III", "IV", "V", "VI"]);
    expect(codes("1.2")).toEqual(["1", "2", "3", "4", "5", "6", "*"]);
    expect(codes("II")).toEqual(["1", "2", "3", "5", "6", "*"]);
    expect(codes("IV")).toEqual(["4.1", "4.2", "*"]);
    expect(codes("IV/*")).toEqual(["1"]);
  });

  test("declares 12 + 7 + 9 + 6 + 5 + 24 = 63, bonus within", () => {
    expect(rubric.items.map(maxPointsOf)).toEqual(["12", "7", "9", "6", "5", "24"]);
    expect(childrenMax(rubric.items)).toBe("63");
    expect(rubric.maxPoints).toBe("63");
    expect(rubric.printedMaxPoints).toBeUndefined();
  });

  test("adds up in every section but II, where the print lost criterion 4", () => {
    const differing = rows.flatMap(({ item }) =>
      item.type === "section" && item.maxPoints !== childrenMax(item.items)
        ? [[item.id, item.maxPoints, childrenMax(item.items)]]
        : [],
    );
    expect(differing).toEqual([["II", "7", "6"]]);
    expect(section("II").resolutions?.[0]?.reading).toContain("tiêu chí số 4");
    expect(sum(criteria.map((item) => item.maxPoints))).toBe("62");
  });

  test("nests the bonus where the declared maxima need it: within 1.2, beside 4.2", () => {
    const bonus = rows.filter(({ item }) => item.type === "section" && item.bonus);
    expect(bonus.map(({ item, parentId }) => [item.id, parentId, maxPointsOf(item)])).toEqual([
      ["I/*", "1.2", "1"],
      ["II/*", "II", "1"],
      ["III/*", "III", "2"],
      ["IV/*", "IV", "1"],
    ]);
    for (const id of ["1.2", "IV"])
      expect([id, section(id).resolutions?.[0]?.reading]).toEqual([id, expect.stringContaining("Điểm thưởng")]);
  });

  test("gives the criterion without a printed maximum what its method gives", () => {
    expect(criterion("II/6").maxPoints).toBe("1");
    expect(criterion("II/6").printedMaxPoints).toBeUndefined();
    expect(criterion("II/6").resolutions?.[0]?.printed).toContain("để trống");
  });

  test("names the values that no printed tier covers", () => {
    const words = (id: string): string =>
      (criterion(id).resolutions ?? []).map((resolution) => resolution.printed).join("\n");
    expect(words("1.1/1")).toContain("đúng 1 lần");
    for (const id of ["1.1/4", "1.1/5"]) expect(words(id)).toContain("0, 1, 2, 3, 4 bài");
    expect(words("1.1/2")).toContain("huyện");
    expect(words("4.1/2")).toContain("hằng tuần");
  });

  test("keeps the slips of the print, and says so", () => {
    const slips: Record<string, string> = {
      "1.1/4": "tuyên truyên",
      "1.2/1": "triển khai ứng CNTT",
      "1.2/5": "chi mua sắp",
      "II/2": "93/1014/NQ-HĐND",
      "II/*1": "an toàn thôn tin",
      "III/*2": "Cam AL",
      "V/5": "cài phần virus",
    };
    for (const [id, slip] of Object.entries(slips)) {
      expect([id, criterion(id).title]).toEqual([id, expect.stringContaining(slip)]);
      expect([id, criterion(id).resolutions?.some((resolution) => resolution.printed.includes(slip))]).toEqual([
        id,
        true,
      ]);
    }
  });

  test("prints a method for every criterion, and offers in each choice the maximum and nothing above it", () => {
    for (const { id, maxPoints, rule, guidance } of criteria) {
      expect([id, guidance]).toEqual([id, expect.any(String)]);
      if (rule.kind === "choice") {
        expect([id, Decimal.max(...rule.options.map((option) => option.points)).toFixed()]).toEqual([id, maxPoints]);
      }
    }
  });

  test.each(Object.keys(bounds))("scores %s as printed at and around every bound", (id) => {
    const scored = (bounds[id] ?? []).map(({ answer }) => {
      const points = score(rubric, { [id]: answer }).criteria.find((one) => one.id === id)?.points;
      return { answer, points };
    });
    expect(scored).toEqual(bounds[id]);
  });
});
