import type { Words } from "./words";

/** What is wrong with a rubric file, for people who write one. */
export const rubricWords = {
  "error.json": { vi: "Tệp không phải JSON đọc được: {=detail}", en: "Not readable JSON: {=detail}" },
  "error.duplicate-id": { vi: "mã “{=id}” dùng hai lần", en: "the id “{=id}” is used twice" },
  "error.max-zero": { vi: "điểm tối đa phải lớn hơn 0", en: "the maximum must be above 0" },
  "error.profile": { vi: "không có mục thông tin chung “{=id}”", en: "there is no profile field “{=id}”" },
  "error.same-label": { vi: "hai phương án cùng tên “{=label}”", en: "two options share the label “{=label}”" },
  "error.label-spaces": { vi: "phương án “{=label}” có khoảng trắng thừa", en: "the option “{=label}” has stray spaces" },
  "error.above-max": { vi: "{points} điểm lớn hơn điểm tối đa {max}", en: "{points} points are above the maximum {max}" },
  "error.fault-unexplained": { vi: "có printedMaxPoints thì phải ghi cách hiểu trong resolutions", en: "printedMaxPoints needs a resolution" },
} as const satisfies Words;
