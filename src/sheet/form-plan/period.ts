import type { ColumnKey } from "../../form/columns";
import { type Period, shownDay } from "../../form/period";
import { awaitsSending, statusOf } from "../../form/status";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { literal } from "../../scoring/rules/formula";
import { wordsAround } from "../words-around";
import { statusPlace } from "./bar";
import type { FormPlan } from "./form-plan";
import type { RowsById } from "./placed-plan";

// The deadline and the days of the figures, at the right end of the bar. The days that are left are Excel's own reckoning, so
// that a form without the add-in counts them, too.

const say = speaker(sheetWords, "vi");

/** The cell of the bar that tells them. */
const TOLD_IN: ColumnKey = "evidence";

/** What the bar tells of a period; null for nothing. The days left are told until the form is sent. */
export function periodCell(
  period: Period,
  status: string,
): { readonly formula: string; readonly result: string } | null {
  const { deadline } = period;
  const plain = [
    ...(deadline === null ? [] : [say("bar.deadline", { day: shownDay(deadline) })]),
    ...windowText(period),
  ].join(BETWEEN);
  if (plain === "") return null;
  if (deadline === null || !awaitsSending(statusOf(status))) return { formula: `=${literal(plain)}`, result: plain };
  const [year = "", month = "", day = ""] = deadline.split("-");
  const left = `(DATE(${year},${Number(month)},${Number(day)})-TODAY())`;
  const told = (key: "bar.left" | "bar.overdue", count: string): string => {
    const [before, after] = wordsAround((days) => say(key, { count: days }));
    return `${literal(before)}&${count}&${literal(after)}`;
  };
  const days = `IF(${left}>0,${told("bar.left", left)},IF(${left}=0,${literal(say("bar.today"))},${told("bar.overdue", `-${left}`)}))`;
  const window = windowText(period).map((text) => `&${literal(`${BETWEEN}${text}`)}`);
  return {
    formula: `=${literal(`${say("bar.deadline", { day: shownDay(deadline) })} (`)}&${days}&")"${window.join("")}`,
    result: plain,
  };
}

const BETWEEN = " · ";

function windowText({ dataFrom, dataTo }: Period): string[] {
  if (dataFrom !== null && dataTo !== null)
    return [say("bar.window", { from: shownDay(dataFrom), to: shownDay(dataTo) })];
  if (dataFrom !== null) return [say("bar.window.from", { from: shownDay(dataFrom) })];
  return dataTo === null ? [] : [say("bar.window.to", { to: shownDay(dataTo) })];
}

/** Where the bar of a form tells it; null where there is none. */
export function periodPlace(
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): { readonly row: number; readonly column: number } | null {
  const row = statusPlace(rows, columns)?.row;
  const column = columns.get(TOLD_IN);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The plan of a form of such a period. */
export function withPeriod(plan: FormPlan, period: Period, status: string): FormPlan {
  const cell = periodCell(period, status);
  const title = plan.rows.findIndex(({ id }) => id === "title");
  const column = plan.columns.findIndex(({ key }) => key === TOLD_IN);
  // Forms of the first arrangement have no bar.
  const hasBar = typeof plan.rows[title]?.values[plan.columns.findIndex(({ key }) => key === "spec")] === "string";
  if (cell === null || !hasBar) return plan;
  const rows = plan.rows.map((row, index) =>
    index === title ? { ...row, values: row.values.map((value, at) => (at === column ? cell : value)) } : row,
  );
  return { ...plan, rows };
}
