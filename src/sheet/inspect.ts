import type { Answers } from "../rubric/answers";
import { Exact, ZERO } from "../rubric/exact";
import { library } from "../rubric/library";
import { criteriaOf, outline } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { score } from "../scoring/score";
import type { ScoreSheet } from "../scoring/score-sheet";
import { buildPlan } from "./build-plan";
import type { CellValue, SheetContents } from "./contents";
import type { Description } from "./description";
import { type FormCells, readCells, readColumns } from "./form-cells";
import { type FunctionNames, readFormula } from "./formula-text";
import { AS_PLANNED, LOST, type Placement } from "./placement";
import type { ColumnKey, PlanValue, SheetPlan } from "./plan";
import type { Dialect } from "./score-formula";

/** In what a sheet differs from the form that it says it is. */
export type FindingKind =
  | "formula-replaced" // a value stands where a formula was
  | "formula-changed"
  | "function-broken" // the formula is ours, but Excel cannot reach our function by the name in it
  | "error-shown" // #NAME?, #REF!
  | "max-changed"
  | "text-changed"
  | "row-missing"
  | "row-doubled"
  | "row-unknown"
  | "column-missing"
  | "points-differ" // what is stored is not what the figures give
  | "description-lost" // the hidden sheet is gone; the form is known by the properties of its file
  | "number-as-text" // "0,5": counted by people, not by a spreadsheet
  | "other-version"; // the rubric differs from the one of the same name in the library

export interface Finding {
  readonly kind: FindingKind;
  /** The row as the plan names it (`criterion:2.10`); null where the matter concerns the whole sheet. */
  readonly rowId: string | null;
  readonly column: ColumnKey | null;
  /** 0-based cell to look at; null where there is none. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** What stands there, as people see it. */
  readonly found: string;
  /** What should: a formula is told by the points that it gives. */
  readonly expected: string;
}

/** A locked cell and what the plan puts there. */
export interface Repair {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | { readonly formula: string };
}

/** A form as it was found, recomputed and compared with its plan. */
export interface Inspection {
  readonly cells: FormCells;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Answers with numbers that were typed as text read as numbers, where they can be read in one way only. */
  readonly answers: Answers;
  readonly scores: ScoreSheet;
  /** Points as stored, by row of the plan (`criterion:…`, `section:…`, `total`); "" for an empty cell. */
  readonly stored: ReadonlyMap<string, CellValue>;
  readonly findings: readonly Finding[];
  /** Puts back formulas, maxima and printed texts; touches no input. */
  readonly repairs: readonly Repair[];
}

/** Columns that the plan fills and nobody may edit. */
const PRINTED: readonly ColumnKey[] = ["code", "content", "guidance", "max", "points", "state", "spec"];

/**
 * Compares a form with the plan of its rubric, cell by cell, wherever its rows and columns stand now, and recomputes it.
 * Returns null where the sheet is too damaged to be read: its keys or all its rows are gone.
 * @param names how ITSCORE's functions are called where the contents come from
 */
export function inspectForm(rubric: Rubric, description: Omit<Description, "rubric">, contents: SheetContents, names: FunctionNames): Inspection | null {
  const { values } = contents;
  const columns = readColumns(values[0] ?? []);
  if (columns === null) return null;
  const cells = readCells(rubric, columns, values);
  if (cells.rowOf.size === 0) return null;

  const { answers, findings: texts } = textFigures(rubric, cells, columns);
  const scores = score(rubric, answers);
  const rows = rowsById(values);
  const plan = placedPlan(rubric, description.dialect, rows, columns);
  const found: Finding[] = [...otherVersion(description), ...texts];
  const repairs: Repair[] = [];
  const points = pointsById(scores);
  const stored = storedPoints(points, rows, values, columns.get("points"));
  const follows = consequences(rubric, stored);

  for (const key of PRINTED) {
    if (plan.columns.some((column) => column.key === key) && !columns.has(key)) found.push(about("column-missing", null, key, null, "", ""));
  }
  for (const { id, values: wanted } of plan.rows) {
    if (id === null || !isFormRow(id)) continue;
    const [row, ...copies] = rows.get(id) ?? [];
    if (row === undefined) {
      found.push(about("row-missing", id, null, null, "", ""));
      continue;
    }
    for (const copy of copies) found.push(about("row-doubled", id, null, { row: copy, column: columns.get("code") ?? 0 }, String(copy + 1), String(row + 1)));
    plan.columns.forEach(({ key }, index) => {
      const column = columns.get(key);
      const value = wanted[index] ?? null;
      if (column === undefined || !isPrinted(id, key, value)) return;
      const cell = { row, column };
      const shown = values[row]?.[column] ?? "";
      const expectedPoints = key === "points" ? points.get(id) : undefined;
      const fault = compare(value, shown, contents.formulas[row]?.[column] ?? null, names, key, expectedPoints);
      if (fault === null || follows(fault, id, key)) return;
      const printed = typeof value === "object" ? "" : String(value);
      const expected = expectedPoints === undefined ? printed : (expectedPoints ?? "");
      found.push(about(fault, id, key, cell, textOf(shown), expected));
      if (fault !== "points-differ" && !(typeof value === "object" && value?.formula.includes(LOST))) repairs.push({ ...cell, value: value ?? "" });
    });
  }
  const known = new Set(plan.rows.map(({ id }) => id));
  for (const [id, [row = 0]] of rows) {
    if (!known.has(id)) found.push(about("row-unknown", id, null, { row, column: columns.get("code") ?? 0 }, id, ""));
  }
  return { cells, columns, answers, scores, stored, findings: found, repairs };
}

