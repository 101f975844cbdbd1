import type { Dialect } from "../form/dialect";
import { columnsFor, type ColumnKey } from "../form/columns";
import type { Area } from "../workbook/area";
import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import { maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
import { reasonCodes } from "../rubric/answers";
import type { Criterion, Exception, Item, ProfileField, Rubric, RuleOf } from "../rubric/schema";
import { describeRule, formulasOf, inputsOf, termsOf } from "../scoring/rules/registry";
import type { Input } from "../scoring/rules/rule";
import { FIGURE_LIMIT } from "../scoring/figures";
import { zeroWithoutEvidence } from "../scoring/score";
import { descriptionOf, marker } from "../form/description";
import { exceptionLabels } from "../form/cell-labels";
import { packRubric } from "../form/fingerprint";
import type { CellStyle, Highlight, PlanValue, SheetPlan, Validation } from "./sheet-plan";
import { Layout } from "./layout";
import { AS_PLANNED, type Placement } from "./placement";
import { rowHeight } from "./row-heights";
import { differenceFormula, scoreFormula, sumFormula } from "./score-formula";
import { appraisalStateFormula, groupStateFormula, marks, stateFormula } from "./state-formula";
import { highlightColors, styles } from "./styles";

const say = speaker(sheetWords, "vi");

export interface PlanOptions {
  /** Where the rows and columns stand in a sheet that was changed; formulas then speak of those cells. */
  readonly placement?: Placement;
  /** With the appraiser's columns; the agency's own part is locked then. */
  readonly appraisal?: boolean;
}

/** The columns of one scoring of the form: the agency's own, or the appraiser's. */
interface Part {
  readonly figure: ColumnKey;
  readonly denominator: ColumnKey;
  readonly exception: ColumnKey;
  readonly points: ColumnKey;
  /** The documents that count, joined. */
  readonly evidence: readonly ColumnKey[];
  /** Where an exception is explained. */
  readonly note: ColumnKey;
}

const SELF: Part = {
  figure: "figure",
  denominator: "denominator",
  exception: "exception",
  points: "points",
  evidence: ["evidence"],
  note: "note",
};
const APPRAISAL: Part = {
  figure: "appraisedFigure",
  denominator: "appraisedDenominator",
  exception: "appraisedException",
  points: "appraisedPoints",
  evidence: ["evidence", "addedEvidence"],
  note: "opinion",
};

/**
 * Lays a rubric out as a worksheet: hidden key row, title with the live total, header, profile, the form in printed order,
 * total, notes and signatures. The profile stands below the header, so that only two short rows have to stay in sight.
 * @param descriptionSheet the name that the describing sheet will have
 */
export function buildPlan(
  rubric: Rubric,
  descriptionSheet: string,
  dialect: Dialect = "resilient",
  { placement = AS_PLANNED, appraisal = false }: PlanOptions = {},
): SheetPlan {
  const form = outline(rubric);
  const sheet = new Layout(
    columnsFor(
      form.some(({ exceptions }) => exceptions.length > 0),
      appraisal,
    ),
    placement,
  );

  sheet.add({
    id: marker(descriptionSheet),
    hidden: true,
    cells: Object.fromEntries(sheet.columns.slice(1).map(({ key }) => [key, key])),
  });
  const titleRow = sheet.nextRow;
  sheet.add({
    id: "title",
    cells: {},
    height: rowHeight([{ text: rubric.title, width: sheet.width("figure", "state") * TITLE_SCALE, bold: true }]) + 6,
  });
  const headerRow = sheet.nextRow;
  addHeader(sheet);
  addProfile(sheet, rubric.profile);

  const firstRow = sheet.nextRow;
  const { rowOf, lastRow } = placeRows(form, firstRow);
  for (const row of form) {
    if (row.item.type === "section") addSection(sheet, row, rubric, form, rowOf);
    else addCriterion(sheet, row as OutlineRow<Criterion>, rubric, dialect);
  }
  const totalRow = sheet.nextRow;
  addTotal(sheet, rubric, form, rowOf, firstRow, lastRow);
  addTitle(sheet, titleRow, totalRow, rubric);
  addClosing(sheet, rubric);
  if (appraisal) addReasons(sheet, rowOf, form);

  return {
    name: sheetName(rubric.shortTitle),
    columns: sheet.columns,
    rows: sheet.rows,
    // "2.10" is a label: as a number it would become 2.1, as the printed form of Bình Thuận shows.
    styles: [
      {
        area: { row: 0, column: sheet.index("id"), rows: sheet.rows.length, columns: 2 },
        style: { numberFormat: "@" },
      },
      ...sheet.styles,
    ],
    merges: sheet.merges,
    validations: sheet.validations,
    highlights: highlights(sheet, firstRow, lastRow),
    start: { row: rubric.profile.length > 0 ? headerRow + 2 : firstRow, column: sheet.index("figure") },
    freeze: { rows: headerRow + 1, columns: sheet.index("content") + 1 },
    print: {
      titleRows: { first: headerRow, count: 1 },
      area: sheet.between(titleRow, "code", sheet.nextRow - 1, appraisal ? "addedEvidence" : "note"),
      // Twice the columns at the same size of letters.
      paper: appraisal ? "A3" : "A4",
    },
    description: descriptionOf(rubric.id, packRubric(rubric), dialect, sheet.lists),
  };
}

/** Room that an indent takes: Excel's level is three spaces, about one and a half characters. */
function indentWidth(levels: number): number {
  return levels * 1.5;
}

/** The title is set larger than the text that row heights are reckoned for. */
const TITLE_SCALE = 11 / 12;

function addTitle(sheet: Layout, row: number, totalRow: number, rubric: Rubric): void {
  // The total stands in the columns that stay in sight and the title beside them, so that nothing is cut when the sheet scrolls.
  sheet.put(row, "code", { formula: `=${sheet.at(totalRow, "points")}` });
  sheet.put(row, "figure", rubric.title);
  sheet.merge(row, "code", "content");
  sheet.merge(row, "figure", "state");
  sheet.style(sheet.between(row, "code", row, "content"), {
    ...styles.liveTotal,
    numberFormat: `"${say("total.live")}: "0.00" / ${rubric.maxPoints}"`,
  });
  sheet.style(sheet.between(row, "figure", row, "state"), styles.title);
  if (!sheet.hasAppraisal) return;
  sheet.put(row, "appraisedFigure", { formula: `=${sheet.at(totalRow, "appraisedPoints")}` });
  sheet.merge(row, "appraisedFigure", "appraisalState");
  sheet.style(sheet.between(row, "appraisedFigure", row, "appraisalState"), {
    ...styles.liveTotal,
    numberFormat: `"${say("appraisal.live")}: "0.00" / ${rubric.maxPoints}"`,
  });
}

function addProfile(sheet: Layout, fields: readonly ProfileField[]): void {
  if (fields.length === 0) return;
  const heading = sheet.add({ id: null, cells: { content: say("profile") }, height: 19 });
  sheet.styleRow(heading, styles.section);
  for (const field of fields) {
    const label = field.unit ? `${field.label} (${field.unit})` : field.label;
    const row = sheet.add({
      id: `profile:${field.id}`,
      cells: { content: label },
      height: rowHeight([{ text: label, width: sheet.width("content") }]),
    });
    sheet.styleRow(row, styles.criterion);
    sheet.merge(row, "figure", "guidance");
    const area = sheet.between(row, "figure", row, "guidance");
    sheet.style(area, styles.profileValue);
    if (field.kind === "count") {
      sheet.validations.push(
        numberValidation(sheet.cell(row, "figure"), "whole", say("prompt.title.value"), field.label),
      );
    } else {
      sheet.style(area, { numberFormat: "@" });
    }
  }
}

function addHeader(sheet: Layout): void {
  const shown = sheet.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const titles = Object.fromEntries(shown.map((key) => [key, say(`column.${key}` as Parameters<typeof say>[0])]));
  const row = sheet.add({
    id: "header",
    cells: titles,
    height: rowHeight(shown.map((key) => ({ text: titles[key] ?? "", width: sheet.width(key), bold: true }))),
  });
  sheet.styleRow(row, styles.header);
}

function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Every item's row; the printed lines of a deduction are rows below their criterion. */
function placeRows(
  form: readonly OutlineRow[],
  firstRow: number,
): { rowOf: ReadonlyMap<string, number>; lastRow: number } {
  const rowOf = new Map<string, number>();
  let next = firstRow;
  for (const { item } of form) {
    rowOf.set(item.id, next);
    next += 1 + linesOf(item).length;
  }
  return { rowOf, lastRow: next - 1 };
}

function linesOf(item: Item): RuleOf<"deduction">["lines"] {
  return item.type === "criterion" && item.rule.kind === "deduction" ? item.rule.lines : [];
}

function addSection(
  sheet: Layout,
  { item, depth }: OutlineRow,
  rubric: Rubric,
  form: readonly OutlineRow[],
  rowOf: ReadonlyMap<string, number>,
): void {
  const row = sheet.nextRow;
  const children = form.filter(({ parentId }) => parentId === item.id);
  const last = form.filter((other) => isBelow(other, item.id, form)).at(-1)?.item;
  const lastRow = last ? (rowOf.get(last.id) ?? row) + linesOf(last).length : row;
  const summed = children.map((child) => rowOf.get(child.item.id) ?? 0);
  sheet.add({
    id: `section:${item.id}`,
    level: depth,
    height: Math.max(
      rowHeight([
        { text: item.title, width: sheet.width("content") - indentWidth(depth), bold: true },
        { text: item.code, width: sheet.width("code"), bold: true },
      ]),
      groupStateHeight(sheet, children.length, 1),
    ),
    cells: {
      code: item.code,
      content: item.title,
      max: Number(maxPointsOf(item)),
      ...sumCells(sheet, row, summed, rowsFrom(row + 1, lastRow), rubric),
    },
  });
  sheet.styleRow(row, depth === 0 ? styles.section : styles.subsection);
  styleSums(sheet, row);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
}

/** The sums of a section or of the form, and how the rows below it stand. */
function sumCells(
  sheet: Layout,
  row: number,
  summed: readonly number[],
  below: readonly number[],
  { rounding }: Rubric,
): Partial<Record<ColumnKey, PlanValue>> {
  const own: Partial<Record<ColumnKey, PlanValue>> = {
    points: { formula: sumFormula(sheet.ranges(summed, "points"), rounding.decimals) },
    state: { formula: groupStateFormula(sheet.span(below, "state")) },
  };
  if (!sheet.hasAppraisal) return own;
  return {
    ...own,
    appraisedPoints: { formula: sumFormula(sheet.ranges(summed, "appraisedPoints"), rounding.decimals) },
    difference: {
      formula: differenceFormula(sheet.at(row, "points"), sheet.at(row, "appraisedPoints"), rounding.decimals),
    },
    appraisalState: { formula: groupStateFormula(sheet.span(below, "appraisalState")) },
  };
}

function styleSums(sheet: Layout, row: number): void {
  sheet.style(sheet.cell(row, "state"), styles.besideNumber);
  if (!sheet.hasAppraisal) return;
  sheet.style(sheet.cell(row, "difference"), { numberFormat: DIFFERENCE_FORMAT });
  sheet.style(sheet.cell(row, "appraisalState"), styles.besideNumber);
}

/** A sign says which way, not a colour. */
const DIFFERENCE_FORMAT = "+0.00;-0.00;0.00";

function isBelow(row: OutlineRow, ancestor: string, form: readonly OutlineRow[]): boolean {
  for (
    let parent = row.parentId;
    parent !== null;
    parent = form.find(({ item }) => item.id === parent)?.parentId ?? null
  ) {
    if (parent === ancestor) return true;
  }
  return false;
}

function addCriterion(sheet: Layout, outlineRow: OutlineRow<Criterion>, rubric: Rubric, dialect: Dialect): void {
  const { item, depth } = outlineRow;
  const row = sheet.nextRow;
  const lines = linesOf(item);
  const own = scoring(sheet, row, outlineRow, rubric, dialect, SELF);
  const content = item.detail === undefined ? item.title : `${item.title}\n${item.detail}`;
  const guidance = item.guidance ?? describeRule(rubric, item, rubric.language).join("\n");
  const options = "options" in item.rule ? (item.rule.options ?? []) : [];
  const longestOption = options.reduce((longest, { label }) => (label.length > longest.length ? label : longest), "");
  sheet.add({
    id: `criterion:${item.id}`,
    level: depth,
    height: rowHeight([
      { text: content, width: sheet.width("content") - indentWidth(depth) },
      { text: guidance, width: sheet.width("guidance") - indentWidth(1) },
      { text: longestOption, width: sheet.width(sheet.hasAppraisal ? "appraisedFigure" : "figure") },
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
      ...(sheet.hasAppraisal ? appraisalCells(sheet, row, outlineRow, rubric, dialect) : {}),
    },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
  sheet.style(sheet.cell(row, "guidance"), styles.besideNumber);
  sheet.style(sheet.cell(row, "state"), styles.besideNumber);
  addInputs(sheet, row, outlineRow, SELF);
  sheet.style(sheet.cell(row, "max"), styles.max);
  sheet.style(sheet.cell(row, "points"), styles.points);
  for (const key of ["evidence", "note"] as const) sheet.style(sheet.cell(row, key), styles.text);
  if (item.evidence) {
    sheet.validations.push({
      area: sheet.cell(row, "evidence"),
      rule: { kind: "any" },
      prompt: { title: say("prompt.title.evidence"), message: cut(item.evidence.ask) },
      refusal: null,
    });
  }
  if (sheet.hasAppraisal) {
    addInputs(sheet, row, outlineRow, APPRAISAL);
    sheet.style(sheet.cell(row, "appraisedPoints"), styles.points);
    sheet.style(sheet.cell(row, "difference"), { ...styles.max, numberFormat: DIFFERENCE_FORMAT });
    sheet.style(sheet.cell(row, "appraisalState"), styles.besideNumber);
    sheet.style(sheet.cell(row, "reason"), styles.option);
    for (const key of ["opinion", "request", "explanation", "addedEvidence"] as const)
      sheet.style(sheet.cell(row, key), styles.text);
  }
  lines.forEach((line, index) => addLine(sheet, item, line, index, depth));
}

/** The formulas of one scoring of a criterion's row. */
function scoring(
  sheet: Layout,
  row: number,
  { item, exceptions }: OutlineRow<Criterion>,
  rubric: Rubric,
  dialect: Dialect,
  part: Part,
): { points: string; state: string; specText: string | null } {
  const cells = {
    figure: sheet.at(row, part.figure),
    denominator: sheet.at(row, part.denominator),
    spec: sheet.at(row, "spec"),
    points: sheet.at(row, part.points),
    evidence: part.evidence.map((key) => sheet.at(row, key)).join("&"),
    exception: exceptions.length > 0 ? sheet.at(row, part.exception) : "",
    note: sheet.at(row, part.note),
    lines: linesOf(item).map((_, index) => sheet.at(row + 1 + index, part.figure)),
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
    state: stateFormula(item, exceptions, cells, formulas),
    specText: formulas.specText,
  };
}

function appraisalCells(
  sheet: Layout,
  row: number,
  outlineRow: OutlineRow<Criterion>,
  rubric: Rubric,
  dialect: Dialect,
): Partial<Record<ColumnKey, PlanValue>> {
  const { points, state } = scoring(sheet, row, outlineRow, rubric, dialect, APPRAISAL);
  const at = (key: ColumnKey): string => sheet.at(row, key);
  const cells = {
    self: at("points"),
    appraised: at("appraisedPoints"),
    reason: at("reason"),
    opinion: at("opinion"),
    request: at("request"),
    explanation: at("explanation"),
  };
  return {
    appraisedPoints: { formula: points },
    difference: { formula: differenceFormula(cells.self, cells.appraised, rubric.rounding.decimals) },
    appraisalState: { formula: appraisalStateFormula(state, cells) },
  };
}

function addInputs(sheet: Layout, row: number, { item, exceptions }: OutlineRow<Criterion>, part: Part): void {
  for (const input of inputsOf(item)) if (!input.cell.startsWith("line")) addInput(sheet, row, item, input, part);
  if (exceptions.length > 0) addException(sheet, row, exceptions, part);
}

/** A printed line of a deduction: an input row of its own, whose points are in its criterion's row. */
function addLine(
  sheet: Layout,
  criterion: Criterion,
  line: RuleOf<"deduction">["lines"][number],
  index: number,
  depth: number,
): void {
  const text = say("line", { label: line.label, points: line.points });
  const row = sheet.add({
    id: `line:${criterion.id}:${index}`,
    level: depth + 1,
    height: rowHeight([{ text, width: sheet.width("content") - indentWidth(depth + 1) }]),
    cells: { content: text },
  });
  sheet.styleRow(row, styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth + 1 });
  for (const { figure } of sheet.hasAppraisal ? [SELF, APPRAISAL] : [SELF]) {
    sheet.style(sheet.cell(row, figure), styles.input);
    sheet.validations.push(numberValidation(sheet.cell(row, figure), "whole", say("prompt.title.value"), line.label));
  }
}

function addException(sheet: Layout, row: number, exceptions: readonly Exception[], { exception }: Part): void {
  const area = sheet.cell(row, exception);
  sheet.style(area, styles.option);
  sheet.validations.push({
    area,
    rule: { kind: "list", rows: sheet.list(exceptionLabels(exceptions)) },
    prompt: {
      title: say("column.exception"),
      message: cut(say("prompt.exception", { when: exceptions.map(({ when }) => when).join(" ") })),
    },
    refusal: { title: say("refused.title"), message: say("refused.option") },
  });
}

/** The texts that a formula can show, for the height of its row. */
function wordsIn(formula: string): string[] {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
}

function addInput(sheet: Layout, row: number, criterion: Criterion, input: Input, { figure, denominator }: Part): void {
  const area = sheet.cell(row, input.cell === "denominator" ? denominator : figure);
  sheet.style(area, input.kind === "option" ? styles.option : styles.input);
  const options = "options" in criterion.rule ? criterion.rule.options : undefined;
  if (input.kind === "option" && options) {
    sheet.validations.push({
      area,
      rule: { kind: "list", rows: sheet.list(options.map(({ label }) => label)) },
      prompt: { title: say("prompt.title.option"), message: say("prompt.option") },
      refusal: { title: say("refused.title"), message: say("refused.option") },
    });
    return;
  }
  const role = input.cell === "denominator" ? "denominator" : criterion.rule.kind === "ratio" ? "numerator" : "value";
  const kind = input.kind === "whole" ? "whole" : "number";
  const label = criterion.rule.kind === "points" ? null : input.label.label;
  sheet.validations.push(
    label === null
      ? {
          ...numberValidation(area, kind, say("prompt.title.value"), ""),
          prompt: { title: say("prompt.title.value"), message: say("prompt.judged", { max: criterion.maxPoints }) },
        }
      : numberValidation(area, kind, say(`prompt.title.${role}`), label),
  );
}

function numberValidation(area: Area, kind: "number" | "whole", title: string, label: string): Validation {
  return {
    area,
    rule: { kind, min: 0, max: FIGURE_LIMIT },
    prompt: { title, message: cut(say(`prompt.${kind}`, { label })) },
    refusal: { title: say("refused.title"), message: say(`refused.${kind}`) },
  };
}

/** Excel takes 255 characters in a prompt. */
function cut(text: string): string {
  return text.length <= 255 ? text : `${text.slice(0, 254)}…`;
}

/** Height that shows the longest words of a sum's state. */
function groupStateHeight(sheet: Layout, criteria: number, scale: number): number {
  const width = (sheet.width("state") - indentWidth(1)) * scale;
  return rowHeight(
    (["group.open", "group.faults", "group.remarks"] as const).map((key) => ({
      text: say(key, { count: String(criteria) }),
      width,
      bold: true,
    })),
  );
}

function addTotal(
  sheet: Layout,
  rubric: Rubric,
  form: readonly OutlineRow[],
  rowOf: ReadonlyMap<string, number>,
  first: number,
  last: number,
): void {
  const top = form.filter(({ parentId }) => parentId === null).map(({ item }) => rowOf.get(item.id) ?? 0);
  const criteria = form.filter(({ item }) => item.type === "criterion").length;
  const row = sheet.add({
    id: "total",
    height: Math.max(22, groupStateHeight(sheet, criteria, TITLE_SCALE)),
    cells: {
      content: say("total"),
      max: Number(rubric.maxPoints),
      ...sumCells(sheet, sheet.nextRow, top, rowsFrom(first, last), rubric),
    },
  });
  sheet.styleRow(row, styles.total);
  styleSums(sheet, row);
}

function addClosing(sheet: Layout, rubric: Rubric): void {
  const line = (text: string, style: CellStyle): void => {
    const row = sheet.add({
      id: null,
      cells: { code: text },
      height: rowHeight([{ text, width: sheet.width("code", "note") }]),
    });
    sheet.merge(row, "code", "note");
    sheet.style(sheet.between(row, "code", row, "note"), style);
  };
  if (rubric.notes?.length) {
    line(say("notes"), styles.noteTitle);
    for (const note of rubric.notes) line(note, styles.note);
  }
  sheet.add({ id: null, cells: {} });
  const date = sheet.add({ id: "date", cells: { guidance: say("place-date", { year: String(rubric.year) }) } });
  sheet.merge(date, "guidance", "note");
  sheet.style(sheet.between(date, "guidance", date, "note"), styles.placeDate);

  const [left, right] = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  const appraiser = rubric.signatures?.find(({ part }) => part === "appraisal") ?? { role: say("appraisal.signature") };
  const signatures: { who: { role: string; hint?: string | undefined } | undefined; from: ColumnKey; to: ColumnKey }[] =
    [
      { who: left, from: "code", to: "figure" },
      { who: right, from: "guidance", to: "note" },
      ...(sheet.hasAppraisal ? [{ who: appraiser, from: "difference", to: "explanation" } as const] : []),
    ];
  for (const [field, style] of [
    ["role", styles.signatureRole],
    ["hint", styles.signatureHint],
  ] as const) {
    const row = sheet.add({
      id: `signature:${field}`,
      cells: Object.fromEntries(signatures.map(({ who, from }) => [from, who?.[field] ?? null])),
      height: 18,
    });
    for (const { who, from, to } of signatures) {
      if (!who) continue;
      sheet.merge(row, from, to);
      sheet.style(sheet.between(row, from, row, to), style);
    }
  }
  for (let blank = 0; blank < 5; blank += 1) sheet.add({ id: null, cells: {} });
}

/** Words and marks say everything already; the colours only help to find them. */
function highlights(sheet: Layout, first: number, last: number): Highlight[] {
  const state = `$${sheet.at(first, "state")}`;
  const begins = (mark: string, of = state): string => `=LEFT(${of},1)="${mark}"`;
  const over = (from: ColumnKey, to: ColumnKey): Area => sheet.between(first, from, last, to);
  const own: Highlight[] = [
    { area: over("state", "state"), formula: begins(marks.fault), ...highlightColors.fault, bold: true },
    { area: over("figure", "denominator"), formula: begins(marks.fault), ...highlightColors.fault },
    { area: over("state", "state"), formula: begins(marks.partial), ...highlightColors.partial },
    { area: over("state", "state"), formula: begins(marks.cap), ...highlightColors.cap },
    { area: over("points", "points"), formula: begins(marks.cap), ...highlightColors.cap },
    {
      area: over("evidence", "evidence"),
      formula: `=ISNUMBER(FIND("${marks.evidence}",${state}))`,
      ...highlightColors.evidence,
    },
  ];
  if (!sheet.hasAppraisal) return own;
  const appraised = `$${sheet.at(first, "appraisalState")}`;
  return [
    ...own,
    {
      area: over("appraisalState", "appraisalState"),
      formula: begins(marks.fault, appraised),
      ...highlightColors.fault,
      bold: true,
    },
    {
      area: over("appraisedFigure", "appraisedDenominator"),
      formula: begins(marks.fault, appraised),
      ...highlightColors.fault,
    },
    {
      area: over("appraisalState", "appraisalState"),
      formula: begins(marks.partial, appraised),
      ...highlightColors.partial,
    },
    { area: over("appraisalState", "appraisalState"), formula: begins(marks.cap, appraised), ...highlightColors.cap },
    {
      area: over("reason", "reason"),
      formula: `=${appraised}="${say("state.reason-needed")}"`,
      ...highlightColors.evidence,
    },
    {
      area: over("opinion", "opinion"),
      formula: `=${appraised}="${say("state.opinion-needed")}"`,
      ...highlightColors.evidence,
    },
    {
      area: over("explanation", "explanation"),
      formula: `=${appraised}="${say("state.explanation-open")}"`,
      ...highlightColors.evidence,
    },
  ];
}

/** The reasons to choose from. Their list comes last, so that the lists of an installed form stay where they are. */
function addReasons(sheet: Layout, rowOf: ReadonlyMap<string, number>, form: readonly OutlineRow[]): void {
  const rows = sheet.list(reasonCodes.map((code) => say(`reason.${code}`)));
  for (const { item } of form) {
    if (item.type === "section") continue;
    sheet.validations.push({
      area: sheet.cell(rowOf.get(item.id) ?? 0, "reason"),
      rule: { kind: "list", rows },
      prompt: { title: say("prompt.title.reason"), message: say("prompt.reason") },
      refusal: { title: say("refused.title"), message: say("refused.option") },
    });
  }
}

/** A name that Excel takes for a sheet. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31);
  return name.replace(/^['\s]+|['\s]+$/g, "") || "ITSCORE";
}
