import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { catchOutput } from "./cli-run";

const FORM = [
  "STT\tNội dung\tĐiểm tối đa\tCách chấm",
  "I\tCHUNG\t10\t",
  "1\tTỷ lệ đơn nộp trên mạng\t6\tTừ 80% trở lên: 6 điểm; từ 50% đến dưới 80%: 3 điểm; dưới 50%: 0 điểm",
  "2\tHọp tổ\t4\tHọp đủ 4 lần: 4 điểm; 3 lần: 2 điểm; còn lại: 0 điểm",
  "II\tĐIỂM TRỪ (không quá 6 điểm)\t6\t",
  "1\tVi phạm\t6\tMỗi vi phạm trừ 2 điểm",
  "\tTỔNG CỘNG\t10\t",
].join("\n");

const cli = catchOutput();

describe("itscore import", () => {
  test("prints a draft with a reading for every row, and ends with 1 while a row is undecided", async () => {
    expect(await run(["import", await cli.file("bieu-xa.tsv", FORM), "--json"])).toBe(1);
    const printed = JSON.parse(cli.out.join("")) as { rubric: unknown; rows: object[] };
    expect(printed.rubric).toMatchObject({
      id: "bieu-xa",
      maxPoints: "10",
      items: [
        { id: "I", items: [{ id: "I/1", rule: { kind: "ratio", bands: "80%:6;50%:3" } }, { id: "I/2" }] },
        { id: "II", penalty: true, maxPoints: "6", items: [{ rule: { kind: "units", pointsEach: "2" } }] },
      ],
    });
    expect(printed.rows[2]).toEqual({
      row: 3,
      role: "criterion",
      id: "I/1",
      of: null,
      reading: "certain",
      findings: [],
    });
    expect(printed.rows[3]).toMatchObject({
      reading: "flag",
      findings: [{ code: "rest-above", message: expect.stringContaining("≥ 5") as string }],
    });
    expect(cli.err).toEqual([]);
  });

  test("writes a draft that lint can read, and says what is open row by row", async () => {
    const out = cli.path("nhap.json");
    expect(await run(["import", await cli.file("bieu.tsv", FORM), "-o", out])).toBe(1);
    expect(cli.out).toContain("Dòng 4: I/2 [cần xác nhận]");
    expect(cli.out.at(-1)).toBe("bieu: 10 điểm; 2 dòng chắc chắn, 1 dòng cần xác nhận, 0 dòng nhập điểm trực tiếp");
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ schemaVersion: 2 });
    expect(await run(["lint", out])).toBeLessThan(2);
  });

  test("ends with 0 where everything is certain", async () => {
    const file = await cli.file("bieu.csv", "STT;Tiêu chí;Điểm tối đa;Cách tính\n1;Họp;4;Có: 4 điểm, Không: 0 điểm\n");
    expect(await run(["import", file])).toBe(0);
  });

  test("leaves to the user what reads well and yet cannot be scored", async () => {
    const file = await cli.file(
      "bieu.tsv",
      "STT\tTiêu chí\tĐiểm tối đa\tCách tính\n1\tHọp\t4\tCó: 4 điểm; có: 2 điểm; không: 0 điểm",
    );
    const out = cli.path("nhap.json");
    expect(await run(["import", file, "-o", out])).toBe(1);
    expect(cli.out.some((line) => line.includes("không chấm được"))).toBe(true);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ items: [{ rule: { kind: "points" } }] });
    expect(await run(["lint", out])).toBe(0);
  });

  test("names the tables of a file that holds several, and reads the one that is asked for", async () => {
    const table = (title: string, maximum: number, column = ""): string =>
      `<table><tr><th>TT</th><th>${title}</th><th>Điểm tối đa</th>${column}</tr><tr><td>1</td><td>Họp</td><td>${maximum}</td></tr></table>`;
    const file = await cli.file("hai.html", table("Tiêu chí", 4) + table("Nội dung", 7, "<th>Ghi chú</th>"));
    expect(await run(["import", file])).toBe(1);
    expect(cli.out.slice(0, 4)).toEqual([
      "Tệp có nhiều bảng; muốn đọc bảng khác: --table <số>",
      "  1. Tất cả các bảng, nối tiếp nhau: 4 dòng, 2 dòng có điểm",
      "  2. TT · Tiêu chí · Điểm tối đa: 2 dòng, 1 dòng có điểm [đang đọc]",
      "  3. TT · Nội dung · Điểm tối đa · Ghi chú: 2 dòng, 1 dòng có điểm",
    ]);
    expect(cli.out.at(-1)).toMatch(/^hai: 4 điểm/);
    cli.out.length = 0;
    expect(await run(["import", file, "--table", "3", "--json"])).toBe(0);
    expect(JSON.parse(cli.out.join(""))).toMatchObject({
      rubric: { maxPoints: "7" },
      tables: [
        { number: 1, together: true, taken: false },
        { number: 2, taken: false },
        { number: 3, rows: 2, scored: 1, taken: true },
      ],
    });
    expect(await run(["import", file, "--table", "4"])).toBe(2);
    expect(cli.err.join("\n")).toContain("Không có bảng số 4");
  });

  test("writes the template, which it reads again with nothing open in it", async () => {
    const out = cli.path("bang-mau.xlsx");
    expect(await run(["import", "--template", "-o", out])).toBe(0);
    expect(await run(["import", out])).toBe(0);
    expect(cli.out.at(-1)).toContain("16 dòng chắc chắn, 0 dòng cần xác nhận");
  });

  test.each([
    [["import", "--template"], "Thiếu tệp cần ghi"],
    [["import", "--template", "-o", "mau.docx"], "Chỉ ghi được tệp .xlsx"],
    [["import"], "Thiếu tệp cần đọc"],
  ])("says what is missing: %j", async (args, words) => {
    expect(await run(args)).toBe(2);
    expect(cli.err.join("\n")).toContain(words);
  });

  test.each([
    ["%PDF-1.7", "PDF"],
    ["<p>Không có bảng</p>", "Không thấy bảng nào"],
    ["Kính gửi các đơn vị", "không thấy dòng tiêu chí nào"],
    ["<table><tr><td>".repeat(1000), "lồng nhau quá nhiều lớp"],
    ["PK\u0003\u0004", "hỏng"],
  ])("says in words why nothing is read: %j", async (content, words) => {
    expect(await run(["import", await cli.file("tep.docx", content)])).toBe(2);
    expect(cli.err.join("\n")).toContain(words);
    expect(cli.out).toEqual([]);
  });
});
