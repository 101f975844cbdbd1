import type { Item } from "../../../src/rubric/schema";
import { describe, expect, test } from "vitest";
import { type ImportedTable, importTable } from "../../../src/import/reading/import-table";
import { readDelimited } from "../../../src/import/tables/delimited";
import { tsv } from "./one-row";

function read(rows: readonly (readonly string[])[]): ImportedTable {
  const found = importTable(readDelimited(tsv(rows), "tsv"), { name: "bieu", year: 2026 });
  if (!found) throw new Error("nothing was read");
  return found;
}

/** `I (30) [ I/1 (10) I/2 (20) ]` */
function outline(items: readonly Item[]): string {
  return items
    .map((item) => {
      const marks =
        item.type === "section" ? [item.bonus && "+", item.penalty && "-", item.ceiling && `≤${item.ceiling}`] : [];
      const max = item.maxPoints === undefined ? "" : ` (${item.maxPoints})`;
      const inside = item.type === "section" ? ` [ ${outline(item.items)} ]` : "";
      return `${item.id}${max}${marks.filter(Boolean).join("")}${inside}`;
    })
    .join(" ");
}

const roles = ({ rows }: ImportedTable): string =>
  rows.map(({ role, of }) => (of === null ? role : `${role} of ${of}`)).join(", ");

const HEADER = ["STT", "Nội dung", "Điểm tối đa", "Cách chấm"];

