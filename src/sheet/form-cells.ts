import { criteriaOf } from "../rubric/outline";
import type { Answer, Answers, Figure } from "../rubric/answers";
import { sameLabel } from "../rubric/labels";
import type { Criterion, ProfileField, Rubric } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { inputsOf } from "../scoring/rules/registry";
import { exceptionLabel, readException } from "./exception-labels";
import type { ColumnKey } from "./plan";

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
  const profile: Record<string, string> = {};
  const rowOf = new Map<string, number>();
  const profileRowOf = new Map<string, number>();
  const cellsOf = (cells: readonly unknown[]) => (key: ColumnKey): unknown => cells[columns.get(key) ?? -1] ?? "";
  const lineRowsOf = new Map<string, Map<number, number>>();
  const counts = new Map<string, (string | number)[]>();
  values.forEach((cells, index) => {
    const [kind, rest] = splitRowId(cells[0]);
    const colon = rest.lastIndexOf(":");
    const id = rest.slice(0, colon);
    const line = Number(rest.slice(colon + 1));
    const rule = criteria.get(id)?.rule;
    if (kind !== "line" || rule?.kind !== "deduction" || rule.lines[line] === undefined || lineRowsOf.get(id)?.has(line)) return;
    lineRowsOf.set(id, (lineRowsOf.get(id) ?? new Map<number, number>()).set(line, firstRow + index));
    const known = counts.get(id) ?? rule.lines.map(() => "");
    known[line] = inputValue(cellsOf(cells)("figure"));
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
      lines: counts.get(id) ?? [],
    });
    if (Object.keys(answer).length > 0) answers[id] = answer;
  });
  return { answers, profile, rowOf, lineRowsOf, profileRowOf };
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
  const figure = (value: string | number): Figure | undefined => (typeof value === "number" ? value : value === "" ? undefined : { cellText: value });
  const first = figure(inputs.figure);
  const second = figure(inputs.denominator);
  switch (criterion.rule.kind) {
    case "ratio":
      return { ...(first === undefined ? {} : { num: first }), ...(second === undefined ? {} : { den: second }), ...remarks };
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
function optionOf(options: readonly { readonly label: string }[], value: string | number): { option?: number | { cellText: string } } {
  const text = String(value);
  if (text.trim() === "") return {};
  const option = options.findIndex(({ label }) => sameLabel(label, text));
  return { option: option >= 0 ? option : { cellText: text } };
}

/** What must stand in the unlocked cells of a criterion's row, and of the rows of its lines, for an answer; "" empties a cell. */
export function inputCells(criterion: Criterion, hasExceptions: boolean, answer: Answer): { readonly own: ReadonlyMap<ColumnKey, string | number>; readonly lines: RowInputs["lines"] } {
  const inputs = inputsOfAnswer(criterion, answer);
  const figures = inputsOf(criterion).flatMap(({ cell }) => (cell === "figure" || cell === "denominator" ? [cell] : []));
  const keys = [...figures, ...(hasExceptions ? (["exception"] as const) : []), "evidence" as const, "note" as const];
  return { own: new Map(keys.map((key) => [key, inputs[key]])), lines: inputs.lines };
}

/** What stands in the cell of a profile field: head counts are numbers, everything else is text ("01" stays "01"). */
export function profileCell({ kind }: ProfileField, text: string): string | number {
  return kind === "count" && /^\d+$/.test(text) ? Number(text) : text;
}

/** What must stand in the cells of a criterion's row for an answer; the reverse of reading. */
export function inputsOfAnswer(criterion: Criterion, answer: Answer): RowInputs {
  // A decimal string of an answers file is a number; in a cell it would be text, which scores nothing.
  const cell = (figure: Figure | undefined): string | number => {
    if (figure === undefined || typeof figure === "number") return figure ?? "";
    if (typeof figure === "object") return figure.cellText;
    const reading = readFigure(figure);
    return reading.kind === "number" ? reading.value.toNumber() : figure;
  };
  const { exception, late } = answer;
  const claimed = late ? exceptionLabel("late") : typeof exception === "object" ? exception.cellText : exception ? exceptionLabel(exception) : "";
  const lineCount = criterion.rule.kind === "deduction" ? criterion.rule.lines.length : 0;
  const counts = "counts" in answer ? (answer.counts ?? []) : [];
  const lines = Array.from({ length: lineCount }, (_, index) => cell(counts[index] ?? undefined));
  const remarks = { exception: claimed, evidence: answer.evidence ?? "", note: answer.note ?? "", lines };
  if ("num" in answer || "den" in answer) return { figure: cell(answer.num), denominator: cell(answer.den), ...remarks };
  if ("option" in answer) {
    const { option } = answer;
    const label = typeof option === "number" && "options" in criterion.rule ? criterion.rule.options?.[option]?.label : undefined;
    return { figure: label ?? (typeof option === "object" ? option.cellText : ""), denominator: "", ...remarks };
  }
  const figure = "value" in answer ? answer.value : "points" in answer ? answer.points : undefined;
  return { figure: cell(figure), denominator: "", ...remarks };
}
