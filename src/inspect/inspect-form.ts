import type { ColumnKey } from "../form/columns";
import type { Answers, Appraisal } from "../rubric/answers";
import { library } from "../rubric/library";
import { criteriaOf } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import { type AppraisalComparison, compareAppraisal, scoreAppraisal } from "../scoring/appraisal";
import { score } from "../scoring/score";
import type { ScoreSheet } from "../scoring/score-sheet";
import type { CellValue, SheetContents } from "../workbook/contents";
import type { Description } from "../form/description";
import { about, type Finding, type FindingKind } from "./finding";
import { type FormCells, readCells, readColumns } from "../form/form-cells";
import { inputCells, profileCell } from "../form/input-cells";
import { type FunctionNames, readFormula } from "./formula-text";
import { isFormRow, placedPlan, rowsById } from "../sheet/placed-plan";
import { LOST } from "../sheet/placement";
import type { PlanValue } from "../sheet/sheet-plan";
import { unpackSelf } from "../form/self-record";
import { consequences, isError, pointsById, samePoints, storedPoints } from "./stored-points";
import { readTextFigures } from "./text-figures";

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
  /** null while no appraisal has begun. */
  readonly appraisal: InspectedAppraisal | null;
  readonly findings: readonly Finding[];
  /** Puts back formulas, maxima and printed texts; touches no input. */
  readonly repairs: readonly Repair[];
}

export interface InspectedAppraisal {
  readonly answers: Appraisal;
  readonly scores: ScoreSheet;
  readonly comparison: AppraisalComparison;
  readonly stored: ReadonlyMap<string, CellValue>;
}

/** Columns that the plan fills and nobody may edit. */
const PRINTED: readonly ColumnKey[] = [
  "code",
  "content",
  "guidance",
  "max",
  "points",
  "state",
  "spec",
  "appraisedPoints",
  "difference",
  "appraisalState",
];

/** A form's description without the rubric, which is unpacked already. */
type Described = Omit<Description, "rubric">;

/**
 * Compares a form with the plan of its rubric, cell by cell, wherever its rows and columns stand now, and recomputes it.
 * Returns null where the sheet is too damaged to be read: its keys or all its rows are gone.
 * @param names how ITSCORE's functions are called where the contents come from
 */
export function inspectForm(
  rubric: Rubric,
  description: Described,
  contents: SheetContents,
  names: FunctionNames,
): Inspection | null {
  const { values } = contents;
  const columns = readColumns(values[0] ?? []);
  if (columns === null) return null;
  const cells = readCells(rubric, columns, values);
  if (cells.rowOf.size === 0) return null;

  const self = readTextFigures(rubric, cells.answers, cells, columns, { figure: "figure", denominator: "denominator" });
  const scores = score(rubric, self.answers);
  const rows = rowsById(values);
  const points = pointsById(scores);
  const stored = storedPoints(points, rows, values, columns.get("points"));
  const findings: Finding[] = [...otherVersion(description), ...self.findings];
  const sides = new Map<ColumnKey, Side>([["points", { points, follows: consequences(rubric, stored) }]]);

  let appraisal: InspectedAppraisal | null = null;
  if (cells.appraisal !== null) {
    const read = readTextFigures(rubric, cells.appraisal, cells, columns, {
      figure: "appraisedFigure",
      denominator: "appraisedDenominator",
    });
    const appraised = scoreAppraisal(rubric, self.answers, read.answers);
    const appraisedPoints = pointsById(appraised);
    const storedAppraised = storedPoints(appraisedPoints, rows, values, columns.get("appraisedPoints"));
    sides.set("appraisedPoints", { points: appraisedPoints, follows: consequences(rubric, storedAppraised) });
    findings.push(...read.findings, ...selfChanges(rubric, description, cells, columns));
    appraisal = {
      answers: read.answers,
      scores: appraised,
      comparison: compareAppraisal(scores, appraised, read.answers),
      stored: storedAppraised,
    };
  }

  const compared = comparePlan(rubric, description, contents, names, columns, sides);
  return {
    cells,
    columns,
    answers: self.answers,
    scores,
    stored,
    appraisal,
    findings: [...findings, ...compared.findings],
    repairs: compared.repairs,
  };
}

/** The points of one scoring and which findings only follow from others. */
interface Side {
  readonly points: ReadonlyMap<string, string | null>;
  readonly follows: ReturnType<typeof consequences>;
}

