import { Direction } from "@univerjs/core";
import { InsertRowByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";

let host: HeadlessHost;

/** Figures with their sum, a rule, a merged cell, a name and a group, from row 4 down. */
beforeEach(async () => {
  host = await startHeadlessHost();
  await host.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A4:A6").formulas = [[1], [2], ["=SUM(A4:A5)"]];
    sheet.getRange("B4:C4").merge();
    sheet.getRange("A4:A5").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    workbook.names.add("TONG", sheet.getRange("A6"));
    sheet.getRange("5:5").group("ByRows");
    await context.sync();
  });
});
afterEach(() => host.dispose());

const rows = (startRow: number, endRow: number) => ({
  unitId: host.host.engine.unitId,
  subUnitId: host.host.engine.activeSheetId(),
  range: { startRow, endRow, startColumn: 0, endColumn: 25 },
});

/** What hangs on rows, as the saved file has it. */
async function hangingOnRows() {
  const { sheets, names } = readWorkbookFile(await host.save());
  const [sheet] = sheets;
  return {
    formula: sheet?.rows.flatMap(({ row, cells }) => cells.flatMap(({ formula }) => (formula ? [[row, formula]] : []))),
    merged: sheet?.merges.map(({ row }) => row),
    validated: sheet?.validations.flatMap(({ areas }) => areas.map(({ row, rows: count }) => [row, count])),
    named: names.map(({ formula }) => formula),
    grouped: sheet?.rows.filter(({ level }) => level > 0).map(({ row }) => row),
  };
}

test("what hangs on rows moves down with rows that a person inserts above, and back up with those that go", async () => {
  const before = await hangingOnRows();
  expect(before).toMatchObject({ formula: [[5, "=SUM(A4:A5)"]], merged: [3], validated: [[3, 2]], grouped: [4] });

  await host.perform(InsertRowByRangeCommand.id, { ...rows(1, 2), direction: Direction.DOWN });
  expect(await hangingOnRows()).toEqual({
    formula: [[7, "=SUM(A6:A7)"]],
    merged: [5],
    validated: [[5, 2]],
    named: ["Sheet1!$A$8"],
    grouped: [6],
  });

  await host.perform(RemoveRowByRangeCommand.id, rows(0, 1));
  expect(await hangingOnRows()).toEqual(before);
});
