import { columnLetters } from "../../src/workbook/a1";
import type { ColumnKey } from "../../src/form/columns";
import { describe, expect, test } from "vitest";
import type { Criterion, Exception, Rubric } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import { score, zeroWithoutEvidence } from "../../src/scoring/score";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { readCells } from "../../src/form/form-cells";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { stateFormula } from "../../src/sheet/form-plan/state-formula";
import { type CellInput, type CellResult, evaluate, type Row } from "../scoring/iron-calc";
import {
  choiceRule,
  criterionOf,
  deductionRule,
  externalRule,
  ratioRule,
  type TinyForm,
  tinyRubric,
  unitsRule,
} from "../tiny-rubric";

const exceptions: readonly Exception[] = [
  { kind: "na", when: "Không có chức năng", award: "half" },
  { kind: "none", when: "Không phát sinh", award: "3" },
  { kind: "late", when: "Ban hành chậm", keep: "50%" },
];
const onlyLate = exceptions.slice(2);
const onlyNa = exceptions.slice(0, 1);
const asks = { ask: "Số hiệu văn bản" };
const insists = { ask: "Số hiệu văn bản", missingScoresZero: true };

interface Typed {
  readonly figure?: CellInput;
  readonly denominator?: CellInput;
  readonly lines?: readonly CellInput[];
  readonly exception?: CellInput;
  readonly evidence?: CellInput;
  readonly note?: CellInput;
}

/** One row with its printed lines beside it, so that a formula for one row reads them all. */
const cells = {
  figure: "A1",
  denominator: "B1",
  spec: "C1",
  points: "D1",
  evidence: ["E1"],
  exception: "F1",
  note: "G1",
};

/** What the row shows: its points and its state, worked out by a spreadsheet. */
function shown(criterion: Criterion, typed: Typed, form: TinyForm): CellResult[] {
  const { rounding } = tinyRubric([], form);
  const around = criterion.exceptions ?? [];
  const lines =
    criterion.rule.kind === "deduction" ? criterion.rule.lines.map((_, index) => `${columnLetters(7 + index)}1`) : [];
  const terms = termsOf(criterion, rounding);
  const formulas = formulasOf(criterion, { ...cells, lines }, terms);
  const formula = scoreFormula(formulas, "native", {
    terms,
    exceptions: around,
    exceptionCell: cells.exception,
    requiredEvidence: zeroWithoutEvidence(criterion) ? cells.evidence : null,
  });
  const counts = (typed.lines ?? []).map((count, index) => [columnLetters(7 + index), count] as const);
  const row: Row = {
    A: typed.figure ?? null,
    B: typed.denominator ?? null,
    C: formulas.specText,
    D: { formula },
    E: typed.evidence ?? null,
    F: typed.exception ?? null,
    G: typed.note ?? null,
    ...Object.fromEntries(counts),
  };
  return [
    ...evaluate([row], () => "=D1"),
    ...evaluate([row], () =>
      stateFormula({ item: criterion, exceptions: around, penalty: false }, { ...cells, lines }, formulas),
    ),
  ];
}

/** What score() says of the same cells, as the sheet is read back. */
function scored(criterion: Criterion, typed: Typed, form: TinyForm): [points: string, codes: string[]] {
  const keys: readonly ColumnKey[] = ["id", "figure", "denominator", "exception", "evidence", "note"];
  const columns = new Map(keys.map((key, index) => [key, index]));
  const rubric = tinyRubric([criterion], form);
  const own = ["criterion:c", typed.figure, typed.denominator, typed.exception, typed.evidence, typed.note].map(
    (value) => value ?? "",
  );
  const below = (typed.lines ?? []).map((count, index) => [`line:c:${index}`, count ?? "", "", "", "", ""]);
  const [row] = score(rubric, readCells(rubric, columns, [own, ...below]).answers).criteria;
  return [row?.points ?? "", row?.states.map(({ code }) => code) ?? []];
}

