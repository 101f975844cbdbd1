import type { Answers } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { score } from "../scoring/score";
import { inputCells, profileCell, readCells } from "./form-cells";
import type { ColumnKey, PlanRow, PlanValue, SheetPlan } from "./plan";
import { groupStateText, stateText } from "./state-text";

/**
 * The plan of a filled form: inputs in their cells, and every formula with the result that it has for them, so that a file
 * shows right numbers to whoever does not calculate.
 */
export function fillPlan(plan: SheetPlan, rubric: Rubric, answers: Answers, profile: Readonly<Record<string, string>>): SheetPlan {
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  const rows = withInputs(plan, rubric, answers, profile, columns);
  return { ...plan, rows: withResults(rows, rubric, columns) };
}

type Columns = ReadonlyMap<ColumnKey, number>;

function withInputs(plan: SheetPlan, rubric: Rubric, answers: Answers, profile: Readonly<Record<string, string>>, columns: Columns): PlanRow[] {
  const wanted = new Map<string, ReadonlyMap<ColumnKey, string | number>>();
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const { own, lines } = inputCells(item, exceptions.length > 0, answers[item.id] ?? {});
    wanted.set(`criterion:${item.id}`, own);
    lines.forEach((value, index) => wanted.set(`line:${item.id}:${index}`, new Map([["figure", value]])));
  }
  for (const field of rubric.profile) wanted.set(`profile:${field.id}`, new Map([["figure", profileCell(field, profile[field.id] ?? "")]]));
  return plan.rows.map((row) => {
    const inputs = row.id === null ? undefined : wanted.get(row.id);
    if (inputs === undefined) return row;
    const values: PlanValue[] = [...row.values];
    for (const [key, value] of inputs) {
      const column = columns.get(key);
      if (column !== undefined && value !== "") values[column] = value;
    }
    return { ...row, values };
  });
}

/** Reckons what the formulas show. The answers are those that the cells hold, as whoever opens the file will read them. */
function withResults(rows: readonly PlanRow[], rubric: Rubric, columns: Columns): PlanRow[] {
  const values = rows.map((row) => row.values.map((value) => (value === null || typeof value === "object" ? "" : value)));
  const { answers } = readCells(rubric, columns, values);
  const scores = score(rubric, answers);
  const criteria = new Map(criteriaOf(rubric).map(({ item }): [string, Criterion] => [item.id, item]));
  const results = new Map<string, { readonly points: string | null; readonly state: string }>();
  for (const scored of scores.criteria) {
    const criterion = criteria.get(scored.id);
    if (criterion) results.set(`criterion:${scored.id}`, { points: scored.points, state: stateText(criterion, answers[scored.id] ?? {}, scored) });
  }
  for (const section of scores.sections) results.set(`section:${section.id}`, { points: section.points, state: groupStateText(section) });
  results.set("total", { points: scores.total.points, state: groupStateText(scores.total) });
  results.set("title", { points: scores.total.points, state: "" });

  return rows.map((row) => {
    const found = row.id === null ? undefined : results.get(row.id);
    if (found === undefined) return row;
    const result = (column: number): string | number => (column === columns.get("state") ? found.state : found.points === null ? "" : Number(found.points));
    return {
      ...row,
      values: row.values.map((value, column) => (value !== null && typeof value === "object" ? { ...value, result: result(column) } : value)),
    };
  });
}
