import type { Words } from "./words";

/** Rà soát: the rows that somebody has looked through before the form is approved. */
export const reviewRowsWords = {
  title: { vi: "Rà soát", en: "Review" },
  count: { vi: "Đã rà soát {count}/{total} dòng.", en: "{count} of {total} rows reviewed." },
  changed: { vi: "{count} dòng đã sửa sau khi rà soát.", en: "{count} rows changed since." },
  mark: { vi: "Đã rà soát dòng này", en: "This row is reviewed" },
  again: { vi: "Rà soát lại dòng này", en: "Review this row again" },
  take: { vi: "Bỏ dấu rà soát", en: "Take the mark away" },
  next: { vi: "Dòng chưa rà soát tiếp theo", en: "Next row to review" },
  done: {
    vi: "Đã rà soát mọi dòng. Duyệt hoặc trả lại ở Gửi.",
    en: "Every row is reviewed. Approve it or send it back under Send.",
  },
} as const satisfies Words;
