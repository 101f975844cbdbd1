import { Exact } from "../exact";
import { isPenalty, maxPointsOf, outline } from "../outline";
import type { Item, Rubric, Section } from "../schema";
import { sumOf, sumText } from "./arithmetic";
import type { Fault } from "./finding";

interface Maxima {
  readonly maxPoints?: string | undefined;
  readonly ceiling?: string | undefined;
  /** null: the print leaves it out, and `maxPoints` is our reading. */
  readonly printedMaxPoints?: string | null | undefined;
}

/** Declared maxima that are not the sum of what stands below them, and maxima that are not printed. */
export function lintMaxima(rubric: Rubric): Fault[] {
  const sections = outline(rubric).flatMap(({ item }) => (item.type === "section" ? [item] : []));
  return [
    ...lintSum(null, rubric, rubric.items),
    // The most that a penalty takes off is no sum.
    ...sections.flatMap((section) => (isPenalty(section) ? [] : lintSum(section.id, section, section.items))),
    ...(leftOut(rubric) ? [missing(null)] : []),
    ...outline(rubric).flatMap(({ item }) => (leftOut(item) ? [missing(item.id)] : [])),
    ...[rubric.items, ...sections.map(({ items }) => items)].flatMap(lintSiblings),
  ];
}

/** How a section counts its bonus: within its declared maximum, outside, or not to be told (no maximum, or a wrong one). */
export function bonusPlace(holder: Maxima, items: readonly Item[]): "inside" | "outside" | null {
  const printed = printedMax(holder);
  const { own, all, hasBonus } = partsOf(items);
  if (printed === null || !hasBonus) return null;
  if (printed.equals(sumOf(all))) return sumOf(all).equals(sumOf(own)) ? null : "inside";
  return printed.equals(sumOf(own)) ? "outside" : null;
}

function lintSum(rowId: string | null, holder: Maxima, items: readonly Item[]): Fault[] {
  const printed = printedMax(holder);
  const { own, all, hasBonus } = partsOf(items);
  if (printed === null || printed.equals(sumOf(own)) || printed.equals(sumOf(all))) return [];
  const ceiling = holder.ceiling === undefined ? null : new Exact(holder.ceiling);
  if (ceiling && printed.equals(Exact.min(ceiling, sumOf(all)))) return [];
  const code = rowId === null ? "total" : "sum";
  const params = { sum: sumText(own), max: printed.toFixed() };
  // A bonus of 0, or nothing but bonus rows: there is one sum only.
  if (own.length === 0) return [{ severity: "error", code, rowId, params: { ...params, sum: sumText(all) } }];
  if (!hasBonus || sumOf(own).equals(sumOf(all))) return [{ severity: "error", code, rowId, params }];
  return [{ severity: "error", code: `${code}-bonus`, rowId, params: { ...params, withBonus: sumOf(all).toFixed() } }];
}

/** The maxima below a heading as printed, without and with the bonus sections; a penalty has none. */
function partsOf(items: readonly Item[]): {
  readonly own: readonly Exact[];
  readonly all: readonly Exact[];
  readonly hasBonus: boolean;
} {
  const giving = items.filter((item) => !isPenalty(item));
  const own = giving.filter((item) => !isBonus(item));
  return { own: own.map(maxOf), all: giving.map(maxOf), hasBonus: own.length < giving.length };
}

function isBonus(item: Item): boolean {
  return item.type === "section" && item.bonus === true;
}

/** What is printed for a row, else our reading, else the sum of its children. */
function maxOf(item: Item): Exact {
  return printedMax(item) ?? new Exact(maxPointsOf(item));
}

function printedMax({ printedMaxPoints, maxPoints }: Maxima): Exact | null {
  const printed = printedMaxPoints ?? maxPoints;
  return printed === undefined ? null : new Exact(printed);
}

function leftOut({ printedMaxPoints }: Maxima): boolean {
  return printedMaxPoints === null;
}

/** A sub-heading without a maximum is usual, unless the sub-headings beside it have one. */
function lintSiblings(items: readonly Item[]): Fault[] {
  const sections = items.filter(
    (item): item is Section => item.type === "section" && item.code !== "" && !isBonus(item) && !isPenalty(item),
  );
  const without = sections.filter((section) => printedMax(section) === null);
  return without.length === sections.length ? [] : without.map(({ id }) => missing(id));
}

function missing(rowId: string | null): Fault {
  return { severity: "error", code: rowId === null ? "total-missing" : "max-missing", rowId, params: {} };
}
