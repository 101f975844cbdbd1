import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet, refusal } from "./first-sheet";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => {
  host.quirks.papers = "all";
});

const paper = (name: string) => refusal(host, (sheet) => (sheet.pageLayout.paperSize = name as Excel.PaperType));
const zoom = (options: Excel.PageLayoutZoomOptions) => refusal(host, (sheet) => (sheet.pageLayout.zoom = options));

describe("a page", () => {
  test("takes the papers of Excel that the printer has", async () => {
    expect([await paper("A3"), await paper("A4"), await paper("A0")]).toEqual([null, null, "InvalidArgument"]);
    host.quirks.papers = "no A3";
    expect([await paper("A3"), await paper("A4")]).toEqual(["GeneralException", null]);
  });

  test.each([
    [{ scale: 9 }, "InvalidArgument"],
    [{ scale: 10 }, null],
    [{ scale: 400 }, null],
    [{ scale: 401 }, "InvalidArgument"],
    [{ horizontalFitToPages: 1, verticalFitToPages: 0 }, null],
    [{ horizontalFitToPages: -1 }, "InvalidArgument"],
    [{ horizontalFitToPages: 1.5 }, "InvalidArgument"],
  ])("zoomed by %j is answered with %s", async (options, code) => {
    expect(await zoom(options)).toBe(code);
  });
});

describe("a freeze", () => {
  const frozen = (hide: (sheet: Excel.Worksheet) => void, isFirst: boolean) =>
    onFirstSheet(host, async (sheet, context) => {
      const panes = sheet.freezePanes;
      sheet.getRange("1:9").rowHidden = false;
      sheet.getRange("A:I").columnHidden = false;
      if (isFirst) hide(sheet);
      panes.freezeAt(sheet.getRange("A1:C3"));
      if (!isFirst) hide(sheet);
      const location = panes.getLocation().load("address");
      await context.sync();
      return location.address;
    });
  const hideFirst = (sheet: Excel.Worksheet): void => {
    sheet.getRange("1:1").rowHidden = true;
    sheet.getRange("A:A").columnHidden = true;
  };

  test("counts the lines in sight: those hidden before it move it on", async () => {
    expect(await frozen(hideFirst, true)).toBe("Sheet1!A1:D4");
  });

  test("stays where it is when lines in front of it are hidden after it", async () => {
    expect(await frozen(hideFirst, false)).toBe("Sheet1!A1:C3");
  });
});
