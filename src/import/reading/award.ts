import { Exact, ZERO } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { readCondition } from "./condition";

/** What an answer or a band gives. */
export type Award =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "share"; readonly share: Exact }
  | { readonly kind: "ratio"; readonly target: Exact };

export const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
/** The maximum of the row in words. */
export const MAXIMUM = String.raw`(?:(?:số |mức |tổng )*điểm(?: tối đa| chuẩn)?|mức tối đa|tối đa)(?: của (?:tiêu chí|chỉ số|nội dung)(?: này)?)?`;
const GIVEN = String.raw`(?:(?:thì|được|đạt|tính|chấm|cho|cộng|bị trừ|trừ|là|mức|thưởng|hưởng) )*\+?-? ?`;

const POINTS = new RegExp(`^${GIVEN}${AMOUNT} ?(?:điểm)?$`, "u");
const ALL = new RegExp(
  `^${GIVEN}(?:100 ?% )?(?:trọn |đủ |toàn bộ )?(?:(?:số |mức |tổng )*điểm (?:tối đa|chuẩn)|tối đa|mức điểm(?: tối đa)?)$`,
  "u",
);
const SHARE = new RegExp(`^${GIVEN}${AMOUNT} ?% ?(?:[x*] ?|của )?${MAXIMUM}$`, "u");
const FRACTION = new RegExp(`^${GIVEN}(?:(\\d) ?/ ?(\\d)|½|một nửa|nửa) ?(?:[x*] ?|của )?(?:${MAXIMUM})?$`, "u");
const NOTHING = /^(?:thì )?(?:không|chưa) (?:được |tính |chấm |có |cộng |cho |bị trừ )*điểm(?: nào)?$|^không trừ$/u;
const RATIO = new RegExp(
  `^(?:(?:số )?điểm(?: đánh giá| đạt được| số)? ?= ?)?(?:\\(?tỷ lệ(?: [^\\d:;=/]{1,60}?)? ?%?(?: ?[/:] ?${AMOUNT} ?%)?\\)?|\\(?[a-z] ?/ ?[a-z]\\)?) ?[x*] ?(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?)$`,
  "u",
);

const TIMES_FIRST = new RegExp(
  `^(?:(?:số )?điểm(?: đánh giá| đạt được| số)? ?= ?)?\\(?(tỷ lệ(?: [^\\d:;=/()x*]{1,60}?)? ?%?) ?[x*] ?(${MAXIMUM}|\\d+(?:[.,]\\d+)?)(?: ?điểm)?\\)? ?/ ?(\\d+(?:[.,]\\d+)? ?%)$`,
  "u",
);

/** Reads what stands behind a condition: in small letters, without closing signs. Null where it is something else. */
export function readAward(printed: string): Award | null {
  const text = ratioFirst(printed.trim().replace(/[\s.;,]+$/, ""));
  const [, digits] = POINTS.exec(text) ?? [];
  if (digits !== undefined) {
    const points = readPrintedNumber(digits);
    return points && { kind: "points", points };
  }
  if (NOTHING.test(text)) return { kind: "points", points: ZERO };
  if (ALL.test(text)) return { kind: "share", share: new Exact(1) };
  const share = readPrintedNumber(SHARE.exec(text)?.[1] ?? "");
  if (share) return { kind: "share", share: share.div(100) };
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, over = "1", under = "2"] = fraction;
    return under === "0" ? null : { kind: "share", share: new Exact(over).div(under) };
  }
  const ratio = RATIO.exec(text);
  if (!ratio) return null;
  const target = readPrintedNumber(ratio[1] ?? "100");
  return target && !target.isZero() ? { kind: "ratio", target: target.div(100) } : null;
}

/** "(tỷ lệ % hoàn thành x 1,5)/100%" in the order in which RATIO has it; over another percent that one is the target. */
function ratioFirst(text: string): string {
  const [, ratio, times = "", over = ""] = TIMES_FIRST.exec(text) ?? [];
  if (ratio === undefined) return text;
  return over.startsWith("100") ? `${ratio} x ${times}` : `${ratio}/${over} x ${times}`;
}

/** The points that an award gives at best. */
export function bestPoints(award: Award, max: Exact): Exact {
  return award.kind === "points" ? award.points : award.kind === "share" ? award.share.times(max) : max;
}

export interface AwardLine {
  /** As printed, but for spaces. */
  readonly label: string;
  /** In small letters. */
  readonly condition: string;
  readonly award: Award;
  /** The points are taken off, and not given. */
  readonly taken: boolean;
}

