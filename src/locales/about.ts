import type { Words } from "./words";

/** Về ITSCORE: the version, what is new, the report of errors. */
export const aboutWords = {
  back: { vi: "Quay lại", en: "Back" },
  version: { vi: "Phiên bản {=version}", en: "Version {=version}" },
  what: {
    vi: "Số liệu chỉ nằm trên máy này: ITSCORE không gửi gì đi đâu.",
    en: "Everything stays on this computer: ITSCORE sends nothing anywhere.",
  },
  new: { vi: "Có gì mới", en: "What is new" },
  "new.card": {
    vi: "Nhập cả dòng trên thẻ trong khung bên: số liệu, phương án, tài liệu, rồi “Ghi và sang dòng sau” (Ctrl+Enter).",
    en: "A whole row is filled in on its card: figures, options, documents, then “Save and go on” (Ctrl+Enter).",
  },
  "new.document": {
    vi: "Bản in để ký theo Nghị định 30/2020, có mã kiểm tra; biên bản thẩm định.",
    en: "A document to sign under Nghị định 30/2020, with a check code; minutes of an appraisal.",
  },
  "new.import": {
    vi: "Nhập biểu mẫu của tỉnh từ Word, Excel hoặc trang web.",
    en: "Your province's own form is imported from Word, Excel or a page.",
  },
  "new.many": {
    vi: "Tổng hợp, xếp hạng nhiều phiếu; gộp các bản; so sánh hai phiếu; tạo từ phiếu năm trước.",
    en: "Many forms are ranked; copies merged; forms compared; a new one made from last year's.",
  },
  "new.turn": {
    vi: "Khung bên cho biết phiếu đang ở ai và việc tiếp theo; giải trình, lý do hay dùng, danh sách phiếu nhận được.",
    en: "The pane tells whose turn it is and what comes next; explanations, reasons at hand, the list of received forms.",
  },
  report: { vi: "Báo lỗi", en: "Report of errors" },
  "report.what": {
    vi: "Chép báo cáo này gửi người hỗ trợ. Gồm phiên bản, Excel, lỗi vừa gặp; không có số liệu của phiếu. Xem lại trước khi gửi.",
    en: "Copy this for whoever helps you. It has versions, Excel and the errors just met; no figures of the form. Read it before you send it.",
  },
  "report.copy": { vi: "Chép báo cáo", en: "Copy the report" },
  "report.copied": { vi: "Đã chép. Dán vào thư hoặc tin nhắn.", en: "Copied. Paste it into a message." },
  "report.not-copied": {
    vi: "Máy này không cho chép tự động: chọn chữ trong ô rồi nhấn Ctrl+C.",
    en: "This window does not let it be copied: select the text in the field and press Ctrl+C.",
  },
  "report.text": { vi: "Nội dung báo cáo", en: "The report" },
  "line.addIn": { vi: "ITSCORE {=version}", en: "ITSCORE {=version}" },
  "line.excel": { vi: "Excel: {=host}, {=platform}, {=version}", en: "Excel: {=host}, {=platform}, {=version}" },
  "line.languages": { vi: "Ngôn ngữ: {=languages}", en: "Languages: {=languages}" },
  "line.sets": { vi: "Tập lệnh: {=sets}", en: "Requirement sets: {=sets}" },
  "line.browser": { vi: "Trình duyệt: {=browser}", en: "Browser: {=browser}" },
  "line.form": {
    vi: "Phiếu: {=rubric}, bố cục {=plan}, {=status}, {=standing}/{=release}",
    en: "Form: {=rubric}, plan {=plan}, {=status}, {=standing}/{=release}",
  },
  "line.form.none": { vi: "Phiếu: không mở phiếu nào", en: "Form: none is open" },
  "line.problems": { vi: "Lỗi đã gặp từ khi mở khung này:", en: "Errors since this pane was opened:" },
  "line.problems.none": { vi: "Chưa gặp lỗi nào từ khi mở khung này.", en: "No error since this pane was opened." },
  "line.problem": { vi: "{=time} {=during}: {=code} {=detail}", en: "{=time} {=during}: {=code} {=detail}" },
} as const satisfies Words;
