import { describe, expect, test } from "vitest";
import type { Council } from "../../src/rubric/answers";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { complaints, onlyForm } from "../only-form";
import { formBytes } from "../planned-file";
import { withCell, withCells } from "./changed-cells";

// The appraisal gives La Gi 31.33 of 35 points, with 4 of 5 in row 1.2. The council gives 4.5 there: 31.83.

const council: Council = { "1.2": { points: 4.5, reason: "Bổ sung biên bản" } };
const contents = { ...laGiPart, appraisal: laGiPartAppraisal, council };
const file = formBytes(part, contents);

const withPoints = (value: string | number): Uint8Array => withCell(file, ["criterion:1.2", "council"], { value });

describe("a form that the council has decided", () => {
  test("says what counts in the end, and nothing in it is found to be changed", async () => {
    const form = await onlyForm(file);
    const { appraisal, cells } = form.inspection;
    expect(complaints(form)).toEqual([]);
    expect(form.description.status).toBe("deciding");
    expect(cells.council).toEqual(council);
    expect([appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual(["31.33", 31.33]);
    expect([appraisal?.council?.scores.total.points, appraisal?.council?.stored.get("total")]).toEqual([
      "31.83",
      31.83,
    ]);
    expect(appraisal?.council?.decided).toBe(1);
  });

  test("is found where final points or totals were forged, in its row and nowhere else", async () => {
    const row = await onlyForm(withCell(file, ["criterion:1.2", "finalPoints"], { formula: null, value: 5 }));
    expect(complaints(row)).toContainEqual(["formula-replaced", "criterion:1.2", "5", "4.5"]);
    expect(row.inspection.repairs).toHaveLength(1);
    const total = await onlyForm(withCell(file, ["total", "finalPoints"], { value: 35 }));
    expect(complaints(total)).toEqual([["points-differ", "total", "35", "31.83"]]);
    const bar = await onlyForm(
      withCell(file, ["title", "councilState"], { value: "Hội đồng: 35,00 (1 dòng quyết định)" }),
    );
    expect(complaints(bar)).toEqual([
      ["result-differs", "title", "Hội đồng: 35,00 (1 dòng quyết định)", "Hội đồng: 31,83 (1 dòng quyết định)"],
    ]);
    // The final points only repeat what somebody wrote in the appraiser's column.
    const forged = withCells(file, (_, id, key) =>
      id === "criterion:1.3" && (key === "appraisedPoints" || key === "finalPoints") ? { value: 1 } : {},
    );
    expect(complaints(await onlyForm(forged)).filter(([kind]) => kind === "points-differ")).toHaveLength(1);
  });

  test.each([
    ["above the maximum", 5.5, ["council-beyond", "criterion:1.2", "5.5", "5"]],
    ["in words", "bốn", ["input-unread", "criterion:1.2", "bốn", ""]],
    ["as text", "4,5", ["number-as-text", "criterion:1.2", "4,5", "4.5"]],
  ] as const)("tells points %s", async (_, value, finding) => {
    const form = await onlyForm(withPoints(value));
    expect(complaints(form)).toContainEqual(finding);
  });

  test("tells that a reason is missing, at its cell", async () => {
    const form = await onlyForm(
      withCells(file, (_, id, key) => (`${id} ${key}` === "criterion:1.2 councilReason" ? null : {})),
    );
    const [finding] = form.inspection.findings.filter(({ kind }) => kind === "council-reason-missing");
    expect(finding).toMatchObject({ rowId: "criterion:1.2", column: "councilReason", found: "4.5" });
    expect(finding?.cell).toEqual({
      row: form.inspection.cells.rowOf.get("1.2"),
      column: form.inspection.columns.get("councilReason"),
    });
  });

  test("says so where its columns are gone, and where one of them is", async () => {
    const keys = ["council", "finalPoints", "councilState", "councilReason"];
    const gone = await onlyForm(withCells(file, (_, __, key) => (keys.includes(key) ? null : {})));
    expect(complaints(gone)).toContainEqual(["council-missing", null, "", ""]);
    const one = await onlyForm(withCells(file, (_, __, key) => (key === "councilReason" ? null : {})));
    expect(complaints(one)).toContainEqual(["column-missing", null, "", ""]);
  });

  test("is copied with all that the council decided", async () => {
    const { rubric, description, inspection } = await onlyForm(file);
    const { answers, profile, appraisal, council: decided } = inspection.cells;
    const copy = await onlyForm(
      formBytes(
        rubric,
        { answers, profile, appraisal, council: decided },
        { record: description.appraisal, status: description.status, facts: description.entries },
      ),
    );
    expect(complaints(copy)).toEqual([]);
    expect(copy.inspection.cells.council).toEqual(council);
    expect(copy.description.appraisal?.council).toEqual({ before: "appraising" });
  });
});
