import { type ColumnKey, columnKey, type Side, textColumns } from "../../form/columns";
import type { Dialect } from "../../form/dialect";
import { needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { isExcludable, type OutlineRow } from "../../rubric/outline";
import type { Criterion, Rubric, Section } from "../../rubric/schema";
import { describeRule, formulasOf, slotsOf, termsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import { FIGURE_LIMIT } from "../../scoring/figures";
import { zeroWithoutEvidence } from "../../scoring/score";
import { rowHeight } from "../row-heights";
import type { PlanValue } from "../sheet-plan";
import { styles } from "../styles";
import { type FormShape, lineSlots } from "./form-shape";
import { addEvidencePrompt, addInput, addInputs } from "./inputs";
import type { Layout } from "./layout";
import { comparedFormula, differenceFormula, excludedFormula, scoreFormula } from "./score-formula";
import { appraisalStateFormula, stateFormula } from "./state-formula";
import { DIFFERENCE_FORMAT, groupStateHeight, indentWidth, styleSums, sumCells } from "./sums";

// The rows of the form in printed order: sections, criteria, and the printed lines of deductions.

const say = speaker(sheetWords, "vi");

/** What every row of a plan is made from. */
export interface PlanTerms {
  readonly rubric: Rubric;
  readonly dialect: Dialect;
  readonly shape: FormShape;
}

export function addRows(sheet: Layout, terms: PlanTerms): void {
  for (const { item, ...place } of terms.shape.outline) {
    if (item.type === "section") addSection(sheet, { item, ...place }, terms);
    else addCriterion(sheet, { item, ...place }, terms);
  }
}

function addSection(sheet: Layout, outlineRow: OutlineRow<Section>, { rubric, shape }: PlanTerms): void {
  const { item, depth } = outlineRow;
  const row = sheet.nextRow;
  const summed = shape.summedBy(item.id);
  sheet.add({
    id: `section:${item.id}`,
    level: depth,
    height: Math.max(
      rowHeight([
        { text: item.title, width: sheet.width("content") - indentWidth(depth), bold: true },
        { text: item.code, width: sheet.width("code"), bold: true },
      ]),
      groupStateHeight(sheet, summed.parts.length, 1),
    ),
    cells: {
      code: item.code,
      content: item.title,
      ...sumCells(sheet, row, outlineRow, summed, rubric),
    },
  });
  sheet.styleRow(row, depth === 0 ? styles.section : styles.subsection);
  styleSums(sheet, row);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
}

function addCriterion(sheet: Layout, outlineRow: OutlineRow<Criterion>, terms: PlanTerms): void {
  const { item, depth } = outlineRow;
  const row = sheet.nextRow;
  const own = scoring(sheet, row, outlineRow, terms, "self");
  const content = item.detail === undefined ? item.title : `${item.title}\n${item.detail}`;
  const guidance = item.guidance ?? describeRule(terms.rubric, item, terms.rubric.language).join("\n");
  sheet.add({
    id: `criterion:${item.id}`,
    level: depth,
    height: rowHeight([
      { text: content, width: sheet.width("content") - indentWidth(depth) },
      { text: guidance, width: sheet.width("guidance") - indentWidth(1) },
      { text: longestOption(slotsOf(item)), width: sheet.width(sheet.hasAppraisal ? "appraisedFigure" : "figure") },
      { text: item.code, width: sheet.width("code") },
      ...wordsIn(own.state).map((text) => ({ text, width: sheet.width("state") - indentWidth(1) })),
    ]),
    cells: {
      code: item.code,
      content,
      guidance,
      max: Number(item.maxPoints),
      points: { formula: own.points },
      state: { formula: own.state },
      spec: own.specText,
      ...(isExcludable(outlineRow) ? { countedOut: countedOut(sheet, row, outlineRow, "self") } : {}),
      ...(sheet.hasAppraisal ? appraisalCells(sheet, row, outlineRow, terms) : {}),
    },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
  sheet.style(sheet.cell(row, "guidance"), styles.besideNumber);
  sheet.style(sheet.cell(row, "state"), styles.besideNumber);
  addInputs(sheet, row, outlineRow, "self", own.limit);
  sheet.style(sheet.cell(row, "max"), styles.max);
  sheet.style(sheet.cell(row, "points"), styles.points);
  for (const { key } of textColumns("self")) sheet.style(sheet.cell(row, key), styles.text);
  addEvidencePrompt(sheet, row, item);
  if (sheet.hasAppraisal) {
    addInputs(sheet, row, outlineRow, "appraisal", own.limit);
    sheet.style(sheet.cell(row, "appraisedPoints"), styles.points);
    sheet.style(sheet.cell(row, "difference"), { ...styles.max, numberFormat: DIFFERENCE_FORMAT });
    sheet.style(sheet.cell(row, "appraisalState"), styles.besideNumber);
    sheet.style(sheet.cell(row, "reason"), styles.option);
    for (const { key } of textColumns("appraisal")) sheet.style(sheet.cell(row, key), styles.text);
  }
  for (const slot of lineSlots(item)) addLine(sheet, item, slot, depth);
}

function longestOption(slots: readonly Slot[]): string {
  const labels = slots.flatMap(({ options }) => options.map(({ label }) => label));
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), "");
}

/** The documents of a row that count on each side. */
const evidenceOf: Readonly<Record<Side, readonly ColumnKey[]>> = {
  self: ["evidence"],
  appraisal: ["evidence", "addedEvidence"],
};

/** The formulas of one scoring of a criterion's row. */
function scoring(
  sheet: Layout,
  row: number,
  outlineRow: OutlineRow<Criterion>,
  { rubric, dialect }: PlanTerms,
  side: Side,
): { points: string; state: string; specText: string | null; limit: number } {
  const { item, exceptions } = outlineRow;
  const figure = columnKey(side, "figure");
  const cells = {
    figure: sheet.at(row, figure),
    denominator: sheet.at(row, columnKey(side, "denominator")),
    spec: sheet.at(row, "spec"),
    points: sheet.at(row, columnKey(side, "points")),
    evidence: evidenceOf[side].map((key) => sheet.at(row, key)),
    exception: exceptions.length > 0 ? sheet.at(row, columnKey(side, "exception")) : "",
    note: sheet.at(row, columnKey(side, "note")),
    lines: lineSlots(item).map((_, index) => sheet.at(row + 1 + index, figure)),
  };
  const terms = termsOf(item, rubric.rounding);
  const formulas = formulasOf(item, cells, terms);
  return {
    points: scoreFormula(formulas, dialect, {
      terms,
      exceptions,
      exceptionCell: cells.exception,
      requiredEvidence: zeroWithoutEvidence(item) ? cells.evidence : null,
    }),
    state: stateFormula(outlineRow, cells, formulas),
    specText: formulas.specText,
    limit: formulas.limit ?? FIGURE_LIMIT,
  };
}

/** What the row takes out of the maximum above it. */
function countedOut(sheet: Layout, row: number, { item, exceptions }: OutlineRow<Criterion>, side: Side): PlanValue {
  return { formula: excludedFormula(exceptions, sheet.at(row, columnKey(side, "exception")), item.maxPoints) };
}

function appraisalCells(
  sheet: Layout,
  row: number,
  outlineRow: OutlineRow<Criterion>,
  terms: PlanTerms,
): Partial<Record<ColumnKey, PlanValue>> {
  const { points, state } = scoring(sheet, row, outlineRow, terms, "appraisal");
  const at = (key: ColumnKey): string => sheet.at(row, key);
  const cells = {
    self: at("points"),
    appraised: at("appraisedPoints"),
    reason: at("reason"),
    opinion: at("opinion"),
    request: at("request"),
    explanation: at("explanation"),
    countedOut: isExcludable(outlineRow) ? { self: at("countedOut"), appraised: at("appraisedCountedOut") } : null,
  };
  const { limited } = needsOf(terms.rubric);
  return {
    ...(isExcludable(outlineRow) ? { appraisedCountedOut: countedOut(sheet, row, outlineRow, "appraisal") } : {}),
    ...(limited
      ? {
          comparedSelf: { formula: comparedFormula(cells.self, cells.appraised) },
          comparedAppraised: { formula: comparedFormula(cells.appraised, cells.self) },
        }
      : {}),
    appraisedPoints: { formula: points },
    difference: { formula: differenceFormula(cells.self, cells.appraised, terms.rubric.rounding.decimals) },
    appraisalState: { formula: appraisalStateFormula(state, cells) },
  };
}

/** A printed line of a deduction: an input row of its own, whose points are in its criterion's row. */
function addLine(sheet: Layout, criterion: Criterion, slot: Slot, depth: number): void {
  const text = say("line", { label: slot.label, points: slot.pointsOff ?? "" });
  const row = sheet.add({
    id: `line:${criterion.id}:${slot.row}`,
    level: depth + 1,
    height: rowHeight([{ text, width: sheet.width("content") - indentWidth(depth + 1) }]),
    cells: { content: text },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth + 1 });
  for (const side of sheet.sides) addInput(sheet, row, slot, criterion.maxPoints, side);
}

/** The states that a formula can show, for the height of its row; what it compares with is no state. */
function wordsIn(formula: string): string[] {
  return [...formula.matchAll(/"([○◐✖▲✎✓] [^"]*)"/g)].map(([, text = ""]) => text);
}
