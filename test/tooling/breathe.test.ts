import { expect, test } from "vitest";
import { breathe, expectBreath } from "./breathe";

/** Computes for tenths of a second, as many tests do that await nothing but what is ready. */
async function compute(tenths: number, between: () => Promise<void>): Promise<void> {
  for (let left = tenths; left > 0; left -= 1) {
    const end = performance.now() + 100;
    while (performance.now() < end);
    await between();
  }
}

test("a test that gives the event loop no turn is told of, and one that breathes is not", async () => {
  await compute(12, () => Promise.resolve());
  await expect(expectBreath(1)).rejects.toThrow(/^For 1\.\d s the event loop had no turn/);
  await compute(20, breathe);
  await expect(expectBreath(1.8)).resolves.toBeUndefined();
});
