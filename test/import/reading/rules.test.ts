import { describe, expect, test } from "vitest";
import { readOneRow } from "./one-row";

/** Maximum, title, printed rule, and what a person reads in it. */
const CERTAIN: readonly (readonly [max: string, title: string, rule: string, reading: string])[] = [
  // Percents
  [
    "10",
    "Tỷ lệ đơn nộp trên mạng",
    "Tỷ lệ từ 80% trở lên đạt 10 điểm; từ 50% đến dưới 80% đạt 5 điểm; dưới 50% không có điểm",
    "ratio 80%:10;50%:5",
  ],
  ["10", "Tỷ lệ đơn nộp trên mạng", "Đạt ≥ 80%: 10đ\nĐạt 50% - < 80%: 5đ\n< 50%: 0đ", "ratio 80%:10;50%:5"],
  [
    "10",
    "Tỷ lệ đơn nộp trên mạng",
    "- Trên 90%: 10 điểm\n- Từ 70% đến 90%: 7 điểm\n- Dưới 70%: 3 điểm",
    "ratio >90%:10;70%:7;0%:3",
  ],
  ["5", "Tỷ lệ đơn", "Tỷ lệ >= 80%: 5 điểm; 60% <= tỷ lệ < 80%: 3 điểm; tỷ lệ < 60%: 0 điểm", "ratio 80%:5;60%:3"],
  ["5", "Tỷ lệ đơn", "Từ 50% trở lên: 5 điểm; dưới 50%: Điểm = Tỷ lệ/50% x 5 điểm", "ratio 50%:5;0%:ratio/50%"],
  [
    "5",
    "Tỷ lệ đơn",
    "Từ 30% trở lên: 5 điểm; từ 10% đến dưới 30%: tỷ lệ/30% x 5; dưới 10%: 0 điểm",
    "ratio 30%:5;10%:ratio/30%",
  ],
  [
    "5",
    "Tỷ lệ đơn",
    "Đạt từ 90%: điểm tối đa; từ 60% đến dưới 90%: 75% điểm tối đa; còn lại: không tính điểm",
    "ratio 90%:max;60%:75%",
  ],
  ["5", "Tỷ lệ đơn", "Điểm = Tỷ lệ đạt được x Điểm tối đa, nếu tỷ lệ dưới 50% thì 0 điểm", "ratio 50%:ratio"],
  [
    "10",
    "Chỉ số hài lòng",
    "Từ 90% trở lên: 10; từ 80% đến dưới 90%: 8; dưới 80%: 5",
    "tier percent 90%:10;80%:8;0%:5",
  ],
  // Formulas
  ["6", "Văn bản", "Điểm = (Số văn bản ký số/Tổng số văn bản đi) x 6", "ratio plain"],
  ["6", "Văn bản", "Số văn bản ký số / Tổng số văn bản đi * điểm tối đa", "ratio plain"],
  ["6", "Tỷ lệ văn bản", "Tử số: Số văn bản ký số\nMẫu số: Tổng số văn bản đi\nĐiểm = tử số/mẫu số x 6", "ratio plain"],
  ["5", "Tỷ lệ đơn", "= b/a x 5, trong đó: a là tổng số đơn, b là số đơn trên mạng", "ratio plain"],
  ["5", "Tỷ lệ đơn", "Điểm = 5 x tỷ lệ", "ratio plain"],
  ["5", "Tỷ lệ đơn", "tỷ lệ%*5 (Tối đa <= 1)", "ratio plain"],
  ["5", "Tỷ lệ đơn", "Lấy tỷ lệ hoàn thành nhân 5", "ratio plain"],
  ["5", "Tỷ lệ đơn", "Điểm = (Tỷ lệ/60%) x 5, không vượt quá điểm tối đa", "ratio 0%:ratio/60%"],
  ["4", "Khảo sát", "Điểm = Điểm khảo sát (thang điểm 100) / 100 x 4", "score 100"],
  ["4", "Khảo sát", "Điểm trung bình trên thang điểm 10, nhân 0,4", "score 10"],
  // Counts, days, money
  ["5", "Số buổi", "Từ 2 buổi trở lên được 5 điểm, 1 buổi được 3 điểm, không có 0 điểm", "tier count 2:5;1:3"],
  [
    "4",
    "Họp tổ",
    "Họp 04 lần/năm trở lên: 4 điểm; 03 lần: 3 điểm; 02 lần: 2 điểm; 01 lần: 1 điểm; không họp: 0 điểm",
    "tier count 4:4;3:3;2:2;1:1",
  ],
  ["5", "Bài viết", "Dưới 5 bài: 1 điểm; từ 5 đến 10 bài: 3 điểm; trên 10 bài: 5 điểm", "tier count 11:5;5:3;0:1"],
  ["5", "Số vụ", "0 vụ: 5 điểm; 1 - 2 vụ: 3 điểm; từ 3 vụ: 0 điểm", "tier count <=0:5;<=2:3"],
  ["5", "Cập nhật", "Trong ngày: 5 điểm; từ 1 đến 3 ngày: 3 điểm; trên 3 ngày: 0 điểm", "tier days <=0:5;<=3:3"],
  ["5", "Trả lời", "Trong thời hạn 03 ngày: 5 điểm; quá 03 ngày: 0 điểm", "tier days <=3:5"],
  [
    "5",
    "Kinh phí",
    "≥ 1 tỷ đồng: 5 điểm; 500 triệu - dưới 1 tỷ đồng: 3 điểm; < 500 triệu đồng: 1 điểm; không: 0 điểm",
    "tier money 1000:5;500:3;>0:1",
  ],
  ["5", "Kinh phí", "Từ 0,5 tỷ đồng trở lên: 5 điểm; dưới 0,5 tỷ đồng: 2 điểm", "tier money 500:5;0:2"],
  // Answers
  ["5", "Kế hoạch", "Có ban hành được 5 điểm, không ban hành 0 điểm", "choice Có ban hành=5 | không ban hành=0"],
  [
    "5",
    "Kế hoạch",
    "Đúng tiến độ: 100% số điểm; chậm tiến độ: 50% số điểm; không thực hiện: không điểm",
    "choice Đúng tiến độ=5 | chậm tiến độ=2.5 | không thực hiện=0",
  ],
  [
    "5",
    "Mức độ",
    "Tốt: 5 điểm, khá: 4 điểm, trung bình: 2,5 điểm, yếu: 0 điểm",
    "choice Tốt=5 | khá=4 | trung bình=2.5 | yếu=0",
  ],
  [
    "5",
    "Sản phẩm",
    "OCOP 4 sao trở lên: 5 điểm; OCOP 3 sao: 3 điểm; không có: 0 điểm",
    "choice OCOP 4 sao trở lên=5 | OCOP 3 sao=3 | không có=0",
  ],
  [
    "5",
    "Ban hành",
    "Trước ngày 15/12: 5 điểm; từ ngày 15/12 đến ngày 20/12: 3 điểm; sau ngày 20/12: 0 điểm",
    "choice Trước ngày 15/12=5 | từ ngày 15/12 đến ngày 20/12=3 | sau ngày 20/12=0",
  ],
  [
    "5",
    "Nhiệm vụ",
    "Xong 100% đúng hạn: 5 điểm; xong 100% nhưng có việc quá hạn: 3 điểm; chưa xong: 0 điểm",
    "choice Xong 100% đúng hạn=5 | xong 100% nhưng có việc quá hạn=3 | chưa xong=0",
  ],
  // So much for each
  ["4", "Họp", "1 điểm/cuộc họp, tối đa không quá 4 điểm", "units 1"],
  ["4", "Họp", "Mỗi cuộc họp được tính 0,5 điểm nhưng không quá 4 điểm", "units 0.5"],
  ["4", "Báo cáo", "Thiếu 01 báo cáo trừ 1 điểm, chậm 01 báo cáo trừ 0,5 điểm", "deduction 1,0.5"],
  ["10", "Vi phạm", "Mỗi trường hợp vi phạm trừ 2 điểm, trừ tối đa 10 điểm", "deduction 2"],
  ["5", "Vi phạm", "Không có vi phạm: 5 điểm; mỗi vi phạm trừ 1 điểm; từ 5 vi phạm: 0 điểm", "deduction 1"],
  [
    "5",
    "Niêm yết",
    "Đầy đủ: 5 điểm; không niêm yết: 0 điểm; mỗi việc thiếu trừ 0,25 điểm",
    "deduction 0.25 with answers",
  ],
  // Ladders
  ["4", "Tỷ lệ đơn", "Đạt từ 80% trở lên được 2 điểm; cứ tăng 10% cộng thêm 1 điểm", "ladder percent 80%:2+1/10%"],
  [
    "5",
    "Số bài",
    "Từ 10 bài được 2 điểm; cứ thêm 5 bài được cộng 0,5 điểm nhưng tối đa không quá 5 điểm",
    "ladder count 10:2+0.5/5",
  ],
  // Parts
  [
    "10",
    "An toàn",
    "Điểm bằng tổng điểm các tiêu chí sau:\n- Có quy chế: 4 điểm\n- Có phương án: 6 điểm",
    "[4] choice Có quy chế=4 | Không=0 + [6] choice Có phương án=6 | Không=0",
  ],
  [
    "8",
    "Họp từ xa",
    "Điểm = Điểm X + Điểm Y\n- X = Tỷ lệ đơn vị có phòng họp * 6\n- Y: mỗi cuộc họp được 0,5 điểm, không quá 2 điểm",
    "[6] ratio plain + [2] units 0.5",
  ],
  // Rows that leave the maximum, and rows in which nothing happened
  [
    "5",
    "Tỷ lệ đơn",
    "Điểm = Tỷ lệ x 5. Đơn vị không có thủ tục thì không chấm, trừ khỏi tổng điểm tối đa",
    "ratio plain na:excluded",
  ],
  ["5", "Tỷ lệ đơn", "Tỷ lệ x 5. Trường hợp không phát sinh đơn thì tính điểm tối đa", "ratio plain none:full"],
  ["5", "Khác", "Chấm theo thực tế", "points"],
  ["5", "Đơn quá hạn", "Tỷ lệ quá hạn: 0%: 5 điểm; dưới 5%: 3 điểm; từ 5% trở lên: 0 điểm", "ratio 5%:0;>0%:3;0%:5"],
  [
    "5",
    "Số cuộc",
    "Từ 3 cuộc trở lên: 5 điểm; dưới 3 cuộc: 2 điểm; trường hợp không tổ chức không tính điểm",
    "tier count 3:5;1:2",
  ],
  ["5", "Hồ sơ", "Đã ban hành: 5 điểm/ Chưa ban hành: 0 điểm", "choice Đã ban hành=5 | Chưa ban hành=0"],
  ["1", "Tỷ lệ đơn", "Điểm = Tỷ lệ% x điểm tối đa (Điểm luôn <= 1)", "ratio plain"],
  ["5", "Tỷ lệ đơn", "Từ 80%: 5 điểm; dưới 80%: 0 điểm (minh chứng: báo cáo)", "ratio 80%:5"],
  ["5", "Hồ sơ", "Có: điểm tối đa Không: 0 điểm", "choice Có=5 | Không=0"],
  [
    "5",
    "Tỷ lệ đơn",
    "- Từ 90% trở lên: điểm tối đa. - Từ 60% đến dưới 90%: Điểm = Tỷ lệ % x Điểm tối đa - Dưới 60%: 0 điểm",
    "ratio 90%:max;60%:ratio",
  ],
];

