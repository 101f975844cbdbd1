import type { OpenForm } from "../../excel/form";
import { numberOf } from "../../form/shared-figures/contradiction-text";
import { knownElsewhere } from "../../form/shared-figures/figure-values";
import { type FigurePlace, type SharedFigures, slotKey } from "../../form/shared-figures/shared-figures";
import { sharedFigureWords } from "../../locales/shared-figures";
import { type Locale, speaker } from "../../locales/words";
import type { SlotId } from "../../rubric/answers";
import type { Criterion, Rubric } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";

/** A figure that is known elsewhere and may stand in an input: an exact decimal, and where it is known from. */
export interface OfferedFigure {
  readonly value: string;
  readonly label: string;
  /** It is the same figure, so that another value contradicts it. */
  readonly compared: boolean;
}

/** More values than these are no help. */
const MOST = 3;

/** What the general information and other rows know of a row's figures, by input; whether it stands there already does not matter. */
export function offeredFigures(
  { rubric, profile, answers }: Pick<OpenForm, "rubric" | "profile" | "answers">,
  criterion: Criterion,
  { figures }: SharedFigures,
  locale: Locale,
): ReadonlyMap<SlotId, readonly OfferedFigure[]> {
  return new Map(
    slotsOf(criterion).map((slot) => {
      const known = knownElsewhere({ answers, profile }, figures, slotKey(criterion.id, slot.id));
      const offered = known.map(({ figure, value, places }): OfferedFigure => ({
        value,
        label: whereFrom(rubric, places, locale),
        compared: figure.compared,
      }));
      // A value that is surely meant comes before the same one that is only proposed.
      const values = [...new Map([...offered].reverse().map((one) => [one.value, one])).values()].reverse();
      return [slot.id, values.slice(0, MOST)];
    }),
  );
}

/** "Tổng số CBCC", "dòng 2.1: Số máy tính": the first place where a figure stands. */
function whereFrom(rubric: Rubric, [place]: readonly FigurePlace[], locale: Locale): string {
  if (place === undefined) return "";
  if (place.kind === "field") return place.field.shortLabel ?? place.field.label;
  const say = speaker(sharedFigureWords, locale);
  return say("offer", { row: numberOf(rubric, place), label: shortened(place.slot.label) });
}

/** So much of a figure's name tells it from others on a button. */
const LONG = 48;

function shortened(label: string): string {
  if (label.length <= LONG) return label;
  const cut = label.slice(0, LONG);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
