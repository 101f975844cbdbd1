import { type ColumnKey, columnOf, type ColumnSide } from "../form/columns";
import { appraisalCells, councilCells, type InputCells, inputCells } from "../form/input-cells";
import type { FormStatus } from "../form/status";
import type { Answers, Appraisal, Council } from "../rubric/answers";
import { tidy } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { finalScores } from "../scoring/final-scores";

/** What two forms are compared by. */
export interface ComparedForm {
  readonly status: FormStatus;
  readonly answers: Answers;
  /** null while no appraisal has begun. */
  readonly appraisal: Appraisal | null;
  /** null while the council has no columns. */
  readonly council: Council | null;
  readonly profile: Readonly<Record<string, string>>;
}

/** One thing that two forms of one rubric say differently; "" for an empty cell. */
export interface Difference {
  /** `criterion:4.1`, `line:4.1:0` for the row of a printed line, `profile:agency`, or `status`. */
  readonly row: string;
  /** null for the status. */
  readonly column: ColumnKey | null;
  readonly a: string;
  readonly b: string;
}

/**
 * Everything that people have typed or chosen and that differs between two forms, in printed order: general part, figures,
 * choices, documents, notes, the appraiser's part, what the agency answers and what the council decides. White space and the spelling of accents do not
 * count; where rows and columns stand does not either.
 */
export function compareForms(rubric: Rubric, a: ComparedForm, b: ComparedForm): Difference[] {
  const differences: Difference[] = [];
  const add = (row: string, column: ColumnKey | null, left: string | number, right: string | number): void => {
    if (shown(left) !== shown(right)) differences.push({ row, column, a: String(left), b: String(right) });
  };
  add("status", null, a.status, b.status);
  for (const { id } of rubric.profile)
    add(`profile:${id}`, "figure", ownOf(a.profile, id) ?? "", ownOf(b.profile, id) ?? "");
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const self = [a, b].map(({ answers }) => inputCells(item, exceptions, ownOf(answers, item.id) ?? {}));
    const appraised = [a, b].map(({ appraisal }) =>
      appraisalCells(item, exceptions, (appraisal && ownOf(appraisal, item.id)) ?? {}),
    );
    for (const [left, right] of [self, appraised] as [InputCells, InputCells][]) {
      const figure = left === self[0] ? "figure" : "appraisedFigure";
      for (const [key, value] of left.own) add(`criterion:${item.id}`, key, value, right.own.get(key) ?? "");
      left.lines.forEach((value, line) => add(`line:${item.id}:${line}`, figure, value, right.lines[line] ?? ""));
    }
    const [left, right] = [a, b].map(({ council }) => councilCells((council && ownOf(council, item.id)) ?? {}));
    for (const [key, value] of left ?? []) add(`criterion:${item.id}`, key, value, right?.get(key) ?? "");
  }
  return differences;
}

/** The row that a difference counts to: a printed line belongs to its criterion. */
export function changedRow({ row }: Difference): string {
  return row.replace(/^line:(.*):\d+$/s, "criterion:$1");
}

/** What a row or the whole gives in two forms; null for no points. */
export interface PointsChange {
  readonly a: string | null;
  readonly b: string | null;
}

/** The points of two forms that differ, by the side and the row: `criterion:4.1`, `total`. */
export function comparePoints(
  rubric: Rubric,
  a: ComparedForm,
  b: ComparedForm,
): Readonly<Record<ColumnSide, ReadonlyMap<string, PointsChange>>> {
  const pointsOf = (
    { answers, appraisal, council }: ComparedForm,
    side: ColumnSide,
  ): ReadonlyMap<string, string | null> => {
    if ((side === "appraisal" && appraisal === null) || (side === "council" && council === null)) return new Map();
    const { criteria, total } = finalScores(
      rubric,
      answers,
      side === "self" ? null : appraisal,
      side === "council" ? council : null,
    );
    return new Map([...criteria.map((row) => [`criterion:${row.id}`, row.points] as const), ["total", total.points]]);
  };
  const changes = (side: ColumnSide): ReadonlyMap<string, PointsChange> => {
    const [left, right] = [pointsOf(a, side), pointsOf(b, side)];
    const rows = [...new Set([...left.keys(), ...right.keys()])];
    return new Map(
      rows.flatMap((row): [string, PointsChange][] => {
        const change = { a: left.get(row) ?? null, b: right.get(row) ?? null };
        return change.a === change.b ? [] : [[row, change]];
      }),
    );
  };
  return { self: changes("self"), appraisal: changes("appraisal"), council: changes("council") };
}

/** Whose hand a difference is: the agency also answers within the appraisal. */
export function whoseChange({
  column,
  row,
}: Difference): "status" | "profile" | "agency" | "appraiser" | "answers" | "council" {
  if (column === null) return "status";
  if (row.startsWith("profile:")) return "profile";
  if (column === "explanation" || column === "addedEvidence") return "answers";
  const { side } = columnOf(column);
  return side === "council" ? side : side === "self" ? "agency" : "appraiser";
}

/** As it is compared: a number that was typed as text is the number to people. */
function shown(value: string | number): string {
  return typeof value === "number" ? String(value).replace(".", ",") : tidy(value).normalize("NFC");
}
