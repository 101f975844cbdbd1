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

  "turn.reviewed": { vi: "Đã rà soát {count}/{total} dòng.", en: "{count} of {total} rows reviewed." },
  "turn.submitted": {
    vi: "Rà soát từng dòng ở Chấm điểm, rồi duyệt hoặc trả lại ở Gửi.",
    en: "Review the rows under Scoring, then approve it or send it back under Send.",
  },
  "turn.approved": {
    vi: "In bản ký, gửi tệp, rồi chuyển sang “Đã gửi” ở Gửi.",
    en: "Print it for signing, send the file, then move it on to “Sent” under Send.",
  },
  "turn.returned": {
    vi: "Sửa theo lý do, rồi trình hoặc gửi lại ở Gửi.",
    en: "Change what it says, then submit or send it again under Send.",
  },
  "turn.sent": {
    vi: "Cơ quan thẩm định bắt đầu thẩm định, hoặc trả lại ở Gửi.",
    en: "The appraising agency starts the appraisal, or sends it back under Send.",
  },
  "turn.explained": {
    vi: "Xem giải trình, thẩm định lại các dòng đó, rồi chốt.",
    en: "Read the explanations, appraise those rows again, then close it.",
  },
  "turn.deciding": {
    vi: "Ghi điểm Hội đồng và lý do ở Thẩm định, rồi chốt.",
    en: "Note the council's points and reasons under Appraise, then close it.",
  },
  "turn.final": { vi: "Phiếu đã khóa; in biên bản ở Gửi.", en: "It is locked; the minutes are printed under Send." },
  requests: { vi: "Còn {count} yêu cầu giải trình chưa trả lời", en: "Requests without an answer: {count}" },
  "requests.none": { vi: "Đã trả lời mọi yêu cầu giải trình", en: "Every request is answered" },
  "requests.what": {
    vi: "Cơ quan thẩm định hỏi thêm về một số dòng. Trả lời ở Giải trình, rồi gửi lại phiếu.",
    en: "The appraising agency asks about some rows. Answer under Explain, then send the form back.",
  },
  "requests.none.what": {
    vi: "Chuyển sang “Đã giải trình” ở Giải trình, rồi gửi lại tệp.",
    en: "Move it on to “Explained” under Explain, then send the file back.",
  },
} as const satisfies Words;
