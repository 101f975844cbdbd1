import { CopySheetCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { SheetFile } from "../../src/workbook/workbook-file";

const IDENTITY = "ITSCORE_0a1b2c3d";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
  await run(async (context) => {
    const { worksheets, names } = context.workbook;
    const lists = worksheets.add("Danh mục");
    lists.getRange("A1:A2").values = [["Có"], ["Không"]];
    const sheet = worksheets.add("Phiếu");
    sheet.getRange("A1:C1").formulas = [["TT", 3, "=B1*2"]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A3:C3").merge();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("A1").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("9:9").rowHidden = true;
    const choice = sheet.getRange("B2").dataValidation;
    choice.rule = { list: { inCellDropDown: true, source: lists.getRange("A1:A2") } };
    choice.prompt = { showPrompt: true, title: "Chọn", message: "Có hay Không" };
    const format = sheet.getRange("A1:C2").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$B1>1";
    format.custom.format.fill.color = "#FF0000";
    const weaker = sheet.getRange("A1:C2").conditionalFormats.add("Custom");
    weaker.custom.rule.formula = "=$B1>2";
    weaker.custom.format.font.color = "#00FF00";
    sheet.freezePanes.freezeAt("A1:B1");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("1:1");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
    sheet.showGridlines = false;
    sheet.getRange("5:6").group("ByRows");
    sheet.customProperties.add("itscore.rubric", "la-gi");
    names.add(IDENTITY, sheet.getRange("A1")).visible = false;
    names.add("DANH_MUC", lists.getRange("A1:A2"));
    sheet.names.add("RIENG", "=$C$1");
    sheet.protection.protect({ allowFormatRows: true, allowInsertRows: false }, "mật khẩu");
    await context.sync();
  });
});
afterEach(() => host.dispose());

const run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => host.Excel.run(work);

const copy = (...where: Parameters<Excel.Worksheet["copy"]>) =>
  run(async (context) => {
    context.workbook.worksheets.getItem("Phiếu").copy(...where);
    await context.sync();
  });

const sheetNames = () =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

const namesOn = (sheetName: string | null) =>
  run(async (context) => {
    const { names, worksheets } = context.workbook;
    const scoped = sheetName === null ? names : worksheets.getItem(sheetName).names;
    scoped.load("items/name,items/formula,items/visible");
    await context.sync();
    return scoped.items.map(({ name, formula, visible }) => [name, formula as string, visible]);
  });

const asFile = async (sheetName: string): Promise<Omit<SheetFile, "name">> => {
  const { sheets } = readWorkbookFile(await host.save());
  const { name: _name, ...sheet } = sheets.find(({ name }) => name === sheetName) as SheetFile;
  return sheet;
};

