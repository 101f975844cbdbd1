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
    vi: "Chọn một dòng trên trang tính, hoặc bấm “Tới dòng cần nhập”.",
    en: "Select a row on the sheet, or press “Go to the next open row”.",
  },
  "card.cost": { vi: "Bị trừ điểm", en: "Points are taken off" },
  "card.free": { vi: "Không bị trừ điểm", en: "Nothing is taken off" },
  "card.hint.notCounted": { vi: "Dòng này chưa được tính điểm.", en: "This row gives no points yet." },
  "card.hint.inverted": {
    vi: "Kiểm tra lại: có thể đã nhập ngược tử và mẫu.",
    en: "Check them: the two figures may be the wrong way round.",
  },
  "card.guidance": { vi: "Cách tính theo bản in", en: "Rule as printed" },
  "card.unclear": { vi: "{count} nội dung chưa rõ", en: "Left open: {count}" },
  "card.read": { vi: "Cách hiểu", en: "How it is read" },
  "card.options": { vi: "Chọn một mức", en: "Choose one" },
  "card.keys": { vi: "phím 1 – {last}, 0 để bỏ chọn", en: "keys 1 – {last}, 0 clears" },
  "card.figures": { vi: "Số liệu", en: "Figures" },
  "card.judged": { vi: "Điểm chấm", en: "Points given" },
  "card.each": { vi: "trừ {points} điểm mỗi trường hợp", en: "minus {points} points each" },
  "card.use": { vi: "Dùng {value} ({=label})", en: "Use {value} ({=label})" },
  "card.differs": { vi: "khác {=label}: {value}", en: "differs from {=label}: {value}" },
  "card.exception.held": { vi: "Trường hợp ngoại lệ", en: "Exception" },
  "card.exception.no": { vi: "Không có", en: "None" },
  "card.exception.noReason": {
    vi: "Ghi lý do của ngoại lệ ở ô Ghi chú dưới đây.",
    en: "Give the reason of the exception in the note below.",
  },
  "card.note": { vi: "Ghi chú", en: "Note" },
  "card.advice": { vi: "Để lên bậc trên", en: "To reach the next tier" },
  "card.locked": {
    vi: "Phần tự chấm đã khóa vì phiếu đang được thẩm định.",
    en: "The self-scored part is locked while the form is appraised.",
  },
  "card.locked.status": {
    vi: "Phần tự chấm đang khóa theo tình trạng phiếu. Phiếu còn ở đơn vị thì chuyển tình trạng ở Gửi và kiểm tra; phiếu đã gửi thì đề nghị nơi nhận trả lại.",
    en: "The self-scored part is locked by the form's state. While you have it in hand, move it on under Send and check; ask for a sent form to be sent back.",
  },
  "card.moved": {
    vi: "Ô vừa đổi thành {=now}; đang gõ {=typed}.",
    en: "The cell is now {=now}; you are typing {=typed}.",
  },
  "card.moved.blank": {
    vi: "Ô vừa được xóa trống; đang gõ {=typed}.",
    en: "The cell was emptied; you are typing {=typed}.",
  },
  "card.moved.keep": { vi: "Ghi {=typed}", en: "Write {=typed}" },
  "card.moved.take": { vi: "Lấy {=now}", en: "Take {=now}" },
  "card.moved.takeBlank": { vi: "Để trống", en: "Leave blank" },
  "card.mean": { vi: "Là {value}", en: "It is {value}" },
  "card.mean.pair": { vi: "Là {num} trên tổng số {den}", en: "It is {num} out of {den}" },
  "typed.typed-date": {
    vi: "“{=text}” là một ngày. Ở đây cần một số.",
    en: "“{=text}” is a date. A number is needed here.",
  },
  "typed.typed-fraction": {
    vi: "“{=text}”: ngày tháng hay tỷ lệ? Ở đây cần một số.",
    en: "“{=text}”: a date or a ratio? A number is needed here.",
  },
  "typed.typed-percent": {
    vi: "“{=text}” là tỷ lệ phần trăm. Ở đây cần số lượng.",
    en: "“{=text}” is a percentage. A quantity is needed here.",
  },
  "typed.typed-unit": {
    vi: "“{=text}” có chữ kèm theo. Chỉ ghi số.",
    en: "“{=text}” has words in it. Enter the number only.",
  },
  "typed.notWritten": { vi: "Chưa ghi vào ô.", en: "Not written yet." },

  "foot.next": { vi: "Ghi và sang dòng sau", en: "Save and go on" },
  "foot.last": { vi: "Ghi", en: "Save" },
  "foot.begin": { vi: "Tới dòng cần nhập", en: "Go to the next open row" },
  "foot.none": { vi: "Không còn dòng nào phải nhập.", en: "No row is left to do." },
  "foot.done": { vi: "Đã ghi. Không còn dòng nào phải nhập phía sau.", en: "Saved. No row below is left to do." },
  "foot.left": { vi: "còn {count} dòng", en: "{count} rows left" },
  "foot.left.none": { vi: "đã đủ", en: "complete" },
  "foot.previous": { vi: "Dòng cần nhập trước (Alt+PgUp)", en: "Previous open row (Alt+PgUp)" },
  "foot.following": { vi: "Dòng cần nhập tiếp (Alt+PgDn)", en: "Next open row (Alt+PgDn)" },
  "foot.stay.previous": { vi: "Phía trên không còn dòng nào phải nhập.", en: "No row above is left to do." },
  "foot.stay.next": { vi: "Phía dưới không còn dòng nào phải nhập.", en: "No row below is left to do." },

  "group.left": { vi: "Còn phải nhập trong nhóm", en: "Left to do in this group" },
  "group.complete": { vi: "Nhóm này đã nhập đủ.", en: "This group is complete." },
  "unwritten.title": { vi: "Đang gõ dở ở dòng khác, chưa ghi vào ô", en: "Typed for other rows and not written" },

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