const DONE = "✓ Đủ";
const BLANK = "○ Chưa nhập";
const PARTIAL = "◐ Thiếu số liệu";
const OUT = "✓ Không chấm, trừ điểm tối đa";
const EXCEPTED = "✓ Theo ngoại lệ";
const REASON = "✎ Ghi lý do ngoại lệ ở cột Ghi chú";
const UNKNOWN = "✖ Không nhận ra ngoại lệ: chọn lại trong danh sách";
const MISSING = "✎ Thiếu minh chứng";
const ZERO = "✎ Thiếu minh chứng: 0 điểm";
const TWO = "✖ Chỉ dùng câu trả lời chung hoặc số lượng";
const note = "Công văn số 12";
const paper = "12/KH-UBND";

const ratio = criterionOf(ratioRule(), { exceptions });
const ratioAsks = criterionOf(ratioRule(), { exceptions, evidence: asks });
const ratioInsists = criterionOf(ratioRule(), { exceptions, evidence: insists });
const plainInsists = criterionOf(ratioRule(), { evidence: insists });
const lateRatio = criterionOf(ratioRule(), { exceptions: onlyLate });
/** Not scored at all, or late: who claims both contradicts himself. */
const outRatio = criterionOf(ratioRule(), {
  exceptions: [{ kind: "na", when: "Không được giao", award: "excluded" }, ...onlyLate],
});
const naRatio = criterionOf(ratioRule(), { exceptions: onlyNa });
const choice = criterionOf(choiceRule(["Có", "5"], ["Không có", "0"]), { max: "5", exceptions });
const choiceInsists = criterionOf(choiceRule(["Có", "5"], ["Không có", "0"]), {
  max: "5",
  exceptions,
  evidence: insists,
});
const units = criterionOf(unitsRule("2"), { max: "5", exceptions, evidence: asks });
const external = criterionOf(externalRule("100"), { max: "5", exceptions });
const deduction = criterionOf(deductionRule(["2", "5"]), { exceptions });
const whole = criterionOf(deductionRule(["0.5", "1"], ["Cập nhật đầy đủ", "10"], ["Không cập nhật", "0"]), {
  exceptions,
  evidence: insists,
});
const single = criterionOf(deductionRule(["0.5"]));

type Table = readonly (readonly [
  what: string,
  criterion: Criterion,
  typed: Typed,
  points: string,
  state: string,
  codes: readonly string[],
])[];

