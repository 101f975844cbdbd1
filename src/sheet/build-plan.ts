import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import { maxPointsOf, outline, type OutlineRow } from "../rubric/outline";
import type { Criterion, ProfileField, Rubric } from "../rubric/schema";
import { describeRule, formulasOf, inputsOf, termsOf } from "../scoring/rules/registry";
import type { Input } from "../scoring/rules/rule";
import { FIGURE_LIMIT } from "../scoring/figures";
import { columnIndex, columns, columnWidth } from "./columns";
import { descriptionOf, marker } from "./description";
import { packRubric } from "./fingerprint";
import {
  type Area, cellAddress, type CellStyle, type ColumnKey, type Highlight, type PlanRow, type PlanValue, type SheetPlan, type StyledArea, type Validation,
} from "./plan";
import { rowHeight } from "./row-heights";
import { type Dialect, scoreFormula, sumFormula } from "./score-formula";
import { groupStateFormula, marks, stateFormula } from "./state-formula";
import { highlightColors, styles } from "./styles";

const say = speaker(sheetWords, "vi");

/**
 * Lays a rubric out as a worksheet: hidden key row, title with the live total, header, profile, the form in printed order,
 * total, notes and signatures. The profile stands below the header, so that only two short rows have to stay in sight.
 * @param descriptionSheet the name that the describing sheet will have
 */
