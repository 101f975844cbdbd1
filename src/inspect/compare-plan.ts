import { type ColumnKey, columnKey, columnOf } from "../form/columns";
import type { Description } from "../form/description";
import { earlierTitles } from "../form/earlier-titles";
import { PLAN_VERSION } from "../form/plan-version";
import { LOST } from "../sheet/form-plan/placement";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import { isFormRow, type RowsById } from "../sheet/form-plan/placed-plan";
import { numberFormats } from "../sheet/number-formats";
import type { PlanValue } from "../sheet/sheet-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { hashOfFormula, hashOfText, type Places } from "./cell-hashes";
import type { EarlierPlan } from "./earlier-plan";
import { about, type Finding, type FindingKind } from "./finding";
import { type FunctionNames, isAsWritten, readFormula } from "./formula-text";
import { plain, samePlain } from "../rubric/plain-text";
import { isCompared, isPrintedRow } from "./printed-cells";
import type { ShownResults } from "./results";
import { type consequences, isError, samePoints } from "./stored-points";

/** A locked cell and what the plan puts there. */
export interface Repair {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | { readonly formula: string };
  /** The number format with which it stands there: text is text only in a cell that says so. */
  readonly format: string;
}

/** The points of one scoring and which findings only follow from others. */
export interface ScoredSide {
  readonly points: ReadonlyMap<string, string | null>;
  readonly follows: ReturnType<typeof consequences>;
}

export interface PlanComparison {
  readonly findings: readonly Finding[];
  /** What puts back cells that somebody changed. */
  readonly repairs: readonly Repair[];
  /** What brings cells of an earlier release up to this one. */
  readonly updates: readonly Repair[];
}

/** The form that is compared, and what is known of it. */
export interface Compared {
  /** The plan of this release, with formulas that speak of the cells where the form stands. */
  readonly plan: FormPlan;
  readonly rows: RowsById;
  readonly description: Pick<Description, "dialect" | "planVersion">;
  readonly contents: SheetContents;
  readonly names: FunctionNames;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** By the columns that hold points. */
  readonly sides: ReadonlyMap<ColumnKey, ScoredSide>;
  /** What formulas show beside points. */
  readonly results: ShownResults;
  readonly earlier: EarlierPlan | null;
}

/** Compares every cell that nobody may edit with the plan, wherever its row and column stand now. */
export function comparePlan(compared: Compared): PlanComparison {
  const { plan, rows, description, contents, columns, sides, results, earlier } = compared;
  // Only what a release before this one wrote is held against hashes.
  const places = earlier === null ? NO_PLACES : placesOf(rows, columns);
  const findings: Finding[] = [];
  const repairs: Repair[] = [];
  const updates: Repair[] = [];
  const unknown: Finding[] = [];
  const uncalculated: { readonly row: number; readonly column: number }[] = [];
  const codeColumn = columns.get("code") ?? 0;
  // Of a rubric that is not ours nobody kept what its release wrote: such cells are neither accused nor passed over.
  const isUnknown = description.planVersion < PLAN_VERSION && earlier === null;

  for (const { key } of plan.columns) {
    if (!columns.has(key)) findings.push(about("column-missing", null, key, null, "", ""));
  }
  const formatAt = numberFormats(plan.styles);
  for (const [planned, { id, values: wanted }] of plan.rows.entries()) {
    if (id === null || !(isFormRow(id) || isPrintedRow(id))) continue;
    const [row = lineOf(wanted, compared, id), ...copies] = rows.get(id) ?? [];
    if (row === undefined) {
      findings.push(about("row-missing", id, null, null, "", ""));
      continue;
    }
    for (const copy of isFormRow(id) ? copies : []) {
      const cell = { row: copy, column: codeColumn };
      findings.push(about("row-doubled", id, null, cell, String(copy + 1), String(row + 1)));
    }
    plan.columns.forEach(({ key }, index) => {
      const column = columns.get(key);
      const value = wanted[index] ?? null;
      if (column === undefined || !isCompared(id, key, value)) return;
      const cell = { id, key, row, column, value };
      const { fault, isEarlier } = compareCell(compared, cell, places);
      if (fault === null && !isEarlier) return;
      const repair = { row, column, value: value ?? "", format: formatAt(planned, index) };
      if (isEarlier) updates.push(repair);
      if (isResult(fault) && results.isUncalculated(id, key)) {
        uncalculated.push(cell);
        return;
      }
      const finding = fault === null ? null : findingOf(compared, cell, fault);
      if (finding === null) return;
      // What the first round gave is the same in every release.
      if (isUnknown && isChange(finding.kind) && finding.kind !== "first-changed") {
        unknown.push(finding);
        updates.push(repair);
        const points = sides.get(key)?.points.get(id);
        const differs = points !== undefined && !samePoints(contents.values[row]?.[column] ?? "", points);
        if (differs) findings.push({ ...finding, kind: "points-differ" });
        return;
      }
      findings.push(finding);
      const isLost = value !== null && typeof value === "object" && value.formula.includes(LOST);
      if ((isChange(finding.kind) || finding.kind === "error-shown") && !isLost && !isResult(fault))
        repairs.push(repair);
    });
  }
  const known = new Set(plan.rows.map(({ id }) => id));
  for (const [id, [row = 0]] of rows) {
    if (!isFormRow(id) || known.has(id)) continue;
    findings.push(about("row-unknown", id, null, { row, column: codeColumn }, id, ""));
  }
  const [first] = unknown;
  const notCompared = first ? [{ ...first, kind: "not-compared" as const, found: String(unknown.length) }] : [];
  const [one] = uncalculated;
  const notCalculated = one ? [about("not-calculated", null, null, one, String(uncalculated.length), "")] : [];
  return { findings: [...notCompared, ...notCalculated, ...lostTogether(findings)], repairs, updates };
}

