import type { Words } from "./words";

/** Why no unit came from a file. They stand apart, as the workers that read files carry them. */
export const refusalWords = {
  "other-rubric": {
    vi: "Phiếu theo bộ tiêu chí khác: {=title}",
    en: "A form of another rubric: {=title}",
  },
  "same-content": {
    vi: "Giống hệt tệp {=other}: chỉ tính một lần",
    en: "The same as the file {=other}: counted once",
  },
  replaced: {
    vi: "Không tính: đã chọn tệp {=other} của cùng cơ quan",
    en: "Does not count: the file {=other} of the same agency was chosen",
  },
  "no-form": { vi: "Không có phiếu ITSCORE nào trong tệp", en: "There is no ITSCORE form in the file" },
  damaged: { vi: "Trang “{=sheet}”: {=reason}", en: "Sheet “{=sheet}”: {=reason}" },
  "open-in-excel": {
    vi: "Tệp khóa tạm của Excel (tệp đang mở): chọn chính tệp đó",
    en: "A lock that Excel makes while a file is open: choose the file itself",
  },
  "other-kind": {
    vi: "Không phải tệp .xlsx",
    en: "Not an .xlsx file",
  },
  "several-forms": {
    vi: "Tệp có {count} phiếu: tách mỗi phiếu thành một tệp",
    en: "The file has {count} forms: make a file of each",
  },
} as const satisfies Words;
