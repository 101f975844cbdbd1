import type { Finding } from "../../rubric/lint/finding";
import { lintRubric } from "../../rubric/lint";
import type { Item, Rubric } from "../../rubric/schema";
import type { Certainty, ImportFinding } from "../reading/finding";
import type { ImportedRow } from "../reading/import-table";
import { cellText } from "../tables/table";
import { changedForm, changedGroup, changedRow, isGroup } from "./changed-item";
import { mismatchOf, type SumMismatch } from "./mismatch";
import type { ReviewReading } from "./read-review";
import { formResolution, rowResolution, unprintedTotal } from "./resolutions";
import type { Change, Decision, Review, RowKey } from "./review";
import { signature } from "./signature";

/** How a row stands. "plain" rows decide nothing: headers, answers, notes. */
export type RowStanding = "decide" | "certain" | "accepted" | "changed" | "plain";

/** A row of the table as the review shows it. */
export interface ReviewRow {
  readonly key: RowKey;
  /** Of the table, from 1. */
  readonly row: number;
  readonly role: ImportedRow["role"] | "out" | "joined";
  readonly texts: readonly string[];
  /** The row that this one belongs to: of an answer, of one that goes on, of one that was joined. */
  readonly of: RowKey | null;
  readonly depth: number;
  /** As it was read, and as it stands now. */
  readonly read: Item | null;
  readonly item: Item | null;
  readonly reading: Certainty | null;
  readonly findings: readonly ImportFinding[];
  readonly mismatch: SumMismatch | null;
  readonly standing: RowStanding;
  /** What a decision has to fit. */
  readonly seen: string;
  readonly printed: string;
  readonly change: Change;
}

/** What is still to be said before a form can be made. */
export interface OpenQuestions {
  readonly rows: readonly RowKey[];
  readonly columns: boolean;
  readonly total: SumMismatch | null;
  readonly form: readonly ("title" | "issuer" | "level")[];
}

/** A table with all that was said about it, looked through. */
export interface Draft {
  readonly rows: readonly ReviewRow[];
  readonly rubric: Rubric;
  readonly lint: readonly Finding[];
  readonly open: OpenQuestions;
}

/** What a form shows in place of what nobody has said. */
const NOT_SAID = /^\(chưa ghi\)$/;

/** Puts what was read and what was decided together. */
export function lookThrough(review: Review, reading: ReviewReading): Draft {
  const read = readRows(reading);
  const keyOf = new Map(read.flatMap(({ key, read: item }) => (item ? [[item.id, key] as const] : [])));
  const byKey = new Map(read.map((row) => [row.key, row]));
  const fitting = (row: ReadRow): Decision | null => {
    const decision = review.decisions[row.key];
    return decision?.printed === row.printed ? decision : null;
  };
  const changed = (item: Item): Item => {
    const row = byKey.get(keyOf.get(item.id) ?? "");
    const change = (row === undefined ? null : fitting(row))?.change ?? {};
    if (item.type === "criterion" || (row !== undefined && !isGroup(row)))
      return changedRow(item, change, row?.findings.every(({ code }) => code !== "no-maximum") ?? true);
    return changedGroup(item, change, item.items.map(changed));
  };
  const items = reading.imported.rubric.items.map(changed);
  const printsTotal = reading.imported.rows.some(({ role }) => role === "total");
  const form = changedForm(reading.imported.rubric, items, review, printsTotal);
  const total = mismatchOf(form);
  const itemOf = new Map(allItems(items).map((item) => [item.id, item]));
  const rows = read.map((row): ReviewRow => {
    const item = row.read && (itemOf.get(row.read.id) ?? null);
    const mismatch = isGroup(row) && item?.type === "section" ? mismatchOf(item) : null;
    const findings = row.findings.filter(({ code }) => code !== "group-sum");
    const seen = signature([row.read && bare(row.read, isGroup(row)), findings, mismatch]);
    const decision = fitting(row);
    const { read: _read, ...rest } = row;
    return {
      ...rest,
      findings,
      mismatch,
      read: row.read,
      item,
      seen,
      change: decision?.change ?? {},
      standing: standingOf(row, findings, mismatch, decision, seen),
    };
  });
  const { maxPoints } = reading.imported.rubric;
  const ofForm =
    total !== null && review.form.total !== undefined
      ? [formResolution(total, review.form.total)]
      : !printsTotal && maxPoints !== form.maxPoints
        ? [unprintedTotal(maxPoints, form.maxPoints)]
        : [];
  const rubric = { ...withResolutions(form, rows), ...(ofForm.length > 0 ? { resolutions: ofForm } : {}) };
  return {
    rows,
    rubric,
    lint: lintRubric(rubric),
    open: {
      rows: rows.filter(({ standing }) => standing === "decide").map(({ key }) => key),
      columns: reading.imported.columns.guessed && !review.columnsSeen,
      total: review.form.total === undefined ? total : null,
      form: (["title", "issuer", "level"] as const).filter(
        (field) => rubric[field].trim() === "" || NOT_SAID.test(rubric[field]),
      ),
    },
  };
}

