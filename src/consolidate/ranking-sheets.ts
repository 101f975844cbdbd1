import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import type { CellStyle, SheetPlan } from "../sheet/sheet-plan";
import { annexLines } from "./annex-lines";
import type { Consolidation } from "./consolidation";
import { blockSheet, chartSheet, groupSheet, groupsOf } from "./group-sheets";
import { lostPoints } from "./lost-points";
import { orderedSheet } from "./ordered-sheet";
import { rankingSheet } from "./ranking-sheet";
import { slipSheet } from "./slip-sheet";
import { COUNT, figure, pointsLook } from "./table-looks";
import { tableSheet } from "./table-sheet";
import { problemText, refusalText } from "./texts";

/**
 * The ranking as the sheets of a workbook of its own: the ranking with the council's points as inputs and everything that
 * depends on them as native formulas; in the order of its ranks; by groups of agencies; by groups of criteria, with a chart; the criteria by lost points;
 * what is to be looked at; where they are asked for, a slip for every unit. Only the last but one where nothing was read.
 */
export function rankingSheets(
  consolidation: Consolidation,
  locale: Locale,
  { slips = false }: { readonly slips?: boolean } = {},
): SheetPlan[] {
  const { rubric, units } = consolidation;
  const problems = problemSheet(consolidation, locale);
  if (rubric === null) return [problems];
  const { plan, place } = rankingSheet(consolidation, rubric, locale);
  const hasGroups = groupsOf(rubric).length > 0;
  const groups = groupSheet(consolidation, rubric, place, locale);
  return [
    plan,
    ...(units.length > 0 ? [orderedSheet(consolidation, rubric, place, locale)] : []),
    ...(["block", "parent"] as const)
      .filter((by) => place.has(by))
      .map((by) => blockSheet(consolidation, rubric, place, by, locale)),
    ...(hasGroups
      ? [groups.plan, ...(units.length > 0 ? [chartSheet(consolidation, rubric, groups.place, locale)] : [])]
      : []),
    lostSheet(consolidation, rubric, locale),
    problems,
    ...(slips && units.length > 0 ? [slipSheet(consolidation, rubric, place, groups.place, locale)] : []),
  ];
}

function lostSheet(consolidation: Consolidation, rubric: Rubric, locale: Locale): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const names = rowNames(rubric);
  const keys = ["number", "criterion", "max", "scored", "mean", "full", "zero", "lost"] as const;
  const widths: Partial<Record<(typeof keys)[number], number>> = { number: 5, criterion: 70 };
  return tableSheet({
    name: say("sheet.lost"),
    title: say("title.lost"),
    annex: say("annex"),
    lines: annexLines(consolidation, rubric, locale),
    columns: keys.map((key) => ({
      title: say(`column.${key}`),
      width: widths[key] ?? 11,
      ...(key === "criterion" ? {} : { style: ["max", "mean", "lost"].includes(key) ? pointsLook(rubric) : COUNT }),
    })),
    rows: lostPoints(rubric, consolidation.units).map(({ id, maxPoints, lost, scored, mean, full, zero }, index) => [
      index + 1,
      names.get(id)?.full ?? id,
      figure(maxPoints),
      scored,
      figure(mean),
      full,
      zero,
      figure(lost),
    ]),
    frozen: 2,
  });
}

function problemSheet({ units, refused, missing }: Consolidation, locale: Locale): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const lines: readonly (readonly [string | null, string | null, string])[] = [
    ...refused.map(({ file, reason }) => [file, null, refusalText(reason, locale)] as const),
    ...units.flatMap(({ unit, problems }) =>
      problems.map((problem) => [unit.file, unit.agency, problemText(problem, locale)] as const),
    ),
    ...missing.map(({ name }) => [null, name, say("note.missing")] as const),
  ];
  const text: CellStyle = { numberFormat: "@" };
  return tableSheet({
    name: say("sheet.problems"),
    title: say("title.problems"),
    lines: [],
    columns: [
      { title: say("column.number"), width: 5, style: COUNT },
      { title: say("column.file"), width: 30, style: text },
      { title: say("column.agency"), width: 28, style: text },
      { title: say("column.problem"), width: 70, style: text },
    ],
    rows: lines.map(([file, agency, what], index) => [index + 1, file, agency, what]),
    frozen: 2,
  });
}
