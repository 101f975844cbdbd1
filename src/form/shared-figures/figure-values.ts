import { type Answers, valueIn } from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import { ownOf } from "../../rubric/record";
import { readCount, readFigure } from "../../scoring/figures";
import { type FigurePlace, placeKey, type SharedFigure } from "./shared-figures";

/** What a form holds of figures. */
export interface HeldFigures {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
}

/** A figure as it stands in some places: an exact decimal. */
export interface HeldValue {
  readonly value: string;
  readonly places: readonly FigurePlace[];
}

/**
 * What stands in a place; null for nothing, for what is no number, for a number of which it is not sure what is meant, and for a
 * row that claims not to apply, whose figures count for nothing.
 */
export function figureAt({ answers, profile }: HeldFigures, place: FigurePlace): Exact | null {
  if (place.kind === "field") {
    const count = wholeNumber(ownOf(profile, place.field.id));
    return count === null ? null : new Exact(count);
  }
  const answer = ownOf(answers, place.id);
  if (answer === undefined || answer.exception !== undefined) return null;
  const read = place.slot.kind === "whole" ? readCount : readFigure;
  const reading = read(valueIn(answer, place.slot.id));
  return reading.kind === "number" && reading.warning === null ? reading.value : null;
}

/** The different values of a figure, each with its places; places that hold none are left out. */
export function valuesOf(held: HeldFigures, { places }: SharedFigure): HeldValue[] {
  const found = new Map<string, FigurePlace[]>();
  for (const place of places) {
    const value = figureAt(held, place)?.toFixed();
    if (value !== undefined) found.set(value, [...(found.get(value) ?? []), place]);
  }
  return [...found].map(([value, at]) => ({ value, places: at }));
}

/** What is known elsewhere of the figure of a place, without the place itself; what the general information says comes first. */
export function knownElsewhere(
  held: HeldFigures,
  figures: readonly SharedFigure[],
  key: string,
): readonly { readonly figure: SharedFigure; readonly value: string; readonly places: readonly FigurePlace[] }[] {
  return figures
    .filter(({ places }) => places.some((place) => placeKey(place) === key))
    .flatMap((figure) => {
      const others = { ...figure, places: figure.places.filter((place) => placeKey(place) !== key) };
      return valuesOf(held, others).map((one) => ({ ...one, figure }));
    });
}

/** A head count as a cell's text has it: "74", "1.234" or "1 234"; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  const digits = text?.trim() ?? "";
  return /^\d{1,9}$|^\d{1,3}([.\s\u00a0]\d{3}){1,2}$/.test(digits) ? Number(digits.replace(/\D/g, "")) : null;
}
