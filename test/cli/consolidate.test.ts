import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { readContents } from "../../src/workbook/read/read-contents";
import { catchOutput } from "./cli-run";

const RUBRIC = "bieu-mau-minh-hoa";
const { out, err, path, file } = catchOutput();

interface Ranking {
  readonly rubric: string | null;
  readonly basis: string;
  readonly units: readonly {
    readonly file: string;
    readonly agency: string | null;
    readonly block: string | null;
    readonly status: string;
    readonly self: string | null;
    readonly appraised: string | null;
    readonly points: string | null;
    readonly of: "self" | "appraised" | "final";
    readonly rank: number | null;
    readonly grade: string | null;
    readonly before: { readonly points: string | null; readonly rank: number | null } | null;
    readonly problems: readonly string[];
  }[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly missing: readonly string[];
}

async function rank(...args: readonly string[]): Promise<Ranking & { readonly code: number }> {
  out.length = 0;
  const code = await run(["consolidate", ...args, "-o", path("ranking.xlsx"), "--json"]);
  expect(out).toHaveLength(1);
  return { ...(JSON.parse(out[0] ?? "") as Ranking), code };
}

/** The form of an agency with so many points of the first row; its other rows are blank. */
async function unit(name: string, agency: string, answers: object, folder = ""): Promise<string> {
  await mkdir(path(folder), { recursive: true });
  const given = await file("one.json", { rubric: RUBRIC, profile: agency === "" ? {} : { agency }, answers });
  expect(await run(["workbook", RUBRIC, given, "-o", path(join(folder, name))])).toBe(0);
  return path(join(folder, name));
}

describe("itscore consolidate, of forms by hand", () => {
  // Of the rubric's first criterion, a choice of 5, 3 and 0 points in printed order.
  let choice: { readonly id: string; readonly points: readonly string[] };

  beforeAll(async () => {
    const rubric = JSON.parse(
      await readFile(join(import.meta.dirname, "../../rubrics", RUBRIC, "rubric.json"), "utf8"),
    ) as { items: readonly Item[] };
    const found = rubric.items.flatMap(criteria).find(({ rule }) => rule?.kind === "choice");
    choice = { id: found?.id ?? "", points: (found?.rule?.options ?? []).map(({ points }) => points) };
  });

  test("ties share a rank, folders are groups, and what nobody sent is told", async () => {
    const best = choice.points.indexOf([...choice.points].sort((a, b) => Number(b) - Number(a))[0] ?? "");
    const worst = choice.points.indexOf("0");
    await unit("a.xlsx", "UBND xã A", { [choice.id]: { option: best, evidence: "1/KH" } }, "in/Cụm 1");
    await unit("b.xlsx", "UBND xã B", { [choice.id]: { option: best, evidence: "2/KH" } }, "in/Cụm 2");
    await unit("c.xlsx", "UBND xã C", { [choice.id]: { option: worst, evidence: "3/KH" } }, "in/Cụm 2");
    const list = path("list.txt");
    await writeFile(list, "UBND xã A\nỦy ban nhân dân xã C;Khối khác\nUBND xã D\n");
    const { code, rubric, units, refused, missing } = await rank(path("in"), "--expected", list);
    expect(code).toBe(1);
    expect(rubric).toBe(RUBRIC);
    expect(units.map(({ agency, block, rank: place }) => [agency, block, place])).toEqual([
      ["UBND xã A", "Cụm 1", 1],
      ["UBND xã B", "Cụm 2", 1],
      ["UBND xã C", "Khối khác", 3],
    ]);
    expect(units[1]?.problems.join()).toContain("Không có trong danh sách");
    expect([refused, missing]).toEqual([[], ["UBND xã D"]]);
  });

  test("of two files of one agency neither is ranked, whatever their spelling; equal files count once", async () => {
    const answers = { [choice.id]: { option: 0, evidence: "1/KH" } };
    const a = await unit("a.xlsx", "UBND xã Hòa An", answers);
    const b = await unit("b.xlsx", "Uỷ ban nhân dân xã Hoà An", { [choice.id]: { option: 1, evidence: "1/KH" } });
    const c = await unit("c.xlsx", "UBND phường Hòa An", answers);
    await copyFile(c, path("c2.xlsx"));
    const { code, units, refused } = await rank(a, b, c, path("c2.xlsx"));
    expect(code).toBe(1);
    const places = new Map(units.map((one) => [one.agency, one]));
    expect([places.get("UBND xã Hòa An")?.rank, places.get("Uỷ ban nhân dân xã Hoà An")?.rank]).toEqual([null, null]);
    expect(places.get("UBND xã Hòa An")?.problems.join()).toContain("Uỷ ban nhân dân xã Hoà An");
    expect(places.get("UBND phường Hòa An")?.rank).toBe(1);
    expect(refused.map((one) => [one.file, one.reason])).toEqual([
      [path("c2.xlsx"), expect.stringContaining(c) as string],
    ]);
  });

  test("a form without a name, files that are none and forms of another rubric are told, and the rest goes on", async () => {
    const a = await unit("a.xlsx", "UBND xã A", { [choice.id]: { option: 0 } });
    const b = await unit("b.xlsx", "UBND xã B", { [choice.id]: { option: 0 } });
    const nameless = await unit("n.xlsx", "", { [choice.id]: { option: 0 } });
    await run(["workbook", "xa-chuyen-doi-so", "-o", path("other.xlsx")]);
    await writeFile(path("picture.xlsx"), "\u0089PNG");
    await writeFile(path("~$a.xlsx"), "x");
    await writeFile(path("scan.pdf"), "%PDF-1.7");
    const names = ["other.xlsx", "picture.xlsx", "~$a.xlsx", "scan.pdf"];
    const { units, refused } = await rank(a, b, nameless, ...names.map(path));
    expect(units.map(({ agency, rank: place }) => [agency, place])).toEqual([
      ["UBND xã A", 1],
      ["UBND xã B", 1],
      [null, null],
    ]);
    const reasons = new Map(refused.map((one) => [one.file, one.reason]));
    expect(reasons.get(path("other.xlsx"))).toContain("bộ tiêu chí khác");
    expect(reasons.get(path("picture.xlsx"))).toContain("không phải tệp Excel");
    expect(reasons.get(path("~$a.xlsx"))).toContain("đang mở");
    expect(reasons.get(path("scan.pdf"))).toContain(".xlsx");
    expect(refused).toHaveLength(4);
  });

  test("last year's ranking and grades of one's own stand in it; files that hold neither are errors of use", async () => {
    const a = await unit("a.xlsx", "UBND xã A", { [choice.id]: { option: 0, evidence: "1/KH" } });
    await rank(a);
    await copyFile(path("ranking.xlsx"), path("last.xlsx"));
    await writeFile(path("grades.txt"), "Đầy đủ; 90%\nCòn thiếu\n");
    const { units } = await rank(a, "--last", path("last.xlsx"), "--grades", path("grades.txt"), "--slips");
    expect(units[0]).toMatchObject({ grade: "Còn thiếu", before: { points: units[0]?.points, rank: 1 } });
    await writeFile(path("no.json"), "{}");
    expect(await run(["consolidate", a, "-o", path("r.xlsx"), "--last", path("no.json")])).toBe(2);
    expect(err.join("")).toContain("không có bảng xếp hạng");
    expect(await run(["consolidate", a, "-o", path("r.xlsx"), "--last", a])).toBe(2);
    await writeFile(path("grades.txt"), "Đầy đủ\nCòn thiếu 5\n");
    expect(await run(["consolidate", a, "-o", path("r.xlsx"), "--grades", path("grades.txt")])).toBe(2);
  });

  test("a path that is not there is an error of use", async () => {
    expect(await run(["consolidate", path("nowhere"), "-o", path("r.xlsx")])).toBe(2);
    expect(err.join("")).toContain("nowhere");
  });
});

describe("itscore consolidate, of forty simulated forms", () => {
  test("ranks, problems and lists are what a plain reckoning gives, and every file ends in one list", async () => {
    await rm(path("sim"), { recursive: true, force: true });
    expect(await run(["simulate", RUBRIC, "-n", "40", "-o", path("sim"), "--seed", "7"])).toBe(0);
    const files = await readdir(path("sim"));
    expect(files).toHaveLength(40);
    const { units, refused, basis } = await rank(path("sim"));
    expect(units.length + refused.length).toBe(40);
    expect(basis).toBe("points");
    // By reading each file alone, in whole hundredths.
    const hundredths = (points: string): number => Math.round(Number(points) * 100);
    const expected: { readonly file: string; readonly points: number }[] = [];
    for (const one of units) {
      out.length = 0;
      await run(["read", one.file, "--json"]);
      interface Side {
        readonly recomputed: { readonly rescaled: string };
      }
      const { recomputed, appraised, final } = JSON.parse(out[0] ?? "") as Side & {
        readonly appraised?: Side;
        readonly final?: Side;
      };
      const side = { self: { recomputed }, appraised, final }[one.of];
      const counted = side?.recomputed.rescaled;
      expect([one.file, one.points]).toEqual([one.file, counted]);
      expected.push({ file: one.file, points: hundredths(counted ?? "") });
    }
    for (const [index, one] of units.entries()) {
      const better = expected.filter(({ points }) => points > (expected[index]?.points ?? 0)).length;
      expect([one.file, one.rank]).toEqual([one.file, better + 1]);
    }
    expect(units.filter(({ problems }) => problems.some((text) => text.includes("đè lên công thức")))).toHaveLength(1);
    expect(refused).toHaveLength(1);
    const bytes = new Uint8Array(await readFile(path("ranking.xlsx")));
    const { sheets } = readContents(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Xếp hạng",
      "Theo thứ hạng",
      "Theo nhóm tiêu chí",
      "Biểu đồ",
      "Điểm chưa đạt",
      "Cần xem lại",
    ]);
    const table = sheets[0]?.values ?? [];
    expect(table[table.findIndex((row) => row.includes("Đơn vị")) + 1]?.[1]).toBe(units[0]?.agency);
  });
});

