import { describe, expect, test } from "vitest";
import { blankCell, labelIn } from "../../../src/scoring/cell-texts";
import { withinExcel } from "../../../src/sheet/form-plan/within-excel";
import { plannedForm } from "../../../src/sheet/form-plan/placed-plan";
import { criterionOf, deductionRule, tinyRubric } from "../../tiny-rubric";
import { evaluate } from "../../scoring/iron-calc";

// Excel takes 8,192 characters in a formula.

const told = (times: number): string =>
  `=IF(${blankCell("A1")},"blank",${`IF(${labelIn("A1", ["Chậm thời hạn"])},"late",`.repeat(times)}"other"${")".repeat(times)})`;

describe("a formula that reads texts", () => {
  test("stays as it is while Excel takes it", () => {
    expect(withinExcel(told(3))).toBe(told(3));
  });

  test("knows the white space of every day where it would be too long, and tells rarer kinds as another text", () => {
    const long = told(16);
    expect(long.length).toBeGreaterThan(8192);
    const formula = withinExcel(long);
    expect(formula.length).toBeLessThan(8192);
    const cells = [
      null,
      " \t",
      "\u00a0\r\n",
      "CHẬM  thời\nhạn",
      "\u00a0Chậm\u00a0thời hạn ",
      "\u2003",
      "Chậm\u200b thời hạn",
    ];
    expect(
      evaluate(
        cells.map((A) => ({ A })),
        (row) => formula.replaceAll("A1", `A${row}`),
      ),
    ).toEqual(["blank", "blank", "blank", "late", "late", "other", "other"]);
  });

  test("is the same in whatever row it stands", () => {
    for (const times of [13, 14, 15, 16]) {
      const here = told(times);
      const far = here.replaceAll("A1", "AB1234");
      expect(withinExcel(far)).toBe(withinExcel(here).replaceAll("A1", "AB1234"));
    }
  });
});

test("a row with every exception, counts and answers of its own has formulas that Excel takes, appraised and before a council", () => {
  const rule = deductionRule(
    Array.from({ length: 12 }, () => "1"),
    ["Cập nhật đầy đủ, đúng thời hạn", "10"],
    ["Không cập nhật", "0"],
  );
  const criterion = criterionOf(rule, {
    evidence: { ask: "Báo cáo" },
    exceptions: [
      { kind: "na", when: "Không có đơn vị trực thuộc", award: "excluded" },
      { kind: "none", when: "Không phát sinh", award: "6" },
      { kind: "late", when: "Sau ngày 15", keep: "50%" },
    ],
  });
  const plan = plannedForm(tinyRubric([criterion]), "native", { appraisal: true, second: true, council: true });
  const formulas = [...JSON.stringify(plan).matchAll(/"formula":("(?:[^"\\]|\\.)*")/g)].map(
    ([, text = '""']) => JSON.parse(text) as string,
  );
  expect(formulas.length).toBeGreaterThan(10);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThanOrEqual(8192);
});
