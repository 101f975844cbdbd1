import type { Words } from "./words";

/** Words of the place Tổng hợp. */
export const consolidatePlaceWords = {
  back: { vi: "Về Thư viện", en: "Back to the library" },
  what: {
    vi: "Chọn các phiếu mà đơn vị đã gửi về. ITSCORE đọc, tính lại và xếp hạng ngay trên máy này; không gửi gì đi đâu.",
    en: "Choose the forms that agencies have sent. ITSCORE reads, recomputes and ranks them on this machine; nothing is sent anywhere.",
  },
  "files.add": { vi: "Thêm tệp…", en: "Add files…" },
  "folder.add": { vi: "Thêm thư mục…", en: "Add a folder…" },
  "folder.hint": {
    vi: "Excel có thể hỏi “Tải lên”: đó là cho phép đọc thư mục, tệp vẫn ở trên máy. Tên thư mục con được lấy làm khối.",
    en: "Excel may ask to “upload”: it only allows the folder to be read, and the files stay here. Subfolders are taken as groups.",
  },
  stop: { vi: "Dừng", en: "Stop" },
  reading: { vi: "Đang đọc {done}/{total} tệp", en: "Reading {done} of {total} files" },
  "reading.alone": {
    vi: "Máy này không đọc song song được: bảng ITSCORE có thể khựng lại trong lúc đọc.",
    en: "This machine cannot read beside the pane, which may stand still meanwhile.",
  },
  read: {
    vi: "Đã đọc {total} tệp: {ranked} xếp hạng, {unranked} chưa xếp hạng, {refused} không nhận",
    en: "Read {total} files: {ranked} ranked, {unranked} not ranked yet, {refused} refused",
  },
  stopped: {
    vi: "Đã dừng: còn {count} tệp chưa đọc. Những tệp đã đọc vẫn ở đây.",
    en: "Stopped: {count} files are not read. Those that were stay here.",
  },
  clear: { vi: "Bỏ tất cả, làm lại", en: "Remove all and begin again" },
  make: { vi: "Tạo bảng xếp hạng", en: "Make the ranking" },
  "make.what": {
    vi: "Mở một sổ tính mới có bảng xếp hạng, điểm chưa đạt và những gì cần xem lại.",
    en: "Opens a new workbook with the ranking, the lost points and what is to be looked at.",
  },
  "list.title": { vi: "Xếp hạng", en: "Ranking" },
  filter: { vi: "Hiện", en: "Show" },
  "filter.all": { vi: "Tất cả {count}", en: "All {count}" },
  "filter.problems": { vi: "Cần xem {count}", en: "To look at {count}" },
  "filter.open": { vi: "Chưa chốt {count}", en: "Not final {count}" },
  search: { vi: "Tìm đơn vị", en: "Find an agency" },
  "column.rank": { vi: "Hạng", en: "Rank" },
  "column.agency": { vi: "Đơn vị", en: "Agency" },
  "column.self": { vi: "Tự chấm", en: "Own" },
  "column.points": { vi: "Xếp hạng", en: "Ranked" },
  "column.grade": { vi: "Xếp loại", en: "Grade" },
  "unit.no-agency": { vi: "(chưa ghi tên cơ quan)", en: "(no agency given)" },
  "unit.problems": { vi: "{count} điều cần xem", en: "{count} things to look at" },
  "unit.block": { vi: "Khối {=block}", en: "Group {=block}" },
  "unit.before": { vi: "Năm trước: hạng {=rank}, {=points} điểm", en: "Last year: rank {=rank}, {=points} points" },
  "unit.best": {
    vi: "{=figure} so với cao nhất {=best}, tối đa {=max} điểm: {=points}",
    en: "{=figure} against the highest {=best}, out of {=max} points: {=points}",
  },
  "unit.unranked": { vi: "Chưa xếp hạng", en: "Not ranked yet" },
  more: { vi: "Hiện thêm {count} đơn vị", en: "Show {count} more" },
  none: { vi: "Không có đơn vị nào khớp.", en: "No agency matches." },
  "refused.title": { vi: "Không nhận {count} tệp", en: "{count} files refused" },
  remarks: { vi: "Để biết", en: "To be known" },
  "missing.title": { vi: "Còn thiếu {count} đơn vị", en: "{count} agencies are missing" },
  "missing.copy": { vi: "Chép danh sách để nhắc", en: "Copy the list to remind them" },
  "missing.copied": { vi: "Đã chép {count} tên", en: "{count} names copied" },
  "missing.not-copied": {
    vi: "Excel không cho chép: chọn và chép danh sách bằng tay.",
    en: "Excel does not allow copying: select the list and copy it by hand.",
  },
  "expected.title": { vi: "Danh sách phải gửi", en: "Agencies that are expected" },
  "expected.what": {
    vi: "Dán mỗi đơn vị một dòng; khối đặt sau dấu chấm phẩy hoặc ở cột thứ hai.",
    en: "Paste one agency a line; its group follows a semicolon or stands in the second column.",
  },
  "expected.label": { vi: "Các đơn vị phải gửi phiếu", en: "Agencies that must send a form" },
  "expected.kept": { vi: "Danh sách được giữ trên máy này.", en: "The list is kept on this machine." },
  provisional: {
    vi: "Tạm tính: còn {count} đơn vị chưa có kết quả cuối cùng hoặc chưa gửi.",
    en: "Provisional: {count} units have no final result or have sent nothing.",
  },
  "basis.percent": {
    vi: "Điểm tối đa áp dụng không bằng nhau: xếp hạng theo tỷ lệ phần trăm.",
    en: "Not the same maximum applies to all: ranked by percentage.",
  },
  close: {
    vi: "Đừng đóng bảng ITSCORE trong lúc đọc: đóng là dừng.",
    en: "Do not close the pane meanwhile: that would stop it.",
  },
  "file.vanished": {
    vi: "Tệp đã bị xóa hoặc đổi tên sau khi chọn: chọn lại.",
    en: "The file was deleted or renamed after it was chosen: choose it again.",
  },
  "file.changed": {
    vi: "Tệp đã bị thay đổi sau khi chọn: chọn lại.",
    en: "The file was changed after it was chosen: choose it again.",
  },
  "file.unreadable": {
    vi: "Không đọc được tệp. Nếu tệp nằm trên OneDrive, chọn “Luôn giữ trên thiết bị này” rồi thử lại.",
    en: "The file cannot be read. If it lies on OneDrive, choose “Always keep on this device” and try again.",
  },
  "file.too-large": { vi: "Tệp lớn hơn {limit} MB.", en: "The file is larger than {limit} MB." },
  "file.too-slow": {
    vi: "Đọc quá lâu nên đã bỏ qua: mở tệp trong Excel, lưu lại rồi thử lại.",
    en: "Left out as reading took too long: open the file in Excel, save it and try again.",
  },
  "file.failed": { vi: "Lỗi của ITSCORE khi đọc tệp: {=detail}", en: "A fault of ITSCORE while reading: {=detail}" },
} as const satisfies Words;
