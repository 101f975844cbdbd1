import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/rubric/schema";
import { slotsOf } from "../../src/scoring/rules/registry";
import { readTyped } from "../../src/scoring/typed-figure";
import { criterionOf } from "../tiny-rubric";

const people: Rule = {
  kind: "ratio",
  numerator: { label: "Số CCVC được tập huấn", unit: "người" },
  denominator: { label: "Tổng số CCVC", unit: "người" },
};
const money: Rule = {
  kind: "ratio",
  numerator: { label: "Kinh phí CNTT", unit: "triệu đồng" },
  denominator: { label: "Tổng chi", unit: "triệu đồng" },
};
const percents: Rule = {
  kind: "ladder",
  value: { label: "Tỷ lệ hồ sơ" },
  measure: "percent",
  from: "80%",
  base: "4",
  step: "5%",
  each: "1.5",
};

/** What the first input of a rule makes of a text: the number, or why not with what it may mean. */
function read(rule: Rule, text: string): string {
  const slots = slotsOf(criterionOf(rule));
  const found = readTyped(text, slots[0]!, slots);
  if (found.kind !== "unclear") return found.kind === "blank" ? "blank" : found.value;
  const readings = found.readings.map((one) => [...one].map(([id, value]) => `${id}=${value}`).join(" "));
  return [`${found.why.code}?`, ...readings].join(" | ");
}

describe("a count", () => {
  test.each([
    ["", "blank"],
    ["  ", "blank"],
    ["17", "17"],
    [" 17 ", "17"],
    ["1.234", "1234"],
    ["1 234", "1234"],
    ["12.345.678", "12345678"],
    ["1.234 người", "1234"],
    ["17 người", "17"],
    ["17người", "17"],
    ["１７", "17"],
    ["0", "0"],
    ["12,5 người", "not-whole?"],
    ["12,5", "not-whole?"],
    ["0,5", "percent-for-count?"],
    ["1,234", "decimals-for-count? | num=1234"],
    ["50%", "typed-percent? | num=50"],
    ["50 phần trăm", "typed-percent? | num=50"],
    ["10/12", "typed-fraction? | num=10 den=12"],
    ["13 / 15", "typed-fraction? | num=13 den=15"],
    ["12/10/2026", "typed-date?"],
    ["1-3-2026", "typed-date?"],
    ["12.10.2026", "typed-date?"],
    ["2026-10-12", "typed-date?"],
    ["17 máy", "typed-unit? | num=17"],
    ["khoảng 17", "not-a-number?"],
    ["1e5", "not-a-number?"],
    ["=1+1", "not-a-number?"],
    ["-3", "negative?"],
    ["10000000000", "too-large?"],
  ])("“%s” is %s", (text, found) => {
    expect(read(people, text)).toBe(found);
  });
});

describe("a measure", () => {
  test.each([
    ["12,5", "12.5"],
    ["12.5", "12.5"],
    ["123.456,5 triệu đồng", "123456.5"],
    ["1.234.567,5", "too-large?"],
    ["14.194", "ambiguous-number? | num=14194 | num=14.194"],
    ["12,3456", "too-many-decimals?"],
  ])("“%s” is %s", (text, found) => {
    expect(read(money, text)).toBe(found);
  });
});

describe("a percent", () => {
  test.each([
    ["95", "95"],
    ["95%", "95"],
    ["86,5 %", "86.5"],
    ["0,95", "small-scale? | value=95 | value=0.95"],
    ["10/12", "typed-fraction?"],
  ])("“%s” is %s", (text, found) => {
    expect(read(percents, text)).toBe(found);
  });
});
