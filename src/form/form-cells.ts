import type { ColumnKey } from "./columns";
import { criteriaOf } from "../rubric/outline";
import type { Answer, Answers, Appraisal, AppraisalRemarks, AppraisedAnswer, Figure } from "../rubric/answers";
import { sameLabel } from "../rubric/labels";
import type { Criterion, Rubric } from "../rubric/schema";
import { readException, readReason } from "./cell-labels";

/** What a person typed on a criterion's row. Blank cells are "". */
export interface RowInputs {
  readonly figure: string | number;
  readonly denominator: string | number;
  readonly exception: string;
  readonly evidence: string;
  readonly note: string;
  /** The counts of a deduction's printed lines, in rows of their own. */
  readonly lines: readonly (string | number)[];
}

/** A form as the values of its sheet say. */
export interface FormCells {
  readonly answers: Answers;
  /** What the appraiser typed and the agency answered; null while the sheet has no columns for it. */
  readonly appraisal: Appraisal | null;
  readonly profile: Readonly<Record<string, string>>;
  /** 0-based row of each criterion. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** 0-based rows of the printed lines of each deduction, by the line's index. */
  readonly lineRowsOf: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** 0-based row of each profile field. */
  readonly profileRowOf: ReadonlyMap<string, number>;
}

/** Columns by key, as the hidden first row names them; null where those for figures are missing. */
export function readColumns(keyRow: readonly unknown[]): ReadonlyMap<ColumnKey, number> | null {
  const found = new Map(keyRow.map((key, index) => [index === 0 ? "id" : String(key), index] as [ColumnKey, number]));
  return (["figure", "denominator"] as const).every((key) => found.has(key)) ? found : null;
}

/**
 * Reads answers and profile from the values of a form's sheet, by the hidden ids: inserted, moved and sorted rows change
 * nothing. Of a row that was copied the upper one counts. `firstRow` is the row number of `values[0]`, for a part of the sheet.
 */
export function readCells(
  rubric: Rubric,
  columns: ReadonlyMap<ColumnKey, number>,
  values: readonly (readonly unknown[])[],
  firstRow = 0,
): FormCells {
  const criteria = new Map(criteriaOf(rubric).map(({ item }) => [item.id, item]));
  const answers: Record<string, Answer> = {};
  const appraisal: Record<string, AppraisedAnswer> | null = columns.has("appraisedPoints") ? {} : null;
  const profile: Record<string, string> = {};
  const rowOf = new Map<string, number>();
  const profileRowOf = new Map<string, number>();
  const cellsOf =
    (cells: readonly unknown[]) =>
    (key: ColumnKey): unknown =>
      cells[columns.get(key) ?? -1] ?? "";
  const lineRowsOf = new Map<string, Map<number, number>>();
  const counts = new Map<string, LineCounts>();
  values.forEach((cells, index) => {
    const [kind, rest] = splitRowId(cells[0]);
    const colon = rest.lastIndexOf(":");
    const id = rest.slice(0, colon);
    const line = Number(rest.slice(colon + 1));
    const rule = criteria.get(id)?.rule;
    if (
      kind !== "line" ||
      rule?.kind !== "deduction" ||
      rule.lines[line] === undefined ||
      lineRowsOf.get(id)?.has(line)
    )
      return;
    lineRowsOf.set(id, (lineRowsOf.get(id) ?? new Map<number, number>()).set(line, firstRow + index));
    const known = counts.get(id) ?? { self: rule.lines.map(() => ""), appraised: rule.lines.map(() => "") };
    known.self[line] = inputValue(cellsOf(cells)("figure"));
    known.appraised[line] = inputValue(cellsOf(cells)("appraisedFigure"));
    counts.set(id, known);
  });
  values.forEach((cells, index) => {
    const [kind, id] = splitRowId(cells[0]);
    const cell = cellsOf(cells);
    if (kind === "profile" && !profileRowOf.has(id)) {
      profileRowOf.set(id, firstRow + index);
      const text = String(cell("figure")).trim();
      if (text !== "") profile[id] = text;
    }
    const criterion = kind === "criterion" ? criteria.get(id) : undefined;
    if (!criterion || rowOf.has(id)) return;
    rowOf.set(id, firstRow + index);
    const answer = answerOf(criterion, {
      figure: inputValue(cell("figure")),
      denominator: inputValue(cell("denominator")),
      exception: String(cell("exception")),
      evidence: String(cell("evidence")),
      note: String(cell("note")),
      lines: counts.get(id)?.self ?? [],
    });
    if (Object.keys(answer).length > 0) answers[id] = answer;
    if (appraisal === null) return;
    const appraised = { ...appraisedAnswer(criterion, cell, counts.get(id)?.appraised ?? []), ...remarksOf(cell) };
    if (Object.keys(appraised).length > 0) appraisal[id] = appraised;
  });
  return { answers, appraisal, profile, rowOf, lineRowsOf, profileRowOf };
}

