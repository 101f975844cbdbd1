import { codeOf, leadingCode } from "./codes";
import { isHeaderLike } from "./columns";
import { type GridRow, isEmptyRow } from "./grid";
import { onlyText } from "./headings";
import { oneLine, plain } from "./plain";
import { isPartTotal, isTotalLabel, labelOf } from "./totals";

/** What the title of a form begins with; parts of one form are called otherwise. */
const FORM_TITLE = /^(?:biểu|bảng|phiếu|phụ lục|bộ tiêu chí|bộ chỉ số|mẫu)(?!\p{L})/iu;

/**
 * Rows, from 0, with which further forms begin that stand below one another in a sheet: a title of its own, a header, and numbers
 * that begin again. Parts of one form have no total before them, and titles that say so.
 */
export function stackedStarts(grid: readonly GridRow[]): number[] {
  const starts: number[] = [];
  let header = -1;
  let from = 0;
  grid.forEach((row, index) => {
    if (!isHeaderLike(row) || (header >= 0 && index - header <= 2)) return;
    const title = header < 0 ? null : titleAbove(grid, index);
    if (title !== null && title > header && beginsAgain(grid, header, index) && isForm(grid, from, title)) {
      starts.push(title);
      from = title;
    }
    header = index;
  });
  return starts;
}

/** The first of the lines right above a header; null where none stands there. */
function titleAbove(grid: readonly GridRow[], header: number): number | null {
  let at = header - 1;
  while (at >= 0 && isEmptyRow(grid[at] as GridRow)) at -= 1;
  const last = at;
  while (at >= 0 && isTitle(grid[at] as GridRow)) at -= 1;
  return at < last ? at + 1 : null;
}

function isTitle(row: GridRow): boolean {
  const text = onlyText(row);
  return text !== null && codeOf(text) === null && leadingCode(oneLine(text)) === null && !isTotalLabel(text);
}

function beginsAgain(grid: readonly GridRow[], first: number, second: number): boolean {
  const code = firstCode(grid.slice(first + 1, second));
  return code !== null && code === firstCode(grid.slice(second + 1));
}

function firstCode(rows: readonly GridRow[]): string | null {
  for (const { texts } of rows) {
    const code = codeOf(texts.find((text) => text !== "") ?? "");
    // "(1)" and the like number the columns.
    if (code && texts.filter((text) => codeOf(text) === null && text !== "").length > 0) return code.bare;
  }
  return null;
}

function isForm(grid: readonly GridRow[], from: number, title: number): boolean {
  const ended = grid.slice(from, title).some(({ texts }) => {
    const label = labelOf(texts);
    return isTotalLabel(label) && !isPartTotal(label);
  });
  return ended || FORM_TITLE.test(plain(onlyText(grid[title] as GridRow) ?? "").trim());
}
