import { describe, expect, test } from "vitest";
import { Exact } from "../../src/rubric/exact";
import { gapsBetween, type Interval, type Scale, shared, spanText, within } from "../../src/rubric/lint/interval";
import { type PrintedTier, readPrintedNumber, readPrintedTiers } from "../../src/rubric/printed-tiers";

/** `[90%, ∞)`, `full`, `none cập nhật`, `?`. */
function conditionText({ condition }: PrintedTier): string {
  if (condition === null) return "?";
  if (condition.kind !== "range") return condition.kind === "none" ? `none ${condition.what}`.trim() : "full";
  const { low, high } = condition.interval;
  const sign = condition.percent ? "%" : "";
  return `${low?.included ? "[" : "("}${low ? low.value.toFixed() + sign : "-∞"}, ${high ? high.value.toFixed() + sign : "∞"}${high?.included ? "]" : ")"}`;
}

function awardText({ award }: PrintedTier): string {
  if (award.kind === "points") return award.points.toFixed();
  if (award.kind === "deduction") return `-${award.points.toFixed()}`;
  if (award.kind === "share") return `${award.share.times(100).toFixed()}%`;
  return award.kind === "ratio" ? `ratio/${award.target.toFixed()}` : award.kind;
}

const read = (text: string): string[] =>
  readPrintedTiers(text).map((tier) => `${conditionText(tier)} ${awardText(tier)}`);

describe("a printed tier is read with its bounds and its points", () => {
  test.each([
    // Lower bounds
    ["- Từ 90% trở lên: điểm tối đa.", "[90%, ∞) 100%"],
    ["Đạt 80% trở lên: 3 điểm", "[80%, ∞) 3"],
    ["- Cập nhật từ 10 tin, bài trở lên/năm: điểm tối đa.", "[10, ∞) 100%"],
    ["hoàn thành từ 80% kế hoạch trở lên: 10 điểm", "[80%, ∞) 10"],
    ["Cập nhật sau 4 ngày trở lên: 0 điểm.", "[4, ∞) 0"],
    [">= 12 bài: Điểm tối đa", "[12, ∞) 100%"],
    ["≥ 12 bài: 1", "[12, ∞) 1"],
    ["Ít nhất 3 lớp: 2 điểm", "[3, ∞) 2"],
    ["Không dưới 3 lớp: 2 điểm", "[3, ∞) 2"],
    ["Từ 20 bài: 15", "[20, ∞) 15"],
    ["Trên 70%: 1", "(70%, ∞) 1"],
    [">05 văn bản: 1", "(5, ∞) 1"],
    ["Nhiều hơn 5 văn bản: 1", "(5, ∞) 1"],
    ["Thời gian cập nhật thông tin sau 07 ngày khi có sự thay đổi: 0 điểm", "(7, ∞) 0"],
    ["Quá 07 ngày: 0 điểm", "(7, ∞) 0"],
    // Upper bounds
    ["Dưới 60%: 0 điểm", "(-∞, 60%) 0"],
    ["<100tr: 0", "(-∞, 100) 0"],
    ["< 0 bài: 0 điểm", "(-∞, 0) 0"],
    ["Chưa đến 5 bài: 0 điểm", "(-∞, 5) 0"],
    ["Không quá 5 ngày: 5 điểm", "(-∞, 5] 5"],
    ["<= 2 lần/năm: 3", "(-∞, 2] 3"],
    ["Trong vòng 3 ngày: 5", "(-∞, 3] 5"],
    ["Từ 5 bài trở xuống: 1", "(-∞, 5] 1"],
    // Both
    ["Từ 60% đến dưới 90%: Điểm = Tỷ lệ % x Điểm tối đa", "[60%, 90%) ratio/1"],
    ["Từ 20% đến dưới 40%: Điểm = (Tỷ lệ %/40%) x Điểm tối đa", "[20%, 40%) ratio/0.4"],
    ["Cập nhật từ 40% đến 89%: 2 điểm", "[40%, 89%] 2"],
    ["Từ 15% - 10% số hồ sơ: 10", "[10%, 15%] 10"],
    ["Từ dưới 90% đến 70%: 5 điểm", "[70%, 90%) 5"],
    ["Từ 50 triệu đồng đến dưới 100 triệu đồng: 5 điểm", "[50, 100) 5"],
    ["100 -<500tr: 0,5", "[100, 500) 0.5"],
    ["Số tin, bài cập nhật từ 15 đến < 20: 10", "[15, 20) 10"],
    ["Trên 5 đến 10 bài: 2", "(5, 10] 2"],
    ["Trên 5 và dưới 10 bài: 2", "(5, 10) 2"],
    ["Từ 8-11 bài: 75% điểm tối đa", "[8, 11] 75%"],
    ["03–05 văn bản: 0,5", "[3, 5] 0.5"],
    ["Đầy đủ và kịp thời 8-12 bài: 1", "[8, 12] 1"],
    ["từ ngày thứ 01 đến ngày thứ 03 sau khi có sự thay đổi: Điểm tối đa", "[1, 3] 100%"],
    ["Cập nhật sau 2 đến 3 ngày: 2 điểm", "[2, 3] 2"],
    // One value
    ["Đủ 4 lần/ năm: Điểm tối đa", "[4, 4] 100%"],
    ["Đầy đủ và kịp thời 12 tháng", "[12, 12] missing"],
    ["0 bài: 0", "[0, 0] 0"],
    ["4: 1", "[4, 4] 1"],
    ["Đầy đủ, kịp thời 100% các chuyên mục: 20", "[100%, 100%] 20"],
    // Words
    ["Cập nhật đầy đủ: điểm tối đa.", "full 100%"],
    ["Không cập nhật: 0 điểm.", "none cập nhật 0"],
    ["Không: 0", "none 0"],
    // Points
    ["Có: Số hiệu, nội dung, ngày ký: 5", "? 5"],
    ["Từ 5 bài được 05 điểm", "[5, ∞) 5"],
    ["Từ 5 bài (2,5 điểm)", "[5, ∞) 2.5"],
    ["Từ 5 bài:10", "[5, ∞) 10"],
    ["+ Sau 05 ngày: trừ 2 điểm.", "(5, ∞) -2"],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual([wanted]);
  });
});

