import { describe, expect, test } from "vitest";
import { kindOfFormat, shownNumber } from "../../src/workbook/number-format";

describe("a number format", () => {
  test.each([
    "dd/mm/yyyy",
    "d-mmm-yy",
    "[$-42A]dd mmmm yyyy",
    "[$-vi-VN]d/m",
    "[$-F800]dddd, mmmm dd, yyyy",
    "[$-409]h:mm AM/PM;@",
    '"Ngày" dd "tháng" mm',
    "dd\\/mm",
    "[h]:mm:ss",
    "mm:ss.0",
    "[ss]",
    "yyyy年m月d日",
    "TT.MM.JJJJ",
    "jj/mm/aaaa",
    "ДД.ММ.ГГГГ",
    "[Red]d/m;0",
    "ggge",
  ])("%s shows dates or times", (code) => {
    expect(kindOfFormat(code)).toBe("date");
  });

  test.each(["0%", "0.00%", "#,##0.0 %", "[Blue]0%;[Red]-0%"])("%s shows percents", (code) => {
    expect(kindOfFormat(code)).toBe("percent");
  });

  test.each([
    "General",
    "Standard",
    "@",
    "0",
    "#,##0.00",
    'General"%"',
    '0.###"%"',
    "0\\%",
    '#,##0 "đồng"',
    '0 "ngày"',
    "0 kg",
    "[$đ-42A]#,##0",
    '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    "0.00E+00",
    "# ?/?",
    '0;"dd/mm"',
    "[Red]0",
    "",
  ])("%s shows numbers", (code) => {
    expect(kindOfFormat(code)).toBeNull();
  });
});

test.each([
  [46307, "date", "12/10/2026"],
  [36526, "date", "01/01/2000"],
  [20, "date", "20/01/1900"],
  [61, "date", "01/03/1900"],
  [0.354166666666667, "date", "08:30"],
  [46307.5, "date", "12/10/2026 12:00"],
  [0.95, "percent", "95%"],
  [0.955, "percent", "95,5%"],
  [2, "percent", "200%"],
] as const)("%d as a %s is shown as %s", (value, kind, text) => {
  expect(shownNumber(value, kind)).toBe(text);
});
