import { tableOfText, type PastedCell } from "../pasting";

/** Cells that a table of a web page may have at most: a colspan is only a number that somebody wrote. */
const widest = 1000;

/**
 * The block that another program has put on the clipboard. Tables keep line breaks inside a cell, and LibreOffice and
 * Excel say there what the displayed text rounds: the exact number, or that digits are text.
 */
export function clipboardTable(html: string, text: string): PastedCell[][] {
  const table = html === "" ? null : new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return tableOfText(text);
  const rows: PastedCell[][] = [];
  [...table.rows].forEach((row, r) => {
    const cells = (rows[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column++;
      const right = Math.min(column + Math.max(1, cell.colSpan), widest);
      const bottom = Math.min(r + Math.max(1, cell.rowSpan), table.rows.length);
      for (let below = r; below < bottom; below++)
        for (let beside = column; beside < right; beside++)
          (rows[below] ??= [])[beside] = below === r && beside === column ? pastedCell(cell) : "";
      column = right;
    }
  });
  return rows.map((cells) => Array.from(cells, (cell: PastedCell | undefined) => cell ?? ""));
}

function pastedCell(cell: HTMLTableCellElement): PastedCell {
  const text = textOf(cell);
  const exact = cell.getAttribute("sdval") ?? cell.getAttribute("x:num");
  if (exact !== null && exact.trim() !== "" && Number.isFinite(Number(exact))) return { exact: Number(exact) };
  // LibreOffice and Excel write the format of text as "@".
  const textFormat = /;@$/.test(cell.getAttribute("sdnum") ?? "") || /mso-number-format:\s*"?\\@/.test(styleOf(cell));
  return textFormat ? { asText: text } : text;
}

function styleOf(cell: HTMLElement): string {
  return cell.getAttribute("style") ?? "";
}

/** The text as it is shown: spaces and line breaks of the source count as one space, `<br>` and paragraphs break lines. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const lineBreak of copy.querySelectorAll("br")) lineBreak.replaceWith("\u2028");
  for (const paragraph of copy.querySelectorAll("p, div, li")) paragraph.append("\u2028");
  return copy.textContent
    .replace(/[ \t\r\n\u00a0]+/g, " ")
    .split("\u2028")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
