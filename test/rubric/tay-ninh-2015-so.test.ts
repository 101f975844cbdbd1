import { describe, expect, test } from "vitest";
import file from "../../rubrics/tay-ninh-2015-so/rubric.json";
import type { Answer, Answers } from "../../src/rubric/answers";
import { score } from "../../src/scoring/score";
import printed from "./tay-ninh-2015-so.expected.json";
import { childrenMax, formUnderTest } from "./form-under-test";

interface Case {
  readonly answer: Answer;
  readonly points: string;
}

const { rubric, rows, criteria, criterion, titled } = formUnderTest(file);
const bounds = Object.entries(printed.bounds as Readonly<Record<string, readonly Case[]>>);

/** The groups of the form and their maxima, as printed. */
const printedGroups = [
  ["I", "40"],
  ["II", "35"],
  ["III", "9"],
  ["IV", "5"],
  ["V", "5"],
  ["VI", "6"],
];

describe("the Tây Ninh 2015 form for provincial departments", () => {
  test("has 36 criteria, in printed order, each id once", () => {
    expect(criteria).toHaveLength(36);
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
    expect(headings).toHaveLength(10);
    expect(headings.filter((item) => item.maxPoints !== undefined)).toEqual([]);
  });

  test("gives 0 without evidence exactly where the remarks ask for figures or documents", () => {
    const asked = criteria.filter((item) => item.evidence !== undefined);
    expect(asked.map((item) => item.id)).toEqual([
      "I/1.1",
      "I/1.2",
      "I/2.4",
      "I/3.1",
      "I/4",
      "I/5.2",
      "II/2",
      "II/3",
      "III/2",
      "III/3",
      "VI/1",
      "VI/2",
    ]);
    for (const item of asked)
      expect([item.id, item.evidence]).toMatchObject([item.id, { required: true, missingScoresZero: true }]);
    expect(criterion("I/6.1").resolutions?.[0]?.reading).toContain("Không bắt buộc minh chứng");
    expect(rubric.notes?.[0]).toBe(
      "Nội dung không cung cấp được số liệu, tài liệu chứng minh theo yêu cầu sẽ chấm 0 (không) điểm",
    );
  });

  test("turns the inverted mailbox figures round and says so", () => {
    expect(criterion("I/1.1").rule).toMatchObject({
      kind: "ratio",
      numerator: { label: "Số lượng hộp thư được cấp" },
      denominator: { label: "Số lượng CBCC", profile: "staffTotal" },
      bands: "100%:max",
    });
    expect(criterion("I/1.2").rule).toMatchObject({
      kind: "ratio",
      numerator: { label: "Số lượng CBCC có sử dụng hộp thư" },
      denominator: { profile: "staffTotal" },
      bands: "60%:max",
    });
    expect(criterion("I/1.1").resolutions?.[0]?.reason).toContain("50/40 = 125%");
    expect(criterion("I/1.2").resolutions?.[0]?.reason).toContain("20/50 = 40%");
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

  test("prints titles in full, oddities included", () => {
    expect(titled("I.2")).toBe(
      "Sử dụng Hệ thống quản lý văn bản vào quản lý, điều hành theo đúng quy định tại Quyết định 59/2014/QĐ-UBND ngày 22/10/2014 của UBND tỉnh)",
    );
    expect(titled("I.5")).toBe("Hệ thống Hộp không giấy");
    expect([titled("I/7"), titled("I/8")]).toEqual(["Có cập nhật đầy đủ, kịp thời", "Có cập nhật, đầy đủ, kịp thời"]);
    expect(titled("VI/3")).toBe(
      "Thực hiện chế độ báo cáo định kỳ hàng quý, đột xuất, cung cấp thông tin phiếu điều tra đúng thời gian quy định và đầy đủ (gửi đến Sở Thông tin và Truyền thông)",
    );
  });

  test("leaves the four rows without a number without a number", () => {
    expect(criteria.filter((item) => item.code === "").map((item) => item.id)).toEqual(["I/4", "I/7", "I/8", "I/9"]);
    expect(criterion("II/1.10").code).toBe("1.10");
  });

  test("gives half for no complaints software, at the heading, and full for no administrative procedures", () => {
    const excepted = rows.flatMap(({ item }) => (item.exceptions ? [[item.id, item.exceptions]] : []));
    expect(excepted).toEqual([
      ["I.6", [{ kind: "na", when: "Cơ quan không có phần mềm", award: "half" }]],
      ["II/1.11", [{ kind: "na", when: "Đơn vị không có thủ tục hành chính", award: "full" }]],
    ]);
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
    expect(sheet.total).toMatchObject({ points: "100", percent: "100", filled: 36 });
    expect(
      sheet.sections
        .filter(({ id }) => rubric.items.some((item) => item.id === id))
        .map(({ id, points }) => [id, points]),
    ).toEqual(printedGroups);
  });

  test("are half of the heading's four for an agency without the complaints software", () => {
    const exception = { exception: "na", note: "Cơ quan không có phần mềm" } as const;
    const sheet = score(rubric, { "I/6.1": exception, "I/6.2": exception });
    expect(sheet.sections.find(({ id }) => id === "I.6")).toMatchObject({ maxPoints: "4", points: "2" });
  });
});
