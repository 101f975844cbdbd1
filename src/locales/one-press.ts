import type { Words } from "./words";

/** What one press says of a row or of a whole group of the form, in the place where the agency scores. */
export const onePressWords = {
  "out.when": { vi: "Biểu cho phép: {=when}", en: "The form allows it: {=when}" },
  "out.row": { vi: "Không chấm dòng này", en: "Do not score this row" },
  "back.row": { vi: "Chấm lại dòng này", en: "Score this row again" },
  "out.group": { vi: "Không chấm cả nhóm ({count} dòng)", en: "Do not score this group (rows: {count})" },
  "out.rest": { vi: "Không chấm các dòng còn lại ({count})", en: "Do not score the other rows ({count})" },
  "back.group": { vi: "Chấm lại ({count} dòng)", en: "Score again (rows: {count})" },
  "out.done": {
    vi: "Không chấm {count} dòng, đã trừ khỏi điểm tối đa. Lý do ghi ở cột Ghi chú.",
    en: "Rows taken out of the maximum: {count}. The reason stands in the note column.",
  },
  "back.done": { vi: "Chấm lại {count} dòng.", en: "Rows scored again: {count}." },
  "free.group": { vi: "Không phát sinh ({count} dòng)", en: "No cases (rows: {count})" },
  "free.rest": { vi: "Các dòng còn lại không phát sinh ({count})", en: "No cases in the other rows ({count})" },
  "free.done": {
    vi: "Đã ghi không phát sinh cho {count} dòng chưa nhập.",
    en: "Blank rows that now say that there were no cases: {count}.",
  },
  undo: { vi: "Hoàn tác", en: "Undo" },
  "undo.done": { vi: "Đã hoàn tác.", en: "Undone." },
  of: { vi: "{=what}: {=name}", en: "{=what}: {=name}" },
} as const satisfies Words;
