import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import { Exact } from "../rubric/exact";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { literal, roundedQuotient } from "../scoring/rules/formula";
import { topKind } from "../scoring/sums";
import { gradeFormula } from "../sheet/form-plan/sum-formulas";
import type { CellStyle, PlanValue, SheetPlan, Validation } from "../sheet/sheet-plan";
import { INPUT_FILL } from "../sheet/styles";
import { columnLetters, quotedSheetName } from "../workbook/a1";
import { annexLines } from "./annex-lines";
import type { Consolidation, RankedUnit } from "./consolidation";
import { gradeCounts } from "./lost-points";
import { type Statistics, statisticsOf } from "./statistics";
import { COUNT, figure, PERCENT, pointsLook } from "./table-looks";
import { firstRowOf, tableSheet, type TableColumn } from "./table-sheet";
import { problemText } from "./texts";
import { sideOf, type SideOfUnit } from "./unit";

/** Where the ranking stands, for the sheets that follow it. */
export interface RankingPlace {
  readonly has: (key: RankingKey) => boolean;
  /** A cell of another sheet that shows one of a unit, by its place among the units. */
  readonly link: (index: number, key: RankingKey, result: string | number) => PlanValue;
  /** The cells of all units. */
  readonly range: (key: RankingKey) => string;
}

export type RankingKey =
  | "number"
  | "agency"
  | "block"
  | "parent"
  | "self"
  | "appraised"
  | "final"
  | "base"
  | "council"
  | "council-reason"
  | "points"
  | "percent"
  | "rank"
  | "order"
  | "block-rank"
  | "parent-rank"
  | "grade"
  | "before-points"
  | "before-rank"
  | "change"
  | "note";

const WIDTHS: Partial<Record<RankingKey, number>> = {
  number: 5,
  agency: 30,
  block: 12,
  parent: 14,
  base: 4,
  rank: 7,
  order: 4,
  "block-rank": 8,
  "parent-rank": 8,
  "council-reason": 18,
  grade: 11,
  "before-rank": 7,
  change: 8,
  note: 26,
};

/** The keys of the columns that this ranking has. */
function keysOf({ units, rubric }: Consolidation): RankingKey[] {
  const hasBlocks = units.some(({ block }) => block !== null);
  const hasParents = units.some(({ parent }) => parent !== null);
  const hasFinal = units.some(({ unit }) => unit.final !== null);
  const hasBefore = units.some(({ before }) => before !== null);
  return [
    "number",
    "agency",
    ...(hasBlocks ? (["block"] as const) : []),
    ...(hasParents ? (["parent"] as const) : []),
    "self",
    "appraised",
    ...(hasFinal ? (["final"] as const) : []),
    "base",
    "council",
    "council-reason",
    "points",
    "percent",
    "rank",
    "order",
    ...(hasBlocks ? (["block-rank"] as const) : []),
    ...(hasParents ? (["parent-rank"] as const) : []),
    ...(rubric?.grades === undefined ? [] : (["grade"] as const)),
    ...(hasBefore ? (["before-points", "before-rank", "change"] as const) : []),
    "note",
  ];
}

/**
 * The ranking: the council's points are inputs, and everything that depends on them follows by native formulas that Excel 2007
 * has. The order of the rows is that of the points when it was made; a hidden column says which it is now.
 */
export function rankingSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  locale: Locale,
): { readonly plan: SheetPlan; readonly place: RankingPlace } {
  const say = speaker(consolidateWords, locale);
  const { units, basis, best } = consolidation;
  const keys = keysOf(consolidation);
  const at = (key: RankingKey): number => keys.indexOf(key);
  const name = say("sheet.ranking");
  const annex = say("annex");
  const lines = [
    ...annexLines(consolidation, rubric, locale),
    ...(basis === "percent" ? [say("note.basis-percent")] : []),
  ];
  const first = firstRowOf({ lines, annex });
  const own = (index: number, key: RankingKey): string => `${columnLetters(at(key))}${first + index + 1}`;
  const range = (key: RankingKey): string => {
    const letters = columnLetters(at(key));
    return `$${letters}$${first + 1}:$${letters}$${first + units.length}`;
  };
  const rows = units.map((one, index): PlanValue[] => {
    const values = rowValues(one, index, consolidation, rubric, { own, range, locale });
    return keys.map((key) => values[key] ?? null);
  });
  const summaries = summaryRows(consolidation, keys, rows, range, locale);
  const names = rowNames(rubric);
  const byBest = best.map(({ id, figure: highest, agencies }) =>
    say(highest === null ? "note.no-best" : "note.best", {
      row: names.get(id)?.full ?? id,
      figure: (highest ?? "").replace(".", ","),
      agencies: agencies.join(", "),
    }),
  );
  const plan = tableSheet({
    name,
    title: say("title.ranking"),
    annex,
    lines,
    columns: keys.map((key): TableColumn => {
      const title = say(key === "base" || key === "order" ? "column.points" : `column.${key}`);
      // Excel takes a formula for a text where the format says text.
      return key === "note" && at("final") >= 0
        ? { title, width: WIDTHS.note ?? 9, style: {} }
        : columnOf(key, title, pointsLook(rubric));
    }),
    rows,
    closing: summaries,
    notes: [say("note.ties"), ...byBest],
    hints: [say("note.council")],
    frozen: 2,
    validations: units.length === 0 ? [] : [councilInput(first, at("council"), units.length, rubric, locale)],
  });
  return {
    plan,
    place: {
      has: (key) => at(key) >= 0,
      link: (index, key, result) => ({
        formula: `=${quotedSheetName(name)}!$${columnLetters(at(key))}$${first + index + 1}`,
        result,
      }),
      range: (key) => `${quotedSheetName(name)}!${range(key)}`,
    },
  };
}

