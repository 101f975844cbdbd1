import { expect, test } from "vitest";
import { readExpected } from "../../src/consolidate/expected";
import { ranksOf } from "../../src/consolidate/ranks";
import { Exact } from "../../src/rubric/exact";

test.each<[string, (string | null)[], (number | null)[]]>([
  ["equal points share a rank and the next stays empty", ["80", "91.5", "80", "79.99"], [2, 1, 2, 4]],
  ["the same number written otherwise is the same", ["80", "80.00", "80.0"], [1, 1, 1]],
  ["no points, no rank", [null, "0", null, "5"], [null, 2, null, 1]],
  ["a hundredth decides", ["407.64", "407.65"], [2, 1]],
  ["a penalty may go below zero", ["-1", "0"], [2, 1]],
  ["nobody", [], []],
])("%s", (_, points, ranks) => {
  expect(ranksOf(points.map((one) => (one === null ? null : new Exact(one))))).toEqual(ranks);
});

test("a pasted list of agencies has a name a line, with or without number, group, parent and due date", () => {
  const text =
    "1. UBND xã A\r\n\r\n2\tUBND xã B\tCụm 1\tHuyện A\t5/11/2026\nUBND xã C; Cụm 2;20/11/2026\n 4) UBND phường 3 ;;Huyện B\nD;31/02/2026";
  expect(readExpected(text)).toEqual([
    { name: "UBND xã A", block: null, parent: null, due: null },
    { name: "UBND xã B", block: "Cụm 1", parent: "Huyện A", due: "2026-11-05" },
    { name: "UBND xã C", block: "Cụm 2", parent: null, due: "2026-11-20" },
    { name: "UBND phường 3", block: null, parent: "Huyện B", due: null },
    { name: "D", block: "31/02/2026", parent: null, due: null },
  ]);
});
