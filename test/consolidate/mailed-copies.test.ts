import { read as readBySheetJs, write as writeBySheetJs } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { consolidate, type Consolidation } from "../../src/consolidate/consolidation";
import { refusalOf, refusedByName, ResultLists } from "../../src/consolidate/files";
import { questionsOf } from "../../src/consolidate/questions";
import { readUnit } from "../../src/consolidate/read-file";
import { problemText, refusalText } from "../../src/consolidate/texts";
import { loadExample, loadRubric } from "../../src/rubric/library";
import type { Rubric } from "../../src/rubric/schema";
import { writeForm } from "../../src/xlsx/form-file";
import { releaseFile } from "../release-fixtures";

// One district form as it comes back by mail, each copy with what one program, one person or the way did to it.

const RUBRIC = "binh-thuan-2022-huyen";
const rubric = await loadRubric(RUBRIC);
const { answers, profile } = await loadExample(RUBRIC, "la-gi");

function form(agency: string, of: Rubric = rubric): Uint8Array {
  return writeForm(of, { answers, profile: { ...profile, agency } }, "00112233445566778899aabbccddeeff");
}

/** The file with a text of its sheet, or of another part, put in place of another one, which must be there. */
function edited(bytes: Uint8Array, from: string | RegExp, to: string, part = "xl/worksheets/sheet1.xml"): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  if (text.search(from) < 0) throw new Error(`${part} does not say ${String(from)}`);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

const ofRelease = (name: string, agency: string): Uint8Array =>
  edited(releaseFile(name), "UBND Thị xã La Gi", agency, "xl/sharedStrings.xml");

/** A number typed over the first formula that gives one: points of a row. */
const forged = (bytes: Uint8Array): Uint8Array =>
  edited(bytes, /(<c r="[A-Z]+\d+"[^>]*>)<f>[^<]*<\/f><v>\d+(?:\.\d+)?<\/v>/, "$1<v>0.25</v>");

const savedBySheetJs = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    writeBySheetJs(readBySheetJs(bytes, { type: "array" }), { type: "array", bookType: "xlsx" }) as ArrayBuffer,
  );

const mails: Readonly<Record<string, () => Uint8Array>> = {
  "la-gi.xlsx": () => form("UBND thị xã La Gi"),
  "libreoffice.xlsx": () => ofRelease("la-gi-inserted-rows.libreoffice", "UBND huyện Hàm Tân"),
  "sheetjs.xlsx": () => savedBySheetJs(form("UBND huyện Tánh Linh")),
  "forged.xlsx": () => forged(form("UBND huyện Đức Linh")),
  "release.xlsx": () => ofRelease("la-gi", "UBND huyện Bắc Bình"),
  "other-words.xlsx": () => form("UBND huyện Phú Quý", { ...rubric, title: `${rubric.title} (in lại)` }),
  "Copy of phieu (1) - Sao chép.xlsx": () => form("UBND huyện Tuy Phong"),
  "spelt.xlsx": () => form("UBND huyện Hàm Thuận Bắc"),
  "spelt otherwise.xlsx": () => form("Ủy ban nhân dân huyện Hàm Thuận Bắc"),
  "nameless.xlsx": () => form(""),
  "~$la-gi.xlsx": () => strToU8("an.nguyen"),
  "picture.xlsx": () => strToU8("\u0089PNG\r\n\u001a\n", true),
  "photo.jpg": () => strToU8("\u00ff\u00d8", true),
  "half.xlsx": () => form("UBND thành phố Phan Thiết").slice(0, 30_000),
};

let result: Consolidation;
const lists = new ResultLists();

beforeAll(async () => {
  for (const [file, bytes] of Object.entries(mails)) {
    const byName = refusedByName(file, "vi");
    lists.add(
      byName === null ? await readUnit({ file, folder: null }, bytes(), "vi") : { refusal: refusalOf(file, byName) },
    );
  }
  result = consolidate(lists);
});

interface Told {
  readonly rank: number | null;
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
}

function told(file: string): Told {
  const found = result.units.find((one) => one.unit.file === file);
  if (found === undefined) throw new Error(`no unit came from ${file}`);
  // Whatever was done to the file, its figures are those of La Gi, whose points are printed.
  expect([file, found.points]).toEqual([file, "464.06"]);
  return {
    rank: found.rank,
    problems: found.problems.map((one) => problemText(one, "vi")),
    remarks: found.unit.remarks,
  };
}

describe("mailed copies of one form", () => {
  test.each([
    ["as it was sent", "la-gi.xlsx", []],
    ["of an earlier release", "release.xlsx", ["Phiếu do bản ITSCORE trước tạo"]],
    [
      "of that release with rows put in, saved by LibreOffice",
      "libreoffice.xlsx",
      ["Phiếu do bản ITSCORE trước tạo", "Trang phiếu không còn được bảo vệ"],
    ],
    [
      "saved by SheetJS",
      "sheetjs.xlsx",
      [
        "Các ô mất hết định dạng",
        "Trang phiếu không còn được bảo vệ",
        "ô mất danh sách chọn hoặc lời nhắc nhập",
        "Phiếu mất màu báo lỗi",
      ],
    ],
    ["with other printed words", "other-words.xlsx", ["Lời in của bộ tiêu chí khác với bản trong Thư viện"]],
    ["under another name", "Copy of phieu (1) - Sao chép.xlsx", []],
  ])("one %s is ranked, and what became of it is only to be known", (_, file, expected) => {
    const { rank, problems, remarks } = told(file);
    expect([rank, problems]).toEqual([1, []]);
    expect(remarks).toEqual(expected.map((text) => expect.stringContaining(text) as string));
  });

  test("one with points typed over is ranked by its figures, and the cell is named", () => {
    const { rank, problems, remarks } = told("forged.xlsx");
    expect([rank, remarks]).toEqual([1, []]);
    expect(problems).toEqual([expect.stringMatching(/cột Điểm tự chấm: Gõ đè lên công thức: đang ghi 0,25/)]);
  });

  test("one without the agency's name is not ranked, and neither are two that may be of one agency, which is asked", () => {
    expect(told("nameless.xlsx")).toMatchObject({
      rank: null,
      problems: [expect.stringContaining("chưa ghi tên cơ quan")],
    });
    for (const [file, other] of [
      ["spelt.xlsx", "spelt otherwise.xlsx"],
      ["spelt otherwise.xlsx", "spelt.xlsx"],
    ] as const)
      expect(told(file)).toMatchObject({ rank: null, problems: [expect.stringContaining(`Tệp ${other} ghi tên`)] });
    expect(questionsOf(result)).toMatchObject({
      spellings: [{ names: ["UBND huyện Hàm Thuận Bắc", "Ủy ban nhân dân huyện Hàm Thuận Bắc"], isListed: false }],
      files: [],
    });
    expect(result.open).toBe(3);
  });

  test("what is no form is refused by name, each with what to do, and every mail is in one list", () => {
    expect(result.refused.map(({ file, reason }) => [file, refusalText(reason, "vi")])).toEqual([
      ["~$la-gi.xlsx", expect.stringContaining("chọn chính tệp đó")],
      ["picture.xlsx", expect.stringContaining("Đây không phải tệp Excel")],
      ["photo.jpg", "Không phải tệp .xlsx"],
      ["half.xlsx", expect.stringContaining("đề nghị nơi gửi gửi lại")],
    ]);
    expect([...result.units.map((one) => one.unit.file), ...result.refused.map(({ file }) => file)].sort()).toEqual(
      Object.keys(mails).sort(),
    );
  });
});
