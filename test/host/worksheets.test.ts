import { ICommandService } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

const run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => host.Excel.run(work);

describe("worksheets", () => {
  test("are added last, found by name or id, renamed, hidden and deleted", async () => {
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Phiếu");
      sheet.load("id,name,position,visibility");
      await context.sync();
      expect([sheet.position, sheet.visibility]).toEqual([1, "Visible"]);
      worksheets.getItem(sheet.id).name = "Phiếu chấm";
      worksheets.add("Bỏ").delete();
      worksheets.getItem("phiếu chấm").visibility = "VeryHidden";
      worksheets.load("items/name,items/visibility");
      await context.sync();
      return worksheets.items.map((item) => [item.name, item.visibility]);
    });
    expect(names).toEqual([
      ["Sheet1", "Visible"],
      ["Phiếu chấm", "VeryHidden"],
    ]);
  });

  test.each(["", "Sheet1", "a/b", "x".repeat(32)])("are not named %j", async (name) => {
    const failed = run(async (context) => {
      context.workbook.worksheets.add("Khác").name = name;
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemAlreadyExists/) });
  });

  test("keep one sheet visible", async () => {
    const failed = run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("remember page layout, custom properties, frozen panes and outline", async () => {
    const kept = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
      sheet.customProperties.add("itscore.rubric", "la-gi");
      sheet.freezePanes.freezeAt("A1:B6");
      sheet.getRange("3:5").group("ByRows");
      sheet.showOutlineLevels(1, 0);
      await context.sync();
      const property = sheet.customProperties.getItemOrNullObject("ITSCORE.Rubric").load("value");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const row = sheet.getRange("4:4").load("rowHidden");
      sheet.pageLayout.load("orientation,zoom,topMargin");
      sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      const { orientation, zoom, topMargin, headersFooters } = sheet.pageLayout;
      const { centerFooter } = headersFooters.defaultForAllPages;
      return [
        property.value,
        frozen.address,
        row.rowHidden,
        orientation,
        zoom.horizontalFitToPages,
        topMargin,
        centerFooter,
      ];
    });
    expect(kept).toEqual(["la-gi", "Sheet1!A1:B6", true, "Landscape", 1, 72, "&P/&N"]);
  });

  test("have names that formulas can use", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[21]];
      context.workbook.names.add("GOC", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=GOC*2"]];
      const item = context.workbook.names.getItem("goc").load("value,type");
      await context.sync();
      expect([item.value, item.type]).toEqual(["Sheet1!$A$1", "Range"]);
    });
    expect(await host.valueOf("Sheet1", "B1")).toBe(42);
  });
});

describe("data validation", () => {
  beforeEach(() =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      const lists = worksheets.add("Danh mục");
      lists.getRange("A1:A2").values = [["Có"], ["Không"]];
      const sheet = worksheets.getItem("Sheet1");
      const choice = sheet.getRange("A1").dataValidation;
      choice.rule = { list: { inCellDropDown: true, source: lists.getRange("A1:A2") } };
      choice.errorAlert = { showAlert: true, style: "Stop", title: "Sai", message: "Chọn trong danh sách" };
      sheet.getRange("B1").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
      const warned = sheet.getRange("C1").dataValidation;
      warned.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      warned.errorAlert = { showAlert: true, style: "Warning", title: "", message: "Nên dương" };
      sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=D1<=B1" } };
      await context.sync();
    }),
  );

  test.each([
    ["A1", "Có", true],
    ["A1", "có lẽ", false],
    ["A1", "", true],
    ["B1", "7", true],
    ["B1", "7,5", false],
    ["B1", "11", false],
    ["C1", "-1", true],
    ["D1", "5", false],
  ])("of %s meets %j with accepted = %s", async (address, text, accepted) => {
    expect(await host.typeInto("Sheet1", address, text)).toMatchObject({ accepted });
  });

  test("judges a custom rule by the entry itself", async () => {
    await host.typeInto("Sheet1", "B1", "6");
    expect(await host.typeInto("Sheet1", "D1", "5")).toEqual({ accepted: true });
    expect(await host.typeInto("Sheet1", "D1", "7")).toMatchObject({ accepted: false });
    expect(await host.valueOf("Sheet1", "D1")).toBe(5);
  });

  test("tells its own words, and what it is", async () => {
    expect(await host.typeInto("Sheet1", "A1", "x")).toMatchObject({ message: "Chọn trong danh sách" });
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [list, mixed] = [sheet.getRange("A1").dataValidation, sheet.getRange("A1:B1").dataValidation];
      list.load("rule,type");
      mixed.load("rule,type");
      await context.sync();
      return [list.rule, list.type, mixed.type];
    });
    expect(read).toEqual([{ list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$2" } }, "List", "Inconsistent"]);
  });
});

test("conditional formats by formula keep their formula, colours and order", async () => {
  const formats = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3");
    for (const [formula, color] of [
      ["=$A1>1", "#FF0000"],
      ["=$A1>2", "#00FF00"],
    ] as const) {
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = color;
    }
    range.conditionalFormats.load("items/priority,items/type");
    await context.sync();
    const rules = range.conditionalFormats.items.map((item) => {
      item.custom.rule.load("formula");
      return item.custom.rule;
    });
    await context.sync();
    return rules.map(({ formula }) => formula);
  });
  expect(formats).toEqual(["=$A1>2", "=$A1>1"]);
});

test("conditional formats that are cleared on some of their cells stay on the others", async () => {
  const counts = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const address of ["A1:D3", "C1:D3"]) {
      const { rule } = sheet.getRange(address).conditionalFormats.add("Custom").custom;
      rule.formula = "=$A1>1";
    }
    sheet.getRange("C:D").conditionalFormats.clearAll();
    const cells = ["A1", "B3", "C1", "D2"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    await context.sync();
    return cells.map(({ value }) => value);
  });
  expect(counts).toEqual([1, 1, 0, 0]);
});

test("a validation set piece by piece reaches the sheet once, and stays what it is with the next batch", async () => {
  const executed: string[] = [];
  host.host.engine.injector.get(ICommandService).onCommandExecuted(({ id }) => executed.push(id));
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const address of ["A1:A9", "B1"]) {
      const validation = sheet.getRange(address).dataValidation;
      validation.ignoreBlanks = false;
      validation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
      validation.prompt = { showPrompt: true, title: address, message: "0 đến 9" };
      validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "Sai" };
    }
    await context.sync();
  });
  expect(executed.filter((id) => id.includes("data-validation") || id.includes("dataValidation"))).toHaveLength(2);
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A9").dataValidation.prompt = { showPrompt: true, title: "", message: "mới" };
    const validation = sheet.getRange("A2").dataValidation.load("rule,prompt,errorAlert,ignoreBlanks");
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    return [validation.rule.wholeNumber?.formula2, validation.prompt.message, validation.ignoreBlanks];
  });
  expect(read).toEqual([9, "mới", false]);
  expect(await host.typeInto("Sheet1", "A10", "10")).toEqual({ accepted: false, message: "Sai" });
});

test("a validation that cannot be read fails where it is set", async () => {
  const failed = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").dataValidation.rule = {
      wholeNumber: { formula1: true as unknown as number, operator: "EqualTo" },
    };
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(await host.valueOf("Sheet1", "A1")).toBe("");
});