const OPEN: readonly (readonly [max: string, title: string, rule: string, reading: string])[] = [
  [
    "5",
    "Tỷ lệ đơn",
    "Dưới 30%: 1 điểm; 30-50%: 2 điểm; 50-70%: 3 điểm; trên 70%: 5 điểm",
    "flag ratio >70%:5;50%:3;30%:2;0%:1 !overlap",
  ],
  ["5", "Tỷ lệ đơn", "Từ 80%: 5 điểm; từ 60% đến dưới 80%: 3 điểm; dưới 50%: 0 điểm", "flag ratio 80%:5;60%:3 !gap"],
  ["4", "Họp", "Họp đủ 4 lần: 4 điểm; 3 lần: 2 điểm; còn lại: 0 điểm", "flag tier count 4:4;3:2 !rest-above"],
  ["5", "Hồ sơ", "Tốt: 4 điểm; chưa tốt: 0 điểm", "flag choice Tốt=4 | chưa tốt=0 !best-below"],
  ["5", "Hồ sơ", "Tốt: 8 điểm; chưa tốt: 0 điểm", "flag choice Tốt=8 | chưa tốt=0 !above-maximum"],
  ["5", "Hồ sơ", "Có hồ sơ: 5 điểm", "flag choice Có hồ sơ=5 | Không=0 !single-answer"],
  [
    "5",
    "Cán bộ",
    "Chuyên trách: 5 điểm; kiêm nhiệm: 3 điểm",
    "flag choice Chuyên trách=5 | kiêm nhiệm=3 | Không=0 !no-zero",
  ],
  ["5", "Số tin", "Mỗi tin được 1 điểm, tối đa 3 điểm", "flag units 1 !other-cap"],
  ["5", "Kinh phí", "Mỗi 10 triệu đồng được 1 điểm, tối đa 5 điểm", "flag units 1 !per-several"],
  ["5", "Tỷ lệ đơn", "Điểm = Tỷ lệ x 8", "flag ratio plain !other-maximum"],
  ["5", "Hồ sơ", "Có: 5 điểm; không: 0 điểm; chưa đầy đủ: trừ 2 điểm", "flag choice Có=5 | không=0 !taken-once"],
  ["5", "Tham gia", "Đầy đủ: 5 điểm; vắng 01 lần trừ 1 điểm; vắng 03 lần trở lên: 0 điểm", "flag deduction 1 !unread"],
  [
    "5",
    "Họp",
    "Từ 4 lần trở lên: 5 điểm; 2-3 lần: 3 điểm; dưới 2 lần: 0 điểm. Không có biên bản: 0 điểm",
    "flag tier count 4:5;2:3 !unread",
  ],
  [
    "5",
    "Hạ tầng",
    "Mạng nội bộ: 2 điểm\nMạng riêng: 3 điểm",
    "flag [2] choice Mạng nội bộ=2 | Không=0 + [3] choice Mạng riêng=3 | Không=0 !parts-or-answers",
  ],
  [
    "5",
    "Hồ sơ",
    "Có: 5 điểm; không: 0 điểm; đơn vị không có hồ sơ thì không chấm",
    "flag choice Có=5 | không=0 na:excluded !excluded-open",
  ],
  [
    "5",
    "Mức độ",
    "Tốt: 4-5 điểm; khá: 2-3 điểm; trung bình: 1 điểm",
    "flag choice trung bình=1 | Không=0 !best-below !single-answer !unread !unread",
  ],
  ["5", "Tỷ lệ đơn", "Đạt 100%: 5 điểm; 90%: 4 điểm; dưới 90%: 0 điểm", "flag ratio 100%:5;90%:4 !overlap"],
  [
    "5",
    "Tỷ lệ đơn",
    "Từ 80%: 5 điểm; từ 50% đến dưới 80%: 3 điểm; có kế hoạch: 1 điểm",
    "flag choice Từ 80%=5 | từ 50% đến dưới 80%=3 | có kế hoạch=1 | Không=0 !figures-among-answers !no-zero",
  ],
  [
    "5",
    "Sự cố",
    "Không có sự cố: 5 điểm; có, khắc phục kịp thời: 5 điểm; không khắc phục: 0 điểm",
    "flag choice Không có sự cố=5 | có, khắc phục kịp thời=5 | không khắc phục=0 !nothing-or-answer",
  ],
  ["6", "Chi", "Điểm = (Mức chi / Mức chi của đơn vị cao nhất) x 6", "manual points !needs-others"],
  ["10", "Tổng hợp", "Điểm = 10% x (Điểm A + Điểm B)", "manual points !needs-others"],
  ["5", "Khác", "Chấm điểm theo phụ lục kèm theo", "manual points !unread"],
];

