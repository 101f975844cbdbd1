import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/rubric/answers";
import type { Criterion, FigureLabel, Rubric, Rule } from "../../../src/rubric/schema";
import { fillPlan } from "../../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import type { Validation } from "../../../src/sheet/sheet-plan";
import { readForms } from "../../../src/xlsx/read-forms";
import { formBytes } from "../../planned-file";
import { plannedResults } from "../../planned-results";
import { criterionOf, tinyRubric } from "../../tiny-rubric";
import { openFormOf } from "../open-form";
import { block, openPane, words } from "../pane";

// What people type wrong into rows of this year's rules, from the cell to the words: the sheet without ITSCORE, the pane, and
// the file as it is read back.

const pair = (label: string, unit = "triệu đồng"): { numerator: FigureLabel; denominator: FigureLabel } => ({
  numerator: { label: `${label} đạt`, unit },
  denominator: { label, unit },
});
const percentLadder: Rule = {
  kind: "ladder",
  value: { label: "Tỷ lệ hồ sơ" },
  measure: "percent",
  from: "80%",
  base: "4",
  step: "5%",
  each: "1.5",
};
/** 100 points to the hundredth × 97 leaves figures of at most ⌊10^14 / 970,000⌋. */
const limited = criterionOf({ kind: "ratio", bands: "97%:max;0%:ratio/97%", ...pair("Kinh phí") }, { max: "100" });
const out = criterionOf(percentLadder, {
  exceptions: [
    { kind: "na", when: "Không được giao", award: "excluded" },
    { kind: "late", when: "Chậm", keep: "50%" },
  ],
});

interface Bad {
  readonly what: string;
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly sheet: string;
  readonly pane: string;
  readonly code: string;
}

const bad: readonly Bad[] = [
  {
    what: "a figure above the row's limit",
    criterion: limited,
    answer: { num: 5, den: 200_000_000 },
    sheet: "✖ Quá 3 số lẻ hoặc quá 103.092.783",
    pane: "200.000.000 lớn hơn 103.092.783, mức mà dòng này còn tính chính xác: hãy ghi theo đơn vị lớn hơn",
    code: "beyond-limit",
  },
  {
    what: "86.6667 typed as a percent",
    criterion: criterionOf(percentLadder),
    answer: { value: 86.6667 },
    sheet: "✖ Quá 3 số lẻ hoặc quá lớn",
    pane: "86,6667 có quá 3 chữ số thập phân",
    code: "too-many-decimals",
  },
  {
    what: "0.95 typed as a percent",
    criterion: criterionOf(percentLadder),
    answer: { value: 0.95 },
    sheet: "▲ Xem lại thang: 0,95 hay 95?",
    pane: "0,95 hay 95? Nếu là 95% thì ghi 95",
    code: "small-scale",
  },
  {
    what: "a negative percent",
    criterion: criterionOf(percentLadder),
    answer: { value: -80 },
    sheet: "✖ Số âm",
    pane: "Số âm: -80",
    code: "negative",
  },
  {
    what: "not scored and late at once",
    criterion: out,
    answer: { value: 85, exception: { cellText: "Không áp dụng; Chậm thời hạn" }, note: "x" },
    sheet: "✖ Không nhận ra ngoại lệ: chọn lại trong danh sách",
    pane: "Không nhận ra ngoại lệ “Không áp dụng; Chậm thời hạn”",
    code: "unknown-exception",
  },
];

describe("bad figures", () => {
  test.each(bad)("$what: the same in sheet, file and pane", async ({ criterion, answer, sheet, pane, code }) => {
    const rubric: Rubric = { ...tinyRubric([criterion]), schemaVersion: 2, maxPoints: criterion.maxPoints };
    const contents = { answers: { c: answer }, profile: {} };
    const { workedOut } = plannedResults(fillPlan(planForm(rubric, "native"), rubric, contents), ["state"]);
    expect(workedOut.find(([id]) => id === "criterion:c")?.[2]).toBe(sheet);

    const [form] = (await readForms(formBytes(rubric, contents))).forms;
    const [row] = form?.inspection.scores.criteria ?? [];
    expect(row?.states.map((state) => state.code)).toEqual([code]);
    expect(form?.inspection.stored.get("criterion:c") ?? "").toBe(row?.points === "0" ? 0 : "");

    await openPane(openFormOf(rubric, { answers: form?.inspection.answers ?? {}, selectedId: "c" }));
    expect(words(await block("Dòng đang chọn"))).toContain(pane);
  });
});

describe("the cells of a row with a limit of its own", () => {
  const validations = (label: string): readonly Validation[] => {
    const rule: Rule = {
      kind: "ratio",
      bands: "97%:max;0%:ratio/97%",
      ...pair(label, label.startsWith("Số") ? "hồ sơ" : "triệu đồng"),
    };
    const plan = planForm(tinyRubric([criterionOf(rule, { max: "100" })], { max: "100" }));
    return plan.validations.filter(({ rule: { kind } }) => kind === "number" || kind === "whole").slice(-2);
  };

  test.each([
    [
      "Kinh phí",
      "number",
      "Nhập số, từ 0 đến 103.092.783 (mức tính chính xác của dòng này). Kinh phí",
      "Chỉ nhập số từ 0 đến 103.092.783,",
    ],
    [
      "Số hồ sơ",
      "whole",
      "Nhập số nguyên, từ 0 đến 103.092.783 (mức tính chính xác của dòng này). Số hồ sơ",
      "Chỉ nhập số nguyên từ 0 đến 103.092.783,",
    ],
  ])("say it before and after: %s", (label, kind, prompt, refusal) => {
    const found = validations(label);
    expect(found).toHaveLength(2);
    for (const validation of found) {
      expect(validation.rule).toEqual({ kind, min: 0, max: 103_092_783 });
      expect(validation.prompt.message).toContain(prompt);
      expect(validation.refusal?.message).toContain(refusal);
      expect(validation.refusal?.message.length).toBeLessThanOrEqual(225);
    }
  });

  test("say no limit where it is the one of every row, but in the refusal", () => {
    const [validation] = planForm(tinyRubric([criterionOf(percentLadder)])).validations.filter(
      ({ rule }) => rule.kind === "number",
    );
    expect(validation?.prompt.message.split("\n")[0]).toBe("Nhập số, từ 0 trở lên. Tỷ lệ hồ sơ");
    expect(validation?.refusal?.message).toContain("từ 0 đến 1.000.000.000");
  });
});
