import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { library } from "../../src/rubric/library";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { sampleOr } from "../thorough";
import { catchOutput } from "./cli-run";

const RUBRIC = "binh-thuan-2022-huyen";
const LA_GI = join(import.meta.dirname, "../../rubrics", RUBRIC, "examples/la-gi.json");
const { out, err, path, file } = catchOutput();

interface Line {
  readonly sheet: string;
  readonly status: string;
  readonly profile: Record<string, string>;
  readonly answers: Record<string, unknown>;
  readonly stored: {
    readonly points: string | null;
    readonly criteria: { readonly id: string; readonly points: string | null }[];
  };
  readonly recomputed: { readonly points: string | null };
  readonly findings: unknown[];
  readonly contradictions?: string[];
  readonly appraised?: {
    readonly stored: Line["stored"];
    readonly raised: unknown;
    readonly lowered: unknown;
    readonly differences: { readonly id: string; readonly opinion: string | null }[];
  };
  readonly appraisal?: Record<string, unknown>;
}

async function read(name: string): Promise<Line> {
  out.length = 0;
  expect(await run(["read", path(name), "--json"])).toBe(0);
  expect(out).toHaveLength(1);
  return JSON.parse(out[0] ?? "") as Line;
}

describe("itscore workbook and read", () => {
  test("carries what the council decided, which counts in the end, into a workbook and back", async () => {
    const laGi = JSON.parse(await readFile(LA_GI, "utf8")) as object;
    // The appraisal gives 430.92 points, and 4 of 5 in this row.
    const council = { "1.2": { points: 4.5, reason: "Bổ sung biên bản" } };
    const answers = await file("council.json", { ...laGi, council });
    expect(await run(["workbook", RUBRIC, answers, "--council", "-o", path("council.xlsx")])).toBe(0);
    expect(await read("council.xlsx")).toMatchObject({
      status: "deciding",
      council,
      appraised: { recomputed: { points: "430.92" } },
      final: {
        stored: { points: "431.42" },
        recomputed: { points: "431.42", decided: 1, reasonsMissing: [] },
        differences: [{ id: "1.2", appraised: "4", final: "4.5", difference: "0.5", reason: "Bổ sung biên bản" }],
      },
      findings: [],
    });
    out.length = 0;
    expect(await run(["read", path("council.xlsx")])).toBe(0);
    expect(out.join("\n")).toMatch(/431,42 điểm, là điểm chốt; cho điểm 1 dòng[^]*4 → 4,5; Bổ sung biên bản/);
  });

  test("writes La Gi's workbook, which reads back to 464.06 with every answer", async () => {
    expect(await run(["workbook", RUBRIC, LA_GI, "-o", path("la-gi.xlsx")])).toBe(0);
    expect(err.join("")).toContain("Đã ghi");
    const line = await read("la-gi.xlsx");
    const example = JSON.parse(await readFile(LA_GI, "utf8")) as { answers: unknown; profile: unknown };
    expect(line).toMatchObject({
      rubric: RUBRIC,
      dialect: "resilient",
      status: "scoring",
      findings: [],
      stored: { points: "464.06" },
      recomputed: { points: "464.06" },
    });
    expect(line.answers).toEqual(example.answers);
    expect(line.profile).toEqual(example.profile);
    for (const { id, points } of line.stored.criteria)
      expect([id, Number(points)]).toEqual([id, Number((printed.self.criteria as Record<string, string>)[id])]);
    expect(line.appraised).toBeUndefined();
    // Nothing is wrong with the form by that, and the command ends with 0 as ever.
    expect(line.contradictions).toEqual(["CBCC cấp xã: 184 (Thông tin chung, dòng 2.2, 4.1) · 178 (dòng 3.2)"]);
  });

  test("with --document the printed form stands in front and is all that is printed; the form reads as before", async () => {
    expect(await run(["workbook", RUBRIC, LA_GI, "--document", "-o", path("in.xlsx")])).toBe(0);
    const file = readWorkbookFile(new Uint8Array(await readFile(path("in.xlsx"))));
    expect(file.sheets[file.activeSheet]?.name).toBe("Bản in");
    expect(file.sheets[file.activeSheet]?.page).toMatchObject({
      orientation: "portrait",
      differentFirst: true,
      firstPageNumber: 1,
    });
    const areas = file.names.filter(({ name }) => name === "_xlnm.Print_Area");
    expect(areas).toHaveLength(3);
    // Of the form itself nothing but its hidden first row.
    expect(areas[0]?.formula).toMatch(/!\$A\$1:\$B\$1$/);
    expect(await read("in.xlsx")).toMatchObject({ findings: [], recomputed: { points: "464.06" } });
  });

  test("a document that there is not, or that needs an appraisal, is refused with words", async () => {
    expect(await run(["workbook", RUBRIC, "--document", "bia", "-o", path("x.xlsx")])).toBe(2);
    expect(err.join("")).toContain("Không có loại bản in “bia”; có: self, evidence");
    expect(await run(["workbook", RUBRIC, "--document", "minutes", "-o", path("x.xlsx")])).toBe(2);
    expect(err.join("")).toContain("thêm --appraisal");
  });

  test("writes and reads the appraisal: 430.92, 6 rows raised by 15.49, 24 lowered by 48.63, with the document's remarks", async () => {
    expect(await run(["workbook", RUBRIC, LA_GI, "--appraisal", "-o", path("a.xlsx")])).toBe(0);
    const { status, findings, appraised, appraisal } = await read("a.xlsx");
    expect([status, findings]).toEqual(["appraising", []]);
    expect(appraised).toMatchObject({
      stored: { points: "430.92" },
      recomputed: { points: "430.92" },
      raised: { count: 6, points: "15.49" },
      lowered: { count: 24, points: "48.63" },
    });
    expect(appraised?.differences).toHaveLength(30);
    expect(appraised?.differences.find(({ id }) => id === "4.1#1")?.opinion).toBe("Chỉ có 71 hộp thư");
    for (const { id, points } of appraised?.stored.criteria ?? [])
      expect([id, Number(points)]).toEqual([id, Number((printed.appraised.criteria as Record<string, string>)[id])]);
    expect(appraisal?.["4.2#1"]).toEqual({ num: 2, den: 3 });
  });

  test("what read prints can be scored again", async () => {
    await run(["workbook", RUBRIC, LA_GI, "--appraisal", "-o", path("a.xlsx")]);
    const { answers, appraisal } = await read("a.xlsx");
    const again = await file("again.json", { rubric: RUBRIC, answers, appraisal });
    out.length = 0;
    expect(await run(["score", RUBRIC, again, "--json"])).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ points: "464.06", appraised: { points: "430.92" } });
  });

  const kinds = ["resilient", "native", "pure"].flatMap((dialect) => [[dialect], [dialect, "--appraisal"]]);
  const blank = library.flatMap(({ id }, form) =>
    // Of a sample every form has its share, and every kind.
    kinds
      .filter((_, kind) => (form + kind) % sampleOr(3, 1) === 0)
      .map((options) => [id, options.join(" "), options] as const),
  );
  test.each(blank)("writes %s blank, %s", async (id, _, options) => {
    expect(await run(["workbook", id, "-o", path("blank.xlsx"), "--dialect", ...options])).toBe(0);
    const line = await read("blank.xlsx");
    expect([line.stored.points, line.recomputed.points, line.answers, line.findings]).toEqual([null, null, {}, []]);
  });

  test("tells people what it read, in their language", async () => {
    await run(["workbook", RUBRIC, LA_GI, "--appraisal", "-o", path("a.xlsx")]);
    expect(await run(["read", path("a.xlsx")])).toBe(0);
    const text = out.join("\n");
    expect(text).toContain("lưu trong tệp: 464,06; tính lại: 464,06 / 500 điểm");
    expect(text).toContain("tăng 6 dòng (+15,49), giảm 24 dòng (−48,63)");
    expect(text).toContain("4.1 – Tại UBND cấp Huyện: 5 → 4,79; thiếu lý do: Chỉ có 71 hộp thư");
    expect(text).toContain("Phiếu nguyên vẹn");
    expect(text).toContain("≠ số liệu chưa khớp: CBCC cấp xã: 184 (Thông tin chung, dòng 2.2, 4.1) · 178 (dòng 3.2)");
  });
});

