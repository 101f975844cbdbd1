import { describe, expect, test } from "vitest";
import type { ColumnKey } from "../../src/form/columns";
import { loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { movedPlan } from "../../src/sheet/form-plan/moved-plan";
import { placementOf } from "../../src/sheet/form-plan/placed-plan";
import { Random } from "../random";

/** Where rows and columns stand after somebody put others between them. */
function withInserted(plan: ReturnType<typeof planForm>, random: Random) {
  const shifted = (length: number, chance: number): number[] => {
    let shift = 0;
    return Array.from({ length }, (_, index) => {
      if (index > 0 && random.next() < chance) shift += random.int(1, 3);
      return index + shift;
    });
  };
  const rowAt = shifted(plan.rows.length, 0.06);
  const columnAt = shifted(plan.columns.length, random.next() < 0.5 ? 0 : 0.2);
  const rows = new Map(plan.rows.flatMap(({ id }, row): [string, number[]][] => (id ? [[id, [rowAt[row] ?? 0]]] : [])));
  const columns = new Map(plan.columns.map(({ key }, column): [ColumnKey, number] => [key, columnAt[column] ?? 0]));
  return { rows, columns };
}

describe("the plan of a sheet into which rows and columns were inserted", () => {
  test.each(["gia-lai-2020-huyen", "ha-nam-2022-so"])("is moved to what laying it out there gives: %s", async (id) => {
    const rubric = await loadRubric(id);
    const random = new Random(Date.now() % 1_000_000);
    for (const options of [{}, { appraisal: true }, { arrangement: "first" }] as const) {
      const plan = planForm(rubric, "resilient", options);
      const { rows, columns } = withInserted(plan, random);
      const placement = placementOf(plan, rows, columns);
      const moved = movedPlan(plan, placement);
      expect(moved, `seed ${random.seed}`).toEqual(planForm(rubric, "resilient", { ...options, placement }));
      expect(moved).not.toEqual(plan);
    }
  });

  test("is laid out again where a row is gone, or two have changed places", async () => {
    const plan = planForm(await loadRubric("ha-nam-2022-so"));
    const columns = new Map(plan.columns.map(({ key }, column): [ColumnKey, number] => [key, column]));
    const rows = new Map(plan.rows.flatMap(({ id }, row): [string, number[]][] => (id ? [[id, [row]]] : [])));
    const criteria = [...rows.keys()].filter((id) => id.startsWith("criterion:"));
    const [first = "", second = ""] = criteria;
    const without = new Map([...rows].filter(([id]) => id !== first));
    expect(movedPlan(plan, placementOf(plan, without, columns))).toBeNull();
    const exchanged = new Map([...rows, [first, rows.get(second) ?? []], [second, rows.get(first) ?? []]]);
    expect(movedPlan(plan, placementOf(plan, exchanged, columns))).toBeNull();
    const narrower = new Map([...columns].filter(([key]) => key !== "evidence"));
    expect(movedPlan(plan, placementOf(plan, rows, narrower))).toBeNull();
  });
});
