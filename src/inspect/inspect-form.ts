import { arrangementOf, type ColumnKey, type Extent } from "../form/columns";
import { type Description, isEarlier, isNewer } from "../form/description";
import type { KnownRubric } from "../form/embedded-rubric";
import { scoringFingerprint } from "../form/fingerprint";
import { findColumns, type FoundColumns } from "../form/found-columns";
import { type FormCells, readCells } from "../form/form-cells";
import { periodOf } from "../form/period";
import type { Answers, Appraisal } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import { type AppraisedScores, appraisedScores } from "../scoring/appraisal";
import { score } from "../scoring/score";
import type { ScoreSheet } from "../scoring/score-sheet";
import { statusPlace, withStatus } from "../sheet/form-plan/bar";
import { resultsById } from "../sheet/form-plan/fill-plan";
import { withFirstPoints } from "../sheet/form-plan/first-points";
import { withPeriod } from "../sheet/form-plan/period";
import { placedPlan, rowsById } from "../sheet/form-plan/placed-plan";
import { TEXT_FORMAT } from "../sheet/number-formats";
import { columnLetters } from "../workbook/a1";
import type { CellValue, SheetContents } from "../workbook/contents";
import { kindsAt } from "../workbook/number-format";
import { comparePlan, type Repair, type ScoredSide } from "./compare-plan";
import type { EarlierPlan } from "./earlier-plan";
import { about, type Finding, textNumberRows } from "./finding";
import { inspectCouncil, type InspectedCouncil } from "./council";
import { inspectFirstRound, type InspectedRound } from "./first-round";
import type { FunctionNames } from "./formula-text";
import { belongs } from "./belongs";
import { aboutGuards } from "./guards";
import { inputFormulas, knownValues } from "./input-formulas";
import { shownResults } from "./results";
import { selfChanges } from "./self-changes";
import type { Standing } from "./standing";
import { consequences, pointsById, storedPoints } from "./stored-points";
import { profileKinds, readTextFigures } from "./text-figures";

