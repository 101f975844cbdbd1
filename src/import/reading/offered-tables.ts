import type { NamedTable, Table, TableRow } from "../tables/table";
import { codeOf } from "./codes";
import { type Columns, findColumns } from "./columns";
import { type GridRow, gridOf, isEmptyRow } from "./grid";
import { cellPoints } from "./numbers";
import { bareKey, oneLine } from "./plain";
import { stackedStarts } from "./stacked";

/** A table of the source that can be read. */
export interface TableOffer {
  readonly table: Table;
  /** All tables of the source as one. */
  readonly together: boolean;
  /** The name of the sheet, or the first words of the table. */
  readonly words: string;
  /** Those in which something stands. */
  readonly rows: number;
  /** Rows with points under a header that names them; 0 where the table does not look scored. */
  readonly scored: number;
}

/** What a source has to offer. */
export interface OfferedTables {
  readonly offers: readonly [TableOffer, ...TableOffer[]];
  /** The one that is read unless somebody chooses another. */
  readonly taken: number;
  /** Several look scored: the user should say which is meant. */
  readonly open: boolean;
}

/**
 * The tables of a source. Parts of one form, as page breaks leave them, are one table; a table of signatures or grades is read
 * with the form it belongs to, unless somebody takes the form alone.
 */
export function offeredTables(table: Table): OfferedTables {
  if (table.sheets) return offeredSheets(table, table.sheets);
  const { rows, columns, remarks, footnotes } = table;
  const whole = offerOf({ rows, columns, remarks, ...(footnotes === undefined ? {} : { footnotes }) }, true);
  const stacked = stackedIn(table);
  const groups = groupsOf(table, stacked);
  if (groups.length < 2) return { offers: [whole], taken: 0, open: false };
  const offers = groups.map(({ from, until }) => offerOf(partOf(table, from, until), false));
  const all = { ...whole, scored: offers.reduce((sum, offer) => sum + offer.scored, 0) };
  const scored = groups.flatMap((group, index) => ((offers[index]?.scored ?? 0) > 0 ? [{ group, index }] : []));
  const open = scored.length > 1;
  const alike = scored.every(({ group }) => sameColumns(group, scored[0]?.group ?? group));
  const largest = indexOfLargest(offers);
  return { offers: [all, ...offers], taken: open && (!alike || stacked.length > 0) ? largest + 1 : 0, open };
}

/** Sheets are never read as one. The sheet in front is meant, unless only others are scored. */
function offeredSheets(front: Table, { name, others }: NonNullable<Table["sheets"]>): OfferedTables {
  const [first, ...rest] = [{ name, table: front }, ...others].map(({ name: words, table }: NamedTable) => ({
    ...offerOf({ rows: table.rows, columns: table.columns, remarks: [...table.remarks, "one-of-several"] }, false),
    words,
  })) as [TableOffer, ...TableOffer[]];
  const offers = [first, ...rest] as const;
  const taken = first.scored > 0 ? 0 : indexOfLargest(offers);
  return { offers, taken, open: offers.filter(({ scored }) => scored > 0).length > 1 };
}

function indexOfLargest(offers: readonly TableOffer[]): number {
  return Math.max(
    0,
    offers.findIndex(({ scored }) => offers.every((other) => other.scored <= scored)),
  );
}

/** Rows that belong together, from 0. */
interface Group {
  readonly from: number;
  until: number;
  readonly width: number;
  readonly columns: Columns;
  readonly headers: readonly string[];
  readonly firstCode: string | null;
}

/** Forms below one another in one table of the source, by their first rows. */
function stackedIn(table: Table): number[] {
  const ends = [...(table.starts ?? []), table.footnotes ?? table.rows.length];
  return ends.flatMap((until, index) => {
    const from = ends[index - 1] ?? 0;
    return stackedStarts(gridOf(partOf(table, from, until))).map((start) => start + from);
  });
}