describe("itscore compare", () => {
  test("finds exactly what was changed, and nothing between equal forms", async () => {
    const answers = { "I/1.1": { option: 0, evidence: "1/KH-UBND", note: "như năm trước" } };
    const a = await unit("a.xlsx", "UBND xã A", answers);
    const b = await unit("b.xlsx", "UBND xã A", {
      "I/1.1": { option: 1, evidence: "1/KH-UBND", note: "như  năm trước" },
    });
    expect(await run(["compare", a, a, "--json"])).toBe(0);
    expect(JSON.parse(out.at(-1) ?? "")).toEqual({ same: true, differences: [] });
    expect(await run(["compare", a, b, "--json"])).toBe(1);
    const { differences } = JSON.parse(out.at(-1) ?? "") as { readonly differences: readonly object[] };
    expect(differences).toMatchObject([{ row: "criterion:I/1.1", column: "figure" }]);
    expect(differences).toHaveLength(1);
  });

  test("two rubrics cannot be compared", async () => {
    const a = await unit("a.xlsx", "UBND xã A", {});
    await run(["workbook", "xa-chuyen-doi-so", "-o", path("other.xlsx")]);
    expect(await run(["compare", a, path("other.xlsx")])).toBe(2);
    expect(err.join("")).toContain("hai bộ tiêu chí khác nhau");
  });
});

