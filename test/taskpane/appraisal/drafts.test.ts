import { expect, test } from "vitest";
import { withDraft, type Draft } from "../../../src/taskpane/appraisal/drafts";

const none: ReadonlyMap<string, Draft> = new Map();

test("drafts are kept by row and by what they are, in the order in which rows were begun", () => {
  const one = withDraft(none, "2.1", "opinion", "Theo hệ thống");
  const two = withDraft(withDraft(one, "1.4", "request", "Nêu nguồn"), "2.1", "request", "Gửi danh sách");
  expect([...two]).toEqual([
    ["2.1", { opinion: "Theo hệ thống", request: "Gửi danh sách" }],
    ["1.4", { request: "Nêu nguồn" }],
  ]);
  expect([...one]).toEqual([["2.1", { opinion: "Theo hệ thống" }]]);
});

test("emptying a field is a draft too, and a row goes with its last one", () => {
  const emptied = withDraft(withDraft(none, "2.1", "opinion", ""), "2.1", "request", "Nêu nguồn");
  expect([...emptied]).toEqual([["2.1", { opinion: "", request: "Nêu nguồn" }]]);
  const written = withDraft(emptied, "2.1", "opinion", null);
  expect([...written]).toEqual([["2.1", { request: "Nêu nguồn" }]]);
  expect([...withDraft(written, "2.1", "request", null)]).toEqual([]);
});
