import { describe, expect, test } from "vitest";
import { NO_QUERY, searchLibrary, valuesOf } from "../../../src/taskpane/library/search";
import type { ShownEntry } from "../../../src/taskpane/library/shown";

const entry = (id: string, shortTitle: string, issuer: string, level: string, year: number): ShownEntry => ({
  id,
  title: shortTitle.toUpperCase(),
  shortTitle,
  issuer,
  level,
  year,
  maxPoints: "500",
  bonusPoints: null,
  criteria: 82,
  sections: 6,
  fingerprint: "",
  scoring: "",
  examples: [],
  own: null,
});

const entries = [
  entry("a", "CNTT cấp huyện Bình Thuận 2022", "Tỉnh Bình Thuận", "huyện", 2022),
  entry("b", "CNTT sở, ngành Hà Nam 2022", "Tỉnh Hà Nam", "sở", 2022),
  entry("c", "Chính quyền điện tử huyện Gia Lai 2020", "Tỉnh Gia Lai", "huyện", 2020),
];
const found = (words: string, level = "", year: number | null = null) =>
  searchLibrary(entries, { ...NO_QUERY, words, level, year })
    .map(({ id }) => id)
    .join("");

describe("searching the library", () => {
  test.each([
    ["", "abc"],
    ["  ", "abc"],
    ["binh thuan huyen", "a"],
    ["huyện bình thuận", "a"],
    ["HUYEN", "ac"],
    ["dien tu", "c"],
    ["2022", "ab"],
    ["so ha nam 2022", "b"],
    ["sở, ngành", "b"],
    ["huyen 2019", ""],
    ["bình thuận – 2022", "a"],
  ])("“%s” finds “%s”", (words, ids) => {
    expect(found(words)).toBe(ids);
  });

  test("narrows by level and year together with the words", () => {
    expect(found("", "huyện")).toBe("ac");
    expect(found("", "huyện", 2020)).toBe("c");
    expect(found("ha nam", "huyện")).toBe("");
  });

  test("offers each level and year once", () => {
    expect(valuesOf(entries, "level")).toEqual(["huyện", "sở"]);
    expect(valuesOf(entries, "year")).toEqual([2020, 2022]);
  });
});

test("one's own is found by its name here and by the printed one, and apart from the built-in", () => {
  const { examples: _, own: __, ...printed } = entry("d", "Phiếu in", "Xã Hàm Thuận", "xã", 2026);
  const all: ShownEntry[] = [
    { ...printed, shortTitle: "Của xã tôi", examples: [], own: { entry: printed, name: "Của xã tôi" } },
    ...entries,
  ];
  const ids = (words: string, source: "" | "own" | "library"): string =>
    searchLibrary(all, { ...NO_QUERY, words, source })
      .map(({ id }) => id)
      .join("");
  expect([ids("cua xa toi", ""), ids("phieu in", ""), ids("", "own"), ids("", "library")]).toEqual([
    "d",
    "d",
    "d",
    "abc",
  ]);
});
