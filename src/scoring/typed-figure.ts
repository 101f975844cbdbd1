import type { Exact } from "../rubric/exact";
import { labelKey, quoted, tidy } from "../rubric/labels";
import type { SlotId } from "../rubric/answers";
import { onSmallScale, readCount, readFigure, readNumberText } from "./figures";
import type { Slot } from "./rules/rule";
import type { State } from "./score-sheet";

/** One way to understand what was typed: what would stand in which inputs, as exact decimals. */
export type TypedReading = ReadonlyMap<SlotId, string>;

/** Why what was typed is no figure yet: a state of scoring, or what only typing shows. */
export type Unclear =
  | State
  | {
      readonly code: "typed-date" | "typed-fraction" | "typed-percent" | "typed-unit";
      readonly params: State["params"];
    };

/** What somebody typed for one input of a row, before it is written. */
export type TypedFigure =
  | { readonly kind: "blank" }
  /** An exact decimal, "12.5". */
  | { readonly kind: "number"; readonly value: string }
  /** Nobody can tell what is meant; `readings` are what it may be. */
  | { readonly kind: "unclear"; readonly why: Unclear; readonly readings: readonly TypedReading[] };

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$|^\d{4}-\d{1,2}-\d{1,2}$/;
const FRACTION = /^([\d. ]*\d) ?\/ ?(\d[\d. ]*)$/;
const PERCENT = /^(.+?) ?(?:%|phần trăm)$/i;
const WITH_WORDS = /^([+-]? ?\d[\d., ]*?) ?(\p{L}\D*)$/u;

/**
 * Reads what was typed for a slot as Vietnamese writes numbers. Dates, fractions, percents, numbers with other words and numbers
 * with two readings are not guessed at: they come back with what they may mean.
 * @param slots all inputs of the row, as a fraction fills two of them
 */
export function readTyped(text: string, slot: Slot, slots: readonly Slot[]): TypedFigure {
  const typed = tidy(text.normalize("NFKC"));
  if (typed === "") return { kind: "blank" };
  const told = { text: quoted(typed) };
  if (DAY.test(typed)) return unclear({ code: "typed-date", params: told });
  const [, top = "", bottom = ""] = FRACTION.exec(typed) ?? [];
  if (top !== "") return unclear({ code: "typed-fraction", params: told }, asPair(top, bottom, slots));
  const [, percent] = PERCENT.exec(typed) ?? [];
  if (percent !== undefined) return readPercent(percent, slot, told);
  const [, number, words = ""] = WITH_WORDS.exec(typed) ?? [];
  if (number === undefined) return readNumber(typed, slot);
  const read = readNumber(number, slot);
  if (isUnit(words, slot) || read.kind === "blank") return read;
  const readings = read.kind === "number" ? [single(slot, read.value)] : read.readings;
  return { kind: "unclear", why: { code: "typed-unit", params: { ...told, unit: slot.unit ?? "" } }, readings };
}

function unclear(why: Unclear, readings: readonly TypedReading[] = []): TypedFigure {
  return { kind: "unclear", why, readings };
}

function single(slot: Slot, value: string): TypedReading {
  return new Map([[slot.id, value]]);
}

/** "người" of "12 người" where people are counted. */
function isUnit(words: string, { unit }: Slot): boolean {
  if (unit === undefined) return false;
  const [found, own] = [labelKey(words), labelKey(unit)];
  return found === own || own.split(/[\s,/]+/).includes(found);
}

/** "13/15": the two figures of a ratio. */
function asPair(top: string, bottom: string, slots: readonly Slot[]): TypedReading[] {
  const [num, den] = (["numerator", "denominator"] as const).map((role) => slots.find((slot) => slot.role === role));
  if (num === undefined || den === undefined) return [];
  const [a, b] = [readNumber(top, num), readNumber(bottom, den)];
  return a.kind !== "number" || b.kind !== "number"
    ? []
    : [
        new Map([
          [num.id, a.value],
          [den.id, b.value],
        ]),
      ];
}

/** "95%" is 95 where percents are asked, 0.95 where a share is; where something is counted it is no number. */
function readPercent(text: string, slot: Slot, told: { readonly text: string }): TypedFigure {
  const read = readNumberText(text);
  const value = read?.value ?? null;
  if (value !== null && read?.other === null) {
    if (slot.scale === "percent") return checked(value, slot);
    if (slot.scale === "share") return checked(value.div(100), slot);
  }
  const plain = value === null ? null : checked(value, slot);
  const readings = plain?.kind === "number" ? [single(slot, plain.value)] : [];
  return unclear({ code: "typed-percent", params: told }, readings);
}

/** A number that is said to be meant so. */
function checked(value: Exact, slot: Slot): TypedFigure {
  const reading = (slot.kind === "whole" ? readCount : readFigure)(value.toFixed().replace(".", ","));
  if (reading.kind === "fault") return unclear(reading.state);
  return { kind: "number", value: value.toFixed() };
}

function readNumber(text: string, slot: Slot): TypedFigure {
  const isWhole = slot.kind === "whole";
  const reading = (isWhole ? readCount : readFigure)(text);
  if (reading.kind === "blank") return { kind: "blank" };
  const other = readNumberText(text)?.other ?? null;
  if (reading.kind === "fault") {
    const isOther = isWhole && other?.isInteger() === true && reading.state.code === "decimals-for-count";
    return unclear(reading.state, isOther ? [single(slot, other.toFixed())] : []);
  }
  const value = reading.value.toFixed();
  const found = single(slot, value);
  // Of "1.234" only one reading can be counted.
  if (reading.warning !== null && other !== null && !isWhole)
    return unclear({ code: "ambiguous-number", params: { text: quoted(text), value } }, [
      found,
      single(slot, other.toFixed()),
    ]);
  const small = slot.scale === "percent" || slot.scale === "score" ? onSmallScale(reading.value) : null;
  return small === null
    ? { kind: "number", value }
    : unclear(small, [single(slot, small.params["percent"] ?? value), found]);
}