const AT_END = new RegExp(
  `^(.+?)[ ,(:-]+((?:(?:thì|được|đạt|tính|chấm|cho|cộng|thưởng|hưởng) )*(?:${AMOUNT} điểm|${AMOUNT} ?% ?(?:tổng )?(?:số |mức )?điểm(?: tối đa)?|(?:\\d/\\d|một nửa|nửa|½) ?(?:[x*] ?)?(?:tổng )?(?:số |mức )?điểm(?: tối đa)?|điểm tối đa)|(?:không|chưa) (?:được |tính |chấm |cộng |có )+điểm)\\)?$`,
  "u",
);

/** "5 điểm: từ 90% trở lên", "5 điểm nếu đúng hạn": the points stand first. */
const FIRST = new RegExp(
  `^((?:(?:được|đạt|tính|chấm|cho) )*(?:${AMOUNT} điểm|điểm tối đa|${AMOUNT} ?% (?:tổng )?(?:số |mức )?điểm(?: tối đa)?)|(?:không|chưa) (?:được |tính |chấm |có )*điểm)(?: ?[:-] ?| (?:nếu|khi|đối với|trong trường hợp|cho trường hợp|với) )(?=\\p{L}|\\d|[<>])(.+)$`,
  "iu",
);

/** "5 điểm (từ 90% trở lên)". */
const IN_BRACKETS = new RegExp(`^(${AMOUNT} điểm) ?\\(([^()]+)\\)$`, "iu");

/** A clause with its points first, turned so that they stand behind the condition; null for any other. */
function turned(text: string): string | null {
  const [, points = "", , bracket = ""] = IN_BRACKETS.exec(text) ?? [];
  if (bracket !== "" && readCondition(bracket.toLowerCase()).kind === "range") return `${bracket}: ${points}`;
  const [, award = "", , , condition = ""] = FIRST.exec(text) ?? [];
  if (
    condition === "" ||
    /\d ?điểm|điểm|mỗi|(?:^|\s)cứ\s/iu.test(condition) ||
    /[=]/.test(condition.replace(/[<>]=/g, ""))
  )
    return null;
  return `${condition.replace(/[\s:,]+$/, "")}: ${award}`;
}

/**
 * The condition and the award of a clause; null where it is no such clause. The points stand behind a colon, at the end, or
 * first ("5 điểm nếu …").
 */
export function readAwardLine(clause: string): AwardLine | null {
  const printed = clause.trim().replace(/[\s.;,]+$/, "");
  const text = (turned(printed) ?? printed).replace(/^nếu (?=\p{L})/iu, "");
  const lower = text.toLowerCase();
  const cut = (end: number, award: Award): AwardLine | null => {
    const label = text
      .slice(0, end)
      .replace(/[\s:,(-]+$/, "")
      .replace(
        /,?(?: thì)? (?:số )?điểm(?: [^\d:]{0,20})? (?:được )?tính(?: theo| bằng)?(?: công thức)?$|,? thì$/iu,
        "",
      );
    const taken = /(?:^|[\s:(])(?:bị )?trừ (?!khỏi)|(?:^|[\s:])-\s?\d/u.test(lower.slice(label.length));
    return label === "" ? null : { label, condition: label.toLowerCase(), award, taken };
  };
  if (/: ?(?:từ )?\d+(?:[.,]\d+)? ?(?:-|đến) ?\d+(?:[.,]\d+)? ?(?:điểm)?$/u.test(lower)) return null;
  for (let colon = lower.lastIndexOf(":"); colon > 0; colon = lower.lastIndexOf(":", colon - 1)) {
    const award = readAward(lower.slice(colon + 1));
    if (award) return cut(colon, award);
  }
  const equals = /^(.+?)\s*(?:=>|=|->|→)\s*(?:(?:đạt |được |tính )?(?:\d+(?:[.,]\d+)? điểm|điểm tối đa))$/u.exec(lower);
  if (equals?.[1] !== undefined && !/điểm|^tỷ lệ$/.test(equals[1]) && !/[<>]$/.test(equals[1])) {
    const award = readAward(lower.slice(equals[1].length).replace(/^\s*(?:=>|=|->|→)\s*/, ""));
    if (award) return cut(equals[1].length, award);
  }
  if (/\d ?(?:-|đến) ?\d+(?:[.,]\d+)? ?điểm\)?$/u.test(lower)) return null; // "4-5 điểm": between them is judged
  const end = AT_END.exec(lower);
  if (!end?.[1] || !end[2] || /(?:mỗi|trừ|tối đa|không quá|cứ|trở xuống|nhân|nhân với|[x*\/=+]) *$/u.test(end[1]))
    return null;
  const award = readAward(end[2].replace(/\)$/, ""));
  return award && cut(end[1].length, award);
}
