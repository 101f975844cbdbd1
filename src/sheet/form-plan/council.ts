import type { ColumnKey } from "../../form/columns";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { criteriaOf, isExcludable, type OutlineRow } from "../../rubric/outline";
import { Exact } from "../../rubric/exact";
import type { Criterion, Rubric } from "../../rubric/schema";
import { blankCell } from "../../scoring/cell-texts";
import type { CouncilRow, CouncilScores } from "../../scoring/council";
import type { State } from "../../scoring/score-sheet";
import { decimalsOfSums } from "../../scoring/rounding";
import { literal } from "../../scoring/rules/formula";
import type { PlanValue, Validation } from "../sheet-plan";
import { styles } from "../styles";
import { wordsAround } from "../words-around";
import type { FormShape } from "./form-shape";
import { numberValidation } from "./inputs";
import type { Layout } from "./layout";
import { fixed } from "./sum-formulas";

// What the council gives in the place of the appraiser's points: native formulas beside what scoring/council.ts says.

const say = speaker(sheetWords, "vi");
const words = (key: Parameters<typeof say>[0], params?: Parameters<typeof say>[1]): string => literal(say(key, params));

/** The formulas of a criterion's row. */
export function councilRow(
  sheet: Layout,
  row: number,
  outlineRow: OutlineRow<Criterion>,
  rubric: Rubric,
): Partial<Record<ColumnKey, PlanValue>> {
  const { maxPoints } = outlineRow.item;
  const given = sheet.at(row, "council");
  const appraised = sheet.at(row, "appraisedPoints");
  const decimals = decimalsOfSums(rubric.rounding.decimals);
  const fault = pointsFault(given, maxPoints, decimals);
  const blank = blankCell(given);
  const differs = `OR(NOT(ISNUMBER(${appraised})),ROUND(N(${appraised})-${given},4)<>0)`;
  const unexplained = `AND(${differs},${blankCell(sheet.at(row, "councilReason"))})`;
  const faultWords = words("state.council-fault", { max: maxPoints, decimals: String(decimals) });
  return {
    finalPoints: {
      formula: `=IF(ISNUMBER(${given}),IF(${fault},"",ROUND(${given},${decimals})),IF(${blank},IF(ISNUMBER(${appraised}),${appraised},""),""))`,
    },
    councilState: {
      formula: `=IF(ISNUMBER(${given}),IF(${fault},${faultWords},IF(${unexplained},${words("state.reason-needed")},${words("state.council")})),IF(${blank},${sheet.at(row, "appraisalState")},${words("state.not-a-number")}))`,
    },
    ...(isExcludable(outlineRow)
      ? { finalCountedOut: { formula: `=IF(${blank},${sheet.at(row, "appraisedCountedOut")},0)` } }
      : {}),
  };
}

/** The native condition that a number is no points of the row; thousandths with the tolerance of figures everywhere. */
function pointsFault(given: string, max: string, decimals: number): string {
  const thousandths = `ROUND(1000*${given},0)`;
  return `OR(${[
    `${given}<0`,
    `${thousandths}>${new Exact(max).times(1000).toFixed()}`,
    `ABS(${thousandths}-1000*${given})>0.000001`,
    ...(decimals < 3 ? [`${thousandths}<>${10 ** (3 - decimals)}*ROUND(${10 ** decimals}*${given},0)`] : []),
  ].join(",")})`;
}

/** Looks, bounds and prompts of a criterion's row. */
export function styleCouncil(sheet: Layout, row: number, { item, penalty }: OutlineRow<Criterion>): void {
  sheet.style(sheet.cell(row, "council"), styles.input);
  sheet.style(sheet.cell(row, "finalPoints"), styles.points);
  sheet.style(sheet.cell(row, "councilState"), styles.state);
  sheet.style(sheet.cell(row, "councilReason"), styles.text);
  const max = { max: item.maxPoints };
  const validation: Validation = {
    ...numberValidation(sheet.cell(row, "council"), "number", "", "", Number(item.maxPoints)),
    prompt: {
      title: say("prompt.title.council"),
      message: say(penalty ? "prompt.council-penalty" : "prompt.council", max),
    },
    refusal: { title: say("refused.title"), message: say("refused.council", max) },
  };
  sheet.validations.push(validation);
}

/** What counts in the end, and how many rows the council has given points, in the bar. */
export function addCouncilBar(sheet: Layout, row: number, totalRow: number, rubric: Rubric, shape: FormShape): void {
  const rows = shape.criteria.map(({ item }) => shape.rowOf(item.id));
  const count = `COUNT(${sheet.ranges(rows, "council").join(",")})`;
  const total = sheet.at(totalRow, "finalPoints");
  const reached = `IF(ISNUMBER(${total}),${fixed(total, decimalsOfSums(rubric.rounding.decimals))},${literal(NO_POINTS)})`;
  const [before, between, after] = barWords();
  sheet.put(row, "councilState", {
    formula: `=${literal(before)}&${reached}&${literal(between)}&${count}&${literal(after)}`,
  });
  sheet.style(sheet.cell(row, "councilState"), styles.bar);
}

const NO_POINTS = "–";

function barWords(): readonly [before: string, between: string, after: string] {
  const [before, between] = wordsAround((points) => say("bar.council", { points }));
  const [open, after] = wordsAround((count) => say("bar.decided", { count }));
  return [before, between + open, after];
}

/** What the same cell of the bar shows. */
export function councilBarText(
  rubric: Rubric,
  { scores, rows }: Pick<CouncilScores, "scores" | "rows">,
  write: (value: string, decimals: number) => string,
): string {
  const [before, between, after] = barWords();
  const { points } = scores.total;
  const reached = points === null ? NO_POINTS : write(points, decimalsOfSums(rubric.rounding.decimals));
  // A number that the row cannot have stands there all the same; its state says so.
  const typed = rows.filter(({ council, fault }) => council !== null || (fault !== null && !isNoNumber(fault)));
  return `${before}${reached}${between}${typed.length}${after}`;
}

function isNoNumber({ code }: State): boolean {
  return code === "not-a-number";
}

/** The states of all criteria, as their formulas show them. @param appraised what the appraisal's show */
export function councilStates(
  rubric: Rubric,
  rows: readonly CouncilRow[],
  appraised: (id: string) => string,
): ReadonlyMap<string, string> {
  const decimals = String(decimalsOfSums(rubric.rounding.decimals));
  const max = new Map(criteriaOf(rubric).map(({ item }) => [item.id, item.maxPoints]));
  return new Map(
    rows.map((row): [string, string] => {
      if (row.fault !== null)
        return [
          row.id,
          isNoNumber(row.fault)
            ? say("state.not-a-number")
            : say("state.council-fault", { max: max.get(row.id) ?? "", decimals }),
        ];
      if (row.council === null) return [row.id, appraised(row.id)];
      return [row.id, say(row.reasonMissing ? "state.reason-needed" : "state.council")];
    }),
  );
}
