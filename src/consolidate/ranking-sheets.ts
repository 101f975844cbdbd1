import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import { Exact } from "../rubric/exact";
import { maxPointsOf, outline } from "../rubric/outline";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { gradeFormula } from "../sheet/form-plan/sum-formulas";
import type { CellStyle, PlanValue, SheetPlan } from "../sheet/sheet-plan";
import { INPUT_FILL } from "../sheet/styles";
import { cellAddress, columnLetters } from "../workbook/a1";
import { type Consolidation, type RankedUnit, sideOf } from "./consolidation";
import { gradeCounts, lostPoints } from "./lost-points";
import { firstRowOf, tableSheet, type TableColumn } from "./table-sheet";
import { problemText, refusalText } from "./texts";

/**
 * The ranking as the sheets of a workbook of its own: the ranking with the council's points as inputs and everything that
 * depends on them as native formulas; the criteria by lost points; what is to be looked at. Empty where nothing was read.
 */
export function rankingSheets(consolidation: Consolidation, locale: Locale): SheetPlan[] {
  const { rubric } = consolidation;
  const sheets = [problemSheet(consolidation, locale)];
  if (rubric === null) return sheets;
  return [rankingSheet(consolidation, rubric, locale), lostSheet(consolidation, rubric, locale), ...sheets];
}

/** A decimal string as a cell has it. */
function figure(points: string | null): number | null {
  return points === null ? null : Number(points);
}

const POINTS: CellStyle = { horizontal: "Right", numberFormat: "0.00" };
const COUNT: CellStyle = { horizontal: "Center" };

function rankingSheet(consolidation: Consolidation, rubric: Rubric, locale: Locale): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const { units, basis } = consolidation;
  const groups = outline(rubric).filter(({ item, depth }) => depth === 0 && item.type === "section");
  const hasBlocks = units.some(({ block }) => block !== null);
  const hasGrades = rubric.grades !== undefined;
  const most = rubric.maxPoints;
  const keys = [
    "number",
    "agency",
    ...(hasBlocks ? ["block"] : []),
    "self",
    "appraised",
    ...groups.map(({ item }) => `group ${item.id}`),
    "base",
    "council",
    "council-reason",
    "points",
    "percent",
    "rank",
    ...(hasBlocks ? ["block-rank"] : []),
    ...(hasGrades ? ["grade"] : []),
    "note",
  ];
  const at = (key: string): number => keys.indexOf(key);
  const lines = [rubric.title, ...(basis === "percent" ? [say("note.basis-percent")] : [])];
  const first = firstRowOf({ lines });
  const last = first + units.length - 1;
  const cell = (row: number, key: string): string => cellAddress(row, at(key));
  const range = (key: string): string => {
    const letters = columnLetters(at(key));
    return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
  };
  const columnOf = (key: string): TableColumn => {
    const group = groups.find(({ item }) => key === `group ${item.id}`)?.item;
    if (group) {
      const title = `${group.code} ${group.title}`.trim();
      return { title: `${title} (${maxPointsOf(group).replace(".", ",")})`, width: 13, style: POINTS };
    }
    if (key === "base") return { title: "", width: 4, hidden: true };
    const title = say(`column.${key}` as keyof typeof consolidateWords);
    if (key === "council") return { title, width: 10, style: { ...POINTS, unlocked: true, fill: INPUT_FILL } };
    if (key === "council-reason")
      return { title, width: 18, style: { unlocked: true, fill: INPUT_FILL, numberFormat: "@" } };
    if (["self", "appraised", "percent"].includes(key)) return { title, width: 10, style: POINTS };
    if (key === "points") return { title, width: 10, style: { ...POINTS, bold: true } };
    if (["rank", "block-rank", "number"].includes(key)) return { title, width: key === "number" ? 5 : 8, style: COUNT };
    return { title, width: key === "agency" ? 30 : key === "note" ? 26 : 14 };
  };
  const rows = units.map((one, index): PlanValue[] => {
    const row = first + index;
    const side = sideOf(one);
    const points = cell(row, "points");
    const values: Readonly<Record<string, PlanValue>> = {
      number: index + 1,
      agency: one.unit.agency ?? one.unit.file,
      block: one.block,
      self: figure(one.unit.self.ranked),
      appraised: figure(one.unit.appraised?.ranked ?? null),
      base: one.rank === null ? null : figure(one.points),
      council: null,
      "council-reason": null,
      points: {
        formula: `=IF(ISNUMBER(${cell(row, "council")}),${cell(row, "council")},IF(ISNUMBER(${cell(row, "base")}),${cell(row, "base")},""))`,
        result: one.rank === null ? "" : (figure(one.points) ?? ""),
      },
      percent: {
        formula: `=IF(ISNUMBER(${cell(row, "council")}),${basis === "percent" ? points : `ROUND(100*${points}/${most},2)`},${side.percent ?? '""'})`,
        result: figure(side.percent) ?? "",
      },
      rank: { formula: `=IF(ISNUMBER(${points}),RANK(${points},${range("points")}),"")`, result: one.rank ?? "" },
      "block-rank": {
        formula: `=IF(AND(ISNUMBER(${points}),${cell(row, "block")}<>""),SUMPRODUCT((${range("block")}=${cell(row, "block")})*ISNUMBER(${range("points")})*(${range("points")}>${points}))+1,"")`,
        result: one.blockRank ?? "",
      },
      grade: {
        formula: rubric.grades
          ? gradeFormula(rubric.grades, basis === "percent" ? `${points}*${most}/100` : points, most)
          : '=""',
        result: one.rank === null ? "" : (one.grade ?? ""),
      },
      note: noteOf(one, locale),
    };
    return keys.map((key) => {
      const group = groups.findIndex(({ item }) => key === `group ${item.id}`);
      if (group < 0) return values[key] ?? null;
      const id = groups[group]?.item.id;
      return figure(side.sections.find((section) => section.id === id)?.points ?? null);
    });
  });
  const summary = (word: "mean" | "highest" | "lowest", name: string): PlanValue[] =>
    keys.map((key) => {
      if (key === "agency") return say(`row.${word}`);
      const isSummed = key.startsWith("group ") || ["self", "appraised", "points", "percent"].includes(key);
      if (!isSummed || units.length === 0) return null;
      const column = rows.flatMap((values) => numberIn(values[at(key)] ?? null));
      return {
        formula: `=IF(COUNT(${range(key)})=0,"",${name}(${range(key)}))`,
        result: column.length === 0 ? "" : summarised(word, column),
      };
    });
  const grades = gradeCounts(consolidation).map(({ name, count }): PlanValue[] =>
    keys.map((key) => {
      if (key === "agency") return say("row.grade", { grade: name });
      if (key !== "grade") return null;
      return { formula: `=COUNTIF(${range("grade")},"${name.replaceAll('"', '""')}")`, result: count };
    }),
  );
  const { open } = consolidation;
  return tableSheet({
    name: say("sheet.ranking"),
    title: say("title.ranking"),
    lines,
    columns: keys.map(columnOf),
    rows,
    closing: [...(["mean", "highest", "lowest"] as const).map((word) => summary(word, functionOf[word])), ...grades],
    notes: [say("note.ties"), ...(open > 0 ? [say("note.provisional", { count: String(open) })] : [])],
    frozen: 2,
    validations:
      units.length === 0
        ? []
        : [
            {
              area: { row: first, column: at("council"), rows: units.length, columns: 1 },
              rule: { kind: "number", min: 0, max: Number(most) * 2 },
              prompt: { title: say("column.council"), message: say("prompt.council") },
              refusal: {
                title: say("column.council"),
                message: say("refuse.council", { max: new Exact(most).times(2).toFixed() }),
              },
            },
          ],
  });
}

