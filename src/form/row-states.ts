import type { sheetWords } from "../locales/sheet";
import type { Params } from "../locales/words";
import { textIn } from "../scoring/cell-texts";
import { FIGURE_LIMIT, figureFaultAbove, notWhole } from "../scoring/figures";
import type { StateCode } from "../scoring/score-sheet";

// How a row can stand, in the order in which it is told: the native formulas of the sheet (sheet/state-formula.ts) and the
// words that score() gives (state-text.ts) follow these tables, so that they cannot come apart.

type StateWords = Extract<keyof typeof sheetWords, `state.${string}` | `group.${string}`>;

/** The marks that begin the state of a criterion; conditional formats and the states of sections look for them. */
export const marks = { blank: "○", partial: "◐", awaits: "◔", fault: "✖", cap: "▲", evidence: "✎" } as const;

/** What the native conditions of figures are made of. */
export interface FigureCells {
  /** The addresses of the row's numbers, one by one and as one range. */
  readonly each: readonly string[];
  readonly range: string;
  /** Those that must be whole. */
  readonly whole: readonly string[];
  readonly denominator: string | null;
  /** The largest figure that the row can count. */
  readonly limit: number;
  /** The condition that a percent on the scale of 1 is too large to be one; null where none is asked. */
  readonly largeScale: string | null;
  /** The condition that the row's points wait for the other units; null in a row that never does. */
  readonly awaits: string | null;
}

/** A state without points. */
export interface Unscored {
  readonly words: StateWords;
  /** The states of score() that it stands for. */
  readonly codes: readonly StateCode[];
  /** The native condition over the row's numbers; null where it does not apply, missing for what numbers cannot show. */
  readonly when?: (cells: FigureCells) => string | null;
}

/** What gives no points, the first that holds is told. */
export const unscored: readonly Unscored[] = [
  { words: "state.unknown-exception", codes: ["unknown-exception", "two-exceptions"] },
  { words: "state.two-answers", codes: ["two-answers"] },
  { words: "state.unknown-option", codes: ["unknown-option"] },
  {
    words: "state.not-a-number",
    codes: ["not-a-number"],
    when: ({ each, range }) => `IF(COUNTA(${range})>COUNT(${range}),${textIn(each)},FALSE)`,
  },
  { words: "state.blank", codes: ["blank"], when: ({ range }) => `COUNT(${range})=0` },
  { words: "state.negative", codes: ["negative"], when: ({ range }) => `MIN(${range})<0` },
  {
    words: "state.figure-fault",
    codes: ["too-many-decimals", "too-large", "beyond-limit"],
    when: ({ each, limit }) => figureFaultAbove(limit, ...numbersOf(each)),
  },
  {
    words: "state.not-whole",
    codes: ["not-whole", "percent-for-count", "decimals-for-count"],
    when: ({ whole, each }) => (whole.length > 0 ? anyOf(numbersOf(each, whole).map(notWhole)) : null),
  },
  { words: "state.large-scale", codes: ["large-scale"], when: ({ largeScale }) => largeScale },
  { words: "state.awaits-best", codes: ["awaits-best"], when: ({ awaits }) => awaits },
  {
    words: "state.partial",
    codes: ["partial"],
    when: ({ each, range }) => (each.length > 1 ? `COUNT(${range})<${each.length}` : null),
  },
  {
    words: "state.zero-denominator",
    codes: ["zero-denominator"],
    when: ({ denominator }) => (denominator === null ? null : `${denominator}=0`),
  },
];

/** Cells that may hold blank text beside others that hold numbers. */
function numbersOf(all: readonly string[], cells = all): readonly string[] {
  return all.length > 1 ? cells.map((cell) => `N(${cell})`) : cells;
}

/** The words of a state without points; a row with a limit of its own tells it. */
export function unscoredWords(words: StateWords, limit: number): readonly [words: StateWords, params: Params] {
  return words === "state.figure-fault" && limit < FIGURE_LIMIT
    ? ["state.figure-limit", { limit: String(limit) }]
    : [words, {}];
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length > 1 ? `OR(${conditions.join(",")})` : (conditions[0] ?? "FALSE");
}

/** How counted points stand to the maximum, the first that holds is told; nothing holds for points as they should be. */
export const counted = [
  { words: "state.numerator-over-denominator", code: "numerator-over-denominator" },
  { words: "state.small-scale", code: "small-scale" },
  { words: "state.over-cap", code: "over-cap" },
] as const;

/** What a row with points still lacks, told behind how its points stand; the first that holds. */
export const lacking = [
  { words: "state.reason-missing", code: "reason-missing", scoresZero: null },
  { words: "state.no-evidence", code: "evidence-missing", scoresZero: true },
  { words: "state.evidence-missing", code: "evidence-missing", scoresZero: false },
] as const;

/** What the appraisal of a row with points lacks, the first that holds is told. */
export const appraisalLacking = [
  { words: "state.reason-needed", flag: "reasonMissing" },
  { words: "state.opinion-needed", flag: "opinionMissing" },
  { words: "state.explanation-open", flag: "explanationOpen" },
] as const;

/** What a section says, and the marks of the rows that it counts for it, in the order of their weight. */
export const groupStates = [
  { words: "group.faults", marks: [marks.fault] },
  { words: "group.open", marks: [marks.blank, marks.partial] },
  { words: "group.remarks", marks: [marks.evidence] },
  { words: "group.awaits", marks: [marks.awaits] },
] as const;
