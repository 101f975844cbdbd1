import { UndoCommand } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";
import { pasteBlock, pasteCells, tableOfText, type PastedCell } from "../../src/host/pasting";
import { readAddress } from "../../src/host/addresses";

let host: HeadlessHost;

/** A protected sheet whose yellow cells B2:C5 take figures, D5:E5 being one cell; row 6 is locked. */
beforeEach(async () => {
  host = await startHeadlessHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D5:E5").merge();
    const input = sheet.getRange("B2:E5");
    input.format.fill.color = "#FFF2CC";
    input.format.protection.locked = false;
    sheet.getRange("C3").numberFormat = [["@"]];
    sheet.getRange("G1:G2").formulas = [["=H1*2"], [7]];
    sheet.getRange("G1:G2").format.fill.color = "#FF0000";
    sheet.getRange("G2").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
});
afterEach(() => host.dispose());

const cells = (address: string) => ({
  sheetId: host.host.engine.activeSheetId(),
  area: readAddress(address).area,
});
const paste = async (address: string, block: PastedCell[][]) => {
  const pasted = pasteBlock(host.host.book, cells(address), block);
  await host.calculated();
  return pasted;
};
const values = (...addresses: string[]) => Promise.all(addresses.map((address) => host.valueOf("Sheet1", address)));
const looks = (address: string) =>
  host.Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("format/fill/color");
    format.protection.load("locked");
    await context.sync();
    return [format.fill.color, format.protection.locked];
  });

describe("a pasted block", () => {
  test("is read as people write numbers here, and keeps the looks and locks of the cells", async () => {
    expect(await paste("B2", tableOfText("1.234,5\t2.10\r\n50%\t2.10\r\n"))).toMatchObject({ accepted: true });
    expect(await values("B2", "C2", "B3", "C3")).toEqual([1234.5, "2.10", 0.5, "2.10"]);
    expect(await looks("B2:C3")).toEqual(["#FFF2CC", false]);
  });

  test("takes the exact number and the text that another program tells", async () => {
    await paste("B2", [[{ exact: 0.125 }, { asText: "1.234" }]]);
    expect(await values("B2", "C2")).toEqual([0.125, "1.234"]);
  });

  test("fills a selection that is so many times as large, and else its own size", async () => {
    await paste("B2:B4", [["5"]]);
    expect(await values("B2", "B3", "B4", "B5")).toEqual([5, 5, 5, ""]);
    await paste("C2:C4", [["1"], ["2"]]);
    expect(await values("C2", "C3", "C4")).toEqual([1, "2", ""]);
  });

  test("blanks the cells for which it has nothing", async () => {
    await host.typeInto("Sheet1", "C2", "9");
    await paste("B2", [["1", ""]]);
    expect(await values("B2", "C2")).toEqual([1, ""]);
  });

  test("that touches locked cells is refused as a whole, and the refusal names them", async () => {
    const refusal = await paste("B4", tableOfText("1\t2\n3\t4\n5\t6\n7\t8"));
    expect(refusal).toMatchObject({ accepted: false, message: expect.stringContaining("4 ô (B6:C7) bị khóa") });
    expect(await values("B4", "C4", "B5")).toEqual(["", "", ""]);
  });

  test("names only the first of many places", async () => {
    const rows = Array.from({ length: 12 }, () => ["1", "2", "3", "4", "5"]);
    const refusal = await paste("B4", rows);
    expect(refusal).toMatchObject({ message: expect.stringContaining("52 ô (F4:F5, B6:F15) bị khóa") });
  });

  test("goes into a merged cell, and is refused where it would be covered by one", async () => {
    expect(await paste("D5:E5", [["8"]])).toMatchObject({ accepted: true });
    expect(await values("D5", "E5")).toEqual([8, ""]);
    expect(await paste("D5", [["1", "2"]])).toMatchObject({
      message: expect.stringContaining("1 ô (E5) nằm trong ô gộp"),
    });
    expect(await values("D5")).toEqual([8]);
  });

  test("is undone in one step", async () => {
    await paste("B2", [["1", "2"]]);
    await host.perform(UndoCommand.id);
    expect(await values("B2", "C2")).toEqual(["", ""]);
  });
});

describe("cells of the workbook", () => {
  test("are pasted with formulas that move along, and without their looks", async () => {
    expect(pasteCells(host.host.book, cells("B2"), cells("G1:G2"), false)).toMatchObject({ accepted: true });
    expect(host.formulaOf("Sheet1", "B2")).toBe("=C2*2");
    expect(await values("B3", "G2")).toEqual([7, 7]);
    expect(await looks("B2:B3")).toEqual(["#FFF2CC", false]);
  });

  test("are cut with what is in them, and never out of locked cells", async () => {
    await host.typeInto("Sheet1", "B2", "3");
    expect(pasteCells(host.host.book, cells("C2"), cells("B2"), true)).toMatchObject({ accepted: true });
    expect(await values("B2", "C2")).toEqual(["", 3]);
    expect(await looks("B2:C2")).toEqual(["#FFF2CC", false]);
    const refusal = pasteCells(host.host.book, cells("C2"), cells("G1:G2"), true);
    expect(refusal).toMatchObject({ accepted: false, message: expect.stringContaining("1 ô (G1) bị khóa") });
  });
});

describe("text on the clipboard", () => {
  test.each([
    ["1", [["1"]]],
    [
      "1\t2\n3\t4\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t\r\n\t4\r\n",
      [
        ["1", ""],
        ["", "4"],
      ],
    ],
    ['"a\nb"\t"nói ""có"""\n', [["a\nb", 'nói "có"']]],
    ['5" ống\t1', [['5" ống', "1"]]],
    ["", [[""]]],
  ])("%j is %j", (text, table) => {
    expect(tableOfText(text)).toEqual(table);
  });
});