describe("what is not surely understood is left unread", () => {
  test.each([
    "Cập nhật kịp thời trong ngày hoặc sau 1 ngày: điểm tối đa.",
    "Trường hợp tất cả các TTHC mức độ 3, 4 không phát sinh hồ sơ: 5 điểm",
    "Giai đoạn 2021-2025: 5 điểm",
    "Từ năm 2021 đến năm 2025: 5 điểm",
    "Từ 01/01/2022 đến 31/01/2022: 3 điểm",
    "Trước ngày 31/12/2021: 5 điểm",
    "Ban hành theo Nghị định 43/2011/NĐ-CP: 5 điểm",
    "Dưới mức độ 3: 0 điểm",
    "Từ mức độ 3 trở lên: 5 điểm",
    "Xếp thứ 1-3: 5 điểm",
    "Đạt 80%: 3 điểm",
    "90% <= x < 95%: 3",
    "Từ 500 triệu đến dưới 1 tỷ đồng: 3",
    "Từ 30% trở lên: 10 điểm, từ 20% đến dưới 30%: 5 điểm",
    "Trên 80% trở lên: 5 điểm",
    "Còn lại: 0 điểm",
    "Có ban hành kế hoạch: 5 điểm",
    "Cứ mỗi 10% được 1 điểm",
    "Tối đa không quá 8 điểm",
    "Mỗi phần mềm: 4 điểm",
  ])("%s", (text) => {
    expect(readPrintedTiers(text).map(({ condition }) => condition)).toEqual([null]);
  });

  test("reads no points out of a sentence", () => {
    for (const text of [
      "Tối đa không quá 8 điểm",
      "Có ban hành văn bản: mỗi văn bản 05 điểm",
      "Cập nhật không đầy đủ: Thiếu mỗi thông tin trừ 0,5 điểm.",
      "Trường hợp chậm: trừ 50% số điểm đạt được",
    ]) {
      expect(readPrintedTiers(text).map(({ award }) => award.kind)).toEqual(["unread"]);
    }
  });

  test("reads numbers as the forms print them", () => {
    expect(
      ["0,5", "0.5", "05", "1.000", "1.000,5", "14.194"].map((text) => readPrintedNumber(text)?.toFixed()),
    ).toEqual(["0.5", "0.5", "5", "1000", "1000.5", "14194"]);
    for (const text of ["1,2,3", "1.2.3", "", "a"]) expect(readPrintedNumber(text)).toBeNull();
  });

  test("survives any text", () => {
    for (const text of [
      "",
      "\n\n",
      ":",
      "::::",
      "-",
      "%",
      "từ đến",
      "từ  % đến dưới %:",
      "(",
      "))((",
      "9".repeat(300),
      "từ 1 đến ".repeat(200),
      "<".repeat(500),
      "a)".repeat(300),
    ]) {
      expect(() => readPrintedTiers(text)).not.toThrow();
    }
  });
});

