import { readAwardLine } from "./award";
import { readPerCase } from "./per-case";
import { plain } from "./plain";
import { readPrintedNumber } from "../../rubric/printed-tiers";

const SAYS_POINTS = /\d ?điểm|điểm tối đa|không (?:tính |có )?điểm/iu;
export const SUMS =
  /(?:tổng|cộng) (?:điểm|số điểm)?(?: của)? ?(?:các|từng)|điểm là tổng|là tổng (?:điểm|số)|cộng điểm/iu;

/** A title that holds its rule as well, parted. */
export interface TitleParts {
  readonly name: string;
  /** "" where the title says nothing of points. */
  readonly rule: string;
}

/** Parts a title from the rule printed in it: in brackets, in sentences behind it, or behind a colon. */
export function partsOfTitle(printed: string): TitleParts {
  const title = plain(printed).replace(/\s+/g, " ").trim();
  for (const [whole, inside = ""] of title.matchAll(/\(([^()]*)\)/gu)) {
    if (SAYS_POINTS.test(inside) || SUMS.test(inside))
      return { name: title.replace(whole, " ").replace(/\s+/g, " ").trim(), rule: inside };
  }
  if (!SAYS_POINTS.test(title)) return { name: title, rule: "" };
  if (/^(?:cứ )?mỗi /iu.test(title) && readPerCase(title)) return { name: title, rule: title };
  const sentence = /^(.*?[^\d])\.\s+(?=\p{Lu})(.+)$/u.exec(title);
  if (sentence?.[1] && sentence[2] && !SAYS_POINTS.test(sentence[1]) && SAYS_POINTS.test(sentence[2]))
    return { name: sentence[1], rule: sentence[2] };
  const colon = title.indexOf(":");
  if (colon > 0) {
    const [name, rest] = [title.slice(0, colon).trim(), title.slice(colon + 1).trim()];
    // "Có mạng nội bộ: 5 điểm" is one answer; behind a name stand several, or so much for each.
    if (/[;,]/.test(rest) || readPerCase(rest) || readAwardLine(rest)) return { name, rule: rest };
    return { name: title, rule: title };
  }
  return readPerCase(title) ? { name: title, rule: title } : { name: title, rule: title };
}

const THRESHOLD =
  /(?:tối thiểu|ít nhất|không (?:quá|dưới|vượt quá)|từ|trên|dưới|đạt|đủ|>=?|<=?) ?\d+(?:[.,]\d+)? ?(?:%|\p{L})|\d ?%/iu;
const DATES = /(?:ngày|tháng|quý|năm) \d|\d{1,2}\/\d{1,2}/giu;

/** A threshold without points: what lies below it is open. */
export function thresholdIn(text: string): string | null {
  return THRESHOLD.exec(plain(text).replace(DATES, " "))?.[0] ?? null;
}

/** The percent that a title asks for ("đạt từ 60% trở lên"), as a bound of bands; null where it asks for none. */
export function thresholdShare(title: string): string | null {
  const [, strict, digits] =
    /(?:(trên |> ?)|từ |đạt |tối thiểu |ít nhất |>= ?|^|cung cấp )(\d+(?:[.,]\d+)?) ?%/iu.exec(
      plain(title).replace(DATES, " "),
    ) ?? [];
  const value = readPrintedNumber(digits ?? "");
  return value && !value.isZero() && value.lessThanOrEqualTo(100)
    ? `${strict === undefined ? "" : ">"}${value.toFixed()}%`
    : null;
}

/** Whether words beside a row limit its points. */
export function limitsPoints(text: string): boolean {
  return /(?:tối đa|không quá|chỉ)[^.;]{0,20}\d ?điểm|\d ?điểm/iu.test(plain(text));
}

/** What words beside a row without scoring text ask for: the two figures of a ratio, or number and date of a document. */
export type Asked =
  { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string } | { readonly kind: "document" };

const TWO_FIGURES =
  /((?:số lượng|tổng số|số) [^;/.\n]{3,80}?)\s*(?:\/|;|,|\n| và | trên )\s*((?:tổng số|số lượng|số) [^;/.,\n]{3,80})/iu;

/** Reads what a column of evidence or remarks asks for. */
export function askedFor(evidence: string): Asked | null {
  const text = plain(evidence);
  const [, first, second] = TWO_FIGURES.exec(text) ?? [];
  const over = /\S ?\/ ?\S/.test(text); // "số … /số …"
  if (first !== undefined && second !== undefined && (over || /tổng/iu.test(first + second))) {
    // "Tổng số … / số …": the whole is the denominator, wherever it stands.
    const turned = /^tổng/iu.test(first) && !/^tổng/iu.test(second);
    return { kind: "ratio", numerator: turned ? second : first, denominator: turned ? first : second };
  }
  return /số(?:,| và| ?\/)? ?(?:ký hiệu|kí hiệu|ngày)/iu.test(text) && /ngày/iu.test(text)
    ? { kind: "document" }
    : null;
}
