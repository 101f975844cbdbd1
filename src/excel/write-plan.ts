import type { Area } from "../workbook/area";
import {
  type CellStyle,
  type Highlight,
  type PlanValue,
  type PrintSetup,
  type SheetPlan,
  type Validation,
} from "../sheet/sheet-plan";
import { type PlanPart, wholePlan } from "../sheet/plan-part";
import { FONT, LINE_COLOR, page as printedPage } from "../sheet/styles";
import { plainText } from "./plain-text";

// Writes a plan through Office.js. Nothing here syncs: a form of any size goes to Excel in one request.

/** The formula, without "=", of the cells that hold the texts of a drop-down. */
export type SourceOf = (texts: readonly string[]) => string;

/** Column widths of the API are in points; a width in characters takes 7 pixels each and 5 of padding. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, sourceOf: SourceOf): void {
  sheet.showGridlines = false;
  writePart(sheet, wholePlan(plan), sourceOf);
  for (const { first, count, height } of heightRuns(plan)) {
    rangeOf(sheet, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  }
  plan.rows.forEach(({ hidden }, row) => {
    if (hidden) rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).getEntireRow().rowHidden = true;
  });
  sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...plan.freeze }));
  writePrintSetup(sheet);
  writePrintArea(sheet, plan.print);
}

/** The cells of some or all columns of a plan, with their looks, validations and highlights. */
export function writePart(sheet: Excel.Worksheet, part: PlanPart, sourceOf: SourceOf): void {
  const all = rangeOf(sheet, part.area);
  all.format.font.name = FONT.name;
  all.format.font.size = FONT.size;
  // Formats before values: "2.10" must fall into a text cell or it becomes 2.1.
  for (const { area, style } of part.styles) writeStyle(rangeOf(sheet, area), style);
  for (const area of part.merges) rangeOf(sheet, area).merge();
  all.formulas = part.values.map((row) => row.map(cellContent));
  part.columns.forEach(({ width, hidden }, index) => {
    const range = rangeOf(sheet, { row: 0, column: part.area.column + index, rows: 1, columns: 1 });
    range.format.columnWidth = widthInPoints(width);
    if (hidden) range.getEntireColumn().columnHidden = true;
  });
  for (const validation of part.validations) writeValidation(rangeOf(sheet, validation.area), validation, sourceOf);
  for (const highlight of part.highlights) writeHighlight(rangeOf(sheet, highlight.area), highlight);
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function cellContent(value: PlanValue): string | number {
  if (value === null) return "";
  if (typeof value === "object") return value.formula;
  return plainText(value);
}

/** A single value goes to every cell of a range, which the type of the property does not say. */
function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function writeStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent) format.indentLevel = style.indent;
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
  if (style.border) {
    for (const side of sides) {
      const border = format.borders.getItem(side);
      border.style = Excel.BorderLineStyle.continuous;
      border.color = LINE_COLOR;
    }
  }
}

/** Neighbouring rows of the same height, so that heights are set in few requests. */
function heightRuns(plan: SheetPlan): { first: number; count: number; height: number }[] {
  const runs: { first: number; count: number; height: number }[] = [];
  plan.rows.forEach(({ height }, row) => {
    if (height === null) return;
    const last = runs.at(-1);
    if (last && last.height === height && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1, height });
  });
  return runs;
}

export function writeValidation(range: Excel.Range, { rule, prompt, refusal }: Validation, sourceOf: SourceOf): void {
  const { dataValidation } = range;
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
  dataValidation.ignoreBlanks = true;
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

/** Landscape, one page wide, header row on every page, margins of Nghị định 30/2020/NĐ-CP, black on paper. */
function writePrintSetup(sheet: Excel.Worksheet): void {
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.blackAndWhite = true;
  page.setPrintMargins(Excel.PrintMarginUnit.centimeters, printedPage.margins);
  page.headersFooters.defaultForAllPages.centerFooter = printedPage.centerFooter;
}

/** What is printed, on which paper, and the rows that every page repeats. */
export function writePrintArea(sheet: Excel.Worksheet, { area, titleRows, paper }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.paperSize = paper === "A3" ? Excel.PaperType.a3 : Excel.PaperType.a4;
  page.setPrintArea(rangeOf(sheet, area));
  page.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`);
}
