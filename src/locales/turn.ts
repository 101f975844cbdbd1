import type { Words } from "./words";

/** Gửi và kiểm tra of an appraised form: whether it can go back, to whoever has it in hand. */
export const turnWords = {
  "turn.appraising": { vi: "Còn {count} việc trước khi gửi lại", en: "To do before it can go back: {count}" },
  "turn.back": { vi: "Có thể gửi lại đơn vị để giải trình", en: "It can go back to the agency to be explained" },
  "turn.close": { vi: "Có thể gửi lại hoặc chốt", en: "It can go back or be closed" },
  "turn.answering": { vi: "Còn {count} yêu cầu chưa trả lời", en: "Requests without an answer: {count}" },
  "turn.answered": { vi: "Có thể gửi lại cơ quan thẩm định", en: "It can go back to the appraising agency" },
  "turn.final": { vi: "Phiếu đã chốt", en: "The form is final" },
  "turn.final.open": { vi: "Phiếu đã chốt khi còn {count} việc", en: "The form is final with {count} things open" },
  "turn.unchecked": { vi: "Kiểm tra lại phiếu rồi gửi lại", en: "Check the form again before it goes back" },
  "turn.checking": { vi: "Đang kiểm tra phiếu…", en: "Checking the form…" },
  waiting: { vi: "{count} yêu cầu đang chờ đơn vị trả lời.", en: "{count} requests wait for the agency." },
  progress: { vi: "đã thẩm định {filled}/{count} dòng", en: "{filled}/{count} rows appraised" },
} as const satisfies Words;
