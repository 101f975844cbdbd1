import type { CellPlace } from "./a1";

/** As what a number format shows numbers, where that is no plain number. */
export type NumberKind = "date" | "percent";

/** What stands in a format without being a part of it: quoted texts, escaped and filling characters, and what is in brackets. */
const ASIDE = /"[^"]*"?|[\\_*].|\[(?!(?:h+|m+|s+|hh|mm|ss|t+|u+)\])[^\]]*\]/gisu;

/**
 * The letters of days, months, years, hours, minutes and seconds: English in files and in Office.js, and those of other
 * languages, which some programs write as they show them (German T J, French j a, Finnish p k v, Danish å, Russian, Greek), and
 * the characters of East Asia. E, G and B are years of other eras.
 */
const DATE_LETTER = /[dmyhsebgjatpkvuåдмгчсημεωδ年月日時时分秒년월일시분초]/iu;

/** "General" in the languages in which programs write it. */
const GENERAL = /^\s*(general|standard|standaard|estándar|geral|yleinen|основной)/iu;

/**
 * What a number format makes of a number, by its first part, which holds for numbers of 0 and more. Codes are as files and
 * Office.js give them (ECMA-376 part 1, 18.8.31).
 */
export function kindOfFormat(code: string): NumberKind | null {
  const [first = ""] = splitParts(code);
  const bare = first.replace(ASIDE, "");
  if (bare.includes("%")) return "percent";
  if (GENERAL.test(bare)) return null;
  // Only parts of seconds have places for digits beside letters.
  const letters = bare.replace(/s[.,]0+/gi, "s");
  return !/[#?0]/.test(letters) && DATE_LETTER.test(letters) ? "date" : null;
}

/** The parts of a format, which semicolons part unless they are quoted. */
function splitParts(code: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/gu)) {
    if (piece !== ";") part += piece;
    else {
      parts.push(part);
      part = "";
    }
  }
  parts.push(part);
  return parts;
}

const MILLISECONDS_OF_DAY = 86_400_000;
/** The last day of 1899 by Excel's count from 1 March 1900 on; before it Excel counts a 29 February that there was not. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** From which year a workbook counts days: Excel for the Mac once began with 1904, and such workbooks keep to it. */
export type Calendar = 1900 | 1904;

/** By so many days the two differ (Microsoft: "Date systems in Excel"). */
const DAYS_TO_1904 = 1462;

/** A number as a cell shows it that takes it for a date or a percent, in Vietnamese: "12/10/2026", "08:30", "95%". */
export function shownNumber(value: number, kind: NumberKind, calendar: Calendar = 1900): string {
  if (kind === "percent") return `${String(Number((value * 100).toPrecision(12))).replace(".", ",")}%`;
  const two = (part: number): string => String(part).padStart(2, "0");
  const days = Math.floor(value);
  const minutes = Math.round((value - days) * 1440);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (days === 0) return time;
  const day1900 = calendar === 1904 ? days + DAYS_TO_1904 : days < 60 ? days + 1 : days;
  const date = new Date(DAY_ZERO + day1900 * MILLISECONDS_OF_DAY);
  if (Number.isNaN(date.getTime())) return String(value);
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return minutes === 0 ? day : `${day} ${time}`;
}

/** As what the numbers of some cells show, by their places. */
export function kindsAt(
  cells: readonly (CellPlace & { readonly kind: NumberKind })[],
): (row: number, column: number) => NumberKind | null {
  if (cells.length === 0) return () => null;
  const kinds = new Map<number, Map<number, NumberKind>>();
  for (const { row, column, kind } of cells) {
    const known = kinds.get(row);
    if (known) known.set(column, kind);
    else kinds.set(row, new Map([[column, kind]]));
  }
  return (row, column) => kinds.get(row)?.get(column) ?? null;
}

/** The same from the number formats of an area, whose first row is `firstRow` and whose first column is A. */
export function kindsIn(
  formats: readonly (readonly unknown[])[],
  firstRow = 0,
): (row: number, column: number) => NumberKind | null {
  const known = new Map<string, NumberKind | null>();
  return (row, column) => {
    const found = formats[row - firstRow]?.[column];
    const code = typeof found === "string" ? found : "";
    const kind = known.get(code) ?? kindOfFormat(code);
    known.set(code, kind);
    return kind;
  };
}
