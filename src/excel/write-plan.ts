import type { Area } from "../workbook/area";
import {
  type CellStyle,
  type Highlight,
  type PlanValue,
  type SheetPlan,
  type StyledArea,
  type Validation,
} from "../sheet/sheet-plan";
import { numberFormats, TEXT_FORMAT } from "../sheet/number-formats";
import { type PlanPart, wholePlan } from "../sheet/plan-part";
import { FONT, LINE_COLOR } from "../sheet/styles";
import { gathered } from "./gather";
import { plainText } from "./plain-text";

// Writes a plan through Office.js. Nothing here syncs: a form of any size goes to Excel in one request.

/** The formula, without "=", of the cells that hold the texts of a drop-down. */
export type SourceOf = (texts: readonly string[]) => string;

/** Column widths of the API are in points; a width in characters takes 7 pixels each and 5 of padding. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** A whole sheet, except how it is printed: see write-page.ts. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, sourceOf: SourceOf): void {
  sheet.showGridlines = false;
  // Before anything is hidden: nobody says whether Excel counts hidden lines in front of the freeze.
  if (plan.freeze.rows > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...plan.freeze }));
  writePart(sheet, wholePlan(plan), sourceOf);
  for (const { first, count, height } of heightRuns(plan)) {
    rangeOf(sheet, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  }
  fitRows(
    sheet,
    plan.rows.flatMap(({ grows }, row) => (grows === true ? [row] : [])),
  );
  plan.rows.forEach(({ hidden }, row) => {
    if (hidden) rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).getEntireRow().rowHidden = true;
  });
}

/** Leaves the height of rows to Excel, which makes them higher for what is typed from then on. Widths and texts come before. */
export function fitRows(sheet: Excel.Worksheet, rows: readonly number[]): void {
  const neighbours = runsOf(
    rows,
    () => true,
    (a, b) => (rows[a] ?? 0) + 1 === rows[b],
  );
  for (const { first, count } of neighbours)
    rangeOf(sheet, { row: rows[first] ?? 0, column: 0, rows: count, columns: 1 }).format.autofitRows();
}

/** The cells of some or all columns of a plan, with their looks, validations and highlights. */
export function writePart(sheet: Excel.Worksheet, part: PlanPart, sourceOf: SourceOf): void {
  // Merging blank cells that have been formatted can lose their fill, and perhaps their lock (office-js #6405, #6557).
  for (const area of part.merges) rangeOf(sheet, area).merge();
  const all = rangeOf(sheet, part.area);
  all.format.font.name = FONT.name;
  all.format.font.size = FONT.size;
  // Formats before values: "2.10" must fall into a text cell or it becomes 2.1.
  const range = rangesOf(sheet);
  writeStyles(range, part.styles);
  const formatAt = numberFormats(part.styles);
  all.formulas = part.values.map((row, index) =>
    row.map((value, column) => cellContent(value, formatAt(part.area.row + index, part.area.column + column))),
  );
  part.columns.forEach(({ width, hidden }, index) => {
    const range = rangeOf(sheet, { row: 0, column: part.area.column + index, rows: 1, columns: 1 });
    range.format.columnWidth = widthInPoints(width);
    if (hidden) range.getEntireColumn().columnHidden = true;
  });
  writeValidations(range, part.validations, sourceOf);
  for (const highlight of part.highlights) writeHighlight(rangeOf(sheet, highlight.area), highlight);
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

type RangeOf = (area: Area) => Excel.Range;

/** Excel's range of each area, which is made once. */
export function rangesOf(sheet: Excel.Worksheet): RangeOf {
  const known = new Map<string, Excel.Range>();
  return (area) => {
    const name = [area.row, area.column, area.rows, area.columns].join();
    const range = known.get(name) ?? rangeOf(sheet, area);
    known.set(name, range);
    return range;
  };
}

/** What to write for a plan's cell; one that is formatted as text takes everything as it is, and would show the mark of a text. */
export function cellContent(value: PlanValue, numberFormat: string): string | number {
  if (value === null) return "";
  if (typeof value === "object") return value.formula;
  return numberFormat === TEXT_FORMAT ? value : plainText(value);
}

/** A single value goes to every cell of a range, which the type of the property does not say. */
function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

/** Each look by itself, so that one action formats all neighbours that share it. */
function writeStyles(range: RangeOf, styles: readonly StyledArea[]): void {
  const each = <Look extends keyof CellStyle>(
    look: Look,
    write: (range: Excel.Range, value: NonNullable<CellStyle[Look]>, area: Area) => void,
  ): void => {
    const parts = styles.flatMap(({ area, style }) => {
      const value = style[look];
      return value === undefined ? [] : [{ area, value }];
    });
    for (const { area, value } of gathered(parts, String)) write(range(area), value, area);
  };
  each("numberFormat", setNumberFormat);
  each("fill", ({ format }, color) => void (format.fill.color = color));
  each("bold", ({ format }, bold) => void (format.font.bold = bold));
  each("italic", ({ format }, italic) => void (format.font.italic = italic));
  each("size", ({ format }, size) => void (format.font.size = size));
  each("color", ({ format }, color) => void (format.font.color = color));
  each("horizontal", ({ format }, alignment) => void (format.horizontalAlignment = alignment));
  each("vertical", ({ format }, alignment) => void (format.verticalAlignment = alignment));
  each("wrap", ({ format }, wrap) => void (format.wrapText = wrap));
  // Cells begin without indent.
  each("indent", ({ format }, level) => {
    if (level > 0) format.indentLevel = level;
  });
  each("unlocked", ({ format }, unlocked) => void (format.protection.locked = !unlocked));
  each("border", ({ format }, lines, area) => {
    if (lines) writeBorders(format, area, lines);
  });
}

/** An area has inner lines only where it has more than one row or column. */
function writeBorders(
  { borders }: Excel.RangeFormat,
  { rows, columns }: Area,
  lines: NonNullable<CellStyle["border"]>,
): void {
  const sides: readonly Parameters<Excel.RangeBorderCollection["getItem"]>[0][] =
    lines === "below"
      ? ["EdgeBottom"]
      : [
          "EdgeTop",
          "EdgeBottom",
          "EdgeLeft",
          "EdgeRight",
          ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
          ...(columns > 1 ? (["InsideVertical"] as const) : []),
        ];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = typeof lines === "string" ? "#000000" : LINE_COLOR;
  }
}

