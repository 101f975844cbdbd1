import type { FigureLabel } from "../../rubric/schema";

const RATIO_WORDS = /^(?:đạt )?(?:tính )?(?:tỷ lệ|tỉ lệ|mức độ|phần trăm|số)(?: ?%)?(?: của)? /iu;

/** The verb or word with which the part begins that the numerator has and the denominator has not. */
const PART_BEGINS =
  /(?:^|\s)(?:được|có|đã|nộp|giải quyết|hoàn thành|xử lý|đạt|phát sinh|thực hiện|đủ|dùng|sử dụng|tham gia|trả|cấp|cài|kết nối|tự|bị|trên mạng|trên môi trường|đúng|trước|qua|chia sẻ|thanh toán|thuộc|ký|gửi|lập|công khai|mượn|liên thông|cập nhật)(?=\s|$)/iu;

/**
 * The two figures of a ratio by the words of its name: "Tỷ lệ A trên tổng số B", "Tỷ lệ A được …". Where the print names
 * only the ratio, the denominator is what stands before the verb.
 */
export function ratioFigures(
  title: string,
  line = "",
): { readonly numerator: FigureLabel; readonly denominator: FigureLabel } {
  const name = title
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s.:;,]+$/, "")
    .trim();
  const over = /^(.+?) (?:trên|so với|\/) ?((?:tổng|số|toàn bộ) .+)$/iu.exec(name.replace(RATIO_WORDS, ""));
  if (over?.[1] && over[2]) return { numerator: counted(over[1]), denominator: { label: over[2] } };
  const what = name.replace(RATIO_WORDS, "") || line || "đạt yêu cầu";
  const begins = PART_BEGINS.exec(what);
  const whole = begins && begins.index > 2 ? what.slice(0, begins.index).trim() : "";
  return {
    numerator: counted(what),
    denominator: { label: whole === "" ? "Tổng số" : `Tổng số ${lowerFirst(whole)}` },
  };
}

function counted(what: string): FigureLabel {
  return { label: /^(?:số|tổng|kinh phí|dự toán)(?:\s|$)/iu.test(what) ? what : `Số ${lowerFirst(what)}` };
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
