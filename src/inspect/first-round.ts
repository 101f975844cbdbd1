import type { ColumnKey } from "../form/columns";
import { type Description, isEarlier } from "../form/description";
import { type FirstRound, pointsOfRound, unpackRound } from "../form/first-round";
import { PLAN_VERSION } from "../form/plan-version";
import { unpackSelf } from "../form/self-record";
import type { Answers } from "../rubric/answers";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { scoreAppraisal } from "../scoring/appraisal";
import type { ScoreSheet } from "../scoring/score-sheet";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { about, type Finding } from "./finding";
import { storedPoints } from "./stored-points";

/** The first of two rounds as a form tells of it. */
export interface InspectedRound extends FirstRound {
  /** Scored again. */
  readonly scores: ScoreSheet;
  /** Its points as they stand in the sheet, by the ids of rows. */
  readonly stored: ReadonlyMap<string, CellValue>;
}

interface Surroundings {
  readonly description: Pick<Description, "appraisal" | "format" | "planVersion">;
  /** The agency's answers as they stand, where nothing is kept of them. */
  readonly self: Answers;
  readonly rows: RowsById;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly values: SheetContents["values"];
}

/** What is kept of the first round of an appraisal, scored again; its points in the sheet are compared with the plan. */
export function inspectFirstRound(
  rubric: Rubric,
  { description, self, rows, columns, values }: Surroundings,
): { readonly first: InspectedRound | null; readonly findings: readonly Finding[] } {
  const entry = description.appraisal?.first ?? null;
  const column = columns.get("firstPoints");
  if (entry === null && column === undefined) return { first: null, findings: [] };
  const cellOf = (id: string): Finding["cell"] => {
    const row = rows.get(id)?.[0];
    return row === undefined || column === undefined ? null : { row, column };
  };
  const round = entry && unpackRound(entry);
  if (round === null)
    return {
      first: null,
      findings: [about("first-record-damaged", null, "firstPoints", cellOf("header"), "", "")],
    };
  const kept = description.appraisal && unpackSelf(description.appraisal);
  const scores = scoreAppraisal(rubric, kept?.answers ?? self, round.appraisal);
  const recomputed = pointsOfRound(scores);
  const ids = [...new Set([...Object.keys(recomputed), ...Object.keys(round.points)])];
  const differing = ids.filter((id) => ownOf(recomputed, id) !== ownOf(round.points, id));
  const ofRows = differing.filter((id) => id.startsWith("criterion:"));
  // Where a rule was mended since, an earlier release scored the row otherwise. An update of the form changes nothing of it.
  const kind = isEarlier(description) || round.plan !== PLAN_VERSION ? "earlier-points" : "points-differ";
  const findings = (ofRows.length > 0 ? ofRows : differing).map((id) =>
    about(kind, id, "firstPoints", cellOf(id), ownOf(round.points, id) ?? "", ownOf(recomputed, id) ?? ""),
  );
  const stored = storedPoints(new Map(Object.entries(recomputed)), rows, values, column);
  return { first: { ...round, scores, stored }, findings };
}
