import { expect, test } from "vitest";
import { type ComparedForm, compareForms, comparePoints, whoseChange } from "../../src/consolidate/compare-forms";
import { loadRubric } from "../../src/rubric/library";

const rubric = await loadRubric("bieu-mau-minh-hoa");

const sent: ComparedForm = {
  status: "sent",
  profile: { agency: "UBND xã A", staff: "25" },
  answers: {
    "I/1.1": { option: 0, evidence: "1/KH-UBND" },
    "I/1.2": { num: 54, den: 60, note: "theo báo cáo" },
    "I/1.3": { counts: [1, 0] },
    "II/2.1": { num: { cellText: "0,5" }, den: 25 },
  },
  appraisal: null,
  council: null,
};
const returned: ComparedForm = {
  status: "explaining",
  profile: { agency: "UBND  xã A", staff: "26" },
  answers: {
    ...sent.answers,
    "I/1.2": { num: 54, den: 60, note: "theo báo cáo " },
    "I/1.3": { counts: [1, 1] },
    "II/2.1": { num: 0.5, den: 25 },
  },
  appraisal: {
    "I/1.1": { option: 1, reason: "late", note: "Ban hành ngày 05/02", request: "Gửi bản có dấu" },
    "I/1.2": { num: 45, den: 60, reason: "other-figures", explanation: "Đã gửi kèm" },
  },
  council: null,
};

test("a sent and a returned form differ in exactly what was planted, by the hand that did it, with its points", () => {
  const differences = compareForms(rubric, sent, returned);
  expect(differences.map((one) => [whoseChange(one), one.row, one.column, one.a, one.b])).toEqual([
    ["status", "status", null, "sent", "explaining"],
    ["profile", "profile:staff", "figure", "25", "26"],
    ["appraiser", "criterion:I/1.1", "appraisedFigure", "", "Ban hành sau ngày 31/01"],
    ["appraiser", "criterion:I/1.1", "opinion", "", "Ban hành ngày 05/02"],
    ["appraiser", "criterion:I/1.1", "request", "", "Gửi bản có dấu"],
    ["appraiser", "criterion:I/1.1", "reason", "", "Chậm thời hạn"],
    ["appraiser", "criterion:I/1.2", "appraisedFigure", "", "45"],
    ["appraiser", "criterion:I/1.2", "appraisedDenominator", "", "60"],
    ["answers", "criterion:I/1.2", "explanation", "", "Đã gửi kèm"],
    ["appraiser", "criterion:I/1.2", "reason", "", "Số liệu hệ thống khác"],
    ["agency", "line:I/1.3:1", "figure", "0", "1"],
  ]);
  const { self, appraisal } = comparePoints(rubric, sent, returned);
  // 5 − 0.5 and another 2 for a report that was not sent; 3 points after 31/01; 75/90 × 10 = 8.33.
  expect(self.get("criterion:I/1.3")).toEqual({ a: "4.5", b: "2.5" });
  expect([...self.keys()]).toContain("total");
  expect(self.has("criterion:I/1.1")).toBe(false);
  expect(appraisal.get("criterion:I/1.1")).toEqual({ a: null, b: "3" });
  expect(appraisal.get("criterion:I/1.2")).toEqual({ a: null, b: "8.33" });
  expect(compareForms(rubric, returned, returned)).toEqual([]);
});

test("what the council decides is its own hand", () => {
  const decided = { ...returned, council: { "I/1.2": { points: 8, reason: "Đã có hồ sơ" } } };
  const differences = compareForms(rubric, returned, decided);
  expect(differences.map((one) => [whoseChange(one), one.row, one.column, one.a, one.b])).toEqual([
    ["council", "criterion:I/1.2", "council", "", "8"],
    ["council", "criterion:I/1.2", "councilReason", "", "Đã có hồ sơ"],
  ]);
  expect(comparePoints(rubric, returned, decided).council.get("criterion:I/1.2")).toEqual({ a: null, b: "8" });
});
