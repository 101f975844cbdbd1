import { readAwardLine } from "./award";
import { readPerCase } from "./per-case";
import { plain } from "./plain";

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
  /(?:tối thiểu|ít nhất|không (?:quá|dưới|vượt quá)|từ|trên|dưới|đạt|đủ|>=?|<=?) ?\d+(?:[.,]\d+)? ?(?:%|\p{L})|(?<!\d)100 ?%/iu;
const DATES = /(?:ngày|tháng|quý|năm) \d|\d{1,2}\/\d{1,2}/giu;

/** A threshold without points: what lies below it is open. */
export function thresholdIn(text: string): string | null {
  return THRESHOLD.exec(plain(text).replace(DATES, " "))?.[0] ?? null;
}

/** Whether words beside a row limit its points. */
export function limitsPoints(text: string): boolean {
  return /(?:tối đa|không quá|chỉ)[^.;]{0,20}\d ?điểm|\d ?điểm/iu.test(plain(text));
}

/** What a column of evidence asks for where a row has no scoring text: the two figures of a ratio, or a document. */
export function askedFor(evidence: string): "ratio" | "document" | null {
  const text = plain(evidence).toLowerCase();
  if (/(?:số lượng|tổng số|số) [^;/.]{3,80}(?:\/|;|,| và | trên )\s*(?:tổng số|số lượng) /u.test(text)) return "ratio";
  if (
    /số(?:,| và| ?\/)? ?(?:ký hiệu|ngày|kí hiệu)[^.;]{0,40}(?:văn bản|quyết định|kế hoạch|ban hành|ngày)?/u.test(
      text,
    ) &&
    /ngày/u.test(text)
  )
    return "document";
  return null;
}
