import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";

const metadata = {
  functions: [
    { id: "SEEN", name: "SEEN", parameters: [{ name: "value" }, { name: "other", optional: true }] },
    { id: "SIZE", name: "SIZE", parameters: [{ name: "table", dimensionality: "matrix" }] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "how" }] },
    { id: "COUNTED", name: "COUNTED", parameters: [{ name: "value" }] },
    { id: "JOIN", name: "JOIN", parameters: [{ name: "parts", repeating: true }] },
  ],
};

let host: HeadlessHost;
let calls: unknown[];

beforeEach(async () => {
  host = await startHeadlessHost();
  calls = [];
  const { CustomFunctions } = host;
  CustomFunctions.associate("SEEN", (...args: unknown[]) => JSON.stringify(args.slice(0, 2)));
  CustomFunctions.associate("SIZE", (table: unknown[][]) => JSON.stringify(table));
  CustomFunctions.associate("FAIL", (how: unknown) => {
    if (how === "thrown") throw new Error("broken");
    if (how === "div") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "Mẫu số bằng 0");
  });
  CustomFunctions.associate("COUNTED", (value: number) => {
    calls.push(value);
    return value * 2;
  });
  CustomFunctions.associate("JOIN", (parts: unknown[]) => JSON.stringify(parts));
  host.registerFunctions(metadata);
});
afterEach(() => host.dispose());

async function enter(address: string, formulas: unknown[][]): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
    await context.sync();
  });
}

const valueAt = (address: string) => host.valueOf("Sheet1", address);

describe("a custom function receives", () => {
  test("null for a blank cell and for an omitted argument", async () => {
    await enter("A1", [["=ITSCORE.SEEN(B1)"]]);
    expect(await valueAt("A1")).toBe("[null,null]");
  });

  test("a scalar for a single cell", async () => {
    await enter("A1:B1", [["=ITSCORE.SEEN(B1,TRUE)", 7]]);
    expect(await valueAt("A1")).toBe("[7,true]");
  });

  test("text that looks like a number as text", async () => {
    await enter("A1:B1", [["=ITSCORE.SEEN(B1)", "'12"]]);
    expect(await valueAt("A1")).toBe('["12",null]');
  });

  test("a matrix for a range, with null for blank cells", async () => {
    await enter("A1:C2", [
      ["=ITSCORE.SIZE(B1:C2)", 1, "x"],
      ["", "", 2],
    ]);
    expect(await valueAt("A1")).toBe('[[1,"x"],[null,2]]');
  });

  test("a matrix for a single cell where the metadata wants one", async () => {
    await enter("A1:B1", [["=ITSCORE.SIZE(B1)", 5]]);
    expect(await valueAt("A1")).toBe("[[5]]");
  });

  test("a matrix for an array constant", async () => {
    await enter("A1", [['=ITSCORE.SIZE({"A",5;"B",3})']]);
    expect(await valueAt("A1")).toBe('[["A",5],["B",3]]');
  });

  test("a list for a repeating parameter", async () => {
    await enter("A1:B1", [['=ITSCORE.JOIN(B1,2,"c")', "a"]]);
    expect(await valueAt("A1")).toBe('["a",2,"c"]');
  });
});

describe("a custom function fails", () => {
  test("with the error and the message that it throws", async () => {
    await enter("A1", [['=ITSCORE.FAIL("")']]);
    expect(await valueAt("A1")).toBe("#VALUE!");
    expect(host.functionMessageAt("Sheet1", "A1")).toEqual({ code: "#VALUE!", message: "Mẫu số bằng 0" });
  });

  test("with the kind of error that it names", async () => {
    await enter("A1", [['=ITSCORE.FAIL("div")']]);
    expect(await valueAt("A1")).toBe("#DIV/0!");
  });

  test("with #VALUE! when it breaks, and everything else still calculates", async () => {
    await enter("A1:B1", [['=ITSCORE.FAIL("thrown")', "=1+1"]]);
    expect([await valueAt("A1"), await valueAt("B1")]).toEqual(["#VALUE!", 2]);
  });

  test("without being called when an argument is an error", async () => {
    await enter("A1:B1", [["=ITSCORE.COUNTED(B1)", "=1/0"]]);
    expect(await valueAt("A1")).toBe("#DIV/0!");
    expect(calls).toEqual([]);
  });

  test("as an error that IFERROR catches", async () => {
    await enter("A1", [['=IFERROR(ITSCORE.FAIL(""),"gốc")']]);
    expect(await valueAt("A1")).toBe("gốc");
  });

  test("as #NAME? when nobody registered it", async () => {
    await enter("A1", [["=ITSCORE.NOBODY(1)"]]);
    expect(await valueAt("A1")).toBe("#NAME?");
  });
});

describe("a custom function is calculated", () => {
  test("when its name is written in small letters", async () => {
    await enter("A1", [["=itscore.counted(21)"]]);
    expect(await valueAt("A1")).toBe(42);
  });

  test("only in the rows that an edit touches", async () => {
    await enter("A1:B3", [
      [1, "=ITSCORE.COUNTED(A1)"],
      [2, "=ITSCORE.COUNTED(A2)"],
      [3, "=ITSCORE.COUNTED(A3)"],
    ]);
    await host.calculated();
    calls.length = 0;
    await enter("A2", [[20]]);
    expect(await valueAt("B2")).toBe(40);
    expect(calls).toEqual([20]);
  });

  test("when its formula is entered again after it was registered", async () => {
    await enter("A1", [["=LATER.COUNTED(4)"]]);
    expect(await valueAt("A1")).toBe("#NAME?");
    host.registerFunctions(metadata, "LATER");
    expect(await valueAt("A1")).toBe("#NAME?");
    await enter("A1", [["=LATER.COUNTED(4)"]]);
    expect(await valueAt("A1")).toBe(8);
  });

  test("through the resilient form of a score cell", async () => {
    await enter("A1:C1", [[3, 4, '=IF(COUNT(A1:B1)<2,"",IFERROR(ITSCORE.COUNTED(A1+B1),A1))']]);
    expect(await valueAt("C1")).toBe(14);
    await enter("A1", [[""]]);
    expect(await valueAt("C1")).toBe("");
  });
});