interface RowPlace {
  readonly own: (index: number, key: RankingKey) => string;
  readonly range: (key: RankingKey) => string;
  readonly locale: Locale;
}

function rowValues(
  one: RankedUnit,
  index: number,
  { basis }: Consolidation,
  rubric: Rubric,
  { own, range, locale }: RowPlace,
): Partial<Record<RankingKey, PlanValue>> {
  const side = sideOf(one);
  const [points = "", council = "", base = "", rank = ""] = (["points", "council", "base", "rank"] as const).map(
    (key) => own(index, key),
  );
  const most = rubric.maxPoints;
  const within = (group: RankingKey): string =>
    `=IF(AND(ISNUMBER(${points}),${own(index, group)}<>""),SUMPRODUCT((${range(group)}=${own(index, group)})*ISNUMBER(${range("points")})*(${range("points")}>${points}))+1,"")`;
  const percent = percentFormula(council, side, rubric);
  const ranks = range("rank");
  const above = `${ranks.slice(0, ranks.indexOf(":"))}:${rank}`;
  const before = own(index, "before-rank");
  return {
    number: index + 1,
    agency: one.unit.agency ?? one.unit.file,
    block: one.block,
    parent: one.parent,
    self: figure(one.unit.self.ranked),
    appraised: figure(one.unit.appraised?.ranked ?? null),
    final: figure(one.unit.final?.ranked ?? null),
    base: one.rank === null ? null : figure(one.points),
    points: {
      formula: `=IF(ISNUMBER(${council}),${basis === "percent" ? percent : council},IF(ISNUMBER(${base}),${base},""))`,
      result: one.rank === null ? "" : (figure(one.points) ?? ""),
    },
    percent: {
      formula: `=IF(ISNUMBER(${council}),${percent},${side.percent ?? '""'})`,
      result: figure(side.percent) ?? "",
    },
    rank: { formula: `=IF(ISNUMBER(${points}),RANK(${points},${range("points")}),"")`, result: one.rank ?? "" },
    // Equal ranks one after the other as they stand here, then those without a rank.
    order: {
      formula: `=IF(ISNUMBER(${rank}),${rank}+COUNTIF(${above},${rank})-1,COUNT(${ranks})+ROWS(${above})-COUNT(${above}))`,
      result: index + 1,
    },
    ...(one.block === null ? {} : { "block-rank": { formula: within("block"), result: one.blockRank ?? "" } }),
    ...(one.parent === null ? {} : { "parent-rank": { formula: within("parent"), result: one.parentRank ?? "" } }),
    ...(rubric.grades === undefined
      ? {}
      : {
          grade: {
            formula: gradeFormula(rubric.grades, basis === "percent" ? `${points}*${most}/100` : points, most),
            result: one.rank === null ? "" : (one.grade ?? ""),
          },
        }),
    "before-points": figure(one.before?.points ?? null),
    "before-rank": one.before?.rank ?? null,
    change:
      one.before === null
        ? null
        : {
            formula: `=IF(AND(ISNUMBER(${rank}),ISNUMBER(${before})),${before}-${rank},"")`,
            result: one.rank === null || one.before.rank === null ? "" : one.before.rank - one.rank,
          },
    note: noteWith(one, { council, final: own(index, "final") }, locale),
  };
}

/**
 * What the council's points are of what applies to a unit, without its bonus as in every percentage, in hundredths rounded once,
 * without a float on the way.
 */
function percentFormula(council: string, { applies, sections }: SideOfUnit, rubric: Rubric): string {
  const whole = new Exact(rubric.rescale === true ? rubric.maxPoints : applies).times(1000);
  if (!whole.greaterThan(0)) return '""';
  const bonus = rubric.items
    .filter((item) => topKind(item) === "bonus")
    .reduce((sum, { id }) => sum.plus(sections.find((section) => section.id === id)?.points ?? 0), new Exact(0));
  const points = `ROUND(1000*${council},0)`;
  return roundedQuotient(
    bonus.isZero() ? points : `MAX(0,${points}-${bonus.times(1000).toFixed(0)})`,
    new Exact(100),
    whole.toFixed(0),
    { ...rubric.rounding, decimals: 2 },
    Exact.max(whole, new Exact(rubric.maxPoints).times(2000)).ceil().toNumber(),
  );
}

