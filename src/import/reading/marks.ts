import type { Exact } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { plain } from "./plain";

/** What a title says of how the points of its group count. */
export interface GroupMarks {
  readonly bonus: boolean;
  readonly penalty: boolean;
  readonly ceiling: Exact | null;
}

const PENALTY =
  /^(?:(?:các )?(?:nội dung|tiêu chí|phần|mục|nhóm) )?(?:điểm (?:trừ|phạt)|trừ điểm|bị trừ điểm)|(?:^|\s)điểm trừ(?:\s|$)/iu;
const BONUS =
  /^(?:(?:các )?(?:nội dung|tiêu chí|phần|mục|nhóm) )?(?:điểm (?:thưởng|cộng|khuyến khích|ưu tiên)|(?:thưởng|cộng) (?:điểm|thêm)|khuyến khích)|điểm (?:thưởng|cộng thêm|khuyến khích)/iu;
const CEILING = /(?:tối đa|không quá|không vượt quá)[^\d()]{0,20}(\d+(?:[.,]\d+)?) ?(?:điểm)?/iu;

/** Reads the marks of a group from its printed title. */
export function groupMarks(printed: string): GroupMarks {
  const title = plain(printed);
  const penalty = PENALTY.test(title);
  const bonus = !penalty && BONUS.test(title);
  const digits = CEILING.exec(title)?.[1];
  return { bonus, penalty, ceiling: penalty || digits === undefined ? null : readPrintedNumber(digits) };
}
