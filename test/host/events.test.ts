import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

let host: HeadlessHost;
let seen: Record<string, unknown>[];

beforeEach(async () => {
  host = await startHeadlessHost();
  seen = [];
});
afterEach(() => host.dispose());

const note = async (event: object) => {
  const { address, changeType, source, triggerSource, worksheetId, details, type } = event as Record<string, unknown>;
  seen.push(JSON.parse(JSON.stringify({ address, changeType, source, triggerSource, worksheetId, details, type })));
};

/** Registers in one run and works in another, so that only the work is seen. */
async function watching(register: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  await host.Excel.run(async (context) => {
    register(context.workbook.worksheets);
    await context.sync();
  });
}

const work = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  host.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    await host.calculated();
  });

describe("onChanged", () => {
  beforeEach(() => watching((sheets) => sheets.onChanged.add(note)));

  test("tells of the add-in's own writes as ThisLocalAddin, a block at once", async () => {
    await work(
      (sheet) =>
        (sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    expect(seen).toMatchObject([
      { address: "A1:B2", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin" },
    ]);
  });

  test("tells of a person's edit as Unknown, with the values before and after", async () => {
    await host.typeInto("Sheet1", "C3", "7,5");
    expect(seen).toMatchObject([
      {
        address: "C3",
        triggerSource: "Unknown",
        details: { valueBefore: "", valueAfter: 7.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      },
    ]);
  });

  test("says nothing of formats, of formula results and of refused entries", async () => {
    await work((sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]]));
    seen.length = 0;
    await work((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("C1").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    });
    await host.typeInto("Sheet1", "C1", "9");
    expect(seen).toEqual([]);
    await host.typeInto("Sheet1", "A1", "4");
    expect(seen.map(({ address }) => address)).toEqual(["A1"]);
  });

  test("tells of inserted and deleted rows", async () => {
    await work((sheet) => sheet.getRange("3:4").insert("Down"));
    await work((sheet) => sheet.getRange("3:3").delete("Up"));
    expect(seen).toMatchObject([
      { address: "3:4", changeType: "RowInserted" },
      { address: "3:3", changeType: "RowDeleted" },
    ]);
  });

  test("gives the range that changed", async () => {
    let address = "";
    await watching((sheets) =>
      sheets.onChanged.add(async (event) => {
        await host.Excel.run(async (context) => {
          const range = event.getRange(context);
          range.load("address");
          await context.sync();
          address = range.address;
        });
      }),
    );
    await host.typeInto("Sheet1", "B7", "x");
    await host.calculated();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(address).toBe("Sheet1!B7");
  });
});

test("a sheet's own onChanged hears of that sheet only", async () => {
  await work((_sheet, context) => context.workbook.worksheets.add("Khác"));
  await watching((sheets) => sheets.getItem("Khác").onChanged.add(note));
  await host.typeInto("Sheet1", "A1", "1");
  await host.typeInto("Khác", "A2", "1");
  expect(seen.map(({ address }) => address)).toEqual(["A2"]);
});

test("no event comes after the handler is removed", async () => {
  const handler = await host.Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(note);
    await context.sync();
    return result;
  });
  await host.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await host.typeInto("Sheet1", "A1", "1");
  expect(seen).toEqual([]);
});

test("onCalculated names the cells that were calculated", async () => {
  await watching((sheets) => sheets.onCalculated.add(note));
  await work((sheet) => (sheet.getRange("A1:A3").formulas = [["=1+1"], ["=A1"], [5]]));
  expect(seen).toMatchObject([{ type: "WorksheetCalculated", address: "A1:A2" }]);
});

test("onActivated, onAdded, onDeleted and onSelectionChanged tell what happened", async () => {
  await watching((sheets) => {
    sheets.onActivated.add(note);
    sheets.onAdded.add(note);
    sheets.onDeleted.add(note);
    sheets.onSelectionChanged.add(note);
  });
  await work((_sheet, context) => context.workbook.worksheets.add("Mới"));
  await host.activate("Mới");
  await host.select("Mới", "B2:C3");
  await work((_sheet, context) => context.workbook.worksheets.getItem("Mới").delete());
  expect(seen.map(({ type, address }) => [type, address].filter(Boolean).join(" "))).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    "WorksheetSelectionChanged B2:C3",
    "WorksheetActivated",
    "WorksheetDeleted",
  ]);
});
