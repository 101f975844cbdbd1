import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/rubric/answers";
import type { Criterion, Exception, Rubric, Section } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import type { CriterionScore } from "../../src/scoring/score-sheet";
import {
  choiceRule,
  codes,
  criterionOf,
  deductionRule,
  keys,
  ratioRule,
  scoreOne,
  type TinyForm,
  tinyRubric,
} from "../tiny-rubric";
import { type Mode, rounded } from "./reference";

type Award = Extract<Exception, { award: string }>["award"];

const na = (award: Award): Exception => ({ kind: "na", when: "Đơn vị không có chức năng", award });
const none = (award: Award): Exception => ({ kind: "none", when: "Không phát sinh hồ sơ", award });
const late = (keep = "50%"): Exception => ({ kind: "late", when: "Ban hành chậm", keep });

const modes: readonly Mode[] = ["down", "half-up"];
const note = "Theo công văn số 12";

/** Scores the only criterion of a form; tinyRubric takes no notice of the exceptions, which are the criterion's. */
const ratioWith = (exceptions: readonly Exception[], answer: Answer, form: TinyForm = {}): CriterionScore =>
  scoreOne(ratioRule(), answer, { ...form, exceptions });

describe("what an exception gives", () => {
  test.each<[award: Award, max: string, decimals: number, down: string, halfUp: string]>([
    ["full", "10", 2, "10", "10"],
    ["full", "2.5", 2, "2.5", "2.5"],
    ["half", "10", 2, "5", "5"],
    ["half", "5", 2, "2.5", "2.5"],
    ["half", "5", 0, "2", "3"],
    ["half", "7", 0, "3", "4"],
    ["half", "2.5", 1, "1.2", "1.3"],
    ["half", "0.25", 2, "0.12", "0.13"],
    ["half", "0.125", 3, "0.062", "0.063"],
    ["3", "10", 2, "3", "3"],
    ["1.75", "10", 2, "1.75", "1.75"],
    ["0", "10", 2, "0", "0"],
  ])("%s of %s to %s decimals: %s cut, %s rounded", (award, max, decimals, down, halfUp) => {
    for (const mode of modes) {
      const points = mode === "down" ? down : halfUp;
      for (const [kind, exception] of [
        ["na", na(award)],
        ["none", none(award)],
      ] as const) {
        const scored = ratioWith([exception], { exception: kind, note }, { max, decimals, mode });
        expect(scored).toMatchObject({ points, raw: points, states: [], advice: null });
        expect(scored.steps).toEqual([{ key: "step.exception", params: { when: exception.when, points } }]);
      }
    }
  });

  test("gives each kind its own award", () => {
    const both = [na("full"), none("2"), late()];
    expect(ratioWith(both, { exception: "na", note }).points).toBe("10");
    expect(ratioWith(both, { exception: "none", note }).points).toBe("2");
  });

  test.each<[what: string, answer: Answer]>([
    ["good figures", { num: 1, den: 2 }],
    ["one figure", { num: 1 }],
    ["a zero denominator", { num: 1, den: 0 }],
    ["a negative figure", { num: -1, den: 2 }],
    ["text", { num: { cellText: "năm" }, den: 2 }],
    ["a numerator above the denominator", { num: 5, den: 2 }],
  ])("comes before %s", (_, figures) => {
    const scored = ratioWith([none("3")], { ...figures, exception: "none", note });
    expect(scored).toMatchObject({ points: "3", states: [] });
    expect(keys(scored)).toEqual(["step.exception"]);
  });

  test("comes before a whole answer, and before late", () => {
    const rule = deductionRule(["2"], ["Đầy đủ", "10"], ["Không", "0"]);
    expect(
      scoreOne(rule, { option: 0, counts: [1], exception: "na", note }, { exceptions: [na("half")] }),
    ).toMatchObject({ points: "5", states: [] });
    const both = ratioWith([na("4"), late()], { num: 1, den: 2, exception: "na", late: true, note });
    expect(both).toMatchObject({ points: "4", states: [] });
  });

  test("wants a reason, and gives the points all the same", () => {
    for (const blank of [{}, { note: "" }, { note: "  " }]) {
      const scored = ratioWith([none("3")], { exception: "none", ...blank });
      expect(scored).toMatchObject({ points: "3", states: [{ code: "reason-missing", params: {} }] });
    }
  });

  test("asks for no evidence", () => {
    for (const evidence of [{ ask: "Văn bản" }, { ask: "Văn bản", missingScoresZero: true }]) {
      expect(ratioWith([na("full")], { exception: "na", note }, { evidence })).toMatchObject({
        points: "10",
        states: [],
      });
    }
  });

  test("counts among the rows that have points", () => {
    const rubric = tinyRubric(
      [criterionOf(ratioRule(), { exceptions: [na("half")] }), criterionOf(ratioRule(), {}, "d")],
      { max: "20" },
    );
    const { total } = score(rubric, { c: { exception: "na" } });
    expect(total).toMatchObject({ points: "5", count: 2, filled: 1, faulty: 0, percent: "25" });
  });
});

