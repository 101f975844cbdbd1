import { expect, test } from "vitest";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";
import { openFormOf } from "../open-form";
import { named, openPane, openPlace, words } from "../pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const { answers, profile, appraisal } = await loadExample("bieu-mau-minh-hoa", "suoi-mo-tham-dinh");

test("the difference of a form with ceilings, penalties and rows that are taken out is the one on its sheet", async () => {
  await openPane(
    openFormOf(rubric, {
      answers,
      profile,
      appraisal: appraisal ?? {},
      status: "appraising",
      rowOf: new Map(criteriaOf(rubric).map(({ item }, index) => [item.id, index + 10])),
    }),
  );
  await openPlace("Thẩm định");
  // Worked out by hand in rubrics/bieu-mau-minh-hoa/README.md.
  const totals = words(await named("section", "Tổng điểm"));
  // One of the 19 rows has points on one side only.
  expect(totals).toContain("Chênh lệch (18 dòng)−10,25");
  // The province scores every row: all 100 points apply. Of the agency's part 90 do.
  expect(totals).toContain("Thẩm định68,76 / 100");
  await openPlace("Chấm điểm");
  await expect.poll(() => words()).toContain("70,77 / 90 điểm");
});
