import { ownOf } from "../../rubric/record";
import { decimalsOfMaxima, needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { Exact } from "../../rubric/exact";
import { type Arrangement, arrangementOf, type ColumnKey, type Extent, isInputColumn } from "../../form/columns";
import { agencyField } from "../../rubric/agency-field";
import type { Answers, Appraisal, Council } from "../../rubric/answers";
import { criteriaOf, outline } from "../../rubric/outline";
import type { Criterion, Rubric } from "../../rubric/schema";
import { type AppraisedScores, appraisedScores } from "../../scoring/appraisal";
import { type CouncilScores, councilScores } from "../../scoring/council";
import { decimalsOfSums } from "../../scoring/rounding";
import { score } from "../../scoring/score";
import { placesBelow } from "../../scoring/sums";
import {
  type CriterionScore,
  isExcluded,
  isSettled,
  type ScoreSheet,
  type SectionScore,
} from "../../scoring/score-sheet";
import { type FormCells, readCells } from "../../form/form-cells";
import type { FirstRound } from "../../form/first-round";
import { appraisalCells, councilCells, inputCells, profileCell } from "../../form/input-cells";
import type { Period } from "../../form/period";
import type { FormStatus } from "../../form/status";
import type { PlanValue } from "../sheet-plan";
import { appraisedBarText, barText, withStatus } from "./bar";
import { councilBarText, councilStates } from "./council";
import { withFirstPoints } from "./first-points";
import type { FormPlan, FormRow } from "./form-plan";
import { withLocks } from "./locks";
import { withPeriod } from "./period";
import { rowHeight } from "../row-heights";
import { appraisalStateText, groupStateText, stateText } from "../../form/state-text";

const say = speaker(sheetWords, "vi");

/** What people have filled in. */
export interface FormContents {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
  /** Only for a plan with the appraiser's columns. */
  readonly appraisal?: Appraisal | null;
  /** Where the form is on its way; without it, at the beginning. */
  readonly status?: string;
  readonly period?: Period;
  /** The first of two rounds of the appraisal; only for a plan with its column. */
  readonly first?: FirstRound | null;
  /** What the council decided; only for a plan with its columns. */
  readonly council?: Council | null;
}

/** The columns that a form needs for what people have filled in. */
export function extentFor({
  appraisal = null,
  first = null,
  council = null,
}: Pick<FormContents, "appraisal" | "first" | "council">): Extent {
  const has = appraisal !== null;
  return { appraisal: has, second: has && first !== null, council: has && council !== null };
}

/**
 * The plan of a filled form: inputs in their cells, and every formula with the result that it has for them, so that a file
 * shows right numbers to whoever does not calculate.
 */
export function fillPlan(plan: FormPlan, rubric: Rubric, contents: FormContents): FormPlan {
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  const { status = statusFor(columns) } = contents;
  const told = withLocks(withPeriod(withStatus(plan, status), contents.period ?? NO_PERIOD, status), status);
  const begun = withFirstPoints(told, contents.first?.points ?? {});
  const rows = withInputs(begun, inputsById(rubric, contents), columns);
  return { ...told, rows: withResults(rows, rubric, columns, status) };
}

/** Where a form with these columns is at first. */
function statusFor(columns: Columns): FormStatus {
  return columns.has("council") ? "deciding" : columns.has("appraisedPoints") ? "appraising" : "scoring";
}

const NO_PERIOD: Period = { deadline: null, dataFrom: null, dataTo: null };

type Columns = ReadonlyMap<ColumnKey, number>;
type Cells = ReadonlyMap<ColumnKey, string | number>;

/** The cells to fill, by the ids of their rows. */
function inputsById(
  rubric: Rubric,
  { answers, profile, appraisal, council }: FormContents,
): ReadonlyMap<string, Cells> {
  const cells = new Map<string, Cells>();
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const self = inputCells(item, exceptions, ownOf(answers, item.id) ?? {});
    const appraised = appraisal && appraisalCells(item, exceptions, ownOf(appraisal, item.id) ?? {});
    const decided = council ? councilCells(ownOf(council, item.id) ?? {}) : [];
    cells.set(`criterion:${item.id}`, new Map([...self.own, ...(appraised?.own ?? []), ...decided]));
    self.lines.forEach((value, index) => {
      cells.set(
        `line:${item.id}:${index}`,
        new Map([
          ["figure", value],
          ["appraisedFigure", appraised?.lines[index] ?? ""],
        ]),
      );
    });
  }
  for (const field of rubric.profile)
    cells.set(`profile:${field.id}`, new Map([["figure", profileCell(field, ownOf(profile, field.id) ?? "")]]));
  return cells;
}

