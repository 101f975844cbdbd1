import { Exact, ZERO } from "../../rubric/exact";
import type { Interval } from "../../rubric/lint/interval";
import { type PrintedUnit, readPrintedCondition, readPrintedNumber } from "../../rubric/printed-tiers";

/** What an answer or a band asks for. */
export type Condition =
  | {
      readonly kind: "range";
      readonly interval: Interval;
      readonly percent: boolean;
      /** Millions where it is money. */
      readonly unit: PrintedUnit | null;
      /** What is counted, and the other words of the condition. */
      readonly words: readonly string[];
      /** "Đúng hạn", "Không xảy ra": nothing of what the other lines count. */
      readonly fromWords: boolean;
    }
  | { readonly kind: "rest" }
  | { readonly kind: "words" };

const NUMBER = String.raw`(\d+(?:[.,]\d+)*)`;
const REST =
  /^(?:các |những )?(?:trường hợp |mức |kết quả |nội dung )?(?:còn lại|khác)(?: .{0,40})?$|^(?:không đạt|dưới) (?:các |những )?mức (?:trên|nêu trên)$/u;

/** "Đúng hạn", "không xảy ra": where the others count what is late or wrong, this is none of it. */
const NONE_OF_IT =
  /^(?:gửi |nộp |báo cáo |hoàn thành |trả lời )*(?:(?:đúng|trước|đúng và trước|trước và đúng)(?: thời)? hạn|trong ngày|không (?:chậm|trễ|muộn|quá hạn|xảy ra|để xảy ra|phát sinh|có|còn|vi phạm|bị|sai|sót))(?: .{0,40})?$/u;

/** "Tiếp nhận và giải quyết trên 15%": one thing is done to so much. */
const TWO_VERBS =
  /^(?:tiếp nhận|giải quyết|xây dựng|ban hành|cập nhật|triển khai|sử dụng|gửi|nhận|xử lý|công khai|thực hiện|tổ chức|duy trì|số hóa|rà soát|hoàn thành) và (?=\p{L})/u;

const NOT_ANY = /^(?:không|chưa)(?: .{0,60})?$/u;

/** Reads the condition of a clause, in small letters. */
export function readCondition(printed: string): Condition {
  const text = tidyCondition(printed);
  if (REST.test(text)) return { kind: "rest" };
  return rangeOf(text) ?? { kind: "words" };
}

/** Whether words may stand for "none of it" where the other lines are figures. */
export function isNone(condition: string): boolean {
  return NONE_OF_IT.test(condition.trim());
}

/** Whether words say that something is missing. */
export function isDenied(condition: string): boolean {
  return NOT_ANY.test(condition.trim());
}

/** The same condition in the words that the reader of printed tiers knows. */
function tidyCondition(printed: string): string {
  return printed
    .trim()
    .replace(/^(?:nếu|trường hợp|khi) /u, "")
    .replace(/(\d) ?%? ?- ?(?:đến |tới )?dưới /gu, (found) => found.replace(/ ?- ?(?:đến |tới )?dưới $/u, " đến dưới "))
    .replace(
      new RegExp(`${NUMBER} ?(%?) ?(<=|<) ?[^\\d<>]{1,30}?(<=|<) ?${NUMBER}`, "gu"),
      (_found, low: string, percent: string, first: string, second: string, high: string) =>
        `${first === "<" ? "trên" : "từ"} ${low}${percent} đến ${second === "<" ? "dưới " : ""}${high}`,
    )
    .replace(new RegExp(`${NUMBER} (?:tỷ|tỉ)(?: đồng)?`, "gu"), (found, digits: string) => {
      const value = readPrintedNumber(digits);
      return value === null ? found : `${value.times(1000).toFixed().replace(".", ",")} triệu đồng`;
    })
    .replace(/(\d+) hoặc (\d+)(?=$|[ .,;])(?! ?%)/gu, (found, a: string, b: string) =>
      Number(b) === Number(a) + 1 ? `từ ${a} đến ${b}` : found,
    )
    .replace(/^([^\d:]{0,40} )?0?1 ([^\d:]{1,30}?) hoặc (?:không|chưa)(?: [^\d:]{1,30})?$/u, "không quá 1 $2")
    .replace(/(?<!\p{L})(?<!không |không được |vượt )quá (?=\d+ (?:[^\d ]+ )?đến \d)/u, "trên ")
    .replace(/^(?:không|chưa) (?:đạt )?(?:đủ|đạt|đến|tới)(?: được)? (?=\d)/u, "dưới ")
    .replace(/^(?:(?:đạt|có|hoàn thành|thực hiện|chỉ) )?đến (?=\d)/u, "không quá ")
    .replace(
      /^(?:[^\d:]{0,40} )?trong (?:vòng |thời hạn |thời gian )?(?=\d+ (?:ngày|giờ|phút|tháng|tuần))/u,
      "không quá ",
    )
    .replace(/ \/ ?năm$|\/ ?năm$| trong năm$/u, "")
    .replace(/\s+/g, " ");
}

