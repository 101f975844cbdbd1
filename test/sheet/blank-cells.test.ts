import type { ColumnKey } from "../../src/form/columns";
import { describe, expect, test } from "vitest";
import { readCells } from "../../src/form/form-cells";
import type { Criterion } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import { score, zeroWithoutEvidence } from "../../src/scoring/score";
import { scoreFormula } from "../../src/sheet/form-plan/score-formula";
import { stateFormula } from "../../src/sheet/form-plan/state-formula";
import { blanks, toneApart } from "../scoring/formula-grids";
import { type CellInput, evaluate } from "../scoring/iron-calc";
import { choiceRule, criterionOf, deductionRule, ratioRule, tierRule, tinyRubric } from "../tiny-rubric";

// Pages, Word and keyboards leave white space and accents that nobody sees. Sheet, pane and file say the same of them.

const rounding = { decimals: 2, mode: "down" } as const;
const keys: readonly ColumnKey[] = ["id", "figure", "denominator", "evidence", "exception", "note"];
const columns = new Map(keys.map((key, index) => [key, index]));
const cells = {
  figure: "A1",
  denominator: "B1",
  spec: "C1",
  points: "D1",
  evidence: ["E1"],
  exception: "F1",
  note: "G1",
};

interface Typed {
  readonly figure?: CellInput;
  readonly denominator?: CellInput;
  readonly evidence?: string;
  readonly exception?: string;
  readonly note?: string;
  readonly line?: CellInput;
}

/** Points and state as a spreadsheet works them out. */
function shown(criterion: Criterion, typed: Typed): readonly [points: string, state: string] {
  const exceptions = criterion.exceptions ?? [];
  const terms = termsOf(criterion, rounding);
  const formulas = formulasOf(criterion, { ...cells, lines: criterion.rule.kind === "deduction" ? ["H1"] : [] }, terms);
  const formula = scoreFormula(formulas, "native", {
    terms,
    exceptions,
    exceptionCell: cells.exception,
    requiredEvidence: zeroWithoutEvidence(criterion) ? cells.evidence : null,
  });
  const row = {
    A: typed.figure ?? null,
    B: typed.denominator ?? null,
    D: { formula },
    E: typed.evidence ?? null,
    F: typed.exception ?? null,
    G: typed.note ?? null,
    H: typed.line ?? null,
  };
  const [points] = evaluate([row], () => "=D1");
  const [state] = evaluate([row], () =>
    stateFormula(
      { item: criterion, exceptions, penalty: false },
      { ...cells, lines: criterion.rule.kind === "deduction" ? ["H1"] : [] },
      formulas,
    ),
  );
  return [String(points), String(state)];
}

/** Points and the first state as score() gives them for the same cells. */
function scored(criterion: Criterion, typed: Typed): readonly [points: string, code: string | undefined] {
  const own = ["criterion:c", typed.figure, typed.denominator, typed.evidence, typed.exception, typed.note];
  const { answers } = readCells(tinyRubric([criterion], rounding), columns, [
    own.map((value) => value ?? ""),
    ["line:c:0", typed.line ?? "", "", "", "", ""],
  ]);
  const [row] = score(tinyRubric([criterion], rounding), answers).criteria;
  return [row?.points ?? "", row?.states[0]?.code];
}

const asked = { ask: "Số hiệu văn bản" };
const ratio = criterionOf(ratioRule(), { evidence: asked });
const strict = criterionOf(ratioRule(), { evidence: { ask: "Văn bản", missingScoresZero: true } });
const yes = criterionOf(choiceRule(["Có kế hoạch", "5"], ["Không", "0"]), { max: "5" });
const excepted = criterionOf(ratioRule(), {
  exceptions: [
    { kind: "na", when: "Không có", award: "full" },
    { kind: "late", when: "Chậm", keep: "50%" },
  ],
});
const deduction = criterionOf(deductionRule(["2"], ["Cập nhật đầy đủ", "10"], ["Không cập nhật", "0"]));
const names = (text: string): string =>
  Array.from(text)
    .map((sign) => sign.codePointAt(0)?.toString(16))
    .join(" ");

