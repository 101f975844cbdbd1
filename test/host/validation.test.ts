import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet, refusal } from "./first-sheet";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
  await onFirstSheet(host, (sheet) => prompt(sheet, "B5:B10"));
});
afterEach(() => host.dispose());

function prompt(sheet: Excel.Worksheet, address: string): void {
  sheet.getRange(address).dataValidation.prompt = { showPrompt: true, title: "Số liệu", message: "Nhập số" };
}
function rule(sheet: Excel.Worksheet, address: string): void {
  sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
}

describe("a prompt over an area of which a part has one (office-js #2594)", () => {
  test("lets no rule follow", async () => {
    const work = (sheet: Excel.Worksheet): void => {
      prompt(sheet, "B1:B10");
      rule(sheet, "B1:B10");
    };
    expect(await refusal(host, work)).toBe("InvalidArgument");
  });

  test("may follow the rule", async () => {
    const work = (sheet: Excel.Worksheet): void => {
      rule(sheet, "B1:B10");
      prompt(sheet, "B1:B10");
    };
    expect(await refusal(host, work)).toBeNull();
  });

  test("lets a rule follow when the area was cleared before", async () => {
    const work = (sheet: Excel.Worksheet): void => {
      sheet.getRange("B1:B10").dataValidation.clear();
      prompt(sheet, "B1:B10");
      rule(sheet, "B1:B10");
    };
    expect(await refusal(host, work)).toBeNull();
  });
});

test("a rule may follow a prompt of the same area", async () => {
  const work = (sheet: Excel.Worksheet): void => {
    prompt(sheet, "B5:B10");
    rule(sheet, "B5:B10");
  };
  expect(await refusal(host, work)).toBeNull();
});

test("a conditional format that is added stands before the others (Microsoft Learn, ConditionalFormatCollection.add)", async () => {
  const order = await onFirstSheet(host, async (sheet, context) => {
    for (const formula of ["=$A1=1", "=$A1=2"])
      sheet
        .getRange("A1:A9")
        .conditionalFormats.add("Custom" as Excel.ConditionalFormatType.custom).custom.rule.formula = formula;
    const formats = sheet.getRange("A1").conditionalFormats.load("items/priority,items/custom/rule/formula");
    await context.sync();
    return formats.items.map(({ priority, custom }) => [priority, custom.rule.formula]);
  });
  expect(order).toEqual([
    [0, "=$A1=2"],
    [1, "=$A1=1"],
  ]);
});