/** The row of a printed line that has no id in the sheet, as lines had none before plan version 2: where its text stands. */
function lineOf(
  wanted: readonly PlanValue[],
  { plan, contents: { values }, columns }: Compared,
  id: string,
): number | undefined {
  const index = plan.columns.findIndex(({ key }) => key === "code");
  const column = columns.get("code");
  const text = wanted[index];
  if (!id.startsWith("note:") || column === undefined || typeof text !== "string") return undefined;
  const row = values.findIndex((cells) => samePlain(String(cells[column] ?? ""), text));
  return row < 0 ? undefined : row;
}

/** So many formulas do not become one error by hand. */
const LOST_TOGETHER = 10;

/**
 * A program that does not know our functions, or a format that cannot hold them, leaves one error value in the place of every
 * formula with one: told once, with the cause.
 */
function lostTogether(findings: readonly Finding[]): readonly Finding[] {
  const isLost = ({ kind, found }: Finding): boolean => kind === "formula-changed" && isError(found);
  const lost = findings.filter(isLost);
  const [first] = lost;
  if (first === undefined || lost.length < LOST_TOGETHER) return findings;
  return [
    { ...first, kind: "formulas-lost", rowId: null, column: null, found: String(lost.length), expected: first.found },
    ...findings.filter((finding) => !isLost(finding)),
  ];
}

/** Whether a fault is about what a formula shows, and not about the formula. */
function isResult(fault: FindingKind | null): boolean {
  return fault !== null && ["points-differ", "earlier-points", "result-differs"].includes(fault);
}

interface ComparedCell {
  readonly id: string;
  readonly key: ColumnKey;
  /** Where it stands in the sheet. */
  readonly row: number;
  readonly column: number;
  /** What the plan of this release puts there. */
  readonly value: PlanValue;
}

/** Whether a fault says that something else stands in the cell than the plan puts there. */
function isChange(fault: FindingKind): boolean {
  return fault !== "error-shown" && !isResult(fault);
}

