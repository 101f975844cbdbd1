import Decimal from "decimal.js";
import { describe, expect, test } from "vitest";
import example from "../../rubrics/gia-lai-2020-huyen/examples/kbang.json";
import file from "../../rubrics/gia-lai-2020-huyen/rubric.json";
import { criteriaOf, maxPointsOf } from "../../src/rubric/outline";
import type { Item, RuleKind } from "../../src/rubric/schema";
import type { Answer, Answers } from "../../src/rubric/answers";
import { score } from "../../src/scoring/score";
import printed from "./gia-lai-2020-huyen.expected.json";
import { formUnderTest, sum } from "./form-under-test";

const { rubric, rows, criteria, criterion, section } = formUnderTest(file);

const below = (id: string): string[] => criteriaOf({ items: section(id).items }).map((row) => row.item.id);

const numbered = (group: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${group}/${String(from + index)}`);

describe("the Gia Lai 2020 district form", () => {
  test("has 60 and 110 criteria of 1 point, in printed order, each id once", () => {
    expect(criteria).toHaveLength(170);
    expect(below("1")).toHaveLength(60);
    expect(below("2")).toHaveLength(110);
    expect(criteria.every((item) => item.maxPoints === "1")).toBe(true);
    const ids = rows.map((row) => row.item.id);
    expect(new Set(ids).size).toBe(ids.length);
    // The fixture was read off the print from top to bottom.
    expect(criteria.map((item) => item.id)).toEqual(Object.keys(printed.self.criteria));
    for (const { id, code } of criteria) expect(id.endsWith(`/${code}`)).toBe(true);
  });

  test("states for every part and group what its children add up to, 170 in all", () => {
    const declared = rows.flatMap(({ item }) =>
      item.type === "section" && item.maxPoints !== undefined ? [item] : [],
    );
    expect(declared.map(({ id, maxPoints }) => [id, maxPoints])).toEqual([
      ["1", "60"],
      ["1/I", "36"],
      ["1/II", "14"],
      ["1/III", "10"],
      ["2", "110"],
      ["2/I", "40"],
      ["2/II", "39"],
      ["2/III", "26"],
      ["2/IV", "5"],
    ]);
    for (const { id, maxPoints, items } of declared) expect([id, sum(items.map(maxPointsOf))]).toEqual([id, maxPoints]);
    expect(sum(rubric.items.map(maxPointsOf))).toBe("170");
    expect(rubric.maxPoints).toBe("170");
  });

  test("keeps the 15 printed headings without number or maximum, with the rows below each", () => {
    const headings = rows.flatMap(({ item }) => (item.type === "section" && item.code === "" ? [item] : []));
    expect(headings.every((item) => item.maxPoints === undefined)).toBe(true);
    expect(headings.map((item) => [item.title, ...below(item.id)])).toEqual([
      ["Chuyên mục Giới thiệu chung", ...numbered("2/I", 1, 4)],
      ["Chuyên mục Chỉ đạo, điều hành", ...numbered("2/I", 5, 7)],
      ["Chuyên mục Thông tin tuyên truyền (hoặc các chuyên mục có tính chất tuyên)", ...numbered("2/I", 8, 16)],
      ["Chuyên mục Quy hoạch, chiến lược, kế hoạch dài hạn", ...numbered("2/I", 17, 19)],
      ["Chuyên mục Văn bản quy phạm pháp luật", ...numbered("2/I", 20, 21)],
      ["Chuyên mục dự án, hạng mục đầu tư", ...numbered("2/I", 22, 23)],
      ["Chuyên mục Dịch vụ công trực tuyến", ...numbered("2/I", 24, 26)],
      ["Chuyên mục Chương trình, đề tài nghiên cứu khoa học", ...numbered("2/I", 27, 28)],
      ["Chuyên mục Thống kê, báo cáo", ...numbered("2/I", 29, 34)],
      ["Cấp xã", ...numbered("2/I", 37, 40)],
      ["Ứng dụng phần mềm nội bộ phục vụ quản lý hồ sơ công việc và điều hành tác nghiệp", ...numbered("2/II", 1, 11)],
      ["Ứng dụng chữ ký số", ...numbered("2/II", 12, 16)],
      ["Ứng dụng thư điện tử", ...numbered("2/II", 17, 21)],
      ["Phần mềm quản lý quá trình giải quyết TTHC (phần mềm một cửa điện tử/TTHCC)", ...numbered("2/II", 22, 29)],
      ["Ứng dụng các phần mềm nội bộ cơ bản", ...numbered("2/II", 30, 39)],
    ]);
  });

  test("leaves out the second row 32, says why, and gives row 32 its “Không” back", () => {
    expect(criteria.some((item) => item.title.includes("tờ rơi"))).toBe(false);
    expect(section("2/I").resolutions?.[0]?.printed).toContain("Danh sách các loại báo cáo, tờ rơi thường xuyên");
    expect(section("2/I").resolutions?.[0]?.reason).toContain("36 + 14 + 10 + 40 + 39 + 26 + 5 = 170");
    const yesNo = [
      { label: "Có", points: "1" },
      { label: "Không", points: "0" },
    ];
    for (const id of ["2/I/32", "2/I/33"]) {
      expect(criterion(id).rule).toEqual({ kind: "choice", options: yesNo });
      expect([id, criterion(id).resolutions?.length]).toEqual([id, 1]);
    }
  });

  test("reads the tiers without printed points and the gaps between tiers, and says so", () => {
    expect(criterion("2/I/6").rule).toMatchObject({ kind: "tier", tiers: "12:1;5:0.5" });
    expect(criterion("2/I/8").rule).toMatchObject({ kind: "tier", tiers: "8:1;3:0.5" });
    expect(criterion("2/III/23").rule).toMatchObject({ kind: "ratio", bands: ">70%:1;50%:0.5" });
    expect(criterion("1/III/8").rule).toMatchObject({
      kind: "tier",
      measure: "money",
      value: { unit: "triệu đồng" },
      tiers: "500:1;100:0.5",
    });
    for (const id of [
      "1/II/14",
      "1/III/8",
      "2/I/5",
      "2/I/6",
      "2/I/8",
      "2/I/29",
      "2/I/31",
      "2/II/21",
      "2/III/16",
      "2/III/23",
    ]) {
      expect([id, criterion(id).resolutions !== undefined]).toEqual([id, true]);
    }
  });

  test("names the printed totals that are wrong", () => {
    expect(section("1").resolutions?.[0]?.reason).toContain("32,01 + 13,33 + 9 = 54,34");
    expect(
      rubric.resolutions?.some(
        ({ printed: text, reading }) => text.includes("170 / 87.89") && reading.includes("142,23"),
      ),
    ).toBe(true);
    expect(printed.self.printedTotals).toEqual({ "1": "54", "2": "87.89", total: "87.89" });
  });

  test("says of every ratio whose print has no cap that it is capped", () => {
    const uncapped = criteria.filter(
      ({ rule, guidance }) => rule.kind === "ratio" && rule.bands === undefined && !/<=|≤/.test(guidance ?? ""),
    );
    expect(uncapped.map((item) => item.id)).toEqual([
      ...numbered("2/II", 1, 20),
      ...numbered("2/II", 23, 28),
      ...["14", "15", "16", "24", "25"].map((code) => `2/III/${code}`),
    ]);
    expect(criteria.filter(({ rule }) => rule.kind === "ratio" && rule.bands === undefined)).toHaveLength(93);
    expect(
      rubric.resolutions?.some(({ printed: text }) => text.includes("93 dòng") && text.includes("31 dòng không ghi")),
    ).toBe(true);
  });

  test("asks for evidence at every criterion, as its note demands", () => {
    expect(rubric.notes?.[0]).toContain("cung cấp tài liệu kiểm chứng theo đúng từng tiêu chí");
    expect(criteria.every(({ evidence }) => evidence !== undefined && evidence.required !== false)).toBe(true);
  });

  test("takes denominators only from counts of its own profile", () => {
    const counts = rubric.profile.filter((field) => field.kind === "count").map((field) => field.id);
    const references = criteria.flatMap(({ id, rule }) =>
      rule.kind === "ratio" && rule.denominator.profile ? [{ id, profile: rule.denominator.profile }] : [],
    );
    expect([...new Set(references.map((reference) => reference.profile))].sort()).toEqual([...counts].sort());
    expect(references.filter(({ profile }) => profile === "communes")).toHaveLength(17);
    expect(references).toContainEqual({ id: "2/III/1", profile: "proceduresDistrict" });
  });

  test("prints titles in full, oddities included", () => {
    expect(criterion("1/I/32").title).toBe("Mạng Wifi phục vụ công dân, doanh nghiệp (Độc lập với hệ thống WAN tĩnh)");
    expect(criterion("2/I/17").title).toBe(
      "Thông tin Quy hoạch/chến lược/kế hoạch phát triển kinh tế - xã hội dài hạn của địa phương, kế hoạch sử dụng đất...",
    );
    expect(criterion("2/III/25").title).toBe(
      "Tỷ lệ giữa số hồ sơ đã được trả kết quả giải quyết qua dịch vụ BCCI so với tổng số hồ sơ đã trả kết quả giải quyết trong năm của các TTHC đã triển khai thực hiện trả kết quả giải quyết qua dịch vụ BCCI",
    );
  });

  test("offers in each choice the maximum and nothing above it", () => {
    for (const { id, maxPoints, rule } of criteria) {
      if (rule.kind === "choice") {
        expect([id, Decimal.max(...rule.options.map((option) => option.points)).toFixed()]).toEqual([id, maxPoints]);
      }
    }
  });

  test("gives at, below and above every printed bound the points worked out by hand", () => {
    const bounds: Record<string, { answer: Answer; points: string }[]> = printed.bounds;
    expect(Object.keys(bounds)).toEqual(criteria.map((item) => item.id));
    const longest = Math.max(...Object.values(bounds).map((cases) => cases.length));
    for (let index = 0; index < longest; index += 1) {
      const cases = Object.entries(bounds).flatMap(([id, all]) =>
        all.slice(index, index + 1).map((one) => ({ id, ...one })),
      );
      const sheet = score(rubric, Object.fromEntries(cases.map(({ id, answer }) => [id, answer])));
      const points = new Map(sheet.criteria.map((row) => [row.id, row.points]));
      expect(cases.map(({ id, answer }) => ({ id, answer, points: points.get(id) }))).toEqual(cases);
    }
  });
});

describe("the filled form of Kbang", () => {
  const answers = example.answers as Answers;
  const answerKeys: Partial<Record<RuleKind, readonly string[]>> = {
    ratio: ["num", "den"],
    tier: ["value"],
    choice: ["option"],
  };

  test("answers all criteria in the shape of their rule", () => {
    expect(Object.keys(answers)).toEqual(criteria.map((item) => item.id));
    for (const { id, rule } of criteria) {
      const figures = Object.keys(answers[id] ?? {}).filter((key) => key !== "note" && key !== "evidence");
      expect([id, figures]).toEqual([id, answerKeys[rule.kind]]);
    }
  });

  test("fills what the form says of the profile", () => {
    expect(example.rubric).toBe(rubric.id);
    const fields = rubric.profile.map((field) => field.id);
    expect(Object.keys(example.profile).filter((id) => !fields.includes(id))).toEqual([]);
    expect(example.profile).toMatchObject({ communes: "14", proceduresDistrict: "318" });
  });

  test("has printed points that add up to 142.23, not to the printed 87.89", () => {
    const criteriaPoints: Record<string, string> = printed.self.criteria;
    const sectionPoints: Record<string, string> = printed.self.sections;
    const pointsOf = (item: Item): string =>
      item.type === "criterion"
        ? (criteriaPoints[item.id] ?? `no points printed for ${item.id}`)
        : (sectionPoints[item.id] ?? sum(item.items.map(pointsOf)));
    for (const { item } of rows) {
      if (item.type === "section") expect([item.id, sum(item.items.map(pointsOf))]).toEqual([item.id, pointsOf(item)]);
    }
    expect(sum(rubric.items.map(pointsOf))).toBe("142.23");
    expect(printed.self.total).toBe("142.23");
  });

  test("scores every printed point, group and part", () => {
    const sheet = score(rubric, answers);
    expect(Object.fromEntries(sheet.criteria.map((row) => [row.id, row.points]))).toEqual(printed.self.criteria);
    const points = new Map(sheet.sections.map((row) => [row.id, row.points]));
    for (const [id, value] of Object.entries(printed.self.sections)) expect([id, points.get(id)]).toEqual([id, value]);
    expect(sheet.total).toMatchObject({ points: "142.23", maxPoints: "170", percent: "83.66", filled: 170, faulty: 0 });
  });
});
