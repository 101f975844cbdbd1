import { describe, expect, test } from "vitest";
import type { Answers, Appraisal } from "../../../src/rubric/answers";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { score } from "../../../src/scoring/score";
import {
  appraisedSections,
  changeGroups,
  nextTask,
  signed,
  viewAppraisal,
  type AppraisalView,
  type AppraisedNode,
} from "../../../src/taskpane/appraisal/view";
import printed from "../../rubric/binh-thuan-2022-huyen.expected.json";
import { smallRubric } from "../small-rubric";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const selfLaGi = score(rubric, laGi.answers);
const viewLaGi = (appraisal: Appraisal): AppraisalView => viewAppraisal(rubric, laGi.answers, selfLaGi, appraisal);

/** 3 + 5 + 10 + 1 = 19 points. */
const answers: Answers = {
  computers: { num: 74, den: 74 },
  plan: { option: 0, evidence: "12/KH-UBND" },
  news: { value: 16 },
  extra: { points: 1 },
};
const view = (appraisal: Appraisal, self: Answers = answers): AppraisalView =>
  viewAppraisal(smallRubric, self, score(smallRubric, self), appraisal);
const open = (appraisal: Appraisal): Record<string, readonly string[]> =>
  Object.fromEntries(view(appraisal).open.map(({ kind, ids }) => [kind, ids]));

describe("the appraisal of La Gi", () => {
  const appraised = viewLaGi(laGi.appraisal ?? {});

  test("gives the printed total, section by section", () => {
    expect(appraised.scores.total.points).toBe("430.92");
    expect(appraised.comparison.total.difference).toBe("-33.14");
    const sections = appraisedSections(rubric, selfLaGi, appraised);
    const below = (nodes: readonly AppraisedNode[]): AppraisedNode[] =>
      nodes.flatMap((node) => [node, ...below(node.children)]);
    expect(Object.fromEntries(below(sections).map(({ section, appraised: points }) => [section.id, points]))).toEqual(
      printed.appraised.sections,
    );
    expect(sections.map(({ difference }) => difference)).toEqual(["-3", "-7.47", "-22.16", "-9.51", "10", "-1"]);
  });

  test("lowers 24 rows by 48.63 and raises 6 by 15.49, none with a reason", () => {
    expect(changeGroups(appraised.comparison).map(({ kind, rows, points }) => [kind, rows.length, points])).toEqual([
      ["lowered", 24, "-48.63"],
      ["raised", 6, "15.49"],
    ]);
    expect(appraised.open.map(({ kind, ids }) => [kind, ids.length])).toEqual([["reason", 30]]);
    expect(appraised.faulty).toEqual([]);
  });

  test("leaves the inverted 2231/869 and the three plans without documents to look at, in the cells where they stand", () => {
    expect(
      appraised.toReview.map(({ kind, rows }) => [kind, rows.map(({ criterion, cell }) => `${criterion.id} ${cell}`)]),
    ).toEqual([
      ["numerator-over-denominator", ["4.11#2 appraisedFigure"]],
      ["evidence-missing", ["1.1#1 evidence", "1.2 evidence", "1.5 evidence"]],
    ]);
  });

  test("begins with 76 rows to agree with: of 82, five lack documents and one has 164 of 138", () => {
    const blank = viewLaGi({});
    expect(blank.agreeable).toHaveLength(76);
    expect(["1.1#1", "1.2", "1.5", "3.1#3", "3.2#3", "4.10#5"].filter((id) => blank.agreeable.includes(id))).toEqual(
      [],
    );
    expect(appraisedSections(rubric, selfLaGi, blank).map(({ agreeable }) => agreeable.length)).toEqual([
      3, 22, 5, 38, 6, 2,
    ]);
    expect([blank.comparison.total.difference, blank.scores.total.points]).toEqual([null, null]);
  });
});

describe("what is left to do", () => {
  test("is at first every row", () => {
    expect(open({})).toEqual({ unappraised: ["computers", "plan", "news", "extra"] });
  });

  test("is a reason where the points differ, and an opinion where the reason is “Khác”", () => {
    const agreed: Appraisal = { computers: { num: 74, den: 74 }, plan: { option: 0 }, extra: { points: 1 } };
    expect(open({ ...agreed, news: { value: 20 } })).toEqual({ reason: ["news"] });
    expect(open({ ...agreed, news: { value: 20, reason: "agreed" } })).toEqual({ reason: ["news"] });
    expect(open({ ...agreed, news: { value: 20, reason: "other" } })).toEqual({ opinion: ["news"] });
    expect(open({ ...agreed, news: { value: 20, reason: "other", note: "Theo nhật ký hệ thống" } })).toEqual({});
    expect(open({ ...agreed, news: { value: 17 } })).toEqual({});
  });

  test("is an explanation until the agency gives it", () => {
    const asked = { value: 16, request: "Nêu địa chỉ trang" };
    expect(open({ news: asked })).toMatchObject({ explanation: ["news"] });
    expect(open({ news: { ...asked, explanation: "lagi.gov.vn" } })).not.toHaveProperty("explanation");
  });

  test("are the appraiser's own wrong figures, led to in the appraiser's cells", () => {
    const { faulty, open: rest } = view({ computers: { num: 74 }, news: { value: -1 } });
    expect(
      faulty.map(({ kind, rows }) => [kind, rows.map(({ criterion, cell }) => `${criterion.id} ${cell}`)]),
    ).toEqual([
      ["fault", ["news appraisedFigure"]],
      ["partial", ["computers appraisedDenominator"]],
    ]);
    expect(rest).toEqual([{ kind: "unappraised", ids: ["plan", "extra"] }]);
  });
});

