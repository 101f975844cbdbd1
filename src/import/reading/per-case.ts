import type { Exact } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { AMOUNT } from "./award";

/** So many points for each of something: given, or taken off. */
export interface PerCase {
  readonly label: string;
  readonly points: Exact;
  readonly taken: boolean;
  /** "Mỗi 10 triệu đồng": what less than one earns is open. */
  readonly perSeveral: boolean;
  /** Before the points stands a dash that may take them off, or only part them from the words. */
  readonly dash: boolean;
}

const GIVES = String.raw`(?:được|đạt|tính|cho|cộng|chấm|thì|thêm|là|bị|trừ|tính thêm|thưởng|sẽ)`;
const EACH = new RegExp(
  `^(.{0,120}?)(?<!\\p{L})(?:(?:cứ )?(?:mỗi|(?<![\\d.,/])0?1|một) (?:một )?|cứ (?=\\d))(.{1,120}?)[ :,]+(?:${GIVES}[ :]+)*(-|\\+)?( ?)${AMOUNT} ?điểm$`,
  "iu",
);
/** "Mức 1", "quý 1": the number is a name. */
const NAMES_ONE =
  /(?<!\p{L})(?:mức|mức độ|cấp|cấp độ|loại|bước|quý|số|thứ|điều|khoản|điểm|hạng|tháng|ngày|năm|mục|nhóm|tiêu chí|giai đoạn|vùng|khu vực) ?$/iu;
const SLASH = new RegExp(
  `^(.{0,120}?)[ :,]*(?:(?:bị |được )?(trừ|cộng|tính|cho) )?(?:-|\\+)? ?${AMOUNT} ?điểm ?(?:/|cho mỗi|cho 01|mỗi|đối với mỗi) ?(?:01 |1 |một )?(\\p{L}[^.;:\\d]{0,80})$`,
  "iu",
);

