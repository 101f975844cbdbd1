import type { ColumnKey } from "../form/columns";
import { appraisalCells, type InputCells, inputCells } from "../form/input-cells";
import type { Answer, AppraisedAnswer } from "../rubric/answers";
import { tidy } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import type { FormInFile } from "../xlsx/read-forms";

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
 * choices, documents, notes, the appraiser's part and what the agency answers. White space and the spelling of accents do not
 * count; where rows and columns stand does not either.
 */
export function compareForms(rubric: Rubric, a: FormInFile, b: FormInFile): Difference[] {
  const [one, other] = [a.inspection, b.inspection];
  const differences: Difference[] = [];
  const add = (row: string, column: ColumnKey | null, left: string, right: string): void => {
    if (comparable(left) !== comparable(right)) differences.push({ row, column, a: left, b: right });
  };
  add("status", null, a.description.status, b.description.status);
  for (const { id } of rubric.profile)
    add(`profile:${id}`, "figure", ownOf(one.cells.profile, id) ?? "", ownOf(other.cells.profile, id) ?? "");
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const sides: readonly (readonly [InputCells, InputCells])[] = [
      [
        inputCells(item, exceptions, ownOf(one.answers, item.id) ?? {}),
        inputCells(item, exceptions, ownOf(other.answers, item.id) ?? {}),
      ],
      [
        appraisalCells(item, exceptions, appraised(one.appraisal, item.id)),
        appraisalCells(item, exceptions, appraised(other.appraisal, item.id)),
      ],
    ];
    sides.forEach(([left, right], side) => {
      for (const [key, value] of left.own)
        add(`criterion:${item.id}`, key, String(value), String(right.own.get(key) ?? ""));
      left.lines.forEach((value, line) => {
        add(
          `line:${item.id}:${line}`,
          side === 0 ? "figure" : "appraisedFigure",
          String(value),
          String(right.lines[line] ?? ""),
        );
      });
    });
  }
  return differences;
}

function appraised(appraisal: FormInFile["inspection"]["appraisal"], id: string): Answer & AppraisedAnswer {
  return (appraisal && ownOf(appraisal.answers, id)) ?? {};
}

function comparable(text: string): string {
  return tidy(text).normalize("NFC");
}
