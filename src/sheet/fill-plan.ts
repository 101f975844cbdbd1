import type { Answers, Appraisal, AppraisedAnswer } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { compareAppraisal, scoreAppraisal } from "../scoring/appraisal";
import { score } from "../scoring/score";
import type { CriterionScore } from "../scoring/score-sheet";
import { appraisalCells, inputCells, profileCell, readCells } from "./form-cells";
import type { ColumnKey, PlanRow, PlanValue, SheetPlan } from "./plan";
import { appraisalStateText, groupStateText, stateText } from "./state-text";

/** What people have filled in. */
export interface FormContents {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
  /** Only for a plan with the appraiser's columns. */
  readonly appraisal?: Appraisal | null;
}

/**
 * The plan of a filled form: inputs in their cells, and every formula with the result that it has for them, so that a file
 * shows right numbers to whoever does not calculate.
 */
export function fillPlan(plan: SheetPlan, rubric: Rubric, contents: FormContents): SheetPlan {
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  const rows = withInputs(plan, inputsById(rubric, contents), columns);
  return { ...plan, rows: withResults(rows, rubric, columns) };
}

type Columns = ReadonlyMap<ColumnKey, number>;
type Cells = ReadonlyMap<ColumnKey, string | number>;

/** The cells to fill, by the ids of their rows. */
function inputsById(rubric: Rubric, { answers, profile, appraisal }: FormContents): ReadonlyMap<string, Cells> {
  const cells = new Map<string, Cells>();
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const self = inputCells(item, exceptions.length > 0, answers[item.id] ?? {});
    const appraised = appraisal && appraisalCells(item, exceptions.length > 0, appraisal[item.id] ?? {});
    cells.set(`criterion:${item.id}`, new Map([...self.own, ...(appraised?.own ?? [])]));
    self.lines.forEach((value, index) => {
      cells.set(`line:${item.id}:${index}`, new Map([["figure", value], ["appraisedFigure", appraised?.lines[index] ?? ""]]));
    });
  }
  for (const field of rubric.profile) cells.set(`profile:${field.id}`, new Map([["figure", profileCell(field, profile[field.id] ?? "")]]));
  return cells;
}

function withInputs(plan: SheetPlan, inputs: ReadonlyMap<string, Cells>, columns: Columns): PlanRow[] {
  return plan.rows.map((row) => {
    const cells = row.id === null ? undefined : inputs.get(row.id);
    if (cells === undefined) return row;
    const values: PlanValue[] = [...row.values];
    for (const [key, value] of cells) {
      const column = columns.get(key);
      if (column !== undefined && value !== "") values[column] = value;
    }
    return { ...row, values };
  });
}

/** Reckons what the formulas show. The answers are those that the cells hold, as whoever opens the file will read them. */
function withResults(rows: readonly PlanRow[], rubric: Rubric, columns: Columns): PlanRow[] {
  const values = rows.map((row) => row.values.map((value) => (value === null || typeof value === "object" ? "" : value)));
  const results = resultsById(rubric, readCells(rubric, columns, values));
  const keys = [...columns.keys()];
  return rows.map((row) => {
    const shown = row.id === null ? undefined : results.get(row.id);
    if (shown === undefined) return row;
    return {
      ...row,
      values: row.values.map((value, column) => (value !== null && typeof value === "object" ? { ...value, result: shown[keys[column] ?? "id"] ?? "" } : value)),
    };
  });
}

type Results = Partial<Record<ColumnKey, string | number>>;

/** What the formulas of a row show, by the ids of rows. */
function resultsById(rubric: Rubric, { answers, appraisal }: ReturnType<typeof readCells>): ReadonlyMap<string, Results> {
  const self = score(rubric, answers);
  const results = new Map<string, Results>();
  const criteria = new Map(criteriaOf(rubric).map(({ item }): [string, Criterion] => [item.id, item]));
  for (const scored of self.criteria) {
    const criterion = criteria.get(scored.id);
    if (criterion) results.set(`criterion:${scored.id}`, { points: shownPoints(scored.points), state: stateText(criterion, answers[scored.id] ?? {}, scored) });
  }
  for (const section of self.sections) results.set(`section:${section.id}`, { points: shownPoints(section.points), state: groupStateText(section) });
  results.set("total", { points: shownPoints(self.total.points), state: groupStateText(self.total) });
  results.set("title", { code: shownPoints(self.total.points) });
  if (appraisal === null) return results;

  const appraised = scoreAppraisal(rubric, answers, appraisal);
  const comparison = compareAppraisal(self, appraised, appraisal);
  const add = (id: string, more: Results): void => void results.set(id, { ...results.get(id), ...more });
  const scoredById = new Map(appraised.criteria.map((scored): [string, CriterionScore] => [scored.id, scored]));
  for (const row of comparison.rows) {
    const criterion = criteria.get(row.id);
    const scored = scoredById.get(row.id);
    const answer: AppraisedAnswer = appraisal[row.id] ?? {};
    if (criterion && scored) {
      add(`criterion:${row.id}`, { appraisedPoints: shownPoints(row.appraised), difference: shownPoints(row.difference), appraisalState: appraisalStateText(criterion, answer, scored, row) });
    }
  }
  const groups = new Map(appraised.sections.map((section) => [section.id, section]));
  for (const section of comparison.sections) {
    const group = groups.get(section.id);
    if (group) add(`section:${section.id}`, { appraisedPoints: shownPoints(section.appraised), difference: shownPoints(section.difference), appraisalState: groupStateText(group) });
  }
  const { total } = comparison;
  add("total", { appraisedPoints: shownPoints(total.appraised), difference: shownPoints(total.difference), appraisalState: groupStateText(appraised.total) });
  add("title", { appraisedFigure: shownPoints(total.appraised) });
  return results;
}

function shownPoints(points: string | null): string | number {
  return points === null ? "" : Number(points);
}
