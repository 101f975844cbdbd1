import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

const run = <Result>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>) =>
  host.Excel.run((context) => work(context, context.workbook.worksheets.getItem("Sheet1")));

describe("a batch", () => {
  test("writes in one sync and reads back calculated values in the next", async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.formulas = [[2, 3, "=A1*B1"]];
      await context.sync();
      range.load("values,address,formulas,valueTypes");
      await context.sync();
      return [range.values, range.address, range.formulas, range.valueTypes];
    });
    expect(read).toEqual([[[2, 3, 6]], "Sheet1!A1:C1", [[2, 3, "=A1*B1"]], [["Double", "Double", "Double"]]]);
    expect(host.requests).toHaveLength(2);
  });

  test("reads formulas written in the same batch calculated", async () => {
    const values = await run(async (context, sheet) => {
      sheet.getRange("A1:A2").formulas = [["=1/0"], ["=A3"]];
      const range = sheet.getRange("A1:B2").load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(values).toEqual([
      [
        ["#DIV/0!", ""],
        [0, ""],
      ],
      [
        ["Error", "Empty"],
        ["Double", "Empty"],
      ],
    ]);
  });

  test("keeps what stands before the failing action, and runs nothing after it", async () => {
    await expect(
      run(async (context, sheet) => {
        sheet.getRange("A1").values = [["trước"]];
        context.workbook.worksheets.getItem("không có").getRange("A1").values = [[1]];
        sheet.getRange("A2").values = [["sau"]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    expect([await host.valueOf("Sheet1", "A1"), await host.valueOf("Sheet1", "A2")]).toEqual(["trước", ""]);
  });

  test("answers a null object for what is not there, and for what would hang on it", async () => {
    const nulls = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
      const used = sheet.getUsedRangeOrNullObject().load("values");
      const name = context.workbook.names.getItemOrNullObject("KHONG_CO").load("value");
      await context.sync();
      return [sheet.isNullObject, used.isNullObject, name.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
  });

  test("leaves a property that was not loaded unreadable", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("fails with the name of a member that the host lacks", async () => {
    const failed = run(async (context, sheet) => {
      sheet.getRange("A1").format.autofitColumns();
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("RangeFormat.autofitColumns"),
    });
  });

  test("refuses a matrix of another size and a name that is no address", async () => {
    const write = (address: string) =>
      run(async (context, sheet) => {
        sheet.getRange(address).values = [[1, 2]];
        await context.sync();
      });
    await expect(write("A1")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write("A0")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("can be made to fail as a whole, or at an action", async () => {
    const write = () =>
      run(async (context, sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.protection.protect();
        await context.sync();
      });
    host.failNext("InvalidOperationInCellEditMode");
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(await host.valueOf("Sheet1", "A1")).toBe("");
    host.failWhen("Protect", "AccessDenied");
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await host.valueOf("Sheet1", "A1")).toBe(1);
  });
});

describe("a range", () => {
  test("moves with rows that are inserted above it while the client holds it", async () => {
    const address = await run(async (context, sheet) => {
      const range = sheet.getRange("B5:C6");
      range.load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B7:C8");
  });

  test("keeps formulas pointing at their cells when rows are inserted", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
      sheet.getRange("2:2").insert("Down");
      await context.sync();
    });
    expect(host.formulaOf("Sheet1", "A4")).toBe("=SUM(A1:A3)");
  });

  test("leaves cells alone where the matrix has null, and blanks them where it has an empty string", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 9]];
      await context.sync();
    });
    const values = await Promise.all(["A1", "B1", "C1"].map((address) => host.valueOf("Sheet1", address)));
    expect(values).toEqual([1, "", 9]);
  });

  test("answers null for a format that its cells do not share", async () => {
    const colors = await run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "#ff0000";
      const [one, two] = [sheet.getRange("A1"), sheet.getRange("A1:B1")];
      one.load("format/fill/color");
      two.load("format/fill/color,format/columnWidth");
      await context.sync();
      return [one.format.fill.color, two.format.fill.color, two.format.columnWidth];
    });
    expect(colors).toEqual(["#FF0000", null, 48]);
  });

  test("shows numbers in the language of the spreadsheet", async () => {
    const text = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1234.5, 0.25]];
      range.numberFormat = [["#,##0.00", "General"]];
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["1.234,50", "0,25"]]);
  });

  test("takes a large matrix that the client sends in pieces", async () => {
    const matrix = Array.from({ length: 400 }, (_row, row) =>
      Array.from({ length: 5 }, (_column, column) => row * 5 + column),
    );
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:E400");
      range.values = matrix;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(matrix);
  });
});
