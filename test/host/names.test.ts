import { UndoCommand } from "@univerjs/core";
import { RemoveRowByRangeCommand, RemoveSheetCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

const IDENTITY = "ITSCORE_0a1b2c3d";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Phiếu");
    sheet.getRange("B5").values = [[7]];
    context.workbook.names.add(IDENTITY, sheet.getRange("B5")).visible = false;
    await context.sync();
  });
});
afterEach(() => host.dispose());

const run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => host.Excel.run(work);

/** `scope name = formula` of every name, a hidden one in brackets. */
const namesOf = () =>
  run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name,items/formula,items/visible,items/scope");
    worksheets.load("items/name");
    await context.sync();
    const own = worksheets.items.map((sheet) => {
      sheet.names.load("items/name,items/formula,items/visible,items/scope");
      return sheet;
    });
    await context.sync();
    const told = (scope: string, items: readonly Excel.NamedItem[]) =>
      items.map(({ name, formula, visible }) => {
        const text = `${scope} ${name} ${String(formula)}`;
        return visible ? text : `(${text})`;
      });
    return [...told("Workbook", names.items), ...own.flatMap((sheet) => told(sheet.name, sheet.names.items))];
  });

const formulaOf = (name: string) =>
  run(async (context) => {
    const item = context.workbook.names.getItem(name).load("formula");
    await context.sync();
    return item.formula as string;
  });

describe("defined names", () => {
  test("are told with formula, value, type, scope and whether they are hidden", async () => {
    const told = await run(async (context) => {
      const { names } = context.workbook;
      const place = names.getItem(IDENTITY.toLowerCase()).load("name,formula,value,type,scope,visible");
      const number = names.add("SO", "=12.5").load("value,type");
      const text = names.add("CHU", '="a ""b"""').load("value,type");
      const range = place.getRange().load("address,values");
      await context.sync();
      const { name, formula, value, type, scope, visible } = place;
      return [name, formula, value, type, scope, visible, number.value, number.type, text.value, range.address];
    });
    expect(told).toEqual([
      IDENTITY,
      "=Phiếu!$B$5",
      "Phiếu!$B$5",
      "Range",
      "Workbook",
      false,
      12.5,
      "Double",
      'a "b"',
      "Phiếu!B5",
    ]);
  });

  test("belong to the workbook or to one worksheet, never to both", async () => {
    const found = await run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Phiếu");
      sheet.names.add("RIENG", "=$A$1");
      const items = [
        names.getItemOrNullObject("RIENG"),
        sheet.names.getItemOrNullObject("RIENG"),
        names.getItemOrNullObject(IDENTITY),
        sheet.names.getItemOrNullObject(IDENTITY),
      ];
      const own = sheet.names.getItem("RIENG").load("scope");
      await context.sync();
      return [...items.map((item) => !item.isNullObject), own.scope];
    });
    expect(found).toEqual([false, true, true, false, "Worksheet"]);
    expect(await namesOf()).toEqual([`(Workbook ${IDENTITY} =Phiếu!$B$5)`, "Phiếu RIENG =Phiếu!$A$1"]);
  });

  test.each(["A1", "R1C1", "1a", "a b", ""])("are not called %j", async (name) => {
    const added = run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    await expect(added).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("of one spelling stand once in a scope", async () => {
    const again = run(async (context) => {
      context.workbook.names.add(IDENTITY.toUpperCase(), "=1");
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("go when they are deleted", async () => {
    await run(async (context) => {
      context.workbook.names.getItem(IDENTITY).delete();
      await context.sync();
    });
    expect(await namesOf()).toEqual([]);
  });

  test("and formulas follow a worksheet that is renamed, by the add-in or by hand", async () => {
    await run(async (context) => {
      context.workbook.names.add("HAI", "=SUM(Phiếu!$B$1:$B$5)+Sheet1!$B$5");
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Phiếu!B5"]];
      context.workbook.worksheets.getItem("Phiếu").name = "Phiếu chấm";
      await context.sync();
    });
    expect(await formulaOf(IDENTITY)).toBe("='Phiếu chấm'!$B$5");
    expect(await formulaOf("HAI")).toBe("=SUM('Phiếu chấm'!$B$1:$B$5)+Sheet1!$B$5");
    expect(host.formulaOf("Sheet1", "A1")).toBe("='Phiếu chấm'!B5");
    const subUnitId = host.host.engine.sheetIdByName("Phiếu chấm");
    await host.perform(SetWorksheetNameCommand.id, { subUnitId, name: "Năm 2025" });
    expect(await formulaOf(IDENTITY)).toBe("='Năm 2025'!$B$5");
  });

  test("follow rows and columns that come and go", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Phiếu");
      context.workbook.names.add("COT", "=Phiếu!$B:$B");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      await context.sync();
    });
    expect([await formulaOf(IDENTITY), await formulaOf("COT")]).toEqual(["=Phiếu!$C$7", "=Phiếu!$C:$C"]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Phiếu").getRange("1:2").delete("Up");
      await context.sync();
    });
    expect(await formulaOf(IDENTITY)).toBe("=Phiếu!$C$5");
  });

  test("lose their cells with the row, and get them back when a person undoes it", async () => {
    const subUnitId = host.host.engine.sheetIdByName("Phiếu");
    await host.activate("Phiếu");
    const range = { startRow: 3, endRow: 5, startColumn: 0, endColumn: 25 };
    await host.perform(RemoveRowByRangeCommand.id, { unitId: host.host.engine.unitId, subUnitId, range });
    const lost = await run(async (context) => {
      const item = context.workbook.names.getItem(IDENTITY).load("formula,type,value");
      const place = item.getRangeOrNullObject();
      await context.sync();
      return [item.formula as string, item.type, item.value as string, place.isNullObject];
    });
    expect(lost).toEqual(["=Phiếu!#REF!", "Error", "#REF!", true]);
    await host.perform(UndoCommand.id);
    expect(await formulaOf(IDENTITY)).toBe("=Phiếu!$B$5");
  });

  test("point at nothing when their worksheet is deleted", async () => {
    const left = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Phiếu");
      sheet.names.add("RIENG", "=$A$1");
      sheet.delete();
      const item = context.workbook.names.getItem(IDENTITY).load("formula,type");
      const place = item.getRangeOrNullObject();
      await context.sync();
      return [item.formula as string, item.type, place.isNullObject];
    });
    expect(left).toEqual(["=#REF!$B$5", "Error", true]);
    expect(await namesOf()).toEqual([`(Workbook ${IDENTITY} =#REF!$B$5)`]);
  });

  test("come back with a worksheet whose deletion a person undoes", async () => {
    const subUnitId = host.host.engine.sheetIdByName("Phiếu");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Phiếu").names.add("RIENG", "=$A$1");
      await context.sync();
    });
    const before = await namesOf();
    await host.perform(RemoveSheetCommand.id, { unitId: host.host.engine.unitId, subUnitId });
    expect(await namesOf()).toEqual([`(Workbook ${IDENTITY} =#REF!$B$5)`]);
    await host.perform(UndoCommand.id);
    expect(await namesOf()).toEqual(before);
  });

  test("are kept in a file with their scope, and hidden ones stay hidden", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("Phiếu").names.add("RIENG", "=$A$1");
      context.workbook.worksheets.getItem("Sheet1").names.add(IDENTITY, "=$C$3").visible = false;
      await context.sync();
    });
    const before = await namesOf();
    await host.open(await host.save());
    expect((await namesOf()).sort()).toEqual(before.sort());
  });
});
