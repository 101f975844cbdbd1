import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExcelResult } from "../../src/excel/result";
import { installTemplate } from "../../src/excel/install-template";
import { readSheetTable } from "../../src/excel/sheet-table";
import { writeMark } from "../../src/form/description";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { importTable } from "../../src/import/reading/import-table";
import { cellText, type Table } from "../../src/import/tables/table";
import { readXlsxTable } from "../../src/import/tables/xlsx";
import type { SheetFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../workbook/sample-workbook";
import { done } from "./la-gi-host";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost({ globals: true });
});
afterAll(() => host.dispose());

const looks = [
  {},
  { font: { bold: true } },
  { numberFormat: "0%" },
  { numberFormat: "dd/mm/yyyy" },
  { numberFormat: "0.00" },
];

/** A form as it stands in a sheet after pasting: a title above, merges that hide something, and what Excel took for numbers. */
const pasted = sheetOf({
  rows: [
    rowAt(1, { value: "BIỂU CHẤM ĐIỂM", style: 1 }),
    rowAt(3, { value: "TT", style: 1 }, { value: "Tiêu chí", style: 1 }, { value: "Điểm tối đa", style: 1 }),
    rowAt(4, { value: "I" }, { value: "Hạ tầng\nkỹ thuật" }, { value: 10 }),
    rowAt(5, { value: 1.1, style: 4 }, { value: "bị che" }, { value: 2.5 }),
    rowAt(6, { value: 45_994, style: 3 }, { value: 0.8, style: 2 }, { value: "5" }),
  ],
  merges: [
    { row: 1, column: 0, rows: 1, columns: 3 },
    { row: 4, column: 1, rows: 2, columns: 1 },
  ],
});

function bytesOf(sheet: SheetFile): Uint8Array {
  return writeWorkbookFile(workbookOf([sheet], { styles: looks }));
}

async function open(sheet: SheetFile): Promise<void> {
  await host.open(bytesOf(sheet), "bieu.xlsx");
}

const texts = ({ rows }: Table): string[] => rows.map(({ cells }) => cells.map(cellText).join("|"));
const codeOf = (result: ExcelResult<Table>): string => (result.ok ? "read" : result.problem.code);

