import type { Words } from "./words";

/** What is wrong with a rubric file, for people who write one. */
export const rubricWords = {
  "error.json": { vi: "Tệp không phải JSON đọc được: {=detail}", en: "Not readable JSON: {=detail}" },
  "error.newer": {
    vi: "tệp của ITSCORE mới hơn (schemaVersion {=version}): bản này chưa đọc được, hãy cập nhật ITSCORE",
    en: "the file is of a newer ITSCORE (schemaVersion {=version}), which this one cannot read: update ITSCORE",
  },
  "error.repeated-key": { vi: "khóa “{=key}” ghi hai lần", en: "the key “{=key}” stands there twice" },
  "error.duplicate-id": { vi: "mã “{=id}” dùng hai lần", en: "the id “{=id}” is used twice" },
  "error.max-zero": { vi: "điểm tối đa phải lớn hơn 0", en: "the maximum must be above 0" },
  "error.profile": { vi: "không có mục thông tin chung “{=id}”", en: "there is no profile field “{=id}”" },
  "error.same-label": { vi: "hai phương án cùng tên “{=label}”", en: "two options share the label “{=label}”" },
  "error.label-spaces": {
    vi: "phương án “{=label}” có khoảng trắng thừa",
    en: "the option “{=label}” has stray spaces",
  },
  "error.above-max": {
    vi: "{points} điểm lớn hơn điểm tối đa {max}",
    en: "{points} points are above the maximum {max}",
  },
  "error.too-fine": {
    vi: "{points} điểm có nhiều hơn {decimals} số lẻ của cách làm tròn",
    en: "{points} points have more than the {decimals} decimals of the rounding",
  },
  "error.figure-fine": {
    vi: "{value} có nhiều hơn {decimals} số lẻ",
    en: "{value} has more than {decimals} decimals",
  },
  "error.beyond-exact": {
    vi: "tỷ lệ × {max} điểm quá lớn để công thức tính chính xác",
    en: "ratio × {max} points is too large for an exact formula",
  },
  "error.rescale-beyond": {
    vi: "thang {max} điểm quá lớn để công thức quy đổi tính chính xác",
    en: "a scale of {max} points is too large for an exact formula of the rescaled total",
  },
  "error.ceiling-zero": { vi: "trần của nhóm phải lớn hơn 0", en: "the ceiling of a section must be above 0" },
  "error.fault-unexplained": {
    vi: "có printedMaxPoints thì phải ghi cách hiểu trong resolutions",
    en: "printedMaxPoints needs a resolution",
  },
  "bound.depth": { vi: "lồng quá {limit} cấp", en: "is nested more than {limit} deep" },
  "bound.rows": { vi: "quá {limit} nhóm và tiêu chí", en: "has more than {limit} sections and criteria" },
  "bound.listed": { vi: "danh sách có quá {limit} mục", en: "lists more than {limit}" },
  "bound.textLength": { vi: "dài quá {limit} ký tự", en: "is longer than {limit} characters" },
  "bound.values": { vi: "bộ tiêu chí có quá {limit} giá trị", en: "the rubric has more than {limit} values" },
  "error.schema-version": {
    vi: "biểu dùng quy tắc mới: schemaVersion phải là {needed}",
    en: "the form uses new rules: schemaVersion must be {needed}",
  },
  "error.ladder-figures": {
    vi: "thang lũy tiến cần hoặc một số liệu (value), hoặc tử số và mẫu số (numerator, denominator) với tỷ lệ phần trăm",
    en: "a ladder takes one figure (value), or a numerator and a denominator for a percent",
  },
  "error.ladder-percent": {
    vi: "“{=text}”: thang theo tỷ lệ phải ghi phần trăm, ví dụ 80%",
    en: "“{=text}”: a ladder of percents needs a percent, for example 80%",
  },
  "error.ladder-count": {
    vi: "“{=text}”: thang theo số lượng không ghi phần trăm",
    en: "“{=text}”: a ladder of counts takes no percent",
  },
  "error.ladder-zero": { vi: "bước và điểm mỗi bước phải lớn hơn 0", en: "a step and its points must be above 0" },
  "error.ladder-large": { vi: "{value} lớn hơn mọi số liệu ghi được", en: "{value} is above every figure" },
  "error.penalty-in-bonus": {
    vi: "nhóm trừ điểm không nằm trong nhóm khuyến khích",
    en: "a penalty section cannot stand in a bonus section",
  },
  "error.penalty-in-penalty": {
    vi: "nhóm trừ điểm không nằm trong nhóm trừ điểm khác",
    en: "a penalty section cannot stand in another one",
  },
  "error.bonus-in-penalty": {
    vi: "nhóm khuyến khích không nằm trong nhóm trừ điểm",
    en: "a bonus section cannot stand in a penalty section",
  },
  "error.penalty-ceiling": {
    vi: "mức trừ tối đa của nhóm trừ điểm ghi ở maxPoints, không ghi ở ceiling",
    en: "the most that a penalty section takes off is its maxPoints, not a ceiling",
  },
  "error.penalty-evidence": {
    vi: "dòng trừ điểm không thể chấm 0 khi thiếu minh chứng",
    en: "a row of a penalty section cannot score 0 without evidence",
  },
  "error.grades-mixed": {
    vi: "các mức xếp loại ghi cùng một cách: hoặc điểm, hoặc phần trăm",
    en: "all grades are in points, or all in percent",
  },
  "error.grades-label": {
    vi: "hai mức xếp loại cùng tên “{=label}”",
    en: "two grades share the name “{=label}”",
  },
  "error.grades-same": { vi: "hai mức xếp loại bắt đầu từ cùng một mức", en: "two grades begin at the same bound" },
  "shape.missing": { vi: "thiếu mục này", en: "is missing" },
  "shape.type": { vi: "phải là {=wanted}", en: "must be {=wanted}" },
  "shape.choice": { vi: "phải là một trong: {=list}", en: "must be one of: {=list}" },
  "shape.unknown": { vi: "không có mục {=keys}", en: "there is no {=keys} here" },
  "shape.empty": { vi: "không được để trống", en: "must not be empty" },
  "shape.few": { vi: "cần ít nhất {limit} mục", en: "needs at least {limit}" },
  "shape.small": { vi: "không được nhỏ hơn {=limit}", en: "must not be below {=limit}" },
  "shape.big": { vi: "không được lớn hơn {=limit}", en: "must not be above {=limit}" },
  "shape.invalid": { vi: "không hợp lệ", en: "is not valid" },
  "type.string": { vi: "chữ, đặt trong ngoặc kép", en: "a text in quotation marks" },
  "type.number": { vi: "số", en: "a number" },
  "type.int": { vi: "số nguyên", en: "a whole number" },
  "type.boolean": { vi: "true hoặc false", en: "true or false" },
  "type.array": { vi: "danh sách […]", en: "a list […]" },
  "type.object": { vi: "đối tượng JSON", en: "a JSON object" },
  "format.points": {
    vi: 'điểm phải là số thập phân dùng dấu chấm, ví dụ "0.5"',
    en: 'points must be a decimal with a point, such as "0.5"',
  },
  "format.rung": {
    vi: 'phải là số hoặc phần trăm từ 0 trở lên, dùng dấu chấm, ví dụ "4", "80%", "2.5%"',
    en: 'must be a number or a percent of 0 or more, with a point, such as "4", "80%", "2.5%"',
  },
  "format.gradeBound": {
    vi: 'mức xếp loại phải là điểm hoặc phần trăm, dùng dấu chấm, ví dụ "90", "90%"',
    en: 'the bound of a grade must be points or a percent, with a point, such as "90", "90%"',
  },
  "format.slug": {
    vi: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ "ha-nam-2022-so"',
    en: 'only unaccented small letters, digits and hyphens, such as "ha-nam-2022-so"',
  },
  "format.fieldId": {
    vi: "chỉ gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ thường",
    en: "only unaccented letters and digits, beginning with a small letter",
  },
} as const satisfies Words;

