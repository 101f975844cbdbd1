import type { Words } from "./words";

/** The document of a form in the pane: what is printed, what is asked once for it, the check code. */
export const printingWords = {
  title: { vi: "Bản in để ký", en: "The document to sign" },
  code: { vi: "Mã kiểm tra", en: "Check code" },
  "code.what": {
    vi: "Mã này in trên bản in: giấy đã ký và sổ tính gửi đi khớp nhau khi mã giống nhau.",
    en: "It stands on the document: signed paper and mailed workbook belong together when the codes are equal.",
  },
  "code.appraisal": { vi: "Mã kiểm tra phần thẩm định", en: "Check code of the appraisal" },
  kind: { vi: "In thành", en: "Print as" },
  "kind.self": { vi: "Phụ lục: phiếu tự chấm", en: "Annex: the self-scored form" },
  "kind.evidence": { vi: "Phụ lục: danh mục tài liệu", en: "Annex: list of evidence" },
  "kind.appraised": { vi: "Phụ lục: kết quả thẩm định", en: "Annex: the appraised form" },
  "kind.minutes": { vi: "Biên bản thẩm định", en: "Minutes of the appraisal" },
  "kind.summary": { vi: "Tóm tắt trình lãnh đạo (một trang)", en: "Summary for the head (one page)" },
  "kind.report": { vi: "Văn bản độc lập (có Quốc hiệu)", en: "A document of its own (with national title)" },
  make: { vi: "Xem bản in", en: "Printed document" },
  making: { vi: "Đang làm bản in…", en: "Making the document…" },
  made: {
    vi: "Đã làm trang “{=sheet}”, {=pages} trang giấy A4. Nhấn Ctrl+P để in, hoặc chọn Lưu thành PDF.",
    en: "Made the sheet “{=sheet}”, {=pages} pages of A4. Press Ctrl+P to print it or to save it as PDF.",
  },
  again: {
    vi: "Bản in chạy theo phiếu. Khi chữ dài ra hoặc thêm tài liệu, bấm “Xem bản in” lần nữa để chia lại dòng và trang.",
    en: "The document follows the form. When words grow or evidence is added, press it again to set lines and pages anew.",
  },
  copy: { vi: "Chép để dán vào Word", en: "Copy for Word" },
  copied: { vi: "Đã chép. Mở Word và nhấn Ctrl+V.", en: "Copied. Open Word and press Ctrl+V." },
  "copy.failed": {
    vi: "Excel này không cho chép từ khung. Dùng lệnh itscore document, hoặc in ra PDF.",
    en: "This Excel does not let the pane copy. Use itscore document, or print to PDF.",
  },
  values: { vi: "Mở bản giá trị", en: "Open as values" },
  "values.opened": {
    vi: "Đã mở bản in thành tệp riêng, không còn công thức. Lưu tệp đó rồi gửi.",
    en: "Opened as a workbook of its own without formulas. Save it and send it.",
  },
  font: {
    vi: "⚠ Máy này không có phông Times New Roman (chữ thay rộng hơn {=percent}%). Bản in đã chừa thêm dòng; nên cài phông rồi bấm “Xem bản in” lần nữa, hoặc in từ máy khác.",
    en: "⚠ This machine has no Times New Roman (its letters are {=percent}% wider). The document leaves more lines; better install the font and press it again, or print elsewhere.",
  },
  facts: { vi: "Tên, chức vụ, ngày, số văn bản (nhập một lần)", en: "Names, offices, dates, numbers (typed once)" },
  "facts.what": {
    vi: "Ghi vào mọi bản in của phiếu này và gửi theo sổ tính. Ô để trống thì bản in chừa dòng chấm. Văn bản điện tử thì để trống số và ngày của văn bản kèm theo.",
    en: "Printed on every document of this form and sent with the workbook. Where nothing stands, dots are printed. Of an electronic document number and date stay blank.",
  },
  "facts.keep": { vi: "Ghi", en: "Keep" },
  "facts.kept": {
    vi: "Đã ghi. Bấm “Xem bản in” để bản in có các mục này.",
    en: "Kept. Press “Printed document” to have them printed.",
  },
  "fact.place": { vi: "Địa danh", en: "Place" },
  "fact.day": { vi: "Ngày ký", en: "Date of signature" },
  "fact.report": { vi: "Kèm theo (Báo cáo, Công văn…)", en: "With (report, letter …)" },
  "fact.number": { vi: "Số, ký hiệu văn bản", en: "Number of that document" },
  "fact.reportDay": { vi: "Ngày văn bản", en: "Its date" },
  "fact.parent": { vi: "Cơ quan chủ quản", en: "Superior agency" },
  "fact.authority": {
    vi: "Quyền hạn, chức vụ người ký (mỗi dòng một ý: TM., KT.…)",
    en: "Authority and office of the signatory, line by line",
  },
  "fact.signer": { vi: "Họ và tên người ký", en: "Name of the signatory" },
  "fact.compiler": { vi: "Họ và tên người tổng hợp", en: "Name of the compiler" },
  "fact.appraiser": { vi: "Cơ quan thẩm định", en: "Appraising agency" },
  "fact.appraiserAuthority": { vi: "Chức vụ người ký bên thẩm định", en: "Office of its signatory" },
  "fact.appraiserSigner": { vi: "Họ và tên người ký bên thẩm định", en: "Name of its signatory" },
  "fact.meetingPlace": { vi: "Địa điểm họp thẩm định", en: "Place of the meeting" },
  "fact.chair": { vi: "Chủ trì", en: "Chair" },
  "fact.secretary": { vi: "Thư ký", en: "Secretary" },
} as const satisfies Words;
