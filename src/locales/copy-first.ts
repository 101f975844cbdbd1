import type { Words } from "./words";

/** The copy that is offered before a command that rewrites much. */
export const copyFirstWords = {
  open: { vi: "Mở bản sao trước", en: "Open a copy first" },
  running: { vi: "Đang mở bản sao…", en: "Opening a copy…" },
  workbook: {
    vi: "Đã mở bản sao cả tệp ở cửa sổ khác: lưu bản đó rồi quay lại đây.",
    en: "A copy of the workbook is open in another window: save it and come back here.",
  },
  form: {
    vi: "Đã mở bản sao của phiếu (không gồm trang khác) ở cửa sổ khác: lưu bản đó rồi quay lại đây.",
    en: "A copy of the form (no other sheets) is open in another window: save it and come back here.",
  },
} as const satisfies Words;