describe("a copied worksheet", () => {
  test("has all that a file knows of the original", async () => {
    await copy("End");
    expect(await asFile("Phiếu (2)")).toEqual(await asFile("Phiếu"));
    expect(await host.valueOf("Phiếu (2)", "C1")).toBe(6);
  });

  test("lives on its own", async () => {
    await copy("End");
    expect(await host.typeInto("Phiếu (2)", "A1", "x")).toMatchObject({ accepted: false });
    expect(await host.typeInto("Phiếu (2)", "B2", "có lẽ")).toMatchObject({ accepted: false });
    expect(await host.typeInto("Phiếu (2)", "B1", "5")).toEqual({ accepted: true });
    expect([await host.valueOf("Phiếu (2)", "C1"), await host.valueOf("Phiếu", "C1")]).toEqual([10, 6]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Phiếu (2)");
      sheet.protection.unprotect("mật khẩu");
      sheet.getRange("A1:C2").conditionalFormats.clearAll();
      sheet.getRange("B2").dataValidation.clear();
      sheet.getRange("B1").format.protection.locked = true;
      sheet.pageLayout.orientation = "Portrait";
      await context.sync();
    });
    const original = await asFile("Phiếu");
    expect(original.conditionalFormats).toHaveLength(2);
    expect(original.validations).toHaveLength(1);
    expect(original.page?.orientation).toBe("landscape");
    expect(await host.typeInto("Phiếu", "B1", "4")).toEqual({ accepted: true });
  });

  test("has another identifier and no custom properties, and is not activated", async () => {
    const told = await run(async (context) => {
      const { worksheets } = context.workbook;
      const original = worksheets.getItem("Phiếu").load("id");
      const copied = original.copy("After", original).load("id,name,position");
      const property = copied.customProperties.getItemOrNullObject("itscore.rubric");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [copied.id === original.id, copied.name, copied.position, property.isNullObject, active.name];
    });
    expect(told).toEqual([false, "Phiếu (2)", 3, true, "Sheet1"]);
  });

  test("gets names of its own: the original's, and twins of the workbook's that point at the original", async () => {
    await copy("End");
    expect(await namesOn("Phiếu (2)")).toEqual([
      [IDENTITY, "='Phiếu (2)'!$A$1", false],
      ["RIENG", "='Phiếu (2)'!$C$1", true],
    ]);
    expect(await namesOn("Phiếu")).toEqual([["RIENG", "=Phiếu!$C$1", true]]);
    expect(await namesOn(null)).toEqual([
      [IDENTITY, "=Phiếu!$A$1", false],
      ["DANH_MUC", "='Danh mục'!$A$1:$A$2", true],
    ]);
  });

  test("leaves formulas with the workbook's name, whichever twins come and go", async () => {
    await copy("End");
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      names.add("MUC", worksheets.getItem("Phiếu").getRange("B1"));
      worksheets.getItem("Phiếu (2)").names.add("MUC", "=$C$1");
      worksheets.getItem("Sheet1").getRange("A1").formulas = [["=MUC"]];
      await context.sync();
    });
    expect(await host.valueOf("Sheet1", "A1")).toBe(3);
  });

  test.each([
    [["None"], 0],
    [["Beginning"], 0],
    [["End"], 3],
    [["Before", "Danh mục"], 1],
    [["After", "Danh mục"], 2],
  ] as [["None" | "Beginning" | "End" | "Before" | "After", string?], number][])(
    "with %j stands at %d",
    async ([type, beside], index) => {
      await run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Phiếu").copy(type, ...(beside === undefined ? [] : [worksheets.getItem(beside)]));
        await context.sync();
      });
      expect((await sheetNames()).indexOf("Phiếu (2)")).toBe(index);
    },
  );

  test("is numbered on, and a long name is cut", async () => {
    await copy("End");
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Phiếu (2)").copy("End");
      worksheets.getItem("Danh mục").name = "x".repeat(31);
      worksheets.getItem("x".repeat(31)).copy("End");
      await context.sync();
    });
    expect((await sheetNames()).slice(3)).toEqual(["Phiếu (2)", "Phiếu (3)", `${"x".repeat(27)} (2)`]);
  });

  test.each(["Before", "After"] as const)("needs to know what it stands %s", async (type) => {
    await expect(copy(type)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("is refused while the workbook's structure is protected", async () => {
    await run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(copy("End")).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("the copy of the sheet tabs' menu", () => {
  const byHand = () =>
    host.perform(CopySheetCommand.id, {
      unitId: host.host.engine.unitId,
      subUnitId: host.host.engine.sheetIdByName("Phiếu"),
    });

  test("is the same, right behind the original and in front", async () => {
    await byHand();
    expect(await sheetNames()).toEqual(["Sheet1", "Danh mục", "Phiếu", "Phiếu (2)"]);
    expect(await asFile("Phiếu (2)")).toEqual(await asFile("Phiếu"));
    expect((await namesOn("Phiếu (2)")).map(([name]) => name)).toEqual([IDENTITY, "RIENG"]);
    expect(host.host.engine.sheet(host.host.engine.activeSheetId()).getName()).toBe("Phiếu (2)");
  });

  test("is refused while the workbook's structure is protected", async () => {
    await run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await byHand();
    expect(await sheetNames()).toHaveLength(3);
    expect(host.refusals).toEqual(["Sổ làm việc được bảo vệ và không thể thay đổi."]);
  });
});
