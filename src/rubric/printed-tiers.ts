import { Exact } from "./exact";
import type { Edge, Interval } from "./lint/interval";

// The "Cách tính điểm" of a form, read as it is printed and not as we score it. What is not surely understood stays
// unread (null): lint says nothing about it.

/** One printed line: under which condition it gives how many points. */
export interface PrintedTier {
  /** The line without its bullet. */
  readonly line: string;
  readonly condition: PrintedCondition | null;
  readonly award: PrintedAward;
}

export type PrintedCondition =
  | PrintedRange
  /** "Cập nhật đầy đủ": all of it. */
  | { readonly kind: "full" }
  /** "Không", "Không cập nhật": nothing of it. */
  | { readonly kind: "none"; readonly what: string };

export interface PrintedRange {
  readonly kind: "range";
  readonly interval: Interval;
  /** A bound carries a percent sign. */
  readonly percent: boolean;
  readonly unit: PrintedUnit | null;
  /** The other words of the condition, in small letters: what is measured. */
  readonly words: readonly string[];
  /** What stands in brackets: an explanation or a further condition. */
  readonly brackets: string;
}

/** Units that say something about the scale. Others ("bài", "văn bản") are whole things. */
export type PrintedUnit = "billion" | "million" | "thousand" | "dong" | "hour" | "day" | "week" | "month" | "quarter";

export type PrintedAward =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "share"; readonly share: Exact } // of the maximum
  | { readonly kind: "ratio"; readonly target: Exact } // ratio / target × maximum; the plain ratio has target 1
  | { readonly kind: "deduction"; readonly points: Exact }
  | { readonly kind: "unread" } // something is printed
  | { readonly kind: "missing" }; // nothing is printed

/** Reads every line that holds something. */
export function readPrintedTiers(guidance: string): PrintedTier[] {
  return guidance
    .split("\n")
    .map(readLine)
    .filter(({ line }) => line !== "");
}

/** A number as Vietnamese forms print it: `0,5`, `0.5`, `05`, `1.000`; null where it is something else. */
export function readPrintedNumber(text: string): Exact | null {
  // "0.125" has no thousands.
  const plain = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll(".", "") : text;
  return /^\d+([.,]\d+)?$/.test(plain) ? new Exact(plain.replace(",", ".")) : null;
}

/** A longer line is prose. The patterns below take time by the square of a line's length. */
const LONGEST_LINE = 1000;

function readLine(printed: string): PrintedTier {
  if (printed.length > LONGEST_LINE) return { line: printed.trim(), condition: null, award: { kind: "unread" } };
  const line = printed.trim().replace(/^(?:[-–+*•]\s*|\d+[.)]\s+|\p{L}\)\s*)+/u, "");
  const text = line
    .normalize("NFC")
    .toLowerCase()
    .replace(/[–—−]/g, "-")
    .replace(/≥/g, ">=")
    .replace(/≤/g, "<=")
    .replace(/\s+/g, " ");
  const { condition, award } = splitLine(text);
  return { line, condition: condition === null ? null : readPrintedCondition(condition), award };
}

// Points

const AMOUNT = String.raw`(\d+(?:[.,]\d+)*)`;
const GIVEN = String.raw`(?:(?:được|đạt|tính|chấm|cho) )?`;
const AWARD_POINTS = new RegExp(`^${GIVEN}${AMOUNT} ?(?:điểm|đ)?$`);
const AWARD_MAX = new RegExp(`^${GIVEN}(?:số )?(?:điểm tối đa|tối đa|điểm max)$`);
const AWARD_SHARE = new RegExp(`^${GIVEN}${AMOUNT} ?% ?(?:(?:số |tổng )?điểm(?: tối đa)?)?$`);
const AWARD_DEDUCTION = new RegExp(`^(?:bị )?trừ ${AMOUNT} ?điểm$`);
const AWARD_RATIO = new RegExp(
  `^(?:điểm ?= ?)?\\(?tỷ lệ ?%?(?: ?/ ?${AMOUNT} ?%)?\\)? ?[x×*] ?(?:điểm tối đa|${AMOUNT})$`,
);
const POINTS_AT_END = new RegExp(`^(.*?)[ ,(-]*(?:(?:được|đạt|tính|chấm|cho) )?(${AMOUNT} điểm|điểm tối đa)\\)?$`);

