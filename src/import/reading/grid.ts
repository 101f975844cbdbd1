import { cellText, type StoredValue, type Table } from "../tables/table";

/** A row of the table by columns; the number is the printed one, from 1. */
export interface GridRow {
  readonly row: number;
  /** As printed; "" where nothing stands or a merge covers the place. */
  readonly texts: readonly string[];
  readonly bold: boolean;
  readonly header: boolean;
  /** Marks of footnotes by column. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
  /** Columns of the cells that are merged across. */
  readonly spans: ReadonlyMap<number, number>;
  /** What a spreadsheet holds instead of a text, by column. */
  readonly stored: ReadonlyMap<number, StoredValue>;
  /** What a cell says that reaches down from a row above, by its columns. */
  readonly covers: ReadonlyMap<number, string>;
  /** How many rows further a cell of the row reaches down, by its columns. */
  readonly reaches: ReadonlyMap<number, number>;
  /** How deep in its list the automatic number lies with which a cell begins, by column. */
  readonly listLevels: ReadonlyMap<number, number>;
}

export function gridOf({ rows, columns }: Table): GridRow[] {
  const open = new Map<number, { readonly until: number; readonly text: string }>();
  return rows.map(({ cells, header }, index) => {
    const covers = new Map([...open].flatMap(([column, { until, text }]) => (until > index ? [[column, text]] : [])));
    for (const cell of cells)
      if (cell.rowSpan > 1) open.set(cell.column, { until: index + cell.rowSpan, text: cellText(cell).trim() });
    const texts = Array<string>(columns).fill("");
    for (const cell of cells) texts[cell.column] = cellText(cell).trim();
    const filled = cells.filter((cell) => cellText(cell).trim() !== "");
    return {
      row: index + 1,
      texts,
      header,
      covers,
      stored: new Map(cells.flatMap(({ column, stored }) => (stored ? [[column, stored] as const] : []))),
      reaches: new Map(cells.flatMap(({ column, rowSpan }) => (rowSpan > 1 ? [[column, rowSpan - 1] as const] : []))),
      bold: filled.length > 0 && filled.every(({ paragraphs }) => paragraphs.some(({ bold }) => bold)),
      notes: new Map(cells.flatMap(({ column, notes }) => (notes.length > 0 ? [[column, notes] as const] : []))),
      listLevels: new Map(
        cells.flatMap(({ column, paragraphs }) => {
          const level = paragraphs.find(({ label, text }) => label !== "" || text.trim() !== "")?.level;
          return level === undefined ? [] : [[column, level] as const];
        }),
      ),
      spans: new Map(
        cells.flatMap(({ column, columnSpan }) => (columnSpan > 1 ? [[column, columnSpan] as const] : [])),
      ),
    };
  });
}

/** Whether nothing stands in a row. */
export function isEmptyRow({ texts }: GridRow): boolean {
  return texts.every((text) => text === "");
}
