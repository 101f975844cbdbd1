import { describe, expect, test } from "vitest";
import { library, loadRubric } from "../../src/rubric/library";
import { lintRubric } from "../../src/rubric/lint";
import { findingText, resolutionsOf } from "../../src/rubric/lint/finding";

/** What lint says about each official form: every line is a fault that somebody found in the print. */
const findings: Readonly<Record<string, readonly string[]>> = {
  "bieu-mau-minh-hoa": [],
  "binh-thuan-2022-huyen": [
    "error form: cộng các nhóm 35 + 70 + 45 + 320 + 30 = 500 ≠ 0 in ở dòng tổng cộng",
    "ambiguity 1.2: trùng tại đúng 0: 3 điểm hoặc 0 điểm",
    "error 4.11#1: trùng tại đúng 10%: 10 điểm hoặc 6 điểm",
    "error 4.11#1: trùng tại đúng 7%: 6 điểm hoặc 4 điểm",
    "error 4.11#2: trùng tại đúng 10%: 10 điểm hoặc 5 điểm",
    "error 6: cộng các mục con 1 + 1 = 2 ≠ 0 in ở nhóm",
  ],
  "gia-lai-2020-huyen": [
    "error 2/I/6: bậc không in điểm: “Đầy đủ và kịp thời 12 tháng”, “5-11 tháng”, “Dưới 5 tháng”",
    "error 2/I/8: giá trị ≥ 13: cao hơn bậc cao nhất, không in điểm",
    "warning 2/I/29: giá trị ≥ 5: cao hơn bậc cao nhất, không in điểm",
    "warning 2/I/31: giá trị ≥ 5: cao hơn bậc cao nhất, không in điểm",
    "warning 2/III/23: “Dưới 50” thiếu dấu %",
    "error 2/III/23: hở tại đúng 70%: không thuộc bậc nào",
  ],
  "ha-nam-2022-so": [
    "ambiguity III.1/1.2: giá trị 0: thấp hơn bậc thấp nhất, không in điểm",
    "ambiguity III.1/1.4: giá trị 0: thấp hơn bậc thấp nhất, không in điểm",
    "error III.1/2.1: hở (89%, 90%): không thuộc bậc nào",
    "error III.1/2.2: hở (0%, 50%), (89%, 90%): không thuộc bậc nào",
    "error III.1/2.4: hở (0%, 1%), (49%, 50%), (79%, 80%), (99%, 100%): không thuộc bậc nào",
    "error III.1/6.2: hở (0%, 50%), (99%, 100%): không thuộc bậc nào",
    "ambiguity III.1/11: giá trị 0: thấp hơn bậc thấp nhất, không in điểm",
    "error III.2: nhảy số thứ tự: thiếu 6, 7",
    "error III.2: 5.1, 5.2 đánh số như mục con của 5 (10 điểm) nhưng là mục riêng: 10 + 10 = 20 điểm",
    "ambiguity III.2/10: không có phương án 0 điểm (thấp nhất 2), các mục cùng nhóm có",
    "error IV/8: “Đạt 80% trở lên: 3 điểm” quá điểm tối đa: 3 > 2",
    "ambiguity VI/4: trùng ≥ 11: trừ 2 điểm hoặc trừ 3 điểm",
  ],
  "tay-ninh-2015-huyen": [
    "ambiguity form: chỉ in mức phải đạt, không in điểm khi chưa đạt: I/1.1, I/2.1, I/2.2, I/3.3, II/1.1, II/1.2, II/3.1, II/4.1, II/5.1, II/8.1, III/1.11, IV/1, IV/2, IV/3, V/1",
  ],
  "tay-ninh-2015-so": [
    "ambiguity form: chỉ in mức phải đạt, không in điểm khi chưa đạt: I/1.1, I/1.2, I/3.1, I/4, I/9, II/1.11, III/1, III/2, III/3, V/1",
  ],
  "xa-chuyen-doi-so": [
    "ambiguity form: điểm thưởng không đặt cùng một chỗ: tính vào điểm của nhóm con ở 1.2, để ngoài các nhóm con ở IV",
    "warning 1.1/1: giá trị ≥ 5: cao hơn bậc cao nhất, không in điểm",
    "error 1.1/1: hở tại đúng 1: không thuộc bậc nào",
    "error 1.1/4: “< 0 bài: 0 điểm” không thể xảy ra: không có giá trị nào dưới 0",
    "error 1.1/4: hở 0–4: không thuộc bậc nào",
    "error 1.1/5: “< 0 bài: 0 điểm” không thể xảy ra: không có giá trị nào dưới 0",
    "error 1.1/5: hở 0–4: không thuộc bậc nào",
    "error II: cộng các mục con 1 + 1 + 1 + 1 + 1 = 5, thêm điểm thưởng 6, đều ≠ 7 in ở nhóm",
    "error II: nhảy số thứ tự: thiếu 4",
  ],
};

