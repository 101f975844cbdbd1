import type { ColumnKey } from "../../form/columns";
import { marks } from "../../form/row-states";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import type { Area } from "../../workbook/area";
import type { Highlight } from "../sheet-plan";
import { highlightColors } from "../styles";
import type { Layout } from "./layout";

const say = speaker(sheetWords, "vi");

/** Words and marks say everything already; the colours only help to find them. */
export function highlights(sheet: Layout, first: number, last: number): Highlight[] {
  const state = `$${sheet.at(first, "state")}`;
  const begins = (mark: string, of = state): string => `=LEFT(${of},1)="${mark}"`;
  const over = (from: ColumnKey, to: ColumnKey): Area => sheet.between(first, from, last, to);
  const own: Highlight[] = [
    { area: over("state", "state"), formula: begins(marks.fault), ...highlightColors.fault, bold: true },
    { area: over("figure", "denominator"), formula: begins(marks.fault), ...highlightColors.fault },
    { area: over("state", "state"), formula: begins(marks.partial), ...highlightColors.partial },
    { area: over("state", "state"), formula: begins(marks.cap), ...highlightColors.cap },
    { area: over("points", "points"), formula: begins(marks.cap), ...highlightColors.cap },
    {
      area: over("evidence", "evidence"),
      formula: `=ISNUMBER(FIND("${marks.evidence}",${state}))`,
      ...highlightColors.evidence,
    },
  ];
  if (!sheet.hasAppraisal) return own;
  const appraised = `$${sheet.at(first, "appraisalState")}`;
  return [
    ...own,
    {
      area: over("appraisalState", "appraisalState"),
      formula: begins(marks.fault, appraised),
      ...highlightColors.fault,
      bold: true,
    },
    {
      area: over("appraisedFigure", "appraisedDenominator"),
      formula: begins(marks.fault, appraised),
      ...highlightColors.fault,
    },
    {
      area: over("appraisalState", "appraisalState"),
      formula: begins(marks.partial, appraised),
      ...highlightColors.partial,
    },
    { area: over("appraisalState", "appraisalState"), formula: begins(marks.cap, appraised), ...highlightColors.cap },
    {
      area: over("reason", "reason"),
      formula: `=${appraised}="${say("state.reason-needed")}"`,
      ...highlightColors.evidence,
    },
    {
      area: over("opinion", "opinion"),
      formula: `=${appraised}="${say("state.opinion-needed")}"`,
      ...highlightColors.evidence,
    },
    {
      area: over("explanation", "explanation"),
      formula: `=${appraised}="${say("state.explanation-open")}"`,
      ...highlightColors.evidence,
    },
  ];
}
