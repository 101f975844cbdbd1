import { beforeAll, describe, expect, test } from "vitest";
import { consolidate } from "../../src/consolidate/consolidation";
import { rankingSheets } from "../../src/consolidate/ranking-sheets";
import { readContents, type ReadSheet } from "../../src/workbook/read/read-contents";
import { writePlans } from "../../src/xlsx/plans-file";
import { expectedFrom, filesOf, ranked, readFrom } from "../consolidate/units";
import { openPackage } from "../workbook/open-package";
import { hasLibreOffice, runLibreOffice } from "./libreoffice";

// A ranking as somebody else goes on with it: everything is calculated anew, the council gives points, the file is saved.

const points = [6, 5, 5, 4, 3, 2.5];
const read = points.map((own, index) =>
  readFrom(ranked, {
    file: `${index}.xlsx`,
    agency: `UBND xã ${index}`,
    answers: { "I/1": { num: 90 - index }, "I/2": { points: own }, "I/3": { points: 4 } },
  }),
);
const expected = expectedFrom(points.map((_, index) => `UBND xã ${index};Cụm ${index % 2}`).join("\n"));
const before = new Map([["xã 5", { points: "10", rank: 4 }]]);
const made = consolidate(filesOf(ranked, read), { expected, last: before });
const bytes = writePlans(rankingSheets(made, "vi", { slips: true }), "Xếp hạng");

describe.skipIf(!hasLibreOffice())("a ranking in LibreOffice", () => {
  let again: readonly ReadSheet[] = [];
  let decided: readonly ReadSheet[] = [];
  let parts: readonly string[] = [];
  const own = readContents(bytes).sheets;
  const table = (sheets: readonly ReadSheet[]) => sheets[0]?.values ?? [];
  const column = (title: string): number =>
    table(own)
      .find((row) => row.includes(title))
      ?.indexOf(title) ?? -1;
  const rowOf = (agency: string): number => table(own).findIndex((row) => row[1] === agency);

  beforeAll(async () => {
    const letters = String.fromCharCode(65 + column("Điểm Hội đồng"));
    const typed = { sheet: "Xếp hạng", cell: `${letters}${rowOf("UBND xã 5") + 1}`, value: 17.5 };
    const [[first] = [], [second] = []] = await runLibreOffice([
      { open: bytes, recalculate: true, save: ["xlsx"] },
      { open: bytes, edits: [typed], recalculate: true, save: ["xlsx"] },
    ]);
    again = readContents(first ?? new Uint8Array()).sheets;
    decided = readContents(second ?? new Uint8Array()).sheets;
    parts = openPackage(first ?? new Uint8Array()).paths;
  });

  test("every cell calculated anew shows what the file says, and the chart is kept", () => {
    const shown = (sheets: readonly ReadSheet[]) =>
      sheets.map(({ name, values }) => [
        name,
        values.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value))),
      ]);
    expect(trimmed(shown(again))).toEqual(trimmed(shown(own)));
    expect(parts.filter((path) => path.startsWith("xl/charts/chart"))).toHaveLength(1);
  });

  test("the council's points move ranks, ranks in groups, grades, changes and slips", () => {
    const at = (agency: string, title: string): unknown => table(decided)[rowOf(agency)]?.[column(title)];
    // 10 + 6 + 4 is cut at 18, 9.89 + 5 + 4 as well: two share the first rank, the council's 17.5 stands before 9.67 + 4 + 4 …
    const by = (title: string): unknown[] => points.map((_, index) => at(`UBND xã ${index}`, title));
    expect(by("Điểm xếp hạng")).toEqual([18, 18, 18, 17.67, 16.56, 17.5]);
    expect(by("Xếp hạng")).toEqual([1, 1, 1, 4, 6, 5]);
    expect(by("Hạng trong khối")).toEqual([1, 1, 1, 2, 3, 3]);
    expect(at("UBND xã 5", "Tăng (+), giảm (−) hạng")).toBe(-1);
    expect(at("UBND xã 5", "Tỷ lệ đạt (%)")).toBe(97.22);
    const slips = decided.at(-1)?.values.flat() ?? [];
    expect(slips).toContain(17.5);
    const blocks = decided[1]?.values.find((row) => row[1] === "UBND xã 5");
    expect(blocks?.slice(3, 6)).toEqual([17.5, 3, 5]);
  });
});

/** Without the blank cells at the ends, which one program writes and another does not. */
function trimmed(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items: unknown[] = value.map(trimmed);
  while (items.length > 0 && (items.at(-1) === "" || isEmpty(items.at(-1)))) items.pop();
  return items;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
