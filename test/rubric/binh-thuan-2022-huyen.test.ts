import Decimal from "decimal.js";
import { describe, expect, test } from "vitest";
import example from "../../rubrics/binh-thuan-2022-huyen/examples/la-gi.json";
import file from "../../rubrics/binh-thuan-2022-huyen/rubric.json";
import type { Item, RuleKind } from "../../src/rubric/schema";
import type { Answers } from "../../src/rubric/answers";
import printed from "./binh-thuan-2022-huyen.expected.json";
import { childrenMax, formUnderTest, sum } from "./form-under-test";

const { rubric, rows, criteria, criterion, titled } = formUnderTest(file);

describe("the Bình Thuận 2022 district form", () => {
  test("has 82 criteria, in printed order, each id once", () => {
    expect(criteria).toHaveLength(82);
    const ids = rows.map((row) => row.item.id);
    expect(new Set(ids).size).toBe(ids.length);
    // The fixture was read off the print from top to bottom.
    expect(criteria.map((item) => item.id)).toEqual(Object.keys(printed.self.criteria));
  });

  test("states for every section what its children add up to, 500 in all and 2 of bonus", () => {
    for (const { item } of rows) {
      if (item.type === "section") expect([item.id, item.maxPoints]).toEqual([item.id, childrenMax(item.items)]);
    }
    expect(childrenMax(rubric.items.filter((item) => item.type === "criterion" || !item.bonus))).toBe(rubric.maxPoints);
    expect(rubric.maxPoints).toBe("500");
    expect(criteria.filter((item) => item.id.startsWith("6.")).map((item) => item.maxPoints)).toEqual(["1", "1"]);
  });

  test("keeps the printed zeros of the total and the bonus, and says how they are read", () => {
    const bonus = rows.filter((row) => row.item.type === "section" && row.bonus).map((row) => row.item);
    expect(bonus).toMatchObject([{ id: "6", maxPoints: "2", printedMaxPoints: "0" }]);
    expect(bonus[0]?.resolutions).not.toHaveLength(0);
    expect(rubric.printedMaxPoints).toBe("0");
    expect(rubric.resolutions?.some((resolution) => resolution.printed.includes("TỔNG CỘNG"))).toBe(true);
  });

  test("takes denominators only from head counts of its own profile", () => {
    const counts = rubric.profile.filter((field) => field.kind === "count").map((field) => field.id);
    const references = criteria.flatMap(({ id, rule }) =>
      rule.kind === "ratio"
        ? [rule.numerator, rule.denominator].flatMap((figure) =>
            figure.profile ? [{ id, profile: figure.profile }] : [],
          )
        : [],
    );
    expect(references.filter((reference) => !counts.includes(reference.profile))).toEqual([]);
    expect(references).toContainEqual({ id: "2.1", profile: "staffDistrict" });
    expect(references).toContainEqual({ id: "2.2", profile: "staffCommune" });
    expect(references).toContainEqual({ id: "2.7", profile: "officesDistrict" });
    expect(references).toContainEqual({ id: "4.5", profile: "communes" });
    // 4.3 divides by the staff who were given a mailbox, not by all staff.
    expect(references.some((reference) => reference.id.startsWith("4.3"))).toBe(false);
  });

  test("prints titles in full, oddities included", () => {
    expect(titled("1.4")).toBe(
      "Tỷ lệ: Số lượng báo cáo đúng thời gian quy định/ Tổng số báo cáo theo yêu cầu của UBND tỉnh, Sở Thông tin và Truyền thông và các báo cáo theo định kỳ",
    );
    expect(titled("2")).toBe("HẠ TẦNG KỸ THUẬT CNTT");
    expect(titled("2.12#7")).toBe(
      "Mạng LAN Văn phòng HĐND&UBND cấp huyện Có trang bị thiết bị chuyển mạch trung tâm (Switch Layer 3) để cấu hình tạo vùng an toàn dữ liệu trong mạng LAN",
    );
    expect(titled("4.10#5")).toBe(
      "Tỷ lệ: Số lượng các thủ tục hành chính một cửa cấp xã cập nhật vào phần mềm Một cửa điện tử liên thông/Tổng số lượng các thủ tục hành chính một cửa cấp xã",
    );
    expect(titled("4.12")).toBe("Phần mềm ứng dụng quản lý chuyên ngành đang sử dụng tại Tại UBND cấp Huyện");
    expect(criterion("1.3").detail).toBe(
      "Tỷ lệ: Số lượng văn bản triển khai tại đơn vị/Tổng số văn bản chỉ đạo của UBND tỉnh",
    );
  });

  test("numbers 2.10 and 4.10 as meant, and leaves unnumbered rows without a number", () => {
    const codes = rows.map((row) => row.item.code).filter((code) => code !== "");
    expect(new Set(codes).size).toBe(codes.length);
    expect(rows.find((row) => row.item.id === "4.10")?.item.resolutions?.[0]?.printed).toContain("4.1");
    expect(criterion("2.10").resolutions?.[0]?.printed).toContain("2.1");
    expect(rows.filter((row) => row.item.id.includes("#")).every((row) => row.item.code === "")).toBe(true);
  });

  test("gives the higher tier where two printed tiers share a bound", () => {
    expect(criterion("4.11#1").rule).toMatchObject({ kind: "ratio", bands: ">15%:15;10%:10;7%:6;5%:4" });
    expect(criterion("4.11#2").rule).toMatchObject({ kind: "ratio", bands: ">15%:15;10%:10;5%:5" });
    for (const id of ["4.11#1", "4.11#2"]) expect(criterion(id).resolutions?.[0]?.reading).toContain("bậc cao hơn");
  });

  test("says how every criterion without a printed method is scored", () => {
    const judged = criteria.filter((item) => item.rule.kind === "points");
    expect(judged.map((item) => item.id)).toEqual(["2.12#4", "2.12#6", "2.12#7", "2.12#8", "6.1", "6.2"]);
    for (const item of criteria)
      expect([item.id, item.guidance !== undefined || (item.resolutions?.length ?? 0) > 0]).toEqual([item.id, true]);
  });

  test("offers in each choice the maximum and nothing above it", () => {
    for (const { id, maxPoints, rule } of criteria) {
      if (rule.kind === "choice") {
        expect([id, Decimal.max(...rule.options.map((option) => option.points)).toFixed()]).toEqual([id, maxPoints]);
      }
    }
  });
});

