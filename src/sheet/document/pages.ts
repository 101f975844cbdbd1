import { A4, pointsOf } from "./paper";

/** What the breaking of pages looks at. */
export interface MeasuredRow {
  /** In points. */
  readonly height: number;
  /** Stays on the page of the row below it. */
  readonly keep: boolean;
  /** Says what follows, and is never the last row of a page, however much else is kept together. */
  readonly title?: boolean;
}

/**
 * What may be filled of a page's height. Printers and programs set rows a little higher than they say; where a page overflows
 * all the same, a short one follows and nothing is lost.
 */
const FILLED = 0.97;

/** The height between the margins that rows may take, in points. */
export const pageRoom = pointsOf(A4.height - A4.top - A4.bottom) * FILLED;

/** The header of a table: pages that begin below it repeat it. */
export interface RepeatedRow {
  readonly row: number;
  /** In points. */
  readonly height: number;
}

/**
 * The rows before which a page begins, so that rows stay with those that they are kept with. Rows that are kept together and are
 * higher than a page are parted as late as can be, from their end: signatures stay with what stands right above them.
 */
export function pageBreaks(rows: readonly MeasuredRow[], repeated?: RepeatedRow): number[] {
  const breaks: number[] = [];
  const roomFrom = (row: number): number =>
    repeated !== undefined && row > repeated.row ? pageRoom - repeated.height : pageRoom;
  let left = pageRoom;
  let isFresh = true;
  const turn = (row: number): void => {
    breaks.push(row);
    left = roomFrom(row);
    isFresh = true;
  };
  for (const block of blocksOf(rows)) {
    const height = heightOfRows(rows, block);
    // What does not fit on any page goes on where it stands.
    if (height > left && height <= roomFrom(block.first) && !isFresh) turn(block.first);
    for (const part of partsOf(rows, block, left, roomFrom)) {
      const taken = heightOfRows(rows, part);
      if (taken > left && part.first > 0 && breaks.at(-1) !== part.first) turn(part.first);
      left -= taken;
      isFresh = false;
    }
  }
  return breaks;
}

interface Block {
  readonly first: number;
  readonly last: number;
}

function blocksOf(rows: readonly MeasuredRow[]): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  rows.forEach(({ keep }, row) => {
    if (keep && row < rows.length - 1) return;
    blocks.push({ first, last: row });
    first = row + 1;
  });
  return blocks;
}

function heightOfRows(rows: readonly MeasuredRow[], { first, last }: Block): number {
  return rows.slice(first, last + 1).reduce((sum, { height }) => sum + height, 0);
}

/** A block that is no higher than what is left of the page, whole; else its last page first, and so on upward. */
function partsOf(rows: readonly MeasuredRow[], block: Block, left: number, roomFrom: (row: number) => number): Block[] {
  if (heightOfRows(rows, block) <= Math.max(left, roomFrom(block.first))) return [block];
  const parts: Block[] = [];
  let { last } = block;
  while (last >= block.first) {
    let first = last;
    while (first > block.first && heightOfRows(rows, { first: first - 1, last }) <= roomFrom(first - 1)) first -= 1;
    while (first > block.first && first < last && rows[first - 1]?.title === true) first += 1;
    parts.unshift({ first, last });
    last = first - 1;
  }
  return parts;
}