interface HeightRun {
  readonly first: number;
  readonly count: number;
  readonly height: number;
}

/** Row heights in few requests: of rows below one another first the height that most have, then those of the others. */
function heightRuns({ rows }: SheetPlan): HeightRun[] {
  const isKnown = (row: number): boolean => typeof rows[row]?.height === "number" && rows[row].grows !== true;
  return runsOf(rows, (row) => isKnown(row)).flatMap(({ first, count }) => {
    const heights = rows.slice(first, first + count).flatMap(({ height }) => height ?? []);
    const times = (height: number): number => heights.filter((one) => one === height).length;
    const common = heights.reduce((most, height) => (times(height) > times(most) ? height : most));
    const others = runsOf(
      heights,
      (index) => heights[index] !== common,
      (a, b) => heights[a] === heights[b],
    );
    return [
      { first, count, height: common },
      ...others.map((run) => ({ first: first + run.first, count: run.count, height: heights[run.first] ?? common })),
    ];
  });
}

/** Neighbouring places that belong, and with each other. */
function runsOf(
  places: readonly unknown[],
  belongs: (index: number) => boolean,
  together: (a: number, b: number) => boolean = () => true,
): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  places.forEach((_, index) => {
    if (!belongs(index)) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === index && together(index - 1, index)) last.count += 1;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}

/** What cells accept, and the words beside them. Blank cells are let through, as Excel does where nothing is said. */
export function writeValidations(range: RangeOf, validations: readonly Validation[], sourceOf: SourceOf): void {
  const parts = validations.map(({ area, ...value }) => ({ area, value }));
  for (const { area, value } of gathered(parts, (one) => JSON.stringify(one)))
    writeValidation(range(area), value, sourceOf);
}

/** The same where cells may have others: a rule after a prompt that lay over another one is refused (office-js #2594). */
export function rewriteValidations(range: RangeOf, validations: readonly Validation[], sourceOf: SourceOf): void {
  const parts = validations.map(({ area }) => ({ area, value: null }));
  for (const { area } of gathered(parts, String)) range(area).dataValidation.clear();
  writeValidations(range, validations, sourceOf);
}

function writeValidation(
  { dataValidation }: Excel.Range,
  { rule, prompt, refusal }: Omit<Validation, "area">,
  sourceOf: SourceOf,
): void {
  if (rule.kind === "list") {
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${sourceOf(rule.texts)}` } };
  } else if (rule.kind !== "any") {
    const bounds: Excel.BasicDataValidation = {
      formula1: rule.min,
      formula2: rule.max,
      operator: Excel.DataValidationOperator.between,
    };
    dataValidation.rule = rule.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
  }
  dataValidation.prompt = { showPrompt: true, ...prompt };
  if (refusal) dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, ...refusal };
}

export function writeHighlight(range: Excel.Range, { formula, fill, color, bold }: Highlight): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
}
