import { ownOf } from "../../rubric/record";
import type { RowCell } from "../../excel/form";
import { criteriaById } from "../../rubric/outline";
import type { Criterion, Rubric } from "../../rubric/schema";
import { type Answer, type Answers, type Figure, valueIn } from "../../rubric/answers";
import { slotsOf } from "../../scoring/rules/registry";
import { isFault, type ScoreSheet, type State, type StateCode } from "../../scoring/score-sheet";

/** The groups under "Cần chú ý", the most pressing first: what scores nothing although it was filled in, then what was cut, then what is left to do. */
export const attentionKinds = [
  "fault",
  "partial",
  "ambiguous-number",
  "numerator-over-denominator",
  "over-cap",
  "reason-missing",
  "evidence-missing",
  "blank",
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface AttentionRow {
  readonly criterion: Criterion;
  readonly state: State;
  /** The cell in which the matter is settled. */
  readonly cell: RowCell;
}

export interface AttentionGroup {
  readonly kind: AttentionKind;
  readonly rows: readonly AttentionRow[];
}

/** Everything that needs a look, by kind, rows in printed order; kinds without rows are left out. A criterion can stand in two groups. */
export function attentionGroups(rubric: Rubric, answers: Answers, scores: ScoreSheet): AttentionGroup[] {
  const criteria = criteriaById(rubric);
  const rows = new Map<AttentionKind, AttentionRow[]>(attentionKinds.map((kind) => [kind, []]));
  for (const { id, states } of scores.criteria) {
    const criterion = criteria.get(id);
    if (criterion === undefined) continue;
    const inverted = states.some(({ code }) => code === "numerator-over-denominator");
    for (const state of states) {
      // A ratio above 1 is above the maximum too: one look settles both.
      if (inverted && state.code === "over-cap") continue;
      const kind = kindOf(state);
      if (kind !== "excluded")
        rows.get(kind)?.push({ criterion, state, cell: cellOf(state.code, criterion, ownOf(answers, id)) });
    }
  }
  return attentionKinds.flatMap((kind) => {
    const found = rows.get(kind) ?? [];
    return found.length > 0 ? [{ kind, rows: found }] : [];
  });
}

/** Figures that count, and may be meant otherwise. */
const twoReadings: ReadonlySet<StateCode> = new Set<StateCode>(["small-scale", "date-shown", "percent-shown"]);

/** What a state asks for; a row that is taken out asks for nothing, nor does one that waits for the other units. */
export function kindOf(state: State): AttentionKind | "excluded" {
  if (state.code === "awaits-best") return "excluded";
  if (twoReadings.has(state.code)) return "ambiguous-number";
  return isFault(state) ? "fault" : (state.code as AttentionKind | "excluded");
}

/** Which figure a state is about. */
const meant: Partial<Record<StateCode, (figure: Figure | undefined) => boolean>> = {
  partial: isEmpty,
  "not-a-number": isText,
  negative: (figure) => Number(figure) < 0,
};

/** The cell of a criterion's row that a state is about. */
function cellOf(code: StateCode, criterion: Criterion, answer: Answer | undefined): RowCell {
  if (code === "evidence-missing") return "evidence";
  if (code === "reason-missing") return "note";
  if (code === "unknown-exception" || code === "two-exceptions") return "exception";
  if (code === "zero-denominator") return "denominator";
  // A figure of a printed line stands in a row of its own; the criterion's row leads there.
  const slots = slotsOf(criterion).filter(({ row, kind }) => row === "own" && kind !== "option");
  const isMeant = meant[code];
  return slots.find(({ id }) => isMeant?.(answer && valueIn(answer, id)))?.column ?? "figure";
}

function isEmpty(figure: Figure | undefined): boolean {
  return figure === undefined || figure === "";
}

function isText(figure: Figure | undefined): boolean {
  return typeof figure === "object" || (typeof figure === "string" && Number.isNaN(Number(figure.replace(",", "."))));
}
