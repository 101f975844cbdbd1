import { describe, expect, test } from "vitest";
import { type Entries, withFacts } from "../../src/form/description";
import { reviewedChanges, reviewedRows } from "../../src/form/reviewed";

const answers = { "2.1": { num: 3, den: 4 }, "I/1 a": { option: 0 } };
const after = (entries: Entries, ids: readonly string[], on = true, now: typeof answers = answers): Entries =>
  withFacts(entries, reviewedChanges(entries, now, ids, on));

describe("a row that is reviewed", () => {
  const marked = after(new Map([["status", "submitted"]]), ["2.1", "I/1 a", "3"]);

  test("stands as long as it says the same, also a blank one and one with a space in its id", () => {
    expect([...reviewedRows(marked, answers).standing].sort()).toEqual(["2.1", "3", "I/1 a"]);
    expect(reviewedRows(marked, answers).changed.size).toBe(0);
    expect(marked.get("status")).toBe("submitted");
  });

  test("is told when a figure, a note or a document of it has changed since", () => {
    const now = { ...answers, "2.1": { num: 4, den: 4 }, "3": { note: "x" } };
    expect([...reviewedRows(marked, now).changed].sort()).toEqual(["2.1", "3"]);
    expect([...reviewedRows(marked, now).standing]).toEqual(["I/1 a"]);
    expect(reviewedRows(after(marked, ["2.1"], true, now), now).changed.has("2.1")).toBe(false);
  });

  test("loses its mark alone, and without marks nothing is left", () => {
    const fewer = after(marked, ["2.1"], false);
    expect([...reviewedRows(fewer, answers).standing].sort()).toEqual(["3", "I/1 a"]);
    expect([...after(fewer, ["3", "I/1 a"], false).keys()]).toEqual(["status"]);
  });
});

test("a thousand rows fit into the cells of a describing sheet, and are taken away with all of them", () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `IV/${index + 1}`);
  const marked = after(new Map(), ids);
  expect(reviewedRows(marked, {}).standing.size).toBe(1000);
  expect(Math.max(...[...marked.values()].map((text) => text.length))).toBeLessThan(32_767);
  expect(after(marked, ids, false).size).toBe(0);
});

test("a mark that nobody can read marks nothing", () => {
  const entries = new Map([["reviewed.0", "2.1\n3 xyz\n\nI/1 a 0000"]]);
  const { standing, changed } = reviewedRows(entries, answers);
  expect([[...standing], [...changed]]).toEqual([[], ["I/1 a"]]);
});
