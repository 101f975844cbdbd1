import type { Locale } from "../../locales/words";
import type { FigureLabel, Rounding, RuleKind, RuleOf } from "../../rubric/schema";
import type { Answer } from "../../rubric/answers";
import type { Exact, Fraction } from "../../rubric/exact";
import type { State, Step } from "../score-sheet";

/** What a criterion gives its rule beside the rule's own shape. */
export interface Terms {
  readonly max: Exact;
  readonly rounding: Rounding;
}

/** One input cell of a criterion's row. */
export interface Input {
  /** A printed line of a deduction is an input row of its own below the criterion: `line0`, `line1`, … */
  readonly cell: "figure" | "denominator" | `line${number}`;
  readonly kind: "number" | "whole" | "option";
  readonly label: FigureLabel;
}

/** What a rule makes of an answer, before cap, rounding and evidence, which are the same for all rules. */
export interface Outcome {
  /** Undivided points; null where there is nothing to score. */
  readonly raw: Fraction | null;
  readonly states: readonly State[];
  readonly steps: readonly Step[];
  readonly advice: Step | null;
}

/** Addresses on the criterion's own row, relative: `E12`. */
export interface RowCells {
  readonly figure: string;
  readonly denominator: string;
  /** The figure cells of the rows below, one for each printed line. */
  readonly lines: readonly string[];
  /** Hidden column for a spec that is too long for a string literal. */
  readonly spec: string;
}

/** The address of an input's cell. */
export function inputAddress(cells: RowCells, cell: Input["cell"]): string {
  if (cell === "figure" || cell === "denominator") return cells[cell];
  return cells.lines[Number(cell.slice("line".length))] ?? cells.figure;
}

export interface RuleFormulas {
  /** The ITSCORE call, or null for a rule that needs none. */
  readonly call: string | null;
  /**
   * The exact expression in Excel 2007's functions. For filled inputs it equals the call, and it is an error for exactly
   * the inputs for which the call is.
   */
  readonly native: string;
  /** The native condition that an input is still missing; the guard before everything else. */
  readonly missing: string;
  /** The native condition that the numerator is above the denominator, or null for a rule without them. */
  readonly inverted: string | null;
  /** The native condition that the points were cut at the maximum for another reason, or null where that cannot happen. */
  readonly overCap: string | null;
  /** The text that must stand in `cells.spec`, or null. */
  readonly specText: string | null;
}

/** Everything about one rule. Adding a rule means adding a file like this and a line in the registry. */
export interface RuleModule<K extends RuleKind> {
  inputs(rule: RuleOf<K>): readonly Input[];
  /** Total: any answer gives an outcome, never an exception. */
  score(rule: RuleOf<K>, answer: Answer, terms: Terms): Outcome;
  formulas(rule: RuleOf<K>, cells: RowCells, terms: Terms): RuleFormulas;
  /** The words of "Cách tính", one line per tier or option. */
  describe(rule: RuleOf<K>, terms: Terms, locale: Locale): readonly string[];
}

/** An outcome without points: blank, partly filled, or in error. */
export function unscored(...states: readonly State[]): Outcome {
  return { raw: null, states, steps: [], advice: null };
}

export const BLANK: State = { code: "blank", params: {} };
export const PARTIAL: State = { code: "partial", params: {} };
