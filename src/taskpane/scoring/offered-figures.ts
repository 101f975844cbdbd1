import type { OpenForm } from "../../excel/form";
import type { SlotId } from "../../rubric/answers";
import { ownOf } from "../../rubric/record";
import type { Criterion } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";

/** A figure that is known elsewhere and may stand in an input: an exact decimal, and where it is known from. */
export interface OfferedFigure {
  readonly value: string;
  readonly label: string;
}

/** What the general information knows of a row's figures, by input; whether it stands there already does not matter. */
export function offeredFigures(
  { rubric, profile }: Pick<OpenForm, "rubric" | "profile">,
  criterion: Criterion,
): ReadonlyMap<SlotId, OfferedFigure> {
  return new Map(
    slotsOf(criterion).flatMap((slot): [SlotId, OfferedFigure][] => {
      const field = rubric.profile.find(({ id }) => id === slot.profile);
      const value = field === undefined ? null : wholeNumber(ownOf(profile, field.id));
      return field === undefined || value === null
        ? []
        : [[slot.id, { value: String(value), label: field.shortLabel ?? field.label }]];
    }),
  );
}

/** A head count as a cell's text has it: "74", "1.234" or "1 234"; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  const digits = text?.trim() ?? "";
  return /^\d{1,9}$|^\d{1,3}([.\s\u00a0]\d{3}){1,2}$/.test(digits) ? Number(digits.replace(/\D/g, "")) : null;
}
