import { describe, expect, test } from "vitest";
import { importTable } from "../../../src/import/reading/import-table";
import { spreadsheetRow } from "../../../src/import/tables/spreadsheet";
import { TableBuilder } from "../../../src/import/tables/table";
import { linesOf, readForm } from "./read-form";

describe("what stands around the rows", () => {
  test("is proposed for the form, with the words that led to it", () => {
    const form = readForm(`
      BẢNG CHẤM ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2026 | | |
      Tên cơ quan: ………………… | | |
      Tổng số cán bộ, công chức: …… người | | |
      STT | Tiêu chí | Điểm tối đa | Cách tính
      1 | Kế hoạch | 100 | Có: 100 điểm; không: 0 điểm
      | Tổng cộng | 100 |
      Ghi chú: Điểm làm tròn đến 1 chữ số thập phân | | |
      Loại tốt: từ 80 điểm trở lên | | |
      Loại khá: từ 60 đến dưới 80 điểm | | |
      Loại yếu: dưới 60 điểm | | |
      NGƯỜI TỔNG HỢP | | THỦ TRƯỞNG CƠ QUAN |`);
    expect(form.rubric).toMatchObject({
      title: "BẢNG CHẤM ĐIỂM CHUYỂN ĐỔI SỐ NĂM 2026",
      year: 2026,
      rounding: { decimals: 1, mode: "half-up" },
      grades: [
        { name: "Loại tốt", from: "80" },
        { name: "Loại khá", from: "60", below: "80" },
        { name: "Loại yếu", below: "60" },
      ],
      signatures: [{ role: "NGƯỜI TỔNG HỢP" }, { role: "THỦ TRƯỞNG CƠ QUAN" }],
    });
    expect(form.rubric.profile.map(({ label, kind }) => `${label} (${kind})`)).toEqual([
      "Tên cơ quan (text)",
      "Tổng số cán bộ, công chức (count)",
    ]);
    expect(form.proposals.map(({ field }) => field)).toEqual([
      "rounding",
      "profile",
      "profile",
      "signatures",
      "signatures",
      "grades",
      "grades",
      "grades",
    ]);
    expect(form.proposals[0]?.words).toBe("Ghi chú: Điểm làm tròn đến 1 chữ số thập phân");
  });

  test("are scores of a form that is filled in already: offered, and no part of the draft", () => {
    const form = readForm(`
      STT | Tiêu chí | Điểm tối đa | Điểm tự chấm | Cách tính
      1 | Kế hoạch | 5 | 3 | Có: 5 điểm; không: 0 điểm
      2 | Báo cáo | 5 | 4,5 | Có: 5 điểm; không: 0 điểm
      3 | Sáng kiến | 5 | | Có: 5 điểm; không: 0 điểm`);
    expect(form.findings).toEqual([{ code: "filled-in", words: "2" }]);
    expect(form.rows.map(({ selfPoints }) => selfPoints ?? "–")).toEqual(["–", "3", "4.5", "–"]);
    expect(linesOf(form)).toEqual([1, 2, 3].map((row) => `${row} [5] certain choice Có=5 | không=0`));
  });

  test("is told where no maximum is printed anywhere", () => {
    const form = readForm(`
      STT | Tiêu chí | Cách tính
      1 | Kế hoạch | Có: 5 điểm; không: 0 điểm
      2 | Báo cáo | Có: 3 điểm; không: 0 điểm`);
    expect(form.findings.map(({ code }) => code)).toContain("no-maxima");
    expect(linesOf(form)).toEqual([
      "1 [5] flag choice Có=5 | không=0 !no-maximum",
      "2 [3] flag choice Có=3 | không=0 !no-maximum",
    ]);
  });
});

test("what a spreadsheet has made of printed words is told: dates, formulas, numbers without their last zero", () => {
  const builder = new TableBuilder();
  const row = (...values: (string | number | { date: number } | { formula: string })[]): void => {
    builder.add(
      spreadsheetRow(
        values.map((value, column) => {
          const base = { column, bold: false, merge: null, formula: null, numberFormat: "General" };
          if (typeof value !== "object") return { ...base, value };
          if ("date" in value) return { ...base, value: value.date, numberFormat: "d-mmm" };
          return { ...base, value: { error: "#NAME?" }, formula: value.formula };
        }),
        builder,
      ),
    );
  };
  row("STT", "Tiêu chí", "Điểm tối đa", "Cách tính");
  row(2, "HẠ TẦNG", 4, "");
  for (const code of ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9"])
    row(code, `Việc ${code}`, 0.4, "Có: 0,4 điểm; không: 0 điểm");
  row("2.1", "Việc mười", 0.4, "Có: 0,4 điểm; không: 0 điểm");
  row(3, "Kết nối", 2, { date: 46115 });
  row(4, "Kế hoạch", 2, { formula: "=- Có: 2 điểm" });
  const form = importTable(builder.build(), { name: "bieu", year: 2026 });
  const told = form?.rows.flatMap(({ id, findings }) =>
    findings
      .filter(({ code }) => /^(?:stored|lost)/.test(code))
      .map(({ code, words }) => `${id ?? ""} ${code} ${words}`),
  );
  expect(told?.map((line) => line.replace(/ \S*\d+\/\d+\S*$/, ""))).toEqual([
    "2/2.1#2 lost-zero 2.10",
    "3 stored-date",
    "4 stored-formula - Có: 2 điểm",
  ]);
});
