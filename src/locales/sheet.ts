import { formWords } from "./form";
import type { Words } from "./words";

/** Words that are written into the worksheet, in the rubric's language. */
export const sheetWords = {
  ...formWords,

  "bar.no-agency": { vi: "(chưa ghi tên cơ quan)", en: "(no agency yet)" },
  "bar.appraised": { vi: "Đã thẩm định {=count}/{of}: ", en: "Appraised {=count}/{of}: " },
  "bar.difference": { vi: "; chênh lệch trên các dòng này ", en: "; difference on these rows " },
  "appraisal.signature": { vi: "ĐẠI DIỆN ĐƠN VỊ ĐÁNH GIÁ", en: "FOR THE APPRAISING AGENCY" },
  "state.reason-needed": { vi: "✎ Thiếu lý do", en: "✎ Reason missing" },
  "state.opinion-needed": { vi: "✎ Thiếu ý kiến", en: "✎ Opinion missing" },
  "state.explanation-open": { vi: "✎ Chờ giải trình", en: "✎ Waiting for explanation" },
  "prompt.reason": {
    vi: "Chọn lý do khi điểm thẩm định khác điểm tự chấm; chọn “Khác” thì ghi rõ ở cột Ý kiến.",
    en: "Choose a reason where the points differ; with “Other” give words in the opinion column.",
  },
  "prompt.title.reason": { vi: "Lý do", en: "Reason" },

  line: {
    vi: "{=label}: số trường hợp (mỗi trường hợp trừ {points} điểm)",
    en: "{=label}: number of cases (minus {points} points each)",
  },
  profile: { vi: "THÔNG TIN CHUNG", en: "GENERAL INFORMATION" },
  total: { vi: "TỔNG CỘNG", en: "TOTAL" },
  "total.applies": { vi: "TỔNG CỘNG (áp dụng {=applies}/{max})", en: "TOTAL ({=applies} of {max} apply)" },
  rescaled: { vi: "ĐIỂM QUY ĐỔI (thang {max})", en: "RESCALED (out of {max})" },
  grade: { vi: "XẾP LOẠI", en: "GRADE" },
  "total.live": { vi: "Tổng điểm", en: "Total" },
  notes: { vi: "Ghi chú:", en: "Notes:" },
  "place-date": { vi: "………………, ngày …… tháng …… năm {=year}", en: "………………, date ……………… {=year}" },

  "state.blank": { vi: "○ Chưa nhập", en: "○ Not filled in" },
  "state.partial": { vi: "◐ Thiếu số liệu", en: "◐ Figure missing" },
  "state.awaits-best": { vi: "◔ Tính khi tổng hợp", en: "◔ Scored with all units" },
  "state.not-a-number": { vi: "✖ Không phải là số", en: "✖ Not a number" },
  "state.negative": { vi: "✖ Số âm", en: "✖ Negative number" },
  "state.figure-fault": { vi: "✖ Quá 3 số lẻ hoặc quá lớn", en: "✖ Over 3 decimals or too large" },
  "state.figure-limit": { vi: "✖ Quá 3 số lẻ hoặc quá {limit}", en: "✖ Over 3 decimals or above {limit}" },
  "state.not-whole": { vi: "✖ Phải là số nguyên, không phải %", en: "✖ Must be a whole number, no %" },
  "state.large-scale": { vi: "✖ Ghi dạng phần trăm: 85%", en: "✖ Enter a percent: 85%" },
  "state.zero-denominator": { vi: "✖ Mẫu số bằng 0", en: "✖ Denominator is 0" },
  "state.unknown-option": {
    vi: "✖ Không nhận ra: chọn lại trong danh sách",
    en: "✖ Unknown: choose again from the list",
  },
  "state.two-answers": { vi: "✖ Chỉ dùng câu trả lời chung hoặc số lượng", en: "✖ Use the whole answer or the counts" },
  "state.unknown-exception": {
    vi: "✖ Không nhận ra ngoại lệ: chọn lại trong danh sách",
    en: "✖ Unknown exception: choose again from the list",
  },
  "state.excepted": { vi: "✓ Theo ngoại lệ", en: "✓ By exception" },
  "state.excluded": { vi: "✓ Không chấm, trừ điểm tối đa", en: "✓ Not scored, out of the maximum" },
  "state.reason-missing": { vi: "✎ Ghi lý do ngoại lệ ở cột Ghi chú", en: "✎ Give the reason in the note column" },
  "state.no-evidence": { vi: "✎ Thiếu minh chứng: 0 điểm", en: "✎ Evidence missing: 0 points" },
  "state.numerator-over-denominator": { vi: "▲ Tử lớn hơn mẫu", en: "▲ Numerator above denominator" },
  "state.small-scale": { vi: "▲ Xem lại thang: 0,95 hay 95?", en: "▲ Check the scale: 0.95 or 95?" },
  "state.over-cap": { vi: "▲ Vượt trần {max} điểm", en: "▲ Above the maximum {max}" },
  "state.evidence-missing": { vi: "✎ Thiếu minh chứng", en: "✎ Evidence missing" },
  "state.done": { vi: "✓ Đủ", en: "✓ Complete" },
  "group.faults": { vi: "Có {=count} dòng lỗi ✖", en: "{=count} rows in error ✖" },
  "group.open": { vi: "Còn {=count} dòng chưa chấm", en: "{=count} rows not scored" },
  "group.remarks": { vi: "Còn {=count} dòng cần bổ sung ✎", en: "{=count} rows need more ✎" },
  "group.awaits": {
    vi: "Tạm tính: {=count} dòng tính khi tổng hợp ◔",
    en: "Provisional: {=count} rows scored with all units ◔",
  },
  "group.done": { vi: "Đủ ✓", en: "Complete ✓" },

  "prompt.number": { vi: "Nhập số, từ 0 trở lên. {=label}", en: "Enter a number, 0 or more. {=label}" },
  "prompt.number-limit": {
    vi: "Nhập số, từ 0 đến {limit} (mức tính chính xác của dòng này). {=label}",
    en: "Enter a number, 0 to {limit} (up to which this row is exact). {=label}",
  },
  "prompt.whole-limit": {
    vi: "Nhập số nguyên, từ 0 đến {limit} (mức tính chính xác của dòng này). {=label}",
    en: "Enter a whole number, 0 to {limit} (up to which this row is exact). {=label}",
  },
  "prompt.whole": { vi: "Nhập số nguyên, từ 0 trở lên. {=label}", en: "Enter a whole number, 0 or more. {=label}" },
  "prompt.best": {
    vi: "Chưa biết thì để trống, điểm được tính khi tổng hợp.",
    en: "Leave blank while unknown: scored when units are ranked.",
  },
  "prompt.option": { vi: "Chọn một phương án trong danh sách.", en: "Choose one option from the list." },
  "prompt.exception": {
    vi: "Chỉ chọn khi thuộc trường hợp ngoại lệ, và ghi lý do ở cột Ghi chú. {=when}",
    en: "Only for an exception, with the reason in the note column. {=when}",
  },
  "prompt.judged": { vi: "Nhập điểm được chấm, từ 0 đến {max}.", en: "Enter the points given, 0 to {max}." },
  "prompt.title.numerator": { vi: "Tử số", en: "Numerator" },
  "prompt.title.denominator": { vi: "Mẫu số", en: "Denominator" },
  "prompt.title.value": { vi: "Số liệu", en: "Figure" },
  "prompt.title.option": { vi: "Phương án", en: "Option" },
  "prompt.title.evidence": { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  "refused.title": { vi: "Số liệu chưa đúng", en: "Not a valid figure" },
  "refused.number": {
    vi: "Chỉ nhập số từ 0 đến {limit}, không kèm chữ; số lớn hơn thì ghi theo đơn vị lớn hơn. Để trống nếu chưa có số liệu.",
    en: "Only a number of 0 to {limit}, without letters; use a larger unit for more. Leave blank if there is no figure yet.",
  },
  "refused.whole": {
    vi: "Chỉ nhập số nguyên từ 0 đến {limit}, không kèm chữ. Để trống nếu chưa có số liệu.",
    en: "Only a whole number of 0 to {limit}, without letters. Leave blank if there is no figure yet.",
  },
  "refused.judged": {
    vi: "Chỉ nhập điểm từ 0 trở lên, không kèm chữ. Để trống nếu chưa chấm.",
    en: "Only points of 0 or more, without letters. Leave blank if nobody has scored it yet.",
  },
  "refused.option": {
    vi: "Hãy chọn một phương án trong danh sách, hoặc để trống.",
    en: "Choose an option from the list, or leave blank.",
  },
} as const satisfies Words;
