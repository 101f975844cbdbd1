import type { Words } from "./words";

/** The documents of a row and of the form, on the card and in its lists. */
export const evidenceWords = {
  add: { vi: "Thêm", en: "Add" },
  edit: { vi: "Sửa", en: "Edit" },
  reuse: { vi: "Dùng lại", en: "Use again" },
  "reuse.search": {
    vi: "Tìm trong tài liệu của phiếu (Enter: dùng tài liệu đầu)",
    en: "Search the form's documents (Enter takes the first)",
  },
  "reuse.none": { vi: "Không có tài liệu nào khác.", en: "No other document." },
  "reuse.rows": { vi: "{count} dòng", en: "rows: {count}" },
  none: { vi: "Chưa ghi tài liệu nào.", en: "No document yet." },
  optional: { vi: "Không bắt buộc. Chưa ghi tài liệu nào.", en: "Optional. No document yet." },
  worthless: { vi: "Không cần: dòng này 0 điểm.", en: "Not needed: this row has 0 points." },
  remove: { vi: "Bỏ tài liệu {=name}", en: "Take out {=name}" },
  removed: { vi: "Đã bỏ một tài liệu.", en: "A document was taken out." },
  undo: { vi: "Hoàn tác", en: "Undo" },
  write: { vi: "Ghi tài liệu (Enter)", en: "Save document (Enter)" },
  cancel: { vi: "Hủy", en: "Cancel" },
  tooLong: {
    vi: "Một ô ghi không quá {limit} ký tự: bỏ bớt hoặc rút gọn tài liệu. Chưa ghi gì.",
    en: "A cell takes at most {limit} characters: take out or shorten documents. Nothing was written.",
  },
  "field.kind": { vi: "Loại", en: "Kind" },
  "field.symbol": { vi: "Số, ký hiệu", en: "Number and symbol" },
  "field.day": { vi: "Ngày", en: "Date" },
  "field.issuer": { vi: "Cơ quan ban hành", en: "Issued by" },
  "field.subject": { vi: "Trích yếu hoặc tên tài liệu", en: "Subject or name" },
  "field.page": { vi: "Trang, mục", en: "Page or item" },
  "field.link": { vi: "Liên kết", en: "Link" },
  "example.symbol": { vi: "12/KH-UBND", en: "12/KH-UBND" },
  "example.day": { vi: "15/3/2026", en: "15/3/2026" },
  "fault.nothing": { vi: "Ghi số, ký hiệu hoặc tên tài liệu.", en: "Give a number or a name." },
  "fault.symbol": {
    vi: "Số, ký hiệu có dạng 12/KH-UBND. Nếu không phải, ghi vào tên tài liệu.",
    en: "A number looks like 12/KH-UBND. Anything else belongs into the name.",
  },
  "fault.unnumbered": {
    vi: "Văn bản chưa có số: nhớ bổ sung trước khi gửi.",
    en: "No number yet: add it before sending.",
  },
  "fault.day": { vi: "Ngày ghi dạng 15/3/2026.", en: "A date looks like 15/3/2026." },
  "fault.year": {
    vi: "Năm trong số ký hiệu khác năm của ngày.",
    en: "The year of the number is not that of the date.",
  },
  "fault.page": { vi: "Trang, mục ghi dạng 4, 11 hoặc mục II.", en: "Pages look like 4, 11 or mục II." },
  "fault.link": { vi: "Liên kết bắt đầu bằng https://.", en: "A link begins with https://." },
  "fault.separator": {
    vi: "Không dùng dấu chấm phẩy: dấu này ngăn cách các tài liệu.",
    en: "No semicolons: they part documents.",
  },
} as const satisfies Words;
