import { expect, test } from "vitest";
import { readFormula } from "../../src/inspect/formula-text";

const plain = 'IF(COUNT(D5:E5)<2,"",IFERROR(_xldudf_ITSCORE_RATIO(D5,E5,4),INT(100*4*MIN(D5,E5)/E5)/100))';

test.each([
  [
    "around our function",
    plain.replace("_xldudf_ITSCORE_RATIO(D5,E5,4)", "_xlfn.SINGLE(_xldudf_ITSCORE_RATIO(D5,E5,4))"),
  ],
  ["around a cell", plain.replaceAll("(D5,E5", "(_xlfn.SINGLE(D5),_xlfn.SINGLE(E5)")],
  ["around everything", `_xlfn.SINGLE(${plain})`],
  ["as the sign of Excel 365", plain.replace("_xldudf", "@_xldudf")],
])("SINGLE %s is the same formula", (_, formula) => {
  expect(readFormula(formula, "file")).toEqual(readFormula(plain, "file"));
});

test("SINGLE in a text stays, and another formula stays another", () => {
  expect(readFormula('IF(A1="_xlfn.SINGLE(x)",1,2)', "file").normal).toContain("_xlfn.SINGLE(x)");
  expect(readFormula("_xlfn.SINGLE(A1)+1", "file").normal).not.toBe(readFormula("A1", "file").normal);
});

test("one name that no function answers to breaks a formula, wherever it stands", () => {
  const twice = (one: string, other: string): string => `${one}_RATIO(D5,E5,4)+${other}_RATIO(D6,E6,4)`;
  const [ours, foreign] = ["_xldudf_ITSCORE", "[2]!_xldudf_ITSCORE"];
  const isBroken = (formula: string): boolean => readFormula(formula, "file").broken;
  expect([twice(ours, ours), twice(foreign, ours), twice(ours, foreign)].map(isBroken)).toEqual([false, true, true]);
});
