import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import { maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
import type { Criterion, Exception, Item, ProfileField, Rubric, RuleOf } from "../rubric/schema";
import { describeRule, formulasOf, inputsOf, termsOf } from "../scoring/rules/registry";
import type { Input } from "../scoring/rules/rule";
import { FIGURE_LIMIT } from "../scoring/figures";
import { zeroWithoutEvidence } from "../scoring/score";
import { columnsFor } from "./columns";
import { descriptionOf, marker } from "./description";
import { exceptionLabels } from "./exception-labels";
import { packRubric } from "./fingerprint";
import {
  type Area, cellAddress, type CellStyle, type ColumnKey, type Highlight, type PlanColumn, type PlanRow, type PlanValue, type SheetPlan, type StyledArea, type Validation,
} from "./plan";
import { AS_PLANNED, LOST, type Placement } from "./placement";
import { rowHeight } from "./row-heights";
import { type Dialect, scoreFormula, sumFormula } from "./score-formula";
import { groupStateFormula, marks, stateFormula } from "./state-formula";
import { highlightColors, styles } from "./styles";

const say = speaker(sheetWords, "vi");

/**
 * Lays a rubric out as a worksheet: hidden key row, title with the live total, header, profile, the form in printed order,
 * total, notes and signatures. The profile stands below the header, so that only two short rows have to stay in sight.
 * @param descriptionSheet the name that the describing sheet will have
 * @param placement where the rows and columns stand in a sheet that was changed; its formulas then speak of those cells
 */
export function buildPlan(rubric: Rubric, descriptionSheet: string, dialect: Dialect = "resilient", placement: Placement = AS_PLANNED): SheetPlan {
  const form = outline(rubric);
  const sheet = new Layout(columnsFor(form.some(({ exceptions }) => exceptions.length > 0)), placement);

  sheet.add({ id: marker(descriptionSheet), hidden: true, cells: Object.fromEntries(sheet.columns.slice(1).map(({ key }) => [key, key])) });
  const titleRow = sheet.nextRow;
  // "2.10" is a label: as a number it would become 2.1, as the printed form of Bình Thuận shows.
  sheet.style({ row: 0, column: sheet.index("id"), rows: form.length + 200, columns: 2 }, { numberFormat: "@" });
  sheet.add({ id: "title", cells: {}, height: rowHeight([{ text: rubric.title, width: sheet.width("figure", "state") * TITLE_SCALE, bold: true }]) + 6 });
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

  return {
    name: sheetName(rubric.shortTitle),
    columns: sheet.columns,
    rows: sheet.rows,
    styles: sheet.styles,
    merges: sheet.merges,
    validations: sheet.validations,
    highlights: highlights(sheet, firstRow, lastRow),
    start: { row: rubric.profile.length > 0 ? headerRow + 2 : firstRow, column: sheet.index("figure") },
    freeze: { rows: headerRow + 1, columns: sheet.index("content") + 1 },
    print: {
      titleRows: { first: headerRow, count: 1 },
      area: sheet.between(titleRow, "code", sheet.nextRow - 1, "note"),
    },
    description: descriptionOf(rubric.id, packRubric(rubric), dialect, sheet.lists),
  };
}

/** What the layout collects while rows are added from top to bottom. */
class Layout {
  readonly rows: PlanRow[] = [];
  private readonly styled = new Map<string, { columns: Omit<Area, "row" | "rows">; style: CellStyle; rows: Set<number> }>();
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  readonly lists: string[] = [];

  constructor(readonly columns: readonly PlanColumn[], private readonly placement: Placement) {}

  index(key: ColumnKey): number {
    return this.columns.findIndex((column) => column.key === key);
  }

  /** Width of neighbouring columns together, in characters. */
  width(from: ColumnKey, to = from): number {
    return this.columns.slice(this.index(from), this.index(to) + 1).reduce((sum, { width }) => sum + width, 0);
  }

  /** The address that a formula gives to a cell; as Excel writes it for one that was deleted. */
  at(row: number, key: ColumnKey): string {
    const at = this.placement.row(row);
    const column = this.placement.column(key, this.index(key));
    return at === null || column === null ? LOST : cellAddress(at, column);
  }

  /** The cells of a column in these rows, as ranges. Rows that people inserted between them do not part a range. */
  ranges(rows: readonly number[], key: ColumnKey): string[] {
    const placed = rows.flatMap((row) => this.placement.row(row) ?? []).sort((a, b) => a - b);
    const column = this.placement.column(key, this.index(key));
    if (column === null) return [LOST];
    return runs(placed, (from, to) => this.placement.isFree(from, to)).map(([first, last]) =>
      first === last ? cellAddress(first, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    );
  }

  /** One range over the first and the last of these rows, wherever they stand. */
  span(rows: readonly number[], key: ColumnKey): string {
    const placed = rows.flatMap((row) => this.placement.row(row) ?? []);
    const column = this.placement.column(key, this.index(key));
    if (column === null || placed.length === 0) return LOST;
    return `${cellAddress(Math.min(...placed), column)}:${cellAddress(Math.max(...placed), column)}`;
  }

  between(firstRow: number, from: ColumnKey, lastRow: number, to: ColumnKey): Area {
    return { row: firstRow, column: this.index(from), rows: lastRow - firstRow + 1, columns: this.index(to) - this.index(from) + 1 };
  }

  cell(row: number, key: ColumnKey): Area {
    return this.between(row, key, row, key);
  }

  get nextRow(): number {
    return this.rows.length;
  }

  /** Appends a row and returns its index. */
  add(row: { id: string | null; cells: Partial<Record<ColumnKey, PlanValue>>; height?: number | null; hidden?: boolean; level?: number }): number {
    const values = this.columns.map(({ key }) => (key === "id" ? row.id : (row.cells[key] ?? null)));
    this.rows.push({ id: row.id, values, height: row.height ?? null, level: row.level ?? 0, ...(row.hidden ? { hidden: true } : {}) });
    return this.rows.length - 1;
  }

  put(row: number, key: ColumnKey, value: PlanValue): void {
    const at = this.rows[row];
    if (at) this.rows[row] = { ...at, values: at.values.map((old, column) => (column === this.index(key) ? value : old)) };
  }

  /**
   * Gives cells a style. Equal styles of the same columns are kept together, so that an installer writes areas and not
   * cells; within a row a later style adds to an earlier one.
   */
  style({ row, rows, ...across }: Area, style: CellStyle): void {
    const key = JSON.stringify([across, style]);
    const group = this.styled.get(key) ?? { columns: across, style, rows: new Set<number>() };
    for (let index = row; index < row + rows; index += 1) group.rows.add(index);
    this.styled.set(key, group);
  }

  get styles(): StyledArea[] {
    return [...this.styled.values()].flatMap(({ columns: across, style, rows }) =>
      runs([...rows].sort((a, b) => a - b)).map(([first, last]) => ({ area: { row: first, rows: last - first + 1, ...across }, style })),
    );
  }

  merge(row: number, from: ColumnKey, to: ColumnKey): void {
    if (from !== to) this.merges.push(this.between(row, from, row, to));
  }

  /** Rows of the describing sheet that hold these texts; equal lists are kept once. */
  list(texts: readonly string[]): { first: number; count: number } {
    const known = this.lists.findIndex((_, start) => texts.every((text, index) => this.lists[start + index] === text));
    const first = known >= 0 ? known : this.lists.push(...texts) - texts.length;
    return { first, count: texts.length };
  }
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
  sheet.style(sheet.between(row, "code", row, "content"), { ...styles.liveTotal, numberFormat: `"${say("total.live")}: "0.00" / ${rubric.maxPoints}"` });
  sheet.style(sheet.between(row, "figure", row, "state"), styles.title);
}

function addProfile(sheet: Layout, fields: readonly ProfileField[]): void {
  if (fields.length === 0) return;
  const heading = sheet.add({ id: null, cells: { content: say("profile") }, height: 19 });
  sheet.style(sheet.between(heading, "code", heading, "note"), styles.section);
  for (const field of fields) {
    const label = field.unit ? `${field.label} (${field.unit})` : field.label;
    const row = sheet.add({
      id: `profile:${field.id}`,
      cells: { content: label },
      height: rowHeight([{ text: label, width: sheet.width("content") }]),
    });
    sheet.style(sheet.between(row, "code", row, "note"), styles.criterion);
    sheet.merge(row, "figure", "guidance");
    const area = sheet.between(row, "figure", row, "guidance");
    sheet.style(area, styles.profileValue);
    if (field.kind === "count") {
      sheet.validations.push(numberValidation(sheet.cell(row, "figure"), "whole", say("prompt.title.value"), field.label));
    } else {
      sheet.style(area, { numberFormat: "@" });
    }
  }
}

function addHeader(sheet: Layout): void {
  const shown = sheet.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const titles = Object.fromEntries(shown.map((key) => [key, say(`column.${key}` as Parameters<typeof say>[0])]));
  const row = sheet.add({
    id: null,
    cells: titles,
    height: rowHeight(shown.map((key) => ({ text: titles[key] ?? "", width: sheet.width(key), bold: true }))),
  });
  sheet.style(sheet.between(row, "code", row, "note"), styles.header);
}

/** Every item's row; the printed lines of a deduction are rows below their criterion. */
function placeRows(form: readonly OutlineRow[], firstRow: number): { rowOf: ReadonlyMap<string, number>; lastRow: number } {
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

function addSection(sheet: Layout, { item, depth }: OutlineRow, rubric: Rubric, form: readonly OutlineRow[], rowOf: ReadonlyMap<string, number>): void {
  const row = sheet.nextRow;
  const children = form.filter(({ parentId }) => parentId === item.id);
  const last = form.filter((other) => isBelow(other, item.id, form)).at(-1)?.item;
  const lastRow = last ? (rowOf.get(last.id) ?? row) + linesOf(last).length : row;
  const sums = sheet.ranges(children.map((child) => rowOf.get(child.item.id) ?? 0), "points");
  const states = sheet.span(rowsFrom(row + 1, lastRow), "state");
  sheet.add({
    id: `section:${item.id}`,
    level: depth,
    height: rowHeight([{ text: item.title, width: sheet.width("content") - indentWidth(depth), bold: true }, { text: item.code, width: sheet.width("code"), bold: true }]),
    cells: {
      code: item.code,
      content: item.title,
      max: Number(maxPointsOf(item)),
      points: { formula: sumFormula(sums, rubric.rounding.decimals) },
      state: { formula: groupStateFormula(states) },
    },
  });
  sheet.style(sheet.between(row, "code", row, "note"), depth === 0 ? styles.section : styles.subsection);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
}

function isBelow(row: OutlineRow, ancestor: string, form: readonly OutlineRow[]): boolean {
  for (let parent = row.parentId; parent !== null; parent = form.find(({ item }) => item.id === parent)?.parentId ?? null) {
    if (parent === ancestor) return true;
  }
  return false;
}

function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Neighbouring rows as first and last, so that a sum of twenty rows is one range and grows with inserted rows. */
function runs(rows: readonly number[], areNeighbours: (from: number, to: number) => boolean = (from, to) => to === from + 1): [number, number][] {
  return rows.reduce<[number, number][]>((found, row) => {
    const last = found.at(-1);
    if (last && areNeighbours(last[1], row)) last[1] = row;
    else found.push([row, row]);
    return found;
  }, []);
}

function addCriterion(sheet: Layout, { item, depth, exceptions }: OutlineRow<Criterion>, rubric: Rubric, dialect: Dialect): void {
  const row = sheet.nextRow;
  const lines = linesOf(item);
  const cells = {
    figure: sheet.at(row, "figure"),
    denominator: sheet.at(row, "denominator"),
    spec: sheet.at(row, "spec"),
    points: sheet.at(row, "points"),
    evidence: sheet.at(row, "evidence"),
    exception: exceptions.length > 0 ? sheet.at(row, "exception") : "",
    note: sheet.at(row, "note"),
    lines: lines.map((_, index) => sheet.at(row + 1 + index, "figure")),
  };
  const terms = termsOf(item, rubric.rounding);
  const formulas = formulasOf(item, cells, terms);
  const state = stateFormula(item, exceptions, cells, formulas);
  const content = item.detail === undefined ? item.title : `${item.title}\n${item.detail}`;
  const guidance = item.guidance ?? describeRule(rubric, item, rubric.language).join("\n");
  const inputs = inputsOf(item);
  const options = "options" in item.rule ? (item.rule.options ?? []) : [];
  const longestOption = options.reduce((longest, { label }) => (label.length > longest.length ? label : longest), "");
  sheet.add({
    id: `criterion:${item.id}`,
    level: depth,
    height: rowHeight([
      { text: content, width: sheet.width("content") - indentWidth(depth) },
      { text: guidance, width: sheet.width("guidance") },
      { text: longestOption, width: sheet.width("figure") },
      { text: item.code, width: sheet.width("code") },
      ...wordsIn(state).map((text) => ({ text, width: sheet.width("state") })),
    ]),
    cells: {
      code: item.code,
      content,
      guidance,
      max: Number(item.maxPoints),
      points: {
        formula: scoreFormula(formulas, dialect, {
          terms,
          exceptions,
          exceptionCell: cells.exception,
          requiredEvidence: zeroWithoutEvidence(item) ? cells.evidence : null,
        }),
      },
      state: { formula: state },
      spec: formulas.specText,
    },
  });
  sheet.style(sheet.between(row, "code", row, "note"), styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth });
  for (const input of inputs) if (!input.cell.startsWith("line")) addInput(sheet, row, item, input);
  if (exceptions.length > 0) addException(sheet, row, exceptions);
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
  lines.forEach((line, index) => addLine(sheet, item, line, index, depth));
}

/** A printed line of a deduction: an input row of its own, whose points are in its criterion's row. */
function addLine(sheet: Layout, criterion: Criterion, line: RuleOf<"deduction">["lines"][number], index: number, depth: number): void {
  const text = say("line", { label: line.label, points: line.points });
  const row = sheet.add({
    id: `line:${criterion.id}:${index}`,
    level: depth + 1,
    height: rowHeight([{ text, width: sheet.width("content") - indentWidth(depth + 1) }]),
    cells: { content: text },
  });
  sheet.style(sheet.between(row, "code", row, "note"), styles.criterion);
  sheet.style(sheet.cell(row, "content"), { indent: depth + 1 });
  sheet.style(sheet.cell(row, "figure"), styles.input);
  sheet.validations.push(numberValidation(sheet.cell(row, "figure"), "whole", say("prompt.title.value"), line.label));
}

function addException(sheet: Layout, row: number, exceptions: readonly Exception[]): void {
  const area = sheet.cell(row, "exception");
  sheet.style(area, styles.option);
  sheet.validations.push({
    area,
    rule: { kind: "list", rows: sheet.list(exceptionLabels(exceptions)) },
    prompt: { title: say("column.exception"), message: cut(say("prompt.exception", { when: exceptions.map(({ when }) => when).join(" ") })) },
    refusal: { title: say("refused.title"), message: say("refused.option") },
  });
}

/** The texts that a formula can show, for the height of its row. */
function wordsIn(formula: string): string[] {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
}

function addInput(sheet: Layout, row: number, criterion: Criterion, input: Input): void {
  const area = sheet.cell(row, input.cell === "denominator" ? "denominator" : "figure");
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
      ? { ...numberValidation(area, kind, say("prompt.title.value"), ""), prompt: { title: say("prompt.title.value"), message: say("prompt.judged", { max: criterion.maxPoints }) } }
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

function addTotal(sheet: Layout, rubric: Rubric, form: readonly OutlineRow[], rowOf: ReadonlyMap<string, number>, first: number, last: number): void {
  const top = form.filter(({ parentId }) => parentId === null).map(({ item }) => rowOf.get(item.id) ?? 0);
  const row = sheet.add({
    id: "total",
    height: 22,
    cells: {
      content: say("total"),
      max: Number(rubric.maxPoints),
      points: { formula: sumFormula(sheet.ranges(top, "points"), rubric.rounding.decimals) },
      state: { formula: groupStateFormula(sheet.span(rowsFrom(first, last), "state")) },
    },
  });
  sheet.style(sheet.between(row, "code", row, "note"), styles.total);
}

function addClosing(sheet: Layout, rubric: Rubric): void {
  const line = (text: string, style: CellStyle): void => {
    const row = sheet.add({ id: null, cells: { code: text }, height: rowHeight([{ text, width: sheet.width("code", "note") }]) });
    sheet.merge(row, "code", "note");
    sheet.style(sheet.between(row, "code", row, "note"), style);
  };
  if (rubric.notes?.length) {
    line(say("notes"), styles.noteTitle);
    for (const note of rubric.notes) line(note, styles.note);
  }
  sheet.add({ id: null, cells: {} });
  const date = sheet.add({ id: null, cells: { guidance: say("place-date", { year: String(rubric.year) }) } });
  sheet.merge(date, "guidance", "note");
  sheet.style(sheet.between(date, "guidance", date, "note"), styles.placeDate);

  const [left, right] = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  const signatures = [{ who: left, from: "code", to: "figure" }, { who: right, from: "guidance", to: "note" }] as const;
  for (const [field, style] of [["role", styles.signatureRole], ["hint", styles.signatureHint]] as const) {
    const row = sheet.add({ id: null, cells: Object.fromEntries(signatures.map(({ who, from }) => [from, who?.[field] ?? null])), height: 18 });
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
  const begins = (mark: string): string => `=LEFT(${state},1)="${mark}"`;
  const over = (from: ColumnKey, to: ColumnKey): Area => sheet.between(first, from, last, to);
  return [
    { area: over("state", "state"), formula: begins(marks.fault), ...highlightColors.fault, bold: true },
    { area: over("figure", "denominator"), formula: begins(marks.fault), ...highlightColors.fault },
    { area: over("state", "state"), formula: begins(marks.partial), ...highlightColors.partial },
    { area: over("state", "state"), formula: begins(marks.cap), ...highlightColors.cap },
    { area: over("points", "points"), formula: begins(marks.cap), ...highlightColors.cap },
    { area: over("evidence", "evidence"), formula: `=ISNUMBER(FIND("${marks.evidence}",${state}))`, ...highlightColors.evidence },
  ];
}

/** A name that Excel takes for a sheet. */
function sheetName(title: string): string {
  const name = title.replace(/[[\]:*?/\\]/g, " ").trim().slice(0, 31);
  return name.replace(/^['\s]+|['\s]+$/g, "") || "ITSCORE";
}
