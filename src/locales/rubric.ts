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

/** What is wrong in an answers file. */
export const answersWords = {
  "json": { vi: "không phải JSON đọc được: {=detail}", en: "not readable JSON: {=detail}" },
  "not-object": { vi: "phải là một đối tượng JSON", en: "must be a JSON object" },
  "no-answers": { vi: "thiếu phần “answers”", en: "“answers” is missing" },
  "other-rubric": { vi: "tệp dành cho bộ tiêu chí “{=found}”, không phải “{=wanted}”", en: "the file is for the rubric “{=found}”, not “{=wanted}”" },
  "unknown-key": { vi: "không có mục “{=key}”", en: "there is no “{=key}” here" },
  "unknown-id": { vi: "bộ tiêu chí không có mã này", en: "the rubric has no such id" },
  "wrong-kind": { vi: "“{=key}” không dùng cho tiêu chí này; cần {=wanted}", en: "“{=key}” does not answer this criterion; wanted {=wanted}" },
  "not-figure": { vi: "phải là số, hoặc chuỗi chứa số", en: "must be a number, or a text with a number" },
  "not-option": { vi: "phải là số nguyên từ 0 đến {last}", en: "must be a whole number from 0 to {last}" },
  "not-text": { vi: "phải là chuỗi ký tự", en: "must be a text" },
} as const satisfies Words;
