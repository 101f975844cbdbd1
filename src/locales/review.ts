import type { Words } from "./words";

/** What is recorded in a rubric of what the print leaves open; always in the language of the form. */
export const resolutionWords = {
  "printed.maximum": { vi: "Điểm tối đa in: {=max}", en: "Printed maximum: {=max}" },
  "printed.total": { vi: "Tổng điểm in: {=max}", en: "Printed total: {=max}" },
  "printed.no-total": {
    vi: "Không in tổng điểm; điểm tối đa in của các nhóm cộng lại được {=groups}",
    en: "No total is printed; the printed maxima of the groups add up to {=groups}",
  },
  "reading.maximum": { vi: "tối đa {=max} điểm", en: "at most {=max} points" },
  "reading.ceiling": { vi: "cộng các dòng, không quá {=max} điểm", en: "the rows add up, to {=max} points at most" },
  "reason.sum": {
    vi: "Các dòng trong nhóm cộng lại được {=rows}, bản in ghi {=printed}.",
    en: "The rows of the group add up to {=rows}, the print says {=printed}.",
  },
  "reason.total": {
    vi: "Các nhóm cộng lại được {=rows}, bản in ghi {=printed}.",
    en: "The groups add up to {=rows}, the print says {=printed}.",
  },
  "reason.accepted": { vi: "Người nhập biểu mẫu xác nhận.", en: "Confirmed by whoever imported the form." },
  "reason.changed": { vi: "Người nhập biểu mẫu quyết định.", en: "Decided by whoever imported the form." },
} as const satisfies Words;
