import type { Words } from "./words";

/** Thẩm định lần 2: what the first appraisal gave, and the second one that counts. */
export const secondRoundWords = {
  title: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  offer: {
    vi: "Điểm, lý do và ý kiến lần 1 được lưu lại và in thành một cột; số liệu giữ nguyên để sửa tiếp. Điểm lần 2 là điểm được tính.",
    en: "Points, reasons and opinions of the first appraisal are kept, its points in a column; the figures stay to be changed. The second one counts.",
  },
  start: { vi: "Bắt đầu thẩm định lần 2", en: "Begin the second appraisal" },
  "start.running": { vi: "Đang bắt đầu…", en: "Beginning…" },
  total: {
    vi: "Lần 1: {first} điểm. Lần 2, là điểm được tính: {second} điểm ({count} dòng khác lần 1).",
    en: "First: {first} points. Second, which counts: {second} points ({count} rows differ from the first).",
  },
  lost: {
    vi: "Bản lưu lần 1 bị mất hoặc bị sửa: không còn biết điểm lần 1.",
    en: "The kept copy of the first appraisal is lost or changed: its points are not known any more.",
  },
  none: { vi: "chưa có", en: "no" },
  row: { vi: "Lần 1: {points} điểm", en: "First appraisal: {points} points" },
  "row.told": { vi: "Lần 1: {points} điểm – {=words}", en: "First appraisal: {points} points – {=words}" },
  undo: { vi: "Hủy thẩm định lần 2", en: "Take the second appraisal back" },
  "undo.running": { vi: "Đang hủy…", en: "Taking it back…" },
  "undo.title": { vi: "Hủy thẩm định lần 2?", en: "Take the second appraisal back?" },
  "undo.body": {
    vi: "Các cột thẩm định trở lại như khi kết thúc lần 1; mọi thay đổi từ đó trên trang “{=name}” sẽ mất, cả giải trình ghi thêm.",
    en: "The appraiser's columns become as they were at the end of the first appraisal; every change since on “{=name}” will be lost, explanations as well.",
  },
  "undo.keep": { vi: "Giữ lại", en: "Keep it" },
} as const satisfies Words;
