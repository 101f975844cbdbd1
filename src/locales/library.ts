import type { Words } from "./words";

/** "Của tôi": one's own rubrics in the Thư viện, and keeping one wherever it is met. */
export const libraryWords = {
  own: { vi: "Của tôi", en: "Mine" },
  "own.count": { vi: "Của tôi: {count}", en: "Mine: {count}" },
  "own.unread": { vi: "Chưa đọc được mục “Của tôi”: {=why}", en: "“Mine” could not be read: {=why}" },
  "own.unread.one": {
    vi: "Một biểu mẫu của tôi không mở được: {=why}",
    en: "One of your rubrics cannot be opened: {=why}",
  },
  "own.unread.remove": { vi: "Xóa bản hỏng", en: "Remove the damaged copy" },
  source: { vi: "Nguồn", en: "Source" },
  "source.own": { vi: "Của tôi", en: "Mine" },
  "source.library": { vi: "Có sẵn", en: "Built in" },
  filter: { vi: "Lọc theo nguồn, cấp, năm", en: "Filter by source, level and year" },

  template: { vi: "Viết biểu mẫu mới: thêm “Bảng mẫu”", en: "Write a new form: add the template sheet" },
  "template.running": { vi: "Đang thêm bảng mẫu…", en: "Adding the template…" },
  "template.done": {
    vi: "Đã thêm trang “{=name}”. Thay các dòng ví dụ bằng tiêu chí của cơ quan, rồi bấm “Nhập biểu mẫu từ bảng…” và “Lấy trang tính đang mở”. Không cần nữa thì xóa trang.",
    en: "The sheet “{=name}” was added. Put your criteria in place of the examples, then take the open sheet under “Import a form from a table…”. Delete the sheet when you need it no more.",
  },

  menu: { vi: "Lệnh khác: {=title}", en: "More commands: {=title}" },
  rename: { vi: "Đổi tên…", en: "Rename…" },
  "rename.title": { vi: "Đổi tên trong Thư viện", en: "Name in the Library" },
  "rename.label": { vi: "Tên hiện trên máy này", en: "Name on this machine" },
  "rename.hint": {
    vi: "Tên in trên phiếu không đổi: {=title}. Để trống thì dùng lại tên in.",
    en: "Forms still print: {=title}. Leave it empty to use that name again.",
  },
  "rename.go": { vi: "Đổi tên", en: "Rename" },
  give: { vi: "Mở thành sổ tính mới để gửi", en: "Open as a new workbook to send" },
  "give.done": {
    vi: "Đã mở sổ tính mới có phiếu trống. Lưu lại rồi gửi: biểu mẫu đi cùng sổ tính, máy nhận không cần có sẵn.",
    en: "A new workbook with a blank form is open. Save it and send it: the rubric travels with it.",
  },
  save: { vi: "Lưu thành tệp .json", en: "Save as a .json file" },
  "save.done": {
    vi: "Đã tải xuống “{=name}”. Không thấy tệp trong thư mục Tải xuống (như Excel trên máy Mac) thì dùng “Mở thành sổ tính mới để gửi”.",
    en: "“{=name}” was downloaded. If it is not among your downloads (as in Excel on a Mac), use “Open as a new workbook to send”.",
  },
  remove: { vi: "Xóa khỏi máy này…", en: "Remove from this machine…" },
  "remove.title": { vi: "Xóa “{=title}” khỏi máy này?", en: "Remove “{=title}” from this machine?" },
  "remove.body": {
    vi: "Sổ tính đã tạo từ biểu mẫu này vẫn giữ nguyên và vẫn chấm được: mỗi sổ mang theo biểu mẫu của mình. Chỉ mục trong “Của tôi” bị xóa; muốn lấy lại, mở một sổ như vậy và bấm “Giữ biểu mẫu này”.",
    en: "Workbooks made of it stay as they are and go on scoring: each carries its rubric. Only the entry under “Mine” goes; open such a workbook and press “Keep this rubric” to have it back.",
  },
  "remove.go": { vi: "Xóa", en: "Remove" },

  keep: { vi: "Giữ biểu mẫu này", en: "Keep this rubric" },
  "keep.running": { vi: "Đang giữ…", en: "Keeping…" },
  "keep.open": {
    vi: "Biểu mẫu của phiếu đang mở chưa có trên máy này",
    en: "The rubric of the open form is not on this machine",
  },
  "keep.what": {
    vi: "“{=title}” đi cùng sổ tính nhận được. Giữ lại để tạo phiếu mới từ nó; hãy đối chiếu với bản của cơ quan ban hành.",
    en: "“{=title}” came with the workbook. Keep it to create forms of it; compare it with what was issued.",
  },
  "keep.done": { vi: "Đã giữ trong “Của tôi” của Thư viện.", en: "Kept under “Mine” in the Library." },
  "keep.known": { vi: "Máy này đã có biểu mẫu này.", en: "This machine has this rubric already." },
  "keep.ask": { vi: "Máy này có biểu mẫu khác cùng mã", en: "This machine has another rubric of the same id" },
  "keep.ask.own": { vi: "“{=name}” trong “Của tôi”", en: "“{=name}” under “Mine”" },
  "keep.ask.library": { vi: "“{=name}” có sẵn trong Thư viện", en: "“{=name}”, built into the Library" },
  "keep.ask.alike": {
    vi: "{=which}: chấm như nhau, chỉ khác chữ in.",
    en: "{=which}: scores alike, only printed words differ.",
  },
  "keep.ask.other": { vi: "{=which}: cách chấm khác.", en: "{=which}: scores otherwise." },
  "keep.ask.do": {
    vi: "Chưa có gì được lưu. Nếu bản mới thay bản cũ, chọn thay; nếu chưa rõ, giữ cả hai.",
    en: "Nothing was kept yet. Replace yours if the new one takes its place; in doubt keep both.",
  },
  "keep.ask.do.library": {
    vi: "Chưa có gì được lưu. Biểu mẫu có sẵn không bị thay; giữ thì bản này đứng bên cạnh, có dấu “Của tôi”.",
    en: "Nothing was kept yet. The built-in one stays; this one would stand beside it, marked as yours.",
  },
  "keep.beside": { vi: "Giữ cả hai", en: "Keep both" },
  "keep.replace": { vi: "Thay bản cũ", en: "Replace mine" },
} as const satisfies Words;
