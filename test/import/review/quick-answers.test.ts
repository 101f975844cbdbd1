import { expect, test } from "vitest";
import type { ReviewRow } from "../../../src/import/review/look-through";
import { quickAnswers } from "../../../src/import/review/quick-answers";
import type { Criterion, Rule } from "../../../src/rubric/schema";

const rounding = { decimals: 2, mode: "half-up" } as const;
const figures = { numerator: { label: "a" }, denominator: { label: "b" } };

function row(rule: Rule, findings: ReviewRow["findings"], change: Partial<Criterion> = {}): ReviewRow {
  const item: Criterion = { type: "criterion", id: "1", code: "1", title: "Dòng", maxPoints: "5", rule, ...change };
  return {
    key: "2",
    row: 2,
    role: "criterion",
    texts: [],
    of: null,
    depth: 0,
    read: item,
    item,
    reading: "flag",
    findings,
    mismatch: null,
    standing: "decide",
    seen: "",
    printed: "",
    change: {},
  };
}

const told = (each: ReviewRow): unknown[] =>
  quickAnswers(each, rounding).map(({ word, params, change }) => [word, params["points"] ?? "", change]);

test("a value that two tiers claim is answered with the points that it gets either way", () => {
  // At 90 %: 5 points, or the ratio: 0.9 × 5 = 4.5.
  const ratio: Rule = { kind: "ratio", ...figures, bands: "90%:max;50%:ratio" };
  expect(told(row(ratio, [{ code: "overlap", words: "90%" }]))).toEqual([
    ["edge", "5", {}],
    ["edge", "4.5", { rule: { ...ratio, bands: ">90%:max;50%:ratio" } }],
  ]);
  const tier: Rule = { kind: "tier", value: { label: "Số" }, measure: "count", tiers: ">20:5;10:2" };
  expect(told(row(tier, [{ code: "overlap", words: "20" }]))).toEqual([
    ["edge", "2", {}],
    ["edge", "5", { rule: { ...tier, tiers: "20:5;10:2" } }],
  ]);
  expect(told(row(tier, [{ code: "overlap", words: "7" }]))).toEqual([]);
});

test("a row that is not scored leaves the maximum, or has full points", () => {
  const na = { kind: "na", when: "Không có máy", award: "excluded" } as const;
  expect(told(row({ kind: "points" }, [{ code: "excluded-open", words: "" }], { exceptions: [na] }))).toEqual([
    ["excluded", "", { exceptions: [na] }],
    ["full", "", { exceptions: [{ ...na, award: "full" }] }],
  ]);
});

test("answers that add up are one of them, or all of them", () => {
  const choice: Rule = {
    kind: "choice",
    options: [
      { label: "Có kế hoạch", points: "3" },
      { label: "Có báo cáo", points: "2" },
      { label: "Không có", points: "0" },
    ],
  };
  const [one, all] = quickAnswers(row(choice, [{ code: "parts-or-answers", words: "" }]), rounding);
  expect(one).toMatchObject({ word: "one", change: {} });
  expect(all?.change.parts?.map(({ label, maxPoints }) => [label, maxPoints])).toEqual([
    ["Có kế hoạch", "3"],
    ["Có báo cáo", "2"],
  ]);
});

test("two open questions have no single answer, and a decided row none", () => {
  const findings = [
    { code: "overlap", words: "90%" },
    { code: "no-zero", words: "" },
  ] as const;
  const ratio: Rule = { kind: "ratio", ...figures, bands: "90%:max" };
  expect(told(row(ratio, findings))).toEqual([]);
  expect(told({ ...row(ratio, findings.slice(0, 1)), standing: "accepted" })).toEqual([]);
});

test("points that are a share of the highest unit's are scored when the units are ranked, or typed", () => {
  const open = (words: string): unknown => told(row({ kind: "points" }, [{ code: "needs-others", words }]));
  const rule: Rule = {
    kind: "ratio",
    numerator: { label: "Mức chi của đơn vị" },
    denominator: { label: "Mức chi của đơn vị cao nhất" },
    best: true,
  };
  const both = [
    ["best", "", { rule }],
    ["judged", "", {}],
  ];
  expect(open("Điểm = (Mức chi của đơn vị / Mức chi của đơn vị cao nhất) * mức điểm")).toEqual(both);
  expect(open("Mức chi của đơn vị/mức chi của đơn vị cao nhất x 5")).toEqual([
    ["best", "", { rule: { ...rule, denominator: { label: "Mức chi của đơn vị cao nhất" } } }],
    ["judged", "", {}],
  ]);
  // Of 5 points the print gives 3, or something else.
  expect(open("Điểm = (Mức chi / Mức chi của đơn vị cao nhất) x 3")).toEqual([]);
  expect(open("Điểm = 10% x (Điểm A + Điểm B)")).toEqual([]);
  expect(open("Chấm theo thứ hạng so với đơn vị cao nhất")).toEqual([]);
});