/** The condition and the points of a line: the points stand after the last colon, or at the end with the word "điểm". */
function splitLine(text: string): { readonly condition: string | null; readonly award: PrintedAward } {
  const bare = text.replace(/(?<![\s.;,])[\s.;,]+$/, "");
  const colon = bare.lastIndexOf(":");
  if (colon >= 0) {
    const tail = bare.slice(colon + 1).trim();
    if (tail === "") return { condition: bare.slice(0, colon), award: { kind: "missing" } };
    const award = readAward(tail);
    return { condition: award.kind === "unread" ? null : bare.slice(0, colon), award };
  }
  const [, condition, tail] = POINTS_AT_END.exec(bare) ?? [];
  if (condition !== undefined && tail !== undefined && !/tối đa|không quá|mỗi|trừ/.test(condition))
    return { condition, award: readAward(tail) };
  // "Tối đa không quá 8 điểm" speaks of points and not of figures.
  return bare.includes("điểm")
    ? { condition: null, award: { kind: "unread" } }
    : { condition: bare, award: { kind: "missing" } };
}

function readAward(text: string): PrintedAward {
  const amount = (pattern: RegExp): Exact | null => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? null : readPrintedNumber(digits);
  };
  if (AWARD_MAX.test(text)) return { kind: "share", share: new Exact(1) };
  const points = amount(AWARD_POINTS);
  if (points) return { kind: "points", points };
  const share = amount(AWARD_SHARE);
  if (share) return { kind: "share", share: share.div(100) };
  const deduction = amount(AWARD_DEDUCTION);
  if (deduction) return { kind: "deduction", points: deduction };
  if (!AWARD_RATIO.test(text)) return { kind: "unread" };
  const target = amount(AWARD_RATIO);
  return target?.isZero() ? { kind: "unread" } : { kind: "ratio", target: target ? target.div(100) : new Exact(1) };
}

// Conditions

/** A number that is not a part of a date or of a document's number, and whether a percent sign follows. */
const NUMBER = String.raw`(?:ngày thứ |ngày )?(?<![\d/.,])(\d+(?:[.,]\d+)*)(?![\d.,]*\d)(?! ?/ ?\d) ?(%?)`;
const WORD = String.raw`(?<!\p{L})`;
/** What may stand between a number and the word that completes the phrase: "từ 10 tin, bài trở lên". */
const NOUN = String.raw`[^\d:;<>()]{0,40}?`;

const RANGE = new RegExp(
  `(?:${WORD}từ |${WORD}khoảng )?(${WORD}(?:trên|hơn|dưới) |[<>]=? ?)?${NUMBER}(${NOUN}) ?(?:${WORD}(đến|tới|và)|-) ?(?:hết )?((?:trên|dưới|không quá) |[<>]=? ?)?${NUMBER}`,
  "u",
);
const OR_MORE = new RegExp(`(?:${WORD}(?:từ|đạt|sau) |>= ?)*${NUMBER}${NOUN} ?${WORD}trở lên`, "u");
const OR_LESS = new RegExp(`(?:${WORD}từ |<= ?)*${NUMBER}${NOUN} ?${WORD}trở xuống`, "u");
const AT_LEAST = new RegExp(`(?:${WORD}(?:ít nhất|tối thiểu|không dưới|không ít hơn) |>= ?)${NUMBER}`, "u");
const AT_MOST = new RegExp(`(?:${WORD}(?:không quá|không vượt quá|không nhiều hơn|trong vòng) |<= ?)${NUMBER}`, "u");
const BELOW = new RegExp(`(?:${WORD}(?:dưới|chưa đến|chưa tới|chưa đạt|ít hơn|nhỏ hơn|thấp hơn) |< ?)${NUMBER}`, "u");
const ABOVE = new RegExp(`(?:${WORD}(?:trên|hơn|lớn hơn|nhiều hơn|cao hơn|quá) |> ?)${NUMBER}`, "u");
const LATER = new RegExp(`${WORD}sau ${NUMBER} (?=ngày|tháng|tuần|giờ)`, "u");
const FROM = new RegExp(`${WORD}từ ${NUMBER}`, "u");
const EXACTLY = new RegExp(`^(?:(?:đầy )?đủ(?:,| và)?(?: kịp thời)? )?${NUMBER}`, "u");
const ALL = /(?<![\d.,])(100) ?(%)/;

