import { type Exact as Decimal, ZERO } from "../rubric/exact";

/** What is said of many points together. All are decimals, exact but for the mean. */
export interface Statistics {
  readonly count: number;
  readonly mean: Decimal;
  readonly median: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly highest: Decimal;
  readonly lowest: Decimal;
}

/**
 * Mean, median and quartiles; null for no points. Quartiles lie between two points by a quarter, a half or three quarters of
 * what parts them, as MEDIAN and QUARTILE have it, and so they are exact decimals.
 */
export function statisticsOf(points: readonly Decimal[]): Statistics | null {
  const sorted = [...points].sort((a, b) => a.comparedTo(b));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const at = (quarters: number): Decimal => {
    const place = (sorted.length - 1) * quarters;
    const below = sorted[Math.floor(place / 4)] ?? lowest;
    const above = sorted[Math.floor(place / 4) + 1] ?? below;
    return below.plus(
      above
        .minus(below)
        .times(place % 4)
        .dividedBy(4),
    );
  };
  return {
    count: sorted.length,
    mean: sorted
      .reduce((sum, one) => sum.plus(one), ZERO)
      .dividedBy(sorted.length)
      .toSignificantDigits(15),
    median: at(2),
    lower: at(1),
    upper: at(3),
    highest,
    lowest,
  };
}
