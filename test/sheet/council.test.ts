import { describe, expect, test } from "vitest";
import { APPRAISED, type ColumnKey, extentOf, WHOLE } from "../../src/form/columns";
import type { Council } from "../../src/rubric/answers";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import type { FormPlan } from "../../src/sheet/form-plan/form-plan";
import { movedPlan } from "../../src/sheet/form-plan/moved-plan";
import { placementOf, plannedForm } from "../../src/sheet/form-plan/placed-plan";
import { plannedResults } from "../planned-results";
import { everything } from "../form/everything-rubric";
import { answersOf, sumRubric } from "../scoring/sum-cases";

const columnsOf = ({ columns }: FormPlan): ReadonlyMap<ColumnKey, number> =>
  new Map(columns.map(({ key }, index) => [key, index]));

test("the council's columns change no cell of a form: what stands in the others is the same, whatever is beside it", () => {
  const without = plannedForm(everything, "resilient", { ...WHOLE, council: false });
  const whole = plannedForm(everything, "resilient", WHOLE);
  const rows = new Map(without.rows.flatMap(({ id }, row) => (id === null ? [] : [[id, [row]] as const])));
  const moved = movedPlan(without, placementOf(without, rows, columnsOf(whole)));
  const kept = without.columns.map(({ key }) => columnsOf(whole).get(key) ?? -1);
  whole.rows.forEach(({ values }, row) => {
    expect(kept.map((column) => values[column])).toEqual(moved?.rows[row]?.values);
  });
  expect(extentOf(plannedForm(everything, "native", APPRAISED).columns.map(({ key }) => key))).toEqual(APPRAISED);
});

// The appraisal gives I 8 + 7, II 8 + 1 under 10, V 1, VI -2: 23 of 30.
const appraisal = answersOf({ a: 8, b: 7, c: 8, d: 1, e: 1, g: 2 });
const blank = plannedForm(sumRubric, "native", { ...APPRAISED, council: true });

/** What a spreadsheet makes of the formulas, by row and column. */
function shown(council: Council): (id: string, key: ColumnKey) => string | undefined {
  const plan = fillPlan(blank, sumRubric, { answers: appraisal, profile: {}, appraisal, council });
  const { carried, workedOut } = plannedResults(plan, ["finalPoints", "councilState", "finalCountedOut"]);
  expect(carried).toEqual(workedOut);
  return (id, key) => workedOut.find(([row, column]) => row === id && column === key)?.[2];
}

describe("in a sheet without the add-in", () => {
  test("the final points are the council's, and the appraiser's where it leaves the cell blank, up to total and grade", () => {
    const at = shown({ d: { points: 5, reason: "Bổ sung hồ sơ" }, g: { points: 0 }, b: { points: 7 } });
    expect(["a", "b", "d", "g"].map((id) => at(`criterion:${id}`, "finalPoints"))).toEqual(["8", "7", "5", "0"]);
    expect(["section:II", "section:VI", "total", "grade"].map((id) => at(id, "finalPoints"))).toEqual([
      "10",
      "0",
      "26",
      "Tốt",
    ]);
    expect(at("title", "councilState")).toBe("Hội đồng: 26,00 (3 dòng quyết định)");
    expect(at("criterion:d", "councilState")).toBe("✓ Hội đồng quyết định");
    // Other points than the appraiser's, and nobody says why.
    expect(at("criterion:g", "councilState")).toBe("✎ Thiếu lý do");
    expect(at("criterion:b", "councilState")).toBe("✓ Hội đồng quyết định");
    // Nothing has come there from anybody.
    expect(at("criterion:f", "councilState")).toBe("○ Chưa nhập");
  });

  test("what cannot be points of the row gives none and is said, at the limits of what can", () => {
    const at = shown({
      a: { points: 10, reason: "–" },
      b: { points: 10.01, reason: "–" },
      c: { points: 7.255, reason: "–" },
      d: { points: -0.01, reason: "–" },
      e: { points: { cellText: "4 điểm" }, reason: "–" },
      f: { points: 4, reason: "–" },
    });
    const of = (key: ColumnKey): (string | undefined)[] =>
      ["a", "b", "c", "d", "e", "f"].map((id) => at(`criterion:${id}`, key));
    expect(of("finalPoints")).toEqual(["10", "", "", "", "", "4"]);
    expect(of("councilState")).toEqual([
      "✓ Hội đồng quyết định",
      "✖ Chỉ từ 0 đến 10, không quá 2 số lẻ",
      "✖ Chỉ từ 0 đến 8, không quá 2 số lẻ",
      "✖ Chỉ từ 0 đến 8, không quá 2 số lẻ",
      "✖ Không phải là số",
      "✓ Hội đồng quyết định",
    ]);
    expect(at("total", "councilState")).toBe("Có 4 dòng lỗi ✖");
  });
});
