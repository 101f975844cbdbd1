import type { Words } from "./words";

/** The way of a form in the pane: whose turn it is, what is locked, where it goes from here. */
export const wayWords = {
  status: { vi: "Tình trạng phiếu", en: "State of the form" },
  "turn.agency": { vi: "phiếu ở đơn vị", en: "with the agency" },
  "turn.head": { vi: "phiếu ở thủ trưởng đơn vị", en: "with the head of the agency" },
  "turn.province": { vi: "phiếu ở cơ quan thẩm định", en: "with the appraising agency" },
  "turn.nobody": { vi: "không ai phải làm gì thêm", en: "with nobody" },
  open: {
    vi: "Đang mở để nhập: {=parts}. Ô khác được khóa.",
    en: "Open to be filled in: {=parts}. Other cells are locked.",
  },
  "open.self": { vi: "phần tự chấm", en: "the self-scored part" },
  "open.appraisal": { vi: "phần thẩm định", en: "the appraiser's part" },
  "open.answer": { vi: "giải trình và tài liệu bổ sung", en: "explanations and added evidence" },
  "open.none": {
    vi: "Mọi ô nhập đều khóa. Khóa này không có mật khẩu: ai cũng chuyển được tình trạng phiếu.",
    en: "Every input is locked. There is no password to it: anybody can move the form on.",
  },
  next: { vi: "Chuyển tình trạng sang", en: "Move it on to" },
  move: { vi: "Chuyển tình trạng", en: "Move the form on" },
  moving: { vi: "Đang chuyển…", en: "Moving it on…" },
  moved: { vi: "Đã chuyển sang “{=status}”.", en: "Moved on to “{=status}”." },
  remark: { vi: "Lý do trả lại", en: "Why it is sent back" },
  "remark.missing": {
    vi: "Ghi lý do để đơn vị biết phải sửa gì.",
    en: "Say why, so that the agency knows what to change.",
  },
  "remark.told": { vi: "Lý do trả lại: {=remark}", en: "Sent back because: {=remark}" },
  "deadline.day": { vi: "Hạn nộp {day}", en: "Due {day}" },
  "deadline.left": { vi: "còn {count} ngày", en: "{count} days left" },
  "deadline.today": { vi: "hôm nay là hạn nộp", en: "due today" },
  "deadline.over": { vi: "quá hạn {count} ngày", en: "{count} days overdue" },
  period: { vi: "Hạn nộp và kỳ số liệu", en: "Deadline and days of the figures" },
  "period.what": {
    vi: "Nhập một lần, theo công văn yêu cầu chấm. Hiện trên thanh đầu phiếu cho mọi người; không chặn việc gì.",
    en: "Asked once, as the official letter says. The bar of the form tells everybody; nothing is refused by it.",
  },
  "period.deadline": { vi: "Hạn nộp", en: "Deadline" },
  "period.dataFrom": { vi: "Số liệu từ ngày", en: "Figures from" },
  "period.dataTo": { vi: "đến ngày", en: "up to" },
  "period.reversed": { vi: "Ngày cuối đứng trước ngày đầu.", en: "The last day is before the first." },
  "period.keep": { vi: "Lưu hạn và kỳ số liệu", en: "Keep them" },
  "period.kept": { vi: "Đã lưu vào phiếu.", en: "They are kept in the form." },
} as const satisfies Words;
