import type { Words } from "./words";

/** What somebody does with ITSCORE: asked once, changed under "Thêm". It decides which tabs show and is no right. */
export const roleWords = {
  ask: { vi: "Anh, chị làm việc gì trong ITSCORE?", en: "What do you do in ITSCORE?" },
  scorer: { vi: "Tự chấm", en: "Self-scoring" },
  appraiser: { vi: "Thẩm định", en: "Appraisal" },
  consolidator: { vi: "Tổng hợp", en: "Consolidation" },
  none: { vi: "Không chọn", en: "None" },
  skip: { vi: "Bỏ qua", en: "Skip" },
  what: {
    vi: "Chỉ để chọn bốn thẻ hay dùng; mọi phần khác ở “Thêm” (…), đổi lại ở đó.",
    en: "It only chooses the four tabs; everything else is under “More” (…), where it can be changed.",
  },
  mine: { vi: "Việc của tôi", en: "What I do" },
} as const satisfies Words;
