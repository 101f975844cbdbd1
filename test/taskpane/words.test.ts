import { expect, test } from "vitest";
import { taskpaneWords } from "../../src/locales/taskpane";

test("every text of the pane has the same places in both languages", () => {
  const places = (text: string) => [...text.matchAll(/\{=?\w+\}/g)].map(([place]) => place).sort();
  const differing = Object.entries(taskpaneWords).filter(([, { vi, en }]) => places(vi).join() !== places(en).join());
  expect(differing).toEqual([]);
});
