import type { Words } from "./words";

/** Messages of the ITSCORE functions, shown by Excel behind #VALUE!. What is wrong with a figure is in the scoring words. */
export const functionWords = {
  "max-not-positive": { vi: "Điểm tối đa phải là số lớn hơn 0", en: "The maximum must be a number above 0" },
  "max-is-text": {
    vi: "Điểm tối đa “{=text}” đang ở dạng chữ: hãy gõ lại số",
    en: "The maximum “{=text}” is stored as text: type the number again",
  },
  "each-not-number": {
    vi: "Điểm mỗi đơn vị phải là số không âm",
    en: "Points for each must be a number, not negative",
  },
  "bad-decimals": { vi: "Số chữ số lẻ phải là 0, 1, 2 hoặc 3", en: "Decimals must be 0, 1, 2 or 3" },
  "bad-rounding": {
    vi: 'Cách làm tròn là "half-up" (nửa lên) hoặc "down" (cắt bỏ)',
    en: 'Rounding is "half-up" or "down"',
  },
  "bad-option": {
    vi: "Không đọc được phương án “{=part}”: viết như Có:5;Không:0",
    en: "Cannot read the option “{=part}”: write Yes:5;No:0",
  },
  "two-readings": {
    vi: "“{=part}”: “{=text}” là {=large} hay {=small}? Hãy ghi rõ một trong hai",
    en: "“{=part}”: is “{=text}” {=large} or {=small}? Write one of them",
  },
  "option-points": {
    vi: "Hàng {=row} của vùng phương án (“{=label}”): ô điểm ghi “{=text}”, phải là số không âm",
    en: "Row {=row} of the options (“{=label}”): its points are “{=text}”; a number is needed, not negative",
  },
  "option-points-text": {
    vi: "Hàng {=row} của vùng phương án (“{=label}”): ô điểm ghi “{=text}” ở dạng chữ, hãy gõ lại số",
    en: "Row {=row} of the options (“{=label}”): its points “{=text}” are text; type the number again",
  },
  "option-no-points": {
    vi: "Hàng {=row} của vùng phương án (“{=label}”): ô điểm để trống",
    en: "Row {=row} of the options (“{=label}”) has no points",
  },
  "bad-yes-no": { vi: "“{=text}”: hãy ghi Có hoặc Không", en: "“{=text}”: enter Có (yes) or Không (no)" },
  "deduct-lengths": {
    vi: "Số lượng và điểm trừ phải có cùng số ô",
    en: "Counts and points must have the same number of cells",
  },
  "scale-not-positive": { vi: "Thang điểm phải là số lớn hơn 0", en: "The scale must be a number above 0" },
  "ladder-not-number": {
    vi: "Ngưỡng, điểm, bước của thang lũy tiến phải là số không âm",
    en: "Bound, points and steps of a ladder must be numbers, not negative",
  },
  "ladder-no-step": { vi: "Bước của thang lũy tiến phải lớn hơn 0", en: "The step of a ladder must be above 0" },
  "bad-grade": {
    vi: "Không đọc được hạng “{=part}”: viết như 430:Tốt;350:Khá",
    en: "Cannot read the grade “{=part}”: write 430:Good;350:Fair",
  },
  partial: { vi: "Thiếu một số liệu", en: "One figure is missing" },
} as const satisfies Words;
