import { Exact } from "../../rubric/exact";
import { isPenalty, sumOfMaxima } from "../../rubric/outline";
import type { Item, Rubric, Section } from "../../rubric/schema";

/** A printed maximum, and what the rows below it add up to. */
export interface SumMismatch {
  readonly rows: string;
  readonly printed: string;
}

/**
 * Where the rows, as they stand now, do not add up to the printed maximum of their group or form: with a bonus or without, as a
 * print may count it, and up to a ceiling. Null where they do, where nothing is printed, and for what a penalty takes off.
 */
export function mismatchOf(holder: Section | Rubric): SumMismatch | null {
  const printed = holder.printedMaxPoints ?? holder.maxPoints;
  if (printed === undefined || ("type" in holder && isPenalty(holder))) return null;
  const all = sumOfMaxima(holder.items);
  const own = holder.items.filter((item) => !isBonus(item));
  const counted = own.length === 0 ? all : sumOfMaxima(own);
  const ceiling = "ceiling" in holder && holder.ceiling !== undefined ? Exact.min(all, holder.ceiling) : all;
  return [counted, all, ceiling].some((sum) => sum.equals(printed)) ? null : { rows: counted.toFixed(), printed };
}

function isBonus(item: Item): boolean {
  return item.type === "section" && item.bonus === true;
}
