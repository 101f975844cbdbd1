import { type ColumnKey, columnKey } from "../../form/columns";
import { decimalsOfMaxima, needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { isExcludable, isPenalty, maxPointsOf, outline, type OutlineRow } from "../../rubric/outline";
import { remembered } from "../../rubric/remembered";
import type { Item, Rubric, Section } from "../../rubric/schema";
import { literal } from "../../scoring/rules/formula";
import { boundsOf, boundsOfForm, type SumBounds, topKind, type TopKind } from "../../scoring/sums";
import type { PlanValue } from "../sheet-plan";
import { styles } from "../styles";
import { wordsAround } from "../words-around";
import type { FormShape } from "./form-shape";
import type { Layout } from "./layout";
import { differenceFormula, sumFormula } from "./score-formula";
import { groupStateFormula } from "./state-formula";
import {
  appliesFormula,
  countedOutFormula,
  fixed,
  gradeFormula,
  rescaledFormula,
  sectionFormula,
  totalFormula,
} from "./sum-formulas";

const say = speaker(sheetWords, "vi");

/** The title and the total are set larger than the text that row heights are reckoned for. */
export const TITLE_SCALE = 11 / 12;

/** A sign says which way, not a colour. */
export const DIFFERENCE_FORMAT = '"▲ "0.00;"▼ "0.00;0.00';

/** Room that an indent takes: Excel's level is three spaces, about one and a half characters. */
export function indentWidth(levels: number): number {
  return levels * 1.5;
}

/** What a sum adds up: its parts with their rows, and the first and last of all rows below it. */
export interface Summed {
  readonly parts: readonly { readonly item: Item; readonly row: number }[];
  readonly below: { readonly first: number; readonly last: number };
}

/** The sums of a section, or of the form for null, and how the rows below it stand. */
export function sumCells(
  sheet: Layout,
  row: number,
  section: OutlineRow<Section> | null,
  { parts, below }: Summed,
  rubric: Rubric,
): Partial<Record<ColumnKey, PlanValue>> {
  const { decimals } = rubric.rounding;
  const { penalty, limited, excludable } = needsOf(rubric);
  const rows = parts.map((part) => part.row);
  const all = Array.from({ length: below.last - below.first + 1 }, (_, index) => below.first + index);
  const max = section === null ? rubric.maxPoints : maxPointsOf(section.item);
  // Bonus and penalty stand outside the maximum of the form, a penalty outside every maximum.
  const inMaximum = parts.filter(({ item }) => (section === null ? topKind(item) === "base" : !isPenalty(item)));
  const shrinks = excludable && section?.penalty !== true && inMaximum.some(({ item }) => canShrink(rubric, item));
  const sum = (key: ColumnKey, applies: string | null): PlanValue => {
    const cells = sheet.ranges(rows, key);
    return {
      formula:
        section === null
          ? totalFormula(cells, decimals, penalty, applies)
          : sectionFormula(section.item, cells, decimals),
    };
  };
  const boundsOfSum = (): SumBounds => (section === null ? boundsOfForm(rubric) : boundsOf(section.item));
  const countedOut = (key: ColumnKey): PlanValue =>
    shrinks
      ? {
          formula: countedOutFormula(
            boundsOfSum(),
            sheet.ranges(
              inMaximum.map((part) => part.row),
              key,
            ),
          ),
        }
      : null;
  const sign = section !== null && isPenalty(section.item) ? -1 : 1;
  const own: Partial<Record<ColumnKey, PlanValue>> = {
    max: shrinks ? { formula: appliesFormula(max, sheet.at(row, "countedOut")) } : sign * Number(max),
    points: sum("points", shrinks ? sheet.at(row, "max") : null),
    state: { formula: groupStateFormula(sheet.span(all, "state"), needsOf(rubric).best) },
    countedOut: countedOut("countedOut"),
  };
  if (!sheet.hasAppraisal) return own;
  const appliesOf = (key: ColumnKey): string | null => (shrinks ? `${max}-${sheet.at(row, key)}` : null);
  const [compared, comparedTo] = [sheet.at(row, "comparedSelf"), sheet.at(row, "comparedAppraised")];
  return {
    ...own,
    appraisedPoints: sum("appraisedPoints", appliesOf("appraisedCountedOut")),
    difference: {
      formula: limited
        ? differenceFormula(compared, comparedTo, decimals)
        : sumFormula(sheet.ranges(rows, "difference"), decimals),
    },
    appraisalState: { formula: groupStateFormula(sheet.span(all, "appraisalState"), needsOf(rubric).best) },
    appraisedCountedOut: countedOut("appraisedCountedOut"),
    ...(limited ? { comparedSelf: sum("comparedSelf", null), comparedAppraised: sum("comparedAppraised", null) } : {}),
    ...(sheet.hasCouncil
      ? {
          finalPoints: sum("finalPoints", appliesOf("finalCountedOut")),
          councilState: { formula: groupStateFormula(sheet.span(all, "councilState"), needsOf(rubric).best) },
          finalCountedOut: countedOut("finalCountedOut"),
        }
      : {}),
  };
}

/** Whether an answer can take something out of the maximum of an item. */
function canShrink(rubric: Rubric, item: Item): boolean {
  return shrinkingIds(rubric).has(item.id);
}

const shrinkingIds = remembered((rubric: Rubric): ReadonlySet<string> => {
  const rows = outline(rubric);
  const parents = new Map(rows.map(({ item, parentId }) => [item.id, parentId]));
  const ids = new Set<string>();
  for (const row of rows) {
    if (row.item.type !== "criterion" || !isExcludable(row)) continue;
    for (let id: string | null = row.item.id; id !== null; id = parents.get(id) ?? null) ids.add(id);
  }
  return ids;
});

export function styleSums(sheet: Layout, row: number): void {
  sheet.style(sheet.cell(row, "state"), styles.state);
  if (!sheet.hasAppraisal) return;
  sheet.style(sheet.cell(row, "difference"), { numberFormat: DIFFERENCE_FORMAT });
  sheet.style(sheet.cell(row, "appraisalState"), styles.state);
  if (sheet.hasCouncil) sheet.style(sheet.cell(row, "councilState"), styles.state);
}

/** The last rows of the form: the total and, where the form has them, the rescaled total and the grade. */
export function addTotal(sheet: Layout, rubric: Rubric, shape: FormShape): void {
  const row = sheet.nextRow;
  const sums = sumCells(sheet, row, null, shape.summedBy(null), rubric);
  const shrinks = typeof sums.max === "object";
  sheet.add({
    id: "total",
    height: 22,
    cells: { content: shrinks ? { formula: totalText(sheet, row, rubric) } : say("total"), ...sums },
  });
  sheet.styleRow(row, styles.total);
  styleSums(sheet, row);
  if (rubric.rescale === true) addRescaled(sheet, row, rubric, shape);
  if (rubric.grades !== undefined) addGrade(sheet, row, rubric);
}

/** The word of the total, which tells what applies where rows are taken out. */
function totalText(sheet: Layout, row: number, rubric: Rubric): string {
  const [before, after] = wordsAround((most) => say("total.applies", { applies: most, max: rubric.maxPoints }));
  const applies = fixed(sheet.at(row, "max"), decimalsOfMaxima(rubric));
  return `=IF(${sheet.at(row, "countedOut")}>0,${literal(before)}&${applies}&${literal(after)},${literal(say("total"))})`;
}

/** The scorings of a form with the columns that their totals stand in. */
function sidesOf(sheet: Layout): readonly (readonly [points: ColumnKey, countedOut: ColumnKey])[] {
  return sheet.scorings.map((side) => [columnKey(side, "points"), columnKey(side, "countedOut")] as const);
}

/** What is left of the form's maximum on one side, as an expression. */
export function appliesAt(sheet: Layout, totalRow: number, rubric: Rubric, countedOut: ColumnKey): string {
  if (!needsOf(rubric).excludable) return rubric.maxPoints;
  return countedOut === "countedOut"
    ? sheet.at(totalRow, "max")
    : `ROUND(${rubric.maxPoints}-N(${sheet.at(totalRow, countedOut)}),3)`;
}

function addRescaled(sheet: Layout, totalRow: number, rubric: Rubric, shape: FormShape): void {
  const { parts } = shape.summedBy(null);
  const cells = sidesOf(sheet).map(([points, countedOut]): [ColumnKey, PlanValue] => {
    const ranges = (kind: TopKind): string[] => {
      const rows = parts.filter(({ item }) => topKind(item) === kind).map((part) => part.row);
      return rows.length === 0 ? [] : sheet.ranges(rows, points);
    };
    const formula = rescaledFormula(
      sheet.at(totalRow, points),
      appliesAt(sheet, totalRow, rubric, countedOut),
      rubric.maxPoints,
      { base: ranges("base"), bonus: ranges("bonus"), penalty: ranges("penalty") },
      rubric.rounding,
    );
    return [points, { formula }];
  });
  addClosingSum(sheet, "rescaled", say("rescaled", { max: rubric.maxPoints }), Object.fromEntries(cells));
}

function addGrade(sheet: Layout, totalRow: number, rubric: Rubric): void {
  const rescaled = rubric.rescale === true;
  const cells = sidesOf(sheet).map(([points, countedOut]): [ColumnKey, PlanValue] => {
    const outOf = rescaled ? rubric.maxPoints : appliesAt(sheet, totalRow, rubric, countedOut);
    const ranked = sheet.at(rescaled ? totalRow + 1 : totalRow, points);
    return [points, { formula: gradeFormula(rubric.grades ?? [], ranked, outOf) }];
  });
  const row = addClosingSum(sheet, "grade", say("grade"), Object.fromEntries(cells));
  // A word is wider than points.
  for (const [points] of cells) sheet.style(sheet.cell(row, points), { horizontal: "Right" });
}

function addClosingSum(
  sheet: Layout,
  id: string,
  content: string,
  cells: Partial<Record<ColumnKey, PlanValue>>,
): number {
  const row = sheet.add({ id, height: 22, cells: { content, ...cells } });
  sheet.styleRow(row, styles.total);
  return row;
}