export function buildPlan(rubric: Rubric, descriptionSheet: string, dialect: Dialect = "resilient"): SheetPlan {
  const sheet = new Layout();
  const form = outline(rubric);

  sheet.add({ id: marker(descriptionSheet), hidden: true, cells: Object.fromEntries(columns.slice(1).map(({ key }) => [key, key])) });
  const titleRow = sheet.nextRow;
  // "2.10" is a label: as a number it would become 2.1, as the printed form of Bình Thuận shows.
  sheet.style({ row: 0, column: columnIndex("id"), rows: form.length + 200, columns: 2 }, { numberFormat: "@" });
  sheet.add({ id: null, cells: {}, height: rowHeight([{ text: rubric.title, width: span("code", "guidance") * TITLE_SCALE, bold: true }]) + 6 });
  const headerRow = sheet.nextRow;
  addHeader(sheet);
  addProfile(sheet, rubric.profile);

  const firstRow = sheet.nextRow;
  const lastRow = firstRow + form.length - 1;
  const rowOf = new Map(form.map(({ item }, index) => [item.id, firstRow + index]));
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
    columns,
    rows: sheet.rows,
    styles: sheet.styles,
    merges: sheet.merges,
    validations: sheet.validations,
    highlights: highlights(firstRow, lastRow),
    start: { row: rubric.profile.length > 0 ? headerRow + 2 : firstRow, column: columnIndex("figure") },
    freeze: { rows: headerRow + 1, columns: columnIndex("content") + 1 },
    print: {
      titleRows: { first: headerRow, count: 1 },
      area: between(titleRow, "code", sheet.nextRow - 1, "note"),
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

  get nextRow(): number {
    return this.rows.length;
  }

  /** Appends a row and returns its index. */
  add(row: { id: string | null; cells: Partial<Record<ColumnKey, PlanValue>>; height?: number | null; hidden?: boolean; level?: number }): number {
    const values = columns.map(({ key }) => (key === "id" ? row.id : (row.cells[key] ?? null)));
    this.rows.push({ id: row.id, values, height: row.height ?? null, level: row.level ?? 0, ...(row.hidden ? { hidden: true } : {}) });
    return this.rows.length - 1;
  }

  put(row: number, key: ColumnKey, value: PlanValue): void {
    const at = this.rows[row];
    if (at) this.rows[row] = { ...at, values: at.values.map((old, column) => (column === columnIndex(key) ? value : old)) };
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
    if (from !== to) this.merges.push(between(row, from, row, to));
  }

  /** Rows of the describing sheet that hold these texts; equal lists are kept once. */
  list(texts: readonly string[]): { first: number; count: number } {
    const known = this.lists.findIndex((_, start) => texts.every((text, index) => this.lists[start + index] === text));
    const first = known >= 0 ? known : this.lists.push(...texts) - texts.length;
    return { first, count: texts.length };
  }
}

function between(firstRow: number, from: ColumnKey, lastRow: number, to: ColumnKey): Area {
  return { row: firstRow, column: columnIndex(from), rows: lastRow - firstRow + 1, columns: columnIndex(to) - columnIndex(from) + 1 };
}

function at(row: number, key: ColumnKey): string {
  return cellAddress(row, columnIndex(key));
}

function span(from: ColumnKey, to: ColumnKey): number {
  return columns.slice(columnIndex(from), columnIndex(to) + 1).reduce((sum, { width }) => sum + width, 0);
}

/** The title is set larger than the text that row heights are reckoned for. */
const TITLE_SCALE = 11 / 12;

function addTitle(sheet: Layout, row: number, totalRow: number, rubric: Rubric): void {
  sheet.put(row, "code", rubric.title);
  sheet.put(row, "max", { formula: `=${at(totalRow, "points")}` });
  sheet.merge(row, "code", "guidance");
  sheet.merge(row, "max", "points");
  sheet.style(between(row, "code", row, "guidance"), styles.title);
  sheet.style(between(row, "max", row, "points"), { ...styles.liveTotal, numberFormat: `"${say("total.live")}: "0.00` });
}

function addProfile(sheet: Layout, fields: readonly ProfileField[]): void {
  if (fields.length === 0) return;
  const heading = sheet.add({ id: null, cells: { content: say("profile") }, height: 19 });
  sheet.style(between(heading, "code", heading, "note"), styles.section);
  for (const field of fields) {
    const label = field.unit ? `${field.label} (${field.unit})` : field.label;
    const row = sheet.add({
      id: `profile:${field.id}`,
      cells: { content: label },
      height: rowHeight([{ text: label, width: columnWidth("content") }]),
    });
    sheet.style(between(row, "code", row, "note"), styles.criterion);
    sheet.merge(row, "figure", "guidance");
    const area = between(row, "figure", row, "guidance");
    sheet.style(area, styles.profileValue);
    if (field.kind === "count") {
      sheet.validations.push(numberValidation(between(row, "figure", row, "figure"), "whole", say("prompt.title.value"), field.label));
    } else {
      sheet.style(area, { numberFormat: "@" });
    }
  }
}

function addHeader(sheet: Layout): void {
  const shown = columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const titles = Object.fromEntries(shown.map((key) => [key, say(`column.${key}` as Parameters<typeof say>[0])]));
  const row = sheet.add({
    id: null,
    cells: titles,
    height: rowHeight(shown.map((key) => ({ text: titles[key] ?? "", width: columnWidth(key), bold: true }))),
  });
  sheet.style(between(row, "code", row, "note"), styles.header);
}

function addSection(sheet: Layout, { item, depth }: OutlineRow, rubric: Rubric, form: readonly OutlineRow[], rowOf: ReadonlyMap<string, number>): void {
  const row = sheet.nextRow;
  const children = form.filter(({ parentId }) => parentId === item.id);
  const below = form.filter((other) => isBelow(other, item.id, form)).length;
  const sums = runs(children.map((child) => rowOf.get(child.item.id) ?? 0)).map(([first, last]) => pointsRange(first, last));
  const states = `${at(row + 1, "state")}:${at(row + below, "state")}`;
  sheet.add({
    id: `section:${item.id}`,
    level: depth,
    height: rowHeight([{ text: item.title, width: columnWidth("content") - depth, bold: true }, { text: item.code, width: columnWidth("code"), bold: true }]),
    cells: {
      code: item.code,
      content: item.title,
      max: Number(maxPointsOf(item)),
      points: { formula: sumFormula(sums, rubric.rounding.decimals) },
      state: { formula: groupStateFormula(states) },
    },
  });
  sheet.style(between(row, "code", row, "note"), depth === 0 ? styles.section : styles.subsection);
  sheet.style(between(row, "content", row, "content"), { indent: depth });
}

function isBelow(row: OutlineRow, ancestor: string, form: readonly OutlineRow[]): boolean {
  for (let parent = row.parentId; parent !== null; parent = form.find(({ item }) => item.id === parent)?.parentId ?? null) {
    if (parent === ancestor) return true;
  }
  return false;
}

/** Neighbouring rows as first and last, so that a sum of twenty rows is one range and grows with inserted rows. */
function runs(rows: readonly number[]): [number, number][] {
  return rows.reduce<[number, number][]>((found, row) => {
    const last = found.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
    return found;
  }, []);
}

function pointsRange(first: number, last: number): string {
  return first === last ? at(first, "points") : `${at(first, "points")}:${at(last, "points")}`;
}

function addCriterion(sheet: Layout, { item, depth }: OutlineRow<Criterion>, rubric: Rubric, dialect: Dialect): void {
  const row = sheet.nextRow;
  const cells = {
    figure: at(row, "figure"),
    denominator: at(row, "denominator"),
    spec: at(row, "spec"),
    points: at(row, "points"),
    evidence: at(row, "evidence"),
  };
  const formulas = formulasOf(item, cells, termsOf(item, rubric.rounding));
  const state = stateFormula(item, cells, formulas);
  const content = item.detail === undefined ? item.title : `${item.title}\n${item.detail}`;
  const guidance = item.guidance ?? describeRule(rubric, item, rubric.language).join("\n");
  const inputs = inputsOf(item);
  const longestOption = item.rule.kind === "choice" ? item.rule.options.reduce((longest, { label }) => (label.length > longest.length ? label : longest), "") : "";
  sheet.add({
    id: `criterion:${item.id}`,
    level: depth,
    height: rowHeight([
      { text: content, width: columnWidth("content") - depth },
      { text: guidance, width: columnWidth("guidance") },
      { text: longestOption, width: columnWidth("figure") },
      { text: item.code, width: columnWidth("code") },
      ...wordsIn(state).map((text) => ({ text, width: columnWidth("state") })),
    ]),
    cells: {
      code: item.code,
      content,
      guidance,
      max: Number(item.maxPoints),
      points: { formula: scoreFormula(formulas, dialect) },
      state: { formula: state },
      spec: formulas.specText,
    },
  });
  sheet.style(between(row, "code", row, "note"), styles.criterion);
  sheet.style(between(row, "content", row, "content"), { indent: depth });
  for (const input of inputs) addInput(sheet, row, item, input);
  sheet.style(between(row, "max", row, "max"), styles.max);
  sheet.style(between(row, "points", row, "points"), styles.points);
  for (const key of ["evidence", "note"] as const) sheet.style(between(row, key, row, key), styles.text);
  if (item.evidence) {
    sheet.validations.push({
      area: between(row, "evidence", row, "evidence"),
      rule: { kind: "any" },
      prompt: { title: say("prompt.title.evidence"), message: cut(item.evidence.ask) },
      refusal: null,
    });
  }
}

/** The texts that a formula can show, for the height of its row. */
function wordsIn(formula: string): string[] {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
}

function addInput(sheet: Layout, row: number, criterion: Criterion, input: Input): void {
  const area = between(row, input.cell, row, input.cell);
  sheet.style(area, input.kind === "option" ? styles.option : styles.input);
  if (criterion.rule.kind === "choice") {
    sheet.validations.push({
      area,
      rule: { kind: "list", rows: sheet.list(criterion.rule.options.map(({ label }) => label)) },
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
      points: { formula: sumFormula(runs(top).map(([from, to]) => pointsRange(from, to)), rubric.rounding.decimals) },
      state: { formula: groupStateFormula(`${at(first, "state")}:${at(last, "state")}`) },
    },
  });
  sheet.style(between(row, "code", row, "note"), styles.total);
}

function addClosing(sheet: Layout, rubric: Rubric): void {
  const line = (text: string, style: CellStyle): void => {
    const row = sheet.add({ id: null, cells: { code: text }, height: rowHeight([{ text, width: span("code", "note") }]) });
    sheet.merge(row, "code", "note");
    sheet.style(between(row, "code", row, "note"), style);
  };
  if (rubric.notes?.length) {
    line(say("notes"), styles.noteTitle);
    for (const note of rubric.notes) line(note, styles.note);
  }
  sheet.add({ id: null, cells: {} });
  const date = sheet.add({ id: null, cells: { guidance: say("place-date", { year: String(rubric.year) }) } });
  sheet.merge(date, "guidance", "note");
  sheet.style(between(date, "guidance", date, "note"), styles.placeDate);

  const [left, right] = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  const signatures = [{ who: left, from: "code", to: "figure" }, { who: right, from: "guidance", to: "note" }] as const;
  for (const [field, style] of [["role", styles.signatureRole], ["hint", styles.signatureHint]] as const) {
    const row = sheet.add({ id: null, cells: Object.fromEntries(signatures.map(({ who, from }) => [from, who?.[field] ?? null])), height: 18 });
    for (const { who, from, to } of signatures) {
      if (!who) continue;
      sheet.merge(row, from, to);
      sheet.style(between(row, from, row, to), style);
    }
  }
  for (let blank = 0; blank < 5; blank += 1) sheet.add({ id: null, cells: {} });
}

/** Words and marks say everything already; the colours only help to find them. */
function highlights(first: number, last: number): Highlight[] {
  const state = `$${at(first, "state")}`;
  const begins = (mark: string): string => `=LEFT(${state},1)="${mark}"`;
  const over = (from: ColumnKey, to: ColumnKey): Area => between(first, from, last, to);
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
