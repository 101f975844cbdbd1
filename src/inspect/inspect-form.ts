import type { ColumnKey } from "../form/columns";
import { type Description, isEarlier, isNewer } from "../form/description";
import type { KnownRubric } from "../form/embedded-rubric";
import { scoringFingerprint } from "../form/fingerprint";
import { type FormCells, readCells, readColumns } from "../form/form-cells";
import type { Answers, Appraisal } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import { type AppraisalComparison, compareAppraisal, scoreAppraisal } from "../scoring/appraisal";
import { score } from "../scoring/score";
import type { ScoreSheet } from "../scoring/score-sheet";
import { rowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { comparePlan, type Repair, type ScoredSide } from "./compare-plan";
import type { EarlierPlan } from "./earlier-plan";
import { about, type Finding } from "./finding";
import type { FunctionNames } from "./formula-text";
import { selfChanges } from "./self-changes";
import type { Standing } from "./standing";
import { consequences, pointsById, storedPoints } from "./stored-points";
import { readTextFigures } from "./text-figures";

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
  readonly standing: Standing;
  readonly findings: readonly Finding[];
  /** Puts back formulas, maxima and printed texts; touches no input. */
  readonly repairs: readonly Repair[];
  /** Brings what an earlier release wrote up to this one; touches no input. */
  readonly updates: readonly Repair[];
}

export interface InspectedAppraisal {
  readonly answers: Appraisal;
  readonly scores: ScoreSheet;
  readonly comparison: AppraisalComparison;
  readonly stored: ReadonlyMap<string, CellValue>;
}

/** What is known of a form beside its cells. */
export interface FormSurroundings {
  readonly description: Omit<Description, "rubric">;
  /** The rubrics of this machine. */
  readonly library: readonly KnownRubric[];
  /** The plan of the release that made the form, where it is another one and known. */
  readonly earlier: EarlierPlan | null;
  readonly standing: Standing;
  /** How ITSCORE's functions are called where the contents come from. */
  readonly names: FunctionNames;
}

/**
 * Compares a form with the plan of its rubric, cell by cell, wherever its rows and columns stand now, and recomputes it.
 * Returns null where the sheet is too damaged to be read: its keys or all its rows are gone.
 */
export function inspectForm(
  rubric: Rubric,
  { description, library, earlier, standing, names }: FormSurroundings,
  contents: SheetContents,
): Inspection | null {
  const { values } = contents;
  const columns = readColumns(values[0] ?? []);
  if (columns === null) return null;
  const cells = readCells(rubric, columns, values);
  if (cells.rowOf.size === 0) return null;

  const self = readTextFigures(rubric, cells.answers, cells, columns, "self");
  const scores = score(rubric, self.answers);
  const rows = rowsById(values);
  const points = pointsById(scores);
  const stored = storedPoints(points, rows, values, columns.get("points"));
  const sides = new Map<ColumnKey, ScoredSide>([["points", { points, follows: consequences(rubric, stored) }]]);
  const findings: Finding[] = [...aboutForm(rubric, description, library, standing), ...self.findings];

  let appraisal: InspectedAppraisal | null = null;
  if (cells.appraisal !== null) {
    const read = readTextFigures(rubric, cells.appraisal, cells, columns, "appraisal");
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

  // What a newer release writes is not known here, so nothing in it can be called changed.
  const compared = isNewer(description)
    ? { findings: [], repairs: [], updates: [] }
    : comparePlan({ rubric, description, contents, names, columns, sides, earlier });
  return {
    cells,
    columns,
    answers: self.answers,
    scores,
    stored,
    appraisal,
    standing,
    findings: [...findings, ...compared.findings],
    repairs: compared.repairs,
    updates: compared.updates,
  };
}

/** What is to be said of the form as a whole. */
function aboutForm(
  rubric: Rubric,
  description: FormSurroundings["description"],
  library: readonly KnownRubric[],
  standing: Standing,
): Finding[] {
  const whole = (kind: Finding["kind"], found = "", expected = ""): Finding =>
    about(kind, null, null, null, found, expected);
  const findings: Finding[] = [];
  if (isNewer(description)) findings.push(whole("newer-release", String(description.planVersion)));
  else if (isEarlier(description)) findings.push(whole("earlier-release", String(description.planVersion)));
  if (standing === "copy") findings.push(whole("copied-sheet"));
  if (standing === "unproven") findings.push(whole("identity-lost"));
  if (description.status === "unknown") findings.push(whole("status-unknown", description.statusText));
  findings.push(...aboutRubric(rubric, description, library));
  return findings;
}

/** A library form whose rubric in the workbook is another one: last year's, or one that somebody changed. */
function aboutRubric(
  rubric: Rubric,
  { rubricId, fingerprint, scoring }: FormSurroundings["description"],
  library: readonly KnownRubric[],
): Finding[] {
  const whole = (kind: Finding["kind"], found: string, expected: string): Finding =>
    about(kind, null, null, null, found.slice(0, 8), expected.slice(0, 8));
  const entry = library.find(({ id }) => id === rubricId);
  // A built-in rubric is known by its content; of others the two fingerprints must belong together.
  const own = entry?.fingerprint === fingerprint ? entry.scoring : scoringFingerprint(rubric);
  if (scoring !== null && scoring !== own) return [whole("fingerprint-wrong", scoring, own)];
  if (entry === undefined || entry.fingerprint === fingerprint) return [];
  return [whole(entry.scoring === own ? "other-content" : "other-version", fingerprint, entry.fingerprint)];
}