describe.each(blanks.map((blank) => [names(blank), blank] as const))("white space of the signs %s", (_, blank) => {
  test("is no evidence", () => {
    const typed = { figure: 1, denominator: 2, evidence: blank };
    expect(shown(ratio, typed)).toEqual(["5", "✎ Thiếu minh chứng"]);
    expect(scored(ratio, typed)).toEqual(["5", "evidence-missing"]);
    expect(shown(strict, typed)).toEqual(["0", "✎ Thiếu minh chứng: 0 điểm"]);
    expect(scored(strict, typed)).toEqual(["0", "evidence-missing"]);
  });

  test("is no figure, no choice, no exception and no reason", () => {
    for (const [criterion, typed, state, code] of [
      [ratio, { figure: blank, denominator: blank }, "○ Chưa nhập", "blank"],
      [ratio, { figure: 1, denominator: blank }, "◐ Thiếu số liệu", "partial"],
      [criterionOf(tierRule("20:10")), { figure: blank }, "○ Chưa nhập", "blank"],
      [yes, { figure: blank }, "○ Chưa nhập", "blank"],
      [excepted, { exception: blank }, "○ Chưa nhập", "blank"],
      [deduction, { figure: blank, line: blank }, "○ Chưa nhập", "blank"],
    ] as const) {
      expect(shown(criterion, typed)).toEqual(["", state]);
      expect(scored(criterion, typed)).toEqual(["", code]);
    }
    const withoutReason = { exception: "Không áp dụng", note: blank };
    expect(shown(excepted, withoutReason)).toEqual(["10", "✎ Ghi lý do ngoại lệ ở cột Ghi chú"]);
    expect(scored(excepted, withoutReason)).toEqual(["10", "reason-missing"]);
  });

  test("around a choice or an exception does not count", () => {
    expect(shown(yes, { figure: `${blank}Có kế hoạch${blank}` })).toEqual(["5", "✓ Đủ"]);
    expect(scored(yes, { figure: `${blank}Có kế hoạch${blank}` })).toEqual(["5", undefined]);
    const typed = { figure: 1, denominator: 1, exception: `Chậm thời hạn${blank}`, note: "lý do" };
    expect(shown(excepted, typed)).toEqual(["5", "✓ Đủ"]);
    expect(scored(excepted, typed)).toEqual(["5", undefined]);
    expect(shown(deduction, { figure: `Cập nhật đầy đủ${blank}`, line: blank })).toEqual(["10", "✓ Đủ"]);
    expect(scored(deduction, { figure: `Cập nhật đầy đủ${blank}`, line: blank })).toEqual(["10", undefined]);
  });
});

describe("words that name no document", () => {
  const strictly = (evidence: string): unknown[] => {
    const typed = { figure: 1, denominator: 1, evidence };
    return [shown(strict, typed)[0], scored(strict, typed)[0]];
  };

  test.each(["x", "X", " - ", "–", "Không", "không có", "KHÔNG  CÓ\n", "chưa có", "Đang bổ sung", "Đang bổ sung"])(
    "are no evidence: %s",
    (evidence) => {
      expect(strictly(evidence)).toEqual(["0", "0"]);
      expect(strictly(evidence.normalize("NFD"))).toEqual(["0", "0"]);
      expect(strictly(toneApart(evidence))).toEqual(["0", "0"]);
    },
  );

  test.each(["12/KH-UBND", "x1", "Không số: thông báo", "0", "- Kế hoạch 12"])("are not seen in %s", (evidence) => {
    expect(strictly(evidence)).toEqual(["10", "10"]);
  });
});

describe("a label whose accents are composed otherwise", () => {
  test.each([
    ["decomposed", "Có kế hoạch".normalize("NFD")],
    ["with the tone apart", toneApart("Có kế hoạch")],
    ["decomposed, in capitals", "CÓ KẾ HOẠCH".normalize("NFD")],
  ])("is the same label: %s", (_, label) => {
    expect(label).not.toBe(label.normalize("NFC"));
    expect(shown(yes, { figure: label })).toEqual(["5", "✓ Đủ"]);
    expect(scored(yes, { figure: label })).toEqual(["5", undefined]);
  });

  test("is unknown everywhere where half of it is composed, and the row says what to do", () => {
    const mixed = `Có kế ${"hoạch".normalize("NFD")}`;
    expect(shown(yes, { figure: mixed })).toEqual(["", "✖ Không nhận ra: chọn lại trong danh sách"]);
    expect(scored(yes, { figure: mixed })).toEqual(["", "unknown-option"]);
  });
});

test("an error value in a cell of text is no answer, and spreads to no points", () => {
  const error = { formula: "=1/0" };
  expect(shown(yes, { figure: error })[0]).toBe("");
  expect(shown(ratio, { figure: error, denominator: 2 })).toEqual(["", "✖ Không phải là số"]);
});
