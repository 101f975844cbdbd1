import { describe, expect, test } from "vitest";
import { choiceRule, codes, scoreOne } from "../tiny-rubric";

const plan = choiceRule(
  ["Có: Số hiệu, nội dung, ngày ký", "5"],
  ["Có (sau thời gian quy định)", "3"],
  ["Không có", "0"],
);

describe("a choice", () => {
  test.each([
    [0, "5"],
    [1, "3"],
    [2, "0"],
  ])("option %s in printed order gives %s points", (option, points) => {
    expect(scoreOne(plan, { option }, { max: "5" })).toMatchObject({ points, raw: points, states: [], advice: null });
  });

  test("says which option was chosen", () => {
    expect(scoreOne(plan, { option: 1 }, { max: "5" }).steps).toEqual([
      { key: "step.option", params: { label: "Có (sau thời gian quy định)", points: "3" } },
    ]);
  });

  test("keeps the decimals that an option prints", () => {
    expect(scoreOne(choiceRule(["Đủ", "0.75"], ["Thiếu", "0.25"]), { option: 1 }, { max: "1" }).points).toBe("0.25");
  });

  test.each([
    ["nothing", {}, "blank"],
    ["an empty cell", { option: { cellText: "  " } }, "blank"],
    ["the answer of another rule", { points: 5 }, "blank"],
    ["a text that is no option", { option: { cellText: "Chắc là có" } }, "unknown-option"],
    ["an option after the last", { option: 3 }, "unknown-option"],
    ["an option before the first", { option: -1 }, "unknown-option"],
    ["half an option", { option: 0.5 }, "unknown-option"],
    ["no number", { option: Number.NaN }, "unknown-option"],
  ] as const)("%s: no points", (_, answer, code) => {
    const scored = scoreOne(plan, answer, { max: "5" });
    expect(scored).toMatchObject({ points: null, raw: null, steps: [] });
    expect(codes(scored)).toEqual([code]);
  });

  test("quotes at most 40 characters of an unknown text", () => {
    const [state] = scoreOne(plan, { option: { cellText: ` ${"x".repeat(100)}` } }).states;
    expect(state?.params).toEqual({ text: "x".repeat(40) });
  });

  test("asks for evidence where points are claimed, and not for “Không có”", () => {
    const asked = { max: "5", evidence: { ask: "Số hiệu văn bản" } };
    expect(codes(scoreOne(plan, { option: 0 }, asked))).toEqual(["evidence-missing"]);
    expect(codes(scoreOne(plan, { option: 0, evidence: "12/KH-UBND" }, asked))).toEqual([]);
    expect(codes(scoreOne(plan, { option: 2 }, asked))).toEqual([]);
  });
});