function columnOf(key: RankingKey, title: string, points: CellStyle): TableColumn {
  const width = WIDTHS[key] ?? 9;
  switch (key) {
    case "base":
    case "order":
      return { title: "", width, hidden: true };
    case "council":
      return { title, width, style: { ...points, unlocked: true, fill: INPUT_FILL } };
    case "council-reason":
      return { title, width, style: { unlocked: true, fill: INPUT_FILL, numberFormat: "@" } };
    case "points":
      return { title, width, style: { ...points, bold: true } };
    case "self":
    case "appraised":
    case "final":
    case "before-points":
      return { title, width, style: points };
    case "percent":
      return { title, width, style: PERCENT };
    case "number":
    case "rank":
    case "block-rank":
    case "parent-rank":
    case "before-rank":
      return { title, width, style: COUNT };
    case "change":
      // Places won and lost, each with its sign.
      return { title, width, style: { ...COUNT, numberFormat: "+0;-0;0" } };
    default:
      return { title, width, style: TEXT };
  }
}

const TEXT: CellStyle = { numberFormat: "@" };

/** What is said of all units together, below them. */
const statistics = [
  ["mean", (cells: string) => `AVERAGE(${cells})`],
  ["highest", (cells: string) => `MAX(${cells})`],
  ["upper", (cells: string) => `QUARTILE(${cells},3)`],
  ["median", (cells: string) => `MEDIAN(${cells})`],
  ["lower", (cells: string) => `QUARTILE(${cells},1)`],
  ["lowest", (cells: string) => `MIN(${cells})`],
] as const satisfies readonly (readonly [keyof Statistics, (cells: string) => string])[];

function summaryRows(
  consolidation: Consolidation,
  keys: readonly RankingKey[],
  rows: readonly (readonly PlanValue[])[],
  range: (key: RankingKey) => string,
  locale: Locale,
): PlanValue[][] {
  const say = speaker(consolidateWords, locale);
  if (rows.length === 0) return [];
  const summed: readonly RankingKey[] = ["self", "appraised", "final", "points", "percent", "before-points"];
  const lines = statistics.map(([which, formula]) =>
    keys.map((key, column): PlanValue => {
      if (key === "agency") return say(`row.${which}`);
      if (!summed.includes(key)) return null;
      const found = statisticsOf(rows.flatMap((values) => numberIn(values[column] ?? null)));
      return {
        formula: `=IF(COUNT(${range(key)})=0,"",${formula(range(key))})`,
        result: found === null ? "" : found[which].toNumber(),
      };
    }),
  );
  const grades = gradeCounts(consolidation).map(({ name, count }) =>
    keys.map((key): PlanValue => {
      if (key === "agency") return say("row.grade", { grade: name });
      if (key !== "grade") return null;
      return { formula: `=COUNTIF(${range("grade")},"${name.replaceAll('"', '""')}")`, result: count };
    }),
  );
  return [...lines, ...grades];
}

function numberIn(value: PlanValue): Exact[] {
  const shown = typeof value === "object" && value !== null ? value.result : value;
  return typeof shown === "number" ? [new Exact(shown)] : [];
}

function noteOf({ problems }: RankedUnit, locale: Locale): string | null {
  const own = problems.filter(({ kind }) => kind !== "form" && kind !== "blank-rows");
  return own.length === 0 ? null : own.map((one) => problemText(one, locale)).join(" ");
}

/** The same where the form has final points of its own: those that are typed here count, and another number is told at once. */
function noteWith(
  one: RankedUnit,
  { council, final }: { readonly council: string; readonly final: string },
  locale: Locale,
): PlanValue {
  const told = noteOf(one, locale);
  if (one.unit.final === null) return told;
  const differs = literal(speaker(consolidateWords, locale)("note.council-differs"));
  const rest = told === null ? '""' : literal(told);
  const also = told === null ? differs : `${differs}&" "&${rest}`;
  return {
    formula: `=IF(AND(ISNUMBER(${council}),ISNUMBER(${final})),IF(ROUND(${council}-${final},4)<>0,${also},${rest}),${rest})`,
    result: told ?? "",
  };
}

/** The council may give more than the form's maximum, as bonus is outside of it; twice is a slip of the hand. */
function councilInput(row: number, column: number, rows: number, { maxPoints }: Rubric, locale: Locale): Validation {
  const say = speaker(consolidateWords, locale);
  const title = say("column.council");
  const max = new Exact(maxPoints).times(2);
  return {
    area: { row, column, rows, columns: 1 },
    rule: { kind: "number", min: 0, max: max.toNumber() },
    prompt: { title, message: say("prompt.council") },
    refusal: { title, message: say("refuse.council", { max: max.toFixed() }) },
  };
}
