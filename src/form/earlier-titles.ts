import type { ColumnKey } from "./columns";

/**
 * Titles of columns as plan version 1 printed them, where its hashes do not have them. A column is known by its title when its
 * hidden key is lost, so none is ever taken away; a title that changes leaves its earlier words here.
 */
export const earlierTitles: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  figure: ["Số liệu (tử / giá trị / chọn)"],
  denominator: ["Số liệu (mẫu)"],
  exception: ["Ngoại lệ"],
  evidence: ["Tài liệu kiểm chứng"],
  note: ["Ghi chú"],
  appraisedFigure: ["Số liệu thẩm định (tử / giá trị / chọn)"],
  appraisedDenominator: ["Số liệu thẩm định (mẫu)"],
  appraisedException: ["Ngoại lệ (thẩm định)"],
  appraisalState: ["Trạng thái thẩm định"],
  reason: ["Mã lý do"],
  opinion: ["Ý kiến thẩm định"],
  request: ["Yêu cầu giải trình"],
  explanation: ["Giải trình của đơn vị"],
  addedEvidence: ["Tài liệu bổ sung"],
};
