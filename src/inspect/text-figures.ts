import type { ColumnKey } from "../form/columns";
import type { Answer, Answers } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { about, type Finding } from "./finding";
import type { FormCells } from "../form/form-cells";

/** The columns that hold the figures of one scoring. */
interface FigureColumns {
  readonly figure: ColumnKey;
  readonly denominator: ColumnKey;
}

/**
 * Numbers that stand in cells as text, as other programs and pasting leave them. What can be read in one way only is read,
 * and told; "14.194" stays the text that it is.
 */
export function readTextFigures<A extends Answers>(
  rubric: Rubric,
  answers: A,
  { rowOf, lineRowsOf }: Pick<FormCells, "rowOf" | "lineRowsOf">,
  columns: ReadonlyMap<ColumnKey, number>,
  keys: FigureColumns,
): { readonly answers: A; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (id: string, key: ColumnKey, row: number | undefined, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || !("cellText" in value)) return value;
    const text = String(value.cellText);
    const reading = readFigure(text);
    if (reading.kind !== "number" || reading.warning !== null) return value;
    const number = reading.value.toFixed();
    const cell = row === undefined ? null : { row, column: columns.get(key) ?? 0 };
    findings.push(about("number-as-text", `criterion:${id}`, key, cell, text.trim(), number));
    return number;
  };
  const withNumbers = (id: string, answer: Answer): Answer => {
    const changed: Record<string, unknown> = { ...answer };
    const row = rowOf.get(id);
    for (const key of ["num", "value", "points"])
      if (key in changed) changed[key] = read(id, keys.figure, row, changed[key]);
    if ("den" in changed) changed["den"] = read(id, keys.denominator, row, changed["den"]);
    if ("counts" in answer)
      changed["counts"] = answer.counts?.map(
        (count, index) => read(id, keys.figure, lineRowsOf.get(id)?.get(index), count) ?? null,
      );
    return changed;
  };
  const all = criteriaOf(rubric).flatMap(({ item: { id } }): [string, Answer][] => {
    const answer = answers[id];
    return answer === undefined ? [] : [[id, withNumbers(id, answer)]];
  });
  return { answers: findings.length === 0 ? answers : (Object.fromEntries(all) as unknown as A), findings };
}
