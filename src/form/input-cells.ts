import type { ColumnKey } from "./columns";
import type { Answer, AppraisedAnswer, Figure } from "../rubric/answers";
import type { Criterion, ProfileField } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { inputsOf } from "../scoring/rules/registry";
import { exceptionLabel, reasonLabel } from "./cell-labels";
import type { RowInputs } from "./form-cells";

// What must stand in the cells for an answer; the reverse of reading them (form-cells.ts).

/** Cells of a criterion's row by their columns, and the figures of the rows of its lines. "" empties a cell. */
export interface InputCells {
  readonly own: ReadonlyMap<ColumnKey, string | number>;
  readonly lines: RowInputs["lines"];
}

/** The agency's cells. */
export function inputCells(criterion: Criterion, hasExceptions: boolean, answer: Answer): InputCells {
  const inputs = inputsOfAnswer(criterion, answer);
  const figures = inputsOf(criterion).flatMap(({ cell }) =>
    cell === "figure" || cell === "denominator" ? [cell] : [],
  );
  const keys = [...figures, ...(hasExceptions ? (["exception"] as const) : []), "evidence" as const, "note" as const];
  return { own: new Map(keys.map((key) => [key, inputs[key]])), lines: inputs.lines };
}

/** The appraiser's cells, and those in which the agency answers. */
export function appraisalCells(criterion: Criterion, hasExceptions: boolean, answer: AppraisedAnswer): InputCells {
  const { own, lines } = inputCells(criterion, hasExceptions, answer);
  const { reason } = answer;
  return {
    own: new Map<ColumnKey, string | number>([
      ...[...own].flatMap(([key, value]): [ColumnKey, string | number][] => {
        const appraised = APPRAISED[key];
        return appraised === undefined ? [] : [[appraised, value]];
      }),
      ["reason", typeof reason === "string" ? reasonLabel(reason) : (reason?.cellText ?? "")],
      ...(["request", "explanation", "addedEvidence"] as const).map((key): [ColumnKey, string] => [
        key,
        answer[key] ?? "",
      ]),
    ]),
    lines,
  };
}

/** What agreeing with a row puts into the appraiser's cells: the agency's figures, and that it was agreed. */
export function agreedCells(criterion: Criterion, hasExceptions: boolean, answer: Answer): InputCells {
  const { own, lines } = appraisalCells(criterion, hasExceptions, { ...answer, reason: "agreed" });
  const excepted = answer.exception !== undefined || answer.late === true;
  // Of the words only those that an exception cannot do without; what the appraiser wrote stays.
  const taken = [...own].filter(
    ([key]) => key === "reason" || key.startsWith("appraised") || (key === "opinion" && excepted),
  );
  return { own: new Map(taken), lines };
}

/** The appraiser's column for each of the agency's; evidence stays the agency's. */
const APPRAISED: Readonly<Partial<Record<ColumnKey, ColumnKey>>> = {
  figure: "appraisedFigure",
  denominator: "appraisedDenominator",
  exception: "appraisedException",
  note: "opinion",
};

/** What stands in the cell of a profile field: head counts are numbers, everything else is text ("01" stays "01"). */
export function profileCell({ kind }: ProfileField, text: string): string | number {
  return kind === "count" && /^\d+$/.test(text) ? Number(text) : text;
}

/** What a person would have typed for an answer. */
export function inputsOfAnswer(criterion: Criterion, answer: Answer): RowInputs {
  // A decimal string of an answers file is a number; in a cell it would be text, which scores nothing.
  const cell = (figure: Figure | undefined): string | number => {
    if (figure === undefined || typeof figure === "number") return figure ?? "";
    if (typeof figure === "object") return figure.cellText;
    const reading = readFigure(figure);
    return reading.kind === "number" ? reading.value.toNumber() : figure;
  };
  const { exception, late } = answer;
  const claimed = late
    ? exceptionLabel("late")
    : typeof exception === "object"
      ? exception.cellText
      : exception
        ? exceptionLabel(exception)
        : "";
  const lineCount = criterion.rule.kind === "deduction" ? criterion.rule.lines.length : 0;
  const counts = "counts" in answer ? (answer.counts ?? []) : [];
  const lines = Array.from({ length: lineCount }, (_, index) => cell(counts[index] ?? undefined));
  const remarks = { exception: claimed, evidence: answer.evidence ?? "", note: answer.note ?? "", lines };
  if ("num" in answer || "den" in answer)
    return { figure: cell(answer.num), denominator: cell(answer.den), ...remarks };
  if ("option" in answer) {
    const { option } = answer;
    const label =
      typeof option === "number" && "options" in criterion.rule ? criterion.rule.options?.[option]?.label : undefined;
    return { figure: label ?? (typeof option === "object" ? option.cellText : ""), denominator: "", ...remarks };
  }
  const figure = "value" in answer ? answer.value : "points" in answer ? answer.points : undefined;
  return { figure: cell(figure), denominator: "", ...remarks };
}