/** A library form whose rubric in the workbook is another one: last year's, or one that somebody changed. */
function otherVersion({ rubricId, fingerprint }: Omit<Description, "rubric">): Finding[] {
  const entry = library.find(({ id }) => id === rubricId);
  return entry === undefined || entry.fingerprint === fingerprint ? [] : [about("other-version", null, null, null, fingerprint.slice(0, 8), entry.fingerprint.slice(0, 8))];
}

function about(kind: FindingKind, rowId: string | null, column: ColumnKey | null, cell: Finding["cell"], found: string, expected: string): Finding {
  return { kind, rowId, column, cell, found, expected };
}

/** Rows of a plan that are told apart by their ids; the hidden key row is none. */
function isFormRow(id: string): boolean {
  return /^(criterion|line|section|profile):|^(total|title)$/.test(id);
}

/** What nobody is to edit. The title's own words stand in the rubric, and an official may shorten them. */
function isPrinted(id: string, key: ColumnKey, value: PlanValue): boolean {
  if (id === "title") return typeof value === "object" && value !== null;
  return PRINTED.includes(key) && (value !== null || key === "points" || key === "max" || key === "spec");
}

/** What is wrong with one cell, if anything. */
function compare(wanted: PlanValue, shown: CellValue, formula: string | null, names: FunctionNames, key: ColumnKey, points: string | null | undefined): FindingKind | null {
  if (wanted !== null && typeof wanted === "object") {
    if (formula === null) return "formula-replaced";
    const read = readFormula(formula, names);
    if (read.normal !== normalOf(wanted.formula)) return "formula-changed";
    if (read.broken) return "function-broken";
    if (isError(shown)) return "error-shown";
    return points !== undefined && !samePoints(shown, points) ? "points-differ" : null;
  }
  if (formula !== null) return key === "max" ? "max-changed" : "text-changed";
  if (key === "max") return samePoints(shown, wanted === null ? null : String(wanted)) ? null : "max-changed";
  return plain(textOf(shown)) === plain(String(wanted ?? "")) ? null : "text-changed";
}

function isError(shown: CellValue | undefined): boolean {
  return typeof shown === "string" && /^#[A-Z/0]+[!?]?/.test(shown);
}

function storedPoints(points: ReadonlyMap<string, unknown>, rows: ReadonlyMap<string, readonly number[]>, values: SheetContents["values"], column = -1): ReadonlyMap<string, CellValue> {
  return new Map(
    [...points.keys()].flatMap((id): [string, CellValue][] => {
      const [row] = rows.get(id) ?? [];
      return row === undefined || column < 0 ? [] : [[id, values[row]?.[column] ?? ""]];
    }),
  );
}

/**
 * Tells the findings that only follow from another one: a sum that is right for the points below it, an error that stands
 * below it or in the points of its own row. People are shown the place where something was changed, not the way up to the total.
 */
function consequences(rubric: Rubric, stored: ReadonlyMap<string, CellValue>): (fault: FindingKind, id: string, key: ColumnKey) => boolean {
  const below = new Map<string, string[]>([["total", []]]);
  for (const { item, parentId } of outline(rubric)) {
    const parent = parentId === null ? "total" : `section:${parentId}`;
    below.set(parent, [...(below.get(parent) ?? []), `${item.type}:${item.id}`]);
  }
  below.set("title", ["total"]);
  return (fault, id, key) => {
    if (fault !== "points-differ" && fault !== "error-shown") return false;
    const parts = (key === "points" || id === "title" ? (below.get(id) ?? []) : [id]).map((part) => stored.get(part) ?? "");
    if (fault === "error-shown") return parts.some(isError);
    const filled = parts.filter((part): part is number => typeof part === "number");
    return below.has(id) && samePoints(stored.get(id) ?? "", filled.length === 0 ? null : filled.reduce((sum, part) => sum.plus(part), ZERO).toFixed());
  };
}

