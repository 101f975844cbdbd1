import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { onFirstSheet } from "./first-sheet";

let host: HeadlessHost;
let calls: unknown[];

beforeEach(async () => {
  host = await startHeadlessHost();
  calls = [];
  host.CustomFunctions.associate("HALF", (value: number) => {
    calls.push(value);
    if (value < 0) throw new host.CustomFunctions.Error(host.CustomFunctions.ErrorCode.invalidValue, "Số âm");
    return value / 2;
  });
  host.CustomFunctions.associate("SEEN", (value: unknown, table: unknown) => JSON.stringify([value, table]));
  host.registerFunctions({
    functions: [
      { id: "HALF", name: "HALF", parameters: [{ name: "value" }] },
      {
        id: "SEEN",
        name: "SEEN",
        parameters: [{ name: "value" }, { name: "table", dimensionality: "matrix" }, { name: "more", optional: true }],
      },
    ],
  });
});
afterEach(() => host.dispose());

/** Enters formulas from A1 to the right. */
const enter = (...formulas: unknown[]) =>
  onFirstSheet(host, (sheet) => (sheet.getRangeByIndexes(0, 0, 1, formulas.length).formulas = [formulas]));

/** What a batch reads now, without waiting for functions. */
const read = (address: string) =>
  onFirstSheet(host, async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values[0];
  });

describe("a function that answers late", () => {
  beforeEach(() => {
    host.quirks.functions = "late";
  });

  test("shows #BUSY! until then, in its cell and in what depends on it", async () => {
    await enter(8, "=ITSCORE.HALF(A1)", "=SUM(B1,1)", "=IFERROR(ITSCORE.HALF(A1),0)");
    expect(await read("B1:D1")).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
    await host.calculated();
    expect(await read("B1:D1")).toEqual([4, 5, 4]);
  });

  test("is waited for by who waits for the calculation, again after each change", async () => {
    await enter(8, "=ITSCORE.HALF(A1)");
    expect(await host.valueOf("Sheet1", "B1")).toBe(4);
    await host.typeInto("Sheet1", "A1", "20");
    expect(await read("B1")).toEqual(["#BUSY!"]);
    expect(await host.valueOf("Sheet1", "B1")).toBe(10);
    expect(calls).toEqual([8, 20]);
  });

  test("may answer with an error", async () => {
    await enter(-8, "=ITSCORE.HALF(A1)", "=IFERROR(ITSCORE.HALF(A1),0)");
    await host.calculated();
    expect(await read("B1:C1")).toEqual(["#VALUE!", 0]);
    expect(host.functionMessageAt("Sheet1", "B1")?.message).toBe("Số âm");
  });
});

test("a function that never answers leaves #BUSY!, whoever waits, and is not called", async () => {
  host.quirks.functions = "never";
  await enter(8, "=ITSCORE.HALF(A1)", "=B1+1");
  await host.calculated();
  expect(await read("B1:C1")).toEqual(["#BUSY!", "#BUSY!"]);
  expect(calls).toEqual([]);
});

test("after an error a cell may wait in vain once, without its function being called (office-js #3234)", async () => {
  host.quirks.errors = "stick";
  await enter(-8, "=ITSCORE.HALF(A1)");
  expect(await host.valueOf("Sheet1", "B1")).toBe("#VALUE!");
  await host.typeInto("Sheet1", "A1", "8");
  expect(await host.valueOf("Sheet1", "B1")).toBe("#BUSY!");
  expect(calls).toEqual([-8]);
  await host.typeInto("Sheet1", "A1", "10");
  expect(await host.valueOf("Sheet1", "B1")).toBe(5);
});

test("a blank cell is null on the web and 0 on the desktop; what was left out is null in both (office-js #4702)", async () => {
  const formula = "=ITSCORE.SEEN(C1,C1:C2)";
  await enter(formula);
  expect(await host.valueOf("Sheet1", "A1")).toBe("[null,[[null],[null]]]");
  host.quirks.platform = "desktop";
  await enter(formula);
  expect(await host.valueOf("Sheet1", "A1")).toBe("[0,[[0],[0]]]");
});
