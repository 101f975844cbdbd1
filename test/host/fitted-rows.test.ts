import { afterEach, beforeEach, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";

// Excel makes a row higher for what is typed into it, as long as nobody has set its height.

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost({ globals: true });
});
afterEach(() => host.dispose());

const LONG = "Kế hoạch số 12/KH-UBND ngày 15/3/2026; Báo cáo số 45/BC-UBND ngày 20/11/2026";

const heights = (...rows: number[]): Promise<number[]> =>
  host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formats = rows.map((row) => sheet.getRange(`${row}:${row}`).format.load("rowHeight"));
    await context.sync();
    return formats.map(({ rowHeight }) => rowHeight);
  });

const sheet = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

test("a text that wraps makes its row higher, typed or written, and lower again when it goes", async () => {
  await sheet((one) => (one.getRange("A1:A3").format.wrapText = true));
  await host.typeInto("Sheet1", "A1", LONG);
  await sheet((one) => (one.getRange("A2").values = [[LONG]]));
  const [typed = 0, written = 0, blank = 0] = await heights(1, 2, 3);
  expect(blank).toBe(15);
  expect(typed).toBeGreaterThan(75);
  expect(written).toBe(typed);
  await host.typeInto("Sheet1", "A1", "ngắn");
  expect(await heights(1)).toEqual([15]);
});

test("a height that was set stays, and what does not wrap or is merged makes no row higher", async () => {
  await sheet((one) => {
    one.getRange("A1:C4").format.wrapText = true;
    one.getRange("1:1").format.rowHeight = 20;
    one.getRange("A2").format.wrapText = false;
    one.getRange("A3:B3").merge();
  });
  for (const address of ["A1", "A2", "A3"]) await host.typeInto("Sheet1", address, LONG);
  expect(await heights(1, 2, 3)).toEqual([20, 15, 15]);
  await sheet((one) => one.getRange("1:1").format.autofitRows());
  expect((await heights(1))[0]).toBeGreaterThan(75);
});

test("a saved row that nobody has set stays one that grows", async () => {
  await sheet((one) => (one.getRange("A1:A2").format.wrapText = true));
  await host.typeInto("Sheet1", "A1", LONG);
  const before = await heights(1);
  await host.open(await host.save(), "b.xlsx");
  expect(await heights(1)).toEqual(before);
  await host.typeInto("Sheet1", "A1", `${LONG}; ${LONG}`);
  expect((await heights(1))[0]).toBeGreaterThan(before[0] ?? 0);
});

test("conditional formats go along with columns and rows that come and go, and so do their formulas", async () => {
  await sheet((one) => {
    const { custom } = one.getRange("C3:C5").conditionalFormats.add("Custom");
    custom.rule.formula = '=$B3="x"';
    one.getRange("A:B").insert("Right");
    one.getRange("1:1").insert("Down");
  });
  const read = (address: string): Promise<[number, string | null]> =>
    host.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      const count = conditionalFormats.getCount();
      conditionalFormats.load("items/id");
      await context.sync();
      const rule = conditionalFormats.items[0]?.custom.rule.load("formula");
      await context.sync();
      return [count.value, rule?.formula ?? null];
    });
  expect(await read("E4:E6")).toEqual([1, '=$D4="x"']);
  expect(await read("C3:C5")).toEqual([0, null]);
});
