import { describe, expect, test } from "vitest";
import { importTable } from "../../../src/import/reading/import-table";
import { type OfferedTables, offeredTables } from "../../../src/import/reading/offered-tables";
import { readHtmlTable } from "../../../src/import/tables/html";
import { readTableFile } from "../../../src/import/tables/read-file";
import { writeWorkbookFile } from "../../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../../workbook/sample-workbook";

type Row = readonly string[];

const HEADER = ["TT", "Tiêu chí", "Điểm tối đa"];
const OTHER = ["STT", "Nội dung", "Cách chấm", "Điểm tối đa"];

function html(...tables: readonly (readonly Row[])[]): string {
  const rows = (table: readonly Row[]): string =>
    table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("");
  return tables.map((table) => `<table>${rows(table)}</table>`).join("<p>&nbsp;</p>");
}

/** `*` before the one that is taken: `*all 4/2`, `TT · Tiêu chí · Điểm tối đa 2/1`. */
function told({ offers, taken }: OfferedTables): string[] {
  return offers.map(
    ({ together, words, rows, scored }, index) =>
      `${index === taken ? "*" : ""}${together ? "all" : words} ${rows}/${scored}`,
  );
}

const offered = (...tables: readonly (readonly Row[])[]): OfferedTables =>
  offeredTables(readHtmlTable(html(...tables)));

describe("tables of one source", () => {
  const first = [HEADER, ["1", "Họp tổ", "4"], ["2", "Trồng cây", "6"]];
  const goesOn = [["3", "Đọc sách", "5"]];

  test("that are parts of one form are read as one, with and without a header of their own", () => {
    for (const next of [goesOn, [HEADER, ...goesOn]]) {
      const found = offered(first, next);
      expect(found).toMatchObject({ taken: 0, open: false, offers: [{ together: true, scored: 3 }] });
      expect(found.offers[0].table.remarks).toEqual(["several-tables"]);
    }
  });

  test("that begin their numbers again may be one form or two: the user is asked", () => {
    const found = offered(first, [HEADER, ["1", "Đọc sách", "5"]]);
    expect(told(found)).toEqual(["*all 5/3", "TT · Tiêu chí · Điểm tối đa 3/2", "TT · Tiêu chí · Điểm tối đa 2/1"]);
    expect(found.open).toBe(true);
  });

  test("with other columns are two forms: the one with more scored rows is taken, and the user is asked", () => {
    const found = offered([HEADER, ["1", "Họp tổ", "4"]], [OTHER, ["1", "Cây", "Có: 2", "2"], ["2", "Hoa", "", "3"]]);
    expect(told(found)).toEqual([
      "all 5/3",
      "TT · Tiêu chí · Điểm tối đa 2/1",
      "*STT · Nội dung · Cách chấm · Điểm tối đa 3/2",
    ]);
    expect(found.open).toBe(true);
    const { table } = found.offers[2] ?? found.offers[0];
    expect(table).toMatchObject({ columns: 4, remarks: ["one-of-several"] });
    expect(importTable(table, { name: "b", year: 2026 })?.rubric).toMatchObject({ maxPoints: "5" });
  });

  test("of which one is scored are read together without a question, and the form can be taken alone", () => {
    const found = offered([["UBND XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]], first, [["Người lập biểu", "Chủ tịch"]]);
    expect(told(found)).toEqual([
      "*all 5/2",
      "UBND XÃ · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM 1/0",
      "TT · Tiêu chí · Điểm tối đa 3/2",
      "Người lập biểu · Chủ tịch 1/0",
    ]);
    expect(found.open).toBe(false);
  });

  test("one table is no choice, also with empty ones around it", () => {
    expect(told(offered([["", ""]], first, [["", ""]]))).toEqual(["*all 3/2"]);
    expect(told(offered(first))).toEqual(["*all 3/2"]);
  });
});

describe("forms below one another in one sheet", () => {
  const lines = (...rows: readonly Row[]): OfferedTables => offeredTables(readHtmlTable(html(rows)));
  const form = (title: string, ...rows: readonly Row[]): Row[] => [
    [title, "", ""],
    HEADER,
    ...rows,
    ["", "Tổng cộng", "9"],
  ];
  const empty = ["", "", ""];

  test("with a title of its own each and numbers that begin again are told apart, and the user is asked", () => {
    const found = lines(
      ...form("BẢNG CHẤM ĐIỂM CẤP XÃ", ["1", "Họp tổ", "4"], ["2", "Trồng cây", "5"]),
      empty,
      ...form("BẢNG CHẤM ĐIỂM CẤP TỈNH", ["1", "Đọc sách", "2"], ["2", "Vẽ tranh", "3"], ["3", "Hát", "4"]),
    );
    expect(told(found).slice(1)).toEqual(["BẢNG CHẤM ĐIỂM CẤP XÃ 5/3", "*BẢNG CHẤM ĐIỂM CẤP TỈNH 6/4"]);
    expect(found.open).toBe(true);
    const second = importTable((found.offers[2] ?? found.offers[0]).table, { name: "b", year: 2026 });
    expect(second?.rubric).toMatchObject({ title: "BẢNG CHẤM ĐIỂM CẤP TỈNH", maxPoints: "9" });
    expect(second?.rubric.items).toHaveLength(3);
  });

  test("parts of one form, and a header that is printed again, are one table", () => {
    const parts = lines(
      ["1. Nhóm sẵn sàng", "", ""],
      HEADER,
      ["1", "Họp tổ", "4"],
      ["2. Nhóm kết quả", "", ""],
      HEADER,
      ["1", "Đọc sách", "2"],
    );
    const again = lines(...form("BẢNG CHẤM ĐIỂM", ["1", "Họp tổ", "4"]), ["", "", ""], HEADER, ["2", "Đọc sách", "5"]);
    const named = lines(HEADER, ["1", "Họp tổ", "4"], ["Chuyên mục Tin tức", "", ""], HEADER, ["1", "Đọc sách", "2"]);
    for (const found of [parts, again, named]) expect(found.offers).toHaveLength(1);
  });
});

describe("sheets of a workbook", () => {
  const form = (name: string, rows: number, visibility: "visible" | "hidden" = "visible") =>
    sheetOf({
      name,
      visibility,
      rows: [
        rowAt(0, ...HEADER.map((value) => ({ value }))),
        ...Array.from({ length: rows }, (_, index) =>
          rowAt(index + 1, { value: String(index + 1) }, { value: `Việc ${index + 1}` }, { value: 2 }),
        ),
      ],
    });
  const guide = sheetOf({ name: "Hướng dẫn", rows: [rowAt(0, { value: "Đọc kỹ trước khi chấm" })] });
  const read = (...sheets: readonly ReturnType<typeof sheetOf>[]): OfferedTables =>
    offeredTables(readTableFile(writeWorkbookFile(workbookOf(sheets)), "a.xlsx"));

  test("are offered by name; the one in front is meant where it is scored", () => {
    const found = read(form("Cấp xã", 2), form("Cấp tỉnh", 5), form("Nháp", 9, "hidden"));
    expect(told(found)).toEqual(["*Cấp xã 3/2", "Cấp tỉnh 6/5"]);
    expect(found.open).toBe(true);
  });

  test("of which only one behind is scored are no question: it is taken", () => {
    const found = read(guide, form("Biểu chấm", 3));
    expect(told(found)).toEqual(["Hướng dẫn 1/0", "*Biểu chấm 4/3"]);
    expect(found.open).toBe(false);
    expect(found.offers[1]?.table.remarks).toContain("one-of-several");
  });
});
