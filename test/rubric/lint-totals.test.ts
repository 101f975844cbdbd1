import { describe, expect, test } from "vitest";
import { findingText } from "../../src/rubric/lint/finding";
import { lintTotals, type PrintedTotal, type RowPoints } from "../../src/rubric/lint/totals";
import type { Rubric, Section } from "../../src/rubric/schema";
import { criterionOf, tinyRubric } from "../tiny-rubric";

function group(id: string, title: string, ...ids: readonly string[]): Section {
  return {
    type: "section",
    id,
    code: id,
    title,
    items: ids.map((each) => criterionOf({ kind: "points" }, { max: "40" }, each)),
  };
}

/** The shape of the form that Kbang filled: two parts, three and four groups. */
const kbang: Rubric = {
  ...tinyRubric([]),
  items: [
    {
      ...group("1", "Điều kiện sẵn sàng"),
      items: [
        group("1/I", "Hạ tầng", "1/I/1"),
        group("1/II", "Nhân lực", "1/II/1"),
        group("1/III", "Chính sách", "1/III/1"),
      ],
    },
    {
      ...group("2", "Kết quả đạt được"),
      items: [
        group("2/I", "Hiện diện", "2/I/1"),
        group("2/II", "Tương tác", "2/II/1"),
        group("2/III", "Giao dịch", "2/III/1"),
        group("2/IV", "Chuyển đổi", "2/IV/1"),
      ],
    },
  ],
};
const points = (...values: readonly (readonly [id: string, points: string | null])[]): RowPoints[] =>
  values.map(([id, own]) => ({ id, points: own }));
const ofGroups = points(
  ["1/I", "32.01"],
  ["1/II", "13.33"],
  ["1/III", "9"],
  ["2/I", "37"],
  ["2/II", "36.88"],
  ["2/III", "11.01"],
  ["2/IV", "3"],
);
const found = (rows: RowPoints[], printed: PrintedTotal[], locale: "vi" | "en" = "vi"): string[] =>
  lintTotals(kbang, rows, printed).map(
    (finding) => `${finding.severity} ${finding.rowId ?? "form"}: ${findingText(finding, locale)}`,
  );

describe("printed sums of a filled form", () => {
  test("are told with the arithmetic: Kbang's 54 and 87.89", () => {
    const printed = [
      { id: "1", points: "54" },
      { id: "2", points: "87.89" },
      { id: null, points: "87.89" },
    ];
    expect(found(ofGroups, printed)).toEqual([
      "error form: điểm in 87,89 ≠ 54,34 + 87,89 = 142,23; 87,89 là điểm của riêng “Kết quả đạt được”",
      "error 1: điểm in 54 ≠ 32,01 + 13,33 + 9 = 54,34",
    ]);
    expect(found(ofGroups, printed, "en")[1]).toBe("error 1: the printed points 54 ≠ 32.01 + 13.33 + 9 = 54.34");
  });

  test("are right where they are right, however many zeros are printed", () => {
    expect(
      found(ofGroups, [
        { id: "1", points: "54.340" },
        { id: "2", points: "87.89" },
        { id: null, points: "142.23" },
        { id: "1/III", points: "9.00" },
      ]),
    ).toEqual([]);
  });

  test("are added up from the criteria, not from another printed sum", () => {
    const rows = points(["1", "54"], ["1/I", "99"], ["1/I/1", "32.01"], ["1/II/1", "13.33"], ["1/III/1", "9"]);
    expect(
      found(rows, [
        { id: "1", points: "54" },
        { id: "1/I", points: "32.01" },
      ]),
    ).toEqual(["error 1: điểm in 54 ≠ 32,01 + 13,33 + 9 = 54,34"]);
  });

  test("leave out rows without points and rows that the form does not have", () => {
    const rows = points(["1/I/1", "1"], ["1/II/1", null]);
    expect(
      found(rows, [
        { id: "1", points: "1" },
        { id: "2", points: "3" },
        { id: "9", points: "3" },
        { id: "1/I/1", points: "7" },
      ]),
    ).toEqual([]);
  });

  test("are resolved where the row says how it is read", () => {
    const form = { ...kbang, resolutions: [{ printed: "87.89", reading: "142.23", reason: "54.34 + 87.89" }] };
    expect(
      lintTotals(form, ofGroups, [
        { id: null, points: "87.89" },
        { id: "1", points: "54" },
      ]).map(({ resolved }) => resolved),
    ).toEqual([true, false]);
  });
});
