import type { ColumnRole } from "../reading/columns";
import type { RowRole } from "../reading/item-row";
import type { Draft, ReviewRow } from "./look-through";
import type { Change, Cut, Decision, FormAnswers, Review, RowEdit, RowKey } from "./review";

// What somebody can say of a table. Each gives the next review; the one before is what undoing goes back to.

/** Of these a table has one column at most. */
const SINGLE: readonly ColumnRole[] = ["code", "title", "maximum", "points"];

/** Says what a column holds. `found` is what all of them hold so far. */
export function setColumn(review: Review, column: number, role: ColumnRole, found: readonly ColumnRole[]): Review {
  const columns = found.map((each, index) => {
    if (index === column) return role;
    return each === role && SINGLE.includes(role) ? "other" : each;
  });
  return { ...review, columns };
}

/** Says that the columns are right. */
export function confirmColumns(review: Review): Review {
  return review.columnsSeen ? review : { ...review, columnsSeen: true };
}

/** Accepts rows as they stand. */
export function accept(review: Review, rows: readonly ReviewRow[]): Review {
  return decide(review, rows, () => ({}));
}

/** Accepts everything that the print says in one way. */
export function acceptCertain(review: Review, { rows }: Draft): Review {
  const certain = rows.filter(({ standing }) => standing === "certain");
  return certain.length === 0 ? review : accept(review, certain);
}

/** Decides a row by saying all that is to stand in the form instead of what was read. */
export function replace(review: Review, row: ReviewRow, next: Change): Review {
  const { seen, printed } = row;
  return { ...review, decisions: { ...review.decisions, [row.key]: { seen, printed, change: next } } };
}

/** Decides a row by changing one thing more in it. */
export function change(review: Review, row: ReviewRow, next: Change): Review {
  return decide(review, [row], () => next);
}

/** Leaves the points of a row to whoever fills the form in. */
export function leaveToUser(review: Review, row: ReviewRow): Review {
  return change(review, row, { rule: { kind: "points" } });
}

function decide(review: Review, rows: readonly ReviewRow[], next: (row: ReviewRow) => Change): Review {
  const decisions = new Map(Object.entries(review.decisions));
  for (const row of rows) {
    // What replaces a rule replaces parts as well, and the other way round.
    const { rule, parts, ...kept } = row.change;
    const added = next(row);
    const isRule = added.rule !== undefined || added.parts !== undefined;
    const before = isRule ? kept : { ...kept, ...(rule ? { rule } : {}), ...(parts ? { parts } : {}) };
    const decision: Decision = { seen: row.seen, printed: row.printed, change: { ...before, ...added } };
    decisions.set(row.key, decision);
  }
  return { ...review, decisions: Object.fromEntries(decisions) };
}

/** Takes a decision back, with what was changed by it. */
export function reopen(review: Review, key: RowKey): Review {
  const { [key]: gone, ...decisions } = review.decisions;
  return gone === undefined ? review : { ...review, decisions };
}

/** Leaves rows out of the form, or puts them back. */
export function leaveOut(review: Review, keys: readonly RowKey[], out: boolean): Review {
  return keys.reduce((next, key) => edit(next, key, { out: out ? true : undefined }), review);
}

/** Lets a row go on with the one above, or stand by itself again. */
export function join(review: Review, key: RowKey, joined: boolean): Review {
  return edit(review, key, { joined: joined ? true : undefined });
}

/** Says what a row is; null: what the reading makes of it. */
export function setRole(review: Review, key: RowKey, role: RowRole | null): Review {
  return edit(review, key, { role: role ?? undefined, ...(role === "item" ? {} : { level: undefined }) });
}

/** Says how deep a row lies. */
export function setLevel(review: Review, { key }: Pick<ReviewRow, "key">, level: number): Review {
  return edit(review, key, { level: Math.max(0, level) });
}

function edit(review: Review, key: RowKey, next: { readonly [K in keyof RowEdit]: RowEdit[K] | undefined }): Review {
  const edited = Object.fromEntries(
    Object.entries({ ...review.edits[key], ...next }).filter(([, value]) => value !== undefined),
  ) as RowEdit;
  const { [key]: _before, ...edits } = review.edits;
  return { ...review, edits: Object.keys(edited).length === 0 ? edits : { ...edits, [key]: edited } };
}

/** Splits a row of the table in two: `cut` says where the second begins. A row that was split already is split anew. */
export function split(review: Review, row: number, cut: Cut): Review {
  return { ...review, cuts: { ...review.cuts, [row]: [cut] } };
}

/** Puts a row that was split together again. */
export function unsplit(review: Review, row: number): Review {
  const { [row]: gone, ...cuts } = review.cuts;
  return gone === undefined ? review : { ...review, cuts };
}

/** Answers what the form is asked once. */
export function answerForm(review: Review, answers: FormAnswers): Review {
  return { ...review, form: { ...review.form, ...answers } };
}
