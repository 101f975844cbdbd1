import { spawn } from "node:child_process";
import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { visible } from "../../src/cli/output";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { formBytes } from "../planned-file";
import { changePart } from "../taskpane/change-part";
import { catchOutput } from "./cli-run";
import { cellOf } from "../e2e/form-cells";

const RUBRIC = "tay-ninh-2015-so";
const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const form = formBytes(rubric, laGi);
const { out, err, path, file } = catchOutput();

describe("files that the system does not give", () => {
  test.each([
    ["read", "gone.xlsx", "không có tệp này"],
    ["read", ".", "đây là thư mục, không phải tệp"],
    ["score", "gone.json", "không có tệp này"],
    ["score", ".", "đây là thư mục, không phải tệp"],
  ])("%s %s says why", async (command, name, reason) => {
    expect(await run([command, ...(command === "score" ? [RUBRIC] : []), path(name)])).toBe(2);
    expect(err.join("\n")).toBe(`Không đọc được tệp ${path(name)}: ${reason}`);
  });

  test("a folder and a missing folder are not written to", async () => {
    await mkdir(path("folder.xlsx"));
    expect(await run(["workbook", RUBRIC, "-o", path("folder.xlsx")])).toBe(2);
    expect(await run(["workbook", RUBRIC, "-o", path("none/x.xlsx")])).toBe(2);
    expect(err).toEqual([
      `Không ghi được tệp ${path("folder.xlsx")}: đây là thư mục, không phải tệp`,
      `Không ghi được tệp ${path("none/x.xlsx")}: không có thư mục này`,
    ]);
  });

  test.each(["x.xls", "x.xlsm", "x.csv", "x", "xlsx"])("nothing but .xlsx is written: %s", async (name) => {
    expect(await run(["workbook", RUBRIC, "-o", path(name)])).toBe(2);
    expect(err.join()).toContain("Chỉ ghi được tệp .xlsx");
    expect(await readdir(path("."))).toEqual([]);
  });

  test("the letters of the ending do not matter", async () => {
    expect(await run(["workbook", RUBRIC, "-o", path("X.XLSX")])).toBe(0);
    expect((await readFile(path("X.XLSX"))).subarray(0, 2).toString()).toBe("PK");
  });

  test("a file of 1.5 GB is refused by its size", async () => {
    // A hole takes no room on the disk and would take it in memory.
    const huge = await open(path("huge.xlsx"), "w");
    await huge.truncate(1_500_000_000);
    await huge.close();
    const before = process.memoryUsage().rss;
    for (const command of [["read"], ["score", RUBRIC]]) expect(await run([...command, path("huge.xlsx")])).toBe(2);
    expect(err.join("\n")).toContain("quá lớn: chỉ đọc tệp đến 10 MB");
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});

describe("an answers file", () => {
  const answers = JSON.stringify({ rubric: "binh-thuan-2022-huyen", answers: laGi.answers });
  const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

  test.each<[encoding: string, bytes: Uint8Array]>([
    ["UTF-8", Buffer.from(answers)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${answers}`)],
    ["UTF-16 with a mark, as Windows' Notepad calls Unicode", utf16(`\ufeff${answers}`)],
    ["UTF-16, big end first", utf16(`\ufeff${answers}`).swap16()],
    ["UTF-16 without a mark", utf16(answers)],
    ["UTF-16, big end first, without a mark", utf16(answers).swap16()],
  ])("in %s is scored", async (_encoding, bytes) => {
    expect(await run(["score", "binh-thuan-2022-huyen", await file("a.json", bytes), "--json"])).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ points: "464.06" });
  });

  test("in another encoding is refused in words", async () => {
    const bytes = Buffer.from(answers.replace("{", '{"note":"\u00e9",'), "latin1");
    expect(await run(["score", "binh-thuan-2022-huyen", await file("a.json", bytes)])).toBe(2);
    expect(err.join()).toContain("không phải văn bản Unicode (UTF-8 hoặc UTF-16)");
  });
});

describe("what comes from files moves no cursor and writes no line", () => {
  const ESCAPE = "\u001b[2J\u001b[H";

  test("control characters are written as JSON writes them", () => {
    expect(visible(`a${ESCAPE}\u009b1mb\nc\r\u202ed\u007f\te`)).toBe(
      "a\\u001b[2J\\u001b[H\\u009b1mb\\u000ac\\u000d\\u202ed\\u007f\te",
    );
    expect(JSON.parse(visible(JSON.stringify({ a: "\u009b\u2028\n" })))).toEqual({ a: "\u009b\u2028\n" });
  });

  const control = (text: string): boolean => /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/.test(text);

  test("from the name of a sheet and from its cells, in words and in JSON", async () => {
    const changed = changePart(
      changePart(form, "xl/workbook.xml", (xml) =>
        xml.replace('<sheet name="CNTT', '<sheet name="_x001B_[2J_x000A_Phiếu nguyên vẹn_x009B_1m CNTT'),
      ),
      "xl/worksheets/sheet1.xml",
      (xml) =>
        xml.replace(
          new RegExp(`(<c r="${cellOf("1.1#2", "points")}"[^>]*)><f>.*?</f><v>[^<]*</v>`),
          '$1 t="str"><v>_x001B_[2J&#10;đạt</v>',
        ),
    );
    const name = await file("a.xlsx", changed);
    for (const how of [[], ["--json"]]) {
      await run(["read", name, ...how]);
      expect(out.join("")).toContain("\\u001b[2J");
      expect([...out, ...err].filter(control)).toEqual([]);
      out.length = 0;
    }
  });

  test("from the keys and texts of a JSON file", async () => {
    const bad = await file("a.json", { answers: { [`${ESCAPE}x\n1.1`]: {}, "1.1#1": { [`${ESCAPE}k`]: 1 } } });
    expect(await run(["score", "binh-thuan-2022-huyen", bad])).toBe(2);
    expect(await run(["score", "binh-thuan-2022-huyen", await file("b.json", `{"a": ${ESCAPE}}`)])).toBe(2);
    expect(await run(["lint", await file("c.json", { id: ESCAPE, [ESCAPE]: 1 })])).toBe(2);
    expect(err.length).toBeGreaterThan(5);
    expect(err.filter(control)).toEqual([]);
  });
});

test("whoever stops reading the output ends the command without a word", async () => {
  const root = join(import.meta.dirname, "../..");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "lint", "binh-thuan-2022-huyen", "--json"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  child.stdout.destroy();
  let words = "";
  child.stderr.on("data", (piece) => (words += String(piece)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([words, code]).toEqual(["", 0]);
}, 60_000);

describe("a workbook beyond the bounds", () => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const far = changePart(form, SHEET, (xml) =>
    xml.replace("</sheetData>", '<row r="1048576"><c r="C1048576"><v>1</v></c></row></sheetData>'),
  );

  test("is told with the sheet and the cell where it is a form", async () => {
    expect(await run(["read", await file("far.xlsx", far)])).toBe(2);
    expect(err.join()).toContain("trang “CNTT cấp huyện Bình Thuận 2022”, ô C1048576");
    expect(err.join()).not.toContain("hình ảnh");
  });

  test("is told with the sheet and the cell, also for one column too many", async () => {
    const wide = changePart(form, SHEET, (xml) => xml.replace("</row>", '<c r="SS1"><v>1</v></c></row>'));
    expect(await run(["read", await file("wide.xlsx", wide)])).toBe(2);
    expect(err.join()).toContain("trang “CNTT cấp huyện Bình Thuận 2022”, ô SS1");
  });

  test("is no form where it is none", async () => {
    const other = changePart(far, SHEET, (xml) => xml.replace(/<row r="1"[^>]*>.*?<\/row>/, ""));
    const none = changePart(other, "xl/worksheets/sheet2.xml", (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>"),
    );
    expect(await run(["read", await file("none.xlsx", none)])).toBe(2);
    expect(err).toEqual([
      expect.stringContaining("không có phiếu ITSCORE nào trong tệp"),
      "Trang “CNTT cấp huyện Bình Thuận 2022” quá lớn hoặc đọc quá lâu nên đã bỏ qua.",
    ]);
  });
});
