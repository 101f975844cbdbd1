import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/rubric/answers";
import { readFigure } from "../../src/scoring/figures";

/** What a figure is read as: its value, and its other reading where it has one. */
function reading(figure: Figure | undefined): unknown {
  const read = readFigure(figure);
  if (read.kind === "blank") return "blank";
  if (read.kind === "fault") return read.state.code;
  return read.warning ? [read.value.toFixed(), read.warning.code, read.warning.params] : read.value.toFixed();
}

describe("numbers as people type them", () => {
  test.each([
    ["0,5", "0.5"],
    ["0.5", "0.5"],
    ["1,5", "1.5"],
    ["12,50", "12.5"],
    ["12.50", "12.5"],
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["234.567,8", "234567.8"],
    ["234,567.8", "234567.8"],
    // No thousands stand behind a zero or behind more than three digits, so there is one reading only.
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["0.500", "0.5"],
    ["1234,567", "1234.567"],
    ["1234.567", "1234.567"],
    [" 12 ", "12"],
    ["1 234", "1234"],
    ["1\u00a0234,5", "1234.5"],
    ["007", "7"],
    ["1.500,250", "1500.25"],
    ["1000000000", "1000000000"],
    ["1.000.000.000", "1000000000"],
    ["-0", "0"],
  ])("%j is %s", (text, value) => {
    expect(reading(text)).toBe(value);
  });

  test.each([
    ["14.194", "14194"],
    ["14,194", "14.194"],
    ["1.000", "1000"],
    ["1,000", "1"],
    ["999.999", "999999"],
    [" 14.194 ", "14194"],
  ])("%j has two readings: it is read as %s, and says so", (text, value) => {
    expect(reading(text)).toEqual([value, "ambiguous-number", { text: text.trim(), value }]);
  });

  test.each([
    "12a",
    "a12",
    "năm",
    "1,2,3",
    "1.2.3",
    "12..5",
    "1.23,4,5",
    "1,23.4",
    "12,",
    ".5",
    ",5",
    "5%",
    "1e3",
    "0x10",
    "٣",
    "--5",
    "5-",
    "=1+1",
    "1/2",
    "NaN",
    "Infinity",
  ])("%j is not a number", (text) => {
    expect(reading(text)).toBe("not-a-number");
  });

  test.each(["", " ", "\u00a0", "\t\n"])("%j is blank, which is not zero", (text) => {
    expect(reading(text)).toBe("blank");
  });

  test.each([
    ["-5", "negative"],
    ["-0,5", "negative"],
    ["-14.194", "negative"],
    ["0,1234", "too-many-decimals"],
    ["12.3456", "too-many-decimals"],
    ["1000000001", "too-large"],
    // Figures with decimals end at 10^6, where the formulas of a sheet are still exact.
    ["1.234.567,8", "too-large"],
    ["1,234,567.8", "too-large"],
    ["1.000.000,5", "too-large"],
    ["9".repeat(400), "too-large"],
  ])("%j is refused: %s", (text, code) => {
    expect(reading(text)).toBe(code);
  });

  test("quotes at most 40 characters of what it cannot read", () => {
    expect(readFigure("x".repeat(500))).toEqual({
      kind: "fault",
      state: { code: "not-a-number", params: { text: "x".repeat(40) } },
    });
  });
});

describe("numbers from cells", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [0.5, "0.5"],
    // The noise of binary arithmetic is not a decimal that somebody typed.
    [0.1 + 0.2, "0.3"],
    [1.1 * 3, "3.3"],
    [1 - 0.9, "0.1"],
    [4.35 * 100, "435"],
    [123456.789, "123456.789"],
    [999999.999, "999999.999"],
    [1_000_000_000, "1000000000"],
  ])("%s is %s", (number, value) => {
    expect(reading(number)).toBe(value);
  });

  test.each([
    [0.0001, "too-many-decimals"],
    [1 / 3, "too-many-decimals"],
    [0.12345, "too-many-decimals"],
    [1_000_000.5, "too-large"],
    [1_000_000_001, "too-large"],
    [1e21, "too-large"],
    [Number.MAX_VALUE, "too-large"],
    [-1, "negative"],
    [-1e-12, "negative"],
    [Number.NaN, "not-a-number"],
    [Number.POSITIVE_INFINITY, "not-a-number"],
    [Number.NEGATIVE_INFINITY, "not-a-number"],
  ])("%s is refused: %s", (number, code) => {
    expect(reading(number)).toBe(code);
  });

  test("takes text in a cell for text, even where it spells a number: Excel's COUNT does the same", () => {
    expect(reading({ cellText: "12" })).toBe("not-a-number");
    expect(reading({ cellText: "#N/A" })).toBe("not-a-number");
  });

  test("takes no figure and an empty cell for blank", () => {
    expect(reading(undefined)).toBe("blank");
    expect(reading({ cellText: "" })).toBe("blank");
  });
});
