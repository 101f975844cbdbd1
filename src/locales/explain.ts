import type { Words } from "./words";

/** Giải trình: what the agency is asked after an appraisal, and its answers. */
export const explainWords = {
  none: {
    vi: "Chưa có yêu cầu giải trình. Khi cơ quan thẩm định gửi lại phiếu kèm yêu cầu, yêu cầu hiện ở đây.",
    en: "Nothing is asked yet. When the appraising agency sends the form back with requests, they stand here.",
  },
  "none.asked": { vi: "Cơ quan thẩm định không yêu cầu giải trình dòng nào.", en: "No row is asked about." },
  requests: { vi: "Yêu cầu giải trình ({open} chưa trả lời / {count})", en: "Requests ({open} unanswered of {count})" },
  asked: { vi: "Yêu cầu", en: "Asked" },
  opinion: { vi: "Ý kiến thẩm định", en: "The appraiser's opinion" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  unanswered: { vi: "Chưa trả lời", en: "Not answered" },
  closed: {
    vi: "Phần giải trình đang khóa: tình trạng phiếu là “{=status}”.",
    en: "Explanations are locked: the state of the form is “{=status}”.",
  },
  done: {
    vi: "Đã trả lời mọi yêu cầu. Chuyển tình trạng, lưu rồi gửi lại tệp này.",
    en: "Every request is answered. Move the form on, save it and send this file back.",
  },
  move: { vi: "Chuyển sang “Đã giải trình”", en: "Move it on to “Explained”" },
  moving: { vi: "Đang chuyển…", en: "Moving it on…" },
  "to.appraisal": { vi: "Xem phần thẩm định", en: "See the appraisal" },
  "to.start": { vi: "Tôi thẩm định phiếu này", en: "I appraise this form" },
} as const satisfies Words;
