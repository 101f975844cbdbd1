import { expect, test } from "vitest";
import { maximumInTitle } from "../../../src/import/reading/numbers";

test.each([
  ["Hạ tầng số (15 điểm)", "15", "Hạ tầng số", false],
  ["Hạ tầng số (tổng số: 15)", "15", "Hạ tầng số", false],
  ["Nhân lực số: (tối đa 2,5 điểm)", "2.5", "Nhân lực số", true],
  ["An toàn thông tin (3 tiêu chí, tối đa 7)", "7", "An toàn thông tin", true],
])("“%s” has %s points at most", (printed, points, title, ceiling) => {
  const found = maximumInTitle(printed);
  expect([found?.points.toFixed(), found?.title, found?.ceiling]).toEqual([points, title, ceiling]);
});

test.each(["Hạ tầng số", "Kế hoạch năm (2026)", "Điểm thưởng (theo quyết định)"])(
  "“%s” names no maximum",
  (printed) => {
    expect(maximumInTitle(printed)).toBeNull();
  },
);
