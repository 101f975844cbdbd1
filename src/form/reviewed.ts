import type { Answers } from "../rubric/answers";
import { ownOf } from "../rubric/record";
import { chunksOf, type Entries } from "./description";
import { canonicalJson, fingerprintOf } from "./pack";

// "Đã rà soát": which rows somebody has looked through before the form is approved. Each mark tells what it was made of, so
// that a figure that is changed afterwards is no longer reviewed.

const KEY = "reviewed";
/** Of a mark's fingerprint, in hexadecimal digits: enough to tell a changed row. */
const DIGITS = 8;
/** Rows in one cell of the describing sheet; an id has some dozens of letters at most. */
const ROWS_IN_CELL = 200;

export interface ReviewedRows {
  /** Reviewed, and as it was then. */
  readonly standing: ReadonlySet<string>;
  /** Reviewed, and changed since. */
  readonly changed: ReadonlySet<string>;
}

/** The rows that are marked as reviewed. Marks are claims, like everything in a describing sheet. */
export function reviewedRows(entries: Entries, answers: Answers): ReviewedRows {
  const marks = [...marksOf(entries)];
  const stands = ([id, mark]: readonly [string, string]): boolean => mark === markOf(answers, id);
  return {
    standing: new Set(marks.filter(stands).map(([id]) => id)),
    changed: new Set(marks.filter((one) => !stands(one)).map(([id]) => id)),
  };
}

/** The changes of facts that mark rows as reviewed as they are now, or take their marks away. */
export function reviewedChanges(
  entries: Entries,
  answers: Answers,
  ids: readonly string[],
  isReviewed: boolean,
): [key: string, value: string | null][] {
  const marks = new Map(marksOf(entries));
  for (const id of ids) {
    if (isReviewed) marks.set(id, markOf(answers, id));
    else marks.delete(id);
  }
  const lines = [...marks].map(([id, mark]) => `${id} ${mark}`);
  const count = Math.ceil(lines.length / ROWS_IN_CELL);
  const old = chunksOf(entries, KEY).map((_, index): [string, null] => [`${KEY}.${index}`, null]);
  return [
    ...old.slice(count),
    ...Array.from({ length: count }, (_, index): [string, string] => [
      `${KEY}.${index}`,
      lines.slice(index * ROWS_IN_CELL, (index + 1) * ROWS_IN_CELL).join("\n"),
    ]),
  ];
}

function marksOf(entries: Entries): ReadonlyMap<string, string> {
  const lines = chunksOf(entries, KEY).flatMap((chunk) => chunk.split("\n"));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, id, mark] = /^(.+) ([0-9a-f]+)$/.exec(line) ?? [];
      return id === undefined || mark === undefined ? [] : [[id, mark]];
    }),
  );
}

function markOf(answers: Answers, id: string): string {
  return fingerprintOf(canonicalJson(ownOf(answers, id) ?? {})).slice(0, DIGITS);
}
