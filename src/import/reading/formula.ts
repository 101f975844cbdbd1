import type { FigureLabel, Rule } from "../../rubric/schema";
import type { Exact } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { AMOUNT, MAXIMUM } from "./award";
import { decimal } from "./draft-rule";
import { ratioFigures } from "./figures";
import { type ImportFinding, finding } from "./finding";

/** What letters stand for: "a = Tổng số máy", "b là số máy đã cài". */
export type Definitions = ReadonlyMap<string, string>;

const DEFINES =
  /(?:^|[\s,;:(])(?:với |trong đó:? |gọi )?([a-dA-DN-Vn-v]|tử số|mẫu số) ?(?:=|:|là) ?(?=\p{L})(.+?)(?=$|[,;.] ?(?:và )?(?:[a-dA-DN-Vn-v]|mẫu số|tử số) ?(?:=|:|là) ?\p{L})/gu;

/** The figures that a clause names; null where it names none. */
export function readDefinitions(clause: string): Definitions | null {
  const side = /^(tử số|mẫu số|tử|mẫu) ?(?:=|:|là) ?(.+)$/iu.exec(clause.trim());
  if (side?.[1] && side[2]) return new Map([[/^t/iu.test(side[1]) ? "a" : "b", withoutEnd(side[2])]]);
  if (!/^(?:với |trong đó:? |gọi )?(?:[a-dA-DN-Vn-v]|tử số|mẫu số) ?(?:=|:|là) ?\p{L}/iu.test(clause.trim()))
    return null;
  const found = new Map<string, string>();
  for (const [, letter = "", what = ""] of clause.trim().matchAll(DEFINES))
    found.set(letter.toLowerCase(), withoutEnd(what));
  return found.size > 0 ? found : null;
}

function withoutEnd(text: string): string {
  const plain = text.replace(/[\s.;,]+$/, "");
  return (plain.includes("(") ? plain : plain.replace(/\)+$/, "")).trim();
}

export interface Formula {
  readonly rule: Rule;
  readonly findings: readonly ImportFinding[];
}

/** A ratio that later formulas call "tỷ lệ". */
export interface RatioOf {
  readonly numerator: FigureLabel;
  readonly denominator: FigureLabel;
}

const TIMES = String.raw` ?[x*] ?`;
const HUNDRED = String.raw`(?:${TIMES}100 ?%?)?`;
const LETTERS = new RegExp(
  `^\\(?([a-z]) ?/ ?([a-z])\\)?${HUNDRED}(?:${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?))?$`,
  "u",
);
const NAMED = new RegExp(
  `^\\(?tỷ lệ(?: [^/=()]{1,120}?)?(?: ?\\(?%\\)?)?\\)?${HUNDRED}${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?)$`,
  "u",
);
const TARGET = new RegExp(
  `^\\(?tỷ lệ(?: [^/=()]{1,120}?)? ?(?:%|\\(%\\))? ?(?:/|so với (?:kế hoạch|chỉ tiêu|mục tiêu)(?: giao)?) ?${AMOUNT} ?%\\)?${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?)$`,
  "u",
);
const SCORE = new RegExp(
  `^\\(?((?:điểm|chỉ số|kết quả|mức)[^/=]{0,120}?)(?: ?\\((?:theo )?thang(?: điểm)? ${AMOUNT}\\))?\\)? ?/ ?${AMOUNT}(?: ?điểm)?\\)?${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?)$`,
  "u",
);
const PERCENT_SCORE = new RegExp(
  `^\\(?((?:chỉ số|điểm|kết quả|mức độ)[^/=]{1,120}?) ?(?:\\(?%\\)?)\\)?${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?)$`,
  "u",
);
const SCALED = new RegExp(
  `^((?:điểm|chỉ số|kết quả)[^/=]{0,120}?) (?:trên|theo) thang(?: điểm)? ${AMOUNT}(?: điểm)?,? ?(?:nhân(?: với)?|x|\\*) ?${AMOUNT}$`,
  "u",
);
const WORDS = new RegExp(
  `^\\(?\\(?([^/=()]{3,200}?)\\)? ?/ ?\\(?([^/=()]{3,200}?)\\)?\\)?${HUNDRED}(?:${TIMES}(?:${MAXIMUM}|${AMOUNT}(?: ?điểm)?))?$`,
  "u",
);

