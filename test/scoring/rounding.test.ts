import { describe, expect, test } from "vitest";
import { fraction } from "../../src/rubric/exact";
import { parseBands } from "../../src/rubric/bands";
import { roundFraction, showFraction, wholeBandPoints, wholeRatioPoints } from "../../src/scoring/rounding";
import { Random } from "../random";
import { type Mode, ratioPoints, rounded } from "./reference";

const modes: readonly Mode[] = ["down", "half-up"];

describe("rounding a quotient once", () => {
  test.each([
    // exact halves, and one step to either side
    [5, 1000, 2, "0", "0.01"],
    [4999, 1_000_000, 2, "0", "0"],
    [15, 1000, 2, "0.01", "0.02"],
    [1, 8, 2, "0.12", "0.13"],
    [1, 2, 0, "0", "1"],
    [3, 2, 0, "1", "2"],
    [5, 2, 0, "2", "3"],
    [25, 100, 1, "0.2", "0.3"],
    [2, 3, 3, "0.666", "0.667"],
    [0, 7, 2, "0", "0"],
    [21, 7, 2, "3", "3"],
    // 1.005 is 1.00499999999999989… as a double
    [1005, 1000, 2, "1", "1.01"],
    [9995, 1000, 2, "9.99", "10"],
  ])("%s / %s to %s decimals: %s cut, %s half up", (num, den, decimals, down, halfUp) => {
    expect(roundFraction(fraction(num, den), { decimals, mode: "down" }).toFixed()).toBe(down);
    expect(roundFraction(fraction(num, den), { decimals, mode: "half-up" }).toFixed()).toBe(halfUp);
  });

  test("agrees with BigInt, also far beyond what a double holds", () => {
    const random = new Random(31318);
    for (let run = 0; run < 3000; run += 1) {
      const digits = (): bigint => BigInt(Array.from({ length: random.int(1, 18) }, () => random.int(0, 9)).join(""));
      const [num, den, decimals, mode] = [digits(), digits() + 1n, random.int(0, 3), random.pick(modes)];
      const found = roundFraction(fraction(String(num), String(den)), { decimals, mode }).toFixed();
      expect(found, `seed ${random.seed}, run ${run}: ${num} / ${den} to ${decimals}, ${mode}`).toBe(
        rounded(num, den, decimals, mode),
      );
    }
  });

  test("agrees with BigInt at and beside every exact half", () => {
    for (let half = 1; half < 400; half += 2) {
      for (const shift of [-1n, 0n, 1n]) {
        const [num, den] = [BigInt(half) * 1_000_000n + shift, 200n * 1_000_000n];
        for (const mode of modes) {
          expect(
            roundFraction(fraction(String(num), String(den)), { decimals: 2, mode }).toFixed(),
            `${num}/${den}`,
          ).toBe(rounded(num, den, 2, mode));
        }
      }
    }
  });
});

describe("a quotient for the eyes", () => {
  test.each([
    [10 * 4, 184, "0.217391…"],
    [1, 2, "0.5"],
    [1, 64, "0.015625"],
    [1, 128, "0.007812…"],
    [6, 3, "2"],
    [2, 3, "0.666666…"],
    [1, 10_000_000, "0…"],
    [0, 5, "0"],
  ])("%s / %s is shown as %s", (num, den, shown) => {
    expect(showFraction(fraction(num, den))).toBe(shown);
  });
});

describe("the integer way for whole figures", () => {
  test("equals the exact ratio for all n, d ≤ 60 and the usual maxima", () => {
    for (const max of [1, 3, 7, 10, 25]) {
      for (let den = 1; den <= 60; den += 1) {
        for (let num = 0; num <= den + 2; num += 1) {
          for (const mode of modes) {
            const found = wholeRatioPoints(num, den, max, 100, mode === "half-up");
            if (String(found) !== ratioPoints(String(num), String(den), String(max), mode))
              expect.fail(`${num}/${den}×${max} ${mode}: ${found}`);
          }
        }
      }
    }
  });

  test("equals the exact ratio for figures up to 10^9, or leaves it to the decimal way", () => {
    const random = new Random(4496);
    let answered = 0;
    for (let run = 0; run < 5000; run += 1) {
      const [den, max, decimals, mode] = [
        random.size(1_000_000_000) + 1,
        random.size(1000) + 1,
        random.int(0, 3),
        random.pick(modes),
      ];
      // Just below the denominator is where the floor of a float would slip.
      const num = random.next() < 0.5 ? Math.max(0, den - random.int(0, 3)) : random.int(0, den);
      const found = wholeRatioPoints(num, den, max, 10 ** decimals, mode === "half-up");
      if (found === null) continue;
      answered += 1;
      const expected = Number(ratioPoints(String(num), String(den), String(max), mode, decimals));
      expect(found, `seed ${random.seed}, run ${run}: ${num} / ${den} × ${max} to ${decimals}, ${mode}`).toBe(expected);
    }
    expect(answered).toBeGreaterThan(4900);
  });

  test.each([
    ["a numerator with decimals", 1.5, 2, 3],
    ["a denominator with decimals", 1, 2.5, 3],
    ["a maximum with decimals", 1, 2, 0.5],
    ["no number", Number.NaN, 2, 3],
    ["products beyond 2^53", 1_000_000_000, 1_000_000_000, 1_000_000],
  ])("leaves %s to the decimal way", (_, num, den, max) => {
    expect(wholeRatioPoints(num, den, max, 100, false)).toBeNull();
  });

  test("caps at the maximum", () => {
    expect(wholeRatioPoints(164, 138, 10, 100, false)).toBe(10);
    expect(wholeRatioPoints(1_000_000_000, 1, 7, 1000, true)).toBe(7);
  });

  test.each([
    [">80%:10;70%:7;50%:5", 4, 5, 7],
    [">80%:10;70%:7;50%:5", 800_000_001, 1_000_000_000, 10],
    [">80%:10;70%:7;50%:5", 800_000_000, 1_000_000_000, 7],
    ["12.5%:3", 1, 8, 3],
    ["12.5%:3", 124_999_999, 1_000_000_000, 0],
    ["33.3330%:1", 333_330_000, 1_000_000_000, 1],
    ["33.3330%:1", 333_329_999, 1_000_000_000, 0],
    ["<=20%:5", 200_000_000, 1_000_000_000, 5],
    ["<=20%:5", 200_000_001, 1_000_000_000, 0],
  ])("bands %s at %s / %s give %s", (text, num, den, points) => {
    const parsed = parseBands(text, "ratio");
    if (!parsed.ok || parsed.whole === null) throw new Error(`${text} has an integer way`);
    expect(wholeBandPoints(parsed.whole, num, den)).toBe(points);
  });

  test("leaves awards that depend on ratio or maximum, and awards of three decimals, to the decimal way", () => {
    for (const [text, num] of [
      ["90%:max;60%:1", 95],
      ["90%:5;60%:ratio", 65],
      ["60%:1.1250", 65],
    ] as const) {
      const parsed = parseBands(text, "ratio");
      expect(parsed.ok && parsed.whole && wholeBandPoints(parsed.whole, num, 100), text).toBeNull();
    }
  });

  test("has no integer way for bounds too fine for it", () => {
    const parsed = parseBands("12.34567891%:1", "ratio");
    expect(parsed.ok && parsed.whole).toBeNull();
  });
});
