import type { Words } from "./words";

/** Giải thích từ ngữ: abbreviations of the forms, and the words that ITSCORE uses of them. */
export const glossaryWords = {
  back: { vi: "Quay lại", en: "Back" },
  what: {
    vi: "Chữ viết tắt trong các biểu chấm điểm và từ dùng trong ITSCORE.",
    en: "Abbreviations of the forms, and the words that ITSCORE uses.",
  },
  search: { vi: "Tìm chữ viết tắt hoặc từ", en: "Find an abbreviation or a word" },
  "search.clear": { vi: "Xóa chữ tìm", en: "Clear the search" },
  none: { vi: "Không tìm thấy. Thử gõ ít chữ hơn.", en: "Nothing found. Try fewer letters." },
  inForm: { vi: "Chữ viết tắt trong phiếu đang mở", en: "Abbreviations in the open form" },
  others: { vi: "Chữ viết tắt khác", en: "Other abbreviations" },
  all: { vi: "Chữ viết tắt", en: "Abbreviations" },
  terms: { vi: "Từ dùng trong ITSCORE", en: "Words of ITSCORE" },
} as const satisfies Words;

/** A word of ITSCORE and what it means. */
interface Term {
  readonly word: Words[string];
  readonly meaning: Words[string];
}

/** In the order in which one meets them. */
export const terms: readonly Term[] = [
  {
    word: { vi: "Bộ tiêu chí", en: "Rubric" },
    meaning: {
      vi: "Biểu chấm điểm do cơ quan có thẩm quyền ban hành; mỗi phiếu được tạo từ một bộ tiêu chí.",
      en: "The scoring table that an authority has issued; each form is made of one.",
    },
  },
  {
    word: { vi: "Tử số, mẫu số", en: "Numerator, denominator" },
    meaning: {
      vi: "Hai số của một tỷ lệ: tử là số đã làm được, mẫu là tổng số. 70 máy tính cho 74 người: tử 70, mẫu 74.",
      en: "The two figures of a ratio: what was done, of how many. 70 computers for 74 people: 70 and 74.",
    },
  },
  {
    word: { vi: "Ô trống", en: "Blank" },
    meaning: {
      vi: "Chưa nhập, khác với số 0. Dòng trống chưa có điểm và còn nằm trong việc phải làm.",
      en: "Nothing entered yet, which is not 0. A blank row has no points and is still to be done.",
    },
  },
  {
    word: { vi: "Bậc", en: "Tier" },
    meaning: {
      vi: "Khoảng giá trị được một mức điểm, như “từ 80% trở lên: 5 điểm”.",
      en: "A range of values that is worth one number of points: “80 % and more: 5 points”.",
    },
  },
  {
    word: { vi: "Minh chứng, tài liệu kiểm chứng", en: "Evidence" },
    meaning: {
      vi: "Văn bản, tài liệu chứng minh số liệu của dòng: số, ký hiệu, ngày, trích yếu.",
      en: "The documents that prove a row's figures: number, date, subject.",
    },
  },
  {
    word: { vi: "Ngoại lệ", en: "Exception" },
    meaning: {
      vi: "Trường hợp biểu cho chấm khác đi: không phát sinh, không áp dụng, chậm thời hạn.",
      en: "A case that the form scores otherwise: no cases, not applicable, late.",
    },
  },
  {
    word: { vi: "Không chấm, trừ khỏi điểm tối đa", en: "Taken out of the maximum" },
    meaning: {
      vi: "Dòng không thuộc nhiệm vụ của đơn vị: không có điểm và điểm tối đa của phiếu giảm theo.",
      en: "A row that is no task of the agency: it has no points, and the form's maximum shrinks with it.",
    },
  },
  {
    word: { vi: "Điểm quy đổi", en: "Rescaled points" },
    meaning: {
      vi: "Điểm tính lại theo thang đầy đủ khi có dòng không chấm: điểm × điểm tối đa ÷ điểm tối đa áp dụng.",
      en: "Points on the full scale where rows are taken out: points × maximum ÷ what applies.",
    },
  },
  {
    word: { vi: "Trần của nhóm", en: "Ceiling of a group" },
    meaning: {
      vi: "Số điểm cao nhất nhóm được tính, dù cộng các dòng lớn hơn.",
      en: "The most that a group counts, even where its rows add up to more.",
    },
  },
  {
    word: { vi: "Chỗ để ngỏ, cách hiểu", en: "Left open, reading" },
    meaning: {
      vi: "Chỗ bản in ghi sai hoặc hiểu được nhiều cách, và cách hiểu ITSCORE dùng để chấm, kèm lý do.",
      en: "Where the print is wrong or can be read in several ways, and the reading that is scored by, with the reason.",
    },
  },
  {
    word: { vi: "Thẩm định", en: "Appraisal" },
    meaning: {
      vi: "Cấp trên chấm lại bên cạnh điểm tự chấm, ghi lý do ở dòng khác điểm, có thể yêu cầu giải trình.",
      en: "The authority scores beside the agency's own score, with reasons where they differ, and may ask for an explanation.",
    },
  },
  {
    word: { vi: "Thống nhất", en: "To agree" },
    meaning: {
      vi: "Người thẩm định nhận đúng số liệu và điểm tự chấm của dòng.",
      en: "The appraiser takes over the agency's figures and points of a row.",
    },
  },
  {
    word: { vi: "Mã kiểm tra", en: "Check code" },
    meaning: {
      vi: "Dãy chữ số ở cuối bản in và trong khung bên: giống nhau thì giấy đã ký và phiếu là một.",
      en: "A code at the end of the print and in the pane: where they are equal, paper and form belong together.",
    },
  },
  {
    word: { vi: "Phiếu gốc, bản chép", en: "The form and its copy" },
    meaning: {
      vi: "Trang phiếu được nhân đôi trong sổ tính là bản chép; ITSCORE chỉ sửa và cập nhật phiếu gốc.",
      en: "A sheet that was duplicated in the workbook is a copy; ITSCORE repairs and updates the form alone.",
    },
  },
];
