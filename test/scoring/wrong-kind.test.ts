import { describe, expect, test } from "vitest";
import { scoringWords } from "../../src/locales/scoring";
import { speaker } from "../../src/locales/words";
import type { FigureLabel, Rule } from "../../src/rubric/schema";
import { slotsOf } from "../../src/scoring/rules/registry";
import { codes, scoreOne, unitsRule } from "../tiny-rubric";

// Figures that cannot be meant as they stand: told with both readings, and never counted in silence.

const machines: FigureLabel = { label: "Số máy tính", unit: "máy" };
const staff: FigureLabel = { label: "Tổng số CBCC" };
const ofCounts: Rule = { kind: "ratio", numerator: machines, denominator: staff };
const tell = (answer: Parameters<typeof scoreOne>[1], rule: Rule = ofCounts): string[] =>
  scoreOne(rule, answer, { max: "4" }).states.map(({ code, params }) =>
    speaker(scoringWords, "vi")(`state.${code}`, params),
  );

describe("a ratio of counts", () => {
  test("takes whole numbers", () => {
    expect(scoreOne(ofCounts, { num: 10, den: 184 }, { max: "4" })).toMatchObject({ points: "0.21", states: [] });
    expect(slotsOf({ rule: ofCounts }).map(({ kind }) => kind)).toEqual(["whole", "whole"]);
  });

  test.each([
    [{ num: 0.95, den: 184 }, "0,95 hay 95%? Ở đây đếm số lượng: hãy ghi số nguyên"],
    [{ num: 100, den: 1.234 }, "1,234 hay 1.234? Ở đây đếm số lượng: hãy ghi số nguyên"],
    [{ num: 12.5, den: 184 }, "12,5 phải là số nguyên"],
  ])("gives no points for %j and tells what it may be", (answer, words) => {
    expect(scoreOne(ofCounts, answer, { max: "4" }).points).toBeNull();
    expect(tell(answer)).toEqual([words]);
  });

  test.each<FigureLabel>([
    { label: "Kinh phí đã chi" },
    { label: "Số tiền đã giải ngân" },
    { label: "Số kinh phí", unit: "triệu đồng" },
    { label: "Tỷ lệ hộ" },
    { label: "Số tin, bài", unit: "bài/tháng" },
    { label: "Diện tích", unit: "ha" },
  ])("is none where money, a measure or an average is asked: $label", (figure) => {
    const rule: Rule = { kind: "ratio", numerator: figure, denominator: figure };
    expect(codes(scoreOne(rule, { num: 0.5, den: 1.5 }, { max: "4" }))).toEqual([]);
  });
});

describe("a percent", () => {
  const percent: Rule = { kind: "tier", value: { label: "Tỷ lệ hộ" }, measure: "percent", tiers: "90:4;50:2" };

  test("that is written on the scale of 1 is told with both readings", () => {
    expect(tell({ value: 0.95 }, percent)).toEqual(["0,95 hay 95? Nếu là 95% thì ghi 95"]);
    expect(tell({ value: 95 }, percent)).toEqual([]);
  });
});

describe("a tier of counts", () => {
  const posts: Rule = { kind: "tier", value: { label: "Số bài", unit: "bài" }, measure: "count", tiers: "20:4;10:2" };

  test.each([
    [0.95, "0,95 hay 95%? Ở đây đếm số lượng: hãy ghi số nguyên"],
    [1.234, "1,234 hay 1.234? Ở đây đếm số lượng: hãy ghi số nguyên"],
    [20.5, "20,5 phải là số nguyên"],
  ])("gives no points for %d", (value, words) => {
    expect(scoreOne(posts, { value }, { max: "4" }).points).toBeNull();
    expect(tell({ value }, posts)).toEqual([words]);
  });

  test("takes averages a month", () => {
    const monthly: Rule = { ...posts, value: { label: "Số bài", unit: "bài/tháng" } };
    expect(scoreOne(monthly, { value: 20.5 }, { max: "4" })).toMatchObject({ points: "4", states: [] });
  });
});

describe("tiers of percents", () => {
  const shares: Rule = { kind: "tier", value: { label: "Tỷ lệ" }, measure: "percent", tiers: "90%:4;50%:2" };

  test("do not take 95 for 9500%", () => {
    expect(scoreOne(shares, { value: 95 }, { max: "4" }).points).toBeNull();
    expect(tell({ value: 95 }, shares)).toEqual([
      "95 hay 95%? Các bậc tính theo phần trăm: nếu là 95% thì ghi 95% (hoặc 0,95)",
    ]);
    expect(scoreOne(shares, { value: 0.95 }, { max: "4" })).toMatchObject({ points: "4", states: [] });
    expect(scoreOne(shares, { value: 1.2 }, { max: "4" })).toMatchObject({ points: "4", states: [] });
  });
});

describe("a ladder", () => {
  const rungs = { kind: "ladder", base: "2", each: "0.5" } as const;

  test("of counts takes whole numbers", () => {
    const counts: Rule = {
      ...rungs,
      value: { label: "Số mô hình", unit: "mô hình" },
      measure: "count",
      from: "4",
      step: "1",
    };
    expect(scoreOne(counts, { value: 5 }, { max: "5" }).points).toBe("2.5");
    expect(scoreOne(counts, { value: 4.5 }, { max: "5" }).points).toBeNull();
    expect(tell({ value: 0.5 }, counts)).toEqual(["0,5 hay 50%? Ở đây đếm số lượng: hãy ghi số nguyên"]);
  });

  test("of two counts takes whole numbers", () => {
    const pair: Rule = {
      ...rungs,
      numerator: machines,
      denominator: staff,
      measure: "percent",
      from: "80%",
      step: "5%",
    };
    expect(scoreOne(pair, { num: 87, den: 100 }, { max: "5" }).points).toBe("2.5");
    expect(scoreOne(pair, { num: 87.5, den: 100 }, { max: "5" }).points).toBeNull();
  });

  test("of percents tells one on the scale of 1", () => {
    const percents: Rule = { ...rungs, value: { label: "Tỷ lệ hộ" }, measure: "percent", from: "80%", step: "5%" };
    expect(tell({ value: 0.87 }, percents)).toEqual(["0,87 hay 87? Nếu là 87% thì ghi 87"]);
    expect(tell({ value: 87 }, percents)).toEqual([]);
  });
});

describe("a number that is text", () => {
  const points = (value: string): string | null => scoreOne(unitsRule("1"), { value }, { max: "2000" }).points;

  test.each(["184", "184\u200b", "１８４", "+184", " 184\u00a0", "\ufeff184", "1\u200b84", "184\n"])(
    "is read in whatever digits it is written: %j",
    (text) => {
      expect(points(text)).toBe("184");
    },
  );

  test.each(["14²", "14₂", "14½", "①④", "¹4"])(
    "is no number with marks of a footnote, a circle or a fraction: %j",
    (text) => {
      expect(points(text)).toBeNull();
    },
  );

  test.each(["1 234", "1\u00a0234", "1\u202f234", "１ ２３４"])("may part its thousands with spaces: %j", (text) => {
    expect(points(text)).toBe("1234");
  });

  test.each(["12 34", "1 23", "--184", "+-184", "184 máy", "1/2"])("is none where it cannot be read: %j", (text) => {
    expect(codes(scoreOne(unitsRule("1"), { value: text }))).toEqual(["not-a-number"]);
  });
});
