import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet, refusal } from "./first-sheet";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => onFirstSheet(host, (sheet) => (sheet.getRange("A1:B1").values = [["", ""]])));

const valueAt = () => host.valueOf("Sheet1", "A1");

// Microsoft Support, "Overview of formulas in Excel": an entry that begins with a sign of reckoning is one.
describe("text that begins with a sign, in a cell of General format", () => {
  test.each(["-abc", "+abc", "@abc", "- Chưa có minh chứng"])(
    "%s is a formula whose names mean nothing",
    async (text) => {
      await onFirstSheet(host, (sheet) => (sheet.getRange("A1").values = [[text]]));
      expect([await valueAt(), host.formulaOf("Sheet1", "A1")?.startsWith("=")]).toEqual(["#NAME?", true]);
    },
  );

  test.each(["-12,5", "+3"])("%s typed is a number", async (text) => {
    await host.typeInto("Sheet1", "A1", text);
    expect([typeof (await valueAt()), host.formulaOf("Sheet1", "A1")]).toEqual(["number", null]);
  });

  test("is read so when a person types it as well", async () => {
    await host.typeInto("Sheet1", "A1", "-abc");
    expect(await valueAt()).toBe("#NAME?");
  });

  test.each(["-", "'-abc", "a-b"])("%s stays text", async (text) => {
    await onFirstSheet(host, (sheet) => (sheet.getRange("A1").values = [[text]]));
    expect(await valueAt()).toBe(text.replace("'", ""));
  });

  test("stays text in a cell of text format", async () => {
    await onFirstSheet(host, (sheet) => {
      sheet.getRange("E1").numberFormat = [["@"]];
      sheet.getRange("E1").values = [["-abc"]];
    });
    expect([await host.valueOf("Sheet1", "E1"), host.formulaOf("Sheet1", "E1")]).toEqual(["-abc", null]);
  });
});

describe("a formula that nobody can read", () => {
  test.each(["=1+", "=SUM(1", '="a'])("%s is refused, whoever enters it", async (formula) => {
    expect(await refusal(host, (sheet) => (sheet.getRange("A1").formulas = [[formula]]))).toBe("InvalidArgument");
    expect(await host.typeInto("Sheet1", "A1", formula)).toMatchObject({ accepted: false });
    expect(await valueAt()).toBe("");
  });
});

describe("TRIM", () => {
  test("takes spaces away and no other white space (Microsoft Support, TRIM function)", async () => {
    await onFirstSheet(host, (sheet) => {
      sheet.getRange("A1:B1").formulas = [['="  a   b "', "=TRIM(A1)"]];
      sheet.getRange("A2:B2").formulas = [['="\u00a0a "&CHAR(9)&"b"', "=TRIM(A2)"]];
      sheet.getRange("A3:B3").formulas = [["=TRUE", "=TRIM(A3)&TRIM(C3)"]];
    });
    const all = [
      await host.valueOf("Sheet1", "B1"),
      await host.valueOf("Sheet1", "B2"),
      await host.valueOf("Sheet1", "B3"),
    ];
    expect(all).toEqual(["a b", "\u00a0a \tb", "TRUE"]);
  });
});
