import type { Area } from "../../workbook/area";
import { cellAddress } from "../../workbook/a1";
import { literal } from "../../scoring/rules/formula";
import type { CellStyle, PageLook, PlanRow, PlanValue, SheetPlan, StyledArea } from "../sheet-plan";
import type { DocumentSource } from "./document-source";
import { heightOf, linesOf } from "./line-breaks";
import { pageBreaks } from "./pages";
import { A4, type DocumentKind, type Paper, type PaperCell, type PaperRow, pixelsOf, sideOf } from "./paper";
import { isSame, say, Writing } from "./writing";

/** A document as a sheet: its rows and columns are known by what they hold. */
export interface DocumentPlan extends SheetPlan {
  readonly kind: DocumentKind;
  /** Of the text of its table, in points. */
  readonly size: number;
  /** The keys of its columns, which its hidden first row repeats. */
  readonly keys: readonly string[];
  readonly rows: readonly DocumentRow[];
  readonly pages: number;
}

export interface DocumentRow extends PlanRow {
  /** What the hidden first column says; null where nothing is compared. */
  readonly id: string | null;
}

/** The page of a document; Excel's &P is the page's number. */
const documentPage: PageLook = {
  orientation: "portrait",
  margins: {
    top: A4.top / 10,
    bottom: A4.bottom / 10,
    left: A4.left / 10,
    right: A4.right / 10,
    header: A4.header / 10,
    footer: A4.header / 10,
  },
  centerHorizontally: false,
  // Nothing on it has a colour.
  blackAndWhite: false,
  centerHeader: '&"Times New Roman,Regular"&13&P',
  firstPagePlain: true,
};

/** Above the paper: the hidden row of keys, and a line that only the screen shows. */
const ABOVE = 2;
const NOTICE_HEIGHT = 33;

/** Excel's rows are at most 409 points high; what is higher goes on in rows below, each of at most so many points. */
const TALLEST = 400;
const PART = 240;

/**
 * Sets a document on a sheet: heights from the real widths of its letters, and page breaks that part nothing.
 * @param stretch how much wider this machine sets letters, where it has no Times New Roman
 */
export function layOut(paper: Paper, source: DocumentSource, mark: string, stretch = 1): DocumentPlan {
  const pixels = paper.columns.map(({ width }) => pixelsOf(width));
  const widths = pixels.map((width) => width * 0.75);
  const rows = paper.rows.flatMap((row) => parted(row, widths));
  const first = 1;
  const last = paper.columns.length;
  const helper = last + 1;
  const keys = ["id", ...paper.columns.map(({ key }) => key), "grown"];
  const blank = (): PlanValue[] => keys.map(() => null);

  // What rows there are is the same on every machine, since they are compared; how high they are is not.
  const room = widths.map((width) => width / stretch);
  const measured = rows.map((row) => ({ row, height: rowHeight(row, room) }));
  const header = rows.findIndex(({ kind }) => kind === "header");
  const breaks = pageBreaks(
    measured.map(({ row: { keep, kind }, height }) => ({
      height,
      keep,
      title: keep && (kind === "header" || kind === "heading"),
    })),
    header < 0 ? undefined : { row: header, height: measured[header]?.height ?? 0 },
  );

  const planned: DocumentRow[] = [
    { id: null, values: [mark, ...keys.slice(1)], height: null, level: 0, hidden: true },
    { id: null, values: noticeRow(blank(), rows.length, paper, source), height: NOTICE_HEIGHT, level: 0 },
  ];
  const styles: StyledArea[] = [];
  const merges: Area[] = [{ row: 1, column: first, rows: 1, columns: last }];
  styles.push({ area: { row: 0, column: 0, rows: rows.length + ABOVE, columns: 1 }, style: { numberFormat: "@" } });
  styles.push({ area: { row: 1, column: first, rows: 1, columns: last }, style: NOTICE });
  measured.forEach(({ row, height }, index) => {
    const at = index + ABOVE;
    const values = blank();
    values[0] = row.id;
    for (const cell of row.cells) {
      values[first + cell.from] = cell.value;
      const area = { row: at, column: first + cell.from, rows: 1, columns: cell.to - cell.from + 1 };
      styles.push({ area, style: styleOf(cell) });
      if (cell.to > cell.from) merges.push(area);
    }
    const grown = row.cells.flatMap((cell) =>
      cell.grows === undefined ? [] : [`(LEN(${cellAddress(at, first + cell.from)})>${capacity(cell, height, room)})`],
    );
    if (grown.length > 0) values[helper] = { formula: `=${grown.join("+")}+0`, result: 0 };
    planned.push({ id: row.id, values, height, level: 0 });
  });

  return {
    kind: paper.kind,
    name: paper.name,
    size: paper.size,
    keys,
    columns: [
      { width: 4, hidden: true },
      ...pixels.map((width) => ({ width: (width - 5) / 7 })),
      { width: 4, hidden: true },
    ],
    rows: planned,
    styles,
    merges,
    validations: [],
    highlights: [],
    start: { row: ABOVE, column: first },
    freeze: { rows: 0, columns: 0 },
    print: {
      area: { row: ABOVE, column: first, rows: rows.length, columns: last },
      titleRows: header < 0 ? { first: 0, count: 0 } : { first: header + ABOVE, count: 1 },
      page: documentPage,
      breaks: breaks.map((row) => row + ABOVE),
    },
    pages: breaks.length + 1,
  };
}

