import type { Words } from "./words";

/** Gửi và kiểm tra: what stands before a signature, whether the form is intact, how it is sent, what a returned file holds. */
export const checkWords = {
  "verdict.ready": { vi: "Có thể trình ký", en: "Ready to be signed" },
  "verdict.unfinished": { vi: "Còn {count} việc trước khi trình ký", en: "To do before it can be signed: {count}" },
  "verdict.review": { vi: "Xem lại {count} chỗ rồi trình ký", en: "Look again before it is signed: {count}" },
  "verdict.unchecked": { vi: "Kiểm tra lại phiếu rồi trình ký", en: "Check the form again before it is signed" },
  "verdict.checking": { vi: "Đang kiểm tra phiếu…", en: "Checking the form…" },
  "verdict.also": { vi: "Ngoài ra có {count} chỗ nên xem lại.", en: "Worth a second look besides: {count}." },

  todo: { vi: "Việc cần làm trước khi ký", en: "To do before signing" },
  "todo.none": {
    vi: "Số liệu, minh chứng và thông tin chung đã đủ.",
    en: "Figures, evidence and general information are complete.",
  },
  "todo.fields": { vi: "Thông tin chung chưa xong ({count})", en: "General information to complete ({count})" },
  "todo.fields.blank": { vi: "còn trống", en: "blank" },
  "todo.fields.no-name": {
    vi: "“{=text}” không phải tên cơ quan; ghi tên đầy đủ",
    en: "“{=text}” is no agency's name; enter the whole name",
  },
  "todo.fields.no-count": {
    vi: "“{=text}” không phải số lượng; ghi một số nguyên",
    en: "“{=text}” counts nothing; enter a whole number",
  },
  review: { vi: "Nên xem lại", en: "Worth a second look" },
  "review.do": {
    vi: "Vẫn được tính điểm. Nếu số liệu đúng thì để nguyên.",
    en: "These count. If the figures are right, leave them.",
  },

  intact: { vi: "Phiếu có nguyên vẹn không", en: "Is the form intact?" },
  "intact.checking": { vi: "Đang so phiếu với bản gốc…", en: "Comparing the form with its original…" },
  "intact.yes": {
    vi: "Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.",
    en: "Formulas, maxima, printed text and rows are as in the original.",
  },
  "intact.no": { vi: "{count} chỗ khác bản gốc", en: "Different from the original: {count}" },
  "intact.at": { vi: "Kiểm tra lúc {=time}.", en: "Checked at {=time}." },
  "intact.outdated": {
    vi: "Kết quả lúc {=time}, từ trước khi phiếu thay đổi. Hãy kiểm tra lại.",
    en: "Result of {=time}, from before the form changed. Check again.",
  },
  "intact.again": { vi: "Kiểm tra lại", en: "Check again" },
  "intact.rest": { vi: "và {count} chỗ khác nữa", en: "and {count} more" },

  repair: { vi: "Sửa công thức", en: "Repair formulas" },
  "repair.running": { vi: "Đang sửa…", en: "Repairing…" },
  "repair.what": {
    vi: "Khôi phục công thức, điểm tối đa và nội dung in sẵn. Số liệu đã nhập giữ nguyên.",
    en: "Puts back formulas, maxima and printed text. Figures that were entered stay.",
  },
  "repair.done": { vi: "Đã khôi phục {count} ô.", en: "Cells put back: {count}." },
  "repair.able": { vi: "Sửa được tự động ({count})", en: "Settled by the repair ({count})" },
  "repair.unable": { vi: "Cần xử lý riêng ({count})", en: "To be settled by hand ({count})" },

  "advice.copy": {
    vi: "Mở bản sao ở mục “Gửi đi”: bản sao đủ dòng, đủ cột như bản gốc, số liệu còn lại được chép sang.",
    en: "Open a copy under “Sending”: it has every row and column of the original, with the figures that are left.",
  },
  "advice.recalculate": {
    vi: "Nhấn Ctrl+Alt+F9 để Excel tính lại, rồi bấm “Kiểm tra lại”. Nếu vẫn lệch, mở bản sao ở mục “Gửi đi”.",
    en: "Press Ctrl+Alt+F9 to recalculate, then “Check again”. If it still differs, open a copy under “Sending”.",
  },
  "advice.self": {
    vi: "Đối chiếu với bản đơn vị đã gửi. Nếu không phải sửa theo giải trình, nhập lại như cũ.",
    en: "Compare with the copy that the agency sent. Unless it was changed by an explanation, enter it as it was.",
  },
  "advice.update": {
    vi: "Bấm “Cập nhật phiếu” ở đầu khung: công thức được ghi lại theo bản ITSCORE này, số liệu giữ nguyên.",
    en: "Press “Update the form” at the top: formulas are written anew by this release, figures stay.",
  },
  "advice.first": {
    vi: "Đối chiếu với biên bản hoặc bản lưu của lần 1. Điểm được tính là điểm lần 2.",
    en: "Compare with the minutes or a copy of the first appraisal. The second one is what counts.",
  },
  "advice.standing": {
    vi: "Xem thông báo và chọn ở đầu khung.",
    en: "See the message at the top of the pane and choose there.",
  },
  "advice.version": {
    vi: "Hỏi cơ quan chủ trì bản nào có hiệu lực. Nếu là bản trong Thư viện, tạo phiếu mới từ đó.",
    en: "Ask the lead agency which version is in force. If it is the library's, create a new form from there.",
  },

  send: { vi: "Gửi đi", en: "Sending" },
  "send.asIs": {
    vi: "Gửi thẳng tệp Excel này được: người nhận không cài ITSCORE vẫn thấy đúng điểm. Ô nào sửa được là theo tình trạng phiếu: phiếu đã gửi thì khóa.",
    en: "This workbook can be sent as it is: recipients without ITSCORE see the right points. What they can edit follows the state of the form: a sent one is locked.",
  },
  "send.copy": { vi: "Mở bản sao không cần ITSCORE", en: "Open a copy without ITSCORE" },
  "send.copy.running": { vi: "Đang mở bản sao…", en: "Opening the copy…" },
  "send.copy.what": {
    vi: "Phiếu này với công thức Excel thường, mở thành tệp mới chưa lưu. Chỉ gồm phiếu, không gồm các trang khác.",
    en: "This form with plain Excel formulas, opened as a new, unsaved workbook. Only the form, no other sheets.",
  },
  "send.copy.done": {
    vi: "Đã mở bản sao thành tệp mới. Hãy lưu tệp đó.",
    en: "The copy is open as a new workbook. Save it.",
  },
  "send.print": {
    vi: "In để ký: dùng mục “Bản in để ký” ở trên. Ctrl+P ngay trên trang phiếu chỉ để in nháp (A4 ngang, vừa một trang theo chiều rộng).",
    en: "To print for signing use “The document to sign” above. Ctrl+P on the form itself prints a draft (A4 landscape, one page wide).",
  },

  excel: { vi: "Kiểm tra Excel này", en: "Check this Excel" },
  "excel.what": {
    vi: "Nghi Excel trên máy này không làm đúng? Thử mọi việc ITSCORE cần trong một sổ tính trống.",
    en: "In doubt whether this Excel works as it should? Try all that ITSCORE needs, in an empty workbook.",
  },
  "excel.open": { vi: "Kiểm tra Excel này…", en: "Check this Excel…" },

  file: { vi: "Kiểm tra một tệp khác", en: "Check another file" },
  "file.what": {
    vi: "Xem phiếu trong tệp nhận được: điểm được tính lại từ số liệu. Tệp chỉ được đọc trên máy này.",
    en: "Looks into a returned file: points are recomputed from its figures. The file is only read, on this computer.",
  },
  "file.choose": { vi: "Chọn tệp .xlsx…", en: "Choose an .xlsx file…" },
  "file.reading": { vi: "Đang đọc tệp…", en: "Reading the file…" },
  "file.stop": { vi: "Dừng", en: "Stop" },
  "file.stopped": { vi: "Đã dừng đọc “{=name}”.", en: "Stopped reading “{=name}”." },
  "file.alone": {
    vi: "Đang đọc tệp… Máy này không đọc nền được nên khung có thể đứng trong vài giây.",
    en: "Reading the file… Nothing can run beside the pane here, so it may stand still for some seconds.",
  },
  "file.refused": { vi: "Không đọc được “{=name}”", en: "“{=name}” cannot be read" },
  "file.too-large": {
    vi: "Tệp quá lớn: được đọc không quá {limit} MB.",
    en: "The file is too large: at most {limit} MB are read.",
  },
  "file.too-large.do": {
    vi: "Bỏ hình ảnh và trang tính không dùng, lưu lại rồi chọn lại.",
    en: "Remove pictures and sheets that are not needed, save, and choose it again.",
  },
  "file.unreadable": {
    vi: "Tệp có thể đã bị di chuyển hoặc đang được chương trình khác giữ.",
    en: "It may have been moved, or another program holds it.",
  },
  "file.unreadable.do": {
    vi: "Đóng tệp ở chương trình khác rồi chọn lại.",
    en: "Close it elsewhere and choose it again.",
  },
  "file.none": { vi: "“{=name}” không có phiếu ITSCORE nào.", en: "“{=name}” holds no ITSCORE form." },
  "file.none.do": {
    vi: "Chọn tệp có phiếu tạo bằng ITSCORE và còn giữ các hàng, cột ẩn của phiếu.",
    en: "Choose a file with a form made by ITSCORE that still has its hidden rows and columns.",
  },
  "file.read": { vi: "“{=name}”: {count} phiếu", en: "Forms in “{=name}”: {count}" },
  "file.sheet": { vi: "Trang “{=name}”", en: "Sheet “{=name}”" },
  "file.agency.none": { vi: "Chưa ghi tên cơ quan", en: "No agency given" },
  "file.stored": { vi: "Điểm ghi trong tệp", en: "Points in the file" },
  "file.recomputed": { vi: "Tính lại từ số liệu", en: "Recomputed" },
  "file.agrees": { vi: "Khớp nhau", en: "They agree" },
  "file.differs": { vi: "Không khớp: lấy điểm tính lại", en: "They differ: go by the recomputed points" },
  "file.intact": { vi: "Nguyên vẹn, đúng bản gốc.", en: "Intact, as in the original." },
  "file.cell": { vi: "Ô {=cell}", en: "Cell {=cell}" },
  "file.damaged": {
    vi: "Trang “{=name}” không đọc được: {=reason}.",
    en: "Sheet “{=name}” cannot be read: {=reason}.",
  },
  "file.damaged.do": {
    vi: "Đề nghị nơi gửi gửi lại bản chưa bị cắt sửa.",
    en: "Ask the sender for a copy that was not cut or changed.",
  },
  "file.suspicious": {
    vi: "Tệp có thứ mà phiếu không cần: {=what}. Không có gì trong đó được mở.",
    en: "The file has what no form needs: {=what}. None of it was opened.",
  },
  "suspicious.external-link": { vi: "liên kết tới tệp khác", en: "links to other workbooks" },
  "suspicious.ole": { vi: "tài liệu nhúng của chương trình khác", en: "embedded documents of other programs" },
  "suspicious.activex": { vi: "điều khiển ActiveX", en: "ActiveX controls" },
  "suspicious.connection": { vi: "kết nối dữ liệu", en: "data connections" },
  "suspicious.alternative": {
    vi: "nội dung thay thế trong bảng ô: ô có thể hiện khác ở chương trình khác",
    en: "alternative contents among the cells: other programs may show other ones",
  },
  "suspicious.dde": { vi: "lệnh gọi chương trình khác (DDE)", en: "calls to other programs (DDE)" },

  "layout.old": { vi: "Phiếu theo bố cục cũ", en: "A form of the old layout" },
  "layout.what": {
    vi: "Tạo lại thì có trang mới bên cạnh, theo bố cục dễ nhìn hơn, với đủ số liệu, tài liệu, thông tin chung, tình trạng và phần thẩm định. Trang này giữ nguyên cho đến khi anh, chị xóa.",
    en: "Made anew, a new sheet stands beside it, laid out for the screen, with all figures, evidence, head fields, status and appraisal. This sheet stays until you delete it.",
  },
  "layout.remake": { vi: "Tạo lại phiếu theo mẫu mới", en: "Make the form anew" },
  "layout.running": { vi: "Đang tạo lại…", en: "Making it anew…" },
} as const satisfies Words;
