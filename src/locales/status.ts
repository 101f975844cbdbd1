import type { Words } from "./words";

/** Where a form is on its way: the words of form/status.ts, in the sheet's bar, the pane and the command alike. */
export const statusWords = {
  scoring: { vi: "Đang chấm", en: "Being scored" },
  submitted: { vi: "Chờ duyệt", en: "Waiting for approval" },
  approved: { vi: "Đã duyệt", en: "Approved" },
  returned: { vi: "Trả lại", en: "Sent back" },
  sent: { vi: "Đã gửi", en: "Sent" },
  appraising: { vi: "Đang thẩm định", en: "Being appraised" },
  explaining: { vi: "Yêu cầu giải trình", en: "Explanation requested" },
  explained: { vi: "Đã giải trình", en: "Explained" },
  deciding: { vi: "Hội đồng xét", en: "Council" },
  final: { vi: "Đã chốt", en: "Final" },
  unknown: { vi: "Không rõ", en: "Unknown" },
} as const satisfies Words;
