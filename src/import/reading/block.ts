import type { Exact } from "../../rubric/exact";

/** A row without a number that has points. */
export interface BlockRow {
  readonly points: Exact;
  /** It says itself how it is scored. */
  readonly scored: boolean;
}

/**
 * What such a row is: an answer of the row above it, the numbered row once more with its rule, or a row of its own, so many
 * levels below the numbered one.
 */
export type BlockPlace = "answer" | "detail" | number;

/** Rows of one block at most: the search tries few ways, but not of a whole form. */
const LONGEST = 60;
const DEEPEST = 3;

/**
 * What rows without numbers under a numbered row are, by their points alone: criteria and groups add up to what holds them,
 * answers begin with the maximum of their row, fall, and end with 0. Null where the points say it in no way, or in several.
 */
export function placesInBlock(maximum: Exact, rows: readonly BlockRow[]): readonly BlockPlace[] | null {
  if (rows.length === 0 || rows.length > LONGEST || maximum.isZero()) return null;
  const [only] = rows;
  if (rows.length === 1 && only?.scored === true && only.points.equals(maximum)) return ["detail"];
  const found = [
    ...(answersFrom(rows, 0, maximum) === rows.length ? [rows.map((): BlockPlace => "answer")] : []),
    ...fillings(rows, 0, maximum, 1)
      .filter(({ end }) => end === rows.length)
      .map(({ places }) => places),
  ];
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface Filling {
  readonly end: number;
  readonly places: readonly BlockPlace[];
}

/** Ways in which rows from here on add up to the points: none of them more than a few. */
function fillings(rows: readonly BlockRow[], from: number, points: Exact, level: number): Filling[] {
  const ways: Filling[] = [];
  const step = (at: number, left: Exact, places: readonly BlockPlace[]): void => {
    if (ways.length > 3) return;
    if (left.isZero()) {
      // One row alone is no group, but with answers of its own.
      if (places.length > 1) ways.push({ end: at, places });
      return;
    }
    const row = rows[at];
    if (!row || row.points.isZero() || row.points.greaterThan(left)) return;
    const rest = left.minus(row.points);
    for (const below of within(rows, at, level)) step(below.end, rest, [...places, level, ...below.places]);
  };
  step(from, points, []);
  return ways;
}

/** What may stand below the row: nothing, its answers, or rows that add up to it. */
function within(rows: readonly BlockRow[], at: number, level: number): Filling[] {
  const row = rows[at] as BlockRow;
  const nothing: Filling = { end: at + 1, places: [] };
  if (row.scored) return [nothing];
  const answers = answersFrom(rows, at + 1, row.points);
  const ways: Filling[] = [nothing];
  if (answers > at + 1)
    ways.push({ end: answers, places: rows.slice(at + 1, answers).map((): BlockPlace => "answer") });
  if (level < DEEPEST) {
    const groups = fillings(rows, at + 1, row.points, level + 1).filter(({ end }) => end > at + 2);
    ways.push(...groups);
  }
  return ways;
}

/** The end of a run of answers that begins here; the beginning where there is none. */
function answersFrom(rows: readonly BlockRow[], from: number, maximum: Exact): number {
  let at = from;
  let before = maximum;
  if (!rows[from]?.points.equals(maximum)) return from;
  for (; at < rows.length; at += 1) {
    const row = rows[at] as BlockRow;
    if (row.scored || row.points.greaterThan(before)) return from;
    before = row.points;
    if (before.isZero()) return at + 1;
  }
  return from;
}
