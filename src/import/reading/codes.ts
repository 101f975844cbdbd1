import { listNumber } from "../tables/list-number";

/** A printed number of a row. */
export interface Code {
  /** As printed, with its full stop or bracket. */
  readonly printed: string;
  /** Without what closes it. */
  readonly bare: string;
  readonly style: CodeStyle;
}

/** How rows of one level are numbered: "I", "A", "1", "1.1" (n2), "a", "A.1" (A2). */
export type CodeStyle = string;

const ROMAN = /^(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})$|^XL|^L$|^C$/;

/** A code that stands alone in a cell; null where the text is none. */
export function codeOf(text: string): Code | null {
  const printed = text.normalize("NFC").replace(/\s+/g, "");
  const bare = printed.replace(/^\(/, "").replace(/[.)\]:]+$/, "");
  const style = styleOf(bare);
  return style === null || printed.length > 16 ? null : { printed: printed.replace(/:$/, ""), bare, style };
}

function styleOf(bare: string): CodeStyle | null {
  if (/^\d{1,4}(?:\.\d{1,3})*$/.test(bare)) return `n${bare.split(".").length}`;
  if (bare === "*") return "*";
  if (ROMAN.test(bare)) return "I";
  if (/^[IVXLC]{1,5}(?:\.\d{1,3})+$/.test(bare)) return `I${bare.split(".").length}`;
  if (/^[A-ZĐ]$/.test(bare)) return "A";
  if (/^[A-ZĐ]{1,3}(?:[.-]?\d{1,3})(?:\.\d{1,3})*$/.test(bare)) return `A${bare.split(/[.-]/).length}`;
  if (/^[a-zđ]$/.test(bare)) return "a";
  if (/^[a-zđ]\.?\d{1,2}$/.test(bare)) return "a2";
  if (/^\d{1,3}[a-zđ]$/.test(bare)) return "na";
  if (/^(?:\d{1,3}\.)+[a-zđ]$/.test(bare)) return `n${bare.split(".").length}a`;
  return null;
}

/** A code at the beginning of a title, and the rest. */
const LEADING =
  /^((?:\d{1,2}|[IVX]{1,5})(?=\s+\p{Lu}{2}[^\p{Ll}]{3,}$)|(?:[IVXLC]{1,5}|[A-ZĐ]|\d{1,3})(?:\.\d{1,3})*(?:[.)]|(?=\s*-\s)|:)|\d{1,3}(?:\.\d{1,3})+|[a-zđ][.)])\s*(?=[\p{L}"“(])(?!\p{Ll}{1,2}\))/u;

/** "PHẦN I: HẠ TẦNG", "Nhóm 2. Nhân lực", "MỤC A - THỂ CHẾ". */
const PART =
  /^(?:phần|mục|nhóm|chương)(?: (?:thứ|số))? ((?:[IVXLC]{1,5}|[A-ZĐ]|\d{1,2}))(\s*[.:)]\s*|\s+[-–]\s+|\s+)(?=\p{L})/iu;

export function leadingCode(text: string): { readonly code: Code; readonly rest: string } | null {
  const composed = text.normalize("NFC");
  const part = partCode(composed);
  if (part) return part;
  const found = LEADING.exec(composed);
  const code = found?.[1] ? codeOf(found[1]) : null;
  return found && code ? { code, rest: composed.slice(found[0].length).trim() } : null;
}

function partCode(text: string): { readonly code: Code; readonly rest: string } | null {
  const [whole = "", number = "", sign = ""] = PART.exec(text) ?? [];
  const rest = text.slice(whole.length).trim();
  // Without a sign between, only capitals are a title: "Nhóm 2 xã" begins a sentence.
  if (sign.trim() === "" && !/^\p{Lu}{2}/u.test(rest)) return null;
  const code = codeOf(number.toUpperCase());
  return code && { code: { ...code, style: "part" }, rest };
}

/** Single letters that are also Roman numbers ("C", "D", "I") are read by the letters beside them. */
export function settleLetters(codes: readonly (Code | null)[]): (Code | null)[] {
  const single = codes.flatMap((code) => (code && /^[A-ZĐ]$/.test(code.bare) ? [code.bare] : []));
  const letters = single.some((bare) => !/^[IVXLC]$/.test(bare));
  const roman = codes.some((code) => code !== null && /^(?:II|III|IV|VI+|IX)$/.test(code.bare));
  return codes.map((code) => {
    if (!code || !/^[A-ZĐ]$/.test(code.bare)) return code;
    if (!letters) return code;
    if (roman && /^[IVX]$/.test(code.bare)) return { ...code, style: "I" };
    return { ...code, style: "A" };
  });
}

/**
 * Automatic numbers that look alike on several levels ("1." under "1."): their lists say how deep each lies, as indentation does
 * on paper. They are believed only where every number then follows from the one before it.
 * @param levels how deep the number of every row lies in its list; null where it is typed
 */
export function settleListLevels(codes: readonly (Code | null)[], levels: readonly (number | null)[]): (Code | null)[] {
  const numbered = codes.flatMap((code, index) => (code ? [{ code, level: levels[index] ?? null }] : []));
  const alike = numbered.some(({ code, level }) =>
    numbered.some((other) => other.code.style === code.style && other.level !== level),
  );
  if (!alike || !followOn(numbered)) return [...codes];
  return codes.map((code, index) => code && { ...code, style: `list ${levels[index] ?? 0}` });
}

function followOn(numbered: readonly { readonly code: Code; readonly level: number | null }[]): boolean {
  const counters: number[] = [];
  return numbered.every(({ code, level }) => {
    const number = ordinalOf(code.bare);
    if (level === null || number === null) return false;
    const follows = (counters[level] ?? 0) + 1;
    counters.length = level;
    counters[level] = number;
    return number === follows;
  });
}

/** "3", "1.3", "c" and "III" are third. */
function ordinalOf(bare: string): number | null {
  const last = bare.split(".").at(-1) ?? "";
  if (/^\d+$/.test(last)) return Number(last);
  for (const format of ["upperRoman", "upperLetter"] as const)
    for (let number = 1; number <= 40; number += 1)
      if (listNumber(number, format) === last.toUpperCase()) return number;
  return null;
}
