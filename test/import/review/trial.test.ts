import { expect, test } from "vitest";
import type { Criterion } from "../../../src/rubric/schema";
import { rowErrors, tryRow } from "../../../src/import/review/trial";

const rounding = { decimals: 2, mode: "half-up" } as const;
const row: Criterion = {
  type: "criterion",
  id: "__proto__",
  code: "1.3",
  title: "Tỷ lệ hoàn thành",
  maxPoints: "5",
  rule: {
    kind: "ratio",
    numerator: { label: "Số hoàn thành" },
    denominator: { label: "Tổng số" },
    bands: "90%:5;50%:ratio",
  },
  evidence: { ask: "Danh sách", missingScoresZero: true },
};

test("a rule is tried with figures as the form will score it, without asking for a document", () => {
  // 13/15 × 5 = 4.333…
  expect(tryRow(row, rounding, { num: 13, den: 15 })?.points).toBe("4.33");
  expect(tryRow(row, rounding, { num: 14, den: 15 })?.points).toBe("5");
  expect(tryRow(row, rounding, {})?.points).toBeNull();
});

test("what is wrong in a changed rule is told in words", () => {
  expect(rowErrors(row, rounding, "vi")).toEqual([]);
  expect(
    rowErrors({ ...row, rule: { ...row.rule, bands: "90%:5;1.000:2" } as Criterion["rule"] }, rounding, "vi"),
  ).toHaveLength(1);
  expect(rowErrors({ ...row, maxPoints: "0" }, rounding, "vi")).toEqual(["điểm tối đa phải lớn hơn 0"]);
});
