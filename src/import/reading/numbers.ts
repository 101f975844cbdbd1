import type { Exact } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { oneLine, plain } from "./plain";

/** Points as a cell of their own prints them: "10", "02", "2,5", "10 điểm", "-3", "+2"; null where it is something else. */
export function cellPoints(printed: string): Exact | null {
  const text = oneLine(
    plain(
      printed.replace(
        /^(\d*)\s*½(?=\s*(?:đ|điểm)?\.?$)/iu,
        (_found, whole: string) => `${whole === "" ? "0" : whole},5`,
      ),
    ),
  ).replace(/^(?:tối đa|trừ|cộng) /iu, "");
  const [, digits] = /^[-+]? ?(\d+(?:[.,]\d+)?) ?(?:điểm)?\.?$/iu.exec(text) ?? [];
  return digits === undefined ? null : readPrintedNumber(digits);
}

/** A maximum in the title of a row, and where it stands. */
export interface TitleMaximum {
  readonly points: Exact;
  /** The title without it. */
  readonly title: string;
  /** The words say that more may be earned than counts. */
  readonly ceiling: boolean;
}

const IN_TITLE =
  /\(\s*(?:\d+ (?:tiêu chí|chỉ số|nội dung) ?[/,;-] ?|[^()]{0,60}?(?:tối đa|không quá|trừ không quá|tổng điểm|điểm tối đa|tổng số|điểm chuẩn)[^()\d]{0,20})?:?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm(?: chuẩn| tối đa)?)?\s*\)\s*[:.]?\s*$/iu;

/** "(15 điểm)", "(10đ)", "(tối đa 5 điểm)" at the end of a title. */
export function maximumInTitle(printed: string): TitleMaximum | null {
  const title = oneLine(plain(printed));
  const found = IN_TITLE.exec(title);
  if (!found?.[1] || !/điểm|tổng|tối đa|không quá/iu.test(found[0])) return null;
  const points = readPrintedNumber(found[1]);
  if (!points) return null;
  const kept = title.slice(0, found.index).replace(/[\s:]+$/, "");
  return { points, title: kept === "" ? title : kept, ceiling: /tối đa|không quá/iu.test(found[0]) };
}