function withInputs(plan: FormPlan, inputs: ReadonlyMap<string, Cells>, columns: Columns): FormRow[] {
  return plan.rows.map((row) => {
    const cells = row.id === null ? undefined : inputs.get(row.id);
    if (cells === undefined) return row;
    const values: PlanValue[] = [...row.values];
    for (const [key, value] of cells) {
      const column = columns.get(key);
      if (column !== undefined && value !== "") values[column] = value;
    }
    if (row.height === null || row.grows !== true || row.id?.startsWith("profile:")) return { ...row, values };
    // What people write makes a row higher.
    const texts = plan.columns.flatMap(({ key, width }, column) => {
      const value = values[column];
      return isInputColumn(key) && typeof value === "string" ? [{ text: value, width }] : [];
    });
    return { ...row, values, height: Math.max(row.height, rowHeight(texts)) };
  });
}

/** Reckons what the formulas show. The answers are those that the cells hold, as whoever opens the file will read them. */
function withResults(rows: readonly FormRow[], rubric: Rubric, columns: Columns, status: string): FormRow[] {
  const values = rows.map((row) =>
    row.values.map((value) => (value === null || typeof value === "object" ? "" : value)),
  );
  const results = resultsById(rubric, readCells(rubric, columns, values), {
    arrangement: arrangementOf(columns),
    status,
  });
  const keys = [...columns.keys()];
  return rows.map((row) => {
    const shown = row.id === null ? undefined : results.get(row.id);
    if (shown === undefined) return row;
    return {
      ...row,
      values: row.values.map((value, column) =>
        value !== null && typeof value === "object"
          ? { ...value, result: shown[keys[column] ?? "id"] ?? value.result ?? "" }
          : value,
      ),
    };
  });
}

interface ComparedPoints {
  readonly comparedSelf: string | null;
  readonly comparedAppraised: string | null;
  readonly difference: string | null;
}

/** What the formulas of one row show. */
export type Results = Partial<Record<ColumnKey, string | number>>;

/** What of a form's sheet decides what its top shows. */
export interface TopOfForm {
  readonly arrangement: Arrangement;
  readonly status: string;
}

/** What both sides, and the council, have come to. */
interface KnownScores {
  readonly self?: ScoreSheet | undefined;
  readonly appraised?: AppraisedScores | null | undefined;
  readonly council?: CouncilScores | null | undefined;
}

/**
 * What the formulas of a form show for its inputs, by the ids of rows.
 * @param known the scores of these very answers, where they are known
 */
export function resultsById(
  rubric: Rubric,
  { answers, appraisal, council, profile }: Pick<FormCells, "answers" | "appraisal" | "council" | "profile">,
  { arrangement, status }: TopOfForm,
  known: KnownScores = {},
): ReadonlyMap<string, Results> {
  const self = known.self ?? score(rubric, answers);
  const results = new Map<string, Results>();
  const add = (id: string, more: Results): void => void results.set(id, { ...results.get(id), ...more });
  addSide(
    rubric,
    self,
    { points: "points", state: "state", countedOut: "countedOut" },
    (criterion, scored) => stateText(criterion, ownOf(answers, scored.id) ?? {}, scored),
    add,
  );
  const agency = ownOf(profile, agencyField(rubric)?.id ?? "") ?? "";
  const top =
    arrangement === "first"
      ? liveTotal(rubric, self.total)
      : barText(rubric, agency, status, self.total, String(results.get("total")?.state ?? ""), withPlaces);
  add("title", { code: top });
  if (appraisal === null) return results;

  const { scores: appraised, comparison } = known.appraised ?? appraisedScores(rubric, self, answers, appraisal);
  const rows = new Map(comparison.rows.map((row) => [row.id, row]));
  addSide(
    rubric,
    appraised,
    { points: "appraisedPoints", state: "appraisalState", countedOut: "appraisedCountedOut" },
    (criterion, scored) => {
      const row = rows.get(scored.id);
      return row ? appraisalStateText(criterion, ownOf(appraisal, scored.id) ?? {}, scored, row) : "";
    },
    add,
  );
  const compare = (id: string, { comparedSelf, comparedAppraised, difference }: ComparedPoints): void =>
    add(id, {
      difference: shownPoints(difference),
      comparedSelf: shownPoints(comparedSelf),
      comparedAppraised: shownPoints(comparedAppraised),
    });
  for (const row of comparison.rows) {
    const both = row.difference !== null;
    compare(`criterion:${row.id}`, {
      difference: row.difference,
      comparedSelf: both ? row.self : null,
      comparedAppraised: both ? row.appraised : null,
    });
  }
  for (const section of comparison.sections) compare(`section:${section.id}`, section);
  compare("total", comparison.total);
  add("title", {
    appraisedFigure: appraisedBarText(
      rubric,
      {
        filled: appraised.criteria.filter(isSettled).length,
        points: appraised.total.points,
        difference: comparison.total.difference,
      },
      withPlaces,
    ),
  });
  if (council === null) return results;

  const decided = known.council ?? councilScores(rubric, appraised, council);
  const stateOf = (id: string): string => String(results.get(`criterion:${id}`)?.appraisalState ?? "");
  const states = councilStates(rubric, decided.rows, stateOf);
  addSide(
    rubric,
    decided.scores,
    { points: "finalPoints", state: "councilState", countedOut: "finalCountedOut" },
    ({ id }) => states.get(id) ?? "",
    add,
  );
  add("title", { councilState: councilBarText(rubric, decided, withPlaces) });
  return results;
}

