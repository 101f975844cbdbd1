import { describe, expect, test } from "vitest";
import { holdsExample, isBlank } from "../../../src/taskpane/scoring/examples";

describe("a form", () => {
  test("is blank until a row has a figure, an option or a note", () => {
    expect(isBlank({})).toBe(true);
    expect(isBlank({ a: {}, b: { num: undefined } })).toBe(true);
    expect(isBlank({ a: { option: 0 } })).toBe(false);
    expect(isBlank({ a: { value: 0 } })).toBe(false);
    expect(isBlank({ a: { evidence: "12/KH-UBND" } })).toBe(false);
  });

  const example = { a: { num: 74, den: 74 }, b: { option: 0 }, c: { value: 62 }, d: { points: 2 } };

  test("still holds an example after some of its figures were changed", () => {
    expect(holdsExample(example, example)).toBe(true);
    expect(holdsExample({ ...example, a: { num: 60, den: 74 }, c: { value: 14 } }, example)).toBe(true);
    expect(holdsExample({ ...example, b: { option: 0, evidence: "12/KH-UBND" } }, example)).toBe(true);
  });

  test("with its own figures holds no example", () => {
    expect(holdsExample({ a: { num: 1, den: 2 }, b: { option: 1 }, c: { value: 3 } }, example)).toBe(false);
    expect(holdsExample({}, example)).toBe(false);
    expect(holdsExample({ a: { num: 1 } }, {})).toBe(false);
  });
});
