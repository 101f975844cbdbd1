import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

describe("a batch", () => {
  test("writes in one sync and reads back calculated values in the next", async () => {
    const values = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      range.formulas = [[2, 3, "=A1*B1"]];
      await context.sync();
      range.load("values,address,formulas,valueTypes");
      await context.sync();
      return [range.values, range.address, range.formulas, range.valueTypes];
    });
    expect(values).toEqual([[[2, 3, 6]], "Sheet1!A1:C1", [[2, 3, "=A1*B1"]], [["Double", "Double", "Double"]]]);
    expect(host.requests).toHaveLength(2);
  });
});
