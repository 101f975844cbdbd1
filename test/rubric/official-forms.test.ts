import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/rubric/answers";
import { criteriaOf } from "../../src/rubric/outline";
import type { Rubric } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";

// Cases worked out by hand from the printed text of each form: at, just below and just above every bound, every option,
// every exception, cap and rounding. `<id>.expected.json` holds them; none of the values came from the code.

interface Expected {
  readonly bounds?: Readonly<Record<string, readonly { readonly answer: Answer; readonly points: string }[]>>;
}

const forms = join(import.meta.dirname, "../../rubrics");

describe.each(readdirSync(import.meta.dirname).filter((file) => file.endsWith(".expected.json")))("%s", (file) => {
  const id = file.replace(".expected.json", "");
  const { bounds } = JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Expected;
  const rubric = JSON.parse(readFileSync(join(forms, id, "rubric.json"), "utf8")) as Rubric;

  test.runIf(bounds)("has cases for every criterion", () => {
    expect(Object.keys(bounds ?? {}).sort()).toEqual(
      criteriaOf(rubric)
        .map(({ item }) => item.id)
        .sort(),
    );
  });

  test.each(Object.entries(bounds ?? {}))("%s scores as printed", (criterion, cases) => {
    for (const { answer, points } of cases) {
      const row = score(rubric, { [criterion]: answer }).criteria.find((one) => one.id === criterion);
      expect([JSON.stringify(answer), row?.points]).toEqual([JSON.stringify(answer), String(Number(points))]);
    }
  });
});
