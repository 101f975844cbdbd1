import type { Words } from "./words";

/** The documents of a form, with their rows, their dates, and the files of a folder. */
export const evidenceListWords = {
  title: { vi: "Tài liệu kiểm chứng", en: "Documents" },
  count: { vi: "{count} tài liệu, mỗi tài liệu dùng cho dòng nào", en: "Documents: {count}, each with its rows" },
  rows: { vi: "Dùng cho: {=rows}", en: "Used by: {=rows}" },
  goTo: { vi: "Đi tới ô của {=row}", en: "Go to the cell of {=row}" },
  "day.before": {
    vi: "Ngày {day} ở trước thời gian số liệu (từ {from}): xem tài liệu còn hiệu lực không.",
    en: "Dated {day}, before the days of the figures (from {from}): see whether it is still in force.",
  },
  "day.after": {
    vi: "Ngày {day} ở sau thời gian số liệu (đến {to}): xem có được tính không.",
    en: "Dated {day}, after the days of the figures (up to {to}): see whether it counts.",
  },
  "day.late": {
    vi: "Ngày {day} ở sau hạn nộp ({deadline}).",
    en: "Dated {day}, after the deadline ({deadline}).",
  },
  days: {
    vi: "{count} tài liệu có ngày nên xem lại. Chỉ nhắc, không chặn việc gì.",
    en: "Documents with a date to look at: {count}. Only a reminder; nothing is refused.",
  },
  folder: { vi: "Đối chiếu với thư mục…", en: "Compare with a folder…" },
  "folder.what": {
    vi: "Chọn thư mục chứa tệp tài liệu: chỉ so tên tệp với danh mục, không mở tệp, không gửi đi đâu.",
    en: "Choose the folder with the files: only their names are compared; no file is opened or sent anywhere.",
  },
  "folder.many": {
    vi: "Thư mục có {count} tệp, nhiều hơn {limit}. Chọn riêng thư mục chứa tài liệu của phiếu này. Chưa đối chiếu.",
    en: "The folder has {count} files, more than {limit}. Choose the one with this form's documents. Nothing was compared.",
  },
  "folder.empty": { vi: "Thư mục không có tệp nào.", en: "There is no file in the folder." },
  found: { vi: "{count}/{all} tài liệu có tệp trùng tên", en: "Documents with a file of that name: {count} of {all}" },
  missing: { vi: "Có trong danh mục, chưa thấy tệp ({count})", en: "In the list, but no file ({count})" },
  near: { vi: "Tên gần giống, cần xem ({count})", en: "Names that resemble, to be looked at ({count})" },
  "near.file": { vi: "Có thể là: {=files}", en: "Perhaps: {=files}" },
  "near.more": { vi: "và {count} tệp khác", en: "and more: {count}" },
  others: { vi: "Có tệp, chưa ghi trong danh mục ({count})", en: "Files that the list does not name ({count})" },
  all: { vi: "Danh mục và thư mục khớp nhau.", en: "The list and the folder agree." },
} as const satisfies Words;
