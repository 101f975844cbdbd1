import type { Exact } from "../../rubric/exact";
import { type BlockPlace, placesInBlock } from "./block";
import type { GridRow } from "./grid";
import { BULLET } from "./plain";

/** What is known of a row of the table before it is known what it is. */
export interface RowFacts {
  /** Its points in the column of maxima. */
  readonly points: Exact | null;
  /** In a column of numbers, or before its title. */
  readonly numbered: boolean;
  readonly title: string;
  /** A rule stands in a column of its own. */
  readonly scored: boolean;
  /** A header that is printed again, or an empty row: it parts nothing. */
  readonly passed: boolean;
  readonly total: boolean;
}

/** Rows without numbers whose points stand in the column of maxima: answers of the row above, or rows of their own. */
export class UncodedRows {
  private readonly places = new Map<number, BlockPlace>();

  constructor(
    private readonly grid: readonly GridRow[],
    private readonly factsOf: (row: GridRow) => RowFacts,
  ) {}

  /** What the row is; 0 for a row of its own whose depth the points do not say. The rows are asked about in order. */
  placeOf(index: number): BlockPlace {
    const known = this.places.get(index);
    if (known !== undefined) return known;
    const block: { readonly at: number; readonly facts: RowFacts }[] = [];
    for (let at = index; at < this.grid.length; at += 1) {
      const facts = this.facts(at);
      if (facts?.passed === true) continue;
      if (!facts || !isUncodedPoints(facts)) break;
      block.push({ at, facts });
    }
    const places = this.placesOf(
      this.ownerOf(index),
      block.map(({ facts }) => facts),
    );
    block.forEach(({ at }, order) => this.places.set(at, places[order] ?? 0));
    return this.places.get(index) ?? 0;
  }

  private facts(at: number): RowFacts | null {
    const row = this.grid[at];
    return row ? this.factsOf(row) : null;
  }

  private ownerOf(index: number): RowFacts | null {
    let at = index - 1;
    while (at >= 0 && this.facts(at)?.passed === true) at -= 1;
    return this.facts(at);
  }

  private placesOf(owner: RowFacts | null, block: readonly RowFacts[]): readonly BlockPlace[] {
    const max = owner?.points ?? null;
    const points = block.flatMap((row) => row.points ?? []);
    const marked = block.every(({ title }) => BULLET.test(title));
    if (!owner || max === null || points.length !== block.length || (!owner.numbered && !marked))
      return block.map(() => 0);
    const rows = block.map((row, order) => ({ points: points[order] as Exact, scored: row.scored }));
    const places = owner.numbered && !owner.scored ? placesInBlock(max, rows) : null;
    if (places) return places;
    // Beside rows with rules of their own, only what is worth nothing is an answer.
    if (block.some(({ scored }) => scored)) return rows.map((row) => (row.points.isZero() ? "answer" : 0));
    const sum = points.reduce((total, each) => total.plus(each), max.times(0));
    const zero = points.some((each) => each.isZero());
    const answers = zero || (!sum.equals(max) && points.some((each) => each.equals(max)));
    return block.map(() => (answers ? "answer" : 0));
  }
}

function isUncodedPoints({ numbered, points, title, total }: RowFacts): boolean {
  return !numbered && points !== null && title !== "" && !total;
}
