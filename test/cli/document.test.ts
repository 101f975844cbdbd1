import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { readDocx } from "../../src/import/tables/docx";
import { catchOutput } from "./cli-run";

const RUBRIC = "bieu-mau-minh-hoa";
const SUOI_MO = join(import.meta.dirname, "../../rubrics", RUBRIC, "examples/suoi-mo.json");
const APPRAISED = join(import.meta.dirname, "../../rubrics", RUBRIC, "examples/suoi-mo-tham-dinh.json");
const { err, path } = catchOutput();

const textsOf = async (name: string): Promise<string[]> =>
  readDocx(new Uint8Array(await readFile(path(name)))).rows.flatMap(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join("\n")),
  );

test("the printed form is a Word document, from answers or from the workbook alike", async () => {
  expect(await run(["document", RUBRIC, SUOI_MO, "-o", path("a.docx")])).toBe(0);
  expect(await run(["workbook", RUBRIC, SUOI_MO, "-o", path("a.xlsx")])).toBe(0);
  expect(await run(["document", path("a.xlsx"), "-o", path("b.docx")])).toBe(0);
  const texts = await textsOf("a.docx");
  expect(await textsOf("b.docx")).toEqual(texts);
  expect(texts).toEqual(expect.arrayContaining(["TT", "Điểm tự chấm", "[1]", "05/KH-UBND"]));
});

test("an appraisal is written where it is asked for, and refused where there is none", async () => {
  expect(await run(["document", RUBRIC, APPRAISED, "--kind", "minutes", "-o", path("m.docx")])).toBe(0);
  expect((await textsOf("m.docx")).join(" ")).toContain("Độc lập - Tự do - Hạnh phúc");
  expect(await run(["document", RUBRIC, SUOI_MO, "--kind", "minutes", "-o", path("x.docx")])).toBe(2);
  expect(await run(["document", RUBRIC, SUOI_MO, "-o", path("x.pdf")])).toBe(2);
  expect(err.join("")).toContain("Chỉ ghi được tệp .docx hoặc .xlsx");
});

test("plain values in a file of their own hold no formula and print as the document does", async () => {
  expect(await run(["document", RUBRIC, SUOI_MO, "-o", path("v.xlsx")])).toBe(0);
  const file = readWorkbookFile(new Uint8Array(await readFile(path("v.xlsx"))));
  expect(file.sheets.map(({ name }) => name)).toEqual(["Bản in", "Danh mục tài liệu"]);
  const cells = file.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  // 70.77 is worked out by hand in the form's README.
  expect(cells.map(({ value }) => value)).toContain(70.77);
  expect(file.sheets[0]?.page).toMatchObject({ orientation: "portrait", differentFirst: true });
});
