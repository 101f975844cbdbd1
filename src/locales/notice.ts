import type { Words } from "./words";

/** What is to be known or settled of the open form as a whole, before anything else is done with it. */
export const noticeWords = {
  earlier: { vi: "Phiếu do bản ITSCORE trước tạo", en: "Made by an earlier ITSCORE" },
  "earlier.what": {
    vi: "Số liệu và điểm vẫn dùng được. Cập nhật thì công thức, chữ in sẵn và danh sách theo bản này; số liệu, tình trạng và dòng của anh, chị giữ nguyên.",
    en: "Its figures and points hold. An update brings formulas, printed words and lists up to this release; your figures, status and rows stay.",
  },
  update: { vi: "Cập nhật phiếu", en: "Update the form" },
  "update.running": { vi: "Đang cập nhật…", en: "Updating…" },
  "update.title": { vi: "Cập nhật phiếu này?", en: "Update this form?" },
  "update.body": {
    vi: "Nên mở một bản sao trước để đối chiếu. Cập nhật không sửa ô nào anh, chị đã nhập.",
    en: "Better open a copy first. The update changes no cell that you filled in.",
  },
  "update.keep": { vi: "Để sau", en: "Later" },
  "update.done.nothing": { vi: "Đã cập nhật phiếu.", en: "The form is updated." },
  "update.done": {
    vi: "Đã cập nhật phiếu, ghi lại {count} ô.",
    en: "The form is updated; {count} cells were written anew.",
  },
  newer: { vi: "Phiếu do bản ITSCORE mới hơn tạo", en: "Made by a newer ITSCORE" },
  "newer.what": {
    vi: "Bản này chỉ đọc được số liệu. Hãy cập nhật ITSCORE để đối chiếu, sửa hoặc thẩm định.",
    en: "This release can only read its figures. Update ITSCORE to check, repair or appraise it.",
  },
  copy: { vi: "Đây là bản chép của một phiếu khác", en: "This is a copy of another form" },
  "copy.what": {
    vi: "Phiếu gốc nằm ở trang khác trong tệp này. Muốn dùng riêng bản chép thì tách thành phiếu riêng.",
    en: "The form itself stands on another sheet of this workbook. To use the copy by itself, make it a form of its own.",
  },
  separate: { vi: "Tách thành phiếu riêng", en: "Make it a form of its own" },
  "separate.running": { vi: "Đang tách…", en: "Making it one…" },
  unproven: { vi: "Đây là phiếu gốc hay bản chép?", en: "Is this the form or a copy of it?" },
  "unproven.what": {
    vi: "Tệp không còn dấu để nhận ra. Chọn một lần; trước đó ITSCORE không sửa, cập nhật hay hủy thẩm định trên trang này.",
    en: "The workbook has lost what would tell. Choose once; until then nothing is repaired, updated or taken back on this sheet.",
  },
  claim: { vi: "Đây là phiếu gốc", en: "This is the form" },
  "claim.running": { vi: "Đang ghi…", en: "Writing…" },
  status: {
    vi: "Tình trạng “{=status}” không rõ, phiếu được khóa",
    en: "Unknown status “{=status}”: the form is locked",
  },
  "status.what": {
    vi: "Cập nhật ITSCORE; hoặc chọn lại tình trạng ở “Gửi và kiểm tra” nếu chắc chắn.",
    en: "Update ITSCORE, or choose the status anew under “Send and check” if you are sure.",
  },
  returned: { vi: "Phiếu bị trả lại", en: "The form was sent back" },
  "returned.without": { vi: "Không ghi lý do.", en: "No reason was given." },
} as const satisfies Words;
