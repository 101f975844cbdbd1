import { describe, expect, test } from "vitest";
import { readFormula } from "../../src/inspect/formula-text";
import { sharedFormula } from "../../src/workbook/read/shared-formula";
import { shownFormula } from "../../src/workbook/read/shown-formula";
import { withoutSingle } from "../../src/workbook/single";

describe("the function by which files write what Excel shows as @", () => {
  test.each([
    ["_xlfn.SINGLE(A1)", "A1"],
    ["_xlfn.SINGLE(_xldudf_ITSCORE_RATIO(D1,E1,10))+1", "_xldudf_ITSCORE_RATIO(D1,E1,10)+1"],
    ["IF(_xlfn.single(A1)>1,_xlfn.SINGLE((B1)),SUM(C1))", "IF(A1>1,(B1),SUM(C1))"],
    ['_xlfn.SINGLE(IF(A1=")",B1))', 'IF(A1=")",B1)'],
    ["_xlfn.SINGLE('Trang (2)'!A1)", "'Trang (2)'!A1"],
    ["_xlfn.SINGLE(_xlfn.SINGLE(A1))", "A1"],
    ['"_xlfn.SINGLE(A1)"', '"_xlfn.SINGLE(A1)"'],
    ["MYSINGLE(A1)", "MYSINGLE(A1)"],
    ["_xlfn.SINGLE(A1", "A1"],
    ["SINGLE(A1))", "A1)"],
  ])("%s is %s", (stored, plain) => {
    expect(withoutSingle(stored)).toBe(plain);
  });

  test("is no change of a formula, in a file and in the grid", () => {
    const plain = '=IF(COUNT(D17:E17)<2,"",_xldudf_ITSCORE_RATIO(D17,E17,10))';
    const single = plain.replace(
      "_xldudf_ITSCORE_RATIO(D17,E17,10)",
      "_xlfn.SINGLE(_xldudf_ITSCORE_RATIO(_xlfn.SINGLE(D17),E17,10))",
    );
    expect(readFormula(single, "file")).toEqual(readFormula(plain, "file"));
    expect(readFormula(single.replaceAll("_xldudf_ITSCORE_", "ITSCORE."), "live").normal).toBe(
      readFormula(plain, "file").normal,
    );
    expect(shownFormula(single.slice(1))).toBe('IF(COUNT(D17:E17)<2,"",ITSCORE.RATIO(D17,E17,10))');
  });
});

describe("formulas of bad will", () => {
  const long = 200_000;
  const units = [
    "A",
    "A.",
    "_xlfn.",
    "_xlfn._xlws.",
    "_xldudf_itscore_A",
    "_xldudf_itscore_A ",
    "itscore.",
    "[1]",
    "[",
    "]",
    "'",
    '"',
    "'a'!",
    "a!",
    "(",
    ")",
    "SINGLE(",
    "_xlfn.SINGLE(",
    "A1:",
    "A1:A1 ",
    "$",
    "=",
    "+",
    "TRUE(",
    "\\",
    ":",
    "'\"",
    "[1]!",
    "_xll.itscore.a ",
  ];

  test.each(units)("two hundred thousand letters of %j take no time by their square", (unit) => {
    const formula = unit.repeat(Math.ceil(long / unit.length));
    for (const text of [formula, `${formula}(`, `x${formula}!`]) {
      expect(typeof shownFormula(text)).toBe("string");
      expect(typeof sharedFormula(text, { row: 0, column: 0 })({ row: 1, column: 1 })).toBe("string");
      // Beyond what Excel holds a formula is not looked into.
      for (let at = 0; at < 50; at += 1) readFormula(text.slice(at, at + 9_999), "file");
    }
  });

  test("twenty thousand prefixes are taken away at once", () => {
    expect(shownFormula(`${"_xlfn.".repeat(20_000)}SUM(A1)`)).toBe("SUM(A1)");
  });
});
