import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/main";

const LA_GI = "binh-thuan-2022-huyen";
const fixture = (kind: string): string => join(import.meta.dirname, "../rubric/lint-fixtures", kind, "rubric.json");

let out: string[];
let err: string[];
beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => (err.push(String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

describe("itscore lint", () => {
  test("lists the findings of a built-in form with the recorded readings, and is content", async () => {
    expect(await run(["lint", LA_GI])).toBe(0);
    expect(out).toContain("1.2 BCĐ/Tổ CNTT (1.2)");
    expect(out).toContain("  [để ngỏ] trùng tại đúng 0: 3 điểm hoặc 0 điểm (đã ghi cách hiểu)");
    expect(out.some((line) => line.startsWith("    cách hiểu: "))).toBe(true);
    expect(out.at(-1)).toBe("5 lỗi, 0 cảnh báo, 1 chỗ để ngỏ; 6 phát hiện đã ghi cách hiểu, 0 lỗi chưa ghi");
    expect(err).toEqual([]);
  });

  test("fails on an error without a recorded reading", async () => {
    expect(await run(["lint", fixture("gap-at-one-percent")])).toBe(1);
    expect(out).toEqual([
      "1 Tiêu chí (1)",
      "  [lỗi] hở tại đúng 70%: không thuộc bậc nào",
      "1 lỗi, 0 cảnh báo, 0 chỗ để ngỏ; 0 phát hiện đã ghi cách hiểu, 1 lỗi chưa ghi",
    ]);
  });

  test("does not fail on what is open or worth a look", async () => {
    expect(await run(["lint", fixture("choice-without-zero")])).toBe(0);
    expect(await run(["lint", fixture("percent-sign-missing")])).toBe(0);
  });

  test("says so where nothing is found", async () => {
    expect(await run(["lint", fixture("clean-scales")])).toBe(0);
    expect(out).toEqual(["Không có phát hiện nào"]);
  });

  test("speaks English", async () => {
    expect(await run(["lint", fixture("total-not-the-sum"), "--lang", "en"])).toBe(1);
    expect(out.slice(0, 2)).toEqual([
      "The whole form",
      "  [error] the sections add up to 35 + 465 = 500 ≠ 501 printed as the total",
    ]);
  });

  test("prints one JSON object a finding with --json", async () => {
    expect(await run(["lint", fixture("overlap-at-a-bound"), "--json"])).toBe(1);
    expect(out).toHaveLength(3);
    expect(JSON.parse(out[0] ?? "")).toEqual({
      severity: "error",
      code: "overlap-at",
      row: "1",
      title: "1 Tiêu chí 1",
      message: "trùng tại đúng 10%: 10 điểm hoặc 6 điểm",
      params: { where: "10%", first: "10", second: "6" },
      resolved: false,
    });
    out.length = 0;
    expect(await run(["lint", fixture("clean-scales"), "--json"])).toBe(0);
    expect(out).toEqual([]);
  });

  test("takes a file with errors, an unknown id and no argument as usage errors", async () => {
    const bad = join(import.meta.dirname, "../rubric/fixtures/missing-fields/rubric.json");
    const expected = (await readFile(join(bad, "../errors.txt"), "utf8")).split("\n").filter((line) => line !== "");
    expect(await run(["lint", bad])).toBe(2);
    expect(err.join("\n").split("\n").length).toBe(expected.length + 1);
    expect(await run(["lint", "nothing"])).toBe(2);
    expect(await run(["lint"])).toBe(2);
    expect(out).toEqual([]);
  });
});

describe("the filled form of Kbang", () => {
  test("prints 54 where its sections give 54.34, and 87.89 where both parts give 142.23", async () => {
    expect(await run(["lint", "gia-lai-2020-huyen"])).toBe(0);
    const text = out.join("\n");
    expect(text).toContain("Phiếu đã điền: UBND huyện Kbang");
    expect(text).toContain("54 ≠ 32,01 + 13,33 + 9 = 54,34");
    expect(text).toContain("87,89 ≠ 54,34 + 87,89 = 142,23");
  });
});
