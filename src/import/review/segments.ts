import { columnsOf } from "../reading/import-table";
import { cellText, type Paragraph, type Table, type TableCell } from "../tables/table";
import type { Cut, Review, RowKey } from "./review";

/** A row of the table, or a part of one that was split. */
export interface Segment {
  readonly key: RowKey;
  /** The row of the table, from 1. */
  readonly row: number;
  readonly cells: readonly TableCell[];
  readonly header: boolean;
  readonly state: "kept" | "out" | "joined";
}

/** The pieces of a cell at which a row can be split: its lines, and sentences within a line. */
export function piecesOf({ paragraphs }: Pick<TableCell, "paragraphs">): Paragraph[] {
  return paragraphs.flatMap(({ text, label, bold }) =>
    text
      .split(/(?<=;)\s+|(?<=\.)\s+(?=\p{Lu}|[-–+•]|[a-zđ]\)|\d+[.)])/u)
      .map((piece, index) => ({ text: piece, label: index === 0 ? label : "", bold })),
  );
}

/** The rows of the table after splitting, in order. */
export function segmentsOf({ table, cuts, edits }: Pick<Review, "table" | "cuts" | "edits">): Segment[] {
  return table.rows.flatMap(({ cells, header }, index) =>
    partsOf(cells, cuts[index + 1] ?? []).map((part, at): Segment => {
      const key = at === 0 ? String(index + 1) : `${index + 1}.${at}`;
      const edit = edits[key];
      return {
        key,
        row: index + 1,
        cells: part,
        header,
        state: edit?.out === true ? "out" : edit?.joined === true ? "joined" : "kept",
      };
    }),
  );
}

function partsOf(cells: readonly TableCell[], cuts: readonly Cut[]): readonly (readonly TableCell[])[] {
  if (cuts.length === 0) return [cells];
  const startIn = (cut: Cut | undefined, column: number): number => cut?.[column] ?? Infinity;
  return [undefined, ...cuts].map((cut, at) =>
    cells.flatMap((cell): TableCell[] => {
      const from = at === 0 ? 0 : startIn(cut, cell.column);
      const to = Math.min(...cuts.slice(at).map((next) => startIn(next, cell.column)));
      const paragraphs = piecesOf(cell).slice(from, to);
      return paragraphs.length === 0 ? [] : [{ ...cell, paragraphs, notes: at === 0 ? cell.notes : [] }];
    }),
  );
}

/** The table that is read: without rows that were left out, with rows that were joined as one. */
export function editedTable(review: Review): { readonly table: Table; readonly keys: readonly RowKey[] } {
  const segments = segmentsOf(review);
  const found = review.columns ?? columnsOf(review.table).roles;
  // A number or a maximum of two rows would be none.
  const alone = new Set(found.flatMap((role, column) => (role === "code" || role === "maximum" ? [column] : [])));
  const kept: { readonly key: RowKey; readonly header: boolean; cells: readonly TableCell[] }[] = [];
  for (const { key, cells, header, state } of segments) {
    const above = kept.at(-1);
    if (state === "out") continue;
    if (state === "joined" && above) above.cells = joined(above.cells, cells, alone);
    else kept.push({ key, cells, header });
  }
  return {
    table: { ...review.table, rows: kept.map(({ cells, header }) => ({ cells, header })) },
    keys: kept.map(({ key }) => key),
  };
}

function joined(
  above: readonly TableCell[],
  below: readonly TableCell[],
  alone: ReadonlySet<number>,
): readonly TableCell[] {
  const cells = new Map(above.map((cell) => [cell.column, cell]));
  for (const cell of below) {
    const own = cells.get(cell.column);
    if (!own || cellText(own).trim() === "") cells.set(cell.column, cell);
    else if (!alone.has(cell.column) && cellText(cell).trim() !== "")
      cells.set(cell.column, {
        ...own,
        paragraphs: [...own.paragraphs, ...cell.paragraphs],
        notes: [...own.notes, ...cell.notes],
      });
  }
  return [...cells.values()].sort((a, b) => a.column - b.column);
}
