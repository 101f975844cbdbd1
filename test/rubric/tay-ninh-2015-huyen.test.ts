import { describe, expect, test } from "vitest";
import file from "../../rubrics/tay-ninh-2015-huyen/rubric.json";
import type { Answer, Answers } from "../../src/rubric/answers";
import { score } from "../../src/scoring/score";
import printed from "./tay-ninh-2015-huyen.expected.json";
import { childrenMax, formUnderTest } from "./form-under-test";

interface Case {
  readonly answer: Answer;
  readonly points: string;
}

const { rubric, rows, criteria, criterion, titled } = formUnderTest(file);
const bounds = Object.entries(printed.bounds as Readonly<Record<string, readonly Case[]>>);

/** The groups of the form and their maxima, as printed. */
const printedGroups = [
  ["I", "9"],
  ["II", "40"],
  ["III", "31"],
  ["IV", "6"],
  ["V", "5"],
  ["VI", "3"],
  ["VII", "6"],
];

describe("the Tây Ninh 2015 form for districts", () => {
  test("has 42 criteria, in printed order, each id once", () => {
    expect(criteria).toHaveLength(42);
    const ids = rows.map((row) => row.item.id);
    expect(new Set(ids).size).toBe(ids.length);
    // The table was read off the print from top to bottom.
    expect(criteria.map((item) => item.id)).toEqual(bounds.map(([id]) => id));
  });

  test("adds up to the printed maximum of every group, 100 in all", () => {
    const groups = rubric.items.map((item) => [item.id, item.maxPoints]);
    expect(groups).toEqual(printedGroups);
    for (const item of rubric.items) {
      if (item.type === "section") expect([item.id, item.maxPoints]).toEqual([item.id, childrenMax(item.items)]);
    }
    expect(childrenMax(rubric.items)).toBe("100");
    expect(rubric.maxPoints).toBe("100");
  });

  test("states no maximum for the numbered headings, as the print states none", () => {
    const headings = rows.filter((row) => row.item.type === "section" && row.depth === 1).map((row) => row.item);
    expect(headings).toHaveLength(12);
    expect(headings.filter((item) => item.maxPoints !== undefined)).toEqual([]);
  });

  test("gives 0 without evidence exactly where the remarks ask for figures or documents", () => {
    const asked = criteria.filter((item) => item.evidence !== undefined);
    expect(asked.map((item) => item.id)).toEqual([
      "I/1.1",
      "II/1.1",
      "II/1.2",
      "II/2.4",
      "II/3.1",
      "II/4.1",
      "II/5.1",
      "II/5.2",
      "II/6.2",
      "III/2",
      "III/3",
      "IV/2",
      "IV/3",
      "VII/1",
      "VII/2",
    ]);
    for (const item of asked)
      expect([item.id, item.evidence]).toMatchObject([item.id, { required: true, missingScoresZero: true }]);
    expect(criterion("II/7.1").resolutions?.[0]?.reading).toContain("Không bắt buộc minh chứng");
    expect(rubric.notes?.[0]).toBe(
      "Nội dung không cung cấp được số liệu, tài liệu chứng minh theo yêu cầu sẽ chấm 0 (không) điểm",
    );
  });

  test("turns the inverted mailbox figures round and says so", () => {
    expect(criterion("II/1.1").rule).toMatchObject({
      kind: "ratio",
      numerator: { label: "Số lượng hộp thư được cấp" },
      denominator: { label: "Số lượng CBCC", profile: "staffTotal" },
      bands: "100%:max",
    });
    expect(criterion("II/1.2").rule).toMatchObject({
      kind: "ratio",
      numerator: { label: "Số lượng CBCC có sử dụng hộp thư" },
      denominator: { profile: "staffTotal" },
      bands: "60%:max",
    });
    expect(criterion("II/1.1").resolutions?.[0]?.reason).toContain("50/40 = 125%");
    expect(criterion("II/1.2").resolutions?.[0]?.reason).toContain("20/50 = 40%");
  });

  test("has one printed step in every ratio and every count, and says once what is below it", () => {
    for (const { id, rule } of criteria) {
      if (rule.kind === "ratio") expect([id, rule.bands]).toEqual([id, expect.stringMatching(/^\d+%:max$/)]);
      if (rule.kind === "tier") expect([id, rule.measure, rule.tiers]).toEqual([id, "count", "3:2"]);
    }
    expect(
      rubric.resolutions?.filter((resolution) => resolution.reading.includes("thấp hơn, dù rất ít, được 0")),
    ).toHaveLength(1);
  });

  test("offers Có and Không in each choice, for the maximum and for 0", () => {
    for (const { id, maxPoints, rule } of criteria) {
      if (rule.kind === "choice") {
        expect([id, rule.options]).toEqual([
          id,
          [
            { label: "Có", points: maxPoints },
            { label: "Không", points: "0" },
          ],
        ]);
      }
    }
  });

  test("prints titles in full, and one lost accent restored", () => {
    expect(titled("II.1")).toBe("Sử dụng thư điện tử mail.tayninh.gov.vn");
    expect(titled("II.6")).toBe("Hệ thống Hộp không giấy");
    expect(titled("III")).toBe("Cổng/trang thông tin điện tử");
    expect(rows.find((row) => row.item.id === "III")?.item.resolutions?.[0]?.printed).toContain("Công/trang");
    expect(titled("VII/2")).toBe(
      "Thành lập Ban chỉ đạo triển khai chương trình ứng dụng CNTT tại huyện/thành phố và Quy chế làm việc của Ban chỉ đạo",
    );
    expect(titled("VII/3")).toBe(
      "Thực hiện chế độ báo cáo định kỳ, đột xuất, cung cấp thông tin phiếu điều tra đúng thời gian quy định và đầy đủ (gửi đến Sở Thông tin và Truyền thông)",
    );
  });

  test("numbers every row as printed", () => {
    expect(criteria.filter((item) => item.code === "")).toEqual([]);
    expect(criterion("III/1.10").code).toBe("1.10");
  });

  test("has no exceptions: appendix I alone prints them", () => {
    expect(rows.filter(({ item }) => item.exceptions !== undefined)).toEqual([]);
    for (const id of ["II.7", "III/1.11"]) {
      expect(
        rows
          .find((row) => row.item.id === id)
          ?.item.resolutions?.some(({ reading }) => reading.startsWith("Không áp dụng")),
      ).toBe(true);
    }
  });

  test("asks the computers row for computers, not for mailboxes", () => {
    expect(criterion("I/1.1").rule).toMatchObject({
      numerator: { label: "Số lượng CBCC được trang bị máy tính" },
      bands: "80%:max",
    });
    expect(criterion("I/1.1").resolutions?.[0]?.reason).toContain("chép nhầm");
  });
});

describe("points at every printed bound", () => {
  const cases = bounds.flatMap(([id, list]) => list.map(({ answer, points }) => ({ id, answer, points })));

  test.each(cases)("$id $answer: $points", ({ id, answer, points }) => {
    expect(score(rubric, { [id]: answer }).criteria.find((scored) => scored.id === id)?.points).toBe(points);
  });

  test("are 100 for an agency that reaches every one of them", () => {
    // The first case of each criterion reaches the printed bound exactly, with evidence.
    const answers: Answers = Object.fromEntries(bounds.flatMap(([id, [first]]) => (first ? [[id, first.answer]] : [])));
    const sheet = score(rubric, answers);
    expect(sheet.total).toMatchObject({ points: "100", percent: "100", filled: 42 });
    expect(
      sheet.sections
        .filter(({ id }) => rubric.items.some((item) => item.id === id))
        .map(({ id, points }) => [id, points]),
    ).toEqual(printedGroups);
  });
});
