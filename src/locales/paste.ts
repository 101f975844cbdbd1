import type { Words } from "./words";

/** Dán số liệu: figures from another table go into the form. */
export const pasteWords = {
  back: { vi: "Quay lại", en: "Back" },
  what: {
    vi: "Chép cột số liệu ở Excel, Word hoặc trang web rồi dán vào đây. Xem trước xong mới ghi; ghi rồi vẫn hoàn tác được cả lần.",
    en: "Copy a column of figures in Excel, Word or a web page and paste it here. Nothing is written before you have looked; the whole can be undone.",
  },
  paste: { vi: "Bấm vào đây rồi nhấn Ctrl+V", en: "Click here and press Ctrl+V" },
  "paste.again": { vi: "Dán bảng khác: Ctrl+V", en: "Paste another table: Ctrl+V" },
  stays: {
    vi: "Nhận cột số liệu, hai cột tử và mẫu, hoặc bảng có cột TT.",
    en: "A column of figures, two columns of figures and totals, or a table with printed numbers.",
  },
  reading: { vi: "Đang đọc…", en: "Reading…" },
  locked: {
    vi: "Phần tự chấm đang khóa theo tình trạng phiếu nên chưa dán được. Phiếu còn ở đơn vị thì chuyển tình trạng ở “Gửi và kiểm tra”; phiếu đã gửi thì đề nghị nơi nhận trả lại.",
    en: "The agency's part is locked by the form's state, so nothing can be pasted. While you have it in hand, move it on under “Send and check”; ask for a sent form to be sent back.",
  },

  way: { vi: "Đưa vào phiếu", en: "Put into the form" },
  "way.code": { vi: "Theo số thứ tự (TT) và tên dòng", en: "By printed number and title" },
  "way.inputs": { vi: "Lần lượt vào mọi dòng có ô nhập", en: "One after another, all rows to fill in" },
  "way.figures": { vi: "Lần lượt, chỉ các dòng nhập số", en: "One after another, rows of figures only" },
  "way.rows": { vi: "Dòng nào vào dòng ấy, kể cả dòng nhóm", en: "Row by row as in the form, groups too" },
  from: { vi: "Bắt đầu từ dòng", en: "Begin with the row" },
  "column.code": { vi: "Cột số thứ tự", en: "Column of printed numbers" },
  "column.figure": { vi: "Cột số liệu (tử số)", en: "Column of figures" },
  "column.denominator": { vi: "Cột tổng số (mẫu số)", en: "Column of totals" },
  "column.none": { vi: "Không có", en: "None" },
  "column.of": { vi: "Cột {number}: {=sample}", en: "Column {number}: {=sample}" },

  "count.new": { vi: "Sẽ ghi {count} dòng", en: "To be written: {count} rows" },
  "count.same": { vi: "{count} dòng đã đúng như vậy", en: "{count} rows hold it already" },
  "count.replaces": { vi: "{count} dòng đang có số khác", en: "{count} rows hold something else" },
  "count.left": { vi: "{count} dòng không lấy được", en: "{count} rows cannot be taken" },
  "count.blank": { vi: "{count} dòng trống, giữ nguyên ô của phiếu", en: "{count} blank rows leave the form as it is" },
  "count.headers": { vi: "bỏ qua {count} dòng tiêu đề", en: "{count} heading rows are skipped" },
  "count.unreached": {
    vi: "{count} dòng cuối của phiếu không có số liệu dán",
    en: "nothing was pasted for the last {count} rows of the form",
  },

  "left.title": { vi: "Không lấy được ({count})", en: "Cannot be taken ({count})" },
  "left.at": { vi: "Dòng dán {at}: {=texts}", en: "Pasted row {at}: {=texts}" },
  "left.no-option": {
    vi: "Dòng này chọn phương án: ghi đúng chữ của phương án, hoặc chọn trên thẻ của dòng.",
    en: "This row has options: paste the words of one, or choose it on the row's card.",
  },
  "left.no-cell": { vi: "Dòng này của phiếu không có ô cho số liệu đó.", en: "The row has no cell for it." },
  "left.shown": {
    vi: "Ô đang hiện ngày hoặc phần trăm: sửa ô này ở thẻ của dòng trước, rồi dán lại.",
    en: "The cell shows a date or a percent: put it right on the row's card first, then paste again.",
  },
  "left.too-many": {
    vi: "Phiếu đã hết dòng: kiểm tra dòng bắt đầu và cách đưa vào.",
    en: "The form has no more rows: check with which row it begins, and how it is put in.",
  },
  "left.no-row": { vi: "Phiếu không có dòng số “{=text}”.", en: "The form has no row “{=text}”." },
  "left.no-row.blank": {
    vi: "Không có số thứ tự và tên không giống dòng nào của phiếu.",
    en: "It has no printed number, and no row of the form has its title.",
  },
  "left.several-rows": {
    vi: "Nhiều dòng của phiếu cùng số “{=text}”: dán kèm dòng nhóm hoặc cột nội dung.",
    en: "Several rows of the form are “{=text}”: paste the rows of the groups or the titles with them.",
  },
  "left.twice": {
    vi: "Hai dòng dán cùng chỉ dòng này của phiếu: giữ lại một dòng rồi dán lại.",
    en: "Two pasted rows are for this row: keep one of them and paste again.",
  },

  "replace.title": { vi: "Đang có số khác ({count})", en: "Something else stands there ({count})" },
  replace: { vi: "Thay bằng số liệu dán", en: "Replace it with what was pasted" },
  "replace.keep": {
    vi: "Không đánh dấu thì giữ số đang có.",
    en: "Unless this is ticked, what stands there stays.",
  },
  "replace.change": { vi: "{=before} → {=after}", en: "{=before} → {=after}" },
  "new.title": { vi: "Sẽ ghi ({count})", en: "To be written ({count})" },
  goTo: { vi: "Đi tới ô của {=place}", en: "Go to the cell of {=place}" },

  write: { vi: "Ghi {count} dòng vào phiếu", en: "Write {count} rows into the form" },
  "write.none": { vi: "Không có dòng nào để ghi", en: "There is nothing to write" },
  writing: { vi: "Đang ghi…", en: "Writing…" },
  done: { vi: "Đã ghi {count} ô vào phiếu.", en: "{count} cells of the form are written." },
  "done.passed": {
    vi: "{count} ô vừa được sửa trên trang tính nên giữ nguyên.",
    en: "Cells that were just changed in the sheet and stay: {count}.",
  },
  undo: { vi: "Hoàn tác lần dán", en: "Undo this pasting" },
  undone: { vi: "Đã hoàn tác lần dán.", en: "The pasting is undone." },
  "undone.passed": {
    vi: "{count} ô đã được sửa sau khi dán nên giữ nguyên.",
    en: "Cells that were changed after the pasting and stay: {count}.",
  },
} as const satisfies Words;
