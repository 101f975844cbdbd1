import type { Criterion, Exception, Rubric, Rule } from "../../src/rubric/schema";

// A form that uses everything the schema allows, and so does whatever is made of it. It grows with the schema: a test says
// what it lacks (everything-rubric.test.ts).

const resolution = { printed: "In thiếu", reading: "Đọc như trên", reason: "Cho đủ" };

const na = (award: string): Exception => ({ kind: "na", when: "Không thuộc phạm vi", award });
const none = (award: string): Exception => ({ kind: "none", when: "Không phát sinh hồ sơ", award });
const late: Exception = { kind: "late", when: "Ban hành chậm", keep: "50%" };

function criterion(id: string, maxPoints: string, rule: Rule, more: Partial<Criterion> = {}): Criterion {
  return { type: "criterion", id, code: id, title: `Tiêu chí ${id}`, maxPoints, rule, ...more };
}

const staff = { label: "Tổng số CBCC", unit: "người", profile: "staff" };
const files = { label: "Số hồ sơ", unit: "hồ sơ", profile: "staff" };

/** Options whose texts are too long for a literal of a formula. */
const longOptions = [
  { label: `Đầy đủ, ${"rất dài, ".repeat(20)}"trong ngoặc"; có dấu: hai chấm`, points: "4" },
  { label: `Chưa đầy đủ, ${"cũng dài, ".repeat(20)}*?~`, points: "2.5" },
  { label: "Không", points: "0" },
];

