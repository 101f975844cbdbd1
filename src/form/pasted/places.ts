import { outline } from "../../rubric/outline";
import { remembered } from "../../rubric/remembered";
import type { Criterion, Item, Rubric } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";

/** A row of the form as something is pasted beside it: its inputs in the column of figures and in that of totals. */
export interface Place {
  /** As rows of a form are called: `criterion:4.1`, `line:2.1:0`, `section:II`. */
  readonly rowId: string;
  readonly item: Item;
  /** The criterion that the row belongs to; null for a group. */
  readonly criterion: Criterion | null;
  readonly figure: Slot | undefined;
  readonly denominator: Slot | undefined;
}

/** The rows of a form from its first group to its last, in printed order; made once for each rubric. */
export const placesOf = remembered((rubric: Rubric): readonly Place[] =>
  outline(rubric).flatMap(({ item }): Place[] => {
    if (item.type === "section")
      return [{ rowId: `section:${item.id}`, item, criterion: null, figure: undefined, denominator: undefined }];
    const slots = slotsOf(item);
    const at = (row: Slot["row"], column: Slot["column"]): Slot | undefined =>
      slots.find((slot) => slot.row === row && slot.column === column);
    const lines = slots.flatMap(({ row }) => (row === "own" ? [] : [row]));
    return [
      {
        rowId: `criterion:${item.id}`,
        item,
        criterion: item,
        figure: at("own", "figure"),
        denominator: at("own", "denominator"),
      },
      ...lines.map((line): Place => ({
        rowId: `line:${item.id}:${line}`,
        item,
        criterion: item,
        figure: at(line, "figure"),
        denominator: undefined,
      })),
    ];
  }),
);

/** Whether something can be put into a row. */
export function isInput({ figure, denominator }: Place): boolean {
  return figure !== undefined || denominator !== undefined;
}

/** Whether a number can be put into a row. */
export function takesFigures({ figure, denominator }: Place): boolean {
  return [figure, denominator].some((slot) => slot !== undefined && slot.kind !== "option");
}
