import { doubtfulNumber } from "../rubric/spec-numbers";
import { functionWords } from "../locales/functions";
import { scoringWords } from "../locales/scoring";
import { type Params, speaker } from "../locales/words";
import type { Rounding } from "../rubric/schema";
import { isBlank as isBlankText, quoted } from "../rubric/labels";
import type { Exact } from "../rubric/exact";
import { FIGURE_LIMIT, readFigure, type Reading } from "../scoring/figures";
import type { State } from "../scoring/score-sheet";
import { locale } from "./language";

// Coercion of what Excel hands to a custom function, once for all functions.

/** A blank cell arrives as null on the web and as 0 on the desktop; a cell with "" as "". */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && isBlankText(value));
}

/** An error that Excel shows with our words. */
export function invalid(key: keyof typeof functionWords, params: Params = {}): CustomFunctions.Error {
  return valueError(speaker(functionWords, locale())(key, params));
}

export function valueError(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** A state that stops scoring, as the error that a cell shows. */
export function faultError(state: State): CustomFunctions.Error {
  const message = speaker(scoringWords, locale())(`state.${state.code}`, state.params);
  return state.code === "zero-denominator"
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, message)
    : valueError(message);
}

/** Reads one argument. Text is not a number here, as in the native formulas: COUNT does not see it either. */
export function readArgument(value: unknown, limit = FIGURE_LIMIT): Reading {
  if (isBlank(value)) return { kind: "blank" };
  return readFigure(typeof value === "number" ? value : { cellText: String(value) }, limit);
}

/** A figure that must be there. @throws the error for the cell */
export function requireFigure(value: unknown, limit = FIGURE_LIMIT): Exact {
  const reading = readArgument(value, limit);
  if (reading.kind === "fault") throw faultError(reading.state);
  if (reading.kind === "blank") throw invalid("partial");
  return reading.value;
}

/** @throws unless the maximum is a number above 0 */
export function requireMax(value: unknown): Exact {
  if (typeof value === "string" && !isBlankText(value)) throw invalid("max-is-text", { text: quoted(value) });
  const reading = readArgument(value);
  if (reading.kind !== "number" || reading.value.isZero()) throw invalid("max-not-positive");
  return reading.value;
}

export const TWO_DECIMALS: Rounding = { decimals: 2, mode: "half-up" };

/** Omitted optional arguments arrive as null, so the defaults are here and not in the parameter lists. */
export function readRounding(decimals: unknown, mode: unknown): Rounding {
  if (decimals == null && mode == null) return TWO_DECIMALS;
  const places = isBlank(decimals) ? 2 : decimals;
  if (places !== 0 && places !== 1 && places !== 2 && places !== 3) throw invalid("bad-decimals");
  const rounding = isBlank(mode) ? "half-up" : mode;
  if (rounding !== "half-up" && rounding !== "down") throw invalid("bad-rounding");
  return { decimals: places, mode: rounding };
}

/** @throws where a number of a text has two readings */
export function refuseDoubt(numbers: string, part: string): void {
  const doubt = doubtfulNumber(numbers);
  if (doubt === null) return;
  throw invalid("two-readings", { part, text: doubt.text, large: doubt.readings[0], small: doubt.readings[1] });
}
