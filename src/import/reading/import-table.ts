import { ZERO } from "../../rubric/exact";
import { neededVersion } from "../../rubric/needed-version";
import type { Rubric } from "../../rubric/schema";
import type { SourceRemark, Table } from "../tables/table";
import { takeAnswerRows } from "./answer-rows";
import { type ColumnRole, type Columns, findColumns } from "./columns";
import { maximumText, slugOf } from "./draft";
import { DraftBuilder } from "./draft-builder";
import { decimal } from "./draft-rule";
import { saysException, saysLeavesMaximum, saysMissingScoresZero } from "./exceptions";
import { type Certainty, type ImportFinding, finding } from "./finding";
import { gridOf, type GridRow } from "./grid";
import type { ItemRow, RowRole } from "./item-row";
import { markLostZeros } from "./lost";
import { groupMarks } from "./marks";
import { cellPoints } from "./numbers";
import { footnotesOf } from "./notes";
import { bareKey, oneLine, plain } from "./plain";
import { type Proposal, readProposals } from "./proposals";
import { followReferences } from "./references";
import { readRows } from "./rows";
import { buildTree, settleMaxima, sumOf } from "./tree";

/** A row of the table with what was read in it. */
export interface ImportedRow {
  /** From 1, header rows included. */
  readonly row: number;
  readonly role: Exclude<RowRole, "item"> | "section" | "criterion";
  /** Of a section or criterion of the draft. */
  readonly id: string | null;
  /** Of an answer or a row that goes on: what it belongs to. */
  readonly of: string | null;
  /** Of criteria, and of rows that are parted. */
  readonly reading?: Certainty;
  /** Of a criterion in a form that is filled in already: the points that somebody gave. They are no part of the draft. */
  readonly selfPoints?: string;
  readonly findings: readonly ImportFinding[];
}

export interface ImportedTable {
  readonly rubric: Rubric;
  readonly rows: readonly ImportedRow[];
  /** What concerns the table as a whole. */
  readonly findings: readonly ImportFinding[];
  readonly remarks: readonly SourceRemark[];
  readonly columns: Columns;
  /** What the words around the table propose for the form as a whole; it stands in the draft already, and is asked once. */
  readonly proposals: readonly Proposal[];
}

/** What somebody who looked at the table knows better than the reading. Rows are numbered from 1. */
export interface ImportCorrections {
  readonly columns?: readonly ColumnRole[] | undefined;
  readonly roles?: ReadonlyMap<number, RowRole> | undefined;
  /** How deep a numbered or scored row lies; 0 is the outermost level. */
  readonly levels?: ReadonlyMap<number, number> | undefined;
}

export interface ImportOptions extends ImportCorrections {
  /** Of the file or of the form. */
  readonly name: string;
  /** Of the form, where its title names none. */
  readonly year: number;
}

/**
 * Reads a printed table as a draft rubric. Pure and total: whatever the table holds, there is a draft, and everything that
 * the print leaves open is a finding of its row. Null where nothing in the table is scored.
 */