/** "Mỗi tin được 0,25 điểm", "trừ 2 điểm/vụ", "… mỗi lần trừ 01 điểm"; null where the clause says no such thing. */
export function readPerCase(clause: string): PerCase | null {
  // "Cứ 01 hồ sơ" is each.
  const text = clause
    .trim()
    .replace(/[\s.;,]+$/, "")
    .replace(/(?<!\p{L})cứ (?:mỗi )?(?:0?1|một) (?=\p{L})/iu, "mỗi ");
  const each = EACH.exec(text);
  if (each) {
    const [, before = "", what = "", sign, space, digits = ""] = each;
    if (
      // "Mỗi tuần có ít nhất 01 tin" is how often, and not for each.
      /^(?:tuần|tháng|quý|năm|ngày)(?:[ ,].*)? (?:ít nhất|tối thiểu|đều|từ \d)/iu.test(what) ||
      /^(?:\d+ )?(?:mức|cấp) /iu.test(what) ||
      (/^(?:0?1|một) /iu.test(text.slice(before.length).trimStart()) &&
        (!/trừ|cộng/iu.test(text) || NAMES_ONE.test(before) || /^(?:trừ|cộng|được|bị|thì)(?!\p{L})/iu.test(what)))
    )
      return null;
    const points = readPrintedNumber(digits);
    const label = `${before.replace(/[\s:,(-]+$/, "")} ${what}`
      .replace(/(?: (?:kết nối))? (?:được|bị|thì|cho|cộng|trừ)$/iu, "")
      .trim();
    const giving = text.slice(before.length + what.length);
    return (
      points && {
        label: label === "" ? what : label,
        points,
        taken: /trừ/iu.test(giving) || /(?:^| )trừ(?: |$)/iu.test(what) || (sign === "-" && space === ""),
        perSeveral: /\d/.test(what),
        dash: sign === "-" && space !== "" && !/trừ/iu.test(giving),
      }
    );
  }
  const slash = SLASH.exec(text);
  if (!slash) return null;
  const [, before = "", verb = "", digits = "", unit = ""] = slash;
  const points = readPrintedNumber(digits);
  const label = before.replace(/[\s:,(-]+$/, "").replace(/(?:^| )(?:bị|được)$/iu, "");
  return (
    points && {
      label: label === "" ? unit.trim() : label,
      points,
      taken: /trừ/iu.test(verb),
      perSeveral: false,
      dash: verb === "" && /-\s?$/.test(text.slice(0, text.indexOf(digits))),
    }
  );
}

/** A base and a step: "cứ thêm 5% được cộng 0,5 điểm". */
export interface Step {
  readonly step: Exact;
  readonly percent: boolean;
  readonly points: Exact;
}

const STEP = new RegExp(
  `^(?:(.*?)[ ,]+)?(?:và |thì )?cứ (?:mỗi )?(?:tăng thêm|thêm|tăng|vượt thêm|vượt)(?: mỗi| được| đủ)?(?: lên)? ?${AMOUNT} ?(%?)([^\\d:]{0,40}?)[ :]+(?:${GIVES} )*(?:\\+ ?)?${AMOUNT} ?điểm$`,
  "iu",
);

/** "Mỗi 5% tăng thêm được cộng 0,5 điểm", "thêm mỗi mô hình cộng 1 điểm". */
const STEP_EACH = new RegExp(
  `^(?:(.*?)[ ,]+)?(?:và |thì )?(?:(?:cứ )?mỗi ${AMOUNT}? ?(%?)([^\\d:]{0,40}?) ?(?:tăng thêm|tiếp theo|tăng lên|vượt thêm|vượt|thêm)|(?:tăng|thêm|vượt) mỗi ${AMOUNT}? ?(%?)([^\\d:]{0,40}?))[ :,]+(?:${GIVES} )*(?:\\+ ?)?${AMOUNT} ?điểm$`,
  "iu",
);

export interface StepClause extends Step {
  /** What stands before the step in the same clause. */
  readonly before: string;
}

/** The step of a ladder; null where the clause says no such thing. */
export function readStep(clause: string): StepClause | null {
  const text = clause.trim().replace(/[\s.;,]+$/, "");
  const each = STEP_EACH.exec(text);
  const [, before = "", stepDigits = "", percent, , pointDigits = ""] = each
    ? [each[0], each[1], each[2] ?? each[5] ?? "1", each[3] || each[6], "", each[8]]
    : (STEP.exec(text) ?? []);
  const [step, points] = [readPrintedNumber(stepDigits), readPrintedNumber(pointDigits)];
  return step && points && !step.isZero() ? { before, step, percent: percent === "%", points } : null;
}

const BASE = new RegExp(
  `^(?:nếu )?(?:từ|đạt|đạt (?:chỉ tiêu|tỷ lệ|mức)(?: từ)?|đạt từ|có|có từ|ít nhất|tối thiểu|>=)[ ]?(?:tối thiểu |ít nhất )?${AMOUNT} ?(%?)([^\\d:;]{0,60}?)(?: trở lên)?(?: thì)?(?: được|:|: được)? ?(?:tính |cộng )?${AMOUNT} ?điểm$`,
  "iu",
);

/** The first rung of a ladder: "từ 10 tin, bài được 2 điểm". */
export function readBase(
  clause: string,
): { readonly from: Exact; readonly percent: boolean; readonly points: Exact } | null {
  const [, fromDigits = "", percent, noun = "", pointDigits = ""] =
    BASE.exec(clause.trim().replace(/[\s.;,]+$/, "")) ?? [];
  const [from, points] = [readPrintedNumber(fromDigits), readPrintedNumber(pointDigits)];
  if (!from || !points || /trở xuống|dưới|đến/iu.test(noun)) return null;
  return { from, percent: percent === "%", points };
}

const CAP = new RegExp(
  `(?:^|(?<!\\d)[ ,;(]+)(?:(?:trừ )?(?:cho )?đến (?:khi )?hết|(?:nhưng |và |tổng (?:cộng |điểm )?|điểm |mức |chỉ (?:tính |được )?)*(?:điểm luôn <=|luôn <=|trừ tối đa|tối đa trừ|tối đa không (?:vượt )?quá|tối đa(?: là| cộng| được| chỉ| ?<=| ?=|:)?|không (?:được )?(?:vượt )?quá|không trừ quá|trừ không quá))(?: tổng| số| bằng)* ?(?:${AMOUNT} ?điểm|${AMOUNT}(?=\\)?$)|(?:mức |số )?điểm(?: tối đa)?|mức điểm)(?: của (?:tiêu chí|chỉ số|nội dung)(?: này)?| cho (?:tiêu chí|nội dung) này)?\\)?$`,
  "iu",
);

/** Parts a limit of the points off the end of a clause ("…, tối đa 5 điểm"). `cap` is null where it names the maximum itself. */
export function withoutCap(clause: string): {
  readonly text: string;
  readonly found: boolean;
  readonly cap: Exact | null;
} {
  const text = clause.trim().replace(/[\s.;,]+$/, "");
  const match = CAP.exec(text);
  if (!match) return { text, found: false, cap: null };
  // "(Tối đa <= 1)" without points is about the ratio.
  const digits = match[1] ?? (match[2] === "1" ? undefined : match[2]);
  return {
    text: text.slice(0, match.index).replace(/[\s.;,(]+$/, ""),
    found: true,
    cap: digits === undefined ? null : readPrintedNumber(digits),
  };
}

/** "trừ hết thì thôi", "vượt kế hoạch tính bằng mức điểm": says what holds anyway. */
export function saysNothingNew(clause: string): boolean {
  return /^(?:và )?(?:bị )?(?:trừ (?:đến |cho đến )?(?:khi )?hết|vượt (?:kế hoạch|chỉ tiêu|mức)[^\d]* (?:tính bằng|bằng|được tính|thì được|tính) |đến hết điểm|nội dung nào không có thì|không trừ âm|cụ thể(?: như sau)?$|trong đó$|(?:được )?tính như sau$|điểm (?:được )?tính (?:như sau|theo)$)/iu.test(
    clause.trim(),
  );
}