function comparePlan(
  rubric: Rubric,
  { dialect }: Described,
  { values, formulas }: SheetContents,
  names: FunctionNames,
  columns: ReadonlyMap<ColumnKey, number>,
  sides: ReadonlyMap<ColumnKey, Side>,
): { findings: Finding[]; repairs: Repair[] } {
  const rows = rowsById(values);
  const plan = placedPlan(rubric, dialect, sides.has("appraisedPoints"), rows, columns);
  const findings: Finding[] = [];
  const repairs: Repair[] = [];
  const codeColumn = columns.get("code") ?? 0;

  for (const { key } of plan.columns) {
    if (PRINTED.includes(key) && !columns.has(key)) findings.push(about("column-missing", null, key, null, "", ""));
  }
  for (const { id, values: wanted } of plan.rows) {
    if (id === null || !isFormRow(id)) continue;
    const [row, ...copies] = rows.get(id) ?? [];
    if (row === undefined) {
      findings.push(about("row-missing", id, null, null, "", ""));
      continue;
    }
    for (const copy of copies)
      findings.push(
        about("row-doubled", id, null, { row: copy, column: codeColumn }, String(copy + 1), String(row + 1)),
      );
    plan.columns.forEach(({ key }, index) => {
      const column = columns.get(key);
      const value = wanted[index] ?? null;
      if (column === undefined || !isPrinted(id, key, value)) return;
      const shown = values[row]?.[column] ?? "";
      const side = sides.get(key);
      const points = side?.points.get(id);
      const fault = compare(value, shown, formulas[row]?.[column] ?? null, names, key, points);
      const follows = side?.follows ?? sides.get(isAppraised(key) ? "appraisedPoints" : "points")?.follows;
      if (fault === null || follows?.(fault, id, side !== undefined)) return;
      const printed = typeof value === "object" ? "" : String(value);
      findings.push(
        about(fault, id, key, { row, column }, textOf(shown), points === undefined ? printed : (points ?? "")),
      );
      if (fault !== "points-differ" && !(typeof value === "object" && value?.formula.includes(LOST)))
        repairs.push({ row, column, value: value ?? "" });
    });
  }
  const known = new Set(plan.rows.map(({ id }) => id));
  for (const [id, [row = 0]] of rows) {
    if (isFormRow(id) && !known.has(id))
      findings.push(about("row-unknown", id, null, { row, column: codeColumn }, id, ""));
  }
  return { findings, repairs };
}

/** A library form whose rubric in the workbook is another one: last year's, or one that somebody changed. */
function otherVersion({ rubricId, fingerprint }: Described): Finding[] {
  const entry = library.find(({ id }) => id === rubricId);
  return entry === undefined || entry.fingerprint === fingerprint
    ? []
    : [about("other-version", null, null, null, fingerprint.slice(0, 8), entry.fingerprint.slice(0, 8))];
}

/** What of the agency's own part is not as it was when the appraisal began, cell by cell. */
function selfChanges(
  rubric: Rubric,
  { appraisal }: Described,
  cells: FormCells,
  columns: ReadonlyMap<ColumnKey, number>,
): Finding[] {
  const record = appraisal && unpackSelf(appraisal);
  if (record === null) return [about("self-record-damaged", null, null, null, "", "")];
  const findings: Finding[] = [];
  const look = (
    rowId: string,
    key: ColumnKey,
    row: number | undefined,
    now: string | number,
    then: string | number,
  ): void => {
    if (plain(String(now)) === plain(String(then))) return;
    const column = columns.get(key);
    findings.push(
      about(
        "self-changed",
        rowId,
        key,
        row === undefined || column === undefined ? null : { row, column },
        String(now),
        String(then),
      ),
    );
  };
  for (const field of rubric.profile) {
    look(
      `profile:${field.id}`,
      "figure",
      cells.profileRowOf.get(field.id),
      profileCell(field, cells.profile[field.id] ?? ""),
      profileCell(field, record.profile[field.id] ?? ""),
    );
  }
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const [now, then] = [cells.answers, record.answers].map((answers) =>
      inputCells(item, exceptions.length > 0, answers[item.id] ?? {}),
    );
    for (const [key, value] of then?.own ?? [])
      look(`criterion:${item.id}`, key, cells.rowOf.get(item.id), now?.own.get(key) ?? "", value);
    then?.lines.forEach((value, line) =>
      look(
        `line:${item.id}:${line}`,
        "figure",
        cells.lineRowsOf.get(item.id)?.get(line),
        now?.lines[line] ?? "",
        value,
      ),
    );
  }
  return findings;
}

function isAppraised(key: ColumnKey): boolean {
  return key === "difference" || key === "appraisalState" || key === "appraisedFigure";
}

/** What nobody is to edit. The title's own words stand in the rubric, and an official may shorten them. */
function isPrinted(id: string, key: ColumnKey, value: PlanValue): boolean {
  if (id === "title") return typeof value === "object" && value !== null;
  return PRINTED.includes(key) && (value !== null || key === "points" || key === "max" || key === "spec");
}

/** What is wrong with one cell, if anything. */
function compare(
  wanted: PlanValue,
  shown: CellValue,
  formula: string | null,
  names: FunctionNames,
  key: ColumnKey,
  points: string | null | undefined,
): FindingKind | null {
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

/** Programs change spaces, line ends and how accents are composed; people see no difference. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
