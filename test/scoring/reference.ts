// A second arithmetic in plain BigInt, which shares nothing with the product's.

export type Mode = "half-up" | "down";

/** A decimal string as an integer over a power of ten: "1.25" is 125 / 100. */
export function decimal(text: string): { num: bigint; den: bigint } {
  const [whole = "0", fraction = ""] = text.split(".");
  return { num: BigInt(whole + fraction), den: 10n ** BigInt(fraction.length) };
}

/** `num / den`, neither negative, rounded once to so many decimals, without trailing zeros. */
export function rounded(num: bigint, den: bigint, decimals: number, mode: Mode): string {
  const scale = 10n ** BigInt(decimals);
  const whole = mode === "down" ? (num * scale) / den : (2n * num * scale + den) / (2n * den);
  const digits = String(whole).padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
}

/** The counted points of `numerator / denominator × max`, at most max. Figures are decimal strings. */
export function ratioPoints(numerator: string, denominator: string, max: string, mode: Mode, decimals = 2): string {
  const [n, d, m] = [decimal(numerator), decimal(denominator), decimal(max)];
  const num = n.num * d.den;
  const den = d.num * n.den;
  const capped = num < den ? num : den;
  return rounded(capped * m.num, den * m.den, decimals, mode);
}

/** The points of a value by tiers with fixed points, given as [bound, points] from the highest bound down. */
export function tierPoints(
  num: bigint,
  den: bigint,
  tiers: readonly (readonly [bound: string, points: string, strict?: "above"])[],
): string {
  for (const [bound, points, strict] of tiers) {
    const { num: b, den: scale } = decimal(bound);
    const difference = num * scale - b * den;
    if (difference > 0n || (difference === 0n && strict === undefined)) return points;
  }
  return "0";
}
