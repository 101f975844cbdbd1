import { expect, test } from "vitest";
import { arrangementOf, type ColumnKey, columnsFor } from "../../src/form/columns";
import { needsOf } from "../../src/form/form-needs";
import { library, loadRubric } from "../../src/rubric/library";

// 1366 pixels less the pane (350), the numbers of rows (30) and the scroll bar (20).
const ROOM = 966;

/** The pixels that Excel gives the shown columns up to one of them, at 7 pixels a digit and 5 of padding each. */
function pixelsUpTo(last: ColumnKey, columns: ReturnType<typeof columnsFor>): number {
  const end = columns.findIndex(({ key }) => key === last);
  return columns
    .slice(0, end + 1)
    .filter(({ hidden = false }) => !hidden)
    .reduce((sum, { width }) => sum + Math.round(width * 7 + 5), 0);
}

test.each(library.map(({ id }) => id))("beside the pane %s is in sight up to the evidence", async (id) => {
  const needs = needsOf(await loadRubric(id));
  const pixels = pixelsUpTo("evidence", columnsFor(needs, false));
  expect(pixels).toBeGreaterThan(850);
  expect(pixels).toBeLessThanOrEqual(ROOM);
});

test.each(library.map(({ id }) => id))(
  "both sides of an appraisal of %s are in sight up to the difference",
  async (id) => {
    const needs = needsOf(await loadRubric(id));
    const columns = columnsFor(needs, true);
    expect(pixelsUpTo("difference", columns)).toBeLessThanOrEqual(ROOM);
    const keys = columns.filter(({ hidden = false }) => !hidden).map(({ key }) => key);
    expect(keys.indexOf("appraisedFigure")).toBe(keys.indexOf("state") + 1);
  },
);

test("a form of plan version 1 is known by its columns, whatever else stands among them", () => {
  const at = (keys: readonly ColumnKey[]): ReadonlyMap<ColumnKey, number> =>
    new Map(keys.map((key, index): [ColumnKey, number] => [key, index * 2]));
  const needs = { exceptions: true, excludable: true, limited: true };
  const keysOf = (arrangement: "first" | "working"): ColumnKey[] =>
    columnsFor(needs, true, arrangement).map(({ key }) => key);
  for (const arrangement of ["first", "working"] as const)
    expect(arrangementOf(at(keysOf(arrangement)))).toBe(arrangement);
  expect(new Set(keysOf("first"))).toEqual(new Set(keysOf("working")));
  // Without its way of scoring nothing else tells, and a sheet is taken for one of today.
  expect(arrangementOf(at(keysOf("first").filter((key) => key !== "guidance")))).toBe("working");
});
