import type { Exact } from "../../rubric/exact";
import { bareKey, plain } from "./plain";
import { cellPoints } from "./numbers";

const TOTAL =
  /^(?:tổng\s*cộng|tổng\s*(?:số\s*)?điểm|điểm\s*tổng|tổng(?:\s*số)?$|cộng(?:\s*điểm)?$|(?:tổng|cộng)\s+(?:điểm\s+)?(?:các\s+)?(?:mục|phần|nhóm|lĩnh vực|nội dung|tiêu chí|chương)(?!\p{L})|(?:tổng|cộng)\s+(?:điểm\s+)?\(?[ivxa-d\d](?:[ivx\d]{0,4}(?:\s*\+\s*|$))|\(?[ivx\d]{1,4}(?:\s*\+\s*[ivx\d]{1,4})+\)?$)/u;
/** Where print or copy has lost marks. */
const BARE_TOTAL = /^(?:tongcong|tongdiem|tongsodiem|tong|cong|congdiem|diemtong)$/;

/** The words of a row without numbers: what tells a row of sums. */
export function isTotalLabel(printed: string): boolean {
  if (printed.length >= 120) return false;
  const label = plain(printed)
    .replace(/\([^()]*\)/g, " ")
    .replace(/[\d.,:;]+ ?(?:điểm)?\s*$/iu, "")
    .replace(/^[\s*•+-]+|[\s.:;,]+$/g, "")
    .toLowerCase();
  return TOTAL.test(label) || BARE_TOTAL.test(bareKey(label));
}

/** "Cộng phần I": the sum of one group, and not of the form. */
export function isPartTotal(printed: string): boolean {
  return /(?:phần|mục|nhóm|lĩnh vực|chương)\s*(?:[ivxlc]{1,5}|[a-d]|\d{1,2})\s*[.:]?$/iu.test(plain(printed).trim());
}

/** The maximum of the form among its rows of sums: the largest, because the others are sums of groups. */
export function largestTotal(totals: readonly Exact[]): Exact | null {
  return totals.reduce<Exact | null>((most, each) => (most === null || each.greaterThan(most) ? each : most), null);
}

/** The first cell that holds words: points of a column before them are none. */
export function labelOf(texts: readonly string[]): string {
  return texts.find((text) => text !== "" && cellPoints(text) === null) ?? "";
}