/** Words before a number that make it a name and not a quantity. */
const NAMED =
  /(?:mức|mức độ|cấp|cấp độ|giai đoạn|năm|điều|khoản|điểm|loại|hạng|phiên bản|bước|nhiệm kỳ|quý|số|thứ|vị trí|top) $/u;

const UNITS: readonly (readonly [pattern: RegExp, unit: PrintedUnit])[] = [
  [/^tỷ/, "billion"],
  [/^(?:triệu|trđ|tr(?!\p{L}))/u, "million"],
  [/^(?:nghìn|ngàn)/, "thousand"],
  [/^đồng/, "dong"],
  [/^giờ/, "hour"],
  [/^ngày/, "day"],
  [/^tuần/, "week"],
  [/^tháng/, "month"],
  [/^quý/, "quarter"],
];

/** The condition of a line, given in small letters and with plain signs; null where it says no such thing, or more than one. */
export function readPrintedCondition(text: string): PrintedCondition | null {
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside.trim()).join("; ");
  const plain = text
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // "trong ngày hoặc sau 1 ngày" is two conditions in one line.
  if (/(?<!\p{L})hoặc(?!\p{L})/u.test(plain) && /\d/.test(plain)) return null;
  return readRange(plain, brackets) ?? readWords(plain);
}

/** "Không …" and "… đầy đủ": what they stand for depends on the other lines. */
function readWords(text: string): PrintedCondition | null {
  if (/\d/.test(text)) return null;
  const denied = /^(?:không|chưa)(?: (.*))?$/.exec(text);
  // A longer sentence denies something particular: "Không có Chủ tịch tham dự".
  if (denied) return (denied[1] ?? "").split(" ").length <= 3 ? { kind: "none", what: denied[1] ?? "" } : null;
  return /(?<!(?:không|chưa)(?: \p{L}+)? )đầy đủ/u.test(text) ? { kind: "full" } : null;
}

interface Reading {
  readonly interval: Interval;
  readonly match: RegExpExecArray;
  readonly percent: boolean;
}

function readRange(text: string, brackets: string): PrintedRange | null {
  const read = readBetween(text) ?? readOneBound(text);
  if (read === null) return null;
  const { match, interval, percent } = read;
  const head = text.slice(0, match.index);
  const tail = text.slice(match.index + match[0].length).trimStart();
  // Another number, or a year, a level, a decision: not a tier.
  if (/[\d<>]/.test(head + tail) || NAMED.test(head)) return null;
  const inside = match[0].replace(/[\d.,%<>=-]|không(?= )/g, " ");
  const unit = unitOf(match[0], tail);
  if (unit === null && isYears(interval, percent)) return null;
  const words = `${head} ${inside} ${tail}`.split(/[^\p{L}]+/u).filter((word) => word !== "" && !CONNECTIVES.has(word));
  return { kind: "range", interval, percent, unit, words, brackets };
}

/** Words of the phrases themselves, and verbs that forms drop from line to line; they do not say what is measured. */
const CONNECTIVES = new Set(
  "từ đến tới trở lên xuống trên dưới hơn hết ít nhất tối thiểu quá vượt vòng trong sau khoảng thứ đạt thực hiện cập nhật hoàn thành đầy đủ kịp thời và tỷ lệ nhiều lớn nhỏ thấp cao".split(
    " ",
  ),
);