describe("an exception that the row does not have", () => {
  test.each<[what: string, answer: Answer, text: string]>([
    ["text", { exception: { cellText: "  Được miễn " } }, "Được miễn"],
    ["none where there is only na", { exception: "none" }, "none"],
    ["late where there is none", { late: true }, "late"],
    ["long text", { exception: { cellText: "x".repeat(60) } }, "x".repeat(40)],
    ["an exception and a late that is not there", { exception: "na", late: true, note }, "late"],
  ])("%s is a fault", (_, answer, text) => {
    const scored = ratioWith([na("full")], { num: 1, den: 2, ...answer });
    expect(scored).toMatchObject({
      points: null,
      raw: null,
      steps: [],
      states: [{ code: "unknown-exception", params: { text } }],
    });
  });

  test("stands before the faults of the figures", () => {
    expect(codes(ratioWith([], { num: -1, den: 0, exception: "na" }))).toEqual(["unknown-exception"]);
  });

  test("is counted as faulty", () => {
    const { total } = score(tinyRubric([criterionOf(ratioRule())]), { c: { exception: "na" } });
    expect(total).toMatchObject({ points: null, filled: 0, faulty: 1 });
  });

  test("is none where the text is blank, and where late is false", () => {
    expect(ratioWith([], { num: 1, den: 2, exception: { cellText: "  " }, late: false })).toMatchObject({
      points: "5",
      states: [],
    });
  });
});

describe("a row that was late", () => {
  test.each([
    // 13/30 × 10 = 4.333… → 4.33 (both ways), half of it 2.165
    [13, 30, "10", 2, "50%", "2.16", "2.17"],
    // 2/3 × 10 = 6.666… → 6.66 or 6.67 first, then half: 3.33 or 3.335 → 3.34
    [2, 3, "10", 2, "50%", "3.33", "3.34"],
    [1, 2, "10", 2, "50%", "2.5", "2.5"],
    [1, 1, "5", 0, "50%", "2", "3"],
    [1, 1, "0.1", 1, "50%", "0", "0.1"],
    [1, 1, "10", 2, "33%", "3.3", "3.3"],
    // 4.33 × 0.75 = 3.2475
    [13, 30, "10", 2, "75%", "3.24", "3.25"],
    [1, 2, "10", 2, "0%", "0", "0"],
    [13, 30, "10", 2, "100%", "4.33", "4.33"],
    [0, 3, "10", 2, "50%", "0", "0"],
  ])("%s / %s × %s to %s decimals keeps %s: %s cut, %s rounded", (num, den, max, decimals, keep, down, halfUp) => {
    for (const mode of modes) {
      const scored = ratioWith([late(keep)], { num, den, late: true, note }, { max, decimals, mode });
      expect(scored).toMatchObject({ points: mode === "down" ? down : halfUp, states: [] });
      expect(scored.steps.at(-1)).toEqual({
        key: "step.late",
        params: { when: "Ban hành chậm", keep: keep.slice(0, -1), points: scored.points },
      });
    }
  });

  test("keeps half of every number of hundredths, rounded as the form rounds", () => {
    for (const mode of modes) {
      const rule: Criterion = criterionOf({ kind: "points" }, { exceptions: [late()] });
      const rubric = tinyRubric([rule], { mode });
      const wrong = Array.from({ length: 1001 }, (_, hundredths) => hundredths).filter((hundredths) => {
        const [scored] = score(rubric, { c: { points: hundredths / 100, late: true, note } }).criteria;
        return scored?.points !== rounded(BigInt(hundredths), 200n, 2, mode);
      });
      expect(wrong).toEqual([]);
    }
  });

  test("keeps a part of the points that are counted, not of what was above the maximum", () => {
    const scored = ratioWith([late()], { num: 30, den: 20, late: true, note });
    expect(scored.points).toBe("5");
    expect(codes(scored)).toContain("over-cap");
    expect(keys(scored).slice(-2)).toEqual(["step.cap", "step.late"]);
  });

  test("keeps a part of an option and of what deductions leave", () => {
    expect(
      scoreOne(choiceRule(["Có", "5"], ["Không", "0"]), { option: 0, late: true, note }, { exceptions: [late()] })
        .points,
    ).toBe("2.5");
    expect(
      scoreOne(deductionRule(["2", "5"]), { counts: [1, 1], late: true, note }, { exceptions: [late()] }).points,
    ).toBe("1.5");
  });

  test("gives no points without figures, and keeps their faults", () => {
    expect(ratioWith([late()], { late: true, note })).toMatchObject({ points: null, states: [{ code: "blank" }] });
    expect(codes(ratioWith([late()], { num: 1, late: true, note }))).toEqual(["partial"]);
    expect(codes(ratioWith([late()], { num: 1, den: 0, late: true }))).toEqual(["zero-denominator"]);
  });

  test("wants a reason", () => {
    expect(ratioWith([late()], { num: 1, den: 2, late: true })).toMatchObject({
      points: "2.5",
      states: [{ code: "reason-missing" }],
    });
    expect(codes(ratioWith([late()], { num: 30, den: 20, late: true }, { evidence: { ask: "Văn bản" } }))).toEqual([
      "numerator-over-denominator",
      "reason-missing",
      "over-cap",
      "evidence-missing",
    ]);
  });
});

