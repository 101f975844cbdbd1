import { looksOld } from "./old-fonts";

/** A printed table as data, wherever it came from: what stands in which cell, and what of its look says something. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: number;
  /** What the source had and the table has not, or what had to be guessed. */
  readonly remarks: readonly SourceRemark[];
  /** Of a source with several tables, the first rows of all but the first, from 0: they are read one after the other. */
  readonly starts?: readonly number[];
  /** The first row, from 0, of the footnotes that stand below all tables. */
  readonly footnotes?: number;
  /** Of a workbook, the sheet it is and the others that hold something. */
  readonly sheets?: { readonly name: string; readonly others: readonly NamedTable[] };
}

/** The table of a sheet. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

export interface TableRow {
  /** In the order of their columns; cells that a merge covers are left out. */
  readonly cells: readonly TableCell[];
  /** The source marks it as a header that is repeated on every page. */
  readonly header: boolean;
}

export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly Paragraph[];
  /** Marks of footnotes, which stand apart from the text. */
  readonly notes: readonly string[];
  /** What a spreadsheet holds where the print may have had a text: "1.10" is 1.1 there, "3/4" a date, "- a" a formula. */
  readonly stored?: StoredValue;
}

/** No text. */
export interface StoredValue {
  readonly kind: "number" | "percent" | "date" | "formula" | "error";
  /** The number, the formula with "=", or the error. */
  readonly value: number | string;
  readonly format: string;
}

export interface Paragraph {
  readonly text: string;
  /** An automatic number, as the program shows it ("a)", "1.2."), or "-" for a bullet. */
  readonly label: string;
  /** How deep in its list the number lies, from 0. */
  readonly level?: number;
  readonly bold: boolean;
}

/** Something about the source that the user should know. */
export type SourceRemark =
  | "pictures" // were not read
  | "nested-tables" // their text stands in the outer cell
  | "embedded-parts" // of the document were not read
  | "several-tables" // one after the other, read as one
  | "one-of-several" // of the tables, this one was taken
  | "struck-text" // is read as printed
  | "converted-font" // of an old font whose name says how it spelt
  | "old-font" // seems to be one, but nothing says so: its text is read as it stands
  | "list-numbers" // are no text in a page, and in part they had to be worked out from rows above
  | "numbers-as-numbers"; // a spreadsheet may have changed codes ("1.10" → 1.1)

/** How large a table may be. A form that people can look through has a few hundred rows. */
export const tableLimits = {
  rows: 2_000,
  columns: 64,
  cells: 40_000,
  cellLength: 20_000,
  textLength: 10_000_000,
  tables: 50,
  openTags: 256,
} as const;

/** Why no table could be read (locales/import.ts has the words). */
export type TableProblemCode =
  | "no-table"
  | "too-many-rows"
  | "too-large"
  | "too-deep"
  | "picture"
  | "pdf"
  | "old-word"
  | "opendocument"
  | "rtf"
  | "mht"
  | "not-text"
  | "unknown-file";

/** A source that is refused as a whole. */
export class TableProblem extends Error {
  override readonly name = "TableProblem";

  constructor(
    readonly code: TableProblemCode,
    readonly detail = "",
  ) {
    super(`${code}: ${detail}`);
  }
}

/** The text of a cell: its paragraphs one under the other, each with its automatic number. */
export function cellText({ paragraphs }: TableCell): string {
  return paragraphs
    .map(({ label, text }) => (label === "" ? text : `${label} ${text}`.trim()))
    .filter((line, index, lines) => line.trim() !== "" || (index > 0 && index < lines.length - 1))
    .join("\n");
}

/** Gathers rows within the limits. */
export class TableBuilder {
  private readonly rows: TableRow[] = [];
  private columns = 0;
  private cells = 0;
  private readonly remarks = new Set<SourceRemark>();
  /** By column, how many rows further down a merge reaches. */
  private covered: number[] = [];
  private readonly starts: number[] = [];
  private footnotes: number | null = null;

  remark(remark: SourceRemark): void {
    this.remarks.add(remark);
  }

  /** The next column of the row in hand that no merge from above covers. */
  freeColumn(from: number): number {
    let column = from;
    while ((this.covered[column] ?? 0) > 0) column += 1;
    return column;
  }

  /** Adds a row whose cells know their columns. @throws TableProblem */
  add(cells: readonly TableCell[], header = false): void {
    if (this.rows.length >= tableLimits.rows) throw new TableProblem("too-many-rows", String(tableLimits.rows));
    this.cells += cells.length;
    if (this.cells > tableLimits.cells) throw new TableProblem("too-large", "cells");
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
    const kept = cells.filter(({ column }) => column < tableLimits.columns);
    for (const { column, columnSpan, rowSpan, paragraphs } of kept) {
      if (paragraphs.reduce((length, { text }) => length + text.length, 0) > tableLimits.cellLength)
        throw new TableProblem("too-large", "cell");
      const end = Math.min(tableLimits.columns, column + columnSpan);
      for (let at = column; at < end; at += 1) this.covered[at] = Math.max(this.covered[at] ?? 0, rowSpan - 1);
      this.columns = Math.max(this.columns, end);
    }
    this.rows.push({ cells: kept, header });
  }

  /** A table begins: merges of the one before end. */
  beginTable(): void {
    this.covered = [];
    if (this.rows.length === 0 || this.starts.at(-1) === this.rows.length) return;
    this.starts.push(this.rows.length);
    this.remarks.add("several-tables");
  }

  /** The footnotes of all tables begin. */
  beginFootnotes(): void {
    this.covered = [];
    this.footnotes ??= this.rows.length;
  }

  /** @throws TableProblem where nothing was found */
  build(): Table {
    const filled = this.rows.some(({ cells }) => cells.some((cell) => cellText(cell) !== ""));
    const texts = this.rows.flatMap(({ cells }) => cells.map(cellText)).join(" ");
    if (looksOld(texts)) this.remarks.add("old-font");
    if (!filled) throw new TableProblem(this.remarks.has("pictures") ? "picture" : "no-table");
    return {
      rows: this.rows,
      columns: this.columns,
      remarks: [...this.remarks],
      ...(this.starts.length > 0 ? { starts: this.starts } : {}),
      ...(this.footnotes === null ? {} : { footnotes: this.footnotes }),
    };
  }
}

/** Plain lines as paragraphs. */
export function plainParagraphs(text: string): Paragraph[] {
  return text.split(/\r\n?|\n/).map((line) => ({ text: line, label: "", bold: false }));
}
