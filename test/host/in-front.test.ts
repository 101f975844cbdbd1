import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { refusal } from "./first-sheet";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost();
});
afterAll(() => host.dispose());

// Microsoft Learn, "Troubleshooting Excel add-ins", "API limitations when the active workbook switches".
describe("behind another workbook", () => {
  beforeEach(() => {
    host.quirks.inFront = "another workbook";
  });

  const refused: Record<string, [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]> = {
    "Range.select": ["GeneralException", (sheet) => sheet.getRange("A1").select()],
    "Workbook.getActiveCell": ["InvalidSelection", (_, { workbook }) => workbook.getActiveCell().load("address")],
    "Workbook.getSelectedRange": ["InvalidSelection", (_, { workbook }) => workbook.getSelectedRange().load("address")],
    "Worksheet.activate": ["GeneralException", (sheet) => sheet.activate()],
    "Worksheet.delete": ["InvalidSelection", (sheet) => sheet.delete()],
    "Worksheet.showGridlines": ["GeneralException", (sheet) => (sheet.showGridlines = false)],
    "WorksheetCollection.add": ["GeneralException", (_, { workbook }) => workbook.worksheets.add()],
    "WorksheetFreezePanes.freezeAt": ["GeneralException", (sheet) => sheet.freezePanes.freezeAt("A1:B2")],
    "WorksheetFreezePanes.freezeRows": ["GeneralException", (sheet) => sheet.freezePanes.freezeRows(1)],
    "WorksheetFreezePanes.getLocationOrNullObject": [
      "GeneralException",
      (sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"),
    ],
  };
  test.each(Object.keys(refused))("%s fails", async (member) => {
    const [code, work] = refused[member] ?? ["", () => undefined];
    expect(await refusal(host, work)).toBe(code);
    host.quirks.inFront = "this workbook";
    // The only worksheet cannot go either way.
    expect(await refusal(host, work)).toBe(member === "Worksheet.delete" ? "InvalidOperation" : null);
  });

  test("cells are read and written as ever", async () => {
    expect(
      await refusal(host, (sheet, { workbook }) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A1").load("values");
        workbook.worksheets.getActiveWorksheet().load("name");
      }),
    ).toBeNull();
  });
});

describe("behind a chart sheet", () => {
  beforeEach(() => {
    host.quirks.inFront = "a chart sheet";
  });

  test("there is no active worksheet (office-js #2444)", async () => {
    const active = (_: Excel.Worksheet, { workbook }: Excel.RequestContext) =>
      workbook.worksheets.getActiveWorksheet().load("name");
    expect(await refusal(host, active)).toBe("GeneralException");
    host.quirks.inFront = "this workbook";
    expect(await refusal(host, active)).toBeNull();
  });
});
