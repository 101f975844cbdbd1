import { describe, expect, test } from "vitest";
import type { AppraisedAnswer } from "../../src/rubric/answers";
import { type AppraisedRow, compareAppraisal, scoreAppraisal } from "../../src/scoring/appraisal";
import { score } from "../../src/scoring/score";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";

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
