import type { Params } from "../locales/words";
import type { scoringWords } from "../locales/scoring";

/** Why a row shows what it shows. The first group gives no points; the second qualifies points that are counted. */
export type StateCode =
  | "blank" // chưa nhập
  | "partial" // thiếu số liệu
  | "awaits-best" // its figure is there; its points need those of all units
  | "not-a-number"
  | "negative"
  | "zero-denominator"
  | "too-many-decimals"
  | "too-large"
  | "beyond-limit" // too large for this row alone
  | "not-whole"
  | "percent-for-count" // 0.95 where things are counted
  | "decimals-for-count" // 1.234
  | "date-for-number" // 12/10/2026 where a number is asked
  | "large-scale" // 85 for 85% where 0.85 is looked for
  | "unknown-option"
  | "two-answers" // a whole answer and counts for the same row
  | "unknown-exception"
  | "two-exceptions" // an award and late at once
  | "excluded" // taken out of the maximum: no points, and nothing is open
  | "points-outside" // given points that the row cannot have: above its maximum, or with more decimals than the form
  | "numerator-over-denominator" // tử lớn hơn mẫu
  | "small-scale" // 0.95 for 95%
  | "over-cap" // vượt trần
  | "date-shown" // 20 that its cell shows as 20/01/1900
  | "percent-shown" // 0.95 that its cell shows as 95%
  | "ambiguous-number" // "14.194": two readings
  | "reason-missing" // an exception without its reason
  | "evidence-missing"; // thiếu minh chứng

/** A state and the values that its words need (which input, what was typed). */
export interface State {
  readonly code: StateCode;
  readonly params: Params;
}

/** One line of the explanation of a row's points: a key of the scoring words and its values. */
export interface Step {
  readonly key: keyof typeof scoringWords;
  readonly params: Params;
}

/** Points are decimal strings with at most the rubric's decimals ("4.33", "10"); null means not scored, never zero. */
export interface CriterionScore {
  readonly id: string;
  /** The innermost section that holds the criterion; null at the top of a rubric without sections. */
  readonly sectionId: string | null;
  readonly points: string | null;
  /** Before the cap: 164/138 × 10 = "11.88" where 10 is counted. */
  readonly raw: string | null;
  readonly maxPoints: string;
  readonly states: readonly State[];
  readonly steps: readonly Step[];
  /** The smallest change of the figures that reaches the next tier; null at the top or where there are no tiers. */
  readonly advice: Step | null;
}

/** How many criteria there are below a section, how many have points, and how many are in error. */
export interface Progress {
  readonly count: number;
  readonly filled: number;
  readonly faulty: number;
}

export interface SectionScore extends Progress {
  readonly id: string;
  readonly parentId: string | null;
  readonly bonus: boolean;
  /** True for a penalty section and the sections in it. */
  readonly penalty: boolean;
  /** The sum of what is filled, at most the ceiling; below 0 where a penalty is taken off. Null while nothing is filled. */
  readonly points: string | null;
  /** The sum before ceiling and sign. */
  readonly raw: string | null;
  /** As the form states it; of a penalty the most that is taken off. */
  readonly maxPoints: string;
  /** What is left of the maximum when rows are taken out. */
  readonly applies: string;
}

export interface TotalScore extends Progress {
  /** Base, bonus and penalty together, never below 0; null while nothing is filled, and where nothing applies. */
  readonly points: string | null;
  /** As the form states it, without bonus. */
  readonly maxPoints: string;
  /** What is left of it when rows are taken out. */
  readonly applies: string;
  /** The total without bonus / what applies × 100, rounded as the rubric rounds. */
  readonly percent: string | null;
  /** Base × maximum / what applies, with bonus and penalty added after; null where the form does not rescale. */
  readonly rescaled: string | null;
  readonly bonus: string | null;
  /** 0 or below. */
  readonly penalty: string | null;
  /** By the form's own bands, of the rescaled points where it rescales. */
  readonly grade: string | null;
}

/** The whole result: criteria and sections in printed order. */
export interface ScoreSheet {
  readonly rubricId: string;
  readonly total: TotalScore;
  readonly sections: readonly SectionScore[];
  readonly criteria: readonly CriterionScore[];
}

const UNUSABLE: ReadonlySet<StateCode> = new Set<StateCode>([
  "not-a-number",
  "negative",
  "zero-denominator",
  "too-many-decimals",
  "too-large",
  "beyond-limit",
  "not-whole",
  "percent-for-count",
  "decimals-for-count",
  "large-scale",
  "date-for-number",
  "unknown-option",
  "two-answers",
  "unknown-exception",
  "two-exceptions",
  "points-outside",
]);

/** True for a state that says: these figures cannot be scored. */
export function isFault(state: State): boolean {
  return UNUSABLE.has(state.code);
}

/** True for a row that is taken out of the maximum. */
export function isExcluded({ points, states }: Pick<CriterionScore, "points" | "states">): boolean {
  return points === null && states.some(({ code }) => code === "excluded");
}

/** True for a row whose points are known only when the units are ranked together: nothing is left to do in the form. */
export function awaitsBest({ points, states }: Pick<CriterionScore, "points" | "states">): boolean {
  return points === null && states.some(({ code }) => code === "awaits-best");
}

/** True for a row that is not open any more: it has points, is taken out, or waits for the other units. */
export function isSettled(row: Pick<CriterionScore, "points" | "states">): boolean {
  return row.points !== null || isExcluded(row) || awaitsBest(row);
}