function groupsOf(table: Table, stacked: readonly number[]): Group[] {
  const end = table.footnotes ?? table.rows.length;
  const starts = [...new Set([0, ...(table.starts ?? []), ...stacked])]
    .filter((start) => start < end)
    .sort((a, b) => a - b);
  const groups: Group[] = [];
  starts.forEach((from, index) => {
    const until = starts[index + 1] ?? end;
    const grid = gridOf(partOf(table, from, until));
    const last = groups.at(-1);
    const next = groupOf(grid, from, until);
    if (grid.every(isEmptyRow)) return;
    if (last && !stacked.includes(from) && goesOn(last, next, grid)) last.until = until;
    else groups.push(next);
  });
  return groups;
}

function groupOf(grid: readonly GridRow[], from: number, until: number): Group {
  const columns = findColumns(grid);
  const headers = grid.filter(({ row }) => columns.headers.has(row));
  const code = columns.roles.indexOf("code");
  return {
    from,
    until,
    width: grid[0]?.texts.length ?? 0,
    columns,
    headers: (headers[0]?.texts ?? []).map(bareKey),
    firstCode: firstOf(
      grid.flatMap(({ row, texts }) =>
        columns.headers.has(row) || code < 0 ? [] : [codeOf(texts[code] ?? "")?.bare ?? null],
      ),
    ),
  };
}

function firstOf(codes: readonly (string | null)[]): string | null {
  return codes.find((code) => code !== null) ?? null;
}

/** Whether a table goes on with the one before: the same columns, and numbers that do not begin again. */
function goesOn(before: Group, next: Group, grid: readonly GridRow[]): boolean {
  if (before.columns.guessed || before.width !== next.width) return false;
  if (!next.columns.guessed) return sameColumns(before, next) && before.firstCode !== next.firstCode;
  const [code, maximum] = [before.columns.roles.indexOf("code"), before.columns.roles.indexOf("maximum")];
  return grid.some(
    ({ texts }) =>
      (code >= 0 && codeOf(texts[code] ?? "") !== null) || (maximum >= 0 && cellPoints(texts[maximum] ?? "") !== null),
  );
}

function sameColumns(a: Group, b: Group): boolean {
  return a.width === b.width && a.headers.every((text, column) => text === b.headers[column]);
}

/** Some of the rows as a table of their own, with the footnotes that they refer to. */
function partOf({ rows, footnotes, remarks }: Table, from: number, until: number): Table {
  const own = rows.slice(from, until);
  const marks = new Set(own.flatMap(({ cells }) => cells.flatMap(({ notes }) => notes)));
  const notes = footnotes === undefined ? [] : rows.slice(footnotes).filter((row) => marks.has(markOf(row)));
  const part = [...own, ...notes];
  return {
    rows: part,
    columns: Math.max(1, ...part.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))),
    remarks: remarks.map((remark) => (remark === "several-tables" ? "one-of-several" : remark)),
    ...(notes.length > 0 ? { footnotes: own.length } : {}),
  };
}

function markOf({ cells }: TableRow): string {
  return cells[0]?.paragraphs[0]?.text.split(" ")[0] ?? "";
}

const WORDS = 60;

function offerOf(table: Table, together: boolean): TableOffer {
  const grid = gridOf(table);
  const columns = findColumns(grid);
  const maximum = columns.guessed ? -1 : columns.roles.indexOf("maximum");
  const scored = grid.filter(
    ({ row, texts }) => !columns.headers.has(row) && cellPoints(texts[maximum] ?? "") !== null,
  ).length;
  const words = oneLine((grid.find((row) => !isEmptyRow(row))?.texts ?? []).filter((text) => text !== "").join(" · "));
  return {
    table,
    together,
    words: words.length > WORDS ? `${words.slice(0, WORDS).trimEnd()}…` : words,
    rows: grid.filter((row) => !isEmptyRow(row)).length,
    scored,
  };
}
