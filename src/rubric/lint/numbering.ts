import { Exact } from "../exact";
import { maxPointsOf, outline } from "../outline";
import type { Item, Rubric } from "../schema";
import { sumOf } from "./arithmetic";
import type { Fault } from "./finding";

// Numbers are text: "2.10" is not 2.1. Rows without a number and signs ("*", "-") are left alone.

/** How the last part of a number counts. */
type Count = "arabic" | "roman" | "letter";

interface Numbered {
  readonly item: Item;
  /** As printed, without spaces and closing signs: `III.2`. */
  readonly code: string;
  /** What stands before the last part: `III`. */
  readonly prefix: string;
  readonly last: string;
}

/** Numbers among siblings that occur twice, are skipped, run backward or belong to another row. */
export function lintNumbering(rubric: Rubric): Fault[] {
  const headings = outline(rubric).flatMap(({ item }) =>
    item.type === "section" && codeOf(item) !== "" ? [{ rowId: item.id, items: item.items }] : [],
  );
  return [{ rowId: null, items: rubric.items }, ...headings].flatMap(({ rowId, items }) => lintList(rowId, items));
}

function codeOf({ code }: Item): string {
  return code
    .replace(/\s+/g, "")
    .replace(/(?<![.)\]:])[.)\]:]+$/, "")
    .replace(/^[([]/, "");
}

/** Rows below a sub-heading that has no number go on counting in the list around it. */
function listOf(items: readonly Item[]): Numbered[] {
  return items.flatMap((item): Numbered[] => {
    const code = codeOf(item);
    if (code === "") return item.type === "section" ? listOf(item.items) : [];
    if (!/[\p{L}\d]/u.test(code)) return [];
    const parts = code.split(".");
    return [{ item, code, last: parts.at(-1) ?? "", prefix: parts.slice(0, -1).join(".") }];
  });
}

function lintList(rowId: string | null, items: readonly Item[]): Fault[] {
  const numbered = listOf(items);
  const prefixes = [...new Set(numbered.map(({ prefix }) => prefix))];
  return prefixes.flatMap((prefix) => {
    const rows = numbered.filter((row) => row.prefix === prefix);
    const parent = numbered.find(({ code }) => code === prefix);
    const first = rows[0] && numbered.indexOf(rows[0]);
    const follows = parent !== undefined && first === numbered.indexOf(parent) + 1;
    return [...lintSequence(rowId, rows), ...(follows ? lintNested(rowId, parent, rows) : [])];
  });
}

/** "5.1" beside "5" and not below it. */
function lintNested(rowId: string | null, parent: Numbered, rows: readonly Numbered[]): Fault[] {
  const max = new Exact(maxPointsOf(parent.item));
  const maxima = rows.map(({ item }) => new Exact(maxPointsOf(item)));
  const sum =
    maxima.length > 1
      ? `${maxima.map((value) => value.toFixed()).join(" + ")} = ${sumOf(maxima).toFixed()}`
      : sumOf(maxima).toFixed();
  const params = { codes: rows.map(({ code }) => code).join(", "), codesParent: parent.code, max: max.toFixed(), sum };
  return [{ severity: sumOf(maxima).equals(max) ? "ambiguity" : "error", code: "number-nested", rowId, params }];
}

function lintSequence(rowId: string | null, rows: readonly Numbered[]): Fault[] {
  const count = countOf(rows);
  if (count === null) return [];
  const faults: Fault[] = [];
  const report = (
    code: "number-twice" | "number-lost-zero" | "number-skipped" | "number-backward",
    params: Fault["params"],
  ): void => {
    faults.push({ severity: "error", code, rowId, params });
  };
  const codeAt = (prefix: string, ordinal: number): string => (prefix && `${prefix}.`) + numeral(ordinal, count);
  const seen = new Set<number>();
  // A list may go on from the one before it, so it need not begin with 1.
  let before: number | null = null;
  let codeBefore = "";
  for (const { code, prefix, last } of rows) {
    let ordinal = ordinalOf(last, count);
    if (ordinal === null) return faults;
    if (before !== null && count === "arabic" && prefix !== "" && before % 10 === 9 && ordinal * 10 === before + 1) {
      ordinal = before + 1;
      report("number-lost-zero", { codesFound: code, codesBefore: codeBefore, codesMeant: codeAt(prefix, ordinal) });
    } else if (seen.has(ordinal)) {
      report("number-twice", { codes: code });
    } else if (before !== null && ordinal < before) {
      report("number-backward", { codes: code, codesBefore: codeBefore });
    } else if (before !== null && !isNext(before, ordinal, count)) {
      const first = before + 1;
      const between = Array.from({ length: ordinal - first }, (_, index) => codeAt(prefix, first + index));
      const lost = between.filter((wanted) => !rows.some((row) => row.code === wanted));
      if (lost.length > 0) report("number-skipped", { codes: lost.join(", ") });
    }
    seen.add(ordinal);
    before = Math.max(before ?? 0, ordinal);
    codeBefore = code;
  }
  return faults;
}

/** Numbers as the ministry of interior letters them; forms by other hands go a, b, c, d, e, f. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** One way of counting for a whole list: "C" is a letter after "B" and a hundred nowhere. */
function countOf(rows: readonly Numbered[]): Count | null {
  const lasts = rows.map(({ last }) => last);
  if (lasts.every((last) => /^\d{1,3}$/.test(last))) return "arabic";
  if (lasts[0]?.toLowerCase() === "a" && lasts.every((last) => /^\p{L}$/u.test(last))) return "letter";
  return lasts.every((last) => fromRoman(last) !== null) ? "roman" : null;
}

function ordinalOf(last: string, count: Count): number | null {
  if (count === "arabic") return Number(last);
  if (count === "roman") return fromRoman(last);
  const index = LETTERS.indexOf(last.toLowerCase());
  return index < 0 ? null : index + 1;
}

function numeral(ordinal: number, count: Count): string {
  if (count === "arabic") return String(ordinal);
  return count === "letter" ? (LETTERS[ordinal - 1] ?? "") : toRoman(ordinal);
}

function isNext(before: number, ordinal: number, count: Count): boolean {
  // Not every list has a "đ" after its "d".
  return ordinal === before + 1 || (count === "letter" && ordinal === before + 2 && LETTERS[before] === "đ");
}

const ROMAN: readonly (readonly [sign: string, value: number])[] = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function toRoman(value: number): string {
  const [sign, size] = ROMAN.find(([, each]) => each <= value) ?? ["", 0];
  return size === 0 ? "" : sign + toRoman(value - size);
}

function fromRoman(text: string): number | null {
  const wanted = text.toUpperCase();
  const value = Array.from({ length: 89 }, (_, index) => index + 1).find((candidate) => toRoman(candidate) === wanted);
  return value ?? null;
}
