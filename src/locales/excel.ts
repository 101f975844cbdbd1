import type { Words } from "./words";

/** What went wrong between the pane and Excel, and what to do about it. */
export const excelWords = {
  "problem.cell-being-edited": { vi: "Excel đang ở chế độ sửa ô.", en: "A cell is being edited." },
  "problem.cell-being-edited.do": {
    vi: "Nhấn Enter hoặc Esc trong ô đang sửa rồi thử lại.",
    en: "Press Enter or Esc in that cell and try again.",
  },
  "problem.sheet-protected": {
    vi: "Trang tính được bảo vệ theo cách mà ITSCORE không mở được, thường là bằng mật khẩu.",
    en: "The sheet is protected in a way that ITSCORE cannot lift, mostly by a password.",
  },
  "problem.sheet-protected.do": {
    vi: "Nhờ người đặt mật khẩu gỡ mật khẩu rồi thử lại: ITSCORE tự mở, ghi và khóa lại trang. Không nhờ được thì mở bản sao ở “Gửi và kiểm tra” và làm trên bản sao.",
    en: "Ask whoever set the password to remove it and try again: ITSCORE unlocks the sheet, writes and locks it again. Otherwise open a copy under “Send and check” and work there.",
  },
  "problem.workbook-protected": {
    vi: "Tệp đang khóa cấu trúc, không thêm được trang tính.",
    en: "The workbook's structure is protected, no sheet can be added.",
  },
  "problem.workbook-protected.do": {
    vi: "Mở một tệp mới rồi thử lại; hoặc nhờ người khóa tệp mở khóa ở Review > Protect Workbook.",
    en: "Open a new workbook and try again, or ask whoever protected this one to unlock it under Review > Protect Workbook.",
  },
  "problem.sheet-gone": { vi: "Không còn trang tính hoặc ô cần tìm.", en: "The sheet or cell is gone." },
  "problem.sheet-gone.do": {
    vi: "Mở lại trang phiếu rồi thử lại. Nếu phiếu đã bị xóa, hãy tạo phiếu mới trong Thư viện.",
    en: "Open the form's sheet and try again. If it was deleted, create it again from the library.",
  },
  "problem.cell-changed": {
    vi: "Ô {=place} vừa được sửa trên trang tính, nên chưa ghi gì.",
    en: "{=place} was just changed on the sheet, so nothing was written.",
  },
  "problem.cell-changed.do": {
    vi: "Xem số mới trên thẻ, rồi chọn giữ số đang gõ hoặc lấy số trong ô.",
    en: "Look at the new figure on the card, then keep what you typed or take the cell's.",
  },
  "problem.request-too-large": {
    vi: "Dữ liệu quá lớn cho một lần ghi của Excel.",
    en: "Too much data for Excel at once.",
  },
  "problem.request-too-large.do": {
    vi: "Đóng bớt tệp khác rồi thử lại; nếu vẫn lỗi, dùng Excel trên máy tính thay cho Excel trên web.",
    en: "Close other workbooks and try again, or use desktop Excel instead of Excel on the web.",
  },
  "problem.not-a-form": {
    vi: "Trang tính đang mở không phải phiếu ITSCORE.",
    en: "The active sheet is not an ITSCORE form.",
  },
  "problem.not-a-form.do": {
    vi: "Chọn trang phiếu, hoặc tạo phiếu mới trong Thư viện.",
    en: "Select the form's sheet, or create one from the library.",
  },
  "problem.form-damaged": {
    vi: "Phiếu thiếu phần mô tả nên không đọc được.",
    en: "The form has lost its description and cannot be read.",
  },
  "problem.form-damaged.do": {
    vi: "Mở lại bản gốc của tệp, hoặc tạo phiếu mới và nhập lại số liệu.",
    en: "Open the original file again, or create a new form and enter the figures there.",
  },
  "problem.form-changed": {
    vi: "Bộ tiêu chí lưu trong tệp đã bị sửa.",
    en: "The rubric stored in the file was changed.",
  },
  "problem.form-changed.do": {
    vi: "Không dùng tệp này để chấm. Tạo phiếu mới từ Thư viện.",
    en: "Do not score with this file. Create a new form from the library.",
  },
  "problem.appraisal-exists": {
    vi: "Phiếu này đã bắt đầu thẩm định.",
    en: "The appraisal of this form has begun already.",
  },
  "problem.appraisal-exists.do": {
    vi: "Tiếp tục thẩm định, hoặc hủy thẩm định rồi bắt đầu lại.",
    en: "Go on appraising, or take the appraisal back and begin again.",
  },
  "problem.no-appraisal": { vi: "Phiếu này chưa bắt đầu thẩm định.", en: "The appraisal of this form has not begun." },
  "problem.no-appraisal.do": { vi: "Bấm “Bắt đầu thẩm định” trước.", en: "Press “Start appraisal” first." },
  "problem.self-locked": {
    vi: "Phần tự chấm đã khóa vì phiếu đang thẩm định.",
    en: "The self-scored part is locked while the form is appraised.",
  },
  "problem.self-locked.do": {
    vi: "Nhập ở các cột thẩm định; hoặc hủy thẩm định rồi sửa phần tự chấm.",
    en: "Use the appraiser's columns, or take the appraisal back first.",
  },
  "problem.status-locked": {
    vi: "Phiếu đang ở tình trạng {=place}, phần này được khóa.",
    en: "The form's status is {=place}, and this part is locked.",
  },
  "problem.status-locked.do": {
    vi: "Phiếu còn ở đơn vị: chuyển tình trạng ở “Gửi và kiểm tra”. Phiếu đã gửi: đề nghị nơi nhận trả lại.",
    en: "While you have it in hand, move it on under “Send and check”. Ask whoever received a sent form to send it back.",
  },
  "problem.form-differs": {
    vi: "Phiếu không còn nguyên vẹn: công thức, điểm tối đa hoặc dòng đã bị sửa.",
    en: "The form is not intact: formulas, maxima or rows were changed.",
  },
  "problem.form-differs.do": {
    vi: "Vào “Gửi và kiểm tra” để xem từng chỗ và bấm “Sửa công thức”, rồi làm lại việc này.",
    en: "Open “Send and check”, look at each place, press “Repair formulas”, then do this again.",
  },
  "problem.other-version": {
    vi: "Phiếu theo một bản khác của bộ tiêu chí trong Thư viện.",
    en: "The form follows another version of the library's rubric.",
  },
  "problem.other-version.do": {
    vi: "Hỏi lại đơn vị gửi; nếu đúng là bản cần dùng thì vẫn có thể thẩm định theo bản trong phiếu.",
    en: "Ask the agency; if it is the right version, the form can be appraised by its own rubric.",
  },
  "problem.self-faults": {
    vi: "Phần tự chấm còn dòng lỗi, chưa có điểm.",
    en: "Rows of the self-scored part are in error and have no points.",
  },
  "problem.self-faults.do": {
    vi: "Trả lại đơn vị để sửa; hoặc vẫn thẩm định, các dòng đó giữ nguyên.",
    en: "Send it back to be corrected, or appraise all the same; those rows stay as they are.",
  },
  "problem.newer-release": {
    vi: "Phiếu này do bản ITSCORE mới hơn tạo.",
    en: "A newer ITSCORE has made this form.",
  },
  "problem.newer-release.do": {
    vi: "Cập nhật ITSCORE rồi mở lại. Phiếu không hỏng, điểm trong phiếu vẫn đúng.",
    en: "Update ITSCORE and open it again. Nothing is damaged; the points in the form hold.",
  },
  "problem.form-copied": {
    vi: "Trang này là bản chép của một phiếu khác trong cùng tệp.",
    en: "This sheet is a copy of another form in the same workbook.",
  },
  "problem.form-copied.do": {
    vi: "Làm việc trên phiếu gốc, hoặc bấm “Tách thành phiếu riêng” rồi thử lại.",
    en: "Work in the form itself, or press “Make it a form of its own” and try again.",
  },
  "problem.form-foreign": {
    vi: "Trang này được chép từ tệp khác sang mà không có trang mô tả ẩn của nó.",
    en: "This sheet was moved here from another workbook without its hidden describing sheet.",
  },
  "problem.form-foreign.do": {
    vi: "Mở tệp gốc để làm việc, hoặc tạo phiếu mới rồi nhập lại số liệu. Số liệu trên trang vẫn còn.",
    en: "Work in the original workbook, or create a new form and enter the figures. They are still on the sheet.",
  },
  "problem.identity-lost": {
    vi: "Không xác định được trang này là phiếu gốc hay bản chép.",
    en: "Nothing says whether this sheet is the form or a copy of it.",
  },
  "problem.identity-lost.do": {
    vi: "Bấm “Đây là phiếu gốc”, hoặc “Tách thành phiếu riêng”, rồi thử lại.",
    en: "Press “This is the form” or “Make it a form of its own”, and try again.",
  },
  "problem.half-written": {
    vi: "Việc này dừng giữa chừng, những ô sau chưa trở lại như cũ: {=place}.",
    en: "This stopped midway, and these cells are not as they were: {=place}.",
  },
  "problem.half-written.do": {
    vi: "Xem lại các ô đó; hoặc đóng tệp không lưu, mở lại bản đã lưu rồi làm lại.",
    en: "Look at those cells, or close the workbook without saving, open the saved one and try again.",
  },
  "problem.left-unknown": {
    vi: "Việc này dừng giữa chừng và Excel không trả lời nữa, nên không biết các trang sau còn như cũ không: {=place}.",
    en: "This stopped midway and Excel does not answer any more, so nobody knows whether these sheets are as they were: {=place}.",
  },
  "problem.left-unknown.do": {
    vi: "Đóng tệp không lưu, mở lại bản đã lưu rồi làm lại.",
    en: "Close the workbook without saving, open the saved one and try again.",
  },
  "problem.left-unprotected": {
    vi: "Việc này không làm được; số liệu vẫn như cũ nhưng trang chưa được bảo vệ lại: {=place}.",
    en: "This failed; the cells are as they were, but the sheet is not protected any more: {=place}.",
  },
  "problem.left-unprotected.do": {
    vi: "Thử lại; hoặc vào Review > Protect Sheet (bảo vệ trang tính) ở trang đó.",
    en: "Try again, or use Review > Protect Sheet on that sheet.",
  },
  "problem.done-unprotected": {
    vi: "Đã làm xong, nhưng trang chưa được bảo vệ lại: {=place}.",
    en: "It is done, but the sheet is not protected any more: {=place}.",
  },
  "problem.done-unprotected.do": {
    vi: "Vào Review > Protect Sheet (bảo vệ trang tính) ở trang đó.",
    en: "Use Review > Protect Sheet on that sheet.",
  },
  "problem.left-behind": {
    vi: "Không tạo được phiếu và chưa dọn được trang làm dở, không dùng được: {=place}.",
    en: "The form could not be created, and half-made sheets that are of no use are left: {=place}.",
  },
  "problem.left-behind.do": {
    vi: "Xóa các trang đó (trang ẩn mất khi đóng tệp không lưu), rồi tạo lại phiếu.",
    en: "Delete those sheets (a hidden one goes when the workbook is closed without saving), then create the form again.",
  },
  "problem.update-unfinished": {
    vi: "Cập nhật dừng giữa chừng: công thức và chữ in đã theo bản mới, danh sách chọn và số phiên bản thì chưa ({=place}).",
    en: "The update stopped midway: formulas and printed words are this release's, lists and the version are not yet ({=place}).",
  },
  "problem.update-unfinished.do": {
    vi: "Số liệu giữ nguyên, điểm vẫn đúng. Bấm “Cập nhật phiếu” lần nữa.",
    en: "Figures are untouched and points hold. Press “Update the form” again.",
  },
  "problem.mark-lost": {
    vi: "Ô A1 của phiếu bị xóa, nên ITSCORE không còn nhận ra phiếu.",
    en: "Cell A1 of the form was emptied, so that ITSCORE does not know the form any more.",
  },
  "problem.mark-lost.do": {
    vi: "Nhấn Ctrl+Z để hoàn tác, hoặc mở lại bản đã lưu. Số liệu trên trang vẫn còn.",
    en: "Press Ctrl+Z to undo it, or open the saved workbook again. The figures are still on the sheet.",
  },
  "problem.status-unknown": {
    vi: "Bản ITSCORE này không hiểu tình trạng của phiếu, nên phiếu được khóa.",
    en: "This ITSCORE does not know the form's status, so the form is locked.",
  },
  "problem.status-unknown.do": {
    vi: "Cập nhật ITSCORE, hoặc chọn lại tình trạng ở “Gửi và kiểm tra”.",
    en: "Update ITSCORE, or choose the status anew under “Send and check”.",
  },
  "problem.workbook-in-use": {
    vi: "Sổ tính này đang có dữ liệu.",
    en: "This workbook holds data.",
  },
  "problem.workbook-in-use.do": {
    vi: "Mở một sổ tính mới, trống, rồi bấm lại.",
    en: "Open a new, empty workbook and press again.",
  },
  "problem.not-in-front": {
    vi: "Excel chưa làm được vì một tệp khác, hoặc một trang biểu đồ, đang ở phía trước.",
    en: "Excel could not do it: another workbook, or a chart sheet, is in front.",
  },
  "problem.not-in-front.do": {
    vi: "Đưa tệp này lên trước, chọn một trang tính thường rồi thử lại.",
    en: "Bring this workbook to the front, select an ordinary worksheet and try again.",
  },
  "problem.excel-too-old": {
    vi: "Phiên bản Excel này thiếu chức năng cần dùng.",
    en: "This version of Excel lacks a feature that is needed.",
  },
  "problem.excel-too-old.do": {
    vi: "Dùng Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
    en: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  },
  "problem.sheet-is-form": {
    vi: "Trang này đã là phiếu chấm điểm ITSCORE, không phải bảng để nhập.",
    en: "This sheet is an ITSCORE form, not a table to import.",
  },
  "problem.sheet-is-form.do": {
    vi: "Mở trang có bảng biểu mẫu rồi thử lại. Muốn giữ biểu mẫu của phiếu này, vào Thư viện bấm “Giữ biểu mẫu này”.",
    en: "Open the sheet with the table and try again. To keep the rubric of this form, press “Keep this rubric” in the Library.",
  },
  "problem.sheet-empty": { vi: "Chỗ này không có chữ nào.", en: "There is no text here." },
  "problem.sheet-empty.do": {
    vi: "Mở trang có bảng, hoặc chọn cả bảng (kể cả dòng tiêu đề), rồi thử lại.",
    en: "Open the sheet with the table, or select the whole table with its header row, and try again.",
  },
  "problem.table-too-large": {
    vi: "Bảng quá lớn ({=place}).",
    en: "The table is too large ({=place}).",
  },
  "problem.table-too-large.do": {
    vi: "Chỉ chọn phần bảng chấm điểm, không quá 2.000 dòng, rồi nhập vùng đang chọn.",
    en: "Select the scoring table only, at most 2,000 rows, and import the selection.",
  },
  "problem.selection-unusable": { vi: "Không đọc được vùng đang chọn.", en: "The selection cannot be read." },
  "problem.selection-unusable.do": {
    vi: "Chọn một vùng ô liền nhau (không chọn hình, không chọn nhiều vùng) rồi thử lại.",
    en: "Select one block of cells (no shape, not several blocks) and try again.",
  },
  "problem.storage-refused": {
    vi: "Máy này không cho ITSCORE lưu gì.",
    en: "ITSCORE can keep nothing on this machine.",
  },
  "problem.storage-refused.do": {
    vi: "Thường do cửa sổ ẩn danh hoặc trình duyệt chặn lưu trữ của trang bên thứ ba. Mở lại trong cửa sổ thường; trước mắt lưu thành tệp hoặc sổ tính.",
    en: "A private window or a browser that blocks third-party storage does this. Use an ordinary window; meanwhile save a file or a workbook.",
  },
  "problem.storage-full": { vi: "Chỗ lưu trên máy đã đầy.", en: "The storage of this machine is full." },
  "problem.storage-full.do": {
    vi: "Xóa bớt biểu mẫu không dùng trong “Của tôi”, hoặc dọn đĩa, rồi thử lại. Chưa có gì bị mất.",
    en: "Remove rubrics that you do not need under “Mine”, or free disk space, and try again. Nothing is lost.",
  },
  "problem.storage-damaged": {
    vi: "Bản lưu trên máy bị hỏng, không đọc được.",
    en: "What was kept on this machine is damaged.",
  },
  "problem.storage-damaged.do": {
    vi: "Lấy lại từ tệp hoặc sổ tính đã tạo từ biểu mẫu đó; bản hỏng có thể xóa.",
    en: "Take it over again from its file or from a workbook made of it; the damaged copy can be removed.",
  },
  "problem.storage-newer": {
    vi: "Bản lưu trên máy do ITSCORE mới hơn ghi.",
    en: "A newer ITSCORE has kept this on the machine.",
  },
  "problem.storage-newer.do": {
    vi: "Cập nhật ITSCORE rồi mở lại. Bản lưu giữ nguyên.",
    en: "Update ITSCORE and open it again. What is kept stays as it is.",
  },
  "problem.unexpected": { vi: "Có lỗi ngoài dự kiến.", en: "Something unexpected went wrong." },
  "problem.unexpected.do": {
    vi: "Thử lại. Nếu vẫn lỗi, gửi phần chi tiết kỹ thuật cho người hỗ trợ.",
    en: "Try again. If it happens again, send the technical detail to your support.",
  },
  "remark.page-not-set": {
    vi: "Đã xong, nhưng chưa đặt được trang in.",
    en: "It is done, but the page could not be set up for printing.",
  },
  "remark.page-not-set.do": {
    vi: "Số liệu và điểm không ảnh hưởng. Trước khi in, vào Page Layout chọn giấy A4 (trang phiếu: ngang; bản in để ký: đứng), vừa một trang theo chiều rộng.",
    en: "Figures and points are not affected. Before printing choose A4 (landscape for the form, portrait for a document), one page wide, under Page Layout.",
  },
  "remark.not-shown": {
    vi: "Đã xong, nhưng chưa mở được trang phiếu vì một tệp khác đang ở phía trước.",
    en: "It is done, but the form's sheet could not be shown: another workbook is in front.",
  },
  "remark.not-shown.do": {
    vi: "Đưa tệp này lên trước rồi chọn trang phiếu.",
    en: "Bring this workbook to the front and select the form's sheet.",
  },
} as const satisfies Words;