export const everything: Rubric = {
  $schema: "../rubric.schema.json",
  schemaVersion: 2,
  id: "moi-thu",
  title: "BIỂU DÙNG MỌI QUY TẮC",
  shortTitle: "Mọi quy tắc",
  issuer: "UBND xã Mẫu",
  decision: "Quyết định số 1/QĐ-UBND",
  year: 2026,
  level: "xã",
  language: "vi",
  rounding: { decimals: 2, mode: "down" },
  maxPoints: "112",
  printedMaxPoints: "95",
  rescale: true,
  grades: [
    { name: "Xuất sắc", from: "100", to: "115" },
    { name: "Tốt", from: "80.5", below: "100" },
    { name: "Chưa đạt", below: "80.5" },
  ],
  profile: [
    { id: "agency", label: "Đơn vị", kind: "text", required: true },
    { id: "staff", label: "Tổng số CBCC", shortLabel: "CBCC", kind: "count", unit: "người" },
  ],
  items: [
    {
      type: "section",
      id: "I",
      code: "I",
      title: "Tỷ lệ và bậc",
      maxPoints: "46",
      printedMaxPoints: "45",
      exceptions: [na("full"), none("1"), late],
      resolutions: [resolution],
      items: [
        criterion("I/1", "4", { kind: "ratio", numerator: files, denominator: staff }),
        criterion("I/2", "10", {
          kind: "ratio",
          numerator: files,
          denominator: staff,
          bands: ">80%:10;70%:7;50%:ratio/90%;20%:50%",
        }),
        criterion("I/3", "15", {
          kind: "tier",
          value: { label: "Số tin, bài", unit: "bài", profile: "staff" },
          measure: "count",
          tiers: "20:15;15:10;10:5",
        }),
        criterion("I/4", "5", { kind: "tier", value: { label: "Tỷ lệ" }, measure: "percent", tiers: "90:max;50:50%" }),
        criterion("I/5", "5", { kind: "tier", value: { label: "Số ngày" }, measure: "days", tiers: "<=3:5;<=7:2" }),
        criterion("I/6", "7.5", {
          kind: "tier",
          value: { label: "Kinh phí" },
          measure: "money",
          tiers: ">100:7.5;50:3",
        }),
      ],
    },
    {
      type: "section",
      id: "II",
      code: "II",
      title: "Lựa chọn, số lượng, điểm trừ",
      items: [
        {
          type: "section",
          id: "II.1",
          code: "1",
          title: "Nhóm con",
          exceptions: [na("half")],
          items: [
            criterion("II.1/a", "4", { kind: "choice", options: longOptions }, { guidance: "Chọn một", code: "" }),
            criterion(
              "II.1/b",
              "6",
              { kind: "units", count: { label: "Phần mềm", unit: "phần mềm", profile: "staff" }, pointsEach: "1.5" },
              { detail: "Phần mềm dùng chung", printedMaxPoints: "0", resolutions: [resolution] },
            ),
            criterion(
              "II.1/c",
              "10",
              {
                kind: "deduction",
                lines: [
                  { label: "Trả lời chậm", unit: "lần", points: "2" },
                  { label: "Không trả lời", points: "5" },
                ],
              },
              { exceptions: [none("full")] },
            ),
            criterion("II.1/d", "5", {
              kind: "deduction",
              lines: [{ label: "Thiếu mục", points: "0.5" }],
              options: [
                { label: "Cập nhật đầy đủ", points: "5" },
                { label: "Không cập nhật", points: "0" },
              ],
            }),
          ],
        },
        {
          type: "section",
          id: "II.2",
          code: "2",
          title: "Khuyến khích trong nhóm",
          bonus: true,
          items: [
            criterion(
              "II.2/a",
              "5",
              { kind: "score", score: { label: "Điểm của tỉnh", unit: "điểm", profile: "staff" }, outOf: "100" },
              { evidence: { ask: "Thông báo điểm", missingScoresZero: true } },
            ),
          ],
        },
        criterion(
          "II/3",
          "20",
          { kind: "points" },
          {
            evidence: { ask: "Kế hoạch", required: false },
            exceptions: [na("half"), none("2"), { kind: "late", when: "Quá hạn", keep: "75%" }],
          },
        ),
      ],
    },
    {
      type: "section",
      id: "IV",
      code: "IV",
      title: "Thang lũy tiến, có trần",
      ceiling: "16",
      exceptions: [na("excluded")],
      items: [
        criterion("IV/1", "5", {
          kind: "ladder",
          numerator: files,
          denominator: staff,
          measure: "percent",
          from: "80%",
          base: "2",
          step: "5%",
          each: "0.5",
        }),
        criterion("IV/2", "6", {
          kind: "ladder",
          value: { label: "Số mô hình", unit: "mô hình", profile: "staff" },
          measure: "count",
          from: "2",
          base: "1",
          step: "1",
          each: "0.75",
        }),
        criterion(
          "IV/3",
          "8",
          {
            kind: "ratio",
            numerator: files,
            denominator: { label: "Số hồ sơ của đơn vị cao nhất" },
            bands: "85%:max;60%:ratio/85%",
            best: true,
          },
          { exceptions: [none("excluded")] },
        ),
      ],
    },
    {
      type: "section",
      id: "V",
      code: "V",
      title: "Điểm trừ",
      maxPoints: "6",
      penalty: true,
      items: [
        criterion("V/1", "4", {
          kind: "units",
          count: { label: "Hồ sơ trễ hạn", unit: "hồ sơ" },
          pointsEach: "0.5",
        }),
        criterion("V/2", "5", { kind: "points" }, { evidence: { ask: "Biên bản" } }),
      ],
    },
    {
      type: "section",
      id: "III",
      code: "*",
      title: "Điểm khuyến khích",
      maxPoints: "2",
      bonus: true,
      items: [
        criterion("III/1", "2", { kind: "points" }, { evidence: { ask: "Tài liệu kiểm chứng", required: true } }),
      ],
    },
  ],
  notes: ["Không có tài liệu kiểm chứng thì chấm 0 điểm."],
  signatures: [
    { role: "NGƯỜI TỔNG HỢP", hint: "(ký, ghi rõ họ tên)", part: "self" },
    { role: "THỦ TRƯỞNG CƠ QUAN", hint: "(ký tên, đóng dấu)" },
    { role: "ĐẠI DIỆN ĐƠN VỊ ĐÁNH GIÁ", part: "appraisal" },
  ],
  resolutions: [resolution],
};
