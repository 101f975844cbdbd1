import { type Exact, ZERO } from "../exact";

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** Up to so many terms are written out; more are put together: `19 × 1 + 5`. */
const WRITTEN_OUT = 8;

/** `35 + 70 + 45 = 150`; many terms as `41 × 1 = 41`; a single one as it is. */
export function sumText(values: readonly Exact[]): string {
  const [only] = values;
  if (only === undefined || values.length === 1) return (only ?? ZERO).toFixed();
  return `${(values.length > WRITTEN_OUT ? grouped(values) : values.map((value) => value.toFixed())).join(" + ")} = ${sumOf(values).toFixed()}`;
}

/** Equal maxima in the order in which they first occur. */
function grouped(values: readonly Exact[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value.toFixed(), (counts.get(value.toFixed()) ?? 0) + 1);
  return [...counts].map(([value, count]) => (count === 1 ? value : `${count} × ${value}`));
}
