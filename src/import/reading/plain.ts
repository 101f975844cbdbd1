import { withoutMarks } from "../../locales/marks";
import { rememberedText } from "../../rubric/remembered";

/** What has no width, and marks that turn the direction of writing. */
const NOTHING = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u3000\t]+/g;

/** Words of scoring that print, scan or copy may run together. Only these are parted: other words stay as printed. */
const PHRASES = [
  "điểm tối đa",
  "mức điểm tối đa",
  "mức điểm",
  "tổng điểm",
  "điểm chuẩn",
  "tính điểm",
  "trở lên",
  "trở xuống",
  "không quá",
  "tối đa",
  "tỷ lệ",
  "còn lại",
  "cứ thêm",
  "thang điểm",
].map((phrase) => ({
  phrase,
  pattern: new RegExp(`(?<!\\p{L})${phrase.split(" ").join("\\s*")}(?!\\p{L})`, "giu"),
}));

const WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
/** "Có: một điểm" where nothing follows: "một điểm mới" is something else. */
const POINTS_IN_WORDS = new RegExp(
  `([:=(] ?|(?:được|chấm|trừ|cộng|tính|cho) )(${WORDS.slice(1).join("|")}) điểm(?=\\s*(?:$|[.,;)]))`,
  "gimu",
);

/**
 * A printed text as it is read: letters composed, one kind of space and dash, run-together words of scoring parted, slips of
 * scanning in "điểm" and among digits mended. Line breaks and the case of letters stay. Nothing of it is shown as printed.
 */
export const plain: (printed: string) => string = rememberedText(readPlain);

function readPlain(printed: string): string {
  let text = printed
    .normalize("NFC")
    .replace(NOTHING, "")
    .replace(SPACE, " ")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[×✕]/g, "x")
    .replace(/(?<=\d) ?phần trăm(?!\p{L})/giu, "%")
    .replace(
      /(\d?)½(?= ?(?:điểm|đ)(?!\p{L})(?! (?:tối đa|chuẩn)))/giu,
      (_found, whole: string) => `${whole === "" ? "0" : whole},5`,
    )
    .replace(/≥|≧/g, ">=")
    .replace(/≤|≦/g, "<=")
    .replace(/[０-９％＝：；]/g, (sign) => sign.normalize("NFKC"))
    .replace(/(?<!\p{L})t[ỉỷ]\s*lệ/giu, (found) => inCaseOf(found, "tỷ lệ"))
    .replace(/(?<!\p{L})(đ)[iíìỉĩị][êếềểễệéẻ]m(?!\p{L})/giu, (found) => inCaseOf(found, "điểm"))
    .replace(/(?<!\p{L})(t)[ỉĩị]nh điểm/giu, (_found, first: string) => `${first}ính điểm`)
    .replace(/(?<![\p{L}\d])[lI](?=[\d,.]*\d)/gu, "1")
    .replace(/(?<=\d)[oO](?![\p{L}])/gu, "0")
    .replace(/(?<![\p{L}\d])[oO](?= ?(?:điểm|%))/gu, "0");
  text = text
    .replace(/(?<![\p{L}\d])[lI][oO](?= ?(?:điểm|đ|%)(?!\p{L}))/gu, "10")
    .replace(
      POINTS_IN_WORDS,
      (_found, before: string, word: string) => `${before}${WORDS.indexOf(word.toLowerCase())} điểm`,
    );
  for (const { phrase, pattern } of PHRASES) text = text.replace(pattern, (found) => inCaseOf(found, phrase));
  return text
    .replace(/(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:đ|Đ)(?![\p{L}\d])/gu, "$1 điểm")
    .replace(/(\d)(?=điểm)/giu, "$1 ")
    .replace(/ {2,}/g, " ");
}

/** The phrase in capitals, with a capital or without, as the printed word has it. */
function inCaseOf(found: string, phrase: string): string {
  if (found === found.toUpperCase()) return phrase.toUpperCase();
  return /^\p{Lu}/u.test(found) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

/** What a line of a list begins with. */
export const BULLET = /^\s*[-+•*▪–]+\s*/;

/** A text without marks, spaces and case: how words of a header are recognised, whatever the print has done to them. */
export function bareKey(text: string): string {
  return withoutMarks(plain(text)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** One line, without spaces around it. */
export function oneLine(text: string): string {
  return text.replace(NOTHING, "").replace(/\s+/g, " ").trim();
}