describe("the official forms", () => {
  test("are all looked at here", () => {
    expect(Object.keys(findings).sort()).toEqual(library.map(({ id }) => id).sort());
  });

  test.each(Object.entries(findings))(
    "%s: lint finds the faults of the print and nothing else, and a reading is recorded for each",
    async (id, expected) => {
      const found = lintRubric(await loadRubric(id));
      expect(
        found.map((finding) => `${finding.severity} ${finding.rowId ?? "form"}: ${findingText(finding, "vi")}`),
      ).toEqual(expected);
      expect(found.filter(({ resolved }) => !resolved)).toEqual([]);
    },
  );
});

/** Faults that no rule about figures can see; each stands in the form as a recorded reading of what is printed. */
const recorded: readonly (readonly [what: string, form: string, rowId: string | null, printed: RegExp])[] = [
  ["the printed total of the first part of Kbang's form, 54", "gia-lai-2020-huyen", "1", /60 \/ 54/],
  ["Kbang's grand total that repeats the second part", "gia-lai-2020-huyen", null, /170 \/ 87\.89/],
  ["a number 32 twice, with a row that is none", "gia-lai-2020-huyen", "2/I", /Số 32 in hai lần/],
  ["the scale that slid from row 32 to the row below", "gia-lai-2020-huyen", "2/I/32", /0 1 0,5 0/],
  ["a quarterly report without the quarterly scale", "gia-lai-2020-huyen", "2/I/33", /2-3.*0-1/],
  ["12 months, but some of them late", "gia-lai-2020-huyen", "2/I/5", /đủ 12 tháng nhưng có tháng chậm/],
  ["ratios without the cap that others print", "gia-lai-2020-huyen", null, /31 dòng không ghi/],
  ["a ratio rule for a yes or no", "gia-lai-2020-huyen", "1/II/14", /Tỷ lệ% x 1/],
  ["a ratio rule for a frequency", "gia-lai-2020-huyen", "2/II/21", /không phải là tỷ lệ/],
  ["a criterion without a maximum", "xa-chuyen-doi-so", "II/6", /Điểm tối đa để trống/],
  ["a form without a total: 63, 61 or 62", "xa-chuyen-doi-so", null, /63.*56.*61.*62/],
  ["a bonus inside one group and outside another", "xa-chuyen-doi-so", "1.2", /Ở nhóm 4\.2 điểm thưởng lại không nằm/],
  ["leaders of the district in a form for communes", "xa-chuyen-doi-so", "1.1/2", /Lãnh đạo huyện/],
  ["some leaders present, but not all", "xa-chuyen-doi-so", "1.1/2", /thì không có dòng nào/],
  ["weekly between daily and monthly", "xa-chuyen-doi-so", "4.1/2", /hằng tuần/],
  ["numbers that begin again in every group", "xa-chuyen-doi-so", null, /bắt đầu lại từ 1/],
  ["2.10 that became 2.1", "binh-thuan-2022-huyen", "2.10", /in “2\.1”/],
  ["4.10 that became 4.1", "binh-thuan-2022-huyen", "4.10", /in “4\.1”/],
  [
    "seven rows of 2 points with a maximum of 0",
    "binh-thuan-2022-huyen",
    "4.12#4",
    /điểm tối đa 0 nhưng mỗi dòng chấm 2/,
  ],
  ["options that stand in rows of their own", "binh-thuan-2022-huyen", null, /dòng phương án.*cột Điểm tối đa/],
  ["criteria without a printed method", "binh-thuan-2022-huyen", "2.12#6", /để trống/],
  ["one row with three maxima", "ha-nam-2022-so", "II.1/7", /“5 5 5”/],
  ["sub-headings without a maximum", "ha-nam-2022-so", null, /Mười hai dòng đầu mục/],
  ["complete, but after the seventh day", "ha-nam-2022-so", "III.1/5", /sau ngày thứ 7 không thuộc mức nào/],
  ["sorted but late, and unsorted in time", "ha-nam-2022-so", "III.1/6.1", /có phân loại nhưng sau 01 tháng/],
  ["three missing parts: 3,5 by deduction, 0 by level", "ha-nam-2022-so", "III.1/1.1", /còn 3,5 điểm/],
  ["questions without an answer, and the floor", "ha-nam-2022-so", "III.1/10", /câu không trả lời/],
  ["up to 5 days late, and the floor", "ha-nam-2022-so", "VI/4", /10 − 3 × 5/],
  ["a denominator that is 0 for the agency that filled the form", "ha-nam-2022-so", "III.2/2", /27 − 27 = 0/],
  ["two answers where nothing applies", "ha-nam-2022-so", "III.2", /Hai cách trả lời khi không áp dụng/],
  ["thresholds with one printed score", "tay-ninh-2015-so", null, /chỉ in một mức điểm/],
  ["thresholds with one printed score", "tay-ninh-2015-huyen", null, /chỉ in một mức điểm/],
  ["numerator and denominator the wrong way round", "tay-ninh-2015-so", "I/1.1", /in ngược/],
  ["the note of another row", "tay-ninh-2015-huyen", "I/1.1", /giống Ghi chú của dòng hộp thư/],
];

describe("what lint cannot see is recorded", () => {
  test.each(recorded)("%s (%s, %s)", async (_, form, rowId, printed) => {
    expect(resolutionsOf(await loadRubric(form), rowId).map((resolution) => resolution.printed)).toContainEqual(
      expect.stringMatching(printed),
    );
  });
});
