import type { RoundPoints } from "../../form/first-round";
import { ownOf } from "../../rubric/record";
import type { FormPlan } from "./form-plan";

/** The plan of a form in its second round, with what the first one gave in its column: values, as nothing changes them any more. */
export function withFirstPoints(plan: FormPlan, points: RoundPoints): FormPlan {
  const column = plan.columns.findIndex(({ key }) => key === "firstPoints");
  if (column < 0) return plan;
  const rows = plan.rows.map((row) => {
    const given = row.id === null ? undefined : ownOf(points, row.id);
    if (row.id === null || given === undefined) return row;
    const value = row.id === "grade" ? given : Number(given);
    return { ...row, values: row.values.map((old, index) => (index === column ? value : old)) };
  });
  return { ...plan, rows };
}