describe("the filled form of La Gi", () => {
  const answerKeys: Partial<Record<RuleKind, readonly string[]>> = {
    ratio: ["num", "den"],
    tier: ["value"],
    units: ["value"],
    choice: ["option"],
    deduction: ["counts"],
    score: ["value"],
    points: ["points"],
  };

  test.each([
    ["self-scored", example.answers as Answers],
    ["appraised", example.appraisal as Answers],
  ])("answers all criteria in the shape of their rule, %s", (_, answers) => {
    expect(Object.keys(answers)).toEqual(criteria.map((item) => item.id));
    for (const { id, rule } of criteria) {
      const figures = Object.keys(answers[id] ?? {}).filter((key) => key !== "note" && key !== "evidence");
      expect([id, figures]).toEqual([id, answerKeys[rule.kind]]);
    }
  });

  test("fills the profile block of the form", () => {
    expect(example.rubric).toBe(rubric.id);
    expect(Object.keys(example.profile)).toEqual(rubric.profile.map((field) => field.id));
  });

  test.each([
    ["self", printed.self, "464.06"],
    ["appraised", printed.appraised, "430.92"],
  ])("has printed points that add up, %s", (_, points, total) => {
    const criteriaPoints: Record<string, string> = points.criteria;
    const sectionPoints: Record<string, string> = points.sections;
    const pointsOf = (item: Item): string =>
      (item.type === "criterion" ? criteriaPoints : sectionPoints)[item.id] ?? `no points printed for ${item.id}`;
    for (const { item } of rows) {
      if (item.type === "section") expect([item.id, sum(item.items.map(pointsOf))]).toEqual([item.id, pointsOf(item)]);
    }
    expect(sum(rubric.items.map(pointsOf))).toBe(total);
    expect(points.total).toBe(total);
  });
});
