import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/rubric/answers";
import { criteriaOf } from "../../../src/rubric/outline";
import { figureRows, figureText } from "../../../src/taskpane/scoring/figure-rows";
import { wholeNumber } from "../../../src/form/shared-figures/figure-values";
import { sharedFigures } from "../../../src/form/shared-figures/shared-figures";
import { offeredFigures } from "../../../src/taskpane/scoring/offered-figures";
import { smallRubric } from "../small-rubric";

const computers = criteriaOf(smallRubric).find(({ item }) => item.id === "computers")!.item;
const denominator = (answer: Answer | undefined) => figureRows(computers, answer, "vi").find(({ id }) => id === "den")!;
const offered = (staff?: string) => {
  const form = { rubric: smallRubric, answers: {}, profile: staff === undefined ? {} : { staff } };
  const found = offeredFigures(form, computers, sharedFigures(smallRubric, null), "vi");
  return [...found].flatMap(([slot, figures]) => figures.map(({ value, label }) => [slot, value, label]));
};

describe("the figures of the selected row", () => {
  test("carry their printed names and stand as the language writes them", () => {
    expect(figureRows(computers, { num: 1234.5, den: 74 }, "vi").map(({ label, text }) => [label, text])).toEqual([
      ["Số máy tính", "1.234,5"],
      ["Tổng số CBCC", "74"],
    ]);
  });

  test("a blank cell has no text, which is not zero", () => {
    expect(denominator({ num: 3 }).text).toBeNull();
    expect(denominator({ num: 3, den: 0 }).text).toBe("0");
    expect(denominator(undefined).text).toBeNull();
  });

  test("the general information is offered for the input that it belongs to, and only as a number", () => {
    expect(offered("74")).toEqual([["den", "74", "Tổng số CBCC cấp Huyện"]]);
    expect(offered("1.234")).toEqual([["den", "1234", "Tổng số CBCC cấp Huyện"]]);
    expect(offered()).toEqual([]);
    expect(offered("khoảng 74")).toEqual([]);
  });
});

test.each([
  ["74", 74],
  [" 74 ", 74],
  ["1.234", 1234],
  ["1 234", 1234],
  ["12.345.678", 12345678],
  ["0", 0],
  ["7,4", null],
  ["1.23", null],
  ["-3", null],
  ["", null],
  [undefined, null],
  ["74 người", null],
])("the head count “%s” reads as %s", (text, value) => {
  expect(wholeNumber(text)).toBe(value);
});

test.each([
  [1000, "vi", "1.000"],
  ["0.5", "vi", "0,5"],
  ["0.5", "en", "0.5"],
  [{ cellText: "mười" }, "vi", "mười"],
  ["", "vi", null],
  [undefined, "vi", null],
] as const)("the figure %j in %s is %s", (figure, locale, text) => {
  expect(figureText(figure, locale)).toBe(text);
});
