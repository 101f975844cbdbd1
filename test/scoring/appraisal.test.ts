import { describe, expect, test } from "vitest";
import type { AppraisedAnswer } from "../../src/rubric/answers";
import { type AppraisedRow, compareAppraisal, scoreAppraisal } from "../../src/scoring/appraisal";
import { score } from "../../src/scoring/score";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";
import { answersOf, sumRubric } from "./sum-cases";

const rubric = tinyRubric([criterionOf(ratioRule())]);
const self = { c: { num: 5, den: 10 } };

/** How a row that the agency scored at 5 of 10 stands with this appraisal. */
function appraised(answer: AppraisedAnswer): AppraisedRow | undefined {
  const appraisal = { c: answer };
  return compareAppraisal(rubric, score(rubric, self), scoreAppraisal(rubric, self, appraisal), appraisal).rows[0];
}

describe("a row with other points than the agency's", () => {
  const lower = { num: 4, den: 10 };

  test.each<[string, AppraisedAnswer, Partial<AppraisedRow>]>([
    ["no reason", {}, { reasonMissing: true, opinionMissing: false }],
    ["a reason that is none", { reason: "agreed" }, { reasonMissing: true }],
    ["a reason", { reason: "other-figures" }, { reasonMissing: false, opinionMissing: false }],
    ["“other” without words", { reason: "other" }, { reasonMissing: false, opinionMissing: true }],
    ["“other” and spaces", { reason: "other", note: "  " }, { opinionMissing: true }],
    ["“other” in words", { reason: "other", note: "Chỉ có 4" }, { opinionMissing: false }],
    ["a request", { request: "Giải trình" }, { explanationOpen: true }],
    ["a request that is answered", { request: "Giải trình", explanation: "Theo báo cáo" }, { explanationOpen: false }],
    ["a request that is answered with spaces", { request: "Giải trình", explanation: " " }, { explanationOpen: true }],
    ["spaces as a request", { request: " " }, { explanationOpen: false }],
  ])("and %s", (_, remarks, expected) => {
    expect(appraised({ ...lower, ...remarks })).toMatchObject({ differs: true, difference: "-1", ...expected });
  });
});

test("a row with the agency's points needs neither reason nor words", () => {
  expect(appraised({ num: 50, den: 100, reason: "other" })).toMatchObject({
    differs: false,
    difference: "0",
    reasonMissing: false,
    opinionMissing: false,
  });
});

// I: 10 + 10; II: 8 + 8 under a ceiling of 10; VI: costs 6 + 6, at most 8. Worked out by hand.
describe("differences are taken over the rows that both sides have", () => {
  type Points = Readonly<Record<string, number | "–">>;

  test.each<[string, Points, Points, { total: string | null; sections: Readonly<Record<string, string | null>> }]>([
    ["the agency alone takes a row out", { a: 10, b: "–" }, { a: 8, b: 7 }, { total: "-2", sections: { I: "-2" } }],
    ["the province alone takes a row out", { a: 10, b: 9 }, { a: 8, b: "–" }, { total: "-2", sections: { I: "-2" } }],
    ["both take it out", { a: 10, b: "–" }, { a: 8, b: "–" }, { total: "-2", sections: { I: "-2" } }],
    [
      "nothing is left in a section",
      { a: 10, c: "–", d: 8 },
      { a: 10, c: 8, d: "–" },
      { total: "0", sections: { II: null } },
    ],
    ["a row out under a ceiling", { c: 8, d: 8 }, { c: "–", d: 7 }, { total: "-1", sections: { II: "-1" } }],
    ["a ceiling takes most of it", { c: 8, d: 8 }, { c: 8, d: 1 }, { total: "-1", sections: { II: "-1" } }],
    ["a ceiling takes all of it", { c: 8, d: 8 }, { c: 8, d: 2 }, { total: "0", sections: { II: "0" } }],
    ["costs beyond their most", { a: 10, g: 6, h: 6 }, { a: 10, g: 6, h: 1 }, { total: "1", sections: { VI: "1" } }],
    ["a total at 0 on both sides", { a: 2, g: 6 }, { a: 1, g: 6 }, { total: "0", sections: { I: "-1", VI: "0" } }],
    ["one side takes everything out", { a: 5, b: 5 }, { a: "–", b: "–" }, { total: null, sections: { I: null } }],
  ])("%s", (_, own, other, { total, sections }) => {
    const [agency, province] = [answersOf(own), answersOf(other)];
    const compared = compareAppraisal(
      sumRubric,
      score(sumRubric, agency),
      scoreAppraisal(sumRubric, agency, province),
      province,
    );
    expect(compared.total.difference).toBe(total);
    const found = Object.fromEntries(compared.sections.map(({ id, difference }) => [id, difference]));
    expect(found).toMatchObject(sections);
    for (const row of compared.rows) {
      const sides = [own[row.id], other[row.id]];
      const oneSided = sides.filter((one) => one === "–").length === 1;
      expect([row.id, row.excluded]).toEqual([row.id, sides.includes("–")]);
      if (oneSided) expect([row.id, row.difference]).toEqual([row.id, null]);
      // Whoever takes a row out, or scores one that was out, has to say why.
      if (oneSided && sides[1] !== undefined) expect([row.id, row.reasonMissing]).toEqual([row.id, true]);
    }
  });
});