/** Normalised formulas of plans; a thousand workbooks of one rubric ask for the same ones. */
const normals = new Map<string, string>();

function normalOf(formula: string): string {
  let normal = normals.get(formula);
  if (normal === undefined) {
    if (normals.size > 20_000) normals.clear();
    normal = readFormula(formula, "live").normal;
    normals.set(formula, normal);
  }
  return normal;
}

/** Whether a cell holds these points; binary noise of whoever calculated it does not count. */
function samePoints(shown: CellValue, points: string | null): boolean {
  if (points === null) return shown === "";
  return typeof shown === "number" && Number.isFinite(shown) && new Exact(shown).minus(points).abs().lessThan("0.000001");
}

/** Programs change spaces, line ends and how accents are composed; people see no difference. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** 0-based rows by the ids of the hidden column, in sheet order. */
function rowsById(values: SheetContents["values"]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  values.forEach(([id], row) => {
    if (typeof id !== "string" || !isFormRow(id)) return;
    const found = rows.get(id);
    if (found) found.push(row);
    else rows.set(id, [row]);
  });
  return rows;
}

const plans = new WeakMap<Rubric, Map<Dialect, SheetPlan>>();

/** The plan with formulas that speak of the cells where the form stands now. */
function placedPlan(rubric: Rubric, dialect: Dialect, rows: ReadonlyMap<string, readonly number[]>, columns: ReadonlyMap<ColumnKey, number>): SheetPlan {
  const known = plans.get(rubric) ?? new Map<Dialect, SheetPlan>();
  plans.set(rubric, known);
  const plan = known.get(dialect) ?? buildPlan(rubric, "", dialect);
  known.set(dialect, plan);
  const rowAt = plan.rows.map(({ id }) => (id === null ? undefined : rows.get(id)?.[0]));
  const asPlanned =
    plan.rows.every(({ id }, row) => id === null || !isFormRow(id) || rowAt[row] === row) && plan.columns.every(({ key }, column) => columns.get(key) === column);
  if (asPlanned) return plan;

  const taken = new Set(rowAt);
  const placement: Placement = {
    ...AS_PLANNED,
    row: (planRow) => rowAt[planRow] ?? null,
    column: (key) => columns.get(key) ?? null,
    isFree: (from, to) => {
      for (let row = from + 1; row < to; row += 1) if (taken.has(row)) return false;
      return true;
    },
  };
  return buildPlan(rubric, "", dialect, { placement });
}

function pointsById({ criteria, sections, total }: ScoreSheet): ReadonlyMap<string, string | null> {
  return new Map([
    ...criteria.map(({ id, points }): [string, string | null] => [`criterion:${id}`, points]),
    ...sections.map(({ id, points }): [string, string | null] => [`section:${id}`, points]),
    ["total", total.points],
  ]);
}

/**
 * Numbers that stand in cells as text, as other programs and pasting leave them. What can be read in one way only is read,
 * and told; "14.194" stays the text that it is.
 */
function textFigures(rubric: Rubric, { answers, rowOf, lineRowsOf }: FormCells, columns: ReadonlyMap<ColumnKey, number>): { answers: Answers; findings: Finding[] } {
  const findings: Finding[] = [];
  const figure = (criterion: Criterion, key: "figure" | "denominator", row: number | undefined, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || !("cellText" in value)) return value;
    const text = String(value.cellText);
    const reading = readFigure(text);
    if (reading.kind !== "number" || reading.warning !== null) return value;
    const number = reading.value.toFixed();
    const cell = row === undefined ? null : { row, column: columns.get(key) ?? 0 };
    findings.push(about("number-as-text", `criterion:${criterion.id}`, key, cell, text.trim(), number));
    return number;
  };
  const read = Object.fromEntries(
    criteriaOf(rubric).flatMap(({ item }) => {
      const answer = answers[item.id];
      if (answer === undefined) return [];
      const changed: Record<string, unknown> = { ...answer };
      const row = rowOf.get(item.id);
      for (const key of ["num", "value", "points"]) if (key in changed) changed[key] = figure(item, "figure", row, changed[key]);
      if ("den" in changed) changed["den"] = figure(item, "denominator", row, changed["den"]);
      if ("counts" in answer) changed["counts"] = answer.counts?.map((count, index) => figure(item, "figure", lineRowsOf.get(item.id)?.get(index), count) ?? null);
      return [[item.id, changed]];
    }),
  ) as Answers;
  return { answers: findings.length === 0 ? answers : read, findings };
}