describe("the rule of a criterion", () => {
  test.each(CERTAIN)("%s điểm, %s: %s", (max, title, rule, reading) => {
    expect(readOneRow({ max, title, rule })).toBe(`certain ${reading}`);
  });

  test.each(CERTAIN)("%s điểm, %s: %s (decomposed letters, no-break spaces)", (max, title, rule, reading) => {
    const spelt = rule.normalize("NFD").replaceAll(" ", "\u00a0");
    expect(readOneRow({ max, title: title.normalize("NFD"), rule: spelt })).toBe(`certain ${reading}`);
  });

  test.each(OPEN)("is open: %s điểm, %s: %s", (max, title, rule, reading) => {
    expect(readOneRow({ max, title, rule })).toBe(reading);
  });

  test("stands in the title where no other column has it", () => {
    expect(readOneRow({ max: "4", title: "Tài liệu số (8 loại, mỗi loại 0,5 điểm)" })).toBe("certain units 0.5");
    expect(readOneRow({ max: "5", title: "Ngày hội: cấp trường 05 điểm; cấp khối 03 điểm; không có 0 điểm" })).toBe(
      "certain choice cấp trường=5 | cấp khối=3 | không có=0",
    );
  });

  test("is points where nothing is printed, and open where words beside it ask for more", () => {
    expect(readOneRow({ max: "3", title: "Nội quy phòng đọc" })).toBe("certain points");
    expect(readOneRow({ max: "3", title: "Phòng đọc tối thiểu 40 m2" })).toBe("flag points !threshold");
    expect(readOneRow({ max: "3", title: "Nội quy", evidence: "Chưa niêm yết thì tối đa 1 điểm" })).toBe(
      "flag points !evidence-points",
    );
    expect(readOneRow({ max: "3", title: "Tỷ lệ máy có mật khẩu", evidence: "Số máy có mật khẩu/tổng số máy" })).toBe(
      "flag ratio plain !asks-ratio",
    );
    expect(readOneRow({ max: "3", title: "Ban hành quy chế", evidence: "Số, ngày ban hành văn bản" })).toBe(
      "flag choice Có=3 | Không=0 !asks-document",
    );
  });

  test("is read through slips of scanning", () => {
    expect(readOneRow({ max: "10", title: "Diễn tập", rule: "Có: l0 đỉểm; Không: O điểm" })).toBe(
      "certain choice Có=10 | Không=0",
    );
    expect(readOneRow({ max: "5", title: "Diễn tập", rule: "Cóthựchiện:Điểmtốiđa; Không:0điểm" })).toBe(
      "certain choice Cóthựchiện=5 | Không=0",
    );
  });
});
