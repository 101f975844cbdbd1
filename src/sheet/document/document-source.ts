import { appraisalCode, checkCode } from "../../form/check-code";
import { arrangementOf, type ColumnKey, isAppraisalKey, type Side } from "../../form/columns";
import type { DocumentFacts } from "../../form/document-facts";
import type { FirstRound } from "../../form/first-round";
import type { FormCells } from "../../form/form-cells";
import { canonicalJson, fingerprintOf } from "../../form/pack";
import { criteriaOf, isPenalty, outline } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Rubric } from "../../rubric/schema";
import { type AppraisedScores, appraisedScores } from "../../scoring/appraisal";
import { type CouncilScores, councilScores } from "../../scoring/council";
import { score } from "../../scoring/score";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { quotedSheetName, rangeAddress, cellAddress } from "../../workbook/a1";
import { type Results, resultsById } from "../form-plan/fill-plan";
import type { RowsById } from "../form-plan/placed-plan";
import { type EvidenceList, evidenceList } from "./evidence-list";

/** The form that documents are made of: what it holds, and where its cells stand just now. */
export interface DocumentSource {
  readonly rubric: Rubric;
  readonly sheetName: string;
  readonly identity: string;
  readonly facts: DocumentFacts;
  readonly cells: Pick<FormCells, "answers" | "appraisal" | "council" | "profile">;
  readonly scores: ScoreSheet;
  readonly appraised: AppraisedScores | null;
  /** The first of two rounds of the appraisal. */
  readonly first: FirstRound | null;
  /** What the council decided of the appraisal; null while it has no columns. */
  readonly council: CouncilScores | null;
  readonly evidence: EvidenceList;
  readonly code: string;
  /** Of the appraisal and of what the council decided of it; null while there is none. */
  readonly appraisalCode: string | null;
  /** What a formula of the form shows. */
  shown(rowId: string, key: ColumnKey): string | number;
  /** The address of a cell of the form, with its sheet; null where it is gone. */
  at(rowId: string, key: ColumnKey): string | null;
  /** The cells of a column from the first row of the form to the last; null where the column is gone. */
  column(key: ColumnKey): string | null;
  /** What tells whether the form still is what its documents were made of: those of the agency's part, and those of the appraisal. */
  readonly state: Readonly<Record<Side, FormState>>;
}

/** How a form is just now. */
export interface FormState {
  /** A number that nearly every change changes, told by the sheet itself: the formula, without "=", that gives it, and what it gives now. */
  readonly expression: string;
  readonly value: number;
  /** A hash that every change changes. */
  readonly fingerprint: string;
}

/** Where the form stands, and what was read from it. */
export interface FormFound {
  readonly rubric: Rubric;
  readonly sheetName: string;
  readonly identity: string;
  readonly facts: DocumentFacts;
  readonly cells: FormCells;
  readonly rows: RowsById;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly values: readonly (readonly unknown[])[];
  /** The first of two rounds of the appraisal; null while there is one. */
  readonly first: FirstRound | null;
}

