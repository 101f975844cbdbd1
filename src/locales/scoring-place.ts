import type { Words } from "./words";

/** The place where the agency scores itself: its total, its groups, the card of the selected row. */
export const scoringPlaceWords = {
  "total.title": { vi: "Tổng điểm tự chấm", en: "Total self score" },
  "total.percent": { vi: "Đạt {percent}%", en: "{percent}% achieved" },
  "total.percentWithoutBonus": {
    vi: "Đạt {percent}% (không kể {bonus} điểm khuyến khích)",
    en: "{percent}% achieved (bonus of {bonus} apart)",
  },
  "total.penalty": { vi: "Điểm trừ {penalty}", en: "Penalty {penalty}" },
  "total.applies": { vi: "Áp dụng {applies}/{max} điểm tối đa", en: "{applies} of {max} points apply" },
  "total.rescaled": { vi: "Quy đổi {points}/{max}", en: "Rescaled {points} of {max}" },
  "total.grade": { vi: "Xếp loại {=grade}", en: "Grade {=grade}" },
  "total.filled": { vi: "Đã chấm {filled}/{count} tiêu chí", en: "{filled}/{count} criteria scored" },
  "total.spoken": {
    vi: "Tổng điểm {points} trên {max}, đã chấm {filled} trên {count} tiêu chí",
    en: "Total {points} of {max}, {filled} of {count} criteria scored",
  },
  "total.spokenFaulty": {
    vi: "Tổng điểm {points} trên {max}, chưa kể {faulty} tiêu chí có lỗi; đã chấm {filled} trên {count} tiêu chí",
    en: "Total {points} of {max} without {faulty} criteria in error, {filled} of {count} criteria scored",
  },
  "total.spokenNone": { vi: "Chưa có điểm", en: "No points yet" },

  sections: { vi: "Điểm theo nhóm", en: "Points by section" },
  "sections.faulty": { vi: "{count} lỗi", en: "{count} in error" },
  "sections.penalty": { vi: "điểm trừ", en: "penalty" },
  "sections.out": { vi: "Nhóm không chấm", en: "Not scored" },
  "sections.applies": { vi: "điểm tối đa {max}, có dòng không chấm", en: "maximum {max}, some rows not scored" },
  "sections.capped": { vi: "cộng các dòng {raw}, tính đến trần", en: "rows add up to {raw}, counted to the ceiling" },

  attention: { vi: "Cần chú ý", en: "Needs attention" },
  "attention.none": { vi: "Không có gì cần chú ý.", en: "Nothing needs attention." },
  "card.none": {
    vi: "Chọn một dòng tiêu chí trên trang tính để xem cách tính và các bước ra điểm.",
    en: "Select a criterion's row on the sheet to see its rule and how its points come about.",
  },
  "card.scored": { vi: "Đã có điểm", en: "Scored" },
  "card.cost": { vi: "Bị trừ điểm", en: "Points are taken off" },
  "card.free": { vi: "Không bị trừ điểm", en: "Nothing is taken off" },
  "card.hint.notCounted": { vi: "Dòng này chưa được tính điểm.", en: "This row gives no points yet." },
  "card.hint.inverted": {
    vi: "Kiểm tra lại: có thể đã nhập ngược tử và mẫu.",
    en: "Check them: the two figures may be the wrong way round.",
  },
  "card.guidance": { vi: "Cách tính điểm, nguyên văn", en: "Printed guidance" },
  "card.options": { vi: "Phương án chọn", en: "Chosen option" },
  "card.figures": { vi: "Số liệu", en: "Figures" },
  "card.judged": { vi: "Điểm chấm", en: "Points given" },
  "card.use": { vi: "Dùng {value} ({=label})", en: "Use {value} ({=label})" },
  "card.exception.noReason": { vi: "Chưa ghi lý do ở cột Ghi chú.", en: "No reason in the note column yet." },
  "card.advice": { vi: "Để lên bậc trên", en: "To reach the next tier" },
  "card.evidence.optional": { vi: "không bắt buộc", en: "optional" },

  "example.blank": { vi: "Phiếu chưa có số liệu.", en: "The form has no figures yet." },
  "example.fill": { vi: "Điền số liệu {=name}", en: "Fill in the figures of {=name}" },
  "example.filling": { vi: "Đang điền số liệu…", en: "Filling in…" },
  "example.held": { vi: "Số liệu mẫu: {=title}", en: "Example figures: {=title}" },
  "example.note": { vi: "Ghi chú về số liệu mẫu", en: "Notes on the example" },

  menu: { vi: "Lệnh khác của phiếu", en: "More commands" },
  "menu.clear": { vi: "Xóa số liệu", en: "Clear the figures" },
  "clear.title": { vi: "Xóa số liệu của phiếu?", en: "Clear the figures of this form?" },
  "clear.body": {
    vi: "Mọi số liệu, phương án chọn, tài liệu kiểm chứng và thông tin chung trên trang “{=name}” sẽ bị xóa, kể cả số liệu đã sửa. Cách tính và định dạng giữ nguyên.",
    en: "All figures, chosen options, evidence and general information on “{=name}” will be removed, also those you changed. Rules and formats stay.",
  },
  "clear.running": { vi: "Đang xóa…", en: "Clearing…" },
} as const satisfies Words;