describe("bad input", () => {
  test.each([
    ["a text that is called .xlsx", "x.xlsx", "Đây không phải là phiếu", /không phải|không đọc được/],
    ["an empty file", "x.xlsx", "", /không phải|không đọc được|trống/],
    [
      "an old .xls",
      "x.xls",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      /\.xls/,
    ],
  ])("%s is refused in words", async (_, name, content, words) => {
    expect(await run(["read", await file(name, content)])).toBe(2);
    expect(err.join("\n")).toMatch(words);
    expect(out).toEqual([]);
  });

  test("a file that is not there, and a folder that is not there", async () => {
    expect(await run(["read", path("none.xlsx")])).toBe(2);
    expect(await run(["workbook", RUBRIC, "-o", path("none/x.xlsx")])).toBe(2);
    expect(err.join("\n")).toMatch(/không có tệp này[^]*không có thư mục này/);
  });

  test("a note that no cell could hold is refused, with its place", async () => {
    const answers = await file("long.json", {
      rubric: RUBRIC,
      answers: { "2.1": { num: 1, den: 2, note: "a".repeat(40_000) } },
    });
    expect(await run(["workbook", RUBRIC, answers, "-o", path("x.xlsx")])).toBe(2);
    expect(err.join("\n")).toMatch(/answers\["2\.1"\]\.note: dài 40\.000 ký tự; một ô chỉ chứa được 32\.767/);
  });

  test("an unknown reason in an appraisal is refused", async () => {
    const answers = await file("a.json", {
      rubric: RUBRIC,
      answers: {},
      appraisal: { "2.1": { num: 1, den: 2, reason: "vì thế" } },
    });
    expect(await run(["workbook", RUBRIC, answers, "--appraisal", "-o", path("x.xlsx")])).toBe(2);
    expect(err.join("\n")).toContain('appraisal["2.1"].reason');
  });
});
