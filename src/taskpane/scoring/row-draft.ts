import type { Locale } from "../../locales/words";
import {
  type Answer,
  answerOf,
  isShownNumber,
  type SlotId,
  type SlotValue,
  textIn,
  valueIn,
} from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import type { Criterion } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import { readTyped, type TypedFigure } from "../../scoring/typed-figure";

/** What can be typed or chosen on the card of a row. "document" is one that is being written and stands in no cell yet. */
export type Part = SlotId | "exception" | "evidence" | "note" | "document";

/** What was typed into a part, and what its cell showed when the typing began. */
export interface Typed {
  readonly text: string;
  readonly base: string;
  /** Which reading of the text is meant, where somebody has said so. */
  readonly meant?: string | undefined;
}

/** What of one row is typed and not written yet. */
export type RowDraft = ReadonlyMap<Part, Typed>;

/**
 * What the cell of a part holds, as the card's field shows it: a number without points between its thousands, which typing
 * would have to move; an option by its index; an exception by its kind.
 */
export function shownPart(criterion: Criterion, answer: Answer, part: Part, locale: Locale): string {
  if (part === "evidence" || part === "note") return textIn(answer, part);
  if (part === "document") return "";
  if (part === "exception") {
    const { exception, late } = answer;
    return typeof exception === "object" ? exception.cellText : (exception ?? (late === true ? "late" : ""));
  }
  const value = valueIn(answer, part);
  const slot = slotsOf(criterion).find(({ id }) => id === part);
  return slot?.kind === "option" ? optionText(value) : shownFigure(value, locale);
}

function optionText(value: SlotValue | undefined): string {
  return value === undefined ? "" : typeof value === "object" ? value.cellText : String(value);
}

/** A figure as its field shows it. */
function shownFigure(value: SlotValue | undefined, locale: Locale): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.cellText;
  const decimal = typeof value === "number" ? plainDecimal(value) : value;
  return /^-?\d+(\.\d+)?$/.test(decimal) && locale === "vi" ? decimal.replace(".", ",") : decimal;
}

/** 1e21 and 0.1 + 0.2 as a person writes them. */
function plainDecimal(value: number): string {
  return Number.isFinite(value) ? new Exact(value).toDecimalPlaces(9).toFixed() : String(value);
}

/** What the typed text of a figure means. Of its readings the one counts that is said to be meant: "0,95" is doubted however often it is read. */
export function typedFigure(
  criterion: Criterion,
  slot: Slot,
  { text, meant }: Pick<Typed, "text" | "meant">,
): TypedFigure {
  const read = readTyped(text, slot, slotsOf(criterion));
  const isMeant = read.kind === "unclear" && read.readings.some((one) => one.get(slot.id) === meant);
  return isMeant && meant !== undefined ? { kind: "number", value: meant } : read;
}

/**
 * The row's answer with what is typed. A figure of which nobody can tell what is meant counts as not there.
 * @param parts the parts that are taken from the draft; all of them if left out
 */
export function answerWith(
  criterion: Criterion,
  answer: Answer,
  draft: RowDraft,
  isTaken: (part: Part) => boolean = () => true,
): Answer {
  const slots = slotsOf(criterion);
  const typedIn = (part: Part): Typed | undefined => (isTaken(part) ? draft.get(part) : undefined);
  const typed = (part: Part): string | undefined => typedIn(part)?.text;
  const figures = answerOf(slots, (id) => {
    const given = typedIn(id);
    const slot = slots.find((one) => one.id === id);
    if (given === undefined || slot === undefined) return valueIn(answer, id);
    if (slot.kind === "option") return given.text === "" ? undefined : Number(given.text);
    const read = typedFigure(criterion, slot, given);
    return read.kind === "number" ? new Exact(read.value).toNumber() : undefined;
  });
  const kind = typed("exception");
  const { exception, late } = answer;
  const claimed: Pick<Answer, "exception" | "late"> =
    kind === undefined
      ? { exception, late }
      : { exception: kind === "na" || kind === "none" ? kind : undefined, late: kind === "late" ? true : undefined };
  const words = {
    evidence: typed("evidence") ?? answer.evidence,
    note: typed("note") ?? answer.note,
  };
  const all = { ...figures, ...claimed, ...words };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ""));
}

/** How a part of a draft stands to its cell. */
export type Standing =
  | "same" // nothing is to be written
  | "ready"
  | "unclear" // nobody can tell what is meant
  | "moved"; // the cell holds something else than when the typing began

export function standingOf(criterion: Criterion, answer: Answer, part: Part, typed: Typed, locale: Locale): Standing {
  if (part === "document") return "unclear";
  const now = shownPart(criterion, answer, part, locale);
  const slot = slotsOf(criterion).find(({ id }) => id === part);
  const isFigure = slot !== undefined && slot.kind !== "option";
  if (isSame(criterion, answer, part, typed, now)) return "same";
  if (now !== typed.base) return "moved";
  return isFigure && typedFigure(criterion, slot, typed).kind === "unclear" ? "unclear" : "ready";
}

/** Whether a cell holds already what is typed: "12,50" is 12,5. A date or a percent in the cell is put right by its number. */
function isSame(criterion: Criterion, answer: Answer, part: Part, typed: Typed, now: string): boolean {
  const { text } = typed;
  if (text === now) return true;
  const slot = slotsOf(criterion).find(({ id }) => id === part);
  if (slot === undefined || slot.kind === "option") return part === "note" && text.trim() === now.trim();
  const value = valueIn(answer, slot.id);
  const read = typedFigure(criterion, slot, typed);
  if (read.kind === "blank") return value === undefined;
  if (value === undefined || isShownNumber(value) || typeof value === "object") return false;
  return read.kind === "number" && Number.isFinite(Number(value)) && new Exact(value).equals(read.value);
}