/** A form as it was found, recomputed and compared with its plan. */
export interface Inspection {
  readonly cells: FormCells;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** The columns that the form has to have. */
  readonly extent: Extent;
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

/** Why a sheet is not read as the form that it says it is. */
type NotRead = "keys-missing" | "description-foreign";

export interface InspectedAppraisal extends AppraisedScores {
  readonly answers: Appraisal;
  readonly stored: ReadonlyMap<string, CellValue>;
  /** The first of two rounds; null while there is one, or where what was kept of it is damaged. */
  readonly first: InspectedRound | null;
  /** What the council decided; null while it has no columns. */
  readonly council: InspectedCouncil | null;
}

/** What is known of a form beside its cells. */
export interface FormSurroundings {
  readonly description: Omit<Description, "rubric">;
  /** The rubrics of this machine. */
  readonly library: readonly KnownRubric[];
  /** The rubric of this machine that one of unknown content looks like. */
  readonly resembled?: KnownRubric | null;
  /** The plan of the release that made the form, where it is another one and known. */
  readonly earlier: EarlierPlan | null;
  readonly standing: Standing;
  /** How ITSCORE's functions are called where the contents come from. */
  readonly names: FunctionNames;
}

/**
 * Compares a form with the plan of its rubric, cell by cell, wherever its rows and columns stand now, and recomputes it.
 * Returns "keys-missing" where the sheet is too damaged to be read, as its keys or all its rows are gone, and
 * "description-foreign" where its rows are those of another form.
 */
export function inspectForm(
  rubric: Rubric,
  { description, library, resembled = null, earlier, standing, names }: FormSurroundings,
  contents: SheetContents,
): Inspection | NotRead {
  const { values, formulas } = contents;
  const found = findColumns(rubric, values);
  if (found === null) return "keys-missing";
  const { columns } = found;
  const known = knownValues(contents);
  const kinds = kindsAt(contents.shownAs ?? []);
  /** Rows in which a cell shows its number as something else. */
  const otherwise = new Set<number>();
  const shows: typeof kinds = (row, column) => {
    const kind = kinds(row, column);
    if (kind !== null) otherwise.add(row);
    return kind;
  };
  const shown = readCells(rubric, columns, known, 0, shows, contents.calendar);
  if (shown.rowOf.size === 0) return "keys-missing";
  const rows = rowsById(values);
  if (!belongs(rubric, contents, rows, columns)) return "description-foreign";
  // What formulas make of the cells: numbers, whatever the cells show.
  const cells = otherwise.size > 0 ? readCells(rubric, columns, known) : shown;
  const self = readTextFigures(rubric, shown.answers, cells, columns, "self");
  const scores = score(rubric, self.answers);
  const points = pointsById(scores);
  const stored = storedPoints(points, rows, values, columns.get("points"));
  const sides = new Map<ColumnKey, ScoredSide>([["points", { points, follows: consequences(rubric, stored) }]]);
  const findings: Finding[] = [
    ...aboutForm(rubric, description, { library, resembled, standing }),
    ...aboutColumns(found, values),
    ...onceTold(self.findings, formulas),
    ...profileKinds(rubric, cells, columns, contents),
  ];

  let appraisal: InspectedAppraisal | null = null;
  if (shown.appraisal !== null) {
    const read = readTextFigures(rubric, shown.appraisal, cells, columns, "appraisal");
    const appraised = appraisedScores(rubric, scores, self.answers, read.answers);
    const appraisedPoints = pointsById(appraised.scores);
    const storedAppraised = storedPoints(appraisedPoints, rows, values, columns.get("appraisedPoints"));
    sides.set("appraisedPoints", { points: appraisedPoints, follows: consequences(rubric, storedAppraised) });
    findings.push(
      ...onceTold(read.findings, formulas),
      ...selfChanges(rubric, description, { ...cells, profile: shown.profile }, columns),
    );
    const around = { description, self: cells.answers, rows, columns, values };
    const { first, findings: ofFirst } = inspectFirstRound(rubric, around);
    findings.push(...ofFirst);
    const ofAppraisal = { ...appraised, answers: read.answers, stored: storedAppraised, first };
    appraisal = { ...ofAppraisal, council: null };
    if (shown.council !== null) {
      const place = { shown: shown.council, rowOf: cells.rowOf, rows, columns, values };
      const decided = inspectCouncil(rubric, { ...place, appraisal: ofAppraisal });
      sides.set("finalPoints", decided.side);
      findings.push(...onceTold(decided.findings, formulas));
      appraisal = { ...ofAppraisal, council: decided.council };
    } else if (hasCouncil(description)) findings.push(about("council-missing", null, null, null, "", ""));
  } else if (isAppraised(description)) findings.push(about("appraisal-missing", null, null, null, "", ""));
  findings.push(...inputFormulas(contents, rows, columns));

  // What a newer release writes is not known here, so nothing in it can be called changed.
  const place = statusPlace(rows, columns);
  // Where the description does not say it, nobody knows what the sheet should.
  const status =
    description.status === "unknown"
      ? String(place === null ? "" : (values[place.row]?.[place.column] ?? ""))
      : description.status;
  // Of a first round that nobody knows any more no column can be compared.
  const extent = {
    appraisal: appraisal !== null,
    second: (appraisal?.first ?? null) !== null,
    council: (appraisal?.council ?? null) !== null,
  };
  const placed = withFirstPoints(
    placedPlan(rubric, description.dialect, extent, rows, columns),
    appraisal?.first?.points ?? {},
  );
  const plan = withPeriod(withStatus(placed, status), periodOf(description.entries), status);
  const results = shownResults({
    rubric,
    contents,
    rows,
    columns,
    results: resultsById(
      rubric,
      cells,
      { arrangement: arrangementOf(columns), status },
      self.answers === cells.answers
        ? { self: scores, appraised: appraisal?.answers === cells.appraisal ? appraisal : null }
        : {},
    ),
    textRows: textNumberRows(findings),
  });
  const compared = isNewer(description)
    ? { findings: [], repairs: [], updates: [] }
    : comparePlan({ plan, rows, description, contents, names, columns, sides, results, earlier });
  if (contents.calendar === 1904) findings.push(about("calendar-1904", null, null, null, "", ""));
  if (!isNewer(description)) findings.push(...aboutGuards(plan, rows, columns, contents.guards ?? {}, description));
  return {
    cells: { ...cells, profile: shown.profile },
    columns,
    extent,
    answers: self.answers,
    scores,
    stored,
    appraisal,
    standing,
    findings: [...findings, ...compared.findings.filter((finding) => !isOfDate(finding, findings))],
    repairs: [...lostKeys(found), ...compared.repairs],
    updates: compared.updates,
  };
}

/** Whether other points than the figures give are told already, by a date among these figures that the sheet counts. */
function isOfDate({ kind, rowId }: Finding, told: readonly Finding[]): boolean {
  const isPoints = kind === "points-differ" || kind === "earlier-points";
  return isPoints && told.some((one) => one.kind === "date-for-number" && one.rowId === rowId);
}

/** What is to be said of the form as a whole. */
function aboutForm(
  rubric: Rubric,
  description: FormSurroundings["description"],
  { library, resembled, standing }: Required<Pick<FormSurroundings, "library" | "resembled" | "standing">>,
): Finding[] {
  const whole = (kind: Finding["kind"], found = "", expected = ""): Finding =>
    about(kind, null, null, null, found, expected);
  const findings: Finding[] = [];
  if (isNewer(description)) findings.push(whole("newer-release", String(description.planVersion)));
  else if (isEarlier(description)) findings.push(whole("earlier-release", String(description.planVersion)));
  if (standing === "copy") findings.push(whole("copied-sheet"));
  if (standing === "unproven") findings.push(whole("identity-lost"));
  if (description.status === "unknown") findings.push(whole("status-unknown", description.statusText));
  findings.push(...[...description.contradicted].map(([key, value]) => whole("fact-doubled", key, value)));
  findings.push(...aboutRubric(rubric, description, library, resembled));
  return findings;
}

/** Whether the description says that an appraisal stands beside the agency's part. */
function isAppraised({ appraisal, status }: FormSurroundings["description"]): boolean {
  return appraisal !== null || ["appraising", "explaining", "explained", "deciding"].includes(status);
}

/** The same of the council's columns. */
function hasCouncil({ appraisal, status }: FormSurroundings["description"]): boolean {
  return (appraisal?.council ?? null) !== null || status === "deciding";
}

/** Columns that are not known as they should be. */
function aboutColumns({ columns, byTitle, doubled }: FoundColumns, values: SheetContents["values"]): Finding[] {
  const header = rowsById(values).get("header")?.[0] ?? 0;
  return [
    ...byTitle.map((key) => about("key-lost", null, key, { row: header, column: columns.get(key) ?? 0 }, "", "")),
    ...doubled.map(({ key, column }) =>
      about(
        "column-doubled",
        null,
        key,
        { row: header, column },
        columnLetters(column),
        columnLetters(columns.get(key) ?? 0),
      ),
    ),
  ];
}

/** The keys of columns that have lost theirs. */
function lostKeys({ columns, byTitle }: FoundColumns): Repair[] {
  return byTitle.flatMap((key): Repair[] => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row: 0, column, value: key, format: TEXT_FORMAT }];
  });
}

