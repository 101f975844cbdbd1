import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import { Exact } from "../rubric/exact";
import { isPenalty, maxPointsOf } from "../rubric/outline";
import type { Rubric, Section } from "../rubric/schema";
import { literal } from "../scoring/rules/formula";
import type { PlanValue, SheetPlan } from "../sheet/sheet-plan";
import { columnLetters } from "../workbook/a1";
import type { ChartSeries } from "../workbook/workbook-file";
import { annexLines, provisionalLines } from "./annex-lines";
import type { Consolidation, RankedUnit } from "./consolidation";
import { ranksOf } from "./ranks";
import type { RankingPlace } from "./ranking-sheet";
import { statisticsOf } from "./statistics";
import { COUNT, figure, pointsLook } from "./table-looks";
import { annexPage, firstRowOf, tableSheet } from "./table-sheet";
import { sideOf } from "./unit";

/** The outermost sections, by which points are told. */
export function groupsOf(rubric: Rubric): readonly Section[] {
  return rubric.items.flatMap((item) => (item.type === "section" ? [item] : []));
}

function pointsIn(one: RankedUnit, { id }: Section): string | null {
  return sideOf(one).sections.find((section) => section.id === id)?.points ?? null;
}

/** Where the points of groups stand, for the chart and the slips. */
export interface GroupPlace {
  readonly name: string;
  readonly first: number;
  /** The column of a group's points; the next one has its ranks. */
  readonly column: (group: number) => number;
  /** The place of a unit in a group of criteria. */
  readonly rank: (group: number, unit: number) => number | null;
}

/** The points and ranks of every unit in each group of criteria. */
export function groupSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  place: RankingPlace,
  locale: Locale,
): { readonly plan: SheetPlan; readonly place: GroupPlace } {
  const say = speaker(consolidateWords, locale);
  const groups = groupsOf(rubric);
  const name = say("sheet.groups");
  const annex = say("annex");
  const { units } = consolidation;
  const lines = annexLines(consolidation, rubric, locale);
  const first = firstRowOf({ lines, annex });
  const column = (group: number): number => 3 + 2 * group;
  const points = groups.map((group) => units.map((one) => (one.rank === null ? null : pointsIn(one, group))));
  const ranks = points.map((all) => ranksOf(all.map((one) => (one === null ? null : new Exact(one)))));
  const range = (group: number): string => {
    const letters = columnLetters(column(group));
    return `$${letters}$${first + 1}:$${letters}$${first + units.length}`;
  };
  const plan = tableSheet({
    name,
    title: say("title.groups"),
    annex,
    lines,
    columns: [
      { title: say("column.number"), width: 5, style: COUNT },
      { title: say("column.agency"), width: 30 },
      { title: say("column.rank"), width: 7, style: COUNT },
      ...groups.flatMap((group) => [
        {
          title: `${`${group.code} ${group.title}`.trim()} (${isPenalty(group) ? "−" : ""}${maxPointsOf(group).replace(".", ",")})`,
          width: 16,
          style: pointsLook(rubric),
        },
        { title: say("column.rank"), width: 7, style: COUNT },
      ]),
    ],
    rows: units.map((one, index): PlanValue[] => [
      index + 1,
      one.unit.agency ?? one.unit.file,
      place.link(index, "rank", one.rank ?? ""),
      ...groups.flatMap((_, group): PlanValue[] => {
        const cell = `${columnLetters(column(group))}${first + index + 1}`;
        return [
          figure(points[group]?.[index] ?? null),
          {
            formula: `=IF(ISNUMBER(${cell}),RANK(${cell},${range(group)}),"")`,
            result: ranks[group]?.[index] ?? "",
          },
        ];
      }),
    ]),
    frozen: 2,
  });
  return { plan, place: { name, first, column, rank: (group, unit) => ranks[group]?.[unit] ?? null } };
}

/** Greys that can be told apart on black and white paper. */
const GREYS = ["262626", "A6A6A6", "595959", "D9D9D9", "7F7F7F", "F2F2F2"];
/** More bars do not fit a page so that their names can be read. */
const MOST_BARS = 40;

