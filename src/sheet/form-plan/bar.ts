import { arrangementOf, type ColumnKey } from "../../form/columns";
import { decimalsOfMaxima, needsOf } from "../../form/form-needs";
import { marks } from "../../form/row-states";
import { statusWord } from "../../form/status";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { agencyField } from "../../rubric/agency-field";
import { criteriaOf, isExcludable } from "../../rubric/outline";
import type { Rubric } from "../../rubric/schema";
import { decimalsOfSums } from "../../scoring/rounding";
import { literal } from "../../scoring/rules/formula";
import { isToBest } from "../../scoring/rules/ratio";
import { styles } from "../styles";
import { wordsAround } from "../words-around";
import type { FormPlan } from "./form-plan";
import type { FormShape } from "./form-shape";
import type { Layout } from "./layout";
import type { RowsById } from "./placed-plan";
import { countOfMark } from "./state-formula";
import { fixed } from "./sum-formulas";
import { appliesAt } from "./sums";
import { blankCell } from "../../scoring/cell-texts";
import { isBlank } from "../../rubric/labels";

// The row that stays in sight: whose form it is, where it is on its way, the total, what is left; beside it what the appraisal
// has come to. The status is the one word that no formula gives: it stands in a hidden cell of the row.

const say = speaker(sheetWords, "vi");

const BETWEEN = " · ";

export function addBar(sheet: Layout, row: number, totalRow: number, rubric: Rubric): void {
  const field = agencyField(rubric);
  const agency = field && sheet.at(sheet.rowOf(`profile:${field.id}`), "figure");
  const total = sheet.at(totalRow, "points");
  const decimals = decimalsOfSums(rubric.rounding.decimals);
  const applies = needsOf(rubric).excludable
    ? fixed(appliesAt(sheet, totalRow, rubric, "countedOut"), decimalsOfMaxima(rubric))
    : literal(rubric.maxPoints.replace(".", ","));
  const parts = [
    agency === undefined ? null : `IF(${blankCell(agency)},${literal(say("bar.no-agency"))},${agency})`,
    sheet.at(row, "spec"),
    `${literal(`${say("total.live")}: `)}&IF(ISNUMBER(${total}),${fixed(total, decimals)},${literal(NO_POINTS)})&${literal(" / ")}&${applies}`,
    sheet.at(totalRow, "state"),
  ];
  const told = parts.filter((part) => part !== null).join(`&${literal(BETWEEN)}&`);
  sheet.put(row, "code", { formula: `=${told}` });
  sheet.put(row, "spec", statusWord(sheet.hasAppraisal ? "appraising" : "scoring"));
  sheet.style(sheet.between(row, "code", row, "state"), styles.bar);
  // What is told of the deadline (period.ts).
  sheet.style(sheet.cell(row, "evidence"), styles.bar);
}

const NO_POINTS = "–";

/** What the bar shows, as its formula gives it. */
export function barText(
  rubric: Rubric,
  agency: string,
  status: string,
  { points, applies }: { readonly points: string | null; readonly applies: string },
  state: string,
  write: (value: string, decimals: number) => string,
): string {
  const most = needsOf(rubric).excludable
    ? write(applies, decimalsOfMaxima(rubric))
    : rubric.maxPoints.replace(".", ",");
  const reached = points === null ? NO_POINTS : write(points, decimalsOfSums(rubric.rounding.decimals));
  const parts = [
    agencyField(rubric) === undefined ? null : isBlank(agency) ? say("bar.no-agency") : agency,
    statusWord(status),
    `${say("total.live")}: ${reached} / ${most}`,
    state,
  ];
  return parts.filter((part) => part !== null).join(BETWEEN);
}

/**
 * What an appraisal has come to: how many rows, their points, and the difference on these rows alone. Rows that nobody has
 * appraised yet are no loss.
 */
export function addAppraisedBar(sheet: Layout, row: number, totalRow: number, rubric: Rubric, shape: FormShape): void {
  const [before, between, after] = appraisedWords(shape.criteria.length);
  const rows = shape.criteria.map(({ item }) => shape.rowOf(item.id));
  const outside = shape.criteria.filter(isExcludable).map(({ item }) => shape.rowOf(item.id));
  const waiting = shape.criteria.filter(({ item }) => isToBest(item.rule)).map(({ item }) => shape.rowOf(item.id));
  const counted = [
    `COUNT(${sheet.ranges(rows, "appraisedPoints").join(",")})`,
    ...(outside.length === 0 ? [] : sheet.ranges(outside, "appraisedCountedOut")).map(
      (range) => `COUNTIF(${range},">0")`,
    ),
    ...(waiting.length === 0 ? [] : sheet.ranges(waiting, "appraisalState")).map((range) =>
      countOfMark(range, marks.awaits),
    ),
  ].join("+");
  const decimals = decimalsOfSums(rubric.rounding.decimals);
  const total = sheet.at(totalRow, "appraisedPoints");
  const difference = sheet.at(totalRow, "difference");
  const points = `IF(ISNUMBER(${total}),${fixed(total, decimals)},${literal(NO_POINTS)})`;
  const sign = `IF(${difference}<0,${literal("−")},IF(${difference}>0,"+",""))`;
  const compared = `IF(ISNUMBER(${difference}),${literal(after)}&${sign}&${fixed(`ABS(${difference})`, decimals)},"")`;
  sheet.put(row, "appraisedFigure", {
    formula: `=${literal(before)}&(${counted})&${literal(between)}&${points}&${compared}`,
  });
  sheet.style(sheet.cell(row, "appraisedFigure"), { ...styles.bar, indent: 1 });
}

/** What the same row shows. */
export function appraisedBarText(
  rubric: Rubric,
  {
    filled,
    points,
    difference,
  }: { readonly filled: number; readonly points: string | null; readonly difference: string | null },
  write: (value: string, decimals: number) => string,
): string {
  const [before, between, after] = appraisedWords(criteriaOf(rubric).length);
  const decimals = decimalsOfSums(rubric.rounding.decimals);
  const reached = points === null ? NO_POINTS : write(points, decimals);
  if (difference === null) return `${before}${filled}${between}${reached}`;
  const amount = write(difference.replace("-", ""), decimals);
  const sign = Number(difference) < 0 ? "−" : Number(difference) > 0 ? "+" : "";
  return `${before}${filled}${between}${reached}${after}${sign}${amount}`;
}

function appraisedWords(count: number): readonly [before: string, between: string, after: string] {
  const [before, between] = wordsAround((rows) => say("bar.appraised", { count: rows, of: String(count) }));
  return [before, between, say("bar.difference")];
}

/** Where the word of the status stands in a sheet; null in a form that does not say it. */
export function statusPlace(
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): { readonly row: number; readonly column: number } | null {
  const row = rows.get("title")?.[0];
  const column = columns.get("spec");
  return arrangementOf(columns) === "first" || row === undefined || column === undefined ? null : { row, column };
}

/** The plan of a form that stands at this point of its way. */
export function withStatus(plan: FormPlan, status: string): FormPlan {
  const column = plan.columns.findIndex(({ key }) => key === "spec");
  const title = plan.rows.findIndex(({ id }) => id === "title");
  const row = plan.rows[title];
  // Forms of the first arrangement say it nowhere.
  if (row === undefined || typeof row.values[column] !== "string") return plan;
  const values = row.values.map((value, index) => (index === column ? statusWord(status) : value));
  return { ...plan, rows: plan.rows.map((one, index) => (index === title ? { ...one, values } : one)) };
}