describe("the sheet in front", () => {
  test("is the table that its file is, in two syncs: texts, merges, what is bold, and what numbers were stored", async () => {
    await open(pasted);
    const before = host.requests.length;
    const table = done(await readSheetTable("sheet"));
    expect(host.requests.length - before).toBe(2);
    expect(table).toEqual(readXlsxTable(bytesOf(pasted)));
    expect(texts(table)).toEqual([
      "",
      "BIỂU CHẤM ĐIỂM",
      "",
      "TT|Tiêu chí|Điểm tối đa",
      "I|Hạ tầng\nkỹ thuật|10",
      "1,10|2,5",
      "03/12/2025|80%|5",
    ]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ columnSpan: 3, paragraphs: [{ bold: true }] });
    expect(table.rows[4]?.cells[1]).toMatchObject({ rowSpan: 2 });
    expect(table.rows[5]?.cells[0]?.stored).toEqual({ kind: "number", value: 1.1, format: "0.00" });
    expect(table.rows[6]?.cells.map(({ stored }) => stored?.kind)).toEqual(["date", "percent", undefined]);
    expect(table.remarks).toEqual(["numbers-as-numbers"]);
  });

  test("tells a line that became a formula by what was typed", async () => {
    await open(sheetOf({ rows: [rowAt(0, { value: "TT" }, { value: "Nội dung" })] }));
    await host.typeInto("Sheet1", "B2", "=Có+kế hoạch");
    const table = done(await readSheetTable("sheet"));
    expect(texts(table)[1]).toContain("Có+kế hoạch");
    expect(table.rows[1]?.cells[0]?.stored?.kind).toBe("error");
  });

  test("with more merges than Excel tells at once loses none of them, not those across the blocks", async () => {
    const rows = 700;
    await open(
      sheetOf({
        rows: Array.from({ length: rows }, (_, row) => rowAt(row, { value: `Dòng ${row}` }, {}, { value: "x" })),
        merges: [
          ...Array.from({ length: rows - 100 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })),
          // Over the end of the first block of 170 rows.
          { row: 160, column: 2, rows: 30, columns: 1 },
        ],
      }),
    );
    const { rows: read } = done(await readSheetTable("sheet"));
    expect(read.filter(({ cells }) => cells[0]?.columnSpan === 2)).toHaveLength(rows - 100);
    expect(read[160]?.cells[1]).toMatchObject({ column: 2, rowSpan: 30 });
  });

  test("is read though it is protected, and refused where nothing stands in it or too much", async () => {
    await open(pasted);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect(codeOf(await readSheetTable("sheet"))).toBe("read");
    await open(sheetOf());
    expect(codeOf(await readSheetTable("sheet"))).toBe("sheet-empty");
    await open(sheetOf({ rows: [rowAt(0, { value: "TT" }), rowAt(2_500, { value: "xa" })] }));
    const refused = await readSheetTable("sheet");
    expect(refused).toMatchObject({ problem: { code: "table-too-large", place: "2501 × 1" } });
  });

  test("is refused where it is a form of ours, or another workbook is in front", async () => {
    await open(sheetOf({ rows: [rowAt(0, { value: writeMark("a".repeat(32), "ITSCORE_1") }, { value: "TT" })] }));
    expect(codeOf(await readSheetTable("sheet"))).toBe("sheet-is-form");
    await open(pasted);
    host.failNext("InvalidOperationInCellEditMode");
    expect(codeOf(await readSheetTable("sheet"))).toBe("cell-being-edited");
  });
});

describe("the selection", () => {
  test("is a table of its own, cut to what stands in it", async () => {
    await open(pasted);
    await host.select("Sheet1", "A4:F6");
    const table = done(await readSheetTable("selection"));
    expect(texts(table)).toEqual(["TT|Tiêu chí|Điểm tối đa", "I|Hạ tầng\nkỹ thuật|10", "1,10|2,5"]);
    // A whole column is no more than what stands in it.
    await host.select("Sheet1", "C:C");
    expect(texts(done(await readSheetTable("selection")))).toEqual(["Điểm tối đa", "10", "2,5", "5"]);
  });

  test("that cannot be read says so, and what to select", async () => {
    await open(pasted);
    host.quirks.inFront = "another workbook";
    expect(codeOf(await readSheetTable("selection"))).toBe("selection-unusable");
    host.quirks.inFront = "this workbook";
    await host.select("Sheet1", "H20:J22");
    expect(codeOf(await readSheetTable("selection"))).toBe("sheet-empty");
  });
});

describe("Bảng mẫu", () => {
  test("is added in four syncs, shown, and its import has certain rows only", async () => {
    await open(sheetOf());
    const before = host.requests.length;
    expect(done(await installTemplate())).toEqual({ sheetName: "Bảng mẫu" });
    expect(host.requests.length - before).toBe(4);
    const table = done(await readSheetTable("sheet"));
    const read = importTable(table, { name: "Bảng mẫu", year: 2026 });
    expect(new Set(read?.rows.flatMap(({ reading }) => reading ?? []))).toEqual(new Set(["certain"]));
    expect(read?.rubric.maxPoints).toBe("63");
    expect(done(await installTemplate())).toEqual({ sheetName: "Bảng mẫu (2)" });
  });

  test("that fails midway leaves no sheet, and says why", async () => {
    await open(sheetOf());
    host.failWhen("Merge", "AccessDenied");
    expect(await installTemplate()).toMatchObject({ problem: { code: "sheet-protected" } });
    const names = await host.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Sheet1"]);
  });
});
