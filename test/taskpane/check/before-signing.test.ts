import { describe, expect, test } from "vitest";
import type { OpenForm } from "../../../src/excel/form";
import type { Answers } from "../../../src/rubric/answers";
import type { Rubric } from "../../../src/rubric/schema";
import { score } from "../../../src/scoring/score";
import { about, type FindingKind } from "../../../src/inspect/finding";
import { beforeSigning, doubtsOf, inputsOf, verdictOf } from "../../../src/taskpane/check/before-signing";
import { openFormOf } from "../open-form";
import { smallRubric } from "../small-rubric";

const rubric: Rubric = {
  ...smallRubric,
  profile: smallRubric.profile.map((field) => (field.id === "agency" ? { ...field, required: true } : field)),
};
const complete: Answers = {
  computers: { num: 74, den: 74 },
  plan: { option: 0, evidence: "12/KH-UBND" },
  news: { value: 20 },
  extra: { points: 1 },
};

function formOf(answers: Answers, change: Partial<OpenForm> = {}): OpenForm {
  return openFormOf(rubric, {
    answers,
    profile: { agency: "UBND Thị xã Thử", staff: "74" },
    rowOf: new Map(["computers", "plan", "news", "extra"].map((id, index) => [id, 10 + index])),
    layout: {
      columns: new Map(),
      lineRowsOf: new Map(),
      profileRowOf: new Map([
        ["agency", 4],
        ["staff", 5],
      ]),
      sectionRowOf: new Map(),
    },
    ...change,
  });
}

const before = (form: OpenForm) => beforeSigning(form, score(form.rubric, form.answers));
const kinds = (form: OpenForm) => {
  const { toDo, general, toReview } = before(form);
  const words = (groups: typeof toDo) =>
    groups.map(({ kind, rows }) => `${kind} ${rows.map(({ criterion }) => criterion.id).join()}`);
  return {
    toDo: words(toDo),
    general: general.map(({ field, kind }) => `${field.id} ${kind}`),
    toReview: words(toReview),
  };
};
const check = (found: readonly FindingKind[] = [], outdated = false) => ({
  findings: found.map((kind) => about(kind, null, null, null, "", "")),
  outdated,
});

describe("before a form is signed", () => {
  test("nothing is left of a complete one", () => {
    expect(kinds(formOf(complete))).toEqual({ toDo: [], general: [], toReview: [] });
  });

  test("wrong and missing figures, missing evidence and blank rows are to be settled, in this order", () => {
    const answers: Answers = { computers: { num: 5 }, plan: { option: 0 }, news: { value: -1 } };
    expect(kinds(formOf(answers)).toDo).toEqual([
      "fault news",
      "partial computers",
      "evidence-missing plan",
      "blank extra",
    ]);
  });

  test("figures that count but look like a slip are only to be looked at", () => {
    const answers: Answers = { ...complete, computers: { num: 164, den: 138 }, extra: { points: 3 } };
    expect(kinds(formOf(answers))).toEqual({
      toDo: [],
      general: [],
      toReview: ["numerator-over-denominator computers", "over-cap extra"],
    });
  });

  test("the general part lacks its name and its head counts, or says what cannot be meant", () => {
    expect(kinds(formOf(complete, { profile: {} })).general).toEqual(["agency blank", "staff blank"]);
    expect(kinds(formOf(complete, { profile: { agency: "12", staff: "25,5" } })).general).toEqual([
      "agency no-name",
      "staff no-count",
    ]);
  });

  test("rows that the sheet has lost are left to the comparison with the original", () => {
    const lost = formOf(
      { computers: { num: 1, den: 1 } },
      {
        profile: {},
        rowOf: new Map([
          ["computers", 10],
          ["news", 11],
        ]),
        layout: { columns: new Map(), lineRowsOf: new Map(), profileRowOf: new Map(), sectionRowOf: new Map() },
      },
    );
    expect(kinds(lost)).toEqual({ toDo: ["blank news"], general: [], toReview: [] });
  });
});

describe("the verdict", () => {
  const blank = before(formOf({}, { profile: {} }));
  const slip = before(formOf({ ...complete, computers: { num: 164, den: 138 } }));
  const done = before(formOf(complete));

  test.each([
    [
      "4 blank rows and 2 blank fields, before any comparison",
      verdictOf(blank, null),
      { kind: "unfinished", count: 6 },
    ],
    [
      "the same and two places that differ",
      verdictOf(blank, check(["formula-replaced", "row-missing"])),
      { kind: "unfinished", count: 8 },
    ],
    ["a difference alone", verdictOf(done, check(["max-changed"])), { kind: "unfinished", count: 1 }],
    ["nothing to do, not compared yet", verdictOf(done, null), { kind: "unchecked" }],
    ["nothing to do, compared before the form changed", verdictOf(done, check([], true)), { kind: "unchecked" }],
    ["a slip", verdictOf(slip, check()), { kind: "review", count: 1 }],
    [
      "a slip and another version of the rubric",
      verdictOf(slip, check(["other-version"])),
      { kind: "review", count: 2 },
    ],
    ["nothing at all", verdictOf(done, check()), { kind: "ready" }],
  ])("on %s", (_, verdict, expected) => {
    expect(verdict).toEqual(expected);
  });

  test("counts a number that is text once: it stands among the wrong figures", () => {
    const text = before(formOf({ ...complete, news: { value: { cellText: "12,5" } } }));
    expect(verdictOf(text, check(["number-as-text"]))).toEqual({ kind: "unfinished", count: 1 });
  });

  test("counts a date among the head counts, which stands in no other list", () => {
    const date = { findings: [about("date-for-number", "profile:staff", null, null, "", "")], outdated: false };
    expect(verdictOf(done, date)).toEqual({ kind: "unfinished", count: 1 });
  });

  test("says beside what must be done how much is to be looked at", () => {
    expect(doubtsOf(slip, check(["self-changed", "formula-changed"]).findings)).toBe(2);
  });
});

describe("whether a form has changed", () => {
  const form = formOf(complete, { profile: { agency: "A", staff: "74" } });

  test("two readings of the same sheet are equal, in whatever order they came together", () => {
    const again = formOf(Object.fromEntries(Object.entries(complete).reverse()), {
      profile: { staff: "74", agency: "A" },
      selectedId: "news",
    });
    expect(inputsOf(again)).toBe(inputsOf(form));
  });

  test.each<[string, Partial<OpenForm>]>([
    ["a figure", { answers: { ...complete, news: { value: 19 } } }],
    ["an emptied row", { answers: { ...complete, news: {} } }],
    ["an appraiser's figure", { appraisal: { news: { value: 19 } } }],
    ["the general information", { profile: { agency: "B", staff: "74" } }],
    ["an inserted row", { rowOf: new Map([...form.rowOf].map(([id, row]) => [id, row + 1])) }],
    ["another sheet", { sheetId: "2" }],
  ])("%s shows", (_, change) => {
    expect(inputsOf({ ...form, ...change })).not.toBe(inputsOf(form));
  });
});
