import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet } from "./first-sheet";

let host: HeadlessHost;

/** A1 = 1, B1 = A1 + 1. */
beforeEach(async () => {
  host = await startHeadlessHost();
  await onFirstSheet(host, (sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]]));
  await host.calculated();
});
afterEach(() => host.dispose());

const suspended = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  onFirstSheet(host, (sheet, context) => {
    context.application.suspendApiCalculationUntilNextSync();
    work(sheet, context);
  });
const seen = async () => {
  await host.calculated();
  return Promise.all(["B1", "C1"].map((address) => host.valueOf("Sheet1", address)));
};
const write = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1").values = [[10]];
  sheet.getRange("C1").formulas = [["=A1+2"]];
};

describe("what is written while calculation is suspended (Microsoft Learn, suspendApiCalculationUntilNextSync)", () => {
  test("is not calculated when the batch is over", async () => {
    await suspended(write);
    expect(await seen()).toEqual([2, ""]);
  });

  test.each(["Recalculate", "Full"] as const)("is calculated when somebody asks for %s", async (type) => {
    await suspended(write);
    await onFirstSheet(host, (_, { application }) => application.calculate(type));
    expect(await seen()).toEqual([11, 12]);
  });

  test("is calculated in the same batch when it is asked for there", async () => {
    await suspended((sheet, { application }) => {
      write(sheet);
      application.calculate("Recalculate");
    });
    expect(await seen()).toEqual([11, 12]);
  });

  test("is calculated with the next change", async () => {
    await suspended(write);
    await host.typeInto("Sheet1", "D1", "5");
    expect(await seen()).toEqual([11, 12]);
  });
});

test.each([
  ["vi-VN", "70,77", "1.234,50"],
  ["en-US", "70.77", "1,234.50"],
] as const)("FIXED writes a number in the language of the spreadsheet: %s", async (culture, plain, grouped) => {
  const local = await startHeadlessHost({ culture });
  await local.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C1").formulas = [["=FIXED(70.77,2,TRUE)", "=FIXED(1234.5,2)", '=FIXED("x",2)']];
    await context.sync();
  });
  await local.calculated();
  expect(await Promise.all(["A1", "B1", "C1"].map((cell) => local.valueOf("Sheet1", cell)))).toEqual([
    plain,
    grouped,
    "#VALUE!",
  ]);
  local.dispose();
});
