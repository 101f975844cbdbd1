import { groupsOf } from "./groups";
import { type Paper, type PaperCell, type PaperRow, pointsOf } from "./paper";

// A document as a page that Word takes from the clipboard: tables with borders, paragraphs with sizes, nothing else.

/** The document as HTML. Every text is escaped: what stands in a cell is never markup. */
export function paperHtml(paper: Paper): string {
  const body = groupsOf(paper.rows)
    .map(({ isTable, rows }) => (isTable ? table(paper, rows) : rows.map((row) => lines(paper, row)).join("")))
    .join("");
  return `<html><head><meta charset="utf-8"></head><body style="font-family:'Times New Roman'">${body}</body></html>`;
}

function table({ columns }: Paper, rows: readonly PaperRow[]): string {
  const widths = columns.map(({ width }) => `<col style="width:${Math.round(pointsOf(width))}pt">`).join("");
  const each = rows.map((row) => {
    const cell = row.kind === "header" ? "th" : "td";
    const cells = row.cells.map(
      (one) =>
        `<${cell} colspan="${one.to - one.from + 1}" style="border:1px solid #000;padding:0 3pt;${styleOf(one)}">${text(one.text)}</${cell}>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table style="border-collapse:collapse">${widths}${each.join("")}</table>`;
}

function lines({ columns }: Paper, row: PaperRow): string {
  const [first, second] = row.cells;
  if (first === undefined) return (row.height ?? 0) < ROOM ? "" : "<p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p>";
  if (
    second === undefined &&
    (first.to - first.from + 1 === columns.length || (row.cells.length === 1 && row.id === "date"))
  )
    return `<p style="margin:0 0 4pt;${styleOf(first)}">${text(first.text)}</p>`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const sides = row.cells.map((cell) => {
    const own = columns.slice(cell.from, cell.to + 1).reduce((sum, column) => sum + column.width, 0);
    return `<td style="width:${Math.round((own / width) * 100)}%;vertical-align:top;${styleOf(cell)}">${text(cell.text)}</td>`;
  });
  const missing = first.from > 0 ? '<td style="width:50%"></td>' : "";
  return `<table style="width:100%;border:none"><tr>${missing}${sides.join("")}</tr></table>`;
}

/** Gaps of this height are room to sign; lower ones only part what Word parts by itself. */
const ROOM = 40;

function styleOf({ look: { size, bold, italic, horizontal = "Left" } }: PaperCell): string {
  return `font-size:${size}pt;text-align:${horizontal.toLowerCase()};font-weight:${bold ? "bold" : "normal"};font-style:${italic ? "italic" : "normal"}`;
}

function text(value: string): string {
  const escaped = value.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
  return escaped === "" ? "&nbsp;" : escaped.replace(/\n/g, "<br>");
}
