import type { ColumnKey } from "../../form/columns";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import type { Rubric } from "../../rubric/schema";
import { rowHeight } from "../row-heights";
import type { PlanValue } from "../sheet-plan";
import { styles } from "../styles";
import type { FormShape } from "./form-shape";
import type { Layout } from "./layout";
import { differenceFormula, sumFormula } from "./score-formula";
import { groupStateFormula } from "./state-formula";

const say = speaker(sheetWords, "vi");

/** The title and the total are set larger than the text that row heights are reckoned for. */
export const TITLE_SCALE = 11 / 12;

/** A sign says which way, not a colour. */
export const DIFFERENCE_FORMAT = "+0.00;-0.00;0.00";

/** Room that an indent takes: Excel's level is three spaces, about one and a half characters. */
export function indentWidth(levels: number): number {
  return levels * 1.5;
}

/** The rows that a sum adds up, and the first and last of all rows below it. */
export interface Summed {
  readonly rows: readonly number[];
  readonly below: { readonly first: number; readonly last: number };
}

/** The sums of a section or of the form, and how the rows below it stand. */
export function sumCells(
  sheet: Layout,
  row: number,
  { rows, below }: Summed,
  { rounding }: Rubric,
): Partial<Record<ColumnKey, PlanValue>> {
  const all = Array.from({ length: below.last - below.first + 1 }, (_, index) => below.first + index);
  const own: Partial<Record<ColumnKey, PlanValue>> = {
    points: { formula: sumFormula(sheet.ranges(rows, "points"), rounding.decimals) },
    state: { formula: groupStateFormula(sheet.span(all, "state")) },
  };
  if (!sheet.hasAppraisal) return own;
  return {
    ...own,
    appraisedPoints: { formula: sumFormula(sheet.ranges(rows, "appraisedPoints"), rounding.decimals) },
    difference: {
      formula: differenceFormula(sheet.at(row, "points"), sheet.at(row, "appraisedPoints"), rounding.decimals),
    },
    appraisalState: { formula: groupStateFormula(sheet.span(all, "appraisalState")) },
  };
}

export function styleSums(sheet: Layout, row: number): void {
  sheet.style(sheet.cell(row, "state"), styles.besideNumber);
  if (!sheet.hasAppraisal) return;
  sheet.style(sheet.cell(row, "difference"), { numberFormat: DIFFERENCE_FORMAT });
  sheet.style(sheet.cell(row, "appraisalState"), styles.besideNumber);
}

/** Height that shows the longest words of a sum's state. */
export function groupStateHeight(sheet: Layout, criteria: number, scale: number): number {
  const width = (sheet.width("state") - indentWidth(1)) * scale;
  return rowHeight(
    (["group.open", "group.faults", "group.remarks"] as const).map((key) => ({
      text: say(key, { count: String(criteria) }),
      width,
      bold: true,
    })),
  );
}

/** The last row of the form. */
export function addTotal(sheet: Layout, rubric: Rubric, shape: FormShape): void {
  const row = sheet.add({
    id: "total",
    height: Math.max(22, groupStateHeight(sheet, shape.criteria.length, TITLE_SCALE)),
    cells: {
      content: say("total"),
      max: Number(rubric.maxPoints),
      ...sumCells(sheet, sheet.nextRow, shape.summedBy(null), rubric),
    },
  });
  sheet.styleRow(row, styles.total);
  styleSums(sheet, row);
}
