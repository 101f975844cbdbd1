import type { Words } from "./words";

/** The general information of another form, offered to one that has none. */
export const profileOfferWords = {
  sheet: {
    vi: "Thông tin chung còn trống. Phiếu “{=from}” trong sổ này có {count} mục dùng được ({=agency}).",
    en: "The general information is blank. The form “{=from}” of this workbook has {count} entries for it ({=agency}).",
  },
  machine: {
    vi: "Thông tin chung còn trống. Phiếu làm gần đây trên máy này có {count} mục dùng được ({=agency}).",
    en: "The general information is blank. The last form on this machine has {count} entries for it ({=agency}).",
  },
  take: { vi: "Lấy {count} mục", en: "Take {count} entries" },
  "take.of": { vi: "Lấy {count} mục thông tin chung của {=agency}", en: "Take {count} entries of {=agency}" },
  refuse: { vi: "Không dùng", en: "Do not use" },
  taken: {
    vi: "Đã ghi {count} mục thông tin chung. Xem lại trên trang tính.",
    en: "Entries written: {count}. Look them over on the sheet.",
  },
  undo: { vi: "Hoàn tác", en: "Undo" },
  undone: { vi: "Đã trả lại như trước.", en: "As it was before." },
} as const satisfies Words;
