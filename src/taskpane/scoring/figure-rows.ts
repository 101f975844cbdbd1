import { formatDecimal, type Locale } from "../../locales/words";
import type { Criterion } from "../../rubric/schema";
import { type Answer, type Figure, isShownNumber, type SlotId, valueIn } from "../../rubric/answers";
import { onSmallScale, readFigure } from "../../scoring/figures";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";

/** A figure of the selected row, as the card shows it. */
export interface FigureRow {
  readonly id: SlotId;
  readonly label: string;
  readonly unit: string | undefined;
  /** What the cell holds, as the language writes it; null when it is empty. */
  readonly text: string | null;
  /** What the figure is if its other reading is meant, so that one press puts it right; null where it has one reading. */
  readonly reading: { readonly cell: "figure" | "denominator"; readonly value: number } | null;
}

export function figureRows(criterion: Criterion, answer: Answer | undefined, locale: Locale): FigureRow[] {
  return slotsOf(criterion).flatMap((slot): FigureRow[] => {
    if (slot.kind === "option") return [];
    const figure = answer && valueIn(answer, slot.id);
    return [
      {
        id: slot.id,
        label: slot.label,
        unit: slot.unit,
        text: figureText(figure, locale),
        reading: slot.row === "own" ? otherReading(slot, figure) : null,
      },
    ];
  });
}

/** The number behind a date, and the whole percent behind one on the scale of 1. */
function otherReading({ column, scale, kind }: Slot, figure: Figure | undefined): FigureRow["reading"] {
  if (isShownNumber(figure) && figure.shows === "date")
    return Number.isInteger(figure.number) ? { cell: column, value: figure.number } : null;
  if (kind === "whole" || (scale !== "percent" && scale !== "score")) return null;
  const reading = readFigure(figure);
  const percent = reading.kind === "number" ? onSmallScale(reading.value)?.params["percent"] : undefined;
  return percent === undefined ? null : { cell: column, value: Number(percent) };
}

/** A figure as the language writes it; text of a cell as it stands there; null for none. */
export function figureText(figure: Figure | undefined, locale: Locale): string | null {
  if (figure === undefined || figure === "") return null;
  if (typeof figure === "object") return figure.cellText;
  return formatDecimal(locale, String(figure));
}
