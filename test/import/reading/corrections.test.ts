import { expect, test } from "vitest";
import type { Item } from "../../../src/rubric/schema";
import { type ImportCorrections, importTable } from "../../../src/import/reading/import-table";
import { readDelimited } from "../../../src/import/tables/delimited";
import { tsv } from "./one-row";

const ROWS = [
  ["TT", "Nội dung", "Cách tính điểm", "Điểm tối đa"],
  ["I", "Nhân lực", "", "10"],
  ["1", "Có cán bộ chuyên trách", "Có: 6 điểm; Không: 0 điểm", "6"],
  ["", "Giao bằng văn bản", "", "3"],
  ["2", "Tập huấn", "Theo đánh giá", "4"],
];

function read(corrections: ImportCorrections): string {
  const found = importTable(readDelimited(tsv(ROWS), "tsv"), { name: "bieu", year: 2026, ...corrections });
  const shown = (items: readonly Item[]): string =>
    items
      .map((item) => {
        const max = item.maxPoints ?? "–";
        return item.type === "section" ? `${item.id}(${max})[${shown(item.items)}]` : `${item.id}(${max})`;
      })
      .join(" ");
  return found ? `${shown(found.rubric.items)} | ${found.rows.map(({ role }) => role).join(" ")}` : "nothing";
}

test("without a correction the table is read as it is printed", () => {
  expect(read({})).toBe("I(10)[I/1(6) I/#1(3) I/2(4)] | header section criterion criterion criterion");
});

test("a corrected column is read as somebody says", () => {
  expect(read({ columns: ["code", "title", "other", "maximum"] })).toBe(
    "I(10)[I/1(6)[I/1/#1(3)] I/2(4)] | header section section criterion criterion",
  );
  expect(read({ columns: ["other", "other", "other", "other"] })).toBe("nothing");
});

test("a row is what somebody says it is", () => {
  expect(read({ roles: new Map([[4, "continuation"]]) })).toBe(
    "I(10)[I/1(6) I/2(4)] | header section criterion continuation criterion",
  );
  expect(read({ roles: new Map([[5, "note"]]) })).toBe(
    "I(10)[I/1(6) I/#1(3)] | header section criterion criterion note",
  );
  expect(read({ roles: new Map([[1, "note"]]) })).toContain("| note");
});

test("a row lies as deep as somebody says, and those numbered like it follow", () => {
  expect(read({ levels: new Map([[3, 0]]) })).toBe(
    "I(10) 1(6) #1(3) 2(4) | header criterion criterion criterion criterion",
  );
});
