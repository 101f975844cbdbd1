import { describe, expect, test } from "vitest";
import type { Answers } from "../../src/rubric/answers";
import { loadExample, loadRubric } from "../../src/rubric/library";
import type { Rubric, Rule } from "../../src/rubric/schema";
import { type AnswerChanges, takenBack, takenOut, withoutCases } from "../../src/scoring/one-press";
import { score } from "../../src/scoring/score";
import { criterionOf, tinyRubric } from "../tiny-rubric";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const { answers } = await loadExample("bieu-mau-minh-hoa", "suoi-mo");
const WHEN = "Không được giao chỉ tiêu thì không đánh giá, chấm điểm nội dung này";

const made = (before: Answers, changes: AnswerChanges): Answers => ({
  ...before,
  ...Object.fromEntries([...changes].map(([id, { after }]) => [id, after])),
});

describe("a group that is taken out", () => {
  test("leaves the maximum with all its rows: 55,11 of 70, rescaled 78,73 + 10 − 8,5", () => {
    const changes = takenOut(rubric, "III", answers);
    // III/3.2 is out already
    expect([...changes.keys()]).toEqual(["III/3.1", "III/3.3"]);
    expect(score(rubric, made(answers, changes)).total).toMatchObject({
      filled: 19,
      faulty: 0,
      points: "56.61",
      applies: "70",
      percent: "66.59",
      rescaled: "80.23",
      grade: "Tốt",
    });
  });

  test("keeps figures and notes, and has the form's condition as its reason where there is no note", () => {
    const noted: Answers = { "III/3.1": { num: 1, den: 2 }, "III/3.3": { value: 80, note: "Theo 15/QĐ-UBND" } };
    const out = made(noted, takenOut(rubric, "III", noted));
    expect(out["III/3.1"]).toEqual({ num: 1, den: 2, exception: "na", note: WHEN });
    expect(out["III/3.2"]).toEqual({ exception: "na", note: WHEN });
    expect(out["III/3.3"]).toEqual({ value: 80, exception: "na", note: "Theo 15/QĐ-UBND" });
    expect(made(out, takenBack(rubric, "III", out))).toMatchObject(noted);
    expect(made(out, takenBack(rubric, "III", out))["III/3.1"]).toEqual({ num: 1, den: 2 });
  });

  test("is no contradiction where the row was late", () => {
    const late: Rubric = {
      ...tinyRubric([
        criterionOf(
          { kind: "points" },
          {
            exceptions: [
              { kind: "late", when: "Chậm", keep: "50%" },
              { kind: "na", when: WHEN, award: "excluded" },
            ],
          },
        ),
      ]),
      schemaVersion: 2,
    };
    const before: Answers = { c: { points: 5, late: true, note: "x" } };
    expect(made(before, takenOut(late, "c", before))["c"]).toEqual({ points: 5, exception: "na", note: "x" });
  });

  test("is offered where every row can be taken out, and not where one of them cannot", () => {
    expect(takenOut(rubric, "II", answers).size).toBe(0);
    expect(takenOut(rubric, "I/1.1", answers).size).toBe(0);
    expect([...takenOut(rubric, "III/3.1", answers).keys()]).toEqual(["III/3.1"]);
  });
});

describe("“không phát sinh” for a penalty group", () => {
  const costs = (rules: readonly Rule[]): Rubric => ({
    ...tinyRubric([]),
    schemaVersion: 2,
    items: [
      {
        type: "section",
        id: "P",
        code: "P",
        title: "Điểm trừ",
        penalty: true,
        maxPoints: "10",
        items: rules.map((rule, index) => criterionOf(rule, {}, `p${index}`)),
      },
    ],
  });

  test("answers every blank row with what costs nothing", () => {
    expect([...withoutCases(rubric, "VI", {})]).toEqual([
      ["VI/6.1", { before: {}, after: { value: 0 } }],
      ["VI/6.2", { before: {}, after: { value: 0 } }],
      ["VI/6.3", { before: {}, after: { option: 1 } }],
    ]);
    const { total } = score(rubric, made({ "I/1.3": { counts: [0, 0] } }, withoutCases(rubric, "VI", {})));
    expect(total).toMatchObject({ points: "5", penalty: "0", filled: 4 });
  });

  test("leaves what is filled in, half filled in or in error", () => {
    const before: Answers = { "VI/6.1": { value: 2 }, "VI/6.2": { value: -1 } };
    expect([...withoutCases(rubric, "VI", before).keys()]).toEqual(["VI/6.3"]);
  });

  test("leaves a row to the user that no answer makes free", () => {
    const form = costs([
      {
        kind: "choice",
        options: [
          { label: "Nặng", points: "3" },
          { label: "Nhẹ", points: "1" },
        ],
      },
      { kind: "ratio", numerator: { label: "a" }, denominator: { label: "b" } },
      { kind: "tier", value: { label: "Số ngày còn lại", unit: "ngày" }, measure: "days", tiers: "<=1:4;<=3:2" },
      { kind: "points" },
    ]);
    expect([...withoutCases(form, "P", {})]).toEqual([["p3", { before: {}, after: { points: 0 } }]]);
  });
});