/** The points of the first units as bars, a page high. */
export function chartSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  { name: sheet, first, column }: GroupPlace,
  locale: Locale,
): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const { units } = consolidation;
  const shown = units.filter(({ rank }) => rank !== null).slice(0, MOST_BARS);
  const groups = groupsOf(rubric);
  const rows = { row: first, rows: shown.length, columns: 1 };
  const cell = { row: first - 1, rows: 1, columns: 1 };
  const series = groups.map((one, group): ChartSeries => ({
    name: { sheet, area: { ...cell, column: column(group) }, text: `${one.code} ${one.title}`.trim() },
    sheet,
    area: { ...rows, column: column(group) },
    values: shown.map((unit) => figure(pointsIn(unit, one))),
    color: GREYS[group % GREYS.length] ?? "7F7F7F",
  }));
  const title = say("title.chart");
  const lines = [
    rubric.title,
    ...(units.length > shown.length ? [say("note.chart-first", { count: String(shown.length) })] : []),
    ...provisionalLines(consolidation, locale),
  ];
  const area = { row: Math.max(3, lines.length + 1), column: 0, rows: Math.min(44, 10 + shown.length), columns: 6 };
  const plan = tableSheet({
    name: say("sheet.chart"),
    title,
    lines,
    columns: Array.from({ length: 6 }, () => ({ title: "", width: 14 })),
    rows: [],
    frozen: 0,
  });
  const blank = { values: [], height: 15, level: 0 };
  return {
    ...plan,
    // The table's head is not for a page without a table.
    rows: [
      ...plan.rows.slice(0, -1),
      ...Array.from({ length: area.row + area.rows - plan.rows.length + 1 }, () => blank),
    ],
    styles: plan.styles.slice(0, 2),
    freeze: { rows: 0, columns: 0 },
    start: { row: 0, column: 0 },
    print: {
      page: { ...annexPage("portrait"), blackAndWhite: false },
      titleRows: { first: 0, count: 0 },
      area: { row: 0, column: 0, rows: area.row + area.rows, columns: 6 },
    },
    charts: [
      {
        name: title,
        description: say("chart.description", { count: String(shown.length) }),
        title,
        area,
        categories: { sheet, area: { ...rows, column: 1 }, texts: shown.map(({ unit }) => unit.agency ?? unit.file) },
        series,
      },
    ],
  };
}

/** The units by their groups ("khối") or by whom they stand under, each group with its own places. */
export function blockSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  place: RankingPlace,
  by: "block" | "parent",
  locale: Locale,
): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const rankOf = by === "block" ? "block-rank" : "parent-rank";
  const indexed = consolidation.units.map((one, index) => ({
    one,
    index,
    group: one[by],
    rank: one[by === "block" ? "blockRank" : "parentRank"],
  }));
  const groups = [...new Set(indexed.map(({ group }) => group))].sort((a, b) =>
    (a ?? "~").localeCompare(b ?? "~", "vi"),
  );
  const rows = groups.flatMap((group): PlanValue[][] => {
    const members = indexed
      .filter((one) => one.group === group)
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index);
    const points = members.flatMap(({ one }) =>
      one.rank === null || one.points === null ? [] : [new Exact(one.points)],
    );
    // Two lists to SUMPRODUCT: it passes over the texts of units without points, which a product would not.
    const counted = `SUMPRODUCT((${place.range(by)}=${literal(group ?? "")})*ISNUMBER(${place.range("points")}))`;
    const mean: PlanValue =
      group === null
        ? null
        : {
            formula: `=IF(${counted}=0,"",SUMPRODUCT((${place.range(by)}=${literal(group)})*1,${place.range("points")})/${counted})`,
            result: statisticsOf(points)?.mean.toNumber() ?? "",
          };
    return [
      ...members.map(({ one, index, rank }, number): PlanValue[] => [
        number + 1,
        one.unit.agency ?? one.unit.file,
        group,
        place.link(index, "points", one.rank === null ? "" : (figure(one.points) ?? "")),
        place.has(rankOf) && group !== null ? place.link(index, rankOf, rank ?? "") : null,
        place.link(index, "rank", one.rank ?? ""),
      ]),
      ...(group === null
        ? []
        : [[null, say("row.block-mean", { block: group, count: String(members.length) }), group, mean, null, null]]),
    ];
  });
  return tableSheet({
    name: say(`sheet.${by}`),
    title: say(`title.${by}`),
    annex: say("annex"),
    lines: annexLines(consolidation, rubric, locale),
    orientation: "portrait",
    columns: [
      { title: say("column.number"), width: 5, style: COUNT },
      { title: say("column.agency"), width: 40 },
      { title: say(`column.${by}`), width: 16 },
      { title: say("column.points"), width: 11, style: pointsLook(rubric) },
      { title: say(`column.${rankOf}`), width: 10, style: COUNT },
      { title: say("column.overall"), width: 10, style: COUNT },
    ],
    rows,
    frozen: 2,
  });
}
