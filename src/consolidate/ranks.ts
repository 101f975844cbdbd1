import type { Exact } from "../rubric/exact";

/**
 * Places by points, the highest first. Equal points share a place and the next places stay empty (17, 17, 19), as ministries
 * print it. Without points there is no place: null.
 */
export function ranksOf(points: readonly (Exact | null)[]): (number | null)[] {
  const sorted = points.filter((one) => one !== null).sort((a, b) => b.comparedTo(a));
  const places = new Map<string, number>();
  sorted.forEach((one, index) => {
    const key = one.toFixed();
    if (!places.has(key)) places.set(key, index + 1);
  });
  return points.map((one) => (one === null ? null : (places.get(one.toFixed()) ?? null)));
}

/** Places among those of one group; null for those without one. */
export function ranksWithin(groups: readonly (string | null)[], points: readonly (Exact | null)[]): (number | null)[] {
  const ranks: (number | null)[] = groups.map(() => null);
  for (const group of new Set(groups)) {
    if (group === null) continue;
    const members = groups.flatMap((one, index) => (one === group ? [index] : []));
    const within = ranksOf(members.map((index) => points[index] ?? null));
    members.forEach((index, place) => (ranks[index] = within[place] ?? null));
  }
  return ranks;
}
