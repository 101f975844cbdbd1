import { describe, expect, test } from "vitest";
import { consolidate, type ReadUnit } from "../../src/consolidate/consolidation";
import { readLastRanking } from "../../src/consolidate/last-file";
import { rankingSheets } from "../../src/consolidate/ranking-sheets";
import { writePlans } from "../../src/xlsx/plans-file";
import { readContents } from "../../src/workbook/read/read-contents";
import { all, openPackage } from "../workbook/open-package";
import { expectedFrom, filesOf, ranked, readFrom } from "./units";

const form = (agency: string, num: number, points: number): ReadUnit =>
  readFrom(ranked, {
    file: `${agency}.xlsx`,
    agency,
    answers: { "I/1": { num }, "I/2": { points }, "I/3": { points: 4 } },
  });

const units = [form("UBND xã A", 90, 2), form("UBND xã B", 45, 6), form("UBND xã C", 60, 6), form("UBND xã D", 90, 2)];
const expected = expectedFrom(
  "UBND xã A;Cụm 1;Huyện X\nUBND xã B;Cụm 1;Huyện X\nUBND xã C;Cụm 2;Huyện X\nUBND xã D;Cụm 2",
);
const result = consolidate(filesOf(ranked, units), { expected });

const sheets = (...options: Parameters<typeof rankingSheets>) =>
  readContents(writePlans(rankingSheets(...options), "Xếp hạng")).sheets;