function readBetween(text: string): Reading | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, first = "", a = "", aPercent, noun = "", joined, second = "", b = "", bPercent] = match;
  const [from, to] = [readPrintedNumber(a), readPrintedNumber(b)];
  if (from === null || to === null) return null;
  // "trên 5 và dưới 10" needs both signs; "5 bài báo-tin 3" is not a range.
  if (joined === "và" && (first === "" || second === "")) return null;
  if (joined === undefined && !/^(?: ?(?:tr|triệu|đồng|ngày|bài|tin|lần|tháng))* ?$/.test(noun)) return null;
  const interval = namesOtherUnit(noun, text.slice(match.index + match[0].length))
    ? null
    : between(from, first.trim(), to, second.trim());
  return interval && { match, interval, percent: aPercent === "%" || bPercent === "%" };
}

/** Forms also print the larger bound first: "từ 15% - 10%", "dưới 90% đến 70%". */
function between(from: Exact, first: string, to: Exact, second: string): Interval | null {
  const edge = (value: Exact, sign: string): Edge => ({
    value,
    included: !["trên", "hơn", "dưới", "<", ">"].includes(sign),
  });
  const [a, b] = [edge(from, first), edge(to, second)];
  const downward = ["dưới", "<", "<="].includes(first) || ["trên", ">", ">="].includes(second);
  const upward = ["trên", "hơn", ">", ">="].includes(first) || ["dưới", "<", "<=", "không quá"].includes(second);
  if (downward && upward) return null;
  return downward || (!upward && from.greaterThan(to)) ? { low: b, high: a } : { low: a, high: b };
}

function readOneBound(text: string): Reading | null {
  const forms: readonly (readonly [pattern: RegExp, side: "low" | "high" | "only", included: boolean])[] = [
    [OR_MORE, "low", true],
    [OR_LESS, "high", true],
    [AT_LEAST, "low", true],
    [AT_MOST, "high", true],
    [BELOW, "high", false],
    [ABOVE, "low", false],
    [LATER, "low", false],
    [FROM, "low", true],
    [ALL, "only", true],
    [EXACTLY, "only", true],
  ];
  for (const [pattern, side, included] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, digits = "", mark] = match;
    const value = readPrintedNumber(digits);
    // "Đạt 80%" may mean exactly or at least; "trên 80% trở lên" contradicts itself; "không trên 5" is rare.
    const unclear =
      (side === "only" && mark === "%" && !value?.equals(100)) ||
      /(?:không|trên|dưới|quá|>|<) ?$/.test(text.slice(0, match.index));
    if (value === null || unclear) return null;
    const edge = { value, included };
    return {
      match,
      percent: mark === "%",
      interval: { low: side === "high" ? null : edge, high: side === "low" ? null : edge },
    };
  }
  return null;
}

function isYears({ low, high }: Interval, percent: boolean): boolean {
  const isYear = (edge: Edge | null): boolean =>
    edge !== null && edge.value.isInteger() && edge.value.greaterThanOrEqualTo(1900) && edge.value.lessThan(2100);
  return !percent && (low === null || isYear(low)) && (high === null || isYear(high));
}

/** "từ 500 triệu đến dưới 1 tỷ". */
function namesOtherUnit(noun: string, tail: string): boolean {
  const [first, second] = [noun, tail].map((text) => UNITS.find(([pattern]) => pattern.test(text.trim()))?.[1]);
  return first !== undefined && second !== undefined && first !== second;
}

/** The unit of the last number: "07 ngày", "ngày thứ 07", "500tr". */
function unitOf(matched: string, tail: string): PrintedUnit | null {
  const afterNumbers = /\d(?: *%)?([^\d%]*)$/.exec(matched)?.[1]?.trim() ?? "";
  const following = afterNumbers === "" || /^trở/.test(afterNumbers) ? tail : afterNumbers;
  const unit = UNITS.find(([pattern]) => pattern.test(following))?.[1];
  return unit ?? (matched.includes("ngày thứ") ? "day" : null);
}
