import type { Words } from "./words";

/** Reasons as appraisers word them, which are written into the form, and the sentences that were used before. */
export const quickReasonWords = {
  "text.no-evidence": { vi: "Chưa có tài liệu kiểm chứng.", en: "There is no evidence yet." },
  "text.no-evidence.asked": {
    vi: "Chưa có tài liệu kiểm chứng theo yêu cầu: {=asked}.",
    en: "The evidence that is asked for is missing: {=asked}.",
  },
  "text.zero": {
    vi: "Theo biểu mẫu, không có tài liệu thì không được điểm.",
    en: "By the form, nothing is scored without evidence.",
  },
  "text.wrong-evidence": {
    vi: "Tài liệu kiểm chứng không đúng nội dung hoặc không thuộc kỳ chấm điểm.",
    en: "The evidence is about something else, or not of the period.",
  },
  "text.late": { vi: "Thực hiện chậm thời hạn quy định.", en: "It was done after the deadline." },
  "text.late.kept": { vi: "{=when}. Chỉ tính {=keep} số điểm.", en: "{=when}. Only {=keep} of the points count." },
  "text.other-figures": {
    vi: "Số liệu trên hệ thống của cơ quan thẩm định khác số liệu đơn vị báo cáo.",
    en: "The appraiser's system has other figures than the agency reports.",
  },
  "text.unfinished": {
    vi: "Mới triển khai, chưa hoàn thành trong kỳ chấm điểm.",
    en: "It was begun and not completed in the period.",
  },
  quick: { vi: "Lý do nhanh", en: "Quick reasons" },
  "quick.what": { vi: "{=reason}: {=text}", en: "{=reason}: {=text}" },
  used: { vi: "Câu đã dùng (Alt+↓)", en: "Used before (Alt+↓)" },
  "used.list": { vi: "Câu đã dùng trên máy này", en: "Sentences used before on this machine" },
  "used.none": {
    vi: "Chưa có câu nào. Câu ghi vào phiếu được nhớ trên máy này để dùng lại.",
    en: "None yet. What is written into a form is remembered on this machine.",
  },
  "used.remove": { vi: "Bỏ câu này (Delete): {=text}", en: "Remove (Delete): {=text}" },
} as const satisfies Words;
