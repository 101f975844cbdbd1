import type { Params } from "../locales/words";
import type { scoringWords } from "../locales/scoring";

/** Why a row shows what it shows. The first group gives no points; the second qualifies points that are counted. */
export type StateCode =
  | "blank" // chưa nhập
  | "partial" // thiếu số liệu
  | "not-a-number"
  | "negative"
  | "zero-denominator"
  | "too-many-decimals"
  | "too-large"
  | "not-whole"
  | "unknown-option"
  | "two-answers" // a whole answer and counts for the same row
  | "unknown-exception"
  | "numerator-over-denominator" // tử lớn hơn mẫu
  | "over-cap" // vượt trần
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
  /** The sum of what is filled; null while nothing is. */
  readonly points: string | null;
  readonly maxPoints: string;
}

export interface TotalScore extends Progress {
  /** Bonus included, as the province adds it. */
  readonly points: string | null;
  /** Without bonus. */
  readonly maxPoints: string;
  /** (points − bonus) / maxPoints × 100, rounded as the rubric rounds. */
  readonly percent: string | null;
  readonly bonusPoints: string | null;
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
  "not-whole",
  "unknown-option",
  "two-answers",
  "unknown-exception",
]);

/** True for a state that says: these figures cannot be scored. */
export function isFault(state: State): boolean {
  return UNUSABLE.has(state.code);
}
