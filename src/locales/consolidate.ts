import type { Words } from "./words";

/** Words of the consolidation: what is said of a unit or a file, and the ranking as a workbook. */
export const consolidateWords = {
  "problem.same-agency": {
    vi: "Còn một tệp khác của cùng cơ quan: {=other}. Giữ lại một tệp rồi tổng hợp lại; chưa xếp hạng.",
    en: "There is another file of the same agency: {=other}. Keep one and consolidate again; not ranked yet.",
  },
  "problem.same-key": {
    vi: "Tệp {=other} ghi tên cơ quan gần như vậy (“{=name}”). Nếu là một cơ quan, giữ lại một tệp; nếu không, ghi tên phân biệt. Chưa xếp hạng.",
    en: "The file {=other} spells the agency almost the same (“{=name}”). If it is one agency, keep one file; if not, tell their names apart. Not ranked yet.",
  },
  "problem.resembles": {
    vi: "Tên gần giống “{=name}” trong tệp {=other}: kiểm tra xem có phải là hai cơ quan không.",
    en: "The name resembles “{=name}” in the file {=other}: check that these are two agencies.",
  },
  "problem.no-agency": {
    vi: "Phiếu chưa ghi tên cơ quan ở phần chung: đề nghị nơi gửi bổ sung; chưa xếp hạng.",
    en: "The form gives no name of its agency: ask the sender to add it; not ranked yet.",
  },
  "problem.not-expected": {
    vi: "Không có trong danh sách cơ quan phải gửi.",
    en: "Not on the list of agencies that are expected.",
  },
  "problem.not-expected.near": {
    vi: "Không có trong danh sách cơ quan phải gửi; có phải là “{=name}”?",
    en: "Not on the list of agencies that are expected; is it “{=name}”?",
  },
  "problem.appraisal-open": {
    vi: "Mới thẩm định {done}/{of} dòng: tạm tính theo điểm tự chấm.",
    en: "Only {done} of {of} rows are appraised: ranked by its own points for now.",
  },
  "problem.not-appraised": {
    vi: "Chưa thẩm định: tạm tính theo điểm tự chấm.",
    en: "Not appraised: ranked by its own points for now.",
  },
  "problem.no-best": {
    vi: "{count} dòng so với đơn vị cao nhất chưa tính được: không đơn vị nào có số liệu lớn hơn 0.",
    en: "{count} rows against the highest unit cannot be scored: no unit has a figure above 0.",
  },
  "problem.blank-rows": { vi: "Còn {count} dòng chưa chấm.", en: "{count} rows are not scored." },
  "refusal.other-rubric": {
    vi: "Phiếu theo bộ tiêu chí khác: {=title}",
    en: "A form of another rubric: {=title}",
  },
  "refusal.same-content": {
    vi: "Giống hệt tệp {=other}: chỉ tính một lần",
    en: "The same as the file {=other}: counted once",
  },
  "refusal.replaced": {
    vi: "Không tính: đã chọn tệp {=other} của cùng cơ quan",
    en: "Does not count: the file {=other} of the same agency was chosen",
  },
  "refusal.no-form": { vi: "Không có phiếu ITSCORE nào trong tệp", en: "There is no ITSCORE form in the file" },
  "refusal.damaged": { vi: "Trang “{=sheet}”: {=reason}", en: "Sheet “{=sheet}”: {=reason}" },
  "refusal.open-in-excel": {
    vi: "Tệp khóa tạm của Excel (tệp đang mở): chọn chính tệp đó",
    en: "A lock that Excel makes while a file is open: choose the file itself",
  },
  "refusal.other-kind": {
    vi: "Không phải tệp .xlsx",
    en: "Not an .xlsx file",
  },
  "refusal.several-forms": {
    vi: "Tệp có {count} phiếu: tách mỗi phiếu thành một tệp",
    en: "The file has {count} forms: make a file of each",
  },
  "sheet.ranking": { vi: "Xếp hạng", en: "Ranking" },
  "sheet.lost": { vi: "Điểm chưa đạt", en: "Lost points" },
  "sheet.problems": { vi: "Cần xem lại", en: "To look at" },
  "title.ranking": { vi: "KẾT QUẢ XẾP HẠNG", en: "RANKING" },
  "title.lost": { vi: "TIÊU CHÍ THEO SỐ ĐIỂM CHƯA ĐẠT", en: "CRITERIA BY LOST POINTS" },
  "title.problems": { vi: "TỆP VÀ ĐƠN VỊ CẦN XEM LẠI", en: "FILES AND UNITS TO LOOK AT" },
  "column.number": { vi: "TT", en: "No." },
  "column.agency": { vi: "Đơn vị", en: "Agency" },
  "column.block": { vi: "Khối", en: "Group" },
  "column.self": { vi: "Điểm tự chấm", en: "Own points" },
  "column.appraised": { vi: "Điểm thẩm định", en: "Appraised points" },
  "column.council": { vi: "Điểm Hội đồng", en: "Council's points" },
  "column.council-reason": { vi: "Lý do điều chỉnh", en: "Reason of the change" },
  "column.points": { vi: "Điểm xếp hạng", en: "Points ranked by" },
  "column.percent": { vi: "Tỷ lệ đạt (%)", en: "Reached (%)" },
  "column.rank": { vi: "Xếp hạng", en: "Rank" },
  "column.block-rank": { vi: "Hạng trong khối", en: "Rank in group" },
  "column.grade": { vi: "Xếp loại", en: "Grade" },
  "column.note": { vi: "Ghi chú", en: "Note" },
  "column.code": { vi: "Mã", en: "Code" },
  "column.criterion": { vi: "Tiêu chí", en: "Criterion" },
  "column.max": { vi: "Điểm tối đa", en: "Maximum" },
  "column.scored": { vi: "Số đơn vị có điểm", en: "Units scored" },
  "column.mean": { vi: "Điểm trung bình", en: "Mean" },
  "column.full": { vi: "Số đơn vị đạt tối đa", en: "Units at the maximum" },
  "column.zero": { vi: "Số đơn vị 0 điểm", en: "Units with 0" },
  "column.lost": { vi: "Tổng điểm chưa đạt", en: "Points lost" },
  "column.file": { vi: "Tệp", en: "File" },
  "column.problem": { vi: "Nội dung", en: "What" },
  "row.mean": { vi: "Trung bình", en: "Mean" },
  "row.highest": { vi: "Cao nhất", en: "Highest" },
  "row.lowest": { vi: "Thấp nhất", en: "Lowest" },
  "row.grade": { vi: "Số đơn vị {=grade}", en: "Units graded {=grade}" },
  "note.basis-percent": {
    vi: "Điểm tối đa áp dụng không bằng nhau giữa các đơn vị: xếp hạng theo tỷ lệ phần trăm đạt được.",
    en: "Not the same maximum applies to all units: ranked by the percentage that was reached.",
  },
  "note.ties": {
    vi: "Đơn vị bằng điểm thì đồng hạng, hạng kế tiếp để trống.",
    en: "Equal points share a rank, and the next rank stays empty.",
  },
  "note.provisional": {
    vi: "Tạm tính: còn {count} đơn vị chưa có kết quả cuối cùng hoặc chưa gửi.",
    en: "Provisional: {count} units have no final result or have sent nothing.",
  },
  "note.missing": { vi: "Chưa gửi", en: "Sent nothing" },
  "prompt.council": {
    vi: "Nhập điểm Hội đồng quyết định, nếu khác điểm thẩm định; ghi lý do ở ô bên phải.",
    en: "Type the council's points where they differ, with the reason in the next cell.",
  },
  "refuse.council": { vi: "Nhập một số từ 0 đến {max}.", en: "Type a number from 0 to {max}." },
} as const satisfies Words;