export function documentSource(found: FormFound): DocumentSource {
  const { rubric, sheetName, identity, facts, cells, rows, columns, first } = found;
  const { answers, appraisal } = cells;
  const scores = score(rubric, answers);
  const appraised = appraisal === null ? null : appraisedScores(rubric, scores, answers, appraisal);
  const council =
    cells.council === null || appraised === null ? null : councilScores(rubric, appraised.scores, cells.council);
  const results: ReadonlyMap<string, Results> = resultsById(
    rubric,
    cells,
    // No document shows the bar of the form, where the status stands.
    { arrangement: arrangementOf(columns), status: "" },
    { self: scores, appraised, council },
  );
  const sheet = quotedSheetName(sheetName);
  const span = criteriaOf(rubric).flatMap(({ item }) => rows.get(`criterion:${item.id}`)?.[0] ?? []);
  const penalties = new Set(outline(rubric).flatMap(({ item }) => (isPenalty(item) ? [`section:${item.id}`] : [])));
  const place = (rowId: string, key: ColumnKey): { row: number; column: number } | null => {
    const row = rows.get(rowId)?.[0];
    const column = columns.get(key);
    return row === undefined || column === undefined ? null : { row, column };
  };
  const columnAt = (key: ColumnKey): string | null => {
    const column = columns.get(key);
    if (column === undefined || span.length === 0) return null;
    const [first, last] = [Math.min(...span), Math.max(...span)];
    return `${sheet}!${rangeAddress({ row: first, column, rows: last - first + 1, columns: 1 })}`;
  };
  return {
    rubric,
    sheetName,
    identity,
    facts,
    cells,
    scores,
    appraised,
    first,
    council,
    evidence: evidenceList(rubric, answers),
    code: checkCode(rubric, answers, scores),
    appraisalCode:
      appraisal === null || appraised === null
        ? null
        : appraisalCode(
            rubric,
            { appraisal, council: cells.council },
            { appraised: appraised.scores, final: council && council.scores },
          ),
    shown: (rowId, key) => {
      const shown = key === "firstPoints" ? given(first, rowId) : (results.get(rowId)?.[key] ?? "");
      // What a penalty takes off stands below zero.
      return key === "max" && typeof shown === "number" && penalties.has(rowId) ? -shown : shown;
    },
    at: (rowId, key) => {
      const found = place(rowId, key);
      return found === null ? null : `${sheet}!${cellAddress(found.row, found.column)}`;
    },
    column: columnAt,
    state: {
      self: stateOf(found, span, columnAt, "self"),
      appraisal: stateOf(found, span, columnAt, "appraisal"),
    },
  };
}

/** What the first round gave, as its column shows it. */
function given(first: FirstRound | null, rowId: string): string | number {
  const points = first === null ? undefined : ownOf(first.points, rowId);
  return points === undefined || rowId === "grade" ? (points ?? "") : Number(points);
}

/** The columns of which a change is told on the document. */
const WATCHED: readonly ColumnKey[] = [
  "figure",
  "denominator",
  "exception",
  "evidence",
  "note",
  "points",
  "appraisedFigure",
  "appraisedDenominator",
  "appraisedException",
  "reason",
  "opinion",
  "appraisedPoints",
  "council",
  "councilReason",
  "finalPoints",
];

function stateOf(
  { columns, values, facts, first, cells: { answers, appraisal, council, profile } }: FormFound,
  span: readonly number[],
  columnAt: (key: ColumnKey) => string | null,
  side: Side,
): FormState {
  const lines = values.slice(Math.min(...span), Math.max(...span) + 1);
  const terms: string[] = [];
  let value = 0;
  WATCHED.forEach((key, index) => {
    const [range, column] = [columnAt(key), columns.get(key)];
    if (range === null || column === undefined || (side === "self" && isAppraisalKey(key))) return;
    terms.push(`+${index + 1}*(SUM(${range})+7*SUMPRODUCT(LEN(${range})*ISTEXT(${range})))`);
    for (const line of lines) {
      const cell = line[column];
      if (typeof cell === "number") value += (index + 1) * cell;
      if (typeof cell === "string") value += (index + 1) * 7 * cell.length;
    }
  });
  // A form with one round and without a council says of it what it always said.
  const ofAppraisal = {
    appraisal,
    ...(first === null ? {} : { first: first.points }),
    ...(council === null ? {} : { council }),
  };
  const made = { version: DOCUMENT_VERSION, facts, answers, profile, ...(side === "self" ? {} : ofAppraisal) };
  return {
    expression: `0${terms.join("")}`,
    value: Number(value.toFixed(4)),
    fingerprint: fingerprintOf(canonicalJson(stored(made))),
  };
}

/**
 * The version of what documents say. One that was made by another version is only told to be made again: what that version
 * wrote is not known here.
 */
const DOCUMENT_VERSION = 1;

/** JSON knows no undefined. */
function stored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
