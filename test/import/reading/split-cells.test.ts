import { describe, expect, test } from "vitest";
import { type ImportedTable, importTable } from "../../../src/import/reading/import-table";
import { readXlsxTable } from "../../../src/import/tables/xlsx";
import type { Area } from "../../../src/workbook/area";
import { writeWorkbookFile } from "../../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../../workbook/sample-workbook";
import { linesOf } from "./read-form";

type Cell = string | number | readonly string[];

const HEADER = ["TT", "Nội dung", "Cách chấm", "Điểm tối đa", "Tài liệu kiểm chứng"];
const FORM: readonly (readonly Cell[])[] = [
  ["I", "QUẢN LÝ", "", 12, ""],
  [
    "1",
    ["Tỷ lệ hồ sơ đúng hạn", "(tính cả hồ sơ nộp trên mạng)"],
    ["Từ 90% trở lên: 6 điểm", "Từ 70% đến dưới 90%: 3 điểm", "Dưới 70%: 0 điểm"],
    6,
    "Sổ theo dõi",
  ],
  ["2", "Có kế hoạch", ["Có: 2 điểm", "Không: 0 điểm"], 2, ["Kế hoạch", "Quyết định", "Biên bản"]],
  ["3", ["Số cuộc họp", "trong năm"], "Mỗi cuộc được 1 điểm, tối đa 4 điểm", 4, ""],
];

/** A form in a sheet: `whole` as printed, else a row for each paragraph, the other cells merged over them or left empty. */
function read(form: typeof FORM, how: "whole" | "merged" | "blank"): ImportedTable {
  const rows = [rowAt(0, ...HEADER.map((value) => ({ value })))];
  const merges: Area[] = [];
  for (const cells of form) {
    const row = rows.length;
    const height = how === "whole" ? 1 : Math.max(...cells.map((cell) => (Array.isArray(cell) ? cell.length : 1)));
    const valueAt = (cell: Cell, line: number): string | number | null => {
      if (typeof cell === "string" || typeof cell === "number") return line === 0 ? cell : null;
      return how === "whole" ? cell.join("\n") : (cell[line] ?? null);
    };
    for (let line = 0; line < height; line += 1)
      rows.push(rowAt(row + line, ...cells.map((cell) => ({ value: valueAt(cell, line) }))));
    cells.forEach((cell, column) => {
      if (how === "merged" && height > 1 && !Array.isArray(cell))
        merges.push({ row, column, rows: height, columns: 1 });
    });
  }
  const found = importTable(readXlsxTable(writeWorkbookFile(workbookOf([sheetOf({ rows, merges })]))), {
    name: "bieu",
    year: 2026,
  });
  if (!found) throw new Error("nothing was read");
  return found;
}

describe("cells that Excel split into rows", () => {
  test("read as they were printed where the other cells are merged, and the rows are named", () => {
    const merged = read(FORM, "merged");
    expect(merged.rubric.items).toEqual(read(FORM, "whole").rubric.items);
    expect(linesOf(merged)).toEqual([
      "I [12]",
      "I/1 [6] certain ratio 90%:6;70%:3",
      "I/2 [2] certain choice Có=2 | Không=0",
      "I/3 [4] certain units 1",
    ]);
    expect(merged.findings).toEqual([{ code: "split-cells", words: "4, 10" }]);
    expect(merged.rows.map(({ role }) => role)).toEqual([
      ...["header", "section"],
      ...["criterion", "continuation", "continuation"],
      ...["criterion", "continuation", "continuation"],
      ...["criterion", "continuation"],
    ]);
  });

  test("read the same where the other cells are empty", () => {
    expect(read(FORM, "blank").rubric.items).toEqual(read(FORM, "whole").rubric.items);
    expect(read(FORM, "whole").findings).toEqual([]);
  });

  test("are put together as a proposal where only the merges say so", () => {
    const found = read([["1", ["Tổ chức họp", "Ban chỉ đạo"], "Có: 2 điểm; Không: 0 điểm", 2, ""]], "merged");
    expect(found.rubric.items[0]).toMatchObject({ title: "Tổ chức họp Ban chỉ đạo" });
    expect(linesOf(found)).toEqual(["1 [2] flag choice Có=2 | Không=0 !split-cell"]);
  });

  test("are never rows with a number, points or a condition of their own, nor answers", () => {
    const title = (...cells: readonly (readonly Cell[])[]): string[] => {
      const found = read([["1", "Họp tổ", "Có: 2 điểm; không: 0 điểm", 2, ""], ...cells], "blank");
      expect(found.findings.map(({ code }) => code)).not.toContain("split-cells");
      return found.rubric.items.map((item) => item.title);
    };
    expect(title(["2", "trồng cây", "", 3, ""])).toEqual(["Họp tổ", "trồng cây"]);
    expect(title(["", "trồng cây", "", 3, ""])[0]).toBe("Họp tổ");
    expect(title(["", "(không tính xã miền núi)", "", "", ""])).toEqual(["Họp tổ"]);
    expect(title(["", "mỗi cuộc thiếu trừ 0,5 điểm", "", "", ""])).toEqual(["Họp tổ"]);
    expect(title(["", "Ban chỉ đạo", "", "", ""])).toEqual(["Họp tổ"]);
    expect(title(["", "- có: 2 điểm", "", "", ""])).toEqual(["Họp tổ"]);
  });
});
