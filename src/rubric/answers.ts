import { isBlank } from "./labels";

/**
 * One figure as it came in: a number; a decimal string (answers files: exact, `"0,5"` is read in the rubric's language);
 * or the text of a cell in which Excel sees no number, which scores nothing, as in the sheet itself.
 */
export type Figure = number | string | { readonly cellText: string } | ShownNumber;

/** A number that its cell shows as a date or a percent: which of the two is meant, the cell does not say. */
export interface ShownNumber {
  readonly cellText: string;
  readonly number: number;
  readonly shows: "date" | "percent";
}

/** Whether a figure is such a number. */
export function isShownNumber(figure: Figure | undefined): figure is ShownNumber {
  return typeof figure === "object" && "shows" in figure;
}

/** What every answer may carry beside its figures. */
interface Remarks {
  /** An exception that the form has; text of a cell that names none stays text. It comes before the figures. */
  readonly exception?: "na" | "none" | { readonly cellText: string } | undefined;
  /** Issued late: the form keeps only a part of the points. */
  readonly late?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

export interface RatioAnswer extends Remarks {
  readonly num?: Figure | undefined;
  readonly den?: Figure | undefined;
}
export interface ValueAnswer extends Remarks {
  readonly value?: Figure | undefined;
}
/** `option` counts from 0 in printed order; text of a cell that matches no option stays text. */
export interface OptionAnswer extends Remarks {
  readonly option?: number | { readonly cellText: string } | undefined;
}
/** Counts in the order of the printed lines; or a whole answer as `option`. */
export interface CountsAnswer extends Remarks {
  readonly counts?: readonly (Figure | null)[] | undefined;
  readonly option?: OptionAnswer["option"];
}
export interface PointsAnswer extends Remarks {
  readonly points?: Figure | undefined;
}

export type Answer = RatioAnswer | ValueAnswer | OptionAnswer | CountsAnswer | PointsAnswer;

/** Answers by criterion id. A criterion without an entry is blank, which is not zero. */
export type Answers = Readonly<Record<string, Answer>>;

/** Where a figure or a choice stands in an answer: its path in the answers JSON. */
export type SlotId = "num" | "den" | "value" | "option" | "points" | `counts.${number}`;

/** What stands in a slot: a figure, the index of an option, or the text of a cell that is neither. */
export type SlotValue = Figure;

/** What an answer has in a slot; undefined for nothing. */
export function valueIn(answer: Answer, slot: SlotId): SlotValue | undefined {
  const dot = slot.indexOf(".");
  const key = dot < 0 ? slot : slot.slice(0, dot);
  const value: unknown = Object.hasOwn(answer, key) ? (answer as Readonly<Record<string, unknown>>)[key] : undefined;
  const inside: unknown = dot < 0 ? value : Array.isArray(value) ? value[Number(slot.slice(dot + 1))] : undefined;
  return (inside ?? undefined) as SlotValue | undefined;
}

/**
 * The figures of an answer from what stands in its slots. Counts keep their places: a blank one among filled ones is null,
 * and where all are blank there are none.
 */
export function answerOf(
  slots: readonly { readonly id: SlotId }[],
  valueOf: (slot: SlotId) => SlotValue | undefined,
): Answer {
  const answer: Record<string, SlotValue | (SlotValue | null)[]> = {};
  for (const { id } of slots) {
    const [key = "", index] = id.split(".");
    const value = valueOf(id);
    if (index === undefined) {
      if (value !== undefined) answer[key] = value;
      continue;
    }
    const places = (answer[key] ??= []) as (SlotValue | null)[];
    places[Number(index)] = value ?? null;
  }
  return Object.fromEntries(
    Object.entries(answer).filter(([, value]) => !Array.isArray(value) || value.some((one) => one !== null)),
  );
}

/** An answer with what its slots hold now; a slot of which nothing is said keeps what it has. */
export function withFigures<A extends Answer>(
  slots: readonly { readonly id: SlotId }[],
  answer: A,
  valueOf: (slot: SlotId) => SlotValue | undefined,
): A {
  return { ...answer, ...answerOf(slots, (id) => valueOf(id) ?? valueIn(answer, id)) };
}

/** Words in an answer by their key ("evidence", "note"); "" where there are none. */
export function textIn(answer: Answer, key: string): string {
  const value: unknown = Object.hasOwn(answer, key) ? (answer as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === "string" ? value : "";
}

/** Why an appraised row is scored as it is; "other" needs words. */
export const reasonCodes = ["agreed", "no-evidence", "other-figures", "late", "unfinished", "other"] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What the appraiser says of a row beside the figures, and what the agency answers. `note` holds the appraiser's opinion. */
export interface AppraisalRemarks {
  /** Text of a cell that names no reason stays text. */
  readonly reason?: ReasonCode | { readonly cellText: string } | undefined;
  /** What the agency is asked to explain. */
  readonly request?: string | undefined;
  readonly explanation?: string | undefined;
  /** Documents that the agency adds after the self-scoring. */
  readonly addedEvidence?: string | undefined;
}

/** Whether the appraiser asks about a row and the agency has not answered. */
export function isUnanswered({ request = "", explanation = "" }: AppraisalRemarks): boolean {
  return !isBlank(request) && isBlank(explanation);
}

export type AppraisedAnswer = Answer & AppraisalRemarks;

/** The appraiser's answers by criterion id; a row that is not appraised yet has none. */
export type Appraisal = Readonly<Record<string, AppraisedAnswer>>;

/** What the council gives a row in place of the appraiser's points, and why. Without points the appraisal stands. */
export interface CouncilDecision {
  /** Points as the row counts them: in a group that takes points off, so many that are taken off. */
  readonly points?: Figure | undefined;
  readonly reason?: string | undefined;
}

/** The council's decisions by criterion id; a row that it leaves as it is has none. */
export type Council = Readonly<Record<string, CouncilDecision>>;