describe("the ranking as a workbook", () => {
  test("has the ranking, groups of agencies and of criteria, a chart, lost points and what is open; slips when asked for", () => {
    const names = [
      "Xếp hạng",
      "Theo thứ hạng",
      "Theo khối",
      "Theo cơ quan quản lý",
      "Theo nhóm tiêu chí",
      "Biểu đồ",
      "Điểm chưa đạt",
      "Cần xem lại",
    ];
    expect(sheets(result, "vi").map(({ name }) => name)).toEqual(names);
    expect(sheets(result, "vi", { slips: true }).map(({ name }) => name)).toEqual([...names, "Phiếu kết quả"]);
    expect(sheets(consolidate(filesOf(ranked, [])), "vi").map(({ name }) => name)).toEqual(["Cần xem lại"]);
  });

  test("is printed as an annex, whose points say by which unit they were reckoned", () => {
    const [sheet] = sheets(result, "vi");
    const text = sheet?.values.map((row) => String(row[0] ?? "")) ?? [];
    expect(text.slice(0, 2)).toEqual(["Phụ lục", "KẾT QUẢ XẾP HẠNG"]);
    expect(text).toContain("I/1 Tiêu chí I/1: tính so với đơn vị cao nhất là UBND xã A, UBND xã D (90).");
  });

  test("says on every page that may be taken out of it that it is provisional, while agencies are missing, and what to do", () => {
    const all = expectedFrom("UBND xã A\nUBND xã B\nUBND xã C\nUBND xã D\nUBND xã E\nUBND xã G");
    const open = consolidate(filesOf(ranked, units), { expected: all });
    const told = (made: typeof open): string[] =>
      sheets(made, "vi", { slips: true }).flatMap(({ name, values }) => {
        const lines = values.filter(([text]) => String(text).startsWith("Tạm tính: còn 2 đơn vị")).length;
        return lines === 0 ? [] : [`${name} ${lines}`];
      });
    expect(told(open)).toEqual([
      "Xếp hạng 1",
      "Theo thứ hạng 1",
      "Theo nhóm tiêu chí 1",
      "Biểu đồ 1",
      "Điểm chưa đạt 1",
      "Phiếu kết quả 4",
    ]);
    expect(told(result)).toEqual([]);
    const [plan] = rankingSheets(result, "vi");
    const hint = plan?.rows.findIndex(
      ({ values: [text] }) => typeof text === "string" && text.includes("Không sắp xếp (Sort)"),
    );
    expect(hint).toBe(plan?.print.area.rows);
  });

  test("is no higher for a column that nobody sees: a row of short words is one line", () => {
    const [plan] = rankingSheets(result, "vi");
    const heights = plan?.rows.filter(({ values: [number] }) => typeof number === "number").map(({ height }) => height);
    expect(new Set(heights)).toEqual(new Set([plan?.rows.find(({ values: [, name] }) => name === "Cao nhất")?.height]));
  });

  test("shows in every block its own places and mean, the best first", () => {
    // Of 18: A and D 10 + 2 + 4 = 16; C 6.67 + 6 + 4 = 16.67; B 5 + 6 + 4 = 15.
    const rows = sheets(result, "vi")[2]?.values.filter(([, name]) => /^(UBND|Trung bình)/.test(String(name)));
    expect(rows?.map((row) => row.slice(1))).toEqual([
      ["UBND xã A", "Cụm 1", 16, 1, 2],
      ["UBND xã B", "Cụm 1", 15, 2, 4],
      ["Trung bình Cụm 1 (2 đơn vị)", "Cụm 1", 15.5],
      ["UBND xã C", "Cụm 2", 16.67, 1, 1],
      ["UBND xã D", "Cụm 2", 16, 2, 2],
      ["Trung bình Cụm 2 (2 đơn vị)", "Cụm 2", 16.335],
    ]);
  });

  test("has a page for every unit, with what it lost and where it stands", () => {
    const slips = rankingSheets(result, "vi", { slips: true }).at(-1);
    expect(slips?.print.breaks).toHaveLength(3);
    const text = slips?.rows.map(({ values }) => values);
    const second = text?.slice(slips?.print.breaks?.[0], slips?.print.breaks?.[1]) ?? [];
    expect(second.some(([value]) => value === "Đơn vị: UBND xã A")).toBe(true);
    expect(second).toContainEqual(["I/2 Tiêu chí I/2", 6, 2, 4]);
  });

  test("is what next year's ranking is compared with", () => {
    const last = readLastRanking("nam-truoc.xlsx", writePlans(rankingSheets(result, "vi"), "Xếp hạng"));
    expect([...(last ?? [])]).toEqual([
      ["xã c", { points: "16.67", rank: 1 }],
      ["xã a", { points: "16", rank: 2 }],
      ["xã d", { points: "16", rank: 2 }],
      ["xã b", { points: "15", rank: 4 }],
    ]);
    const next = consolidate(filesOf(ranked, [form("Ủy ban nhân dân xã B", 90, 6), form("UBND xã E", 90, 1)]), {
      last,
    });
    const [sheet] = sheets(next, "vi");
    const head = sheet?.values.find((row) => row.includes("Đơn vị")) ?? [];
    const row = sheet?.values.find(([, name]) => name === "Ủy ban nhân dân xã B") ?? [];
    expect(["Hạng năm trước", "Tăng (+), giảm (−) hạng"].map((title) => row[head.indexOf(title)])).toEqual([4, 3]);
    expect(readLastRanking("a.json", new TextEncoder().encode("{"))).toBeNull();
  });
});

describe("the chart of the ranking", () => {
  const parts = openPackage(writePlans(rankingSheets(result, "vi"), "Xếp hạng"));

  test("stands on its sheet by relations that lead to its parts, each of a content type of its own", () => {
    const text = (path: string): string => parts.text(path);
    expect(text("xl/worksheets/sheet6.xml")).toContain('r:id="rId1"');
    expect(text("xl/worksheets/_rels/sheet6.xml.rels")).toContain('Target="../drawings/drawing1.xml"');
    expect(text("xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="../charts/chart1.xml"');
    const types = text("[Content_Types].xml");
    expect(types).toContain("drawing+xml");
    expect(types).toContain("drawingml.chart+xml");
  });

  test("shows the points of the groups of every unit, with what the cells hold", () => {
    const chart = parts.xml("xl/charts/chart1.xml");
    const values = all(chart, "c:ser").map((series) => all(series, "c:v").map(({ text }) => text));
    const agencies = ["UBND xã C", "UBND xã A", "UBND xã D", "UBND xã B"];
    expect(values).toEqual([
      ["I Nhóm I", ...agencies, "16.67", "16", "16", "15"],
      ["II Nhóm II", ...agencies],
    ]);
  });
});