/** What is wrong with one cell; and whether it is as an earlier release made it, which is nothing wrong. */
function compareCell(
  { contents: { values, formulas }, description: { dialect, planVersion }, names, sides, results, earlier }: Compared,
  { id, key, row, column, value }: ComparedCell,
  places: Places,
): { readonly fault: FindingKind | null; readonly isEarlier: boolean } {
  const shown = values[row]?.[column] ?? "";
  const formula = formulas[row]?.[column] ?? null;
  const points = sides.get(key)?.points.get(id);
  const resultFault = (byEarlier: boolean): FindingKind | null =>
    formula !== null && points === undefined && results.differs(id, key, shown, byEarlier) ? "result-differs" : null;
  const fault =
    faultOf(value, shown, formula, names, key, points, id === "date") ?? resultFault(planVersion < PLAN_VERSION);
  const isTitle = fault === "text-changed" && id === "header" && planVersion < PLAN_VERSION;
  if (isTitle && earlierTitles[key]?.includes(plain(textOf(shown)))) return { fault: null, isEarlier: true };
  if (fault === null || !isChange(fault) || earlier === null) return { fault, isEarlier: false };
  if (!earlier.hashesOf(id, key, dialect).includes(hashOfFound(shown, formula, names, places))) {
    return { fault, isEarlier: false };
  }
  if (isError(shown)) return { fault: "error-shown", isEarlier: true };
  const differs = points !== undefined && !samePoints(shown, points);
  return { fault: differs ? "earlier-points" : resultFault(true), isEarlier: true };
}

/** The finding of a fault; null where it only follows from another one. */
function findingOf(
  { contents: { values }, sides, results }: Compared,
  { id, key, row, column, value }: ComparedCell,
  fault: FindingKind,
): Finding | null {
  const side = sides.get(key);
  const follows = side?.follows ?? sides.get(pointsBeside(key))?.follows;
  if (follows?.(fault, id, side !== undefined)) return null;
  const points = side?.points.get(id);
  const printed =
    typeof value === "object" ? (fault === "result-differs" ? results.expected(id, key) : "") : String(value);
  const found = values[row]?.[column] ?? "";
  const expected = (points === undefined ? printed : points) ?? "";
  const kind =
    isTextOf(found, expected) && ["max-changed", "points-differ", "first-changed"].includes(fault)
      ? "number-is-text"
      : fault;
  return about(kind, id, key, { row, column }, textOf(found), expected);
}

const NO_PLACES: Places = { rowId: () => undefined, key: () => undefined };

/** What stands where in the sheet; of a row that was copied the upper one. */
function placesOf(rows: ReadonlyMap<string, readonly number[]>, columns: ReadonlyMap<ColumnKey, number>): Places {
  const ids = new Map([...rows].flatMap(([id, [row]]): [number, string][] => (row === undefined ? [] : [[row, id]])));
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  return {
    name: JSON.stringify([[...ids], [...keys]]),
    rowId: (row) => ids.get(row),
    key: (column) => keys.get(column),
  };
}

function hashOfFound(shown: CellValue, formula: string | null, names: FunctionNames, places: Places): string {
  return formula === null ? hashOfText(textOf(shown)) : hashOfFormula(readFormula(formula, names).normal, places);
}

/** The points of the scoring that a cell belongs to. */
function pointsBeside(key: ColumnKey): ColumnKey {
  return columnKey(columnOf(key).side, "points");
}

/** What is wrong with one cell, if anything. */
function faultOf(
  wanted: PlanValue,
  shown: CellValue,
  formula: string | null,
  names: FunctionNames,
  key: ColumnKey,
  points: string | null | undefined,
  isDate: boolean,
): FindingKind | null {
  if (wanted !== null && typeof wanted === "object") {
    if (formula === null) return "formula-replaced";
    if (!isAsWritten(formula, wanted, names)) {
      const read = readFormula(formula, names);
      if (read.normal !== readFormula(wanted.formula, "live").normal) return "formula-changed";
      if (read.broken) return "function-broken";
    }
    if (isError(shown)) return "error-shown";
    return points !== undefined && !samePoints(shown, points) ? "points-differ" : null;
  }
  const changed = key === "max" ? "max-changed" : key === "firstPoints" ? "first-changed" : "text-changed";
  if (formula !== null) return changed;
  // The day is written in by hand; only that the line is there is looked at.
  if (isDate) return shown === "" ? "text-changed" : null;
  if (changed !== "text-changed" && typeof wanted !== "string")
    return samePoints(shown, wanted === null ? null : String(wanted)) ? null : changed;
  return samePlain(textOf(shown), String(wanted ?? "")) ? null : "text-changed";
}

/** Whether a text says a number, as other programs leave one: people see no difference. */
function isTextOf(found: CellValue, number: string): boolean {
  return (
    typeof found === "string" &&
    number !== "" &&
    found.trim() !== "" &&
    Number(found.replace(",", ".")) === Number(number)
  );
}

function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
