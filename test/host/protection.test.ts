import { RemoveRowByRangeCommand, SetRangeValuesCommand } from "@univerjs/sheets";
import { UndoCommand } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

let host: HeadlessHost;

/** A protected sheet on which B2 and row 5 may be edited. */
beforeEach(async () => {
  host = await startHeadlessHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B5").values = [
      ["t", "t"],
      ["t", 1],
      ["t", "t"],
      ["t", "t"],
      ["t", "t"],
    ];
    sheet.getRange("B2").format.protection.locked = false;
    sheet.getRange("5:5").format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: true, allowDeleteRows: true });
    await context.sync();
  });
});
afterEach(() => host.dispose());

const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  host.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe("the options of a protection", () => {
  const options = async (): Promise<Excel.WorksheetProtectionOptions> =>
    host.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.load("options");
      await context.sync();
      return protection.options;
    });

  test("may hold nulls, and nulls handed back are an error (office-js #1931)", async () => {
    expect(Object.values(await options())).not.toContain(null);
    host.quirks.protectionOptions = "with nulls";
    const told = await options();
    expect(Object.values(told)).toContain(null);
    await onSheet(({ protection }) => protection.unprotect());
    await expect(onSheet(({ protection }) => protection.protect(told))).rejects.toMatchObject({
      code: "GeneralException",
      message: "There was an internal error while processing the request.",
    });
    await onSheet(({ protection }) => protection.protect({ allowSort: true }));
  });
});

describe("a person at a protected sheet", () => {
  test("types into an unlocked cell", async () => {
    expect(await host.typeInto("Sheet1", "B2", "5")).toEqual({ accepted: true });
    expect(await host.valueOf("Sheet1", "B2")).toBe(5);
  });

  test("cannot type into a locked cell and reads Excel's words", async () => {
    const entry = await host.typeInto("Sheet1", "A1", "5");
    expect(entry).toMatchObject({ accepted: false, message: expect.stringContaining("trang tính được bảo vệ") });
    expect(await host.valueOf("Sheet1", "A1")).toBe("t");
  });

  test("cannot paste over locked and unlocked cells together", async () => {
    const pasted = { range: range(0, 1, 1, 1), value: [[{ v: 8 }], [{ v: 9 }]] };
    expect(await host.perform(SetRangeValuesCommand.id, pasted)).toBe(false);
    expect(await host.valueOf("Sheet1", "B2")).toBe(1);
    expect(host.refusals).toHaveLength(1);
  });

  test("deletes a row whose cells are all unlocked, and no other", async () => {
    const unitId = host.host.engine.unitId;
    const subUnitId = host.host.engine.activeSheetId();
    expect(await host.perform(RemoveRowByRangeCommand.id, { unitId, subUnitId, range: range(0, 0, 0, 25) })).toBe(
      false,
    );
    expect(await host.perform(RemoveRowByRangeCommand.id, { unitId, subUnitId, range: range(4, 0, 4, 25) })).toBe(true);
    expect(await host.valueOf("Sheet1", "A4")).toBe("t");
    expect(await host.valueOf("Sheet1", "A5")).toBe("");
  });

  test("undoes an edit of an unlocked cell", async () => {
    await host.typeInto("Sheet1", "B2", "5");
    await host.perform(UndoCommand.id);
    expect(await host.valueOf("Sheet1", "B2")).toBe(1);
  });
});

describe("an add-in at a protected sheet", () => {
  test("writes unlocked cells", async () => {
    await onSheet((sheet) => (sheet.getRange("B2").values = [[7]]));
    expect(await host.valueOf("Sheet1", "B2")).toBe(7);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[7]])],
    ["a range that touches a locked cell", (sheet) => (sheet.getRange("B2:B3").values = [[7], [7]])],
    ["formats", (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000")],
    ["row heights", (sheet) => (sheet.getRange("2:2").format.rowHeight = 40)],
    ["merging", (sheet) => sheet.getRange("B2:B3").merge()],
    ["validation", (sheet) => sheet.getRange("B2").dataValidation.clear()],
    ["locks", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
    ["deleting a row with locked cells", (sheet) => sheet.getRange("1:1").delete("Up")],
    ["protecting again", (sheet) => sheet.protection.protect()],
  ])("is refused %s with AccessDenied", async (_what, work) => {
    await expect(onSheet(work)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("inserts rows where the protection allows it, with the locks of the row above", async () => {
    await onSheet((sheet) => sheet.getRange("3:3").insert("Down"));
    expect(await host.typeInto("Sheet1", "B3", "6")).toEqual({ accepted: true });
    expect(await host.typeInto("Sheet1", "A3", "6")).toMatchObject({ accepted: false });
    expect(await host.typeInto("Sheet1", "C6", "6")).toEqual({ accepted: true });
  });

  test("changes everything after unprotecting", async () => {
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["frei"]];
    });
    expect(await host.valueOf("Sheet1", "A1")).toBe("frei");
  });

  test("needs the password that it was protected with", async () => {
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, "bí mật");
    });
    await expect(onSheet((sheet) => sheet.protection.unprotect("sai"))).rejects.toMatchObject({ code: "AccessDenied" });
    await onSheet((sheet) => sheet.protection.unprotect("bí mật"));
  });
});