const percent: Scale = { whole: false, percent: true, last: new Exact(100) };
const points: Scale = { whole: false, percent: false, last: new Exact(500) };
const count: Scale = { whole: true, percent: false, last: null };

const from = (low: number | null, high: number | null, ends = "[]"): Interval => ({
  low: low === null ? null : { value: new Exact(low), included: ends.startsWith("[") },
  high: high === null ? null : { value: new Exact(high), included: ends.endsWith("]") },
});

describe("gaps", () => {
  const gaps = (scale: Scale, ...intervals: Interval[]): string[] =>
    gapsBetween(
      intervals.flatMap((interval) => within(interval, scale) ?? []),
      scale,
    ).map((gap) => spanText(gap, scale));

  test("lie between 89% and 90%, and not between 11 and 12 things", () => {
    expect(gaps(percent, from(90, null), from(40, 89), from(null, 40, "[)"))).toEqual(["(89%, 90%)"]);
    expect(gaps(count, from(12, null), from(8, 11), from(null, 7))).toEqual([]);
    expect(gaps(count, from(12, null), from(8, 10), from(null, 6, "[)"))).toEqual(["6–7", "11"]);
  });

  test("may be one value, or reach to the ends of the scale", () => {
    expect(gaps(percent, from(70, null, "(]"), from(50, 70, "[)"), from(null, 50, "[)"))).toEqual(["70%"]);
    expect(gaps(percent, from(10, 20))).toEqual(["[0%, 10%)", "(20%, 100%]"]);
    expect(gaps(count, from(8, 12))).toEqual(["0–7", "≥ 13"]);
    expect(gaps(count)).toEqual(["≥ 0"]);
  });

  test("are found in the grades that provinces and the ministry print", () => {
    expect(gaps(points, from(430, 500), from(350, 429), from(null, 350, "[)"))).toEqual(["(429, 430)"]);
    expect(gaps(percent, from(90, 100), from(80, 89), from(65, 79), from(50, 64), from(null, 50, "[)"))).toEqual([
      "(64%, 65%)",
      "(79%, 80%)",
      "(89%, 90%)",
    ]);
  });

  test("do not depend on the order of the tiers", () => {
    const tiers = [from(90, null), from(60, 70), from(65, 89), from(null, 60, "[)"), from(61, 62)];
    for (let turn = 0; turn < tiers.length; turn += 1) {
      expect(gaps(percent, ...tiers.slice(turn), ...tiers.slice(0, turn))).toEqual(["(89%, 90%)"]);
    }
  });
});

describe("what two tiers share", () => {
  const both = (scale: Scale, a: Interval, b: Interval): string | null => {
    const [first, second] = [within(a, scale), within(b, scale)];
    const span = first && second && shared(first, second);
    return span && spanText(span, scale);
  };

  test.each([
    [percent, from(10, 15), from(7, 10), "10%"],
    [percent, from(10, 15), from(7, 10, "[)"), null],
    [percent, from(80, null), from(60, 85), "[80%, 85%]"],
    [percent, from(60.5, null), from(60, 85, "[)"), "[60.5%; 85%)"],
    [count, from(5, null, "(]"), from(10, null, "(]"), "≥ 11"],
    [count, from(4, 5, "()"), from(0, 9), null],
    [{ ...count, whole: false }, from(5, null, "(]"), from(10, null, "(]"), "> 10"],
  ])("%#", (scale, a, b, wanted) => {
    expect(both(scale, a, b)).toBe(wanted);
    expect(both(scale, b, a)).toBe(wanted);
  });
});
