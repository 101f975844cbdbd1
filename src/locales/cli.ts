import type { Words } from "./words";

/** Words of the itscore command. */
export const cliWords = {
  about: { vi: "Chấm điểm theo bộ tiêu chí chính thức", en: "Scores official rubrics" },
  "option.lang": { vi: "ngôn ngữ của thông báo: vi hoặc en", en: "language of the messages: vi or en" },
  "option.json": { vi: "in kết quả dạng JSON, mỗi tệp một dòng", en: "print results as JSON, one line a file" },
  "rubrics.about": { vi: "liệt kê các bộ tiêu chí có sẵn", en: "list the built-in rubrics" },
  "score.about": { vi: "chấm một hoặc nhiều tệp câu trả lời", en: "score one or more answers files" },
  "score.rubric": {
    vi: "mã bộ tiêu chí có sẵn, hoặc đường dẫn đến rubric.json",
    en: "id of a built-in rubric, or the path of a rubric.json",
  },
  "score.files": { vi: "tệp câu trả lời (.json)", en: "answers files (.json)" },
  "workbook.about": {
    vi: "ghi phiếu thành tệp .xlsx, để trống hoặc đã điền",
    en: "write a form as an .xlsx file, blank or filled",
  },
  "workbook.answers": {
    vi: "tệp câu trả lời (.json) để điền vào phiếu",
    en: "answers file (.json) to fill the form with",
  },
  "workbook.out": { vi: "tệp .xlsx cần ghi", en: "the .xlsx file to write" },
  "workbook.dialect": {
    vi: "cách viết công thức: resilient (có dự phòng), native (không cần ITSCORE), pure (cần ITSCORE)",
    en: "how formulas are written: resilient (with a fallback), native (without ITSCORE), pure (with ITSCORE only)",
  },
  "workbook.council": {
    vi: "thêm cả các cột của Hội đồng, điền phần “council” của tệp câu trả lời",
    en: "with the appraiser's and the council's columns, filled from “council” in the answers file",
  },
  "workbook.appraisal": {
    vi: "thêm các cột thẩm định, điền phần “appraisal” của tệp câu trả lời",
    en: "with the appraiser's columns, filled from “appraisal” in the answers file",
  },
  "lastYear.about": {
    vi: "ghi phiếu mới từ phiếu năm trước: lấy phần chung, số liệu và điểm năm trước đứng bên cạnh từng dòng",
    en: "write a new form from last year's: its general part, with last year's figures and points beside the rows",
  },
  "lastYear.file": { vi: "tệp .xlsx có phiếu năm trước", en: "an .xlsx file with last year's form" },
  "lastYear.rubric": {
    vi: "bộ tiêu chí năm nay (mã hoặc rubric.json); nếu không ghi thì lấy bộ của phiếu năm trước",
    en: "this year's rubric (id or rubric.json); without it, that of last year's form",
  },
  "lastYear.match": {
    vi: "tiêu chí năm nay là tiêu chí nào của năm trước: “I/3=I/2”; “I/3=” nếu là tiêu chí mới",
    en: "which of last year's a criterion of this year's is: “I/3=I/2”; “I/3=” for a new one",
  },
  "lastYear.bad-match": {
    vi: "Không hiểu --match “{=text}”: ghi mã tiêu chí năm nay, dấu =, mã tiêu chí năm trước (để trống nếu là tiêu chí mới)",
    en: "--match “{=text}” is not understood: give the id of this year's criterion, =, and that of last year's (nothing for a new one)",
  },
  "lastYear.twice": {
    vi: "Tiêu chí năm trước {=id} được ghép hai lần: với {=one} và {=other}",
    en: "Last year's criterion {=id} would be two of this year's: {=one} and {=other}",
  },
  "lastYear.matched": {
    vi: "{count}/{all} tiêu chí năm nay có số liệu năm trước",
    en: "{count} of {all} criteria have last year's figures",
  },
  "lastYear.new": { vi: "tiêu chí mới", en: "a new criterion" },
  "lastYear.fresh": { vi: "năm trước không có", en: "last year had none" },
  "lastYear.left": { vi: "năm nay không còn", en: "is none of this year's" },
  "read.code": { vi: "Mã kiểm tra: {=code}", en: "Check code: {=code}" },
  "document.about": {
    vi: "ghi bản in của phiếu thành tệp Word (.docx), hoặc thành tệp .xlsx chỉ có giá trị",
    en: "writes the printed form as a Word document (.docx), or as an .xlsx file of plain values",
  },
  "document.form": {
    vi: "tệp .xlsx có phiếu, hoặc mã bộ tiêu chí, hoặc tệp rubric.json",
    en: "an .xlsx file with a form, or the id of a rubric, or a rubric.json",
  },
  "document.out": { vi: "tệp .docx hoặc .xlsx để ghi", en: "the .docx or .xlsx file to write" },
  "document.kind": {
    vi: "loại bản in, cách nhau bởi dấu phẩy: self, evidence, appraised, minutes, summary, report",
    en: "what is printed, parted by commas: self, evidence, appraised, minutes, summary, report",
  },
  "error.not-docx": {
    vi: "Chỉ ghi được tệp .docx hoặc .xlsx, không ghi được {=file}. Đặt lại tên tệp với đuôi ấy",
    en: "Only .docx and .xlsx files are written, not {=file}. Give the file such a name",
  },
  "workbook.document": {
    vi: "thêm bản in, là trang tính duy nhất được in; kể tên loại bản in, cách nhau bởi dấu phẩy, nếu muốn: self, evidence, appraised, minutes, summary, report",
    en: "adds the printed document, the only sheet that is printed; or the named kinds, parted by commas: self, evidence, appraised, minutes, summary, report",
  },
  "workbook.name": { vi: "Tên nên đặt khi gửi: {=name}", en: "A name to send it under: {=name}" },
  "workbook.written": { vi: "Đã ghi {=file}", en: "Wrote {=file}" },
  "read.about": {
    vi: "đọc phiếu trong tệp .xlsx, tính lại điểm và so với điểm lưu trong tệp",
    en: "read the forms of an .xlsx file, recompute the points and compare them with those stored",
  },
  "read.file": { vi: "tệp .xlsx", en: "an .xlsx file" },
  "read.no-form": {
    vi: "{=file}: không có phiếu ITSCORE nào trong tệp",
    en: "{=file}: there is no ITSCORE form in the file",
  },
  "read.points": {
    vi: "lưu trong tệp: {stored}; tính lại: {points} / {max} điểm",
    en: "stored: {stored}; recomputed: {points} / {max} points",
  },
  "read.first": { vi: "thẩm định lần 1: {points} điểm", en: "first appraisal: {points} points" },
  "read.final": {
    vi: "Hội đồng, lưu trong tệp: {stored}; tính lại: {points} điểm, là điểm chốt; cho điểm {count} dòng",
    en: "council, stored: {stored}; recomputed: {points} points, which are final; {count} rows decided",
  },
  "read.appraised": {
    vi: "thẩm định lưu trong tệp: {stored}; tính lại: {points} điểm; tăng {raised} dòng (+{gained}), giảm {lowered} dòng (−{lost})",
    en: "appraised, stored: {stored}; recomputed: {points} points; {raised} rows raised (+{gained}), {lowered} lowered (−{lost})",
  },
  "read.difference": { vi: "{=row}: {self} → {appraised}; {=reason}", en: "{=row}: {self} → {appraised}; {=reason}" },
  "read.no-reason": { vi: "thiếu lý do", en: "no reason" },
  "read.status": { vi: "tình trạng: {=status}", en: "status: {=status}" },
  "read.release": {
    vi: "định dạng tệp {=format}, phiên bản phiếu {=plan}",
    en: "file format {=format}, plan version {=plan}",
  },
  "read.findings": { vi: "{count} chỗ khác với bộ tiêu chí:", en: "{count} differences from the rubric:" },
  "read.no-findings": {
    vi: "Phiếu nguyên vẹn, điểm lưu và điểm tính lại bằng nhau",
    en: "The form is intact, stored and recomputed points agree",
  },
  "read.doubt": { vi: "số liệu chưa khớp: {=doubt}", en: "figures that do not agree: {=doubt}" },
  "read.damaged": {
    vi: "Trang “{=sheet}” không đọc được: {=reason}",
    en: "The sheet “{=sheet}” cannot be read: {=reason}",
  },
  "read.suspicious": {
    vi: "Tệp có thành phần lạ, đã bỏ qua: {=what}",
    en: "The file carries parts that no form needs, ignored: {=what}",
  },
  "lint.about": {
    vi: "tìm chỗ sai và chỗ để ngỏ của một bộ tiêu chí",
    en: "find what is wrong or left open in a rubric",
  },
  "lint.rubric": {
    vi: "mã bộ tiêu chí có sẵn, hoặc đường dẫn đến rubric.json",
    en: "id of a built-in rubric, or the path of a rubric.json",
  },
  "lint.json": { vi: "in kết quả dạng JSON, mỗi phát hiện một dòng", en: "print results as JSON, one line a finding" },
  "lint.none": { vi: "Không có phát hiện nào", en: "Nothing found" },
  "lint.summary": {
    vi: "{error} lỗi, {warning} cảnh báo, {ambiguity} chỗ để ngỏ; {resolved} phát hiện đã ghi cách hiểu, {unresolved} lỗi chưa ghi",
    en: "{error} errors, {warning} warnings, {ambiguity} left open; a reading is recorded for {resolved}, for {unresolved} errors not yet",
  },
  "column.id": { vi: "mã", en: "id" },
  points: { vi: "{points} / {max} điểm", en: "{points} / {max} points" },
  applies: { vi: "Điểm tối đa áp dụng: {applies}/{max}", en: "Maximum that applies: {applies} of {max}" },
  "bonus-penalty": { vi: "Điểm thưởng {bonus}, điểm trừ {penalty}", en: "Bonus {bonus}, penalty {penalty}" },
  rescaled: { vi: "Điểm quy đổi: {points} / {max}", en: "Rescaled: {points} / {max}" },
  grade: { vi: "Xếp loại: {=grade}", en: "Grade: {=grade}" },
  "points.none": { vi: "chưa có điểm / {max} điểm", en: "no points yet / {max} points" },
  total: { vi: "Tổng cộng", en: "Total" },
  self: { vi: "Tự chấm", en: "Self-scored" },
  appraised: { vi: "Thẩm định", en: "Appraised" },
  "first-appraised": { vi: "Thẩm định lần 1", en: "Appraised at first" },
  final: { vi: "Hội đồng", en: "By decision of the council" },
  filled: { vi: "đã chấm {filled}/{count} tiêu chí", en: "{filled} of {count} criteria scored" },
  criteria: { vi: "{count} tiêu chí", en: "{count} criteria" },
  "error.no-rubric": {
    vi: "Không có bộ tiêu chí “{=id}”. Các mã có sẵn: {=known}",
    en: "There is no rubric “{=id}”. Built-in ids: {=known}",
  },
  "error.no-file": { vi: "Không đọc được tệp {=file}: {=detail}", en: "Cannot read {=file}: {=detail}" },
  "error.too-large": {
    vi: "{=file} quá lớn: chỉ đọc tệp đến {limit} MB",
    en: "{=file} is too large: files of up to {limit} MB are read",
  },
  "error.not-xlsx": {
    vi: "Chỉ ghi được tệp .xlsx, không ghi được {=file}. Đặt lại tên tệp với đuôi .xlsx",
    en: "Only .xlsx files are written, not {=file}. Give the file a name that ends with .xlsx",
  },
  "error.document-kind": {
    vi: "Không có loại bản in “{=kind}”; có: {=kinds}",
    en: "There is no document “{=kind}”; there are: {=kinds}",
  },
  "error.document-appraisal": {
    vi: "Bản in “{=kind}” cần phần thẩm định: thêm --appraisal",
    en: "The document “{=kind}” needs the appraisal: add --appraisal",
  },
  "file.none": { vi: "không có tệp này", en: "there is no such file" },
  "file.no-folder": { vi: "không có thư mục này", en: "there is no such folder" },
  "file.folder": { vi: "đây là thư mục, không phải tệp", en: "this is a folder and no file" },
  "file.not-allowed.read": { vi: "không có quyền đọc", en: "reading it is not allowed" },
  "file.not-allowed.write": {
    vi: "không có quyền ghi, hoặc tệp đang mở trong Excel",
    en: "writing it is not allowed, or it is open in Excel",
  },
  "file.busy": { vi: "tệp đang mở trong chương trình khác", en: "it is open in another program" },
  "file.disk-full": { vi: "đĩa đã đầy", en: "the disk is full" },
  "file.no-text": {
    vi: "không phải văn bản Unicode (UTF-8 hoặc UTF-16)",
    en: "it is no Unicode text (UTF-8 or UTF-16)",
  },
  "error.not-written": { vi: "Không ghi được tệp {=file}: {=detail}", en: "Cannot write {=file}: {=detail}" },
  "error.bad-file": { vi: "{=file} có {count} lỗi:", en: "{=file} has {count} errors:" },
  "import.about": {
    vi: "đọc bảng tiêu chí (Word, Excel, trang web, tsv, csv) thành bản nháp rubric.json",
    en: "read a printed form (Word, Excel, page, tsv, csv) as a draft rubric.json",
  },
  "import.file": { vi: "tệp .docx, .xlsx, .html, .tsv hoặc .csv", en: "a .docx, .xlsx, .html, .tsv or .csv file" },
  "import.json": { vi: "in bản nháp và từng dòng dạng JSON", en: "print the draft and its rows as JSON" },
  "import.out": { vi: "tệp rubric.json cần ghi", en: "the rubric.json to write" },
  "import.template": {
    vi: "ghi trang “Bảng mẫu” vào tệp .xlsx của -o: tiêu đề và ví dụ mọi kiểu cách tính đọc được",
    en: "write the sheet “Bảng mẫu” to the .xlsx file of -o: the header and an example of every rule that is read",
  },
  "import.no-file": {
    vi: "Thiếu tệp cần đọc. Muốn ghi bảng mẫu: itscore import --template -o bang-mau.xlsx",
    en: "No file to read. To write the template: itscore import --template -o template.xlsx",
  },
  "import.template.no-out": {
    vi: "Thiếu tệp cần ghi: itscore import --template -o bang-mau.xlsx",
    en: "No file to write: itscore import --template -o template.xlsx",
  },
  "import.table": {
    vi: "số của bảng cần đọc, khi tệp có nhiều bảng",
    en: "the number of the table to read, where the file holds several",
  },
  "import.several": {
    vi: "Tệp có nhiều bảng; muốn đọc bảng khác: --table <số>",
    en: "The file holds several tables; to read another: --table <number>",
  },
  "import.taken": { vi: "đang đọc", en: "read" },
  "import.no-such-table": {
    vi: "Không có bảng số {=number}; tệp có {count} lựa chọn.",
    en: "There is no table {=number}; there are {count} to choose from.",
  },
  "import.row": { vi: "Dòng {row}:", en: "Row {row}:" },
  "import.flag": { vi: "cần xác nhận", en: "to be confirmed" },
  "import.manual": { vi: "nhập điểm trực tiếp", en: "points are typed" },
  "import.summary": {
    vi: "{=title}: {max} điểm; {certain} dòng chắc chắn, {flag} dòng cần xác nhận, {manual} dòng nhập điểm trực tiếp",
    en: "{=title}: {max} points; {certain} rows certain, {flag} to be confirmed, {manual} with points typed",
  },
  "consolidate.about": {
    vi: "đọc nhiều phiếu của một bộ tiêu chí, xếp hạng và ghi bảng xếp hạng",
    en: "read many forms of one rubric, rank them and write the ranking",
  },
  "consolidate.files": { vi: "tệp .xlsx hoặc thư mục", en: ".xlsx files or folders" },
  "consolidate.expected": {
    vi: "tệp danh sách cơ quan phải gửi, mỗi dòng một cơ quan (có thể thêm khối sau dấu ;)",
    en: "a list of the agencies that are expected, one a line (its group may follow after a ;)",
  },
  "consolidate.rubric": {
    vi: "bộ tiêu chí được xếp hạng; nếu không ghi thì lấy bộ của nhiều tệp nhất",
    en: "the rubric that is ranked; without it, that of most files",
  },
  "consolidate.grades": {
    vi: "tệp các mức xếp loại, mỗi dòng một mức (“Tốt; 90%”), dùng thay cho mức của biểu",
    en: "a list of grades, one a line (“Good; 90%”), in place of the form's own",
  },
  "consolidate.bad-grades": { vi: "không đọc được mức xếp loại: {=lines}", en: "unreadable grades: {=lines}" },
  "consolidate.last": {
    vi: "bảng xếp hạng năm trước (.xlsx do ITSCORE lập, hoặc kết quả --json)",
    en: "last year's ranking (the .xlsx made by ITSCORE, or what --json printed)",
  },
  "consolidate.no-last": { vi: "{=file} không có bảng xếp hạng", en: "{=file} holds no ranking" },
  "consolidate.slips": {
    vi: "thêm phiếu kết quả của từng đơn vị, mỗi đơn vị một trang in",
    en: "add a slip of results for every unit, each on a page of its own",
  },
  "consolidate.provisional": {
    vi: "Tạm tính: còn {count} đơn vị chưa có kết quả cuối cùng hoặc chưa gửi",
    en: "Provisional: {count} units have no final result or have sent nothing",
  },
  "consolidate.title": { vi: "Kết quả xếp hạng", en: "Ranking" },
  "consolidate.points": { vi: "{points} điểm", en: "{points} points" },
  "consolidate.no-points": { vi: "chưa có điểm", en: "no points" },
  "compare.about": {
    vi: "so sánh hai tệp của cùng một phiếu theo từng ô đã nhập",
    en: "compare two workbooks of one form, input by input",
  },
  "compare.same": { vi: "Hai phiếu ghi như nhau", en: "Both forms say the same" },
  "compare.status": { vi: "Tình trạng", en: "Status" },
  "compare.difference": { vi: "{=where}: {=a} → {=b}", en: "{=where}: {=a} → {=b}" },
  "compare.other-rubric": {
    vi: "Hai phiếu theo hai bộ tiêu chí khác nhau: “{=a}” và “{=b}”",
    en: "The forms are of two rubrics: “{=a}” and “{=b}”",
  },
  "compare.several": {
    vi: "{=file}: có {count} phiếu trong tệp; tách mỗi phiếu thành một tệp rồi so sánh",
    en: "{=file}: there are {count} forms in the file; make a file of each and compare them",
  },
  "merge.about": {
    vi: "gộp nhiều bản của một phiếu do nhiều người điền thành một phiếu",
    en: "put copies of one form that several people filled in into one",
  },
  "merge.files": {
    vi: "các tệp .xlsx, tệp đầu được giữ khi hai bản khác nhau",
    en: ".xlsx files; where two differ the first one's value stands",
  },
  "merge.none": { vi: "Chưa có tệp nào để gộp", en: "There is no file to put together" },
  "merge.written": { vi: "Đã gộp vào {=file}", en: "Put together into {=file}" },
  "merge.conflicts": {
    vi: "Đã gộp vào {=file}; {count} chỗ các bản ghi khác nhau: giữ theo tệp đầu, cần quyết định",
    en: "Put together into {=file}; in {count} places the copies differ: the first file's value stands, to be decided",
  },
  "simulate.about": {
    vi: "ghi phiếu của các cơ quan hư cấu, để thử việc tổng hợp",
    en: "write forms of invented agencies, to try the consolidation with",
  },
  "simulate.count": { vi: "số phiếu", en: "how many forms" },
  "simulate.folder": { vi: "thư mục để ghi", en: "the folder to write to" },
  "simulate.seed": { vi: "số để lặp lại đúng kết quả cũ", en: "a number by which the same comes out again" },
  "simulate.bad-count": { vi: "Số phiếu phải từ 1 đến 5.000", en: "The number of forms must be from 1 to 5,000" },
  "simulate.written": { vi: "Đã ghi {count} tệp vào {=folder}", en: "Wrote {count} files to {=folder}" },
} as const satisfies Words;