const table: Table = [
  ["nothing", ratio, {}, "", BLANK, ["blank"]],
  ["spaces for an exception", ratio, { exception: "  " }, "", BLANK, ["blank"]],
  ["figures", ratio, { figure: 13, denominator: 15 }, "8.66", DONE, []],
  ["not applicable, with its reason", ratio, { exception: "Không áp dụng", note }, "5", EXCEPTED, []],
  ["not applicable, without", ratio, { exception: "Không áp dụng" }, "5", REASON, ["reason-missing"]],
  [
    "not applicable, with a space for a reason",
    ratio,
    { exception: "Không áp dụng", note: "  " },
    "5",
    REASON,
    ["reason-missing"],
  ],
  ["in other letters", ratio, { exception: " KHÔNG áp dụng ", note }, "5", EXCEPTED, []],
  ["with two spaces inside", ratio, { exception: "Không  áp dụng", note }, "5", EXCEPTED, []],
  ["no cases", ratio, { exception: "Không phát sinh", note }, "3", EXCEPTED, []],
  [
    "an exception and figures",
    ratio,
    { figure: 13, denominator: 15, exception: "Không phát sinh", note },
    "3",
    EXCEPTED,
    [],
  ],
  [
    "an exception and a zero denominator",
    ratio,
    { figure: 5, denominator: 0, exception: "Không phát sinh", note },
    "3",
    EXCEPTED,
    [],
  ],
  [
    "an exception and text",
    ratio,
    { figure: "năm", denominator: -1, exception: "Không áp dụng" },
    "5",
    REASON,
    ["reason-missing"],
  ],
  ["an unknown exception", ratio, { exception: "Được miễn", note }, "", UNKNOWN, ["unknown-exception"]],
  [
    "an unknown exception and figures",
    ratio,
    { figure: 13, denominator: 15, exception: "Được miễn" },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  [
    "a number for an exception",
    ratio,
    { figure: 13, denominator: 15, exception: 5 },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  [
    "an exception that another row has",
    naRatio,
    { exception: "Không phát sinh", note },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  [
    "late where the form has no late",
    naRatio,
    { figure: 13, denominator: 15, exception: "Chậm thời hạn", note },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  [
    "not applicable where there is only late",
    lateRatio,
    { exception: "Không áp dụng", note },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  ["not scored", outRatio, { exception: "Không áp dụng", note }, "", OUT, ["excluded"]],
  [
    "not scored, with figures",
    outRatio,
    { figure: 13, denominator: 15, exception: "không  ÁP dụng", note },
    "",
    OUT,
    ["excluded"],
  ],
  [
    "not scored, with figures in error",
    outRatio,
    { figure: -1, denominator: 0, exception: "Không áp dụng", note },
    "",
    OUT,
    ["excluded"],
  ],
  [
    "not scored, without a reason",
    outRatio,
    { exception: "Không áp dụng" },
    "",
    REASON,
    ["excluded", "reason-missing"],
  ],
  [
    "not scored and late at once",
    outRatio,
    { figure: 13, denominator: 15, exception: "Không áp dụng; Chậm thời hạn", note },
    "",
    UNKNOWN,
    ["unknown-exception"],
  ],
  [
    "late where it could be not scored",
    outRatio,
    { figure: 13, denominator: 30, exception: "Chậm thời hạn", note },
    "2.16",
    DONE,
    [],
  ],
  ["late", ratio, { figure: 13, denominator: 30, exception: "Chậm thời hạn", note }, "2.16", DONE, []],
  [
    "late, the only exception",
    lateRatio,
    { figure: 13, denominator: 30, exception: "Chậm thời hạn", note },
    "2.16",
    DONE,
    [],
  ],
  [
    "late in other letters",
    lateRatio,
    { figure: 13, denominator: 30, exception: " CHẬM thời hạn ", note },
    "2.16",
    DONE,
    [],
  ],
  [
    "late without a reason",
    ratio,
    { figure: 13, denominator: 30, exception: "Chậm thời hạn" },
    "2.16",
    REASON,
    ["reason-missing"],
  ],
  ["late without figures", ratio, { exception: "Chậm thời hạn", note }, "", BLANK, ["blank"]],
  ["late without a denominator", ratio, { figure: 5, exception: "Chậm thời hạn" }, "", PARTIAL, ["partial"]],
  [
    "late over zero",
    ratio,
    { figure: 5, denominator: 0, exception: "Chậm thời hạn" },
    "",
    "✖ Mẫu số bằng 0",
    ["zero-denominator"],
  ],
  [
    "late and capped",
    ratio,
    { figure: 30, denominator: 20, exception: "Chậm thời hạn", note },
    "5",
    "▲ Tử lớn hơn mẫu",
    ["numerator-over-denominator", "over-cap"],
  ],
  [
    "late, capped, without a reason",
    ratio,
    { figure: 30, denominator: 20, exception: "Chậm thời hạn" },
    "5",
    `▲ Tử lớn hơn mẫu; ${REASON}`,
    ["numerator-over-denominator", "reason-missing", "over-cap"],
  ],
  ["an exception asks for no evidence", ratioAsks, { exception: "Không áp dụng", note }, "5", EXCEPTED, []],
  [
    "late without evidence",
    ratioAsks,
    { figure: 1, denominator: 2, exception: "Chậm thời hạn", note },
    "2.5",
    MISSING,
    ["evidence-missing"],
  ],
  [
    "late without either",
    ratioAsks,
    { figure: 1, denominator: 2, exception: "Chậm thời hạn" },
    "2.5",
    REASON,
    ["reason-missing", "evidence-missing"],
  ],
  [
    "late with evidence",
    ratioAsks,
    { figure: 1, denominator: 2, exception: "Chậm thời hạn", note, evidence: paper },
    "2.5",
    DONE,
    [],
  ],
  ["0 without a document", plainInsists, { figure: 1, denominator: 2 }, "0", ZERO, ["evidence-missing"]],
  [
    "0 with a space for it",
    plainInsists,
    { figure: 1, denominator: 2, evidence: "  " },
    "0",
    ZERO,
    ["evidence-missing"],
  ],
  ["points with a document", plainInsists, { figure: 1, denominator: 2, evidence: paper }, "5", DONE, []],
  ["blank without a document", plainInsists, {}, "", BLANK, ["blank"]],
  [
    "bad figures without a document",
    plainInsists,
    { figure: 1, denominator: 0 },
    "",
    "✖ Mẫu số bằng 0",
    ["zero-denominator"],
  ],
  [
    "capped, 0 without a document",
    plainInsists,
    { figure: 3, denominator: 2 },
    "0",
    `▲ Tử lớn hơn mẫu; ${ZERO}`,
    ["numerator-over-denominator", "over-cap", "evidence-missing"],
  ],
  [
    "late, 0 without a document",
    ratioInsists,
    { figure: 1, denominator: 2, exception: "Chậm thời hạn", note },
    "0",
    ZERO,
    ["evidence-missing"],
  ],
  [
    "late with a document",
    ratioInsists,
    { figure: 13, denominator: 30, exception: "Chậm thời hạn", note, evidence: paper },
    "2.16",
    DONE,
    [],
  ],
  ["an exception where a document is a must", ratioInsists, { exception: "Không phát sinh", note }, "3", EXCEPTED, []],
  ["a choice", choice, { figure: "Có" }, "5", DONE, []],
  ["a choice, late", choice, { figure: "Có", exception: "Chậm thời hạn", note }, "2.5", DONE, []],
  [
    "an unknown choice, late",
    choice,
    { figure: "Chắc", exception: "Chậm thời hạn", note },
    "",
    "✖ Không nhận ra: chọn lại trong danh sách",
    ["unknown-option"],
  ],
  [
    "an unknown choice, not applicable",
    choice,
    { figure: "Chắc", exception: "Không áp dụng", note },
    "2.5",
    EXCEPTED,
    [],
  ],
  ["a choice, 0 without a document", choiceInsists, { figure: "Có" }, "0", ZERO, ["evidence-missing"]],
  ["a choice with a document", choiceInsists, { figure: "Có", evidence: paper }, "5", DONE, []],
  [
    "units above the maximum, late",
    units,
    { figure: 7, exception: "Chậm thời hạn", note, evidence: paper },
    "2.5",
    "▲ Vượt trần 5 điểm",
    ["over-cap"],
  ],
  [
    "the same without evidence",
    units,
    { figure: 7, exception: "Chậm thời hạn", note },
    "2.5",
    `▲ Vượt trần 5 điểm; ${MISSING}`,
    ["over-cap", "evidence-missing"],
  ],
  ["a score of others", external, { figure: 73.3 }, "3.66", DONE, []],
  ["a score of others, late", external, { figure: 73.3, exception: "Chậm thời hạn", note }, "1.83", DONE, []],
  ["a score above its scale", external, { figure: 120 }, "5", "▲ Vượt trần 5 điểm", ["over-cap"]],
  ["no score", external, {}, "", BLANK, ["blank"]],
  ["a negative score", external, { figure: -5 }, "", "✖ Số âm", ["negative"]],
  ["no counts", deduction, { lines: [null, null] }, "", BLANK, ["blank"]],
  ["one count of two", deduction, { lines: [1, null] }, "", PARTIAL, ["partial"]],
  ["counts", deduction, { lines: [1, 1] }, "3", DONE, []],
  ["counts beyond the maximum", deduction, { lines: [1, 2] }, "0", DONE, []],
  ["counts, late", deduction, { lines: [1, 1], exception: "Chậm thời hạn", note }, "1.5", DONE, []],
  ["counts and no cases", deduction, { lines: [1, 2], exception: "Không phát sinh", note }, "3", EXCEPTED, []],
  ["text for a count", deduction, { lines: ["hai", 1] }, "", "✖ Không phải là số", ["not-a-number"]],
  ["text beside a blank count", deduction, { lines: ["hai", null] }, "", "✖ Không phải là số", ["not-a-number"]],
  ["a negative count", deduction, { lines: [null, -1] }, "", "✖ Số âm", ["negative"]],
  ["half a case", deduction, { lines: [0, 0.5] }, "", "✖ Phải là số nguyên, không phải %", ["percent-for-count"]],
  [
    "half a case beside a blank",
    deduction,
    { lines: [null, 0.5] },
    "",
    "✖ Phải là số nguyên, không phải %",
    ["percent-for-count"],
  ],
  [
    "a count with four decimals",
    deduction,
    { lines: [1.2345, 1] },
    "",
    "✖ Quá 3 số lẻ hoặc quá lớn",
    ["too-many-decimals"],
  ],
  ["a single line", single, { lines: [3] }, "8.5", DONE, []],
  ["a single line, blank", single, { lines: [null] }, "", BLANK, ["blank"]],
  [
    "a single line, half a case",
    single,
    { lines: [0.5] },
    "",
    "✖ Phải là số nguyên, không phải %",
    ["percent-for-count"],
  ],
  ["a whole answer", whole, { figure: "Cập nhật đầy đủ", lines: [null, null], evidence: paper }, "10", DONE, []],
  [
    "a whole answer without a document",
    whole,
    { figure: "Cập nhật đầy đủ", lines: [null, null] },
    "0",
    ZERO,
    ["evidence-missing"],
  ],
  ["counts in place of it", whole, { lines: [3, 1], evidence: paper }, "7.5", DONE, []],
  [
    "counts in place of it, late",
    whole,
    { lines: [3, 1], evidence: paper, exception: "Chậm thời hạn", note },
    "3.75",
    DONE,
    [],
  ],
  ["both", whole, { figure: "Cập nhật đầy đủ", lines: [3, null], evidence: paper }, "", TWO, ["two-answers"]],
  [
    "both, not applicable",
    whole,
    { figure: "Cập nhật đầy đủ", lines: [3, null], exception: "Không áp dụng", note },
    "5",
    EXCEPTED,
    [],
  ],
  [
    "an unknown whole answer",
    whole,
    { figure: "Cập nhật ít", lines: [null, null] },
    "",
    "✖ Không nhận ra: chọn lại trong danh sách",
    ["unknown-option"],
  ],
  ["neither", whole, { lines: [null, null] }, "", BLANK, ["blank"]],
];

const down: TinyForm = { mode: "down" };

describe("a row with exceptions and documents, in the sheet and in the pane", () => {
  test.each(table)("%s", (_, criterion, typed, points, state, codes) => {
    expect(scored(criterion, typed, down)).toEqual([points, codes]);
    const [cell, words] = shown(criterion, typed, down);
    expect([String(cell), words]).toEqual([points, state]);
  });

  test.each([
    ["down", 2, "2.16"],
    ["half-up", 2, "2.17"],
    // 4.3 and then 2.15; 4 and then 2
    ["down", 1, "2.1"],
    ["half-up", 1, "2.2"],
    ["down", 0, "2"],
    ["half-up", 0, "2"],
  ] as const)("late, %s to %s decimals: 4.33… keeps %s", (mode, decimals, points) => {
    const form = { mode, decimals };
    const criterion = criterionOf(ratioRule(), { exceptions });
    const typed = { figure: 13, denominator: 30, exception: "Chậm thời hạn", note };
    expect(scored(criterion, typed, form)[0]).toBe(points);
    expect(String(shown(criterion, typed, form)[0])).toBe(points);
  });

  test.each([
    ["down", "2"],
    ["half-up", "3"],
  ] as const)("half of 5 in whole points, %s, is %s", (mode, points) => {
    const form = { mode, decimals: 0 };
    const criterion = criterionOf(ratioRule(), { max: "5", exceptions });
    const typed = { exception: "Không áp dụng", note };
    expect(scored(criterion, typed, form)[0]).toBe(points);
    expect(String(shown(criterion, typed, form)[0])).toBe(points);
  });
});

/** Works a whole planned sheet out after people typed; gives the points and states of rows by their ids. */
function workedOut(
  rubric: Rubric,
  typed: Readonly<Record<string, Partial<Record<ColumnKey, CellInput>>>>,
): Record<string, CellResult[]> {
  const plan = planForm(rubric, "native");
  const letter = (key: ColumnKey): string => columnLetters(plan.columns.findIndex((column) => column.key === key));
  const rows = plan.rows.map(({ id, values }): Row => ({
    ...Object.fromEntries(values.map((value, column) => [columnLetters(column), value])),
    ...Object.fromEntries(
      Object.entries(typed[id ?? ""] ?? {}).map(([key, value]) => [letter(key as ColumnKey), value]),
    ),
  }));
  const points = evaluate(rows, (row) => `=${letter("points")}${row}`);
  const states = evaluate(rows, (row) => `=${letter("state")}${row}`);
  return Object.fromEntries(
    plan.rows.flatMap(({ id }, index) => (id === null ? [] : [[id, [points[index] ?? "", states[index] ?? ""]]])),
  );
}

describe("a whole planned sheet", () => {
  const rubric: Rubric = {
    ...tinyRubric([], { max: "35" }),
    items: [
      {
        type: "section",
        id: "s",
        code: "I",
        title: "NHÓM",
        exceptions: [...exceptions],
        items: [
          criterionOf(ratioRule(), {}, "a"),
          criterionOf(deductionRule(["2", "5"]), {}, "b"),
          criterionOf(
            externalRule("100"),
            { max: "5", evidence: insists, exceptions: [{ kind: "late", when: "Nộp chậm", keep: "80%" }] },
            "c",
          ),
        ],
      },
      {
        type: "section",
        id: "t",
        code: "II",
        title: "KHÁC",
        items: [criterionOf(deductionRule(["0.5"], ["Đầy đủ", "10"], ["Không", "0"]), {}, "d")],
      },
    ],
  };

  test("shows that nothing is filled in; printed lines are no rows of their own in the counts", () => {
    expect(workedOut(rubric, {})).toMatchObject({
      "criterion:a": ["", BLANK],
      "criterion:b": ["", BLANK],
      "criterion:c": ["", BLANK],
      "criterion:d": ["", BLANK],
      "section:s": ["", "Còn 3 dòng chưa chấm"],
      "section:t": ["", "Còn 1 dòng chưa chấm"],
      total: ["", "Còn 4 dòng chưa chấm"],
    });
  });

  test("counts inherited and own exceptions, lines and documents", () => {
    expect(
      workedOut(rubric, {
        "criterion:a": { exception: "Không áp dụng", note },
        "line:b:0": { figure: 1 },
        "line:b:1": { figure: 1 },
        "criterion:c": { figure: 50, exception: "Chậm thời hạn", note, evidence: paper },
        "line:d:0": { figure: 3 },
      }),
    ).toMatchObject({
      // half of 10; 10 − 2 − 5; 50/100 × 5 = 2.5, of which 80 %; 10 − 1.5
      "criterion:a": [5, EXCEPTED],
      "criterion:b": [3, DONE],
      "criterion:c": [2, DONE],
      "criterion:d": [8.5, DONE],
      "section:s": [10, "Đủ ✓"],
      "section:t": [8.5, "Đủ ✓"],
      total: [18.5, "Đủ ✓"],
    });
  });

  test("names rows in error, and leaves them out of the sums", () => {
    expect(
      workedOut(rubric, {
        "criterion:a": { figure: 1, denominator: 2, exception: "Được miễn" },
        "criterion:b": { exception: "Chậm thời hạn", note },
        "line:b:0": { figure: 1 },
        "line:b:1": { figure: 0 },
        "criterion:c": { figure: 50 },
        "criterion:d": { figure: "Đầy đủ" },
        "line:d:0": { figure: 1 },
      }),
    ).toMatchObject({
      "criterion:a": ["", UNKNOWN],
      "criterion:b": [4, DONE],
      "criterion:c": [0, ZERO],
      "criterion:d": ["", TWO],
      "section:s": [4, "Có 1 dòng lỗi ✖"],
      "section:t": ["", "Có 1 dòng lỗi ✖"],
      total: [4, "Có 2 dòng lỗi ✖"],
    });
  });
});
