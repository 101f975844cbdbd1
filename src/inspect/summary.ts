import { agencyField } from "../rubric/agency-field";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import type { ScoreSheet } from "../scoring/score-sheet";
import type { CellValue } from "../workbook/contents";
import { type Finding, isOfTextNumber, isRemark, textNumberRows } from "./finding";
import type { Inspection } from "./inspect-form";
import { samePoints } from "./stored-points";

/** A form as it is told in a few lines: pane, command and consolidation say the same of it. Points are decimal strings. */
export interface FormSummary {
  readonly sheetName: string;
  readonly rubric: Rubric;
  /** The agency that filled it in; null where it gives no name. */
  readonly agency: string | null;
  readonly filled: number;
  readonly count: number;
  readonly maxPoints: string;
  /** What is left of it when rows are taken out. */
  readonly applies: string;
  /** The total as the workbook has it: a decimal string, the text of an error, or null for none. */
  readonly stored: string | null;
  /** The total as its figures give it. */
  readonly recomputed: string | null;
  readonly agrees: boolean;
  /** What differs from the form that it says it is, in the order of the sheet. */
  readonly findings: readonly Finding[];
  /** What is only to be known. */
  readonly remarks: readonly Finding[];
}

export function summaryOf(
  sheetName: string,
  rubric: Rubric,
  { cells, scores, stored, findings }: Pick<Inspection, "cells" | "scores" | "stored" | "findings">,
): FormSummary {
  const { points, maxPoints, applies, filled, count } = scores.total;
  const field = agencyField(rubric);
  const total = stored.get("total") ?? "";
  return {
    sheetName,
    rubric,
    agency: (field && ownOf(cells.profile, field.id)) ?? null,
    filled,
    count,
    maxPoints,
    applies,
    stored: storedText(total),
    recomputed: points,
    agrees: samePoints(total, points),
    findings: toldFindings(findings),
    remarks: findings.filter(isRemark),
  };
}

/** The findings that people are told, in the order of the sheet; those without a cell come first. Remarks stand apart. */
export function toldFindings(findings: readonly Finding[]): Finding[] {
  // Where a number is text, its row has other points than it should: one matter, told once.
  const textRows = textNumberRows(findings);
  const place = ({ cell }: Finding): readonly [number, number] => (cell === null ? [-1, -1] : [cell.row, cell.column]);
  return findings
    .filter((finding) => !isRemark(finding) && !isOfTextNumber(finding, textRows))
    .sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

/** Stored points of a form as decimal strings; null for an empty cell; the text of whatever else stands there. */
export function storedSummary({ sections, criteria }: ScoreSheet, stored: ReadonlyMap<string, CellValue>) {
  const points = (id: string): string | null => storedText(stored.get(id) ?? "");
  return {
    points: points("total"),
    sections: sections.map(({ id }) => ({ id, points: points(`section:${id}`) })),
    criteria: criteria.map(({ id }) => ({ id, points: points(`criterion:${id}`) })),
  };
}

/** Without the binary noise of whoever calculated it. */
export function storedText(value: CellValue): string | null {
  if (value === "") return null;
  return typeof value === "number" ? String(Number(value.toPrecision(14))) : String(value);
}
