import { describe, expect, test } from "vitest";
import { matchCriteria } from "../../src/consolidate/match-criteria";
import type { Criterion, Item, Rubric } from "../../src/rubric/schema";

const CHOICE: Criterion["rule"] = {
  kind: "choice",
  options: [
    { label: "Có", points: "5" },
    { label: "Không", points: "0" },
  ],
};

/** A form of one group, a row a line: `1.1 Ban hành kế hoạch`. */
function form(year: number, lines: readonly string[], change: Partial<Criterion> = {}): Rubric {
  return formOf(
    year,
    lines.map((line): Criterion => {
      const [, code = "", title = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
      return { type: "criterion", id: code, code, title, maxPoints: "5", rule: CHOICE, ...change };
    }),
  );
}

function formOf(year: number, items: Item[]): Rubric {
  return {
    schemaVersion: 2,
    id: `bieu-${year}`,
    title: "Biểu",
    shortTitle: "Biểu",
    issuer: "UBND",
    year,
    level: "xã",
    language: "vi",
    rounding: { decimals: 2, mode: "half-up" },
    maxPoints: "100",
    profile: [],
    items,
  };
}

const pairs = (match: ReturnType<typeof matchCriteria>): string[] =>
  [...match.certain].map(([now, last]) => `${last}→${now}`);

describe("the criteria of two years", () => {
  test("are matched by title where a new row has shifted all numbers, and the form's own year is no other year", () => {
    const match = matchCriteria(
      form(2025, [
        "1.1 Ban hành kế hoạch năm 2025",
        "1.2 Số cuộc họp về chuyển đổi số",
        "1.3 Tỉ lệ hồ sơ xử lí đúng hạn",
      ]),
      form(2026, [
        "1.1 Có chuyên trang về chuyển đổi số",
        "1.2 Ban hành kế hoạch năm 2026",
        "1.3 Số cuộc họp về CĐS",
        "1.4 Tỷ lệ hồ sơ xử lý đúng hạn",
      ]),
    );
    expect(pairs(match).sort()).toEqual(["1.1→1.2", "1.2→1.3", "1.3→1.4"]);
    expect(match.fresh).toEqual(["1.1"]);
    expect(match.left).toEqual([]);
  });

  test("are never taken for their opposites, also under one number", () => {
    const match = matchCriteria(
      form(2025, [
        "1.1 Đơn vị có công chức vi phạm kỷ luật trong năm đánh giá",
        "1.2 Hồ sơ giải quyết trước hạn của cơ quan",
      ]),
      form(2026, [
        "1.1 Đơn vị không có công chức vi phạm kỷ luật trong năm đánh giá",
        "1.2 Hồ sơ giải quyết sau hạn của cơ quan",
      ]),
    );
    expect(pairs(match)).toEqual([]);
    expect(match.asked).toEqual([]);
    expect(match.fresh).toEqual(["1.1", "1.2"]);
  });

  test("of which one number differs are asked", () => {
    const match = matchCriteria(
      form(2025, ["1.1 Tỷ lệ dịch vụ công trực tuyến mức độ 3 có phát sinh hồ sơ trong năm"]),
      form(2026, ["1.1 Tỷ lệ dịch vụ công trực tuyến mức độ 4 có phát sinh hồ sơ trong năm"]),
    );
    expect(pairs(match)).toEqual([]);
    expect(match.asked).toEqual([{ id: "1.1", candidates: ["1.1"] }]);
  });

  test("that are called alike are told apart by their headings; where these are equal too, somebody is asked", () => {
    const row = (id: string): Criterion => ({
      type: "criterion",
      id,
      code: "-",
      title: "Tại UBND cấp huyện",
      maxPoints: "5",
      rule: CHOICE,
    });
    const group = (id: string, title: string, ...ids: string[]): Item => ({
      type: "section",
      id,
      code: id,
      title,
      items: ids.map(row),
    });
    const last = formOf(2025, [group("I", "Máy tính", "I#1"), group("II", "Chữ ký số", "II#1")]);
    // The groups have changed places, and with them the ids.
    const now = formOf(2026, [group("I", "Chữ ký số", "I#1"), group("II", "Máy tính", "II#1")]);
    expect(pairs(matchCriteria(last, now)).sort()).toEqual(["I#1→II#1", "II#1→I#1"]);

    const twice = formOf(2026, [group("III", "Đường truyền", "III#1", "III#2")]);
    const match = matchCriteria(last, twice);
    expect(pairs(match)).toEqual([]);
    expect(match.asked.map(({ id, candidates }) => [id, [...candidates].sort()])).toEqual([
      ["III#1", ["I#1", "II#1"]],
      ["III#2", ["I#1", "II#1"]],
    ]);
  });

  test("with one word changed among many are certain; with half of them changed they are asked, the likeliest first", () => {
    const match = matchCriteria(
      form(2025, [
        "1.1 Tỷ lệ cán bộ công chức được tập huấn kỹ năng số cơ bản trong năm",
        "1.2 Ban hành quy chế vận hành hệ thống một cửa",
      ]),
      form(2026, [
        "1.1 Tỷ lệ cán bộ công chức được bồi dưỡng kỹ năng số cơ bản trong năm",
        "1.2 Ban hành quy chế quản trị mạng nội bộ một cửa",
      ]),
    );
    // 14 of 16 words twice over: 0.7 × 14/16 + 0.3 = 0.91.
    expect(pairs(match)).toEqual(["1.1→1.1"]);
    expect(match.asked).toEqual([{ id: "1.2", candidates: ["1.2"] }]);
  });
});
