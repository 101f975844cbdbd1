import { type Locale, speaker, type Words } from "./words";

/** Words of the import of printed tables: what was found in a row, and why a source is not read. */
export const importWords = {
  "finding.overlap": {
    vi: "Hai mức cùng nhận giá trị {=words}: bản in chưa rõ tính mức nào.",
    en: "Two tiers claim the value {=words}: the print does not say which one counts.",
  },
  "finding.gap": {
    vi: "Không mức nào nhận giá trị {=words}: bản in để ngỏ.",
    en: "No tier claims the value {=words}: the print leaves it open.",
  },
  "finding.rest-above": {
    vi: "Theo đúng câu chữ, “còn lại” gồm cả {=words}, cao hơn mức tốt nhất. Cần xác nhận.",
    en: "By the letter, the rest includes {=words}, beyond the best tier. Please confirm.",
  },
  "finding.above-maximum": {
    vi: "Điểm cao hơn điểm tối đa của dòng: “{=words}”.",
    en: "Points above the maximum of the row: “{=words}”.",
  },
  "finding.best-below": {
    vi: "Mức cao nhất chỉ được {=words} điểm, thấp hơn điểm tối đa.",
    en: "The best answer gives {=words} points only, below the maximum.",
  },
  "finding.other-maximum": {
    vi: "Công thức dùng số điểm khác điểm tối đa của dòng: “{=words}”.",
    en: "The formula uses other points than the maximum of the row: “{=words}”.",
  },
  "finding.other-cap": {
    vi: "Mức trần in trong cách tính là {=words}, khác điểm tối đa của dòng.",
    en: "The limit printed in the rule is {=words}, which is not the maximum of the row.",
  },
  "finding.excluded-open": {
    vi: "Không chấm nhưng chưa rõ có trừ khỏi điểm tối đa không: “{=words}”.",
    en: "Not scored, but the print does not say whether the maximum shrinks: “{=words}”.",
  },
  "finding.late": {
    vi: "Làm chậm bị trừ: “{=words}”. Xác nhận mức trừ; khi chấm, đánh dấu “chậm” ở dòng này.",
    en: "What is late loses points: “{=words}”. Please confirm; the row is marked late when it is scored.",
  },
  "finding.other-row": {
    vi: "Cách tính dẫn sang dòng khác: “{=words}”. Tạm lấy cách tính của dòng đó; cần xác nhận.",
    en: "The rule points to another row: “{=words}”. The rule of that row was taken; please confirm.",
  },
  "finding.loose-row": {
    vi: "Dòng “{=words}” không đánh số, và nhóm cộng không khớp: có thể là một mức trả lời hoặc một nhóm.",
    en: "The row “{=words}” has no number and its group does not add up: it may be an answer or a group.",
  },
  "finding.several-maxima": {
    vi: "Một dòng có nhiều điểm tối đa ({=words}): tách thành từng ấy tiêu chí; cần xác nhận.",
    en: "The row has several maxima ({=words}) and was parted into as many criteria; please confirm.",
  },
  "finding.stored-date": {
    vi: "Excel đã đổi chữ in thành ngày: “{=words}” (ví dụ 3/4). So lại với bản in.",
    en: "Excel made a date of printed words: “{=words}” (such as 3/4). Compare with the print.",
  },
  "finding.stored-formula": {
    vi: "Excel đã hiểu chữ in là công thức: “{=words}”. So lại với bản in.",
    en: "Excel took printed words for a formula: “{=words}”. Compare with the print.",
  },
  "finding.lost-zero": {
    vi: "Số thứ tự này có lẽ là {=words}: Excel đã bỏ số 0 ở cuối.",
    en: "This number is probably {=words}: Excel has dropped its last zero.",
  },
  "finding.filled-in": {
    vi: "Biểu đã có điểm tự chấm ở {=words} dòng; điểm này không thuộc mẫu biểu, có thể đưa vào phiếu sau khi tạo.",
    en: "The form is filled in already: {=words} rows have a score. The scores are no part of the form and can be taken over into the sheet.",
  },
  "finding.minus-or-dash": {
    vi: "“{=words}”: dấu gạch trước số điểm có thể là dấu trừ (bị trừ điểm), cũng có thể chỉ là gạch đầu dòng (được cộng điểm).",
    en: "“{=words}”: the dash before the points may take them off, or be only a bullet.",
  },
  "finding.number-two-ways": {
    vi: "“{=words}” có thể là số nghìn, cũng có thể là số thập phân.",
    en: "“{=words}” may be thousands or a decimal number.",
  },
  "finding.notes-exception": {
    vi: "Ghi chú của biểu nói chung: “{=words}”. Dòng nào được áp dụng thì thêm ngoại lệ ở dòng đó.",
    en: "A remark of the form speaks of all rows: “{=words}”. Add the exception to the rows to which it applies.",
  },
  "finding.lost-footnotes": {
    vi: "Các dòng {=words} có dấu chú thích nhưng không thấy nội dung chú thích; xem lại bản in, vì chú thích có thể đổi cách chấm.",
    en: "Rows {=words} refer to footnotes that were not found; see the print, because a footnote may change how a row is scored.",
  },
  "finding.no-maxima": {
    vi: "Không thấy cột điểm tối đa: điểm của từng dòng được lấy theo mức cao nhất đọc được. Kiểm tra đã chọn đủ cột.",
    en: "No column of maxima was found: the best answer of each row was taken. Check that all columns were selected.",
  },
  "finding.merged-rule": {
    vi: "Ô cách tính gộp chung nhiều dòng: “{=words}”. Tạm áp dụng cho từng dòng; cần xác nhận.",
    en: "The cell of the rule is merged over several rows: “{=words}”. Applied to each of them; please confirm.",
  },
  "finding.merged-maximum": {
    vi: "Ô điểm tối đa gộp chung nhiều dòng: chưa rõ mỗi dòng bao nhiêu điểm.",
    en: "The cell of the maximum is merged over several rows: how much each is worth is open.",
  },
  "finding.rows-as-answers": {
    vi: "Các dòng bên dưới có số thứ tự nhưng giống các mức trả lời: “{=words}”. Tạm đọc là chọn một.",
    en: "The rows below are numbered, but look like answers: “{=words}”. Taken as a choice.",
  },
  "finding.needs-others": {
    vi: "Điểm phụ thuộc đơn vị khác, dòng khác hoặc danh mục ngoài biểu: “{=words}”. Nhập điểm trực tiếp.",
    en: "The points depend on other units, other rows or a list outside the form: “{=words}”. Type the points.",
  },
  "finding.no-rule": {
    vi: "Chưa đọc được cách tính: “{=words}”. Nhập điểm trực tiếp hoặc tự chọn cách tính.",
    en: "The rule could not be read: “{=words}”. Type the points, or choose a rule.",
  },
  "finding.unread": {
    vi: "Chưa đọc được câu: “{=words}”.",
    en: "These words were not understood: “{=words}”.",
  },
  "finding.figures-among-answers": {
    vi: "Có mức bằng số, có mức bằng chữ: “{=words}”. Tạm đọc là chọn một; cần xác nhận.",
    en: "Some answers are figures, others words: “{=words}”. Taken as a choice; please confirm.",
  },
  "finding.nothing-or-answer": {
    vi: "“{=words}” có thể là một mức trả lời, hoặc trường hợp không phát sinh.",
    en: "“{=words}” may be one of the answers, or say that nothing happened.",
  },
  "finding.taken-once": {
    vi: "Bị trừ điểm trong trường hợp “{=words}”: chưa đưa vào cách tính.",
    en: "Points are taken off in the case “{=words}”, which the rule does not hold yet.",
  },
  "finding.points-not-said": {
    vi: "Có tỷ lệ nhưng không in cách đổi ra điểm; tạm tính tỷ lệ × điểm tối đa.",
    en: "A ratio is printed, but not how it becomes points; taken as ratio × maximum.",
  },
  "finding.per-several": {
    vi: "Tính theo từng nhóm “{=words}”: phần lẻ chưa rõ có tính không.",
    en: "Counted by “{=words}”: what a part of it earns is open.",
  },
  "finding.answer-without-words": {
    vi: "Mức {=words} điểm không in nội dung; tạm ghi “Có”.",
    en: "The answer worth {=words} points has no words; taken as “Có”.",
  },
  "finding.answers-alike": { vi: "Hai mức cùng nội dung “{=words}”.", en: "Two answers read the same: “{=words}”." },
  "finding.single-answer": {
    vi: "Chỉ in một mức “{=words}”; không đạt thì 0 điểm là suy ra.",
    en: "Only one answer is printed (“{=words}”); 0 points otherwise is inferred.",
  },
  "finding.no-zero": {
    vi: "Không in mức 0 điểm; trường hợp ngoài các mức đã in để ngỏ.",
    en: "No answer worth 0 is printed; what none of the answers fits is open.",
  },
  "finding.parts-sum": {
    vi: "Các phần cộng lại ({=words}) không khớp điểm tối đa của dòng.",
    en: "The parts ({=words}) do not add up to the maximum of the row.",
  },
  "finding.parts-or-answers": {
    vi: "Các mức cộng lại vừa bằng điểm tối đa: “{=words}”. Chưa rõ được cộng dồn hay chọn một.",
    en: "The answers add up to the maximum: “{=words}”. It is open whether they add up or one is chosen.",
  },
  "finding.group-sum": {
    vi: "Cộng các dòng trong nhóm: {=words}.",
    en: "The rows of the group add up otherwise: {=words}.",
  },
  "finding.total-sum": { vi: "Cộng các nhóm: {=words}.", en: "The groups add up otherwise: {=words}." },
  "finding.glued-mark": {
    vi: "Số “{=words}” có lẽ dính số của chú thích cuối bảng.",
    en: "The number “{=words}” seems to end with the mark of a footnote.",
  },
  "finding.group-words": {
    vi: "Dòng nhóm có cách tính riêng, chưa áp dụng cho dòng này: “{=words}”.",
    en: "The group has scoring words of its own, which were not applied to this row: “{=words}”.",
  },
  "finding.no-maximum": {
    vi: "Không in điểm tối đa; tạm lấy mức cao nhất đọc được.",
    en: "No maximum is printed; the best answer was taken for it.",
  },
  "finding.threshold": {
    vi: "Có ngưỡng “{=words}” nhưng không in điểm khi đạt dưới ngưỡng.",
    en: "There is a threshold (“{=words}”), but no points are printed for less.",
  },
  "finding.evidence-points": {
    vi: "Cột tài liệu có nói đến điểm: “{=words}”.",
    en: "The column of evidence speaks of points: “{=words}”.",
  },
  "finding.asks-ratio": {
    vi: "Không in cách tính; cột tài liệu hỏi hai số liệu: “{=words}”. Tạm tính theo tỷ lệ.",
    en: "No rule is printed; the evidence asks for two figures: “{=words}”. Taken as a ratio.",
  },
  "finding.asks-document": {
    vi: "Không in cách tính; cột tài liệu hỏi số, ngày văn bản: “{=words}”. Tạm tính Có/Không.",
    en: "No rule is printed; the evidence asks for a document: “{=words}”. Taken as yes or no.",
  },
  "finding.not-scorable": {
    vi: "Cách tính đọc được không chấm được: {=words} Nhập điểm trực tiếp.",
    en: "The rule as read cannot be scored: {=words} Type the points.",
  },
  "finding.split-cell": {
    vi: "Excel có thể đã tách ô tên thành nhiều dòng: “{=words}” được ghép vào tên. Cần xác nhận.",
    en: "Excel may have split the cell of the title: “{=words}” was put back to it. Please confirm.",
  },
  "finding.split-cells": {
    vi: "Excel đã tách ô có nhiều đoạn thành nhiều dòng; các dòng này được ghép lại vào tên tiêu chí: {=words}.",
    en: "Excel split cells of several paragraphs into rows; these were put back to the titles: {=words}.",
  },
  "finding.columns-guessed": {
    vi: "Không thấy dòng tiêu đề của bảng; các cột được đoán theo nội dung.",
    en: "No header row was found; the columns were told by what they hold.",
  },

  "remark.pictures": { vi: "Hình trong bảng không được đọc.", en: "Pictures in the table were not read." },
  "remark.nested-tables": {
    vi: "Có bảng lồng trong ô; chữ của bảng lồng được ghép vào ô chứa nó.",
    en: "There are tables within cells; their text was taken into the cell.",
  },
  "remark.embedded-parts": {
    vi: "Tài liệu có phần nhúng từ tệp khác, phần đó không được đọc.",
    en: "Parts of the document are embedded from other files and were not read.",
  },
  "remark.several-tables": {
    vi: "Có nhiều bảng; các bảng được đọc nối tiếp nhau.",
    en: "There are several tables; they were read one after the other.",
  },
  "remark.one-of-several": {
    vi: "Có nhiều bảng; chỉ đọc bảng đã chọn.",
    en: "There are several tables; only the chosen one was read.",
  },
  "table.together": {
    vi: "Tất cả các bảng, nối tiếp nhau: {rows} dòng, {scored} dòng có điểm",
    en: "All tables, one after the other: {rows} rows, {scored} with points",
  },
  "table.offer": {
    vi: "{=words}: {rows} dòng, {scored} dòng có điểm",
    en: "{=words}: {rows} rows, {scored} with points",
  },
  "remark.struck-text": { vi: "Có chữ gạch ngang; vẫn được đọc.", en: "Struck-out text was read as printed." },
  "remark.converted-font": {
    vi: "Có chữ dùng phông cũ (.VnTime, VNI-Times…), đã chuyển sang Unicode; so lại với bản in.",
    en: "Text in old fonts (.VnTime, VNI-Times…) was converted to Unicode; compare with the print.",
  },
  "remark.old-font": {
    vi: "Chữ có vẻ dùng phông cũ (TCVN3 hoặc VNI) nhưng tệp không ghi tên phông nên chưa chuyển được. Chuyển sang Unicode trong Word rồi dán lại.",
    en: "The text seems to be in an old font (TCVN3 or VNI), but no font is named, so it was not converted. Convert it to Unicode in Word and paste it again.",
  },
  "remark.list-numbers": {
    vi: "Trang chỉ ghi một phần số thứ tự tự động (như 1.2); phần còn thiếu được suy ra từ các dòng trên; so lại với bản in.",
    en: "The page holds only a part of the automatic numbers (such as 1.2); the rest was worked out from the rows above; compare with the print.",
  },
  "remark.numbers-as-numbers": {
    vi: "Excel có thể đã đổi số thứ tự (1.10 thành 1.1) hoặc đổi 3/4 thành ngày; so lại với bản in.",
    en: "Excel may have changed codes (1.10 to 1.1) or turned 3/4 into a date; compare with the print.",
  },

  "problem.no-table": {
    vi: "Không thấy bảng nào có chữ. Chọn cả bảng trong Word hoặc Excel, bấm Ctrl+C rồi dán lại.",
    en: "No table with text was found. Select the whole table in Word or Excel, press Ctrl+C and paste it again.",
  },
  "problem.nothing-scored": {
    vi: "Đọc được bảng nhưng không thấy dòng tiêu chí nào (số thứ tự, nội dung, điểm tối đa). Kiểm tra đã chọn đúng bảng và có cả dòng tiêu đề.",
    en: "The table was read, but no criterion was found (number, content, maximum). Check that the right table was taken, with its header row.",
  },
  "problem.too-many-rows": {
    vi: "Bảng có hơn {=detail} dòng. Chỉ chọn phần bảng chấm điểm rồi thử lại.",
    en: "The table has more than {=detail} rows. Take only the scoring table and try again.",
  },
  "problem.too-large": {
    vi: "Bảng quá lớn ({=detail}). Chỉ chọn phần bảng chấm điểm rồi thử lại.",
    en: "The table is too large ({=detail}). Take only the scoring table and try again.",
  },
  "problem.too-deep": {
    vi: "Bảng lồng nhau quá nhiều lớp nên không được đọc. Chép riêng bảng chấm điểm sang tài liệu mới rồi thử lại.",
    en: "Tables are nested too deeply and were not read. Copy the scoring table alone into a new document and try again.",
  },
  "problem.picture": {
    vi: "Đây là hình, không có chữ để đọc. Cần bảng dạng chữ trong Word, Excel hoặc trang web.",
    en: "This is a picture without text to read. A table of text in Word, Excel or on a page is needed.",
  },
  "problem.pdf": {
    vi: "Đây là tệp PDF. Mở bằng Word (Word chuyển thành văn bản), rồi chép bảng từ đó và dán vào đây.",
    en: "This is a PDF file. Open it in Word, which turns it into text, then copy the table from there and paste it here.",
  },
  "problem.old-word": {
    vi: "Đây là tệp Word kiểu cũ (.doc). Mở trong Word, lưu thành .docx, hoặc chép bảng rồi dán vào đây.",
    en: "This is an old Word file (.doc). Open it in Word and save it as .docx, or copy the table and paste it here.",
  },
  "problem.opendocument": {
    vi: "Đây là tệp OpenDocument. Mở trong Word hoặc LibreOffice, lưu thành .docx, hoặc chép bảng rồi dán vào đây.",
    en: "This is an OpenDocument file. Open it in Word or LibreOffice and save it as .docx, or copy the table and paste it here.",
  },
  "problem.rtf": {
    vi: "Đây là tệp RTF. Mở trong Word, lưu thành .docx, hoặc chép bảng rồi dán vào đây.",
    en: "This is an RTF file. Open it in Word and save it as .docx, or copy the table and paste it here.",
  },
  "problem.mht": {
    vi: "Đây là trang web lưu thành một tệp (.mht). Mở bằng Word, lưu thành .docx, hoặc chép bảng rồi dán vào đây.",
    en: "This is a page saved as one file (.mht). Open it in Word and save it as .docx, or copy the table and paste it here.",
  },
  "problem.not-text": {
    vi: "Tệp này không phải bảng dạng chữ. Dùng .docx, .xlsx, .html, .tsv hoặc .csv.",
    en: "This file is no table of text. Use .docx, .xlsx, .html, .tsv or .csv.",
  },
  "problem.unknown-file": {
    vi: "Không nhận ra loại tệp này. Dùng .docx, .xlsx, .html, .tsv hoặc .csv.",
    en: "This kind of file is not known here. Use .docx, .xlsx, .html, .tsv or .csv.",
  },
} as const satisfies Words;

/** A table that can be read, in words: "Bảng chấm điểm: 80 dòng, 61 dòng có điểm". */
export function offerText(
  offer: { readonly together: boolean; readonly words: string; readonly rows: number; readonly scored: number },
  locale: Locale,
): string {
  return speaker(importWords, locale)(offer.together ? "table.together" : "table.offer", {
    words: offer.words,
    rows: String(offer.rows),
    scored: String(offer.scored),
  });
}