/** Points and states of one scoring, for every row and sum. */
function addSide(
  rubric: Rubric,
  scores: ScoreSheet,
  keys: Readonly<Record<"points" | "state" | "countedOut", ColumnKey>>,
  stateOf: (criterion: Criterion, scored: CriterionScore) => string,
  add: (id: string, results: Results) => void,
): void {
  const scored = new Map(scores.criteria.map((row) => [row.id, row]));
  const states = new Map<string, string>();
  for (const { item } of criteriaOf(rubric)) {
    const row = scored.get(item.id);
    if (row === undefined) continue;
    states.set(item.id, stateOf(item, row));
    add(`criterion:${item.id}`, {
      [keys.points]: shownPoints(row.points),
      [keys.state]: states.get(item.id) ?? "",
      [keys.countedOut]: isExcluded(row) ? Number(item.maxPoints) : 0,
    });
  }
  const inOrder = criteriaOf(rubric).map(({ item }) => states.get(item.id) ?? "");
  const below = (id: string): string[] => (placesBelow(rubric).get(id) ?? []).map((place) => inOrder[place] ?? "");
  for (const { item } of outline(rubric)) {
    const section = item.type === "section" ? scores.sections.find(({ id }) => id === item.id) : undefined;
    if (item.type === "section" && section)
      add(`section:${item.id}`, {
        [keys.points]: shownPoints(section.points),
        [keys.state]: groupStateText(below(item.id)),
        ...shrunkMaximum(section, keys),
      });
  }
  const { points, rescaled, grade, applies } = scores.total;
  add("total", {
    [keys.points]: shownPoints(points),
    [keys.state]: groupStateText(inOrder),
    ...shrunkMaximum(scores.total, keys),
    ...(keys.points === "points" ? { content: totalWords(rubric, applies) } : {}),
  });
  add("rescaled", { [keys.points]: shownPoints(rescaled) });
  add("grade", { [keys.points]: grade ?? "" });
}

/** What a sum's maximum has lost, and on the agency's side what is left of it. */
function shrunkMaximum(
  { maxPoints, applies }: Pick<SectionScore, "maxPoints" | "applies">,
  keys: { readonly points: ColumnKey; readonly countedOut: ColumnKey },
): Results {
  return {
    [keys.countedOut]: new Exact(maxPoints).minus(applies).toNumber(),
    ...(keys.points === "points" ? { max: Number(applies) } : {}),
  };
}

/** The word of the total, as its formula has it. */
function totalWords(rubric: Rubric, applies: string): string {
  const { maxPoints: max } = rubric;
  if (!needsOf(rubric).excludable || applies === max) return say("total");
  return say("total.applies", { applies: withPlaces(applies, decimalsOfMaxima(rubric)), max });
}

/** The total on top of plan version 1: a number with a format, or words where the maximum can shrink. */
function liveTotal(rubric: Rubric, { points, applies }: ScoreSheet["total"]): string | number {
  if (!needsOf(rubric).excludable || points === null) return shownPoints(points);
  const reached = withPlaces(points, decimalsOfSums(rubric.rounding.decimals));
  return `${say("total.live")}: ${reached} / ${withPlaces(applies, decimalsOfMaxima(rubric))}`;
}

/** As FIXED writes a number in a Vietnamese Excel. */
function withPlaces(value: string, decimals: number): string {
  return new Exact(value).toFixed(decimals).replace(".", ",");
}

function shownPoints(points: string | null): string | number {
  return points === null ? "" : Number(points);
}
