import type { Words } from "./words";

/** Words of the itscore command. */
export const cliWords = {
  "about": { vi: "Chấm điểm theo bộ tiêu chí chính thức", en: "Scores official rubrics" },
  "option.lang": { vi: "ngôn ngữ của thông báo: vi hoặc en", en: "language of the messages: vi or en" },
  "option.json": { vi: "in kết quả dạng JSON, mỗi tệp một dòng", en: "print results as JSON, one line a file" },
  "rubrics.about": { vi: "liệt kê các bộ tiêu chí có sẵn", en: "list the built-in rubrics" },
  "score.about": { vi: "chấm một hoặc nhiều tệp câu trả lời", en: "score one or more answers files" },
  "score.rubric": { vi: "mã bộ tiêu chí có sẵn, hoặc đường dẫn đến rubric.json", en: "id of a built-in rubric, or the path of a rubric.json" },
  "score.files": { vi: "tệp câu trả lời (.json)", en: "answers files (.json)" },
  "lint.about": { vi: "tìm chỗ sai và chỗ để ngỏ của một bộ tiêu chí", en: "find what is wrong or left open in a rubric" },
  "lint.rubric": { vi: "mã bộ tiêu chí có sẵn, hoặc đường dẫn đến rubric.json", en: "id of a built-in rubric, or the path of a rubric.json" },
  "lint.json": { vi: "in kết quả dạng JSON, mỗi phát hiện một dòng", en: "print results as JSON, one line a finding" },
  "lint.none": { vi: "Không có phát hiện nào", en: "Nothing found" },
  "lint.summary": {
    vi: "{error} lỗi, {warning} cảnh báo, {ambiguity} chỗ để ngỏ; {resolved} phát hiện đã ghi cách hiểu, {unresolved} lỗi chưa ghi",
    en: "{error} errors, {warning} warnings, {ambiguity} left open; a reading is recorded for {resolved}, for {unresolved} errors not yet",
  },
  "column.id": { vi: "mã", en: "id" },
  "points": { vi: "{points} / {max} điểm", en: "{points} / {max} points" },
  "points.none": { vi: "chưa có điểm / {max} điểm", en: "no points yet / {max} points" },
  "total": { vi: "Tổng cộng", en: "Total" },
  "self": { vi: "Tự chấm", en: "Self-scored" },
  "appraised": { vi: "Thẩm định", en: "Appraised" },
  "filled": { vi: "đã chấm {filled}/{count} tiêu chí", en: "{filled} of {count} criteria scored" },
  "criteria": { vi: "{count} tiêu chí", en: "{count} criteria" },
  "error.no-rubric": { vi: "Không có bộ tiêu chí “{=id}”. Các mã có sẵn: {=known}", en: "There is no rubric “{=id}”. Built-in ids: {=known}" },
  "error.no-file": { vi: "Không đọc được tệp {=file}: {=detail}", en: "Cannot read {=file}: {=detail}" },
  "error.bad-file": { vi: "{=file} có {count} lỗi:", en: "{=file} has {count} errors:" },
} as const satisfies Words;