function standingOf(
  { read, reading }: Pick<ReadRow, "read" | "reading">,
  findings: readonly ImportFinding[],
  mismatch: SumMismatch | null,
  decision: Decision | null,
  seen: string,
): RowStanding {
  if (!read) return "plain";
  const { rule, parts } = decision?.change ?? {};
  // Who has chosen a rule does not depend on what was read.
  if (decision && (decision.seen === seen || rule || parts))
    return Object.keys(decision.change).length > 0 ? "changed" : "accepted";
  const isOpen = reading === "flag" || reading === "manual" || findings.length > 0 || mismatch !== null;
  if (isOpen) return "decide";
  if (decision && Object.keys(decision.change).length > 0) return "changed";
  return reading === null ? "plain" : "certain";
}

interface ReadRow extends Omit<ReviewRow, "item" | "seen" | "change" | "standing" | "mismatch"> {
  readonly of: RowKey | null;
}

/** Every row of the table with what was read of it, those that were left out or joined in their places. */
function readRows({ imported, keys, segments }: ReviewReading): ReadRow[] {
  const importedOf = new Map(keys.map((key, index) => [key, imported.rows[index]]));
  const found = new Map<string, { readonly item: Item; readonly depth: number }>();
  const visit = (items: readonly Item[], depth: number): void => {
    for (const item of items) {
      found.set(item.id, { item, depth });
      if (item.type === "section") visit(item.items, depth + 1);
    }
  };
  visit(imported.rubric.items, 0);
  const width = imported.columns.roles.length;
  const keyOfId = new Map(imported.rows.flatMap(({ id }, index) => (id === null ? [] : [[id, keys[index] ?? ""]])));
  let above: RowKey | null = null;
  const rows = segments.map(({ key, row, cells, state }): ReadRow => {
    const texts = Array<string>(width).fill("");
    for (const cell of cells) if (cell.column < width) texts[cell.column] = cellText(cell).trim();
    const own = importedOf.get(key);
    const item = (own?.id != null && found.get(own.id)) || null;
    const belongs: RowKey | null = state === "joined" ? above : own?.of != null ? (keyOfId.get(own.of) ?? null) : null;
    if (state === "kept") above = belongs ?? key;
    return {
      key,
      row,
      role: state === "kept" ? (own?.role ?? "note") : state,
      texts,
      of: belongs,
      depth: item?.depth ?? 0,
      read: item?.item ?? null,
      reading: own?.reading ?? null,
      findings: own?.findings ?? [],
      printed: "",
    };
  });
  const printed = new Map<RowKey, string[][]>();
  for (const { key, of, texts, role } of rows) {
    if (role === "out") continue;
    const owner = of ?? key;
    printed.set(owner, [...(printed.get(owner) ?? []), [...texts]]);
  }
  return rows.map((row) => ({ ...row, printed: signature(printed.get(row.key) ?? []) }));
}

/** Without the rows of a group, which are decided by themselves. */
function bare(item: Item, group: boolean): unknown {
  const { id: _id, ...rest } = item;
  return group ? { ...rest, items: [] } : rest;
}

function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => (item.type === "section" ? [item, ...allItems(item.items)] : [item]));
}

function withResolutions(form: Rubric, rows: readonly ReviewRow[]): Rubric {
  const rowOf = new Map(rows.flatMap((row) => (row.read ? [[row.read.id, row] as const] : [])));
  const resolved = (item: Item): Item => {
    const row = rowOf.get(item.id);
    const resolution = row && rowResolution(form, { ...row, item });
    const own = resolution ? { resolutions: [resolution] } : {};
    return item.type === "section" ? { ...item, items: item.items.map(resolved), ...own } : { ...item, ...own };
  };
  return { ...form, items: form.items.map(resolved) };
}
