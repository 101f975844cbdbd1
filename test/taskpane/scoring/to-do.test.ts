import { expect, test } from "vitest";
import type { Answers } from "../../../src/rubric/answers";
import { score } from "../../../src/scoring/score";
import { nearestToDo, rowsToDo } from "../../../src/taskpane/scoring/to-do";
import { smallRubric } from "../small-rubric";

const complete: Answers = {
  computers: { num: 74, den: 74 },
  plan: { option: 0, evidence: "12/KH-UBND" },
  news: { value: 20 },
  extra: { points: 1 },
};
const toDo = (answers: Answers, isOnSheet = (_: string): boolean => true): readonly string[] =>
  rowsToDo(score(smallRubric, answers), isOnSheet);

test("a row is still to be done where it has no points or lacks its document, and stands on the sheet", () => {
  expect(toDo(complete)).toEqual([]);
  expect(toDo({ ...complete, plan: { option: 0 } })).toEqual(["plan"]);
  expect(toDo({ ...complete, computers: { num: 74 }, news: {} })).toEqual(["computers", "news"]);
  expect(toDo({}, (id) => id !== "news")).toEqual(["computers", "plan", "extra"]);
});

test("the nearest row to be done is the next or the last one in printed order, and none beyond the ends", () => {
  const rows = ["computers", "news"];
  const near = (from: string | null, direction: "previous" | "next") => nearestToDo(smallRubric, rows, from, direction);
  expect([near(null, "next"), near("computers", "next"), near("news", "next")]).toEqual(["computers", "news", null]);
  expect([near("extra", "previous"), near("news", "previous"), near("computers", "previous")]).toEqual([
    "news",
    "computers",
    null,
  ]);
});
