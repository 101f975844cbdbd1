import type { Words } from "./words";

/** What the parts say that several places share; each place brings them along. */
export const partWords = {
  "reading.slow.do": {
    vi: "Việc đọc trang tính lâu hơn bình thường. Nếu một ô đang được sửa hoặc Excel đang mở hộp thoại, hãy kết thúc việc đó.",
    en: "Reading the sheet takes longer than usual. If a cell is being edited or a dialog is open, finish that first.",
  },

  "unit.points": { vi: "{points} điểm", en: "{points} points" },
  "unit.pointsOff": { vi: "{points} điểm trừ", en: "{points} points off" },
  "unit.pointsWithBonus": {
    vi: "{points} điểm + {bonus} điểm khuyến khích",
    en: "{points} points + {bonus} bonus points",
  },
  "unit.criteria": { vi: "{count} tiêu chí", en: "{count} criteria" },
  "unit.filled": { vi: "{filled}/{count} tiêu chí", en: "{filled}/{count} criteria" },

  resolutions: { vi: "Nội dung bản in chưa rõ", en: "What the print leaves open" },
  "resolutions.printed": { vi: "Bản in", en: "Printed" },
  "resolutions.reading": { vi: "Cách hiểu", en: "Reading" },
  "resolutions.reason": { vi: "Lý do", en: "Reason" },

  "other.title": { vi: "Trang tính này không phải phiếu chấm điểm", en: "This sheet is not a scoring form" },
  "other.forms": { vi: "Phiếu có trong sổ làm việc này:", en: "Forms in this workbook:" },
  "other.goTo": { vi: "Mở phiếu “{=name}”", en: "Go to “{=name}”" },
  "other.create": {
    vi: "Chọn bộ tiêu chí trong Thư viện để tạo phiếu.",
    en: "Choose a rubric in the Library to create a form.",
  },
  "other.library": { vi: "Tới Thư viện", en: "Go to the Library" },
  "total.none": { vi: "–", en: "–" },
  "total.faulty": {
    vi: "{count} tiêu chí có lỗi, chưa kể vào tổng điểm",
    en: "{count} in error, left out of the total",
  },
  "sections.bonus": { vi: "ngoài tổng điểm tối đa", en: "outside the total maximum" },
  "attention.group": { vi: "{=kind} ({count})", en: "{=kind} ({count})" },
  "attention.fault": { vi: "Lỗi số liệu", en: "Wrong figures" },
  "attention.ambiguous-number": { vi: "Số có hai cách đọc", en: "Number with two readings" },
  "attention.partial": { vi: "Thiếu số liệu", en: "Figure missing" },
  "attention.numerator-over-denominator": { vi: "Tử lớn hơn mẫu", en: "Numerator above denominator" },
  "attention.over-cap": { vi: "Vượt trần", en: "Above the maximum" },
  "attention.reason-missing": { vi: "Chưa ghi lý do ngoại lệ", en: "Exception without a reason" },
  "attention.evidence-missing": { vi: "Thiếu minh chứng", en: "Evidence missing" },
  "attention.blank": { vi: "Chưa nhập", en: "Not filled in" },
  "attention.goTo": { vi: "Đi tới ô", en: "Go to cell" },
  "attention.goTo.of": { vi: "Đi tới ô của {=criterion}", en: "Go to the cell of {=criterion}" },
  "attention.rowGone": { vi: "Dòng này không còn trên trang tính", en: "This row is no longer on the sheet" },

  card: { vi: "Dòng đang chọn", en: "Selected row" },
  "card.rule": { vi: "Cách tính", en: "Rule" },
  "card.figure.none": { vi: "chưa nhập", en: "not filled in" },
  "card.option": { vi: "Phương án chọn", en: "Chosen option" },
  "card.reading": { vi: "Là số {value}", en: "It is the number {value}" },
  "card.exception": { vi: "Ngoại lệ", en: "Exception" },
  "card.exception.na": { vi: "Không áp dụng", en: "Not applicable" },
  "card.exception.none": { vi: "Không phát sinh", en: "No cases" },
  "card.exception.late": { vi: "Chậm thời hạn", en: "Late" },
  "card.steps": { vi: "Các bước tính", en: "How the points come about" },
  "card.evidence": { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  "card.evidence.given": { vi: "Đã ghi: {=text}", en: "Given: {=text}" },
  "card.evidence.none": { vi: "Chưa ghi", en: "None given" },
} as const satisfies Words;
