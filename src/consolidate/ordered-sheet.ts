import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import type { Rubric } from "../rubric/schema";
import type { PlanValue, SheetPlan } from "../sheet/sheet-plan";
import { annexLines } from "./annex-lines";
import type { Consolidation, RankedUnit } from "./consolidation";
import type { RankingKey, RankingPlace } from "./ranking-sheet";
import { COUNT, figure, PERCENT, pointsLook } from "./table-looks";
import { firstRowOf, tableSheet } from "./table-sheet";
import { sideOf } from "./unit";

/** What is announced of a unit, as it stood when the ranking was made. */
const announced = {
  agency: ({ unit }) => unit.agency ?? unit.file,
  block: ({ block }) => block,
  parent: ({ parent }) => parent,
  points: ({ points, rank }) => (rank === null ? null : figure(points)),
  percent: (one) => figure(sideOf(one).percent),
  rank: ({ rank }) => rank,
  "block-rank": ({ blockRank }) => blockRank,
  "parent-rank": ({ parentRank }) => parentRank,
  grade: ({ grade, rank }) => (rank === null ? null : grade),
} as const satisfies Partial<Record<RankingKey, (one: RankedUnit) => string | number | null>>;

/** A blank cell of another sheet would be a 0: so these are joined with nothing, and of the others only numbers are shown. */
const TEXTS: readonly string[] = ["agency", "block", "parent", "grade"];

/**
 * The ranking in the order of its ranks, to be announced. It follows the council's points, so that nobody sorts the sheet on which
 * they are typed: other sheets show cells of that one by their places.
 */
export function orderedSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  place: RankingPlace,
  locale: Locale,
): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const lines = annexLines(consolidation, rubric, locale);
  const annex = say("annex");
  const first = firstRowOf({ lines, annex });
  const keys = (Object.keys(announced) as (keyof typeof announced)[]).filter((key) => place.has(key));
  const points = pointsLook(rubric);
  const looks: Partial<Record<RankingKey, object>> = { points, percent: PERCENT };
  const widths: Partial<Record<RankingKey, number>> = { agency: 40, block: 14, parent: 18, grade: 14 };
  return tableSheet({
    name: say("sheet.ordered"),
    title: say("title.ranking"),
    annex,
    lines,
    orientation: "portrait",
    columns: [
      { title: say("column.number"), width: 5, style: COUNT },
      { title: "", width: 4, hidden: true },
      ...keys.map((key) => ({
        title: say(`column.${key}`),
        width: widths[key] ?? 10,
        ...(TEXTS.includes(key) ? {} : { style: looks[key] ?? COUNT }),
      })),
    ],
    rows: consolidation.units.map((one, index): PlanValue[] => {
      const [number, row] = [`$A${first + index + 1}`, `$B${first + index + 1}`];
      return [
        index + 1,
        { formula: `=MATCH(${number},${place.range("order")},0)`, result: index + 1 },
        ...keys.map((key): PlanValue => {
          const cell = `INDEX(${place.range(key)},${row})`;
          return {
            formula: TEXTS.includes(key) ? `=${cell}&""` : `=IF(ISNUMBER(${cell}),${cell},"")`,
            result: announced[key](one) ?? "",
          };
        }),
      ];
    }),
    notes: [say("note.ties")],
    frozen: 0,
  });
}
