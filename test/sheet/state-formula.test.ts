import type { ColumnKey } from "../../src/form/columns";
import { describe, expect, test } from "vitest";
import type { Criterion } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import { score } from "../../src/scoring/score";
import { readCells } from "../../src/form/form-cells";
import { scoreFormula, sumFormula } from "../../src/sheet/form-plan/score-formula";
import { groupStateFormula, stateFormula } from "../../src/sheet/form-plan/state-formula";
import { type CellInput, evaluate, type Row } from "../scoring/iron-calc";
import { choiceRule, criterionOf, ratioRule, tierRule, tinyRubric, unitsRule } from "../tiny-rubric";

const rounding = { decimals: 2, mode: "down" } as const;
const cells = {
  figure: "A1",
  denominator: "B1",
  spec: "C1",
  points: "D1",
  evidence: ["E1"],
  exception: "",
  note: "F1",
  lines: [],
};

/** What the row shows: its points and its state, worked out by a spreadsheet. */
function shown(
  criterion: Criterion,
  figure: CellInput,
  denominator: CellInput,
  evidence: CellInput,
): [points: unknown, state: unknown] {
  const formulas = formulasOf(criterion, cells, termsOf(criterion, rounding));
  const row: Row = {
    A: figure,
    B: denominator,
    C: formulas.specText,
    D: { formula: scoreFormula(formulas, "native") },
    E: evidence,
  };
  const [points] = evaluate([row], () => "=D1");
  const [state] = evaluate([row], () =>
    stateFormula({ item: criterion, exceptions: [], penalty: false }, cells, formulas),
  );
  return [points, state];
}

/** What score() says of the same cells, as the sheet is read back. */
function scored(
  criterion: Criterion,
  figure: CellInput,
  denominator: CellInput,
  evidence: CellInput,
): [points: unknown, codes: string[]] {
  const columns = new Map<ColumnKey, number>([
    ["id", 0],
    ["figure", 1],
    ["denominator", 2],
    ["evidence", 3],
    ["note", 4],
  ]);
  const rubric = tinyRubric([criterion], rounding);
  const { answers } = readCells(rubric, columns, [
    ["criterion:c", figure ?? "", denominator ?? "", evidence ?? "", ""],
  ]);
  const [row] = score(rubric, answers).criteria;
  return [row?.points ?? "", row?.states.map(({ code }) => code) ?? []];
}

const asked = { ask: "Số hiệu văn bản" };
const ratio = criterionOf(ratioRule());
const toBest = criterionOf({
  kind: "ratio",
  numerator: { label: "Tỷ lệ của đơn vị" },
  denominator: { label: "Tỷ lệ của đơn vị cao nhất" },
  best: true,
});
const ratioEvidence = criterionOf(ratioRule(), { evidence: asked });
const bands = criterionOf(ratioRule(">80%:10;70%:7;50%:5"));
const tier = criterionOf(tierRule("20:10;15:5"));
/** 100 points to the hundredth × 97 leaves figures of at most ⌊10^14 / 970,000⌋. */
const limited = criterionOf(ratioRule("97%:max;0%:ratio/97%"), { max: "100" });
const percentTier = criterionOf({ kind: "tier", value: { label: "Tỷ lệ" }, measure: "percent", tiers: "90:10;80:5" });
const ladder = { kind: "ladder", base: "4", each: "1.5" } as const;
const percentLadder = criterionOf({
  ...ladder,
  value: { label: "Tỷ lệ" },
  measure: "percent",
  from: "80%",
  step: "5%",
});
const countLadder = criterionOf({
  ...ladder,
  value: { label: "Số thôn", unit: "thôn" },
  measure: "count",
  from: "2",
  step: "1",
});
const units = criterionOf(unitsRule("2"), { max: "14" });
const judged = criterionOf({ kind: "points" }, { max: "2" });
const yes = choiceRule(["Có", "5"], ["Không có", "0"]);
const choice = criterionOf(yes, { max: "5" });
const choiceEvidence = criterionOf(yes, { max: "5", evidence: asked });

const DONE = "✓ Đủ";
const BLANK = "○ Chưa nhập";
const MISSING = "✎ Thiếu minh chứng";

