import { type ColumnKey, columnKey, type ColumnSide, type Side } from "../../form/columns";
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
  const over = (from: ColumnKey, to = from): Area => sheet.between(first, from, last, to);
  const state = (side: ColumnSide): string => `$${sheet.at(first, columnKey(side, "state"))}`;
  const begins = (side: ColumnSide, mark: string): string => `=LEFT(${state(side)},1)="${mark}"`;
  const standing = (side: Side): Highlight[] => {
    const shown = over(columnKey(side, "state"));
    const figures = over(columnKey(side, "figure"), columnKey(side, "denominator"));
    return [
      { area: shown, formula: begins(side, marks.fault), ...highlightColors.fault, bold: true },
      { area: figures, formula: begins(side, marks.fault), ...highlightColors.fault },
      { area: shown, formula: begins(side, marks.partial), ...highlightColors.partial },
      { area: shown, formula: begins(side, marks.cap), ...highlightColors.cap },
    ];
  };
  const own: Highlight[] = [
    ...standing("self"),
    { area: over("points"), formula: begins("self", marks.cap), ...highlightColors.cap },
    {
      area: over("evidence"),
      // The words of a section end with the mark of the rows that they count; its own cell asks for nothing.
      formula: `=AND(ISNUMBER(FIND("${marks.evidence}",${state("self")})),RIGHT(${state("self")},1)<>"${marks.evidence}")`,
      ...highlightColors.evidence,
    },
  ];
  if (!sheet.hasAppraisal) return own;
  const needs = [
    ["reason", "state.reason-needed"],
    ["opinion", "state.opinion-needed"],
    ["explanation", "state.explanation-open"],
  ] as const;
  const appraised: Highlight[] = [
    ...own,
    ...standing("appraisal"),
    ...needs.map(([key, words]) => ({
      area: over(key),
      formula: `=${state("appraisal")}="${say(words)}"`,
      ...highlightColors.evidence,
    })),
  ];
  if (!sheet.hasCouncil) return appraised;
  return [
    ...appraised,
    ...(["councilState", "council"] as const).map((key) => ({
      area: over(key),
      formula: begins("council", marks.fault),
      ...highlightColors.fault,
    })),
    {
      area: over("councilReason"),
      formula: `=AND(${state("council")}="${say("state.reason-needed")}",ISNUMBER($${sheet.at(first, "council")}))`,
      ...highlightColors.evidence,
    },
  ];
}
