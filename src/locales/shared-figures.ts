import type { Words } from "./words";

/** Figures that several rows of a form ask for, and those that cannot all be right. */
export const sharedFigureWords = {
  "place.row": { vi: "dòng {=row}", en: "row {=row}" },
  "place.profile": { vi: "Thông tin chung", en: "General information" },
  offer: { vi: "dòng {=row}: {=label}", en: "row {=row}: {=label}" },
  "held.at": { vi: "{value} ({=places})", en: "{value} ({=places})" },
  "held.named": { vi: "{=name}: {value} ({=places})", en: "{=name}: {value} ({=places})" },
  differs: { vi: "{=name}: {=values}", en: "{=name}: {=values}" },
  inverted: {
    vi: "Ở {=row}: {num}/{den}, có thể đã nhập ngược tử và mẫu. {=name} là {num} ({=places}).",
    en: "In {=row}: {num}/{den}, the two may be the wrong way round. {=name} is {num} ({=places}).",
  },
  equal: { vi: "{=left} = {sum}, không bằng {=right}", en: "{=left} = {sum}, not equal to {=right}" },
  above: { vi: "{=left} lớn hơn {=right}", en: "{=left} is above {=right}" },
} as const satisfies Words;

/** The list of them in the pane. */
export const contradictionWords = {
  title: { vi: "Số liệu chưa khớp nhau ({count})", en: "Figures that do not agree ({count})" },
  use: { vi: "Dùng {value}", en: "Use {value}" },
  "use.of": { vi: "Dùng {value} cho {=name}", en: "Use {value} for {=name}" },
  turn: { vi: "Đổi thành {num}/{den}", en: "Change to {num}/{den}" },
  "turn.of": { vi: "Đổi thành {num}/{den} ở {=name}", en: "Change to {num}/{den} in {=name}" },
  done: { vi: "Đã sửa {count} ô.", en: "Changed cells: {count}." },
  passed: {
    vi: "Đã sửa {count} ô; {left} ô vừa có người sửa nên giữ nguyên.",
    en: "Changed cells: {count}; {left} were changed by somebody meanwhile and stay.",
  },
  undo: { vi: "Hoàn tác", en: "Undo" },
  undone: { vi: "Đã trả lại như trước.", en: "As it was before." },
} as const satisfies Words;

/** What is wrong in a file of hints, for those who add a form. */
export const hintWords = {
  shape: { vi: "{=path}: {=detail}", en: "{=path}: {=detail}" },
  "no-place": {
    vi: "“{=place}”: bộ tiêu chí không có số liệu này",
    en: "“{=place}”: the rubric has no such figure",
  },
  "no-figure": { vi: "“{=id}”: không có số liệu nào mang mã này", en: "“{=id}”: no figure has this id" },
  "twice-named": { vi: "“{=id}”: mã dùng hai lần", en: "“{=id}”: the id is used twice" },
  "no-name": { vi: "“{=id}”: chưa có tên (name)", en: "“{=id}”: it has no name" },
  "own-name": {
    vi: "“{=id}” là mục thông tin chung, đã có tên; bỏ name",
    en: "“{=id}” is a field of the general information and has a name; leave name out",
  },
  "not-a-count": {
    vi: "“{=id}” là mục thông tin chung ghi chữ, không phải số",
    en: "“{=id}” is a field of the general information that holds words",
  },
  "in-two": { vi: "“{=place}” thuộc hai số liệu cùng lúc", en: "“{=place}” belongs to two figures" },
  kinds: {
    vi: "“{=id}”: {=places} khác kiểu số hoặc đơn vị tính",
    en: "“{=id}”: {=places} differ in kind of number or unit",
  },
  alone: {
    vi: "“{=id}”: chỉ có một nơi ghi và không dùng ở quan hệ nào",
    en: "“{=id}”: it has one place and no relation uses it",
  },
} as const satisfies Words;