/** What is wrong in an answers file. */
export const answersWords = {
  json: { vi: "không phải JSON đọc được: {=detail}", en: "not readable JSON: {=detail}" },
  "repeated-key": {
    vi: "khóa “{=key}” ghi hai lần; hãy bỏ một",
    en: "the key “{=key}” stands there twice; take one away",
  },
  "not-object": { vi: "phải là một đối tượng JSON", en: "must be a JSON object" },
  "no-second-round": {
    vi: "có thẩm định lần 1 (“firstAppraisal”) mà thiếu lần 2 (“appraisal”), là điểm được tính",
    en: "a first appraisal without the second, “appraisal”, which is what counts",
  },
  "no-appraisal": {
    vi: "có điểm Hội đồng (“council”) mà thiếu phần thẩm định (“appraisal”)",
    en: "points of the council without “appraisal”, of which they decide",
  },
  "no-answers": { vi: "thiếu phần “answers”", en: "“answers” is missing" },
  "other-rubric": {
    vi: "tệp dành cho bộ tiêu chí “{=found}”, không phải “{=wanted}”",
    en: "the file is for the rubric “{=found}”, not “{=wanted}”",
  },
  "unknown-key": { vi: "không có mục “{=key}”", en: "there is no “{=key}” here" },
  "unknown-id": { vi: "bộ tiêu chí không có mã này", en: "the rubric has no such id" },
  "wrong-kind": {
    vi: "“{=key}” không dùng cho tiêu chí này; cần {=wanted}",
    en: "“{=key}” does not answer this criterion; wanted {=wanted}",
  },
  "not-figure": { vi: "phải là số, hoặc chuỗi chứa số", en: "must be a number, or a text with a number" },
  "not-option": { vi: "phải là số nguyên từ 0 đến {last}", en: "must be a whole number from 0 to {last}" },
  "not-counts": { vi: "phải là danh sách {count} số (hoặc null)", en: "must be a list of {count} numbers (or null)" },
  "not-exception": { vi: "phải là một trong {=known}", en: "must be one of {=known}" },
  "not-reason": { vi: "phải là một trong {=known}", en: "must be one of {=known}" },
  "not-boolean": { vi: "phải là true hoặc false", en: "must be true or false" },
  "too-long": {
    vi: "dài {length} ký tự; một ô chỉ chứa được {limit}",
    en: "is {length} characters long; a cell holds {limit}",
  },
  "not-text": { vi: "phải là chuỗi ký tự", en: "must be a text" },
} as const satisfies Words;
