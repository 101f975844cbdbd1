import { codeOf, leadingCode } from "./codes";
import type { Columns } from "./columns";
import { isDenied } from "./condition";
import { asksForEvidence } from "./exceptions";
import { type GridRow, isEmptyRow } from "./grid";
import { BULLET, oneLine, plain } from "./plain";

/** "Chuyên mục Giới thiệu chung" as the words of a row: a title that says nothing of points, figures or conditions. */
export function isHeadingText(printed: string): boolean {
  const text = oneLine(plain(printed));
  if (text.length > 120 || !/^\p{Lu}/u.test(text) || BULLET.test(text)) return false;
  if (/[:;<>=\d]|\.(?=.)|điểm|(?<!\p{L})thì(?!\p{L})/iu.test(text.replace(/\([^()]*\)/g, ""))) return false;
  return !isDenied(text.toLowerCase()) && !asksForEvidence(text);
}

/** The only words of a row; null where there are none, or several cells. */
export function onlyText({ texts }: GridRow): string | null {
  const filled = texts.filter((text) => text !== "");
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

/** Places of numbered rows directly over a header, where there are several: titles of the parts of the form. */
export function partTitlesOf(grid: readonly GridRow[], { headers }: Columns): ReadonlySet<number> {
  const found = grid.flatMap((row, index) => {
    if (headers.has(row.row) || leadingCode(oneLine(onlyText(row) ?? "")) === null) return [];
    const next = grid.slice(index + 1).find((each) => !isEmptyRow(each));
    return next !== undefined && headers.has(next.row) ? [index] : [];
  });
  return new Set(found.length > 1 ? found : []);
}

/** Whether the next row below, headers aside, has a number in the column of numbers. */
export function leadsToNumber(grid: readonly GridRow[], index: number, { headers, roles }: Columns): boolean {
  const next = grid.slice(index + 1).find((each) => !headers.has(each.row) && !isEmptyRow(each));
  const code = roles.indexOf("code");
  return (
    next !== undefined &&
    code >= 0 &&
    codeOf(next.texts[code] ?? "") !== null &&
    codeOf(next.texts[code] ?? "")?.bare !== "*"
  );
}
