import { describe, expect, test } from "vitest";
import { criteriaOf } from "../../src/rubric/outline";
import { score } from "../../src/scoring/score";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { criterionOf } from "../tiny-rubric";
import { answersOf, group, nestedCases, nestedRubric, sumCases, sumRubric } from "./sum-cases";

describe("sums with ceilings, penalties and rows that are taken out", () => {
  test.each(sumCases)("%s", (_, points, total) => {
    expect(score(sumRubric, answersOf(points)).total).toMatchObject(total);
  });

  test.each(nestedCases)("%s", (_, points, total) => {
    expect(score(nestedRubric, answersOf(points)).total).toMatchObject(total);
  });

  test("cuts where the form cuts, and rounds where it rounds", () => {
    const down = { ...sumRubric, rounding: { decimals: 2, mode: "down" as const } };
    expect(score(down, answersOf({ c: "–", d: 2 })).total).toMatchObject({ rescaled: "2.14", percent: "7.14" });
    expect(score(down, answersOf({ a: 8, b: "–", c: "–" })).total).toMatchObject({ applies: "18", rescaled: "13.33" });
    expect(score(sumRubric, answersOf({ a: 8.5, b: "–", c: "–" })).total).toMatchObject({ rescaled: "14.17" });
  });

  test("counts a row that is taken out as settled, and late at once as a contradiction", () => {
    expect(score(sumRubric, answersOf({ a: "–" })).total).toMatchObject({ filled: 1, faulty: 0 });
    const late = {
      ...sumRubric,
      items: [
        group("I", [
          criterionOf(
            { kind: "points" },
            {
              max: "10",
              exceptions: [
                { kind: "na", when: "Không được giao", award: "excluded" },
                { kind: "late", when: "Chậm", keep: "50%" },
              ],
            },
            "a",
          ),
        ]),
      ],
    };
    const [row] = score(late, { a: { exception: "na", late: true, note: "x" } }).criteria;
    expect([row?.points, row?.states.map(({ code }) => code)]).toEqual([null, ["two-exceptions"]]);
  });

  test.each([
    ["side by side", sumRubric, 35],
    ["within each other", nestedRubric, 15],
  ] as const)("keep their order whatever is answered: ceilings %s", async (_, form, most) => {
    const random = new Random(Date.now() % 1_000_000);
    const rows = criteriaOf(form);
    for (let round = 0; round < sampleOr(100, 2000); round += 1) {
      await breathe();
      const points: Record<string, number | "–"> = Object.fromEntries(
        rows.map(({ item, exceptions }) => [
          item.id,
          exceptions.length > 0 && random.next() < 0.2 ? "–" : random.int(0, Number(item.maxPoints) * 100) / 100,
        ]),
      );
      const { total } = score(form, answersOf(points));
      const seed = `seed ${random.seed}, ${JSON.stringify(points)}`;
      if (total.points === null) continue;
      expect(Number(total.points), seed).toBeGreaterThanOrEqual(0);
      expect(Number(total.points), seed).toBeLessThanOrEqual(most);
      const open = rows.filter(({ item, exceptions }) => exceptions.length > 0 && points[item.id] !== "–");
      if (open.length < 2) continue;
      const { id, maxPoints } = random.pick(open).item;
      const rescaled = (value: number | "–"): number =>
        Number(score(form, answersOf({ ...points, [id]: value })).total.rescaled);
      // Without a row of 0 points nobody has less, without a full one nobody has more.
      expect(rescaled("–"), seed).toBeGreaterThanOrEqual(rescaled(0));
      expect(rescaled("–"), seed).toBeLessThanOrEqual(rescaled(Number(maxPoints)));
      expect(rescaled(Number(maxPoints)), seed).toBeGreaterThanOrEqual(rescaled(0));
    }
  });
});
