import { expect, test } from "vitest";
import { Exact } from "../../src/rubric/exact";
import { readSpecNumber, writeSpecNumber } from "../../src/rubric/spec-numbers";
import { readOptions, writeOptions } from "../../src/scoring/options";

test.each([
  ["1.000", ["1000", "1"]],
  ["1,500", ["1500", "1.5"]],
  ["12.500", ["12500", "12.5"]],
])("%s has two readings", (text, readings) => {
  expect(readSpecNumber(text)).toEqual({ readings });
});

test.each(["1000", "1.5", "0.125", "1.2500", "1234.567", "10,5"])("%s has one reading", (text) => {
  expect(readSpecNumber(text)).toEqual({ value: new Exact(text.replace(",", ".")) });
});

test("what is written can be read in one way, and is the same number", () => {
  for (const text of ["1.125", "12.5", "0.375", "1000", "999.001"])
    expect(readSpecNumber(writeSpecNumber(new Exact(text)))).toEqual({ value: new Exact(text) });
});

test("options of three decimals come back as they are, and a text with two readings does not", () => {
  const options = [{ label: "Có", points: "1.125" }];
  expect(readOptions(writeOptions(options))).toEqual({ ok: true, options });
  expect(readOptions("Có:1,500")).toEqual({ ok: false, part: "Có:1,500", points: "1,500" });
});