describe("the next row to do", () => {
  const appraisal: Appraisal = {
    computers: { num: 1, den: 74 },
    plan: { option: 0 },
    news: { value: 16, request: "Nêu địa chỉ trang" },
  };

  test.each([
    [null, "computers reason"],
    ["computers", "extra appraisedFigure"],
    ["plan", "extra appraisedFigure"],
    ["extra", "computers reason"],
  ])("after %s is %s", (after, expected) => {
    const next = nextTask(view(appraisal), after, () => true);
    expect(next && `${next.id} ${next.cell}`).toBe(expected);
  });

  test("is none where only the selected row, or only an answer of the agency, is left", () => {
    const done = { ...appraisal, extra: { points: 1 } };
    expect(nextTask(view(done), "computers", () => true)).toBeNull();
    expect(nextTask(view({ ...done, computers: { num: 74, den: 74 } }), null, () => true)).toBeNull();
  });

  test("is never one that the sheet has lost", () => {
    expect(nextTask(view(appraisal), null, (id) => id !== "computers")).toEqual({
      id: "extra",
      cell: "appraisedFigure",
    });
  });
});

describe("differences", () => {
  test("cover the rows that are appraised: 3 of 3 and 15 of 10 are +5, whatever the other rows have", () => {
    const { comparison } = view({ computers: { num: 74, den: 74 }, news: { value: 20 } });
    expect(comparison.total.difference).toBe("5");
  });

  test("count points that the agency did not claim as a gain, and 0 points apart", () => {
    const self: Answers = { computers: { num: 74, den: 74 } };
    const groups = changeGroups(
      view({ computers: { num: 37, den: 74 }, plan: { option: 0 }, news: { value: 0 } }, self).comparison,
    );
    expect(groups.map(({ kind, rows, points }) => [kind, rows.map(({ id }) => id).join(), points])).toEqual([
      ["lowered", "computers", "-1.5"],
      ["raised", "plan", "5"],
      ["unscored", "news", "0"],
    ]);
  });

  test("do not count a row that only one side scores: it is nobody's gain or loss", async () => {
    const form = await loadRubric("bieu-mau-minh-hoa");
    const { answers: own } = await loadExample("bieu-mau-minh-hoa", "suoi-mo");
    const appraisal: Appraisal = {
      "I/1.3": { counts: [3, 2] },
      "III/3.1": { exception: "na", note: "Không được giao" },
      "III/3.2": { num: 210, den: 300 },
    };
    const groups = changeGroups(viewAppraisal(form, own, score(form, own), appraisal).comparison);
    expect(groups.map(({ kind, rows, points }) => [kind, rows.map(({ id }) => id), points])).toEqual([
      ["lowered", ["I/1.3"], "-1.5"],
      ["oneSided", ["III/3.1", "III/3.2"], "0"],
    ]);
  });

  test("of a section are told with what can be agreed with in it", () => {
    const self = score(smallRubric, answers);
    const [first, second] = appraisedSections(
      smallRubric,
      self,
      viewAppraisal(smallRubric, answers, self, { news: { value: 20 } }),
    );
    expect([first?.appraised, first?.difference, first?.progress.filled, first?.progress.count]).toEqual([
      "15",
      "5",
      1,
      3,
    ]);
    expect([first?.agreeable, first?.children[0]?.agreeable]).toEqual([["computers", "plan"], ["plan"]]);
    expect([second?.appraised, second?.difference, second?.agreeable]).toEqual([null, null, ["extra"]]);
  });

  test.each([
    ["15.49", "+15,49", "+15.49"],
    ["-48.63", "−48,63", "−48.63"],
    ["-1234.5", "−1.234,5", "−1,234.5"],
    ["0", "0", "0"],
  ])("%s is written %s in Vietnamese and %s in English", (decimal, vi, en) => {
    expect([signed("vi", decimal), signed("en", decimal)]).toEqual([vi, en]);
  });
});