describe("itscore merge", () => {
  test("three copies become one form, which is intact; every conflict is printed and the first value stands", async () => {
    const a = await unit("a.xlsx", "UBND xã A", {
      "I/1.1": { option: 1, note: "một", evidence: "9/KH" },
      "I/1.2": { num: 3, den: 4, evidence: "1/BC" },
    });
    const b = await unit("b.xlsx", "UBND xã A", { "I/1.1": { option: 0, note: "hai" }, "II/2.3": { value: 2 } });
    const c = await unit("c.xlsx", "UBND phường A", {
      "I/1.2": { num: 2, den: 4, evidence: "2/BC" },
      "II/2.3": { value: 3 },
    });
    expect(await run(["merge", a, b, c, "-o", path("one.xlsx"), "--json"])).toBe(1);
    const { conflicts } = JSON.parse(out.at(-1) ?? "") as {
      readonly conflicts: readonly { readonly row: string; readonly what: string }[];
    };
    expect(conflicts.map(({ row, what }) => `${row} ${what}`).sort()).toEqual([
      "criterion:I/1.1 figures",
      "criterion:I/1.1 note",
      "criterion:I/1.2 figures",
      "criterion:II/2.3 figures",
      "profile:agency profile",
    ]);
    expect(await run(["read", path("one.xlsx"), "--json"])).toBe(0);
    expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({
      profile: { agency: "UBND xã A" },
      answers: {
        "I/1.1": { option: 1, note: "một", evidence: "9/KH" },
        "I/1.2": { num: 3, den: 4, evidence: "1/BC\n2/BC" },
        "II/2.3": { value: 2 },
      },
      findings: [],
    });
    expect(await run(["merge", a, b, "-o", path("two.xlsx")])).toBe(1);
    expect(out.join("\n")).toContain("Ban hành trước ngày 31/01 → 5 điểm");
  });
});

interface Item {
  readonly id: string;
  readonly items?: readonly Item[];
  readonly rule?: { readonly kind: string; readonly options?: readonly { readonly points: string }[] };
}

function criteria(item: Item): readonly Item[] {
  return item.items?.flatMap(criteria) ?? [item];
}
