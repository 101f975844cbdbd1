import type { Words } from "./words";

/** Which rows of the form are shown on the sheet. */
export const rowFilterWords = {
  label: { vi: "Lọc trên trang tính", en: "Rows on the sheet" },
  missing: { vi: "Chỉ hiện dòng còn thiếu ({count})", en: "Only rows with something open ({count})" },
  waiting: { vi: "Chỉ hiện dòng chưa thẩm định ({count})", en: "Only rows not appraised ({count})" },
  remarks: { vi: "Chỉ hiện dòng có ý kiến ({count})", en: "Only rows with an opinion ({count})" },
  all: { vi: "Hiện tất cả", en: "Show all" },
  hidden: {
    vi: "Đang ẩn {count} tiêu chí trên trang tính. Điểm vẫn tính đủ mọi dòng.",
    en: "{count} criteria are hidden on the sheet. They count as before.",
  },
  "hidden.found": {
    vi: "Có dòng đang ẩn trên trang tính. Điểm vẫn tính đủ mọi dòng.",
    en: "Rows are hidden on the sheet. They count as before.",
  },
} as const satisfies Words;