describe("exceptions of a heading", () => {
  function formOf(items: Section["items"], exceptions: Exception[]): Rubric {
    return { ...tinyRubric([]), items: [{ type: "section", id: "s", code: "I", title: "NHÓM", exceptions, items }] };
  }
  const pointsOf = (rubric: Rubric, answer: Answer): (string | null)[] => {
    const answers = Object.fromEntries(["c", "d"].map((id) => [id, answer]));
    return score(rubric, answers).criteria.map(({ points }) => points);
  };

  test("hold for every row below, at any depth", () => {
    const inner: Section = {
      type: "section",
      id: "s1",
      code: "1",
      title: "Nhóm con",
      items: [criterionOf(ratioRule(), {}, "d")],
    };
    const rubric = formOf([criterionOf(ratioRule()), inner], [na("half"), late("20%")]);
    expect(pointsOf(rubric, { exception: "na", note })).toEqual(["5", "5"]);
    expect(pointsOf(rubric, { num: 1, den: 2, late: true, note })).toEqual(["1", "1"]);
  });

  test("give way to the row's own of the same kind, and only to it", () => {
    const own = criterionOf(ratioRule(), { exceptions: [na("3"), late("80%")] }, "d");
    const rubric = formOf([criterionOf(ratioRule()), own], [na("full"), none("1"), late("50%")]);
    expect(pointsOf(rubric, { exception: "na", note })).toEqual(["10", "3"]);
    expect(pointsOf(rubric, { exception: "none", note })).toEqual(["1", "1"]);
    expect(pointsOf(rubric, { num: 1, den: 2, late: true, note })).toEqual(["2.5", "4"]);
  });

  test("give way to those of a nearer heading", () => {
    const inner: Section = {
      type: "section",
      id: "s1",
      code: "1",
      title: "Nhóm con",
      exceptions: [na("2")],
      items: [criterionOf(ratioRule(), {}, "d")],
    };
    expect(pointsOf(formOf([criterionOf(ratioRule()), inner], [na("full")]), { exception: "na", note })).toEqual([
      "10",
      "2",
    ]);
  });

  test("do not reach rows of another heading", () => {
    const rubric = formOf([criterionOf(ratioRule())], [na("full")]);
    const two: Rubric = {
      ...rubric,
      items: [
        ...rubric.items,
        { type: "section", id: "t", code: "II", title: "KHÁC", items: [criterionOf(ratioRule(), {}, "d")] },
      ],
    };
    expect(pointsOf(two, { exception: "na", note })).toEqual(["10", null]);
  });
});

describe("a row that scores 0 without its document", () => {
  const evidence = { ask: "Số hiệu văn bản", missingScoresZero: true };

  test("loses its points, and says so", () => {
    for (const blank of [{}, { evidence: " " }]) {
      const scored = scoreOne(ratioRule(), { num: 1, den: 2, ...blank }, { evidence });
      expect(scored).toMatchObject({ points: "0", raw: "5", states: [{ code: "evidence-missing", params: {} }] });
      expect(keys(scored)).toEqual(["step.ratio", "step.no-evidence"]);
    }
  });

  test("keeps them with it", () => {
    expect(scoreOne(ratioRule(), { num: 1, den: 2, evidence: "12/KH-UBND" }, { evidence })).toMatchObject({
      points: "5",
      states: [],
    });
  });

  test("keeps them where the form only asks", () => {
    expect(scoreOne(ratioRule(), { num: 1, den: 2 }, { evidence: { ask: "Số hiệu" } })).toMatchObject({
      points: "5",
      states: [{ code: "evidence-missing" }],
    });
    expect(scoreOne(ratioRule(), { num: 1, den: 2 }, { evidence: { ask: "Số hiệu", required: false } })).toMatchObject({
      points: "5",
      states: [],
    });
  });

  test("does not hide that there are no figures, or bad ones", () => {
    expect(scoreOne(ratioRule(), {}, { evidence })).toMatchObject({ points: null, states: [{ code: "blank" }] });
    expect(scoreOne(ratioRule(), { num: 1, den: 0 }, { evidence })).toMatchObject({
      points: null,
      states: [{ code: "zero-denominator" }],
    });
  });

  test("says that it was late as well", () => {
    const exceptions = [late()];
    const without = ratioWith(exceptions, { num: 13, den: 30, late: true }, { evidence });
    expect(without.points).toBe("0");
    expect(codes(without)).toEqual(["reason-missing", "evidence-missing"]);
    expect(keys(without)).toEqual(["step.ratio", "step.round-down", "step.late", "step.no-evidence"]);
    expect(
      ratioWith(exceptions, { num: 13, den: 30, late: true, note, evidence: "12/KH-UBND" }, { evidence }),
    ).toMatchObject({ points: "2.16", states: [] });
  });
});
