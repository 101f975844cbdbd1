import type { Words } from "./words";

/** The words of the cells by which a form is known and read: titles of columns, reasons, exceptions, statuses. */
export const formWords = {
  "column.code": { vi: "TT", en: "No." },
  "column.content": { vi: "Nội dung", en: "Criterion" },
  "column.figure": { vi: "Số liệu", en: "Figure" },
  "column.denominator": { vi: "Trên tổng số", en: "Out of" },
  "column.exception": { vi: "Ngoại lệ", en: "Exception" },
  "column.guidance": { vi: "Cách tính", en: "How it is scored" },
  "column.max": { vi: "Điểm tối đa", en: "Max. points" },
  "column.points": { vi: "Điểm tự chấm", en: "Self score" },
  "column.evidence": { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  "column.state": { vi: "Trạng thái", en: "State" },
  "column.spec": { vi: "Quy tắc (cột ẩn)", en: "Rule (hidden column)" },
  "column.countedOut": { vi: "Điểm tối đa không tính (cột ẩn)", en: "Maximum counted out (hidden column)" },
  "column.appraisedCountedOut": {
    vi: "Điểm tối đa không tính, thẩm định (cột ẩn)",
    en: "Maximum counted out, appraisal (hidden column)",
  },
  "column.comparedSelf": {
    vi: "Điểm tự chấm của dòng cả hai bên có điểm (cột ẩn)",
    en: "Self score of rows that both sides have (hidden column)",
  },
  "column.comparedAppraised": {
    vi: "Điểm thẩm định của dòng cả hai bên có điểm (cột ẩn)",
    en: "Appraised score of rows that both sides have (hidden column)",
  },
  "column.note": { vi: "Ghi chú", en: "Note" },
  "column.appraisedFigure": { vi: "Số liệu thẩm định", en: "Appraised figure" },
  "column.appraisedDenominator": { vi: "Trên tổng số (TĐ)", en: "Out of (appraised)" },
  "column.appraisedException": { vi: "Ngoại lệ (thẩm định)", en: "Exception (appraisal)" },
  "column.appraisedPoints": { vi: "Điểm thẩm định", en: "Appraised score" },
  "column.firstPoints": { vi: "Điểm thẩm định lần 1", en: "Score of the first appraisal" },
  "column.difference": { vi: "Chênh lệch", en: "Difference" },
  "column.appraisalState": { vi: "Trạng thái TĐ", en: "Appraisal state" },
  "column.reason": { vi: "Lý do", en: "Reason" },
  "column.opinion": { vi: "Ý kiến thẩm định", en: "Appraiser's opinion" },
  "column.request": { vi: "Yêu cầu giải trình", en: "Request for explanation" },
  "column.explanation": { vi: "Giải trình của đơn vị", en: "Agency's explanation" },
  "column.addedEvidence": { vi: "Tài liệu bổ sung", en: "Added evidence" },

  "reason.agreed": { vi: "Thống nhất", en: "Agreed" },
  "reason.no-evidence": { vi: "Không có tài liệu kiểm chứng", en: "No evidence" },
  "reason.other-figures": { vi: "Số liệu hệ thống khác", en: "Other figures in the system" },
  "reason.late": { vi: "Chậm thời hạn", en: "Late" },
  "reason.unfinished": { vi: "Chưa hoàn thành", en: "Not completed" },
  "reason.other": { vi: "Khác", en: "Other" },

  "exception.na": { vi: "Không áp dụng", en: "Not applicable" },
  "exception.none": { vi: "Không phát sinh", en: "No cases" },
  "exception.late": { vi: "Chậm thời hạn", en: "Late" },
} as const satisfies Words;