const functionOf = { mean: "AVERAGE", highest: "MAX", lowest: "MIN" } as const;

function summarised(word: keyof typeof functionOf, column: readonly number[]): number {
  if (word === "highest") return Math.max(...column);
  if (word === "lowest") return Math.min(...column);
  const sum = column.reduce((total, one) => total.plus(one), new Exact(0));
  return sum.dividedBy(column.length).toSignificantDigits(15).toNumber();
}

function numberIn(value: PlanValue): number[] {
  const shown = typeof value === "object" && value !== null ? value.result : value;
  return typeof shown === "number" ? [shown] : [];
}

function noteOf({ problems }: RankedUnit, locale: Locale): string | null {
  const own = problems.filter(({ kind }) => kind !== "form" && kind !== "blank-rows");
  return own.length === 0 ? null : own.map((one) => problemText(one, locale)).join(" ");
}

function lostSheet({ units }: Consolidation, rubric: Rubric, locale: Locale): SheetPlan {
  const say = speaker(consolidateWords, locale);
  const names = rowNames(rubric);
  const keys = ["number", "criterion", "max", "scored", "mean", "full", "zero", "lost"] as const;
  const widths: Partial<Record<(typeof keys)[number], number>> = { number: 5, criterion: 70 };
  return tableSheet({
    name: say("sheet.lost"),
    title: say("title.lost"),
    lines: [rubric.title],
    columns: keys.map((key) => ({
      title: say(`column.${key}`),
      width: widths[key] ?? 11,
      ...(key === "criterion" ? {} : { style: ["max", "mean", "lost"].includes(key) ? POINTS : COUNT }),
    })),
    rows: lostPoints(rubric, units).map(({ id, maxPoints, lost, scored, mean, full, zero }, index) => [
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
