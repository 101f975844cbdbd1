import { describe, expect, test } from "vitest";
import { AGENCY_ALONE, APPRAISED, arrangementOf, type ColumnKey, columnsFor } from "../../src/form/columns";
import { needsOf } from "../../src/form/form-needs";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import type { FormPlan } from "../../src/sheet/form-plan/form-plan";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";

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
  const pixels = pixelsUpTo("evidence", columnsFor(needs, AGENCY_ALONE));
  expect(pixels).toBeGreaterThan(850);
  expect(pixels).toBeLessThanOrEqual(ROOM);
});

test.each(library.map(({ id }) => id))(
  "both sides of an appraisal of %s are in sight up to the difference",
  async (id) => {
    const needs = needsOf(await loadRubric(id));
    const columns = columnsFor(needs, APPRAISED);
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
    columnsFor(needs, APPRAISED, arrangement).map(({ key }) => key);
  for (const arrangement of ["first", "working"] as const)
    expect(arrangementOf(at(keysOf(arrangement)))).toBe(arrangement);
  expect(new Set(keysOf("first"))).toEqual(new Set(keysOf("working")));
  // Without its way of scoring nothing else tells, and a sheet is taken for one of today.
  expect(arrangementOf(at(keysOf("first").filter((key) => key !== "guidance")))).toBe("working");
});

describe("rows in sight at 1366 × 768, pane open, from the first heading on", () => {
  // What the ribbon, the bar and the header leave: 450 pixels, between what is left with and without a line of warnings.
  const HEIGHT = 450;

  /** Rows that are whole in sight, at 4 pixels for 3 points. */
  function inSight(plan: FormPlan): number {
    const first = plan.rows.findIndex(({ id }) => id?.startsWith("section:"));
    let left = HEIGHT;
    const end = plan.rows.slice(first).findIndex(({ height }) => (left -= ((height ?? 15) * 4) / 3) < 0);
    return end;
  }

  test.each([
    ["binh-thuan-2022-huyen", "la-gi"],
    ["xa-chuyen-doi-so", null],
  ])("%s shows 9 to 11, blank, filled and in an appraisal", async (id, example) => {
    const rubric = await loadRubric(id);
    const { answers, profile } = example === null ? { answers: {}, profile: {} } : await loadExample(id, example);
    const rows = [
      inSight(fillPlan(plannedForm(rubric, "native", AGENCY_ALONE), rubric, { answers: {}, profile: {} })),
      inSight(fillPlan(plannedForm(rubric, "native", AGENCY_ALONE), rubric, { answers, profile })),
      inSight(fillPlan(plannedForm(rubric, "native", APPRAISED), rubric, { answers, profile, appraisal: answers })),
    ];
    for (const count of rows) {
      expect(count).toBeGreaterThanOrEqual(9);
      expect(count).toBeLessThanOrEqual(11);
    }
  });
});