type Table = readonly (readonly [
  what: string,
  criterion: Criterion,
  figure: CellInput,
  denominator: CellInput,
  evidence: CellInput,
  points: string,
  state: string,
  codes: readonly string[],
])[];

const table: Table = [
  ["a blank ratio", ratio, null, null, null, "", BLANK, ["blank"]],
  ["a ratio without denominator", ratio, 5, null, null, "", "◐ Thiếu số liệu", ["partial"]],
  ["a ratio without numerator", ratio, null, 5, null, "", "◐ Thiếu số liệu", ["partial"]],
  ["a zero denominator alone", ratio, null, 0, null, "", "◐ Thiếu số liệu", ["partial"]],
  ["a figure that waits for the best unit's", toBest, 5, null, null, "", "◔ Tính khi tổng hợp", ["awaits-best"]],
  ["nothing where the best unit counts", toBest, null, null, null, "", BLANK, ["blank"]],
  ["the best unit's figure alone", toBest, null, 5, null, "", "◐ Thiếu số liệu", ["partial"]],
  ["both figures, the best unit's typed by hand", toBest, 4, 5, null, "8", DONE, []],
  ["text where the best unit counts", toBest, "năm", null, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["text in place of the best unit's figure", toBest, 5, "?", null, "", "✖ Không phải là số", ["not-a-number"]],
  ["a negative figure that would wait", toBest, -5, null, null, "", "✖ Số âm", ["negative"]],
  ["a good ratio", ratio, 13, 15, null, "8.66", DONE, []],
  ["a ratio of zero", ratio, 0, 15, null, "0", DONE, []],
  ["a zero denominator", ratio, 5, 0, null, "", "✖ Mẫu số bằng 0", ["zero-denominator"]],
  ["zero over zero", ratio, 0, 0, null, "", "✖ Mẫu số bằng 0", ["zero-denominator"]],
  ["text", ratio, "năm", 5, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["a number that is text", ratio, "5", 5, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["TRUE", ratio, true, 5, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["text without a denominator", ratio, "năm", null, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["a negative numerator", ratio, -1, 5, null, "", "✖ Số âm", ["negative"]],
  ["a negative denominator alone", ratio, null, -5, null, "", "✖ Số âm", ["negative"]],
  ["too many decimals", ratio, 1.2345, 5, null, "", "✖ Quá 3 số lẻ hoặc quá lớn", ["too-many-decimals"]],
  ["too large", ratio, 5, 1_000_000_001, null, "", "✖ Quá 3 số lẻ hoặc quá lớn", ["too-large"]],
  ["decimals above 10^6", ratio, 5, 1_000_000.5, null, "", "✖ Quá 3 số lẻ hoặc quá lớn", ["too-large"]],
  [
    "too many decimals without a denominator",
    ratio,
    1.2345,
    null,
    null,
    "",
    "✖ Quá 3 số lẻ hoặc quá lớn",
    ["too-many-decimals"],
  ],
  ["the noise of binary arithmetic", ratio, 0.1 + 0.2, 0.6, null, "5", DONE, []],
  [
    "a numerator above the denominator",
    ratio,
    164,
    138,
    null,
    "10",
    "▲ Tử lớn hơn mẫu",
    ["numerator-over-denominator", "over-cap"],
  ],
  [
    "the same, without evidence",
    ratioEvidence,
    164,
    138,
    null,
    "10",
    `▲ Tử lớn hơn mẫu; ${MISSING}`,
    ["numerator-over-denominator", "over-cap", "evidence-missing"],
  ],
  [
    "the same, with evidence",
    ratioEvidence,
    164,
    138,
    "12/KH-UBND",
    "10",
    "▲ Tử lớn hơn mẫu",
    ["numerator-over-denominator", "over-cap"],
  ],
  ["points without evidence", ratioEvidence, 1, 2, null, "5", MISSING, ["evidence-missing"]],
  ["points with a space for evidence", ratioEvidence, 1, 2, "  ", "5", MISSING, ["evidence-missing"]],
  ["points with evidence", ratioEvidence, 1, 2, "12/KH-UBND", "5", DONE, []],
  ["no points and no evidence", ratioEvidence, 0, 2, null, "0", DONE, []],
  ["blank and no evidence", ratioEvidence, null, null, null, "", BLANK, ["blank"]],
  ["good bands", bands, 75, 100, null, "7", DONE, []],
  ["bands over a zero denominator", bands, 5, 0, null, "", "✖ Mẫu số bằng 0", ["zero-denominator"]],
  ["bands over inverted figures", bands, 2231, 869, null, "10", "▲ Tử lớn hơn mẫu", ["numerator-over-denominator"]],
  [
    "a band above the maximum",
    criterionOf(ratioRule("80%:3;50%:1"), { max: "2" }),
    9,
    10,
    null,
    "2",
    "▲ Vượt trần 2 điểm",
    ["over-cap"],
  ],
  ["a lower band of the same", criterionOf(ratioRule("80%:3;50%:1"), { max: "2" }), 6, 10, null, "1", DONE, []],
  [
    "a ratio above its target",
    criterionOf(ratioRule("20%:ratio/40%")),
    5,
    10,
    null,
    "10",
    "▲ Vượt trần 10 điểm",
    ["over-cap"],
  ],
  ["figures at the row's own limit", limited, 103_092_783, 103_092_783, null, "100", DONE, []],
  ["a figure above it", limited, 1, 103_092_784, null, "", "✖ Quá 3 số lẻ hoặc quá 103.092.783", ["beyond-limit"]],
  [
    "decimals above a thousandth of it",
    limited,
    1,
    103_092.784,
    null,
    "",
    "✖ Quá 3 số lẻ hoặc quá 103.092.783",
    ["beyond-limit"],
  ],
  ["decimals at a thousandth of it", limited, 103_092.783, 103_092.783, null, "100", DONE, []],
  ["a percent with three decimals", percentTier, 86.667, null, null, "5", DONE, []],
  ["a percent with four", percentTier, 86.6667, null, null, "", "✖ Quá 3 số lẻ hoặc quá lớn", ["too-many-decimals"]],
  ["a percent on a ladder", percentLadder, 86.667, null, null, "5.5", DONE, []],
  [
    "a percent with four decimals on a ladder",
    percentLadder,
    86.6667,
    null,
    null,
    "",
    "✖ Quá 3 số lẻ hoặc quá lớn",
    ["too-many-decimals"],
  ],
  [
    "a percent on the scale of 1",
    percentLadder,
    0.95,
    null,
    null,
    "0",
    "▲ Xem lại thang: 0,95 hay 95?",
    ["small-scale"],
  ],
  ["a negative percent", percentLadder, -80, null, null, "", "✖ Số âm", ["negative"]],
  ["a ladder below its first rung", countLadder, 1, null, null, "0", DONE, []],
  ["a ladder on its last rung", countLadder, 6, null, null, "10", DONE, []],
  ["a ladder above it", countLadder, 7, null, null, "10", "▲ Vượt trần 10 điểm", ["over-cap"]],
  ["half a village", countLadder, 2.5, null, null, "", "✖ Phải là số nguyên, không phải %", ["not-whole"]],
  ["a blank ladder", countLadder, null, null, null, "", BLANK, ["blank"]],
  ["a blank tier", tier, null, null, null, "", BLANK, ["blank"]],
  ["a good tier", tier, 16, null, null, "5", DONE, []],
  ["below all tiers", tier, 3, null, null, "0", DONE, []],
  ["text in a tier", tier, "nhiều", null, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["a negative tier", tier, -3, null, null, "", "✖ Số âm", ["negative"]],
  [
    "a tier above the maximum",
    criterionOf(tierRule("20:15;10:5")),
    62,
    null,
    null,
    "10",
    "▲ Vượt trần 10 điểm",
    ["over-cap"],
  ],
  ["a lower tier of the same", criterionOf(tierRule("20:15;10:5")), 12, null, null, "5", DONE, []],
  ["good units", units, 7, null, null, "14", DONE, []],
  ["units above the maximum", units, 8, null, null, "14", "▲ Vượt trần 14 điểm", ["over-cap"]],
  ["half a unit", units, 2.5, null, null, "", "✖ Phải là số nguyên, không phải %", ["not-whole"]],
  ["blank units", units, null, null, null, "", BLANK, ["blank"]],
  ["good points", judged, 1.5, null, null, "1.5", DONE, []],
  ["points above the maximum", judged, 2.5, null, null, "2", "▲ Vượt trần 2 điểm", ["over-cap"]],
  ["text as points", judged, "đạt", null, null, "", "✖ Không phải là số", ["not-a-number"]],
  ["a blank choice", choice, null, null, null, "", BLANK, ["blank"]],
  ["spaces for a choice", choice, "  ", null, null, "", BLANK, ["blank"]],
  ["a good choice", choice, "Có", null, null, "5", DONE, []],
  ["a choice in other letters", choice, " không  CÓ ", null, null, "0", DONE, []],
  [
    "an unknown choice",
    choice,
    "Chắc có",
    null,
    null,
    "",
    "✖ Không nhận ra: chọn lại trong danh sách",
    ["unknown-option"],
  ],
  ["a choice without evidence", choiceEvidence, "Có", null, null, "5", MISSING, ["evidence-missing"]],
  ["“Không có” without evidence", choiceEvidence, "Không có", null, null, "0", DONE, []],
];

describe("the state of a row, in the sheet and in the pane", () => {
  test.each(table)("%s", (_, criterion, figure, denominator, evidence, points, state, codes) => {
    const [cell, words] = shown(criterion, figure, denominator, evidence);
    expect([String(cell), words]).toEqual([points, state]);
    expect(scored(criterion, figure, denominator, evidence)).toEqual([points, codes]);
  });
});

describe("the state of a section", () => {
  const states = (...texts: string[]): Row =>
    Object.fromEntries(texts.map((text, index) => [String.fromCharCode(65 + index), text]));
  const say = (row: Row, range = "A1:F1"): unknown => evaluate([row], () => groupStateFormula(range, true))[0];

  test.each([
    ["all rows are filled", states(DONE, "▲ Tử lớn hơn mẫu"), "Đủ ✓"],
    [
      "documents or reasons are missing",
      states(DONE, MISSING, "✎ Thiếu lý do", "▲ Tử lớn hơn mẫu"),
      "Còn 2 dòng cần bổ sung ✎",
    ],
    ["some are open", states(DONE, BLANK, "◐ Thiếu số liệu"), "Còn 2 dòng chưa chấm"],
    ["some wait for the best unit", states(DONE, "◔ Tính khi tổng hợp"), "Tạm tính: 1 dòng tính khi tổng hợp ◔"],
    ["documents come before what waits", states(MISSING, "◔ Tính khi tổng hợp"), "Còn 1 dòng cần bổ sung ✎"],
    ["errors come first", states("✖ Số âm", BLANK, "✖ Mẫu số bằng 0", DONE), "Có 2 dòng lỗi ✖"],
    [
      "states of sections below it do not count twice",
      states("Còn 1 dòng chưa chấm", BLANK, "Có 1 dòng lỗi ✖", "Đủ ✓"),
      "Còn 1 dòng chưa chấm",
    ],
  ])("%s", (_, row, expected) => {
    expect(say(row)).toBe(expected);
  });
});

describe("the sum of a section", () => {
  const sum = (row: Row, decimals = 2): unknown => evaluate([row], () => sumFormula(["A1:C1", "E1"], decimals))[0];

  test.each([
    ["blank while nothing has points", { A: "", B: null }, ""],
    ["zero where the points are zero", { A: 0, B: "" }, 0],
    ["exact where floats are not", { A: 0.1, B: 0.2, C: 0.3, E: 0.4 }, 1],
    ["of what has points", { A: 4.79, B: "", C: 2.85 }, 7.64],
    ["without the cells that it does not name", { A: 1, D: 100, E: 2 }, 3],
  ])("is %s", (_, row, expected) => {
    expect(sum(row)).toBe(expected);
  });

  test("keeps the third decimal of a form that has three", () => {
    expect(sum({ A: 0.125, B: 0.25 }, 3)).toBe(0.375);
  });
});
