import type { Words } from "./words";

/** Words of the places about other workbooks of a form: Gộp các bản, So sánh hai phiếu, Từ phiếu năm trước. */
export const copiesWords = {
  back: { vi: "Quay lại", en: "Back" },
  stop: { vi: "Dừng", en: "Stop" },
  remove: { vi: "Bỏ {=name}", en: "Remove {=name}" },
  "remove.short": { vi: "Bỏ", en: "Remove" },
  reading: { vi: "Đang đọc {=name}…", en: "Reading {=name}…" },
  "reading.alone": {
    vi: "Máy này không đọc nền được nên khung có thể đứng trong vài giây.",
    en: "Nothing can run beside the pane here, so it may stand still for some seconds.",
  },
  stopped: { vi: "Đã dừng: còn {count} tệp chưa đọc.", en: "Stopped: {count} files are not read." },
  chosen: { vi: "Các tệp đã chọn", en: "Chosen files" },
  open: { vi: "Bản đang mở", en: "The open form" },
  "form.agency.none": { vi: "chưa ghi tên cơ quan", en: "no agency given" },
  "form.filled": { vi: "{filled}/{count} tiêu chí", en: "{filled}/{count} criteria" },
  "form.findings": {
    vi: "{count} chỗ khác bản gốc: xem ở “Gửi và kiểm tra”",
    en: "{count} places differ from the original: see “Send and check”",
  },
  "refused.too-large": { vi: "lớn hơn {limit} MB", en: "larger than {limit} MB" },
  "refused.unreadable": {
    vi: "không đọc được: đóng tệp ở chương trình khác rồi chọn lại",
    en: "cannot be read: close it elsewhere and choose it again",
  },
  "refused.failed": { vi: "lỗi của ITSCORE khi đọc: {=detail}", en: "a fault of ITSCORE while reading: {=detail}" },
  "refused.other": {
    vi: "phiếu theo bộ tiêu chí khác hoặc bản khác của bộ tiêu chí: {=title}",
    en: "a form of another rubric, or of another version of it: {=title}",
  },

  "merge.what": {
    vi: "Đưa số liệu, tài liệu và nhận xét từ các bản mà nhiều người đã điền vào phiếu đang mở. Ô trống không thay ô đã có; chỗ các bản ghi khác nhau thì anh, chị chọn.",
    en: "Brings what several people filled into their copies into the open form. A blank never replaces a value; where copies differ, you choose.",
  },
  "merge.choose": { vi: "Chọn các bản cần gộp…", en: "Choose the copies…" },
  "merge.taken.none": {
    vi: "Các bản không có gì mà phiếu đang mở chưa có.",
    en: "The copies have nothing that the open form lacks.",
  },
  "merge.taken": { vi: "Sẽ lấy vào {count} mục", en: "To be taken over: {count}" },
  "merge.taken.from": { vi: "{=file}: {count} mục", en: "{=file}: {count}" },
  "merge.conflicts": { vi: "{count} chỗ các bản ghi khác nhau", en: "Places where copies differ: {count}" },
  "merge.conflicts.state": { vi: "Đã chọn {done}/{count}", en: "{done} of {count} chosen" },
  "merge.conflicts.none": { vi: "Không có chỗ nào các bản ghi khác nhau.", en: "No two copies say different things." },
  "merge.rest.open": { vi: "Giữ bản đang mở ở các chỗ chưa chọn", en: "Keep the open form wherever nothing is chosen" },
  "merge.rest.file": { vi: "Lấy của {=file} ở các chỗ chưa chọn", en: "Take {=file} wherever nothing is chosen" },
  "merge.blank": { vi: "để trống như bây giờ", en: "blank, as it is now" },
  "merge.points": { vi: "{points} điểm", en: "{points} points" },
  "merge.points.none": { vi: "chưa có điểm", en: "no points" },
  "merge.goTo": { vi: "Đi tới ô", en: "Go to the cell" },
  "merge.goTo.of": { vi: "Đi tới ô của {=place}", en: "Go to the cell of {=place}" },
  "merge.write": { vi: "Ghi vào phiếu đang mở", en: "Write into the open form" },
  "merge.write.open": { vi: "Còn {count} chỗ chưa chọn.", en: "Not chosen yet: {count}." },
  "merge.writing": { vi: "Đang ghi…", en: "Writing…" },
  "merge.ask": { vi: "Gộp vào phiếu đang mở?", en: "Merge into the open form?" },
  "merge.ask.what": {
    vi: "{count} mục sẽ được ghi vào “{=sheet}”. Sau đó vẫn hoàn tác được cả lần gộp. Nên mở một bản sao trước để đối chiếu.",
    en: "{count} entries will be written into “{=sheet}”. The whole merge can be undone afterwards. Better open a copy first.",
  },
  "merge.copy": { vi: "Mở bản sao trước", en: "Open a copy first" },
  "merge.done": { vi: "Đã gộp: ghi {count} ô từ {=files}.", en: "Merged: {count} cells written from {=files}." },
  "merge.done.passed": {
    vi: "{count} ô vừa được sửa trên trang tính nên giữ nguyên.",
    en: "Cells that were just changed in the sheet and stay: {count}.",
  },
  "merge.undo": { vi: "Hoàn tác lần gộp", en: "Undo the merge" },
  "merge.undone": { vi: "Đã hoàn tác lần gộp.", en: "The merge is undone." },
  "merge.undone.passed": {
    vi: "{count} ô đã được sửa sau khi gộp nên giữ nguyên.",
    en: "Cells that were changed after the merge and stay: {count}.",
  },
  "merge.side.self": {
    vi: "Phiếu đang thẩm định: chỉ gộp phần thẩm định và giải trình. Phần tự chấm đã khóa, không gộp.",
    en: "The form is being appraised: only appraisals and explanations are merged. The agency's part is locked and stays.",
  },
  "merge.self.differs": {
    vi: "{=file}: phần tự chấm khác phiếu đang mở ở {count} ô; giữ phần tự chấm đang mở.",
    en: "{=file}: its own part differs from the open form in {count} cells; that of the open form stays.",
  },
  "merge.appraisal.left": {
    vi: "{=file}: có phần thẩm định, nhưng phiếu đang mở chưa bắt đầu thẩm định nên phần đó không gộp. Bắt đầu thẩm định ở thẻ Thẩm định trước.",
    en: "{=file} carries an appraisal, which is left out: the open form is not being appraised yet. Start that first.",
  },
} as const satisfies Words;
