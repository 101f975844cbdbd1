import type { Words } from "./words";

/** Hội đồng: what the council decides of an appraisal, which is final. */
export const councilWords = {
  title: { vi: "Điểm Hội đồng", en: "Points of the council" },
  offer: {
    vi: "Mở các cột để ghi điểm Hội đồng quyết định. Dòng để trống giữ điểm thẩm định; các cột thẩm định khóa lại trong lúc Hội đồng xét.",
    en: "Opens columns for the points that the council decides. A blank row keeps the appraised points; the appraiser's columns are locked meanwhile.",
  },
  "offer.open": {
    vi: "Còn {count} dòng chưa thẩm định: các dòng đó chưa có điểm chốt.",
    en: "{count} rows are not appraised: they have no final points yet.",
  },
  start: { vi: "Mở cột Hội đồng", en: "Open the council's columns" },
  "start.running": { vi: "Đang mở…", en: "Opening…" },
  total: {
    vi: "Điểm chốt: {final} điểm (thẩm định {appraised}). Hội đồng cho điểm {count} dòng.",
    en: "Final: {final} points (appraised {appraised}). The council gives points in {count} rows.",
  },
  none: { vi: "chưa có", en: "none" },
  reasons: { vi: "Khác điểm thẩm định, chưa ghi lý do", en: "Other than the appraised points, without a reason" },
  faults: { vi: "Điểm Hội đồng không hợp lệ", en: "No valid points" },
  row: {
    vi: "Tự chấm {self} · Thẩm định {appraised} · Chốt {final}",
    en: "Self {self} · Appraised {appraised} · Final {final}",
  },
  hint: { vi: "Để trống: giữ {appraised} điểm thẩm định", en: "Blank: keeps the appraised {appraised} points" },
  "reason.hint": { vi: "Khác điểm thẩm định: ghi lý do", en: "Other than the appraised points: give a reason" },
  after: { vi: "Ghi xong, điểm chốt cả biểu là {points}", en: "Written, the form's final points are {points}" },
  write: { vi: "Ghi vào ô", en: "Write" },
  "write.running": { vi: "Đang ghi…", en: "Writing…" },
  locked: {
    vi: "Các cột Hội đồng đang khóa: chuyển trạng thái sang “Hội đồng xét” để ghi.",
    en: "The council's columns are locked: move the form to “Council” to write.",
  },
  undo: { vi: "Bỏ các cột Hội đồng", en: "Take the council's columns away" },
  "undo.running": { vi: "Đang bỏ…", en: "Taking them away…" },
  "undo.title": { vi: "Bỏ các cột Hội đồng?", en: "Take the council's columns away?" },
  "undo.body": {
    vi: "Điểm Hội đồng và lý do trên trang “{=name}” sẽ mất; điểm thẩm định là điểm được tính.",
    en: "The council's points and reasons on “{=name}” will be lost; the appraised points count.",
  },
  "undo.keep": { vi: "Giữ lại", en: "Keep them" },
} as const satisfies Words;
