import { afterAll, beforeAll, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet } from "./first-sheet";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost();
});
afterAll(() => host.dispose());

const dress = (range: Excel.Range): void => {
  range.format.fill.color = "#E6F0FA";
  range.format.protection.locked = false;
};

async function looks(address: string): Promise<unknown[]> {
  return onFirstSheet(host, async (sheet, context) => {
    const range = sheet.getRange(address).load("format/fill/color,format/protection/locked");
    await context.sync();
    return [range.format.fill.color, range.format.protection.locked];
  });
}

test("blank cells that were formatted and then merged have no fill and are locked (office-js #6405, #6557)", async () => {
  await onFirstSheet(host, (sheet) => {
    dress(sheet.getRange("A1:B2"));
    sheet.getRange("A1:B2").merge();
  });
  expect(await looks("A1:B2")).toEqual(["#FFFFFF", true]);
});

test("blank cells that were merged and then formatted look as they were told", async () => {
  await onFirstSheet(host, (sheet) => {
    sheet.getRange("D1:E2").merge();
    dress(sheet.getRange("D1:E2"));
  });
  expect(await looks("D1:E2")).toEqual(["#E6F0FA", false]);
});

test("cells with something in them keep their looks", async () => {
  await onFirstSheet(host, (sheet) => {
    sheet.getRange("G1").values = [["Điểm"]];
    dress(sheet.getRange("G1:H2"));
    sheet.getRange("G1:H2").merge();
  });
  expect(await looks("G1:H2")).toEqual(["#E6F0FA", false]);
});

test("each row of those that are merged by themselves is looked at by itself", async () => {
  await onFirstSheet(host, (sheet) => {
    sheet.getRange("J1").values = [["Điểm"]];
    dress(sheet.getRange("J1:K2"));
    sheet.getRange("J1:K2").merge(true);
  });
  expect([await looks("J1:K1"), await looks("J2:K2")]).toEqual([
    ["#E6F0FA", false],
    ["#FFFFFF", true],
  ]);
});