/** The counts of a deduction's lines, in printed order. */
interface LineCounts {
  readonly self: (string | number)[];
  readonly appraised: (string | number)[];
}

type CellsOfRow = (key: ColumnKey) => unknown;

function appraisedAnswer(criterion: Criterion, cell: CellsOfRow, lines: RowInputs["lines"]): Answer {
  return answerOf(criterion, {
    figure: inputValue(cell("appraisedFigure")),
    denominator: inputValue(cell("appraisedDenominator")),
    exception: String(cell("appraisedException")),
    evidence: "",
    note: String(cell("opinion")),
    lines,
  });
}

function remarksOf(cell: CellsOfRow): AppraisalRemarks {
  const reason = readReason(String(cell("reason")));
  const texts = (["request", "explanation", "addedEvidence"] as const).flatMap((key) => {
    const text = String(cell(key));
    return text.trim() === "" ? [] : [[key, text] as const];
  });
  return { ...(reason === null ? {} : { reason }), ...Object.fromEntries(texts) };
}

/** `criterion:2.10` → ["criterion", "2.10"]. */
function splitRowId(value: unknown): [kind: string, id: string] {
  const text = typeof value === "string" ? value : "";
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** TRUE in a figure's cell is no number, and neither is an error value: both are kept as the text that the cell shows. */
function inputValue(value: unknown): string | number {
  return typeof value === "number" ? value : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function answerOf(criterion: Criterion, inputs: RowInputs): Answer {
  const exception = readException(inputs.exception);
  const remarks = {
    ...(exception === null ? {} : exception === "late" ? { late: true } : { exception }),
    ...(inputs.evidence.trim() === "" ? {} : { evidence: inputs.evidence }),
    ...(inputs.note.trim() === "" ? {} : { note: inputs.note }),
  };
  const figure = (value: string | number): Figure | undefined =>
    typeof value === "number" ? value : value === "" ? undefined : { cellText: value };
  const first = figure(inputs.figure);
  const second = figure(inputs.denominator);
  switch (criterion.rule.kind) {
    case "ratio":
      return {
        ...(first === undefined ? {} : { num: first }),
        ...(second === undefined ? {} : { den: second }),
        ...remarks,
      };
    case "deduction": {
      const counts = inputs.lines.map((value) => figure(value) ?? null);
      const filled = counts.some((count) => count !== null) ? { counts } : {};
      return { ...filled, ...optionOf(criterion.rule.options ?? [], inputs.figure), ...remarks };
    }
    case "tier":
    case "units":
    case "score":
      return { ...(first === undefined ? {} : { value: first }), ...remarks };
    case "points":
      return { ...(first === undefined ? {} : { points: first }), ...remarks };
    case "choice":
      return { ...optionOf(criterion.rule.options, inputs.figure), ...remarks };
  }
}

/** The option whose label a cell holds; text that is none stays text, an empty cell is no answer. */
function optionOf(
  options: readonly { readonly label: string }[],
  value: string | number,
): { option?: number | { cellText: string } } {
  const text = String(value);
  if (text.trim() === "") return {};
  const option = options.findIndex(({ label }) => sameLabel(label, text));
  return { option: option >= 0 ? option : { cellText: text } };
}