/** A library form whose rubric in the workbook is another one: last year's, or one that somebody changed. */
function aboutRubric(
  rubric: Rubric,
  { rubricId, fingerprint, scoring }: FormSurroundings["description"],
  library: readonly KnownRubric[],
  resembled: KnownRubric | null,
): Finding[] {
  const whole = (kind: Finding["kind"], found: string, expected: string): Finding =>
    about(kind, null, null, null, found.slice(0, SHOWN_DIGITS), expected.slice(0, SHOWN_DIGITS));
  // By what it is, not by what the file calls it: another id switches nothing off.
  const known = library.find((one) => one.fingerprint === fingerprint);
  const own = known?.scoring ?? scoringFingerprint(rubric);
  const findings: Finding[] = [];
  if (rubricId !== rubric.id) findings.push(about("id-wrong", null, null, null, rubricId, rubric.id));
  if (scoring !== null && scoring !== own) findings.push(whole("fingerprint-wrong", scoring, own));
  if (known !== undefined || findings.some(({ kind }) => kind === "fingerprint-wrong")) return findings;
  const named = library.find(({ id }) => id === rubric.id) ?? library.find(({ id }) => id === rubricId);
  if (named === undefined) findings.push(about("rubric-unknown", null, null, null, fingerprint.slice(0, 16), ""));
  const entry = named ?? resembled;
  if (entry === null) return findings;
  return [
    ...findings,
    whole(entry.scoring === own ? "other-content" : "other-version", fingerprint, entry.fingerprint),
  ];
}

/** So many digits of a fingerprint are told: enough to compare it with a printed one. */
const SHOWN_DIGITS = 8;

/** Without the figures that a formula gives: what can be said of them is said of the formula. */
function onceTold(findings: readonly Finding[], formulas: SheetContents["formulas"]): Finding[] {
  return findings.filter(
    ({ kind, cell }) =>
      kind !== "input-unread" || cell === null || (formulas[cell.row]?.[cell.column] ?? null) === null,
  );
}
