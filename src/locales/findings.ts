import type { Words } from "./words";

/** In what a sheet differs from the form that it says it is; `where` tells the row and the column. */
export const findingWords = {
  where: { vi: "{=row}, cột {=column}", en: "{=row}, column {=column}" },
  "whole-sheet": { vi: "Cả phiếu", en: "The whole form" },
  "row.total": { vi: "Tổng cộng", en: "Total" },
  "row.title": { vi: "Dòng tổng điểm trên cùng", en: "Total at the top" },
  "row.heading": { vi: "Dòng tên phiếu", en: "Title of the form" },
  "row.header": { vi: "Dòng tiêu đề cột", en: "Titles of the columns" },
  "row.date": { vi: "Dòng địa danh, ngày tháng", en: "Place and date" },
  "row.note": { vi: "Ghi chú in cuối phiếu", en: "Notes below the form" },
  "row.signature": { vi: "Phần ký", en: "Signatures" },
  "row.document": { vi: "Trang “{=sheet}”", en: "Sheet “{=sheet}”" },
  "row.document-cell": { vi: "Trang “{=sheet}”, ô {=cell}", en: "Sheet “{=sheet}”, cell {=cell}" },
  "row.line": { vi: "{=row}, dòng trừ điểm {=line}", en: "{=row}, deduction line {=line}" },

  "formula-replaced": {
    vi: "Gõ đè lên công thức: đang ghi {found}, theo số liệu là {expected}",
    en: "Typed over a formula: it says {found}, the figures give {expected}",
  },
  "formula-replaced.plain": {
    vi: "Gõ đè lên công thức: đang ghi “{=found}”",
    en: "Typed over a formula: it says “{=found}”",
  },
  "formula-changed": {
    vi: "Công thức bị sửa: đang ra {found}, theo số liệu là {expected}",
    en: "The formula was changed: it gives {found}, the figures give {expected}",
  },
  "formula-changed.plain": {
    vi: "Công thức bị sửa: đang ra “{=found}”",
    en: "The formula was changed: it gives “{=found}”",
  },
  "function-broken": { vi: "Công thức gọi sai tên hàm ITSCORE", en: "The formula calls ITSCORE by a wrong name" },
  "error-shown": { vi: "Ô đang báo lỗi {=found}", en: "The cell shows {=found}" },
  "max-changed": {
    vi: "Điểm tối đa bị sửa: đang ghi {found}, bản gốc là {expected}",
    en: "The maximum was changed: it says {found}, the form says {expected}",
  },
  "text-changed": { vi: "Nội dung in sẵn bị sửa", en: "Printed text was changed" },
  "number-is-text": {
    vi: "Ô ghi chữ “{=found}” chứ không phải số {expected}; bảng tính không cộng chữ",
    en: "The cell holds the text “{=found}”, not the number {expected}; spreadsheets add up no texts",
  },
  "row-missing": { vi: "Mất dòng này", en: "This row is gone" },
  "row-doubled": {
    vi: "Dòng bị lặp ở hàng {=found}; chỉ hàng {=expected} được tính",
    en: "The row is repeated in row {=found}; only row {=expected} counts",
  },
  "document-changed": {
    vi: "Bản in ghi “{=found}”, theo phiếu phải là “{=expected}”. Bấm “Xem bản in” để làm lại bản in.",
    en: "The document says “{=found}” where the form gives “{=expected}”. Press “Printed document” to make it again.",
  },
  "document-stale": {
    vi: "Phiếu đã đổi từ khi làm bản in: bấm “Xem bản in” để làm lại trước khi ký",
    en: "The form has changed since the document was made: press “Printed document” before it is signed",
  },
  "document-missing": {
    vi: "Bản in “{=found}” đã bị xóa; bấm “Xem bản in” để làm lại khi cần",
    en: "The document “{=found}” was deleted; press “Printed document” to make it again",
  },
  "document-copied": {
    vi: "Trang này là bản sao của bản in, không phải bản in của phiếu",
    en: "This sheet is a copy of the document, not the form's own",
  },
  "document-unknown": {
    vi: "Bản in thuộc loại “{=found}” mà bản ITSCORE này không biết, nên không so được",
    en: "A document of the kind “{=found}”, which this ITSCORE does not know and cannot compare",
  },
  "row-unknown": {
    vi: "Mã dòng ẩn “{=found}” không có trong bộ tiêu chí",
    en: "The hidden id “{=found}” is not in the rubric",
  },
  "column-missing": { vi: "Mất cột này", en: "This column is gone" },
  "column-doubled": {
    vi: "Cột {=found} mang cùng mã ẩn với cột {=expected}; chỉ cột {=expected} được tính",
    en: "Column {=found} carries the hidden key of column {=expected}; only column {=expected} counts",
  },
  "fact-doubled": {
    vi: "Phần mô tả ẩn ghi khóa “{=found}” hai lần với hai giá trị khác nhau; giá trị đứng trước (“{=expected}”) được tính. Đề nghị nơi gửi gửi lại bản gốc",
    en: "The hidden description says “{=found}” twice, with two values; the first one (“{=expected}”) counts. Ask the sender for the original",
  },
  "key-lost": {
    vi: "Mất mã ẩn của cột này ở hàng 1; nhận ra nhờ tiêu đề hoặc cột bên cạnh",
    en: "The hidden key of this column in row 1 is gone; it is known by its title or its neighbours",
  },
  "mark-lost": {
    vi: "Ô A1 không còn dấu của phiếu; nhận ra nhờ trang mô tả ẩn",
    en: "Cell A1 has lost the mark of the form; it is known by its hidden describing sheet",
  },
  "appraisal-missing": {
    vi: "Phiếu đã vào thẩm định nhưng mất toàn bộ các cột thẩm định: số liệu, điểm, lý do và ý kiến thẩm định không còn trong tệp. Đề nghị nơi gửi gửi lại bản đủ cột",
    en: "The form is being appraised, but all columns of the appraisal are gone: its figures, points, reasons and opinions are no more in the file. Ask the sender for a whole copy",
  },
  "council-beyond": {
    vi: "Điểm Hội đồng {found} vượt điểm tối đa hoặc quá số lẻ của biểu: dòng này chưa có điểm chốt",
    en: "The council's {found} is above the maximum or has too many decimals: the row has no final points",
  },
  "council-reason-missing": {
    vi: "Hội đồng quyết định {found} điểm, khác điểm thẩm định, chưa ghi lý do",
    en: "The council decided {found} points, other than the appraised ones, without a reason",
  },
  "council-missing": {
    vi: "Mất các cột của Hội đồng: điểm và lý do không còn trong tệp. Đề nghị gửi lại bản đủ cột",
    en: "The council's columns are gone with its points and reasons. Ask the sender for a whole copy",
  },
  "result-differs": {
    vi: "Kết quả lưu trong tệp là “{=found}”, tính lại là “{=expected}”",
    en: "The stored result is “{=found}”, recomputed it is “{=expected}”",
  },
  "not-calculated": {
    vi: "Công thức chưa được tính ({=found} ô): chương trình lưu tệp không tính lại. Điểm tính lại từ số liệu vẫn đúng; mở bằng Excel rồi lưu là có kết quả",
    en: "Formulas are not calculated yet ({=found} cells): the program that saved the file does not calculate. Recomputed points hold; open it in Excel and save it",
  },
  "formulas-lost": {
    vi: "Mất {=found} công thức ITSCORE, còn lại {=expected}: tệp đã qua định dạng .xls hoặc chương trình không giữ được hàm ITSCORE. Bấm “Sửa công thức” để ghi lại; gửi nhận bằng tệp .xlsx",
    en: "{=found} ITSCORE formulas are lost, {=expected} is left: the file went through .xls or a program that cannot keep them. Press “Repair formulas” to write them anew; send .xlsx files",
  },
  "input-formula": {
    vi: "Ô nhập có công thức {=found}, giá trị đang lưu là “{=expected}”; không kiểm tra được từ phiếu này. Hãy gõ thẳng giá trị",
    en: "An input holds the formula {=found}, stored as “{=expected}”; this form cannot show whether that is right. Type the value itself",
  },
  "input-differs": {
    vi: "Ô nhập có công thức {=found} nhưng giá trị lưu trong tệp là “{=expected}”, không phải kết quả của nó. Hãy gõ thẳng giá trị đúng",
    en: "An input holds the formula {=found}, and the file stores “{=expected}”, which it does not give. Type the right value itself",
  },
  "input-arithmetic": {
    vi: "Ô nhập có phép tính {=found}, kết quả {=expected}",
    en: "An input holds the sum {=found}, which gives {=expected}",
  },
  "input-uncalculated": {
    vi: "Ô nhập có công thức {=found} mà tệp không lưu kết quả: chưa biết giá trị, không coi là ô trống",
    en: "An input holds the formula {=found}, and the file has no result of it: its value is unknown, which is not blank",
  },
  "points-differ": {
    vi: "Điểm lưu trong tệp là {found}, tính lại từ số liệu là {expected}",
    en: "Stored points are {found}, recomputed from the figures they are {expected}",
  },
  "input-unread": {
    vi: "Không đọc được “{=found}”: ô này chưa được tính điểm. Hãy ghi số, hoặc chọn trong danh sách.",
    en: "“{=found}” cannot be read, so the cell does not count. Enter a number or choose from the list.",
  },
  "number-as-text": {
    vi: "Số “{=found}” đang ở dạng chữ nên bảng tính không tính; đọc là {expected}. Hãy gõ lại số này.",
    en: "The number “{=found}” is stored as text and not calculated; read as {expected}. Type it again.",
  },
  "date-for-number": {
    vi: "Ngày {=found} hay số {expected}? Ô số liệu đang ở dạng ngày: hãy gõ lại số và định dạng ô là số.",
    en: "The date {=found} or the number {expected}? The cell is formatted as a date: type the number again and format it as a number.",
  },
  "percent-for-number": {
    vi: "{=found} hay {expected}? Ô ghi {=found}, bảng tính tính là {expected}. Hãy gõ lại số không kèm %.",
    en: "{=found} or {expected}? The cell shows {=found}, the sheet counts {expected}. Type the number again without %.",
  },
  "small-scale": {
    vi: "{found} hay {expected}? Nếu là {expected}% thì ghi {expected}.",
    en: "{found} or {expected}? For {expected}% enter {expected}.",
  },
  "self-changed": {
    vi: "Phần tự chấm bị sửa sau khi bắt đầu thẩm định: trước là {expected}, nay là {found}",
    en: "The self-scored part was changed after the appraisal began: it was {expected}, now it is {found}",
  },
  "self-record-damaged": {
    vi: "Bản lưu phần tự chấm bị mất hoặc bị sửa; không so được với lúc bắt đầu thẩm định",
    en: "The kept copy of the self-scored part is lost or changed; it cannot be compared",
  },
  "first-changed": {
    vi: "Điểm thẩm định lần 1 bị sửa: bản lưu là {expected}, nay là {found}",
    en: "A score of the first appraisal was changed: it was {expected}, now it is {found}",
  },
  "first-record-damaged": {
    vi: "Bản lưu thẩm định lần 1 bị mất hoặc bị sửa; không còn biết điểm lần 1",
    en: "The kept copy of the first appraisal is lost or changed; its scores are not known any more",
  },
  "other-version": {
    vi: "Phiếu theo một bản khác của bộ tiêu chí trong Thư viện",
    en: "The form follows another version of the library's rubric",
  },
  "other-content": {
    vi: "Lời in của bộ tiêu chí khác với bản trong Thư viện; cách tính điểm như nhau",
    en: "The rubric's printed words differ from the library's; points are scored alike",
  },
  "fingerprint-wrong": {
    vi: "Mã nhận dạng ghi trong tệp ({=found}…) không khớp với bộ tiêu chí đi kèm ({=expected}…). Hãy đối chiếu bộ tiêu chí với bản của tỉnh",
    en: "The fingerprint in the file ({=found}…) is not that of its rubric ({=expected}…). Compare the rubric with the province's",
  },
  "id-wrong": {
    vi: "Mã bộ tiêu chí ghi trong tệp (“{=found}”) không phải mã của bộ tiêu chí đi kèm (“{=expected}”). Hãy đối chiếu bộ tiêu chí với bản của tỉnh",
    en: "The file calls its rubric “{=found}”, the rubric itself is “{=expected}”. Compare the rubric with the province's",
  },
  "rubric-unknown": {
    vi: "Bộ tiêu chí không có trong Thư viện của máy này; mã nhận dạng {=found}…; hãy đối chiếu với bản của tỉnh",
    en: "The rubric is not in the library of this machine; fingerprint {=found}…; compare it with the province's",
  },
  unprotected: {
    vi: "Trang phiếu không còn được bảo vệ: bật lại ở Review > Protect Sheet, không cần mật khẩu",
    en: "The sheet is no longer protected: use Review > Protect Sheet, without a password",
  },
  "locks-lifted": {
    vi: "Có ô nhập đang mở khóa, trong khi tình trạng “{=expected}” khóa chúng. Lần chuyển tình trạng sau sẽ khóa lại",
    en: "Inputs are open, although the status “{=expected}” locks them. The next move locks them again",
  },
  "sheet-hidden": { vi: "Trang phiếu đang bị ẩn trong tệp", en: "The form's sheet is hidden in the file" },
  "rows-hidden": {
    vi: "{=found} dòng của phiếu đang bị ẩn, vẫn được tính điểm. Chọn cả trang rồi bỏ ẩn dòng",
    en: "{=found} rows of the form are hidden and count all the same. Select the sheet and unhide its rows",
  },
  "cells-merged": {
    vi: "Ô bị trộn với ô khác: chỉ ô đầu còn nhìn thấy và nhập được",
    en: "The cell is merged with others: only the first can be seen and filled in",
  },
  "validations-lost": {
    vi: "{=found} ô mất danh sách chọn hoặc lời nhắc nhập",
    en: "{=found} cells have lost their drop-down or prompt",
  },
  "highlights-lost": {
    vi: "Phiếu mất màu báo lỗi ({=found} vùng)",
    en: "The form has lost the colours that show errors ({=found} areas)",
  },
  "looks-lost": {
    vi: "Các ô mất hết định dạng: không còn ô mở để nhập khi trang được bảo vệ, không còn kiểu số, không xuống dòng; ngày và % gõ vào ô không nhận ra được",
    en: "The cells have lost their formats: none is open for input while the sheet is protected, number formats and wrapping are gone, dates and percents in cells cannot be known",
  },
  "locks-lost": {
    vi: "Mọi ô đều bị khóa, cả ô nhập: khi trang được bảo vệ thì không điền được",
    en: "Every cell is locked, those for input too: while the sheet is protected nobody can fill it in",
  },
  "calendar-1904": {
    vi: "Sổ tính dùng hệ ngày 1904; ngày tháng đã được đọc theo hệ này. Chép ngày sang tệp khác sẽ lệch 4 năm 1 ngày: tắt “Sử dụng hệ ngày 1904” trong Tùy chọn nâng cao của Excel rồi nhập lại ngày",
    en: "The workbook counts dates from 1904, and dates were read so. Copied into another workbook they are off by 4 years and 1 day: clear “Use 1904 date system” in Excel's advanced options and type them again",
  },
  "manual-calculation": {
    vi: "Tệp đặt chế độ tính thủ công: nhấn F9 để Excel tính lại",
    en: "The workbook calculates only when asked: press F9",
  },
  "earlier-release": {
    vi: "Phiếu do bản ITSCORE trước tạo; số liệu và điểm vẫn dùng được. Bấm “Cập nhật phiếu” để theo bản này",
    en: "Made by an earlier ITSCORE; its figures and points hold. Press “Update the form” to bring it up to this release",
  },
  "earlier-points": {
    vi: "Bản ITSCORE trước tính dòng này ra {found}; bản này tính ra {expected}. Không phải là sửa đổi của đơn vị",
    en: "An earlier ITSCORE scored this row {found}; this one scores it {expected}. Nobody has tampered with it",
  },
  "not-compared": {
    vi: "Phiếu do bản ITSCORE trước tạo từ bộ tiêu chí không có trong Thư viện: {=found} ô không đối chiếu được. Bấm “Cập nhật phiếu” để ghi lại công thức",
    en: "Made by an earlier ITSCORE from a rubric that is not in the library: {=found} cells cannot be compared. Press “Update the form” to write the formulas anew",
  },
  "newer-release": {
    vi: "Phiếu do bản ITSCORE mới hơn tạo; bản này chỉ đọc được số liệu. Hãy cập nhật ITSCORE để đối chiếu và sửa",
    en: "Made by a newer ITSCORE; this one can only read its figures. Update ITSCORE to compare and repair it",
  },
  "copied-sheet": {
    vi: "Trang này là bản chép của một phiếu khác trong cùng tệp",
    en: "This sheet is a copy of another form in the same workbook",
  },
  "identity-lost": {
    vi: "Không xác định được trang này là phiếu gốc hay bản chép",
    en: "Nothing says whether this sheet is the form or a copy of it",
  },
  "status-unknown": {
    vi: "Tình trạng “{=found}” không có trong bản ITSCORE này; phiếu được khóa",
    en: "This ITSCORE does not know the status “{=found}”; the form is locked",
  },
  "description-lost": {
    vi: "Mất trang mô tả ẩn; nhận ra bộ tiêu chí nhờ thông tin của tệp",
    en: "The hidden describing sheet is gone; the rubric is known by the file's properties",
  },
  "damaged.document-alone": {
    vi: "đây là bản in của một phiếu không có trong tệp này",
    en: "it is the document of a form that is not in this file",
  },
  "damaged.description-missing": { vi: "mất trang mô tả ẩn của phiếu", en: "its hidden describing sheet is gone" },
  "damaged.rubric-changed": {
    vi: "bộ tiêu chí lưu trong tệp đã bị sửa",
    en: "the rubric stored in the file was changed",
  },
  "damaged.rubric-invalid": {
    vi: "bộ tiêu chí lưu trong tệp không hợp lệ",
    en: "the rubric stored in the file is not valid",
  },
  "damaged.newer-release": {
    vi: "phiếu do bản ITSCORE mới hơn tạo; hãy cập nhật ITSCORE rồi mở lại",
    en: "it was made by a newer ITSCORE; update ITSCORE and open it again",
  },
  "damaged.description-foreign": {
    vi: "trang mô tả ẩn là của một phiếu khác; trang này được chép từ tệp khác sang",
    en: "the hidden describing sheet is another form's; this sheet was moved here from another workbook",
  },
  "damaged.sheet-gone": {
    vi: "trang mô tả ẩn còn, nhưng không thấy trang phiếu của nó",
    en: "the hidden describing sheet is there, and its form is not to be found",
  },
  "damaged.keys-missing": {
    vi: "mất hàng hoặc cột ẩn dùng để nhận ra các dòng",
    en: "the hidden row or column by which rows are known is gone",
  },
  "suspicious.external-link": { vi: "liên kết tới tệp khác", en: "links to other workbooks" },
  nothing: { vi: "trống", en: "blank" },
} as const satisfies Words;