/** Points that other units or other rows decide. */
export function needsOthers(text: string): boolean {
  return (
    /cao nhất|lớn nhất|tốt nhất (?:tỉnh|nhóm|khối)|(?:theo|giảm dần theo) (?:thứ hạng|xếp hạng|thứ tự)|đơn vị dẫn đầu|so với các đơn vị/iu.test(
      text,
    ) ||
    /[x*] ?\(? ?[Đđ]iểm (?:mục |nhóm |phần )?[A-Z\d][.\d]* ?\+ ?[Đđ]iểm/u.test(text) ||
    /(?:bằng|lấy|theo|trung bình)[^.;:=]{0,40}điểm[^.;:=]{0,20}(?:tiêu chí|mục|nội dung|chỉ số|dòng|phần|nhóm) (?:số )?[\dIVX]/iu.test(
      text,
    ) ||
    /(?:kết quả chấm|kết quả|điểm) (?:tại|của|ở) (?:các )?(?:tiêu chí|mục|nội dung|chỉ số|dòng|phần|nhóm) (?:số )?[\dIVX]/iu.test(
      text,
    ) ||
    /(?:theo|do) (?:danh mục|bảng điểm|quy định|hướng dẫn)[^.;]{0,60}(?:công bố|ban hành|riêng)/iu.test(text)
  );
}

/**
 * Reads a right side of "Điểm = …" (or a formula without it) in small letters.
 * @returns the rule, or the ratio that it only names ("Tỷ lệ = a/b"), or null
 */
export function readFormula(
  printed: string,
  title: string,
  max: Exact,
  definitions: Definitions,
  known: RatioOf | null,
): Formula | null {
  const text = tidyFormula(printed);
  const findings: ImportFinding[] = [];
  const times = (digits: string | undefined): void => {
    const value = readPrintedNumber(digits ?? "");
    if (value && !value.equals(max)) findings.push(finding("other-maximum", printed));
  };
  const scaled = SCALED.exec(text);
  if (scaled?.[1] && scaled[2] && scaled[3]) {
    const [outOf, factor] = [readPrintedNumber(scaled[2]), readPrintedNumber(scaled[3])];
    if (!outOf || !factor) return null;
    if (!outOf.times(factor).equals(max)) findings.push(finding("other-maximum", printed));
    return { rule: { kind: "score", score: { label: upperFirst(scaled[1]) }, outOf: decimal(outOf) }, findings };
  }
  const target = TARGET.exec(text);
  if (target) {
    const share = readPrintedNumber(target[1] ?? "");
    if (!share || share.isZero()) return null;
    times(target[2]);
    const figures = known ?? ratioFigures(withoutTarget(title));
    return { rule: { kind: "ratio", ...figures, bands: `0%:ratio/${decimal(share)}%` }, findings };
  }
  const letters = LETTERS.exec(text);
  if (letters) {
    times(letters[3]);
    const numerator = definitions.get(letters[1] ?? "");
    const denominator = definitions.get(letters[2] ?? "");
    if (numerator === undefined || denominator === undefined) return null;
    return {
      rule: {
        kind: "ratio",
        numerator: { label: upperFirst(numerator) },
        denominator: { label: upperFirst(denominator) },
      },
      findings,
    };
  }
  const named = NAMED.exec(text);
  if (named) {
    times(named[1]);
    const own = /^\(?(tỷ lệ(?: [^/=()]{4,120}?)?) ?%?\)? ?[x*]/u.exec(text)?.[1] ?? "";
    const figures = known ?? ratioFigures(/^tỷ lệ(?: đạt được)?$/u.test(own) ? withoutTarget(title) : own);
    return { rule: { kind: "ratio", ...figures }, findings };
  }
  const score = SCORE.exec(text);
  if (score?.[1] && score[3]) {
    const [scale, outOf] = [readPrintedNumber(score[2] ?? score[3]), readPrintedNumber(score[3])];
    times(score[4]);
    if (!outOf || outOf.isZero() || !scale) return null;
    if (!scale.equals(outOf)) findings.push(finding("other-maximum", printed));
    return { rule: { kind: "score", score: { label: upperFirst(score[1]) }, outOf: decimal(outOf) }, findings };
  }
  const percent = PERCENT_SCORE.exec(text);
  if (percent?.[1]) {
    times(percent[2]);
    return { rule: { kind: "score", score: { label: upperFirst(percent[1]), unit: "%" }, outOf: "100" }, findings };
  }
  const words = WORDS.exec(text);
  if (words?.[1] && words[2] && !/^[a-z]$/u.test(words[1]) && !/\d/.test(words[2])) {
    times(words[3]);
    return {
      rule: {
        kind: "ratio",
        numerator: { label: upperFirst(words[1].trim()) },
        denominator: { label: upperFirst(words[2].trim()) },
      },
      findings,
    };
  }
  return null;
}

/** "Tính theo công thức:", "Điểm đánh giá được tính bằng": leads to a formula. */
const LEADS =
  /^(?:cách tính(?: điểm)? ?: ?|công thức(?: tính(?: điểm)?)? ?: ?|(?:số |tổng )?(?:điểm )?(?:số |đánh giá |đạt được |của tiêu chí )*(?:được )?(?:tính|xác định|chấm) (?:điểm )?(?:(?:theo|bằng|như sau|dựa trên|dựa vào|theo tỷ lệ|cách|lấy) ?)*(?:công thức ?)?(?:sau ?|như sau ?)?: ?|(?:số )?điểm (?:số |đánh giá |đạt được |của tiêu chí )*(?:được )?(?:tính|xác định) (?:theo|bằng) (?:công thức )?)(?=\(?(?:(?:số )?điểm|tỷ lệ|số |tổng |[a-z] ?[/:]|=))/u;

const TURNED = new RegExp(`^((?:\\d+(?:[.,]\\d+)?)(?: ?điểm)?|${MAXIMUM}) ?[x*] ?(.+)$`, "u");

/** The formula in the order in which the patterns have it: the ratio first, then what it is multiplied with. */
function tidyFormula(printed: string): string {
  return printed
    .trim()
    .replace(/[\s.;,]+$/, "")
    .replace(/\(? ?tối đa ?(?:<=|=|là|bằng)? ?(?:1|100 ?%)\)?$/u, "")
    .replace(/tử số ?\/ ?mẫu số/u, "a/b")
    .replace(/tử ?\/ ?mẫu/u, "a/b")
    .trim()
    .replace(/^\((.+?) ?[x*] ?((?:số |mức )?điểm(?: tối đa)?|\d+(?:[.,]\d+)?)\) ?\/ ?(\d+)$/u, "$1 / $3 x $2")
    .replace(/^tỷ lệ ?%? ?:? ?(?=\([^()]+\/[^()]+\))/u, "")
    .replace(/^(.+?) ?\(thang(?: điểm)? (\d+)\) ?[x*] ?(\d+(?:[.,]\d+)?)$/u, "$1 theo thang $2 x $3")
    .replace(TURNED, (_found, times: string, ratio: string) => `${ratio} x ${times}`)
    .replace(/^\((.*)\)$/u, (found, inside: string) => (inside.includes("(") || inside.includes(")") ? found : inside));
}

/** The sides of "Điểm = …" in small letters; null where the clause is no formula of the row's points or of its ratio. */
export function formulaSides(clause: string): { readonly left: string; readonly right: string } | null {
  const lower = clause
    .toLowerCase()
    .trim()
    .replace(LEADS, "")
    .replace(/^tỷ lệ ?: ?(?=[^:=]{3,}\/ ?(?:tổng|số|toàn bộ))/u, "tỷ lệ = ")
    .replace(/,? nhân (?:với )?(?=\d|điểm|mức|số điểm)/gu, " x ")
    .replace(/ chia (?:cho )?(?=tổng|số|\d)/gu, " / ")
    .replace(/\(([a-z]) ?: ?([a-z])\)/gu, "($1/$2)")
    .replace(/\(([^():=]{3,}?) ?: ?((?:tổng|số|toàn bộ) [^():=]+)\)/gu, "($1/$2)")
    .replace(/(tỷ lệ[^:=]{0,60}?) ?: ?(\d+(?:[.,]\d+)? ?%)/gu, "$1/$2")
    .replace(/^(?:lấy|tính) (?=tỷ lệ)/u, "");
  const equals = lower.indexOf("=");
  if (equals === 0) return { left: "điểm", right: lower.slice(1).trim() };
  if (equals > 0 && !/[<>]/.test(lower[equals - 1] ?? "")) {
    const left = lower.slice(0, equals).trim();
    return {
      left,
      right: lower
        .slice(equals + 1)
        .trim()
        .replace(/^ ?/, ""),
    };
  }
  const named = /^(điểm(?: số| đánh giá| đạt được)?)(?: được tính)?(?: bằng| là|:) (.+)$/u.exec(lower);
  if (named?.[1] && named[2] && /[x*/+]/.test(named[2])) return { left: named[1], right: named[2] };
  if (
    (/[x*] ?(?:điểm|\d|mức)|thang(?: điểm)? \d/u.test(lower) ||
      /^(?:điểm tối đa|\d+(?:[.,]\d+)? điểm|\d+(?:[.,]\d+)?(?= ?[x*] ?\()) ?[x*]/u.test(lower)) &&
    /^(?:\(?tỷ lệ|chỉ số|điểm |\d+(?:[.,]\d+)?(?: điểm ?[x*]| ?[x*] ?\()|\(?(?:tổng )?số [^/=:]+\/|\(?[a-d] ?\/ ?[a-d])/u.test(
      lower,
    )
  )
    return { left: "điểm", right: lower };
  return null;
}

/** "Tỷ lệ hồ sơ … (chỉ tiêu: 60%)" without what is asked. */
function withoutTarget(title: string): string {
  return title
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
