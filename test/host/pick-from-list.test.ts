import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet } from "./first-sheet";

let host: HeadlessHost;
let told: string[];

/** B1 and B2 have lists; C1 and C2 depend on them. */
beforeEach(async () => {
  host = await startHeadlessHost();
  told = [];
  await onFirstSheet(host, (sheet) => {
    sheet.getRange("A1:A2").values = [["Có"], ["Không"]];
    sheet.getRange("C1:C2").formulas = [["=LEN(B1)"], ["=LEN(B2)"]];
    sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$2" } };
    sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
    sheet.onChanged.add(({ address }) => Promise.resolve(void told.push(`changed ${address}`)));
    sheet.onCalculated.add(() => Promise.resolve(void told.push("calculated")));
  });
  await host.calculated();
  told.length = 0;
});
afterEach(() => host.dispose());

describe("a pick from a list", () => {
  test("of cells is told on the web as a calculation only (office-js #4066, #3888)", async () => {
    expect(await host.pickFromList("Sheet1", "B1", "Có")).toEqual({ accepted: true });
    expect([await host.valueOf("Sheet1", "B1"), await host.valueOf("Sheet1", "C1")]).toEqual(["Có", 2]);
    expect(told).toEqual(["calculated"]);
  });

  test("of texts is told as a change on the web as well", async () => {
    await host.pickFromList("Sheet1", "B2", "Không");
    expect(told).toContain("changed B2");
  });

  test("of cells is told as a change on the desktop", async () => {
    host.quirks.platform = "desktop";
    await host.pickFromList("Sheet1", "B1", "Có");
    expect(told).toContain("changed B1");
  });

  test("is a change as every other when it is typed", async () => {
    await host.typeInto("Sheet1", "B1", "Có");
    expect(told).toContain("changed B1");
  });

  test("needs a list", async () => {
    await expect(host.pickFromList("Sheet1", "A1", "Có")).rejects.toThrow("no list");
  });
});