function rangeOf(text: string): Condition | null {
  // Stars, levels and ranks are names.
  if (/\d sao(?!\p{L})|(?:cấp độ|mức độ|hạng|xếp thứ|thứ hạng) \d/u.test(text)) return null;
  // "Mỗi tuần ít nhất 1 tin" says how often.
  if (/(?<!\p{L})mỗi (?:ngày|tuần|tháng|quý|năm)(?!\p{L})/u.test(text)) return null;
  // Two conditions in one line are an answer in words.
  const said = text.replace(TWO_VERBS, "");
  if (
    /(?<!\p{L})(?:và|nhưng|hoặc)(?!\p{L})/u.test(said.replace(/(?:trước|đúng hạn) và (?:đúng|trước)/gu, "")) &&
    !isBothBounds(text)
  )
    return null;
  const read = readPrintedCondition(text);
  if (read?.kind === "range") {
    const { interval, percent, unit, words } = read;
    return { kind: "range", interval, percent, unit, words, fromWords: false };
  }
  return exactly(text);
}

/** "trên 5 và dưới 10" is one condition. */
function isBothBounds(text: string): boolean {
  return /(?:trên|từ|>=?) ?\d+\S* (?:\S+ ){0,2}và (?:dưới|đến|<=?|không quá) ?\d/u.test(text);
}

const EXACT = new RegExp(
  `^([^\\d:;]{0,40}?)(?<![\\d/.,-])${NUMBER}(?![\\d.,]*[\\d/])(?! ?- ?\\d) ?(%?) ?([^\\d:;/]{0,40}(?:/(?:năm|tháng|tuần|quý|ngày))?)$`,
  "u",
);
const NAMED =
  /(?:mức|mức độ|cấp|cấp độ|giai đoạn|năm|điều|khoản|loại|hạng|phiên bản|bước|quý|số|thứ|vị trí|top|ngày|tháng|trước|sau|trong|trên|dưới|quá|hơn|không|chưa|đủ|từ|khoảng) $/u;

/** "họp 3 lần", "02 phòng": exactly so many. */
function exactly(text: string): Condition | null {
  const [, head = "", digits = "", percent, tail = ""] = EXACT.exec(text) ?? [];
  const value = readPrintedNumber(digits);
  if (value === null) return null;
  const withoutFull = head.replace(/(?:đầy )?đủ $/u, "");
  if (NAMED.test(withoutFull) || head.split(" ").length > 5) return null;
  if (/(?:điểm)$/u.test(tail.trim()) && tail.trim() === "điểm") return null;
  const edge = { value, included: true };
  // "90%: 4 điểm" among others may mean exactly so much or at least: it reaches up, and so it clashes with what lies above.
  const open = percent === "%" && !value.isZero() && !value.equals(100);
  const words = `${head} ${tail}`.split(/[^\p{L}]+/u).filter((word) => word !== "");
  const unit: PrintedUnit | null = /^ngày/u.test(tail) ? "day" : /^triệu/u.test(tail) ? "million" : null;
  return {
    kind: "range",
    interval: { low: edge, high: open ? null : edge },
    percent: percent === "%",
    unit,
    words,
    fromWords: false,
  };
}

/** Zero of what the other lines count. */
export const NONE_COUNTED: Interval = {
  low: { value: ZERO, included: true },
  high: { value: ZERO, included: true },
};

/** How many millions a unit of money is; null for other units. */
export function millionsOf(unit: PrintedUnit | null): Exact | null {
  switch (unit) {
    case "billion":
      return new Exact(1000);
    case "million":
      return new Exact(1);
    case "thousand":
      return new Exact("0.001");
    case "dong":
      return new Exact("0.000001");
    default:
      return null;
  }
}
