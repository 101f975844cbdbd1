import { describe, expect, test } from "vitest";
import type { Answers } from "../../../src/rubric/answers";
import type { Rubric } from "../../../src/rubric/schema";
import { score } from "../../../src/scoring/score";
import { attentionGroups } from "../../../src/taskpane/scoring/attention";
import { rowNames } from "../../../src/rubric/row-names";
import { fillOf, sectionTree } from "../../../src/taskpane/scoring/section-tree";
import { smallRubric } from "../small-rubric";

const groupsOf = (answers: Answers, rubric: Rubric = smallRubric) =>
  Object.fromEntries(
    attentionGroups(rubric, answers, score(rubric, answers)).map(({ kind, rows }) => [
      kind,
      rows.map(({ criterion, cell }) => `${criterion.id} ${cell}`),
    ]),
  );

const complete: Answers = {
  computers: { num: 74, den: 74 },
  plan: { option: 0, evidence: "12/KH-UBND" },
  news: { value: 20 },
  extra: { points: 1 },
};

describe("what needs attention", () => {
  test("is nothing when every row is filled in properly", () => {
    expect(groupsOf(complete)).toEqual({});
  });

  test("on a blank form is every row, in printed order", () => {
    expect(groupsOf({})).toEqual({ blank: ["computers figure", "plan figure", "news figure", "extra figure"] });
  });

  test("puts figures that cannot be scored before everything else", () => {
    const answers: Answers = { ...complete, computers: { num: 164, den: 138 }, news: { value: -1 }, extra: {} };
    expect(Object.keys(groupsOf(answers))).toEqual(["fault", "numerator-over-denominator", "blank"]);
  });

  test("names a ratio above 1 once, and other points above the maximum as such", () => {
    expect(groupsOf({ ...complete, computers: { num: 164, den: 138 } })).toEqual({
      "numerator-over-denominator": ["computers figure"],
    });
    expect(Object.keys(groupsOf({ ...complete, extra: { points: 3 } }))).toEqual(["over-cap"]);
  });

  test.each<[string, Answers[string], string]>([
    ["the missing denominator", { num: 60 }, "partial: computers denominator"],
    ["the missing numerator", { den: 74 }, "partial: computers figure"],
    ["a denominator of zero", { num: 1, den: 0 }, "fault: computers denominator"],
    ["letters in the numerator", { num: { cellText: "mười" }, den: 74 }, "fault: computers figure"],
    ["letters in the denominator", { num: 74, den: { cellText: "mười" } }, "fault: computers denominator"],
    ["a negative denominator", { num: 74, den: -1 }, "fault: computers denominator"],
  ])("leads to %s", (_, computers, expected) => {
    const [[kind, rows] = ["", [] as string[]]] = Object.entries(groupsOf({ ...complete, computers }));
    expect(`${kind}: ${rows.join()}`).toBe(expected);
  });

  test("leads to the evidence cell where evidence is missing", () => {
    expect(groupsOf({ ...complete, plan: { option: 0 } })).toEqual({ "evidence-missing": ["plan evidence"] });
  });
});

describe("the sections of a form", () => {
  test("stand as a tree in printed order, with the points of their rows", () => {
    const tree = sectionTree(smallRubric, score(smallRubric, complete));
    expect(tree.map(({ section, children }) => [section.code, children.map((child) => child.section.code)])).toEqual([
      ["1", ["1.1"]],
      ["2", []],
    ]);
    expect(tree.map(({ score: { points, maxPoints } }) => `${points}/${maxPoints}`)).toEqual(["23/23", "1/2"]);
  });

  test.each([
    ["5", "10", 0.5],
    [null, "10", 0],
    ["12", "10", 1],
    ["0", "0", 0],
  ])("fill a bar of %s out of %s to %s", (points, max, fill) => {
    expect(fillOf(points, max)).toBe(fill);
  });
});

test("a row without a printed number is called by the number of its heading", () => {
  const names = rowNames(smallRubric);
  expect(names.get("computers")).toMatchObject({
    full: "1.2.10 Tỷ lệ máy tính",
    number: "1.2.10",
    within: "1 HẠ TẦNG",
  });
  expect(names.get("plan")).toMatchObject({ full: "1.1 – Năm 2022", number: "1.1", within: "1.1 Kế hoạch" });
});
