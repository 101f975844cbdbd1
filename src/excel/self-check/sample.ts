import type { Answers } from "../../rubric/answers";
import type { Rubric } from "../../rubric/schema";

// The form that the check installs: small, with what forms are made of. Its points are worked out by hand.

/** By this id the check knows its own forms, and touches no other. */
export const SAMPLE_ID = "kiem-tra-excel";

export const sample: Rubric = {
  schemaVersion: 1,
  id: SAMPLE_ID,
  title: "PHIẾU THỬ CỦA ITSCORE (TẠM, SẼ TỰ XÓA)",
  shortTitle: "ITSCORE kiểm tra",
  issuer: "ITSCORE",
  year: 2026,
  level: "thử",
  language: "vi",
  rounding: { decimals: 2, mode: "half-up" },
  maxPoints: "13",
  profile: [
    { id: "agency", label: "Tên cơ quan", kind: "text" },
    { id: "staff", label: "Tổng số cán bộ, công chức", kind: "count", unit: "người" },
  ],
  items: [
    {
      type: "section",
      id: "1",
      code: "1",
      title: "HẠ TẦNG",
      maxPoints: "8",
      items: [
        {
          type: "criterion",
          id: "1.1",
          code: "1.10",
          title: "Tỷ lệ cán bộ, công chức được trang bị máy tính để xử lý công việc",
          maxPoints: "5",
          rule: {
            kind: "ratio",
            numerator: { label: "Số máy tính" },
            denominator: { label: "Tổng số cán bộ, công chức", profile: "staff" },
          },
          guidance: "Điểm = (Số máy tính / Tổng số cán bộ, công chức) × 5",
          exceptions: [{ kind: "na", when: "Đơn vị không có nhiệm vụ này", award: "half" }],
        },
        {
          type: "criterion",
          id: "1.2",
          code: "1.2",
          title: "Số tin, bài trên Trang thông tin điện tử",
          maxPoints: "3",
          rule: {
            kind: "tier",
            value: { label: "Số tin, bài", unit: "bài" },
            measure: "count",
            tiers: "20:3;10:2;5:1",
          },
        },
      ],
    },
    {
      type: "section",
      id: "2",
      code: "2",
      title: "QUẢN LÝ",
      maxPoints: "5",
      items: [
        {
          type: "criterion",
          id: "2.1",
          code: "2.1",
          title: "Ban hành kế hoạch",
          maxPoints: "2",
          rule: {
            kind: "choice",
            options: [
              { label: "Có, đúng hạn", points: "2" },
              { label: "Có, chậm", points: "1" },
              { label: "Không", points: "0" },
            ],
          },
          evidence: { ask: "Số, ký hiệu, ngày ban hành kế hoạch" },
        },
        {
          type: "criterion",
          id: "2.2",
          code: "2.2",
          title: "Báo cáo định kỳ",
          maxPoints: "3",
          rule: {
            kind: "deduction",
            lines: [
              { label: "Báo cáo chậm", unit: "lần", points: "0.5" },
              { label: "Báo cáo thiếu nội dung", unit: "lần", points: "0.25" },
            ],
          },
        },
      ],
    },
  ],
  notes: ["Phiếu này do nút “Kiểm tra Excel này” tạo ra và tự xóa khi kiểm tra xong."],
  signatures: [{ role: "NGƯỜI CHẤM", hint: "(Ký, ghi rõ họ tên)" }],
};

export const sampleAnswers: Answers = {
  "1.1": { num: 13, den: 15, note: "=1+1 là chữ, không phải công thức" },
  "1.2": { value: 12 },
  "2.1": { option: 0, evidence: "12/KH-UBND ngày 03/02/2026" },
  "2.2": { counts: [1, 2] },
};

export const sampleProfile = { agency: "Sở Thử nghiệm – Kiểm tra", staff: "15" } as const;

/** 13/15 × 5 = 4,333…; 12 bài ≥ 10 → 2; đúng hạn → 2; 3 − 1 × 0,5 − 2 × 0,25 = 2. */
export const samplePoints: Readonly<Record<string, number>> = {
  "criterion:1.1": 4.33,
  "criterion:1.2": 2,
  "criterion:2.1": 2,
  "criterion:2.2": 2,
  "section:1": 6.33,
  "section:2": 4,
  total: 10.33,
};
