import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDecimal, speaker, type Words } from "../../src/locales/words";

describe("writing decimals", () => {
  test.each([
    ["1234.5", "1.234,5", "1,234.5"],
    ["-0.5", "-0,5", "-0.5"],
    ["0", "0", "0"],
    ["10", "10", "10"],
    ["999", "999", "999"],
    ["1000", "1.000", "1,000"],
    ["-1000", "-1.000", "-1,000"],
    ["-123456", "-123.456", "-123,456"],
    ["123456.789", "123.456,789", "123,456.789"],
    ["1000000000", "1.000.000.000", "1,000,000,000"],
    ["0.217391…", "0,217391…", "0.217391…"],
    ["1234…", "1.234…", "1,234…"],
    ["0.1000", "0,1000", "0.1000"],
    // No digit is lost to a double.
    [
      "12345678901234567890.123456789012345678",
      "12.345.678.901.234.567.890,123456789012345678",
      "12,345,678,901,234,567,890.123456789012345678",
    ],
  ])("%s is %s in Vietnamese and %s in English", (decimal, vi, en) => {
    expect(formatDecimal("vi", decimal)).toBe(vi);
    expect(formatDecimal("en", decimal)).toBe(en);
  });

  test.each(["", "abc", "1,5", "1.", ".5", "1.2.3", "1e21", "NaN", "Infinity", "12 người", "+5"])(
    "leaves %j alone",
    (text) => {
      expect(formatDecimal("vi", text)).toBe(text);
      expect(formatDecimal("en", text)).toBe(text);
    },
  );
});

describe("a speaker", () => {
  const words = {
    cap: { vi: "Khống chế ở {max} điểm ({=why})", en: "Capped at {max} points ({=why})" },
    twice: { vi: "{value} và {value}", en: "{value} and {value}" },
    plain: { vi: "Đủ", en: "Complete" },
  } as const satisfies Words;

  test("writes {value} as the language writes numbers and {=text} as it is", () => {
    expect(speaker(words, "vi")("cap", { max: "1234.5", why: "1234.5" })).toBe("Khống chế ở 1.234,5 điểm (1234.5)");
    expect(speaker(words, "en")("cap", { max: "1234.5", why: "1234.5" })).toBe("Capped at 1,234.5 points (1234.5)");
  });

  test("fills every place of a name, and leaves a place without a value to be seen", () => {
    expect(speaker(words, "vi")("twice", { value: "0.5" })).toBe("0,5 và 0,5");
    expect(speaker(words, "vi")("cap", { max: "1" })).toBe("Khống chế ở 1 điểm ({=why})");
    expect(speaker(words, "en")("plain")).toBe("Complete");
  });

  test("does not read what people typed as places or patterns", () => {
    expect(speaker(words, "vi")("cap", { max: "1", why: "{max} $1 $&" })).toBe("Khống chế ở 1 điểm ({max} $1 $&)");
  });
});

describe("the words of the product", async () => {
  const folder = join(import.meta.dirname, "../../src/locales");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file !== "words.ts");
  /** Every text, however deep in tables and lists it stands. */
  const textsIn = (key: string, found: unknown): { key: string; vi: string; en: string }[] => {
    if (typeof found !== "object" || found === null) return [];
    if ("vi" in found && "en" in found) return [{ key, vi: String(found.vi), en: String(found.en) }];
    return Object.entries(found).flatMap(([name, inner]) => textsIn(`${key} ${name}`, inner));
  };
  const all = (await Promise.all(files.map(async (file) => textsIn(file, await import(join(folder, file)))))).flat();
  const places = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{=?\w+\}/g)].map(([place]) => place))].sort();

  test("are found", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  test("are there in both languages", () => {
    expect(all.filter(({ vi, en }) => vi.trim() === "" || en.trim() === "").map(({ key }) => key)).toEqual([]);
  });

  test("have the same places in both languages", () => {
    expect(all.filter(({ vi, en }) => places(vi).join() !== places(en).join()).map(({ key }) => key)).toEqual([]);
  });

  test("are written in composed letters, as Excel compares them", () => {
    expect(all.filter(({ vi }) => vi !== vi.normalize("NFC")).map(({ key }) => key)).toEqual([]);
  });
});