describe("the structure of a table", () => {
  test("follows Roman numbers, numbers and letters that begin again in every group", () => {
    const table = read([
      HEADER,
      ["I", "TỔ CHỨC", "10", ""],
      ["1", "Nhân sự", "6", ""],
      ["a)", "Phân công", "4", ""],
      ["b)", "Tập huấn", "2", ""],
      ["2", "Kế hoạch", "4", "Có: 4 điểm; Không: 0 điểm"],
      ["II", "KẾT QUẢ", "5", ""],
      ["1", "Báo cáo", "5", ""],
      ["", "Tổng cộng", "15", ""],
    ]);
    expect(outline(table.rubric.items)).toBe("I (10) [ I/1 (6) [ I/1/a (4) I/1/b (2) ] I/2 (4) ] II (5) [ II/1 (5) ]");
    expect(table.rubric.maxPoints).toBe("15");
    expect(roles(table)).toBe("header, section, section, criterion, criterion, criterion, section, criterion, total");
  });

  test("counts missing and repeated numbers by printed order, so that no id stands twice", () => {
    const table = read([
      HEADER,
      ["I", "A", "9", ""],
      ["1", "Một", "3", ""],
      ["1", "Hai", "3", ""],
      ["", "Ba", "3", ""],
    ]);
    expect(outline(table.rubric.items)).toBe("I (9) [ I/1 (3) I/1#2 (3) I/#1 (3) ]");
  });

  test("takes letters for Roman numbers only where they count so", () => {
    const table = read([
      HEADER,
      ["A", "Một", "1", ""],
      ["A.1", "a", "1", ""],
      ["B", "Hai", "1", ""],
      ["B.1", "b", "1", ""],
      ["C", "Ba", "1", ""],
      ["C.1", "c", "1", ""],
    ]);
    expect(outline(table.rubric.items)).toBe("A (1) [ A/A.1 (1) ] B (1) [ B/B.1 (1) ] C (1) [ C/C.1 (1) ]");
  });

  test("knows a form of one column by its numbers and brackets", () => {
    const table = read([
      ["1. Tổ chức: (9 điểm)"],
      ["1.1. Có tổ phụ trách (5đ)"],
      ["- Có tổ riêng: 5 điểm"],
      ["- Có người kiêm nhiệm: 1/2 * Điểm tối đa"],
      ["- Không có: 0 điểm"],
      ["Gửi kèm quyết định"],
      ["Có nội quy (4đ)"],
      ["- Có: 4 điểm"],
      ["- Không: 0 điểm"],
    ]);
    expect(outline(table.rubric.items)).toBe("1 (9) [ 1/1.1 (5) 1/#1 (4) ]");
    expect(roles(table)).toBe(
      "section, criterion, option of 1/1.1, option of 1/1.1, option of 1/1.1, continuation of 1/1.1, criterion, option of 1/#1, option of 1/#1",
    );
  });

  test("reads answers in rows of their own, with their points beside the maximum", () => {
    const table = read([
      ["STT", "Tiêu chí", "Thang điểm", "Điểm", "Điểm tối đa"],
      ["1", "Máy chủ", "Có, dùng riêng", "4", "4"],
      ["", "", "Có, dùng chung", "2,5", ""],
      ["", "", "Không", "0", ""],
    ]);
    expect(roles(table)).toBe("header, criterion, option of 1, option of 1");
    expect(table.rubric.items[0]).toMatchObject({
      maxPoints: "4",
      rule: {
        kind: "choice",
        options: [
          { label: "Có, dùng riêng", points: "4" },
          { label: "Có, dùng chung", points: "2.5" },
          { label: "Không", points: "0" },
        ],
      },
    });
  });

  test("tells a header of several rows, also where it is printed again, and leaves filled-in scores alone", () => {
    const table = read([
      ["TT", "Chỉ tiêu", "QUY ĐỊNH", "", "TỰ CHẤM"],
      ["", "", "Điểm tối đa", "Cách tính điểm", "Điểm tự chấm"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["1", "Họp", "4", "Có: 4 điểm; Không: 0 điểm", "2"],
      ["TT", "Chỉ tiêu", "QUY ĐỊNH", "", "TỰ CHẤM"],
      ["2", "Báo cáo", "3", "Có: 3 điểm; Không: 0 điểm", "1"],
    ]);
    expect(roles(table)).toBe("header, header, header, criterion, header, criterion");
    expect(outline(table.rubric.items)).toBe("1 (4) 2 (3)");
  });

  test("marks groups of bonus and penalty points with their ceilings", () => {
    const table = read([
      HEADER,
      ["I", "CHUNG", "5", ""],
      ["1", "Họp", "5", ""],
      ["II", "ĐIỂM THƯỞNG (tối đa 3 điểm)", "3", ""],
      ["1", "Sáng kiến", "4", "Mỗi sáng kiến được cộng 2 điểm"],
      ["III", "ĐIỂM TRỪ (không quá 6 điểm)", "6", ""],
      ["1", "Vi phạm", "6", "Mỗi vi phạm trừ 2 điểm"],
      ["", "TỔNG ĐIỂM", "5", ""],
    ]);
    expect(outline(table.rubric.items)).toBe("I (5) [ I/1 (5) ] II (3)+≤3 [ II/1 (4) ] III (6)- [ III/1 (6) ]");
    expect(table.rows[6]).toMatchObject({ reading: "certain" });
    expect(table.rubric.items[2]).toMatchObject({ items: [{ rule: { kind: "units", pointsEach: "2" } }] });
    expect(table.findings).toEqual([]);
  });

  test("takes the mark of a footnote off a number and reads the footnote's formula", () => {
    const table = read([
      ["TT", "Nội dung", "Điểm tối đa", "", ""],
      ["I", "CÔNG VIỆC", "101", "", ""],
      ["1", "Khối lượng việc1", "5", "", ""],
      ["2", "Nề nếp", "5", "", ""],
      ["Tổng cộng", "", "10", "", ""],
      ["1", "", "", "", ""],
      ["Khối lượng việc", "=", "Số việc đã xong", "x 100% x 5", ""],
      ["", "", "Số việc được giao", "", ""],
    ]);
    expect(outline(table.rubric.items)).toBe("I (10) [ I/1 (5) I/2 (5) ]");
    expect(table.rubric.items[0]).toMatchObject({
      items: [
        {
          rule: { kind: "ratio", numerator: { label: "Số việc đã xong" }, denominator: { label: "Số việc được giao" } },
        },
        { rule: { kind: "points" } },
      ],
    });
  });

  test("keeps a condition without points as a note, and says which sums do not hold", () => {
    const table = read([
      HEADER,
      ["I", "CHUNG", "9", ""],
      ["1", "Có quy chế", "Điều kiện bắt buộc", ""],
      ["2", "Họp", "4", ""],
      ["3", "Báo cáo", "4", ""],
      ["", "Tổng cộng", "10", ""],
    ]);
    expect(roles(table)).toBe("header, section, note, criterion, criterion, total");
    expect(table.rows[1]?.findings.map(({ code }) => code)).toEqual(["group-sum"]);
    expect(table.findings.map(({ code, words }) => `${code} ${words}`)).toEqual(["total-sum 9 ≠ 10"]);
  });

  test("hands on what a form says of missing evidence to every row", () => {
    const table = read([
      HEADER,
      ["1", "Họp", "4", ""],
      ["", "Tổng cộng", "4", ""],
      ["Ghi chú: dòng không có minh chứng thì không chấm điểm", "", "", ""],
    ]);
    expect(table.rubric.items[0]).toMatchObject({ evidence: { missingScoresZero: true } });
  });

  test("finds the header of the points below another table, and groups whose row is one wide cell", () => {
    const table = read([
      ["STT", "Tên dự án", "Nội dung", "Kinh phí"],
      ["1", "Mua máy", "", "218"],
      ["Số TT", "TIÊU CHÍ", "Thang điểm", "Điểm tối đa"],
      ["I. HẠ TẦNG (6 điểm)", "", "", ""],
      ["1", "Họp", "Có: 4 điểm; Không: 0 điểm", "4"],
      ["2", "Báo cáo", "Có: 2 điểm; Không: 0 điểm", "2"],
    ]);
    expect(roles(table)).toBe("note, note, header, section, criterion, criterion");
    expect(outline(table.rubric.items)).toBe("I (6) [ I/1 (4) I/2 (2) ]");
  });

  test("pairs answers and points that stand line by line in two cells", () => {
    const table = read([
      ["STT", "Tiêu chí", "Thang điểm", "Điểm", "Điểm tối đa"],
      ["1", "Máy chủ", "Có\nKhông", "4\n0", "4"],
    ]);
    expect(table.rows[1]).toMatchObject({ reading: "certain" });
    expect(table.rubric.items[0]).toMatchObject({
      rule: {
        options: [
          { label: "Có", points: "4" },
          { label: "Không", points: "0" },
        ],
      },
    });
  });

  test("keeps words that stand in the column of numbers, and what takes a whole group out", () => {
    const table = read([
      HEADER,
      ["I", "DỊCH VỤ (Đơn vị không có thủ tục thì không chấm mục này, trừ khỏi tổng điểm tối đa)", "4", ""],
      ["1", "Họp", "4", "Có: 4 điểm"],
      ["- Không có: 0 điểm", "", "", ""],
    ]);
    expect(roles(table)).toBe("header, section, criterion, option of I/1");
    expect(table.rubric.items[0]).toMatchObject({
      exceptions: [{ kind: "na", award: "excluded", when: "Đơn vị không có thủ tục" }],
      items: [{ rule: { kind: "choice", options: [{ points: "4" }, { label: "Không có", points: "0" }] } }],
    });
  });

  test("asks for the two figures that another column names", () => {
    const table = read([
      ["STT", "Tiêu chí", "Điểm tối đa", "Ghi chú"],
      ["1", "Máy có mật khẩu", "4", "Tổng số máy/số máy có mật khẩu"],
    ]);
    expect(table.rows[1]).toMatchObject({ reading: "flag" });
    expect(table.rubric.items[0]).toMatchObject({
      rule: { kind: "ratio", numerator: { label: "số máy có mật khẩu" }, denominator: { label: "Tổng số máy" } },
    });
  });

  test("doubts rows without a number where no header says what the columns are", () => {
    const table = read([
      ["Có văn bản triển khai đúng hạn", "5"],
      ["Có văn bản triển khai chậm", "3"],
      ["Không có", "0"],
    ]);
    expect(table.rows.map(({ role, reading }) => `${role} ${reading ?? ""}`)).toEqual([
      "criterion flag",
      "criterion manual",
      "option ",
    ]);
  });

  test("reads nothing where nothing is scored", () => {
    const table = readDelimited(tsv([["Kính gửi: các đơn vị"], ["Nội dung công văn."]]), "tsv");
    expect(importTable(table, { name: "x", year: 2026 })).toBeNull();
  });

  test("takes a table of 2,000 rows without delay, and ids like those of every object", () => {
    const rows = Array.from({ length: 1_999 }, (_, index) => [
      `${index + 1}`,
      `Việc ${index}`,
      "1",
      "Có: 1 điểm; Không: 0 điểm",
    ]);
    const table = read([HEADER, ...rows]);
    expect(table.rows).toHaveLength(2_000);
    expect(read([HEADER, ["1", "__proto__", "1", "constructor: 1 điểm; toString: 0 điểm"]]).rubric.items).toHaveLength(
      1,
    );
  });
});
