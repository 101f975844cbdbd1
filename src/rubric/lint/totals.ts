import { Exact, ZERO } from "../exact";
import { outline } from "../outline";
import type { Item, Rubric } from "../schema";
import { sumText } from "./arithmetic";
import { type Fault, type Finding, findingsOf } from "./finding";

/** Points of a section or criterion; null where there are none. */
export interface RowPoints {
  readonly id: string;
  readonly points: string | null;
}

/** Points that a filled form prints for a section, or for the whole form (id null). */
export interface PrintedTotal {
  readonly id: string | null;
  readonly points: string;
}

/**
 * Printed sums of a filled form that its own rows do not give, with the arithmetic.
 * @param rows points of criteria, or of sections whose criteria are not known; a section's own points are taken only
 *   where none of its rows has points, so that one wrong sum does not make another
 */
export function lintTotals(rubric: Rubric, rows: readonly RowPoints[], printed: readonly PrintedTotal[]): Finding[] {
  const points = new Map(rows.flatMap(({ id, points }) => (points === null ? [] : [[id, new Exact(points)] as const])));
  const items = new Map(outline(rubric).map(({ item }) => [item.id, item]));
  const faults = printed.flatMap(({ id, points: total }): Fault[] => {
    const item = id === null ? null : items.get(id);
    const parts = item === null ? rubric.items : item?.type === "section" ? item.items : [];
    const known = parts.flatMap((part) => {
      const own = pointsOf(part, points);
      return own ? [{ part, own }] : [];
    });
    const sum = known.reduce((all, { own }) => all.plus(own), ZERO);
    if (known.length === 0 || sum.equals(total)) return [];
    const params = { printed: new Exact(total).toFixed(), sum: sumText(known.map(({ own }) => own)) };
    // Only a form's last sections are worth the hint; among many rows some have the same points by chance.
    const copied =
      known.length > 1 && known.length <= 8
        ? known.find(({ part, own }) => part.type === "section" && own.equals(total))
        : undefined;
    if (!copied) return [{ severity: "error", code: "filled-total", rowId: id, params }];
    return [
      { severity: "error", code: "filled-total-copied", rowId: id, params: { ...params, line: copied.part.title } },
    ];
  });
  return findingsOf(rubric, faults);
}

function pointsOf(item: Item, points: ReadonlyMap<string, Exact>): Exact | null {
  if (item.type === "criterion") return points.get(item.id) ?? null;
  const parts = item.items.flatMap((part) => pointsOf(part, points) ?? []);
  return parts.length > 0 ? parts.reduce((sum, part) => sum.plus(part)) : (points.get(item.id) ?? null);
}
