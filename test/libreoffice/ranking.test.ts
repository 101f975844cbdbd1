import { beforeAll, describe, expect, test } from "vitest";
import { consolidate } from "../../src/consolidate/consolidation";
import { rankingSheets } from "../../src/consolidate/ranking-sheets";
import type { Rubric } from "../../src/rubric/schema";
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
const nameless = readFrom(ranked, { file: "khong-ten.xlsx", agency: "", answers: { "I/2": { points: 6 } } });
const expected = expectedFrom(points.map((_, index) => `UBND xã ${index};Cụm ${index % 2}`).join("\n"));
const before = new Map([["xã 5", { points: "10", rank: 4 }]]);
const made = consolidate(filesOf(ranked, [...read, nameless]), { expected, last: before });
const bytes = writePlans(rankingSheets(made, "vi", { slips: true }), "Xếp hạng");

// Not the same applies to both, and the form brings them to no scale: A has 10 + 2 of 16 and a bonus of 1, B 5 + 6 + 4 of 18.
const { rescale: _, ...whole } = ranked;
const unscaled: Rubric = {
  ...whole,
  items: [
    ...whole.items,
    {
      type: "section",
      id: "III",
      code: "III",
      title: "Điểm thưởng",
      maxPoints: "2",
      bonus: true,
      items: [
        { type: "criterion", id: "III/1", code: "1", title: "Sáng kiến", maxPoints: "2", rule: { kind: "points" } },
      ],
    },
  ],
};
const byPercent = consolidate(
  filesOf(unscaled, [
    readFrom(unscaled, {
      file: "a.xlsx",
      agency: "UBND xã A",
      answers: {
        "I/1": { num: 90 },
        "I/2": { points: 2 },
        "I/3": { exception: "na", note: "Không có" },
        "III/1": { points: 1 },
      },
    }),
    readFrom(unscaled, {
      file: "b.xlsx",
      agency: "UBND xã B",
      answers: { "I/1": { num: 45 }, "I/2": { points: 6 }, "I/3": { points: 4 } },
    }),
  ]),
);

describe.skipIf(!hasLibreOffice())("a ranking in LibreOffice", () => {
  let again: readonly ReadSheet[] = [];
  let decided: readonly ReadSheet[] = [];
  let inPercent: readonly ReadSheet[] = [];
  let parts: readonly string[] = [];
  const own = readContents(bytes).sheets;
  const table = (sheets: readonly ReadSheet[]) => sheets[0]?.values ?? [];
  const column = (title: string): number =>
    table(own)
      .find((row) => row.includes(title))
      ?.indexOf(title) ?? -1;
  const rowOf = (agency: string): number => table(own).findIndex((row) => row[1] === agency);

  beforeAll(async () => {
    const council = (agency: string, value: number) => ({
      sheet: "Xếp hạng",
      cell: `${String.fromCharCode(65 + column("Điểm Hội đồng"))}${rowOf(agency) + 1}`,
      value,
    });
    const percents = writePlans(rankingSheets(byPercent, "vi"), "Xếp hạng");
    // Without groups the council's column stands one further left, and A below B.
    const fifteen = { sheet: "Xếp hạng", cell: "F8", value: 15 };
    const [[first] = [], [second] = [], [third] = []] = await runLibreOffice([
      { open: bytes, recalculate: true, save: ["xlsx"] },
      {
        open: bytes,
        edits: [council("UBND xã 5", 17.5), council("UBND xã 4", 17.67)],
        recalculate: true,
        save: ["xlsx"],
      },
      { open: percents, edits: [fifteen], recalculate: true, save: ["xlsx"] },
    ]);
    inPercent = readContents(third ?? new Uint8Array()).sheets;
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
    // 10 + 6 + 4 is cut at 18, 9.89 + 5 + 4 as well, 9.67 + 4 + 4 is what the council gives to another one.
    const by = (title: string): unknown[] => points.map((_, index) => at(`UBND xã ${index}`, title));
    expect(by("Điểm xếp hạng")).toEqual([18, 18, 18, 17.67, 17.67, 17.5]);
    expect(by("Xếp hạng")).toEqual([1, 1, 1, 4, 4, 6]);
    expect(by("Hạng trong khối")).toEqual([1, 1, 1, 2, 3, 3]);
    expect(at("UBND xã 5", "Tăng (+), giảm (−) hạng")).toBe(-2);
    expect(at("UBND xã 5", "Tỷ lệ đạt (%)")).toBe(97.22);
    const slips = decided.at(-1)?.values.flat() ?? [];
    expect(slips).toContain(17.5);
    const blocks = decided[2]?.values.find((row) => row[1] === "UBND xã 5");
    expect(blocks?.slice(3, 6)).toEqual([17.5, 3, 6]);
  });

  test("the sheet in the order of ranks follows: equal ranks as they stood, without a name and so without a rank at the end", () => {
    const rows = decided[1]?.values.filter(([number]) => typeof number === "number");
    expect(rows?.map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
      [1, "UBND xã 0", 18, 1],
      [2, "UBND xã 1", 18, 1],
      [3, "UBND xã 2", 18, 1],
      [4, "UBND xã 3", 17.67, 4],
      [5, "UBND xã 4", 17.67, 4],
      [6, "UBND xã 5", 17.5, 6],
      [7, "khong-ten.xlsx", "", ""],
    ]);
  });

  test("where percents are ranked, the council's points become percents of what applies to the unit", () => {
    // 15 of 18 is 83.33 %; without the bonus, which is in no percentage, 15 − 1 of 16 is 87.5 %.
    const shown = (sheets: readonly ReadSheet[]) =>
      sheets[1]?.values.filter(([number]) => typeof number === "number").map((row) => row.slice(2, 6));
    expect(byPercent.units.map(({ points: percent }) => percent)).toEqual(["83.33", "75"]);
    expect(shown(inPercent)).toEqual([
      ["UBND xã A", 87.5, 87.5, 1],
      ["UBND xã B", 83.33, 83.33, 2],
    ]);
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
