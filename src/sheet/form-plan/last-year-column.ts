import type { Entries } from "../../form/description";
import { type LastYear, lastYearOf, type LastYearRow } from "../../form/last-year";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { ownOf } from "../../rubric/record";
import type { SheetPlan } from "../sheet-plan";
import { QUIET_COLOR } from "../styles";
import type { FormPlan } from "./form-plan";

const say = speaker(sheetWords, "vi");

/** In characters. */
const WIDTH = 44;

/** A form's plan with last year's words where its facts carry some. */
export function withLastYear(plan: FormPlan, entries: Entries): SheetPlan {
  const last = lastYearOf(entries);
  return last === null ? plan : besideLastYear(plan, last);
}

/**
 * A form's plan with last year's words in a column behind all others: grey, one line, locked. It has no key in the hidden first
 * row, so it is none of the form's columns: it goes where rows and columns go, and nothing is compared, read or printed of it.
 */
function besideLastYear(plan: FormPlan, last: LastYear): SheetPlan {
  const column = plan.columns.length;
  const noteOf = (id: string | null): string | null => {
    if (id === "header") return say("lastYear", { year: String(last.year) });
    if (id === "total" && last.points !== null)
      return say("lastYear.points", { points: last.points, max: last.maxPoints });
    const [, criterion] = /^criterion:(.*)$/s.exec(id ?? "") ?? [];
    const row = criterion === undefined ? undefined : ownOf(last.rows, criterion);
    return row === undefined ? null : lastYearText(row);
  };
  const of = (ids: (id: string | null) => boolean): readonly number[] =>
    plan.rows.flatMap(({ id }, row) => (ids(id) ? [row] : []));
  const [header = 0] = of((id) => id === "header");
  return {
    ...plan,
    columns: [...plan.columns, { width: WIDTH }],
    rows: plan.rows.map((row) => {
      const values = Array.from({ length: column }, (_, index) => row.values[index] ?? null);
      return { ...row, values: [...values, noteOf(row.id)] };
    }),
    styles: [
      ...plan.styles,
      {
        area: { row: header, column, rows: plan.rows.length - header, columns: 1 },
        style: {
          italic: true,
          color: QUIET_COLOR,
          horizontal: "Left",
          vertical: "Top",
          wrap: false,
          numberFormat: "@",
        },
      },
    ],
  };
}

/** One line: figures, points and documents, and the title where it was another one. */
function lastYearText({ title, figures, points, maxPoints, evidence }: LastYearRow): string {
  const parts = [
    figures,
    points === null ? "" : say("lastYear.points", { points, max: maxPoints }),
    evidence,
    title === "" ? "" : say("lastYear.title", { title }),
  ];
  return parts
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .join(" · ");
}
