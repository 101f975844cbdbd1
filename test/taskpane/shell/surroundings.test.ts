import { describe, expect, test } from "vitest";
import { localeOf } from "../../../src/taskpane/shell/language";
import { startOf } from "../../../src/taskpane/shell/office-start";
import { chooseTheme } from "../../../src/taskpane/shell/theme";

test.each([
  ["vi-VN", "vi"],
  ["vi", "vi"],
  ["VI-vn", "vi"],
  ["en-US", "en"],
  ["fr-FR", "en"],
  ["vie", "en"],
  [undefined, "vi"],
])("Excel in %s gets a pane in %s", (displayLanguage, locale) => {
  expect(localeOf(displayLanguage)).toBe(locale);
});

describe("light or dark", () => {
  const calm = { prefersDark: false, forcedColors: false };

  test.each([
    ["Office says dark", { ...calm, officeTheme: { isDarkTheme: true } }, "dark"],
    [
      "Office says light on a dark system",
      { ...calm, prefersDark: true, officeTheme: { isDarkTheme: false } },
      "light",
    ],
    ["Office only gives a dark colour", { ...calm, officeTheme: { bodyBackgroundColor: "#262626" } }, "dark"],
    [
      "Office only gives a light colour",
      { ...calm, prefersDark: true, officeTheme: { bodyBackgroundColor: "#E6E6E6" } },
      "light",
    ],
    [
      "Office's colour is unreadable",
      { ...calm, prefersDark: true, officeTheme: { bodyBackgroundColor: "none" } },
      "dark",
    ],
    ["Office says nothing on a dark system", { ...calm, prefersDark: true }, "dark"],
    ["nobody says anything", calm, "light"],
    [
      "a contrast theme is on, black",
      { prefersDark: true, forcedColors: true, officeTheme: { isDarkTheme: false } },
      "dark",
    ],
    [
      "a contrast theme is on, white",
      { prefersDark: false, forcedColors: true, officeTheme: { isDarkTheme: true } },
      "light",
    ],
  ] as const)("when %s", (_, surroundings, theme) => {
    expect(chooseTheme(surroundings)).toBe(theme);
  });
});

describe("the start", () => {
  const excel = "Excel" as unknown as Office.HostType;

  test("is ready in an Excel that has every requirement set", () => {
    expect(startOf(excel, () => true)).toEqual({ kind: "ready" });
  });

  test("names what an old Excel lacks", () => {
    expect(startOf(excel, (name) => name === "ExcelApi")).toEqual({
      kind: "too-old",
      missing: ["CustomFunctionsRuntime 1.3", "SharedRuntime 1.1"],
    });
  });

  test("outside Excel asks for no requirement set", () => {
    expect(
      startOf(null, () => {
        throw new Error("asked");
      }),
    ).toEqual({ kind: "outside" });
    expect(startOf("Word" as unknown as Office.HostType, () => true)).toEqual({ kind: "outside" });
  });
});
