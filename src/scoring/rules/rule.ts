import type { Locale } from "../../locales/words";
import type { FigureLabel, Rounding, RuleKind, RuleOf } from "../../rubric/schema";
import type { Answer, SlotId } from "../../rubric/answers";
import type { Exact, Fraction } from "../../rubric/exact";
import type { PointOption } from "../options";
import type { State, Step } from "../score-sheet";

/** What a criterion gives its rule beside the rule's own shape. */
export interface Terms {
  readonly max: Exact;
  readonly rounding: Rounding;
}

/** One thing that a criterion asks for: said once here, and looped over by cells, prompts, cards, reading and checking. */
export interface Slot {
  /** Its path in the answers JSON. */
  readonly id: SlotId;
  /** The printed line of a deduction has an input row of its own below the criterion, by its index; others the criterion's. */
  readonly row: "own" | number;
  readonly column: "figure" | "denominator";
  readonly kind: "number" | "whole" | "option";
  /** What its numbers are measured with: 95 for 95%; 0.95 for 95%; or a score of a hundred or more. */
  readonly scale?: "percent" | "share" | "score" | undefined;
  /** What it is to the rule, for the words of prompts. "judged" are points that somebody gives. */
  readonly role: "numerator" | "denominator" | "value" | "option" | "count" | "judged";
  readonly label: string;
  readonly unit: string | undefined;
  /** The field of the profile whose number may stand here. */
  readonly profile: string | undefined;
  /** What can be chosen, in printed order; nothing for a number. */
  readonly options: readonly PointOption[];
  /** True for the figure of the highest unit, which may stay blank until the units are ranked together. */
  readonly awaited?: true;
  /** What one of a count takes off; for the words of its row. */
  readonly pointsOff: string | undefined;
}

const PLAIN = {
  row: "own",
  column: "figure",
  unit: undefined,
  profile: undefined,
  options: [],
  pointsOff: undefined,
} as const;

// "Số hồ sơ", "Tổng số máy", "Tổng dân số"; money, measures and averages ("tin, bài/tháng") may have decimals.
const COUNT_LABEL = /^(tổng\s+)?(số|dân)\s/i;
const MEASURED =
  /\/|%|phần trăm|tỷ lệ|nghìn|ngàn|triệu|tỷ|đồng|tiền|kinh phí|chi phí|vốn|doanh thu|điểm$|giờ|ngày|tháng|năm|km|\bha\b|m2|m²|diện tích/i;

/** Whether a figure counts things, of which there is no half. */
export function countsThings({ label, unit }: FigureLabel): boolean {
  const [name, of] = [label.normalize("NFC"), unit?.normalize("NFC") ?? ""];
  return COUNT_LABEL.test(name) && !MEASURED.test(of) && !/^(tổng\s+)?số\s+(tiền|kinh phí|vốn|giờ|ngày)/i.test(name);
}

/** Whether a figure that is said to be a count is one of things: "tin, bài/tháng" and months may have decimals. */
export function isWholeCount(measure: "count" | "percent" | "days" | "money", { unit }: FigureLabel): boolean {
  return measure === "count" && !MEASURED.test(unit?.normalize("NFC") ?? "");
}

/** The slot of a number with its printed name. */
export function figureSlot(
  id: SlotId,
  role: Slot["role"],
  { label, unit, profile }: FigureLabel,
  kind: "number" | "whole" = "number",
): Slot {
  return { ...PLAIN, id, role, kind, label, unit, profile, column: role === "denominator" ? "denominator" : "figure" };
}

/** The slot of a choice among printed options. */
export function optionSlot(options: readonly PointOption[]): Slot {
  const label = options.map((option) => option.label).join(" / ");
  return { ...PLAIN, id: "option", role: "option", kind: "option", label, options };
}

/** The slot of a count in an input row of its own. */
export function countSlot(index: number, { label, unit }: FigureLabel, pointsOff: string): Slot {
  return { ...PLAIN, id: `counts.${index}`, row: index, role: "count", kind: "whole", label, unit, pointsOff };
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

/** The address of a slot's cell. */
export function slotAddress(cells: RowCells, { row, column }: Pick<Slot, "row" | "column">): string {
  return row === "own" ? cells[column] : (cells.lines[row] ?? cells.figure);
}

export interface RuleFormulas {
  /** The ITSCORE call, or null for a rule that needs none. */
  readonly call: string | null;
  /** The exact expression in Excel 2007's functions. For figures that can be scored it equals the call. */
  readonly native: string;
  /** The native condition that an input is still missing; null where `unscorable` says so of blank inputs too. */
  readonly missing: string | null;
  /**
   * The native condition, for inputs of which none is missing, that they cannot be scored. It holds for exactly the inputs
   * for which the call throws: Excel on the web does not forget a function that once did (office-js #3234).
   */
  readonly unscorable: string;
  /**
   * The native condition that a figure which counts things is not whole, which the form knows and the call does not; null
   * where the call asks for itself or nothing is counted.
   */
  readonly fractional: string | null;
  /** The native condition that a percent or a score looks as if it were written on the scale of 1; null where it cannot. */
  readonly smallScale: string | null;
  /** The native condition that the numerator is above the denominator, or null for a rule without them. */
  readonly inverted: string | null;
  /** The native condition that the points were cut at the maximum for another reason, or null where that cannot happen. */
  readonly overCap: string | null;
  /** The text that must stand in `cells.spec`, or null. */
  readonly specText: string | null;
  /** The native condition that a figure is too large for a percent on the scale of 1, where the call refuses such. */
  readonly largeScale?: string;
  /** The native condition that the row's points wait for the other units, where they may. */
  readonly awaits?: string;
  /** The largest figure that keeps the formula exact, where it is a lower one than everywhere. */
  readonly limit?: number;
}

/** Everything about one rule. Adding a rule means adding a file like this and a line in the registry. */
export interface RuleModule<K extends RuleKind> {
  /** What it asks for, in the order of the sheet: the criterion's own row from left to right, then the rows below. */
  slots(rule: RuleOf<K>): readonly Slot[];
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
