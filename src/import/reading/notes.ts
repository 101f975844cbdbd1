import { cellPoints } from "./numbers";
import { type GridRow, isEmptyRow } from "./grid";
import { oneLine } from "./plain";

/** Footnotes under a table by their number, each as one text. */
export function footnotesOf(rows: readonly GridRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, GridRow[]>();
  let open: GridRow[] | null = null;
  for (const row of rows) {
    if (isEmptyRow(row)) continue;
    const number = /^[([]?(\d{1,2}|\*{1,3})[)\].]?(?:\s|$)/.exec(row.texts.find((text) => text !== "") ?? "")?.[1];
    const alone = row.texts.filter((text) => text !== "").length === 1;
    if (
      number !== undefined &&
      alone &&
      (found.size === 0 || number.startsWith("*") || Number(number) > found.size - 1)
    ) {
      open = [row];
      found.set(number, open);
    } else open?.push(row);
  }
  return new Map([...found].map(([number, lines]) => [number, noteText(lines)]));
}

/** A fraction printed over two rows ("A = x/y × 100% × 10") becomes one line. */
function noteText(rows: readonly GridRow[]): string {
  const lines: string[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const texts = (rows[index] as GridRow).texts.map(oneLine);
    const next = rows[index + 1]?.texts.map(oneLine);
    const equals = texts.indexOf("=");
    const over = equals >= 0 ? texts.findIndex((text, column) => column > equals && text !== "") : -1;
    const below = next?.flatMap((text, column) => (text === "" ? [] : [{ text, column }])) ?? [];
    if (over >= 0 && below.length === 1 && below[0]?.column === over) {
      const name = texts
        .slice(0, equals)
        .filter((text) => text !== "")
        .join(" ");
      const rest = texts
        .slice(over + 1)
        .filter((text) => text !== "")
        .join(" ");
      lines.push(`Điểm ${name} = (${texts[over] ?? ""}) / (${below[0].text}) ${rest}`);
      index += 1;
    } else lines.push(texts.filter((text) => text !== "").join(" "));
  }
  return lines
    .map((line, index) => (index === 0 ? line.replace(/^[([]?(?:\d{1,2}|\*{1,3})[)\].]?\s*/, "") : line))
    .filter((line) => line !== "")
    .join("\n");
}

/** Without the mark of a footnote that the print has glued to it; the mark where there is one. */
export function withoutNoteMark(
  title: string,
  notes: ReadonlyMap<string, string>,
): { readonly title: string; readonly mark: string | null } {
  const [, before, mark] = /^(.*\p{Ll}{2,}[)”"]?)(\d{1,2})$/u.exec(title.normalize("NFC").trim()) ?? [];
  return before !== undefined && mark !== undefined && notes.has(mark)
    ? { title: before, mark }
    : { title, mark: null };
}

/** What a number may be without a glued mark: "204" is 20 with note 4. */
export function withoutGluedMark(
  printed: string,
  notes: ReadonlyMap<string, string>,
): { readonly text: string; readonly mark: string } | null {
  const text = printed.trim();
  for (const length of [1, 2]) {
    const mark = text.slice(-length);
    const rest = text.slice(0, -length);
    if (notes.has(mark) && /^\d/.test(rest) && cellPoints(rest) !== null && !/[.,]$/.test(rest))
      return { text: rest, mark };
  }
  return null;
}
