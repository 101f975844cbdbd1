import type { Words } from "./words";

/** Phiếu nhận được: the appraiser's list of files and the next one to open. */
export const receivedWords = {
  back: { vi: "Về Thẩm định", en: "Back to the appraisal" },
  what: {
    vi: "Chọn các tệp phiếu đã nhận. Tệp chỉ được đọc trên máy này; mỗi tệp mở ra thành sổ tính mới, thẩm định xong thì lưu đè tệp đã nhận.",
    en: "Choose the files that came in. They are only read, on this computer; each opens as a new workbook, which you save over the received file when you are done.",
  },
  add: { vi: "Thêm tệp…", en: "Add files…" },
  "add.folder": { vi: "Thêm thư mục…", en: "Add a folder…" },
  again: {
    vi: "Chọn lại thư mục để đọc lại những tệp đã lưu.",
    en: "Choose the folder again to read what was saved since.",
  },
  stop: { vi: "Dừng", en: "Stop" },
  reading: { vi: "Đang đọc {done}/{total} tệp…", en: "Reading {done} of {total} files…" },
  "reading.alone": {
    vi: "Máy này không đọc nền được nên khung có thể đứng trong vài giây.",
    en: "Nothing can run beside the pane here, so it may stand still for some seconds.",
  },
  left: { vi: "Đã dừng: còn {count} tệp chưa đọc.", en: "Stopped: {count} files are not read." },
  count: { vi: "Đã xong {done}/{count} phiếu", en: "{done} of {count} forms done" },
  list: { vi: "Phiếu nhận được", en: "Received forms" },
  next: { vi: "Tệp tiếp theo: {=name}", en: "Next file: {=name}" },
  "next.none": { vi: "Không còn phiếu nào phải thẩm định.", en: "No form is left to appraise." },
  opening: { vi: "Đang mở…", en: "Opening…" },
  open: { vi: "Mở", en: "Open" },
  "open.of": { vi: "Mở {=name}", en: "Open {=name}" },
  opened: {
    vi: "Đã mở “{=name}” thành sổ tính mới, chưa lưu. Xong thì lưu đè tệp “{=file}”.",
    en: "“{=name}” is open as a new, unsaved workbook. When you are done, save it over “{=file}”.",
  },
  changed: {
    vi: "Không đọc được “{=file}”: tệp đã thay đổi, bị chuyển đi hoặc đang mở ở chương trình khác. Chọn lại tệp rồi mở.",
    en: "“{=file}” cannot be read: it has changed, was moved, or another program holds it. Choose it again.",
  },
  done: { vi: "Đã xong", en: "Done" },
  "done.of": { vi: "Đã xong: {=name}", en: "Done: {=name}" },
  "agency.none": { vi: "(chưa ghi tên cơ quan)", en: "(no agency given)" },
  self: { vi: "tự chấm {points}", en: "self score {points}" },
  "self.none": { vi: "chưa tự chấm", en: "not scored" },
  progress: { vi: "thẩm định {done}/{of}", en: "appraised {done} of {of}" },
  "progress.none": { vi: "chưa thẩm định", en: "not appraised" },
  problems: { vi: "{count} điều cần xem", en: "{count} things to look at" },
  "not.kept": {
    vi: "Máy này không nhớ được dấu “đã xong”: dấu chỉ còn đến khi đóng khung.",
    en: "This computer cannot keep what is ticked: the ticks last until the pane is closed.",
  },
} as const satisfies Words;