export function importTable(
  table: Table,
  { name, year, columns: corrected, roles = new Map(), levels = new Map() }: ImportOptions,
): ImportedTable | null {
  const grid = gridOf(table);
  const columns = correctedColumns(findColumns(grid), corrected, roles);
  const read = readRows(grid, columns, roles, table.footnotes);
  if (read.items.length === 0) return null;
  const footnotes = footnotesOf(read.foot);
  const roots = buildTree(read.items, levels);
  const references = followReferences(read.items);
  const { answers, findings: doubtful } = takeAnswerRows(roots, (row) => roles.has(row) || levels.has(row));
  settleMaxima(roots, footnotes);
  markLostZeros(roots);
  const notes = [...read.notes, ...footnotes.values()];
  const builder = new DraftBuilder(footnotes, {
    guessed: columns.guessed,
    leavesMaximum: notes.some(saysLeavesMaximum),
    missingNote: notes.find(saysMissingScoresZero) ?? null,
    doubtful,
    references,
  });
  const items = roots.map((node) => builder.build(node, "", false));
  const findings: ImportFinding[] = columns.guessed ? [finding("columns-guessed")] : [];
  const counted = roots.filter(({ item }) => !isOutside(item));
  const sum = counted.reduce((total, node) => total.plus(node.maximum ?? sumOf(node)), ZERO);
  if (read.total && !read.total.equals(sum))
    findings.push(finding("total-sum", `${decimal(sum)} ≠ ${decimal(read.total)}`));
  const last = read.items.at(-1)?.row ?? 0;
  const { fields, proposals } = readProposals(
    read.titles,
    grid.filter(({ row }) => row > last),
  );
  if (read.items.every(({ maximum }) => maximum === null)) findings.push(finding("no-maxima"));
  const joined = read.items.flatMap((item) => item.joined);
  if (joined.length > 0) findings.push(finding("split-cells", joined.join(", ")));
  for (const note of read.notes.map(plain).filter((each) => saysException(each) && !saysMissingScoresZero(each)))
    findings.push(finding("notes-exception", note));
  const unexplained = read.items.filter(({ marks }) => marks.some((mark) => !footnotes.has(mark)));
  if (unexplained.length > 0) findings.push(finding("lost-footnotes", unexplained.map(({ row }) => row).join(", ")));
  const self = selfColumn(grid, columns);
  const selfPoints = (row: number): string | null =>
    self === null ? null : (cellPoints(grid[row - 1]?.texts[self] ?? "")?.toFixed() ?? null);
  const filledIn = read.items.filter(({ row }) => selfPoints(row) !== null).length;
  if (filledIn > 0) findings.push(finding("filled-in", String(filledIn)));
  const asked = new Set(proposals.filter(({ field }) => field === "profile").map(({ words }) => words));
  const title = read.titles.find((line) => line.length > 8 && !asked.has(line)) ?? name;
  const rubric: Rubric = {
    schemaVersion: neededVersion({ ...fields, items }),
    id: slugOf(name),
    title: oneLine(title),
    shortTitle: oneLine(title).slice(0, 60),
    issuer: "(chưa ghi)",
    year: Number(/(?:năm|\/)\s*(20\d\d)/iu.exec(title)?.[1] ?? year),
    level: "(chưa ghi)",
    language: "vi",
    rounding: { decimals: 2, mode: "half-up" },
    maxPoints: maximumText(read.total ?? sum),
    ...fields,
    items,
    ...(read.notes.length > 0 ? { notes: read.notes.map(oneLine).filter((note) => note !== "") } : {}),
  };
  const rows = read.rows.map(({ row, role, item }): ImportedRow => {
    const owner = item && answers.get(item);
    if (owner) return { row, role: "option", id: null, of: builder.rows.get(owner)?.id ?? null, findings: [] };
    const built = item && builder.rows.get(item);
    if (role !== "item") {
      const belongs = role === "option" || role === "continuation";
      return { row, role, id: null, of: belongs ? (built?.id ?? null) : null, findings: [] };
    }
    if (!built) return { row, role: "note", id: null, of: null, findings: [] };
    const { id, isSection, reading, findings: own } = built;
    return {
      row,
      role: isSection ? "section" : "criterion",
      id,
      of: null,
      ...(reading ? { reading } : {}),
      ...(isSection || selfPoints(row) === null ? {} : { selfPoints: selfPoints(row) as string }),
      findings: own,
    };
  });
  return { rubric, rows, findings, remarks: table.remarks, columns, proposals };
}

/** What the columns of a table hold, before any row is read. */
export function columnsOf(table: Table): Columns {
  return findColumns(gridOf(table));
}

function correctedColumns(
  found: Columns,
  corrected: readonly ColumnRole[] | undefined,
  roles: ReadonlyMap<number, RowRole>,
): Columns {
  const headers = new Set([...found.headers].filter((row) => (roles.get(row) ?? "header") === "header"));
  for (const [row, role] of roles) if (role === "header") headers.add(row);
  return { roles: corrected ?? found.roles, headers, guessed: found.guessed && corrected === undefined };
}

/** The first column of points that the agency gives itself. */
function selfColumn(grid: readonly GridRow[], { headers }: Columns): number | null {
  for (const { row, texts } of grid) {
    if (!headers.has(row)) continue;
    const column = texts.findIndex((text) => /tucham|tudanhgia/.test(bareKey(text)));
    if (column >= 0) return column;
  }
  return null;
}

function isOutside(item: ItemRow): boolean {
  const { bonus, penalty } = groupMarks(item.title);
  return bonus || penalty;
}
