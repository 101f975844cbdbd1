import type { Words } from "./words";

/** Thẩm định: starting an appraisal, agreeing, what differs and why, what is left to do, taking it back. */
export const appraisalWords = {
  start: { vi: "Bắt đầu thẩm định", en: "Start appraisal" },
  "start.running": { vi: "Đang bắt đầu thẩm định…", en: "Starting the appraisal…" },
  "start.self": {
    vi: "Đơn vị đã chấm {filled}/{count} dòng, được {points} / {max} điểm.",
    en: "The agency has scored {filled}/{count} rows: {points} / {max} points.",
  },
  "start.blank": { vi: "Đơn vị chưa chấm dòng nào.", en: "The agency has not scored any row." },
  "start.what": { vi: "Bắt đầu thẩm định sẽ:", en: "Starting the appraisal:" },
  "start.columns": {
    vi: "thêm các cột thẩm định vào bên phải phiếu;",
    en: "adds the appraiser's columns to the right;",
  },
  "start.lock": {
    vi: "khóa phần tự chấm và giữ bản lưu, để biết nếu phần này bị sửa.",
    en: "locks the self-scored part and keeps a copy, so that a later change of it shows.",
  },
  "start.undo": {
    vi: "Có thể hủy thẩm định để phiếu trở lại như trước.",
    en: "The appraisal can be taken back; the form is then as it was.",
  },
  "start.anyway": { vi: "Vẫn thẩm định", en: "Appraise all the same" },
  "start.check": { vi: "Tới “Gửi và kiểm tra”", en: "Go to “Send and check”" },

  status: { vi: "Tình trạng phiếu", en: "State of the form" },

  final: { vi: "Điểm chốt: {points} / {max} điểm", en: "Final score: {points} / {max} points" },
  "final.what": { vi: "Điểm chốt là tổng điểm thẩm định.", en: "The final score is the appraised total." },
  "final.council": {
    vi: "Điểm chốt là tổng điểm sau quyết định của Hội đồng.",
    en: "The final score is the total by decision of the council.",
  },
  "final.open": { vi: "Chốt khi còn việc chưa xong:", en: "Final although something is open:" },

  total: { vi: "Tổng điểm", en: "Totals" },
  self: { vi: "Tự chấm", en: "Self score" },
  appraised: { vi: "Thẩm định", en: "Appraised" },
  difference: { vi: "Chênh lệch", en: "Difference" },
  "difference.soFar": { vi: "Chênh lệch ({count} dòng)", en: "Difference ({count} rows)" },
  "total.progress": { vi: "Đã thẩm định {filled}/{count} dòng", en: "{filled}/{count} rows appraised" },
  "total.spoken": {
    vi: "Tự chấm {self}, thẩm định {appraised}, chênh lệch {=difference}; đã thẩm định {filled} trên {count} dòng",
    en: "Self score {self}, appraised {appraised}, difference {=difference}; {filled} of {count} rows appraised",
  },
  "change.spoken": { vi: "Tự chấm {self}, thẩm định {appraised}", en: "Self score {self}, appraised {appraised}" },
  "change.none": { vi: "chưa có", en: "none yet" },
  "change.difference": { vi: "chênh lệch {=difference}", en: "difference {=difference}" },

  example: {
    vi: "Số liệu mẫu này có cả phần thẩm định của tỉnh.",
    en: "These example figures come with the province's appraisal.",
  },
  "example.fill": { vi: "Điền số liệu thẩm định {=name}", en: "Fill in the appraisal of {=name}" },
  "example.filling": { vi: "Đang điền…", en: "Filling in…" },

  intact: { vi: "Phần tự chấm", en: "Self-scored part" },
  "intact.checking": {
    vi: "Đang so phần tự chấm với bản lưu…",
    en: "Comparing the self-scored part with the kept copy…",
  },
  "intact.yes": { vi: "Không đổi từ khi bắt đầu thẩm định.", en: "Unchanged since the appraisal began." },
  "intact.no": {
    vi: "Bị sửa {count} ô sau khi bắt đầu thẩm định",
    en: "Cells changed since the appraisal began: {count}",
  },
  "intact.lost": { vi: "Không so được với lúc bắt đầu thẩm định.", en: "It cannot be compared with what it was." },
  "intact.at": { vi: "Kiểm tra lúc {=time}.", en: "Checked at {=time}." },
  "intact.again": { vi: "Kiểm tra lại", en: "Check again" },

  "card.none": {
    vi: "Chọn một dòng tiêu chí trên trang tính để thẩm định.",
    en: "Select a criterion's row on the sheet to appraise it.",
  },
  "card.next": { vi: "Dòng cần làm tiếp theo", en: "Next row to do" },
  "card.points": { vi: "Điểm", en: "Points" },
  "card.unappraised": { vi: "Chưa thẩm định", en: "Not appraised" },
  "card.figures": { vi: "Số liệu và điểm", en: "Figures and points" },
  "card.states": { vi: "Lưu ý", en: "Remarks" },
  "card.max": { vi: "tối đa {max} điểm", en: "at most {max} points" },
  "card.goTo": { vi: "Nhập số liệu thẩm định", en: "Enter appraised figures" },
  "card.note": { vi: "Đơn vị ghi chú", en: "The agency's note" },

  "agree.row": { vi: "Thống nhất dòng này", en: "Agree with this row" },
  "agree.row.done": { vi: "Đã thống nhất", en: "Agreed" },
  "agree.row.overwrites": {
    vi: "Thống nhất sẽ thay số liệu thẩm định đang có bằng số liệu tự chấm.",
    en: "Agreeing replaces the appraised figures with the agency's own.",
  },
  agree: { vi: "Thống nhất nhiều dòng", en: "Agree with many rows" },
  "agree.all": { vi: "Thống nhất {count} dòng không có nhận xét", en: "Agree with {count} rows without remarks" },
  "agree.what": {
    vi: "Là các dòng đã có điểm, không có cảnh báo, chưa thẩm định, chưa ghi lý do, ý kiến hay yêu cầu. Số liệu tự chấm được lấy làm số liệu thẩm định.",
    en: "Rows that have points, no warning, and neither figures nor words of the appraiser yet. The agency's figures are taken over as the appraiser's.",
  },
  "agree.none": {
    vi: "Các dòng đều đã thẩm định, hoặc có cảnh báo cần xem từng dòng.",
    en: "Every row is appraised, or has a warning to look at row by row.",
  },
  "agree.done": { vi: "Đã thống nhất {count} dòng.", en: "Rows agreed with: {count}." },
  "agree.takeBack": { vi: "Hoàn tác thống nhất", en: "Undo the agreement" },
  "agree.left": {
    vi: "{count} ô đã sửa sau khi thống nhất được giữ nguyên.",
    en: "{count} cells that were changed since the agreement stay.",
  },
  "agree.running": { vi: "Đang ghi…", en: "Writing…" },
  "agree.section": { vi: "Thống nhất {count} dòng trong nhóm", en: "Agree with {count} rows of the section" },
  "agree.section.of": {
    vi: "Thống nhất {count} dòng trong nhóm {=section}",
    en: "Agree with {count} rows of the section {=section}",
  },

  "reason.none": { vi: "Chưa chọn", en: "None chosen" },
  "reason.unknown": { vi: "“{=text}” (không có trong danh sách)", en: "“{=text}” (not in the list)" },
  "reason.hint": { vi: "Điểm khác tự chấm thì phải có lý do.", en: "Other points than the agency's need a reason." },
  "reason.hint.agreed": {
    vi: "Điểm khác tự chấm thì chưa phải là thống nhất: chọn lý do khác.",
    en: "With other points than the agency's this is not agreed: choose another reason.",
  },
  "opinion.hint": { vi: "Lý do “Khác” thì phải ghi ý kiến.", en: "The reason “Other” needs an opinion." },
  write: { vi: "Ghi vào phiếu", en: "Write into the form" },
  "write.running": { vi: "Đang ghi…", en: "Writing…" },
  "write.open": { vi: "Chưa ghi vào phiếu", en: "Not written yet" },
  "write.done": { vi: "Đã ghi vào phiếu", en: "Written into the form" },
  "write.elsewhere": { vi: "Ý kiến gõ ở đây chưa ghi vào phiếu", en: "Typed here and not written into the form" },
  "explanation.none": { vi: "Đơn vị chưa giải trình.", en: "Not explained yet." },

  changes: { vi: "Khác điểm", en: "Different points" },
  "changes.none": { vi: "Chưa có dòng nào khác điểm tự chấm.", en: "No row has other points than the agency's." },
  "changes.lowered": { vi: "Giảm ({count} dòng, {=points})", en: "Lowered ({count} rows, {=points})" },
  "changes.raised": { vi: "Tăng ({count} dòng, {=points})", en: "Raised ({count} rows, {=points})" },
  "changes.unscored": {
    vi: "Đơn vị chưa chấm, thẩm định 0 điểm ({count} dòng)",
    en: "Not scored by the agency, appraised 0 ({count} rows)",
  },

  "changes.oneSided": { vi: "Chỉ một bên không chấm ({count} dòng)", en: "Not scored by one side ({count} rows)" },
  "changes.reason": { vi: "Thiếu lý do", en: "Reason missing" },
  "changes.opinion": { vi: "Thiếu ý kiến", en: "Opinion missing" },

  tasks: { vi: "Việc còn lại", en: "Left to do" },
  "tasks.none": {
    vi: "Không còn việc nào: mọi dòng đã thẩm định, đủ lý do, không chờ giải trình.",
    en: "Nothing is left: every row is appraised, reasons are given, nothing waits for an explanation.",
  },
  "tasks.reason": { vi: "Thiếu lý do ({count})", en: "Reason missing ({count})" },
  "tasks.opinion": { vi: "Thiếu ý kiến ({count})", en: "Opinion missing ({count})" },
  "tasks.explanation": { vi: "Chờ giải trình ({count})", en: "Waiting for an explanation ({count})" },
  "tasks.unappraised": { vi: "Chưa thẩm định ({count})", en: "Not appraised ({count})" },
  "tasks.faulty": {
    vi: "Lỗi, thiếu số liệu hoặc chưa ghi lý do ngoại lệ ({count})",
    en: "Wrong or missing figures, exceptions without a reason ({count})",
  },
  review: { vi: "Nên xem lại", en: "Worth a second look" },
  "review.do": {
    vi: "Các dòng này vẫn được tính điểm thẩm định. Nếu đúng thì để nguyên.",
    en: "These count in the appraised total. If they are right, leave them.",
  },

  sections: { vi: "Điểm theo nhóm", en: "Points by section" },

  undo: { vi: "Hủy thẩm định", en: "Take the appraisal back" },
  "undo.running": { vi: "Đang hủy thẩm định…", en: "Taking the appraisal back…" },
  "undo.title": { vi: "Hủy thẩm định phiếu này?", en: "Take the appraisal of this form back?" },
  "undo.body": {
    vi: "Mọi số liệu, lý do, ý kiến thẩm định và giải trình trên trang “{=name}” sẽ bị xóa. Phần tự chấm giữ nguyên và sửa lại được.",
    en: "All figures, reasons and opinions of the appraisal and all explanations on “{=name}” will be removed. The self-scored part stays and can be edited again.",
  },
  "undo.keep": { vi: "Giữ lại", en: "Keep it" },
} as const satisfies Words;