/** On the screen only. */
const NOTICE: CellStyle = {
  size: 11,
  italic: true,
  color: "#1F4E79",
  horizontal: "Left",
  vertical: "Center",
  wrap: true,
};

/** The line that is not printed: whether the document still is what the form says. */
function noticeRow(
  values: PlanValue[],
  rows: number,
  { columns, size, kind }: Paper,
  source: DocumentSource,
): readonly PlanValue[] {
  const page = new Writing(columns, size, sideOf(kind));
  const helper = columns.length + 1;
  const flags = `${cellAddress(ABOVE, helper)}:${cellAddress(rows + ABOVE - 1, helper)}`;
  const fresh = say("notice.fresh", { sheet: source.sheetName });
  values[1] = {
    formula: `=IF(SUM(${flags})>0,${literal(say("notice.grown"))},IF(${isSame(page, source)},${literal(fresh)},${literal(say("notice.changed"))}))`,
    result: fresh,
  };
  values[helper] = { formula: `=${source.state[page.side].expression}`, result: source.state[page.side].value };
  return values;
}

function styleOf({ value, look: { lines, ...look } }: PaperCell): CellStyle {
  return {
    ...look,
    wrap: true,
    ...(lines ? { border: lines } : {}),
    // A text that looks like a number stays what it is; Excel shows "####" for longer ones in cells of text.
    ...(typeof value === "string" && value.length <= 200 ? { numberFormat: "@" } : {}),
  };
}

function widthOf({ from, to }: PaperCell, widths: readonly number[]): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

function cellHeight(cell: PaperCell, widths: readonly number[]): number {
  const spare = cell.spare === true && cell.text !== "" ? 1 : 0;
  return heightOf(linesOf(cell.text, widthOf(cell, widths), cell.look).length + spare, cell.look.size);
}

function rowHeight(row: PaperRow, widths: readonly number[]): number {
  if (row.height !== undefined) return row.height;
  return Math.min(TALLEST, Math.max(0, ...row.cells.map((cell) => cellHeight(cell, widths))));
}

/** So many letters of a text that becomes longer fit in a cell of this height, with room for words that wrap early. */
function capacity(cell: PaperCell, height: number, widths: readonly number[]): number {
  const { size } = cell.look;
  let lines = 1;
  while (heightOf(lines + 1, size) <= height) lines += 1;
  return Math.max(cell.text.length, Math.floor((lines * widthOf(cell, widths)) / (0.58 * size)));
}

/** A row that is too high for one: its texts go on in rows below. */
function parted(row: PaperRow, widths: readonly number[]): PaperRow[] {
  if (row.height !== undefined || row.cells.every((cell) => cellHeight(cell, widths) <= TALLEST)) return [row];
  const parts = row.cells.map((cell) => partsOf(cell, widths));
  const count = Math.max(...parts.map((all) => all.length));
  return Array.from({ length: count }, (_, index): PaperRow => ({
    ...row,
    id: row.id === null ? null : index === 0 ? row.id : `${row.id}#${index + 1}`,
    keep: index === count - 1 && row.keep,
    cells: row.cells.map((cell, at) => parts[at]?.[index] ?? { ...withoutText(cell) }),
  }));
}

function withoutText({ from, to, look }: PaperCell): PaperCell {
  return { from, to, look, value: null, text: "" };
}

function partsOf(cell: PaperCell, widths: readonly number[]): PaperCell[] {
  const { size } = cell.look;
  if (cellHeight(cell, widths) <= PART) return [cell];
  let most = 1;
  while (heightOf(most + 1, size) <= PART) most += 1;
  const lines = linesOf(cell.text, widthOf(cell, widths), cell.look);
  const parts: PaperCell[] = [];
  let start = 0;
  for (let line = 0; line < lines.length; line += most) {
    const text = lines.slice(line, line + most).join("");
    const isLast = line + most >= lines.length;
    const middle = `MID(${cell.grows ?? ""},${start + 1},${isLast ? 32767 : text.length})`;
    const { grows, ...plain } = cell;
    parts.push({
      ...plain,
      text: text.trimEnd(),
      value: grows === undefined ? text.trimEnd() : { formula: `=TRIM(${middle})`, result: text.trim() },
      ...(isLast && grows !== undefined ? { grows: middle } : {}),
    });
    start += text.length;
  }
  return parts;
}
