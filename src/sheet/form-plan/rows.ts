import { type ColumnKey, columnKey, type Side, textColumns } from "../../form/columns";
import type { Dialect } from "../../form/dialect";
import { needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { isExcludable, type OutlineRow } from "../../rubric/outline";
import type { Criterion, Rubric, Section } from "../../rubric/schema";
import { describeRule, formulasOf, termsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import { withinExcel } from "./within-excel";
import { FIGURE_LIMIT } from "../../scoring/figures";
import { zeroWithoutEvidence } from "../../scoring/score";
import { rowHeight } from "../row-heights";
import type { PlanValue } from "../sheet-plan";
import { styles } from "../styles";
import { councilRow, styleCouncil } from "./council";
import { type FormShape, lineSlots } from "./form-shape";
import { addEvidencePrompt, addInput, addInputs } from "./inputs";
import type { Layout } from "./layout";
import { comparedFormula, differenceFormula, excludedFormula, scoreFormula } from "./score-formula";
import { appraisalStateFormula, stateFormula } from "./state-formula";
import { DIFFERENCE_FORMAT, indentWidth, styleSums, sumCells } from "./sums";

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
    grows: true,
    height: rowHeight([
      { text: item.title, width: sheet.width("content") - indentWidth(indentOf(depth)), bold: true },
      { text: item.code, width: sheet.width("code"), bold: true },
    ]),
    cells: {
      code: item.code,
      content: item.title,
      ...sumCells(sheet, row, outlineRow, summed, rubric),
    },
  });
  sheet.styleRow(row, depth === 0 ? styles.section : styles.subsection);
  styleSums(sheet, row);
  sheet.style(sheet.cell(row, "code"), styles.code);
  sheet.style(sheet.cell(row, "content"), { indent: indentOf(depth) });
}

/** The numbers tell the depth; the room is for the words. */
function indentOf(depth: number): number {
  return Math.min(1, depth);
}

function addCriterion(sheet: Layout, outlineRow: OutlineRow<Criterion>, terms: PlanTerms): void {
  const { item, depth } = outlineRow;
  const row = sheet.nextRow;
  const own = scoring(sheet, row, outlineRow, terms, "self");
  const content = item.detail === undefined ? item.title : `${item.title}\n${item.detail}`;
  const isFirst = sheet.arrangement === "first";
  const steps = item.guidance?.split("\n") ?? describeRule(terms.rubric, item, terms.rubric.language);
  const guidance = steps.join(isFirst ? "\n" : "; ");
  sheet.add({
    id: `criterion:${item.id}`,
    level: depth,
    grows: true,
    height: rowHeight([
      { text: content, width: sheet.width("content") - indentWidth(indentOf(depth)) },
      { text: item.code, width: sheet.width("code") },
    ]),
    cells: {
      code: item.code,
      content,
      guidance,
      max: Number(item.maxPoints),
      points: { formula: own.points },
      state: { formula: withinExcel(own.state) },
      // Whatever stands beside it cuts the way of scoring off; a blank cell would let it run on.
      spec: own.specText ?? (isFirst ? null : NO_SPEC),
      ...(isExcludable(outlineRow) ? { countedOut: countedOut(sheet, row, outlineRow, "self") } : {}),
      ...(sheet.hasAppraisal ? appraisalCells(sheet, row, outlineRow, terms) : {}),
      ...(sheet.hasCouncil ? councilRow(sheet, row, outlineRow, terms.rubric) : {}),
    },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "code"), styles.code);
  sheet.style(sheet.cell(row, "content"), { indent: indentOf(depth) });
  sheet.style(sheet.cell(row, "guidance"), styles.guidance);
  sheet.style(sheet.cell(row, "state"), styles.state);
  addInputs(sheet, row, outlineRow, "self", own.limit, guidance);
  sheet.style(sheet.cell(row, "max"), styles.max);
  sheet.style(sheet.cell(row, "points"), styles.points);
  for (const { key } of textColumns("self")) sheet.style(sheet.cell(row, key), styles.text);
  addEvidencePrompt(sheet, row, item);
  if (sheet.hasAppraisal) {
    addInputs(sheet, row, outlineRow, "appraisal", own.limit, guidance);
    sheet.style(sheet.cell(row, "appraisedPoints"), styles.points);
    sheet.style(sheet.cell(row, "difference"), { ...styles.max, numberFormat: DIFFERENCE_FORMAT });
    sheet.style(sheet.cell(row, "appraisalState"), styles.state);
    if (sheet.index("firstPoints") >= 0) sheet.style(sheet.cell(row, "firstPoints"), styles.max);
    sheet.style(sheet.cell(row, "reason"), styles.option);
    for (const { key } of textColumns("appraisal")) sheet.style(sheet.cell(row, key), styles.text);
  }
  if (sheet.hasCouncil) styleCouncil(sheet, row, outlineRow);
  for (const slot of lineSlots(item)) addLine(sheet, item, slot, depth);
}

const NO_SPEC = "·";

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
    points: withinExcel(
      scoreFormula(formulas, dialect, {
        terms,
        exceptions,
        exceptionCell: cells.exception,
        requiredEvidence: zeroWithoutEvidence(item) ? cells.evidence : null,
      }),
    ),
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
    appraisalState: { formula: withinExcel(appraisalStateFormula(state, cells)) },
  };
}

/** A printed line of a deduction: an input row of its own, whose points are in its criterion's row. */
function addLine(sheet: Layout, criterion: Criterion, slot: Slot, depth: number): void {
  const text = say("line", { label: slot.label, points: slot.pointsOff ?? "" });
  const row = sheet.add({
    id: `line:${criterion.id}:${slot.row}`,
    level: depth + 1,
    grows: true,
    height: rowHeight([{ text, width: sheet.width("content") - indentWidth(2) }]),
    cells: { content: text },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: 2 });
  for (const side of sheet.sides) addInput(sheet, row, slot, { maxPoints: criterion.maxPoints }, side);
}
